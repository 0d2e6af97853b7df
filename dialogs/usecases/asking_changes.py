"""Answer whether something can still be changed (`kan ik nog …`): yes or no, and how. Nothing changes."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.presses import WordPress
from dialogs.records import Round, Run, RunState
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import find_case_codes, format_code
from dialogs.understanding.days import Purpose, When
from dialogs.understanding.vocabulary import plain, vocabulary
from dialogs.usecases import days, last_days, own_rounds, rounds, runs
from dialogs.usecases.asking_own import go_on_button
from dialogs.usecases.last_days import later_days
from dialogs.usecases.meant_rounds import round_in_hand, rounds_meant
from dialogs.usecases.own_data import OWN_DATA_BUTTON
from dialogs.usecases.turn import Turn

# What may be asked -> the words for it, of which one must be there. The first that fits counts.
ABOUT: Mapping[str, tuple[str, ...]] = {
    "questions": (
        "eigen vragen", "zelf vragen", "vraag toevoegen", "vragen toevoegen", "vragen aanpassen", "vragen veranderen",
        "vragen wijzigen", "own questions", "add a question", "add questions", "change the questions",
        "edit the questions",
    ),
    "way": (
        "vertrouwelijk maken", "vertrouwelijk worden", "alsnog vertrouwelijk", "open maken", "make it confidential",
        "make the round confidential",
    ),
    "opens": (
        "later openen", "later beginnen", "later starten", "open later", "start later", "begin later", "opent", "opens",
        "opening",
    ),
    "extend": (
        "extend", "verlengen", "verleng", "langer", "openhouden", "longer", "later sluiten", "later dicht",
        "close later", "week later",
    ),
    "wait": ("wachten tot", "wachten op", "wait until", "wait for", "wachten", "wait"),
    "shorten": (
        "shorten", "korter", "inkorten", "verkorten", "vervroegen", "eerder sluiten", "eerder dicht", "week eerder",
        "dagen eerder", "shorter", "close earlier", "close sooner", "week earlier", "days earlier",
    ),
    "compare": (
        "vergelijk", "vergelijken", "vergelijking", "vorig jaar", "vorige keer", "vorige ronde", "tov", "eerdere",
        "compare", "comparison", "last year", "last time", "previous",
    ),
    "erase_one": ("wis uitkomst", "erase outcome"),
    "erase": (
        "het weghalen", "dit weghalen", "antwoorden weghalen", "het wissen", "dit wissen", "antwoorden wissen",
        "erase it", "erase this", "erase my answers", "take it away", "take it down",
    ),
    "remove": (
        "throw away", *sorted(vocabulary().removing), "annuleer", "annuleren", "cancel",
    ),
    "reopen": (
        "reopen", "reopened", "heropen", "heropenen", "heropend", "weer open", "weer openen", "weer opengaan",
        "opnieuw open", "open again",
    ),
    "undo": (
        "ongedaan", "terugdraaien", "teruggedraaid", "terugzetten", "nog terug", "undo", "undone", "take it back",
        "take that back",
    ),
    "leave": ("leave", "afmelden", "terugtrekken", "uitstappen", "withdraw", "sign off"),
    "join": (
        "join", "meedoen", "aansluiten", "uitnodigen", "toevoegen", "erbij zetten", "bijzetten", "take part", "invite",
        "add",
    ),
    "change": (
        "change", "wijzigen", "wijzig", "veranderen", "aanpassen", "verbeteren", "domein", "domeinen", "groepen",
        "correct", "edit", "domain", "domains", "groups", "anders", "different",
    ),
    "pause": (
        "pause", "pauzeren", "pauze", "later", "verder", "stoppen", "terugkomen", "afmaken", "continue", "stop",
        "come back", "finish",
    ),
}  # fmt: skip


async def tell_whether(turn: Turn, rest: str) -> Reply:
    """Tell whether it can still be done, and how. `rest` names it, and perhaps the round."""
    about, named = _split(rest)
    if about is None:
        # A word or none says of nothing that it is to change.
        of_own = await tell_of_own_round(turn) if len(named.split()) > 1 else None
        return of_own or Sentence("sentence-may-which")
    return await _ANSWERS[about](turn, named)


_ANYTHING = frozenset({"wat", "iets", "what", "anything", "something"})


# Between words; a day keeps its own.
_SIGNS = lazy_compile(r"[,;:?!]+(?=\s|$)")


def names_what(rest: str) -> bool:
    """Tell whether these words name something that can still be done, or not, or anything at all."""
    return plain(rest) in _ANYTHING or _split(rest)[0] is not None


def _split(rest: str) -> tuple[str | None, str]:
    """Return what is asked about, and what is left of the words: a code or the name of a round."""
    said = f" {' '.join(_SIGNS.sub(' ', plain(rest)).split())} "
    for about, words in ABOUT.items():
        for word in words:
            if f" {word} " in said:
                return about, said.replace(f" {word} ", " ").strip()
    return None, plain(rest)


async def _own_round(turn: Turn, named: str) -> Round | None:
    """Return the round of one's own that is meant, or the newest that is open, or that closed last."""
    mine = await turn.own_rounds()
    return next(reversed(_named(turn, mine, named) or rounds_meant(turn, mine, "")), None)


