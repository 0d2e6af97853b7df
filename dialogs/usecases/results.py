"""One's own outcome: right after sending, and as `uitdraai` any time."""

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz

from dialogs.effects import HideCards
from dialogs.instruments.definition import LANGUAGES, Text
from dialogs.instruments.kinds.competentiescan.scoring import profile
from dialogs.instruments.kinds.zelfscan.scoring import result
from dialogs.presses import WordPress
from dialogs.records import Run, RunState
from dialogs.replies import Button, Note, OwnProfile, OwnResult, Reply, Sentence
from dialogs.understanding.vocabulary import plain
from dialogs.usecases.turn import Turn

SCANS = ("zelfscan", "competentiescan")
# How alike a typed name of a role or scan must be to be meant.
_NEARLY = 75


async def sent_scans(turn: Turn) -> list[Run]:
    """The scans this person has sent, oldest first."""
    mine = await turn.uow.runs.of_person(turn.person.id)
    return [run for run in mine if run.state is RunState.SUBMITTED and run.instrument in SCANS]


def _same_subject(run: Run, other: Run) -> bool:
    """The same collaboration, by name and scope as the person gave them; a competentiescan is always about oneself."""
    if run.instrument == "competentiescan":
        return True
    mine, theirs = run.answers.get("naam"), other.answers.get("naam")
    same_name = mine is not None and theirs is not None and plain(mine) == plain(theirs)
    return same_name and run.answers.get("bereik") == other.answers.get("bereik")


async def _answers_before(turn: Turn, run: Run) -> Mapping[str, str | None]:
    """The answers of the previous scan of the same thing, or nothing."""
    earlier = await turn.uow.runs.sent_before(run, turn.person.id)
    while earlier and not _same_subject(run, earlier):
        earlier = await turn.uow.runs.sent_before(earlier, turn.person.id)
    return earlier.answers if earlier else {}


async def outcome(turn: Turn, run: Run, *, note: Note | None = None, part: str | None = None) -> OwnResult | OwnProfile:
    """The outcome of this sent scan, beside the previous one. `part` narrows it to one role or competency."""
    before = await _answers_before(turn, run)
    round_ = await turn.uow.rounds.get(run.round) if run.round else None
    can_change = round_ is not None and not turn.is_over(round_)
    if run.instrument == "competentiescan":
        content = turn.installation.library.competentiescan(run.version)
        return OwnProfile(content, run, profile(content, run.answers, before), round_, note, part, can_change)
    zelfscan = turn.installation.library.zelfscan(run.version)
    name = round_.name if round_ else (run.answers.get("naam") or "")
    return OwnResult(zelfscan, run, result(zelfscan, run.answers, before), name, round_, note, part, can_change)


def _meant(said: str, names: Iterable[tuple[str, Text]]) -> str | None:
    """The id of the name that is meant, or None."""
    ranked = [(max(fuzz.ratio(plain(said), plain(name.in_(lang))) for lang in LANGUAGES), id_) for id_, name in names]
    score, id_ = max(ranked)
    return id_ if score >= _NEARLY else None


def _parts(turn: Turn, run: Run) -> list[tuple[str, Text]]:
    """The roles or competencies an outcome can be narrowed to."""
    library = turn.installation.library
    if run.instrument == "competentiescan":
        return [(c.id, c.title) for c in library.competentiescan(run.version).competencies]
    return [(role.id, role.title) for role in library.zelfscan(run.version).roles]


async def asked_for(turn: Turn, rest: str) -> tuple[Run | None, str | None, bool]:
    """Which outcome is meant by what was typed after the word: the run, a part of it, and whether it was understood."""
    done = await sent_scans(turn)
    if not done or not rest:
        return (done[-1] if done else None), None, True
    titles = [(scan, turn.installation.library.instrument(scan).title) for scan in SCANS]
    words = [(scan, Text(nl=scan, en=scan)) for scan in SCANS]
    scan = _meant(rest, [*titles, *words])
    if scan:
        of_scan = [run for run in done if run.instrument == scan]
        return (of_scan[-1] if of_scan else None), None, True
    for run in reversed(done):
        part = _meant(rest, _parts(turn, run))
        if part:
            return run, part, True
    return done[-1], None, False


def nothing_yet() -> Reply:
    return Sentence("no-result", buttons=tuple(Button(scan, WordPress(word=scan)) for scan in SCANS))


async def hide(turn: Turn) -> HideCards:
    """`verberg`: the cards with own scores in this chat are replaced by a neutral line; `uitdraai` shows them again."""
    return HideCards()


async def printout(turn: Turn, rest: str) -> Reply:
    """`uitdraai`: the newest outcome; with a scan, a role or a competency behind it: that."""
    run, part, understood = await asked_for(turn, rest)
    if run is None:
        return nothing_yet()
    return await outcome(turn, run, note=None if understood else Note("no-such-part"), part=part)
