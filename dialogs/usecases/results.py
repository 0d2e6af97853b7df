"""Show one's own outcome: right after sending, and any time after (`uitdraai`)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from rapidfuzz import fuzz

from dialogs.effects import HideCards
from dialogs.instruments.content_models import ScanContent
from dialogs.instruments.definition import LANGUAGES, Text
from dialogs.instruments.follow_ups import given_low
from dialogs.instruments.kind import Entry, FollowUp, Outcome, Scan
from dialogs.instruments.over_time import MOST_TIMES, OVER_TIME, Moment
from dialogs.instruments.own_day import OwnDay
from dialogs.instruments.view import Folded
from dialogs.instruments.view_parts import FIGURES
from dialogs.presses import RunPress, WordPress
from dialogs.records import Round, Run, RunState
from dialogs.replies import OwnOutcome, Reply, Sentence
from dialogs.reply_parts import Args, Button, Line, Note
from dialogs.texts.catalog import speech
from dialogs.texts.keys import PlainKey
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import runs, unsent
from dialogs.usecases.prompts.shapes import STEP
from dialogs.usecases.turn import Turn

# What every outcome folds besides its own parts, as (id, title).
_FOLD_TITLES: Mapping[str, PlainKey] = {FIGURES: "fold-figures", OVER_TIME: "fold-over-time"}
# The word behind `uitdraai` that lists earlier outcomes, and how many of them fit on a card.
EARLIER = "eerder"
_EARLIER_WORDS = frozenset({EARLIER, "eerdere", "vorige", "earlier", "previous"})
_MOST_EARLIER = 5
# A scan that goes on from another knows what was low in it for so long: "just filled in".
_LATELY = timedelta(days=7)
# How alike a typed name of a role or scan must be to be meant.
_LEAST_SIMILARITY = 75


async def sent_scans(turn: Turn) -> list[Run]:
    """List the scans this person has sent, oldest first."""
    mine = await turn.uow.runs.of_person(turn.person.id)
    return [run for run in mine if run.state is RunState.SUBMITTED and _entry_of(turn, run).scan]


async def tell_own_besides(turn: Turn, round_: Round) -> tuple[Line, ...]:
    """Tell that a scan of one's own, of the kind of this round, stays: it is no part of what was sent for the round."""
    own = [run for run in await sent_scans(turn) if run.round is None and run.instrument == round_.instrument]
    return (Line("sentence-own-scan-stays", {"scan": runs.called(turn, own[-1])}),) if own else ()


def _entry_of(turn: Turn, run: Run) -> Entry:
    return turn.installation.library.entry(run.instrument, run.version)


def step_of(turn: Turn, run: Run) -> tuple[Text, ...]:
    """Return the words with which a scan offers to remind of a step; () for one that offers nothing."""
    content = _entry_of(turn, run).content
    return content.step if isinstance(content, ScanContent) else ()


def own_day_of(turn: Turn, run: Run) -> OwnDay | None:
    """Return the day that was given in a scan while it is still to come; None without."""
    entry = _entry_of(turn, run)
    own = entry.scan.own_day(entry.content, run.answers) if entry.scan else None
    return own if own and own.day > turn.today else None


async def _same_before(turn: Turn, run: Run, scan: Scan[Any, Any]) -> list[Run]:
    """List the scans of the same subject that this person sent before this one, newest first, as far as is drawn."""
    found: list[Run] = []
    earlier = await turn.uow.runs.sent_before(run, turn.person.id)
    while earlier and len(found) < MOST_TIMES - 1:
        if scan.same_subject(run, earlier):
            found.append(earlier)
        earlier = await turn.uow.runs.sent_before(earlier, turn.person.id)
    return found


def _moment(turn: Turn, run: Run) -> Moment:
    entry = _entry_of(turn, run)
    assert entry.scan
    return Moment(run.submitted_on or run.started_on, entry.scan.scores(entry.content, run.answers))


