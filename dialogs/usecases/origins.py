"""Tell where something comes from: the publications an instrument rests on, and what in it is our own."""

from dialogs.instruments.kind import Entry
from dialogs.instruments.provenance import own_parts, rests_on
from dialogs.records import RunState
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Line
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import explaining, own_rounds, runs
from dialogs.usecases.asking_own import go_on_button
from dialogs.usecases.turn import Turn


async def tell_origin_here(turn: Turn) -> Reply:
    """Tell the sources of what somebody is in, or sent last."""
    return await tell_origin(turn, "")


async def tell_origin(turn: Turn, rest: str) -> Reply:
    """Tell the sources of the scan that is named (`bron zelfscan`), is in hand, or was sent last; else of a word."""
    run = await runs.current_run(turn)
    entry = _named(turn, rest)
    if entry is None and rest.strip():
        return await explaining.explain(turn, rest)
    entry = entry or await _in_hand(turn)
    if entry is None:
        names = ", ".join(one.asked.name.in_(turn.language).lower() for one in turn.installation.library.in_menu())
        return Sentence("sentence-origin-which", {"names": names})
    facts = {"title": entry.asked.name.in_(turn.language)}
    own = [text.in_(turn.language) for text in own_parts(entry.content.provenance.original)]
    lines = [Line("sentence-source", {"source": source}) for source in rests_on(entry.content.source)]
    if not lines:
        return Sentence("sentence-origin-unknown", facts, go_on_button(run))
    if own:
        lines.append(Line("sentence-origin-ours", {"parts": ", ".join(own)}))
    return Sentence("sentence-origin", facts, go_on_button(run), tuple(lines))


def _named(turn: Turn, rest: str) -> Entry | None:
    """Return the scan whose word is all that was said; the longest of those that stand in it."""
    said = f" {plain(rest)} "
    words = [word for word in own_rounds.scan_words(turn) if f" {word} " in said]
    library = turn.installation.library
    return library.entry(own_rounds.scan_words(turn)[max(words, key=len)]) if words else None


async def _in_hand(turn: Turn) -> Entry | None:
    """Return the scan somebody is in, or else sent last."""
    library = turn.installation.library
    run = await runs.current_run(turn)
    mine = await turn.uow.runs.of_person(turn.person.id)
    sent = [one for one in mine if one.state is RunState.SUBMITTED]
    for one in ([run] if run else []) + sent[::-1]:
        entry = library.entry(one.instrument, one.version)
        if entry.scan:
            return entry
    return None