def _named(turn: Turn, rounds: Sequence[Round], named: str) -> list[Round]:
    """Return the rounds that are named, by all words together or by one of them: "kan noord weer open"."""
    each = (rounds_meant(turn, rounds, said) for said in (named, *named.split()) if own_rounds.names_one(turn, said))
    return next(filter(None, each), [])


def _facts(round_: Round) -> Args:
    return {"name": round_.name, "code": format_code(round_.code), "closes": round_.closes_on.isoformat()}


def _repeat(round_: Round) -> tuple[Button, ...]:
    return (Button("button-herhaal", WordPress(word="herhaal", rest=round_.code)),)


async def _extend(turn: Turn, named: str) -> Reply:
    """Say that it can, with the day that was named or the usual ones to choose from."""
    round_ = await _own_round(turn, named)
    answer = _of_own(turn, round_, "sentence-may-extend")
    if round_ is None or turn.is_over(round_):
        return answer
    read = days.read_day(turn, named, Purpose.EXTEND, closes_on=round_.closes_on)
    named_day = read.day if isinstance(read, When) and read.day and read.day > round_.closes_on else None
    offered = [named_day] if named_day else later_days(turn, round_)
    return replace(answer, buttons=days.offer_days(turn, offered, "verleng", round_.code))


async def _shorten(turn: Turn, named: str) -> Reply:
    """Say which earlier days can be the last, or ask about the one that was named."""
    round_ = await _own_round(turn, named)
    if round_ is None and (other := await round_in_hand(turn)) and not turn.is_over(other):
        # It is not theirs to close.
        return Sentence("sentence-may-not-sooner", _facts(other))
    if round_ is None or turn.is_over(round_):
        return _of_own(turn, round_, "sentence-may-extend")
    read = days.read_day(turn, named, Purpose.SHORTEN, closes_on=round_.closes_on)
    day = read.day.isoformat() if isinstance(read, When) and read.day else ""
    return await last_days.shorten_round(turn, f"{round_.code} {day}".strip())


async def _wait(turn: Turn, named: str) -> Reply:
    """Say how a round ends sooner, to who coordinates one; who takes part waits for nobody."""
    if await _own_round(turn, named):
        return await _shorten(turn, named)
    run = await runs.current_run(turn, resting=True)
    return Sentence("sentence-may-not-wait", buttons=go_on_button(run))


async def _reopen(turn: Turn, named: str) -> Reply:
    """Say whether a round can open again: without a name that is the one that closed last, and none that is open."""
    mine = await turn.own_rounds()
    of_round = any(word.startswith(_OF_ROUND) for word in named.split())
    if _names_case(named) or (not (mine or of_round) and await turn.uow.uvos.of_chair(turn.person.id)):
        return Sentence("sentence-may-undo-uvo")
    over = [] if _named(turn, mine, named) else [round_ for round_ in mine if turn.is_over(round_)]
    meant = next(iter(rounds_meant(turn, over, "")), None) or await _own_round(turn, named)
    return _of_own(turn, meant, "sentence-may-is-open")