async def own_outcome(turn: Turn, run: Run, *, note: Note | None = None, part: str | None = None) -> OwnOutcome:
    """Return the outcome of this sent scan, beside earlier ones. `part` narrows it to one role, competency or fold."""
    entry = _entry_of(turn, run)
    assert entry.scan, f"{run.instrument} has no outcome"
    before = await _same_before(turn, run, entry.scan)
    round_ = await turn.uow.rounds.get(run.round) if run.round else None
    sent = await sent_scans(turn)
    follows = entry.content.follows
    own = Outcome(
        entry=entry,
        run=run,
        result=entry.scan.result(entry.content, run.facts, before[0].answers if before else {}),
        name=await runs.name_of(turn, run),
        round=round_,
        part=part,
        can_change=round_ is not None and not turn.is_over(round_),
        told=turn.person.reminders,
        own_day=own_day_of(turn, run),
        reminding=turn.person.reminders and await turn.uow.prompts.is_waiting(STEP, run.id, turn.person.id),
        moments=tuple(_moment(turn, each) for each in (*before[::-1], run)),
        follow_ups=_follow_ups(turn, entry, run, sent),
        followed=turn.installation.library.entry(follows.scan) if follows else None,
    )
    return OwnOutcome(own, note, has_earlier=len(sent) > 1)


def _follow_ups(turn: Turn, entry: Entry, run: Run, sent: Sequence[Run]) -> tuple[FollowUp, ...]:
    """List the scans that go on from this outcome, with what they say of what is low in it."""
    scan = entry.group_scan
    low = {item: scan.item_title(entry.content, item) for item in scan.low(entry.content, run.answers)} if scan else {}
    return tuple(
        FollowUp(
            other,
            other.scan.helps(other.content, low) if other.scan else (),
            is_taken=any(one.instrument == other.key[0] and one.number > run.number for one in sent),
        )
        for other in turn.installation.library.following(run.instrument)
    )


async def facts_from_before(turn: Turn, instrument: str) -> Mapping[str, str]:
    """Return what was low in the scan that this one follows, when it was sent lately; {} otherwise."""
    content = turn.installation.library.entry(instrument).content
    if not isinstance(content, ScanContent) or content.follows is None:
        return {}
    before = next((run for run in reversed(await sent_scans(turn)) if run.instrument == content.follows.scan), None)
    if before is None or turn.today - (before.submitted_on or before.started_on) > _LATELY:
        return {}
    entry = _entry_of(turn, before)
    return given_low(entry.scan.low(entry.content, before.answers)) if entry.scan else {}


def _closest_name(said: str, names: Iterable[tuple[str, Text]]) -> str | None:
    """Return the id of the name that is most like what was typed; None when none is like it."""
    ranked = [(max(fuzz.ratio(plain(said), plain(name.in_(lang))) for lang in LANGUAGES), id_) for id_, name in names]
    score, id_ = max(ranked)
    return id_ if score >= _LEAST_SIMILARITY else None


def _parts_of(turn: Turn, run: Run) -> Sequence[tuple[str, Text]]:
    """List what an outcome can be narrowed to, as (id, title)."""
    entry = _entry_of(turn, run)
    folds = ((id_, Text(nl=speech("nl")(key), en=speech("en")(key))) for id_, key in _FOLD_TITLES.items())
    return (*entry.scan.parts(entry.content), *folds) if entry.scan else ()