async def _opens(turn: Turn, named: str) -> Reply:
    """Say whether the day a round opens can still be another."""
    return await tell_of_own_round(turn, named) or await _reopen(turn, named)


async def _undo(turn: Turn, named: str) -> Reply:
    """Say that a closed round stays so, and that a case can be opened again; about anything else we ask."""
    round_ = None if _names_case(named) else await _own_round(turn, named)
    if round_:
        return await _reopen(turn, named) if turn.is_over(round_) else Sentence("sentence-may-not-undo", _facts(round_))
    chairs = _names_case(named) or await turn.uow.uvos.of_chair(turn.person.id)
    return Sentence("sentence-may-undo-uvo" if chairs else "sentence-may-which")


_OF_ROUND = ("rond", "round")
_OF_CASE = frozenset({"casus", "casussen", "zaak", "uvo", "uvo's", "case", "cases"})


def _names_case(named: str) -> bool:
    """Tell whether it is asked of a case, which can be opened again, and of no round."""
    return not _OF_CASE.isdisjoint(named.split()) or bool(find_case_codes(named))


def _of_own(turn: Turn, round_: Round | None, while_open: SentenceKey) -> Sentence:
    """Say that of an open round of one's own; one that is over can only be repeated."""
    if round_ is None:
        return Sentence("sentence-may-coordinator")
    if turn.is_over(round_):
        return Sentence("sentence-may-not-reopen", _facts(round_), _repeat(round_))
    return Sentence(while_open, _facts(round_))


async def _join(turn: Turn, named: str) -> Reply:
    round_ = await _own_round(turn, named) or await round_in_hand(turn)
    if round_ is None:
        return Sentence("sentence-may-join-code")
    if not turn.is_over(round_):
        return Sentence("sentence-may-is-open", _facts(round_))
    mine = await turn.coordinates(round_)
    return Sentence("sentence-may-not-reopen", _facts(round_), _repeat(round_) if mine else ())


async def _questions(turn: Turn, named: str) -> Reply:
    return Sentence("sentence-may-not-questions")


async def _way(turn: Turn, named: str) -> Reply:
    """Say whether an open round can become a confidential one, or the other way about: while nobody has begun."""
    return await tell_of_own_round(turn, named) or _of_own(turn, await _own_round(turn, named), "sentence-may-not-way")


async def _leave(turn: Turn, named: str) -> Reply:
    round_ = await round_in_hand(turn)
    run = await runs.current_run(turn, resting=True)
    if round_ is None:
        return Sentence("sentence-may-stop" if run else "sentence-nothing-to-leave", buttons=go_on_button(run))
    key: SentenceKey = "sentence-may-leave-closed" if turn.is_over(round_) else "sentence-may-leave"
    return Sentence(key, _facts(round_), go_on_button(run))


async def tell_of_own_round(turn: Turn, named: str = "") -> Reply | None:
    """Tell what can still be changed of an open round of one's own, in which one takes no part; None without one."""
    own = await _own_round(turn, named)
    if own is None or turn.is_over(own) or await turn.uow.runs.in_round(own.id, turn.person.id):
        return None
    return await rounds.why_fixed(turn, own) or Sentence("sentence-may-change-own", _facts(own))


# Who asks whether it can be changed then, asks it before: "kan ik het na versturen nog wijzigen".
_SENT = r"(?:verstuur\w*|versturen|verzend\w*|verzonden|inlever\w*|ingeleverd|lever|send\w*|sent|submit\w*|hand\w*)"
_ONCE_SENT = lazy_compile(
    rf"\b(?:na|nadat|als|wanneer|zodra|after|once|when|if)\s+(?:(?:het|ik|je|we|it|i|i've|we|it's|is|ze|deze|them|heb)\s+)*{_SENT}\b"
)


async def _change(turn: Turn, named: str) -> Reply:
    run = await runs.current_run(turn, resting=True)
    if run and _ONCE_SENT.search(named):
        round_ = await _open_round(turn, run)
        key: SentenceKey = "sentence-may-change-once-sent" if round_ else "sentence-may-not-change-once-sent"
        return Sentence(key, _facts(round_) if round_ else {}, go_on_button(run))
    if run:
        return Sentence("sentence-may-change-now", buttons=go_on_button(run))
    if of_own := await tell_of_own_round(turn, named):
        return of_own
    library = turn.installation.library
    mine = [one for one in await turn.uow.runs.of_person(turn.person.id) if one.submitted_on]
    sent = [one for one in mine if library.entry(one.instrument, one.version).scan]
    open_ = [round_ for one in sent if (round_ := await _open_round(turn, one))]
    if open_:
        return Sentence("sentence-may-change-round", _facts(open_[-1]))
    return Sentence("sentence-may-not-change" if sent else "sentence-may-change-nothing")


async def _open_round(turn: Turn, run: Run) -> Round | None:
    round_ = await turn.uow.rounds.get(run.round) if run.round else None
    return round_ if round_ and not turn.is_over(round_) else None


async def _compare(turn: Turn, named: str) -> Reply:
    """Say that a round that is repeated has last time beside it, and nothing else has."""
    round_ = await _own_round(turn, named) or await round_in_hand(turn)
    if round_ is None:
        return Sentence("sentence-may-compare-none")
    if round_.previous and not turn.is_over(round_):
        return Sentence("sentence-may-compare-later", _facts(round_))
    if round_.previous:
        seen = (Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code)),)
        return Sentence("sentence-may-compare-repeat", _facts(round_), seen)
    mine = turn.is_over(round_) and await turn.coordinates(round_)
    return Sentence("sentence-may-compare", _facts(round_), _repeat(round_) if mine else ())


async def _remove(turn: Turn, named: str) -> Reply:
    """Say that a round is not thrown away, and ask whether an open one is to be closed: that is what there is."""
    round_ = await _own_round(turn, named)
    if round_ is None:
        # Of a round that somebody takes part in, their own answers are meant.
        if await round_in_hand(turn, named):
            return await _leave(turn, named)
        own = [one for one in await turn.uow.runs.of_person(turn.person.id) if one.submitted_on]
        return await _erase_one(turn, named) if own else Sentence("sentence-may-which")
    if turn.is_over(round_):
        return Sentence("sentence-may-not-remove", _facts(round_))
    asked = await last_days.close_round(turn, round_.code)
    return replace(asked, args={**asked.args, "instead": "yes"}) if isinstance(asked, Sentence) else asked


async def _erase(turn: Turn, named: str) -> Reply:
    """Say that what somebody filled in can go at any time, and where it goes."""
    return Sentence("sentence-may-erase", buttons=(OWN_DATA_BUTTON,))


async def _erase_one(turn: Turn, named: str) -> Reply:
    """Say that one outcome does not go by itself, and what can."""
    return Sentence("sentence-may-erase-one", buttons=(OWN_DATA_BUTTON,))


async def _pause(turn: Turn, named: str) -> Reply:
    run = await runs.current_run(turn, resting=True)
    resting = run is not None and run.state is RunState.OPEN and turn.person.paused
    return Sentence("sentence-may-go-on" if resting else "sentence-may-pause", buttons=go_on_button(run))


_ANSWERS: Mapping[str, Callable[[Turn, str], Awaitable[Reply]]] = {
    "questions": _questions,
    "way": _way,
    "extend": _extend,
    "wait": _wait,
    "shorten": _shorten,
    "reopen": _reopen,
    "undo": _undo,
    "leave": _leave,
    "join": _join,
    "change": _change,
    "opens": _opens,
    "compare": _compare,
    "remove": _remove,
    "pause": _pause,
    "erase": _erase,
    "erase_one": _erase_one,
}