async def find_run_and_part(turn: Turn, rest: str) -> tuple[Run | None, str | None, bool]:
    """Return the run that was typed, the part of its outcome, and whether the words were understood."""
    done = await sent_scans(turn)
    if not done or not rest:
        return (done[-1] if done else None), None, True
    scans = [entry.asked for entry in turn.installation.library.scans()]
    titles = [(scan.id, scan.title) for scan in scans]
    ids = [(scan.id, Text(nl=scan.id, en=scan.id)) for scan in scans]
    # The word we teach; of the others one may be too common to mean one scan: "scan".
    taught = [(scan.id, Text(nl=words[0], en=words[0])) for scan in scans for words in scan.words.values()]
    scan = _closest_name(rest, [*titles, *ids, *taught])
    if scan:
        of_scan = [run for run in done if run.instrument == scan]
        return (of_scan[-1] if of_scan else None), None, True
    for run in reversed(done):
        part = _closest_name(rest, _parts_of(turn, run))
        if part:
            return run, part, True
    return done[-1], None, False


def _has(turn: Turn, outcome: Outcome) -> bool:
    """Tell whether the part that was asked for is there: not every outcome has every fold."""
    if outcome.part not in _FOLD_TITLES:
        return True
    whole = outcome.scan.view(speech(turn.language), replace(outcome, part=None))
    return any(isinstance(block, Folded) and block.id == outcome.part for block in whole.blocks)


async def no_outcome_yet(turn: Turn) -> Reply:
    """Tell how to get an outcome: by going on with what was begun; else by which words, and in how many minutes."""
    library = turn.installation.library
    begun = await runs.current_run(turn, resting=True)
    if begun and library.entry(begun.instrument, begun.version).scan:
        go_on = RunPress(do="resume", run=begun.id, seq=begun.seq)
        title = runs.instrument_of(turn, begun).name.in_(turn.language)
        return Sentence("sentence-no-result-begun", {"title": title}, (Button("button-verder", go_on),))
    scans = library.begun()
    minutes = sorted({library.entry(scan.id).minutes for scan in scans})
    facts: Args = {
        "words": "\n".join(runs.begin_word(turn, scan) for scan in scans),
        "least": minutes[0],
        "most": minutes[-1] if len(minutes) > 1 else 0,
        "last": minutes[-1],
    }
    return Sentence("sentence-no-result", facts, tuple(Button(scan.name, WordPress(word=scan.id)) for scan in scans))


async def hide_scores(turn: Turn) -> HideCards:
    """Replace the cards with own scores in this chat by a neutral line (`verberg`); `uitdraai` shows them again."""
    return HideCards(turn.person.shown)


async def list_earlier(turn: Turn) -> Reply:
    """List this person's outcomes but the newest, newest first, each with the button that opens it."""
    earlier = (await sent_scans(turn))[-2::-1]
    if not earlier:
        return Sentence("sentence-no-earlier-outcome", buttons=(Button("button-uitdraai", WordPress(word="uitdraai")),))
    speak = speech(turn.language)
    buttons = []
    for run in earlier[:_MOST_EARLIER]:
        name = await runs.name_of(turn, run)
        title = speak.of(_entry_of(turn, run).asked.name)
        facts: Args = {
            "day": speak.past_day(run.submitted_on or run.started_on),
            "title": speak("named", title=title, name=name) if name else title,
        }
        buttons.append(Button("button-earlier-outcome", WordPress(word="uitdraai", rest=run.id), facts))
    return Sentence("sentence-earlier-outcomes", {"count": len(earlier)}, tuple(buttons))


async def show_printout(turn: Turn, rest: str) -> Reply:
    """Show the newest outcome (`uitdraai`), that of the scan or part typed behind it, or earlier ones (`eerder`)."""
    if plain(rest) in _EARLIER_WORDS:
        return await list_earlier(turn)
    if named := next((run for run in await sent_scans(turn) if run.id == rest.strip()), None):
        return await own_outcome(turn, named)
    run, part, understood = await find_run_and_part(turn, rest)
    if run is None:
        return await unsent.tell_found(turn) or await no_outcome_yet(turn)
    told = await own_outcome(turn, run, note=None if understood else Note("note-no-such-part"), part=part)
    return told if _has(turn, told.outcome) else await own_outcome(turn, run, note=Note("note-no-such-fold"))
