"""Say what we still wait for: in one sentence, with its buttons, what an open question can read."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.checklists import ChecklistCard, ChecklistMenu, WhoHelps
from dialogs.effects import Response
from dialogs.expecting import (
    AboutUvo,
    Asked,
    AwayUntil,
    ChooseDay,
    ChooseMeant,
    CloseRound,
    CloseUvo,
    ConfirmAnswer,
    ConfirmCommand,
    ConfirmDay,
    ConfirmName,
    DiscardRun,
    EndCoordinating,
    EraseOwn,
    Expected,
    Invited,
    InvitedToAgree,
    InviteNames,
    InvitePeople,
    JoinCircle,
    JoinPair,
    KeepUvos,
    LaterDay,
    LeaveRound,
    NewCount,
    NewName,
    NoticeAndJoin,
    NoticeRead,
    Offered,
    OpenQuestion,
    RemindRound,
    RemindStep,
    RestartRun,
    TakeBackPaper,
    TickItems,
    UnreadAnswer,
    WhichAnswer,
    WhichCode,
    WhichInvitee,
    WhichNeed,
    WhichRound,
    WhichRoundOfPeople,
    WhichUvo,
)
from dialogs.expecting.expected import NO, YES, NextStep, Resume, RunCommand
from dialogs.expecting.uvos import PLANNED
from dialogs.presses import UvoPress, WordPress
from dialogs.records import Run
from dialogs.replies import OwnOutcome, RoundInvitation, Sentence
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.keys import ButtonKey, SentenceKey
from dialogs.understanding.options import knows_not
from dialogs.understanding.outcomes import Trouble
from dialogs.understanding.vocabulary import plain
from dialogs.understanding.yes_no import wants_after_all
from dialogs.usecases import days, orienting, runs
from dialogs.usecases.own_rounds import ROUNDS_BUTTON
from dialogs.usecases.sentences import choices_of
from dialogs.usecases.turn import Turn
from dialogs.uvo_replies import UvoCard

# Sentences that ask whether somebody wants what their first button does.
_OFFERING: frozenset[SentenceKey] = frozenset(
    {
        "sentence-calendar-none",
        "sentence-calendar-withdrawn",
        "sentence-not-agreed",
        "sentence-repeat-alone",
        "sentence-uvo-not-yours",
    }
)
# What fills the sentence of a question, and its buttons; None when what it is about is no longer there.
Said = tuple[Args, tuple[Button, ...]] | None


def asked_by(response: Response) -> OpenQuestion | None:
    """Return the question that a card asks by itself, whoever showed it; None when it asks nothing."""
    match response:
        case RoundInvitation():
            return (InvitedToAgree if response.sharing else Invited)(code=response.round.code)
        case UvoCard():
            return AboutUvo(uvo=response.uvo.id, kind=_kind_of(response))
        case WhoHelps(need=None):
            return WhichNeed()
        case Sentence(key=key, buttons=(Button(press=WordPress(word=word, rest=rest)), *_)) if key in _OFFERING:
            return Offered(command=word, rest=rest)
        case OwnOutcome(outcome=outcome) if outcome.offers_reminder:
            return RemindStep(run=outcome.run.id)
        case ChecklistMenu():
            return TickItems(uvo=response.uvo.id, checklist="")
        case ChecklistCard():
            return TickItems(uvo=response.uvo.id, checklist=response.checklist.id)
    return None


def _kind_of(card: UvoCard) -> str:
    """Return what the card of a UVO asks: the state of one that was planned for a day in the past asks how it went."""
    if card.note and card.note.key == "note-uvo-which-agreement":
        return "klaar"
    if card.kind == "stand" and card.uvo.planned_on and int(card.facts["days"]) < 0:
        return "gehouden"
    if card.note and card.note.key in ("note-uvo-made", "note-uvo-date-set"):
        return PLANNED
    return card.kind


async def take_up(turn: Turn, asked: Asked, text: str) -> RunCommand | Resume | Sentence | None:
    """Return what follows where somebody wants after all what they just said no to; None for other words.

    What was offered that day is done. Of anything else the question is asked once more.
    """
    wanted = asked.declined
    if wanted is None or not wants_after_all(text):
        return None
    step = wanted.on_yes()
    if wanted.is_offer and asked.today and isinstance(step, RunCommand | Resume):
        return step
    command = turn.installation.commands.by_name(step.command) if isinstance(step, RunCommand) else None
    if command and isinstance(step, RunCommand) and (command.asks_first or command.looks(step.rest)):
        return replace(step, sure=False)
    line = await say_open(turn, wanted, why="again")
    if line:
        turn.keep_asked(asked.ask_again())
    return line


async def bring_back(turn: Turn, asked: Asked) -> tuple[Response, ...]:
    """Say that a button was of an earlier question, and show what waits now: nothing of that is answered, or goes."""
    expected = asked.expected
    line = None if expected.shown_by else await say_open(turn, expected, why="old")
    # What shows it once more tells nothing of what was changed.
    undo = (Line("open-undo"),) if expected.takes_back else ()
    below = Sentence("sentence-open-below", {"why": "old"}, lines=undo)
    shown = (line,) if line else (below, await _show_again(turn, expected))
    if not turn.person.pending:
        # A card that waits by itself waits for what it shows now.
        turn.keep_asked(asked)
    return shown


async def _show_again(turn: Turn, expected: Expected) -> Response:
    """Show the card that a question stood on."""
    if isinstance(expected, NoticeRead):
        return orienting.show_notice(turn, WordPress(word=YES), waiting=expected)
    run = await runs.current_run(turn)
    if run and isinstance(expected, UnreadAnswer) and (meant := _maybe(turn, run, expected)):
        return runs.show(turn, run, trouble=meant)
    by = expected.shown_by
    command = turn.installation.commands.by_name(by.command) if by else None
    return await (command.execute(turn, by.rest) if command and by else orienting.show_current(turn))


def _maybe(turn: Turn, run: Run, asked: UnreadAnswer) -> Trouble | None:
    """Return the question whether one answer was meant, as it stood on the card of the run; None where none was."""
    of_run = runs.current_questions(turn, run) if run.id == asked.run else ()
    meant = [(one.id, option.value) for one in of_run for option in one.options if str(option.number) == asked.maybe]
    return Trouble("trouble-maybe", between=tuple(meant[:1])) if meant else None


async def say_open(turn: Turn, expected: Expected, *, why: str = "look") -> Sentence | None:
    """Say that this question is still open.

    `why`: after a "look", an answer that was "unread" or "unsure", a button of an "old" question, or asked "again".
    """
    # What was just recorded can be taken back, and its card asked something else besides.
    card_asks = isinstance(expected, AboutUvo) and expected.stays
    key = _SENTENCES.get(AboutUvo.ask if card_asks else expected.ask)
    if isinstance(expected, ChooseDay) and expected.asks_hour:
        key = "sentence-open-time"
    if key is None:
        return None
    if isinstance(expected, AboutUvo):
        key = _UVO_SENTENCES.get(expected.kind, key)
    if isinstance(expected, ChooseMeant) and expected.together:
        key = "sentence-open-meant-all"
    said = await _facts(turn, expected)
    if said is None:
        return None
    args, buttons = said
    return Sentence(key, {"why": why, **args}, buttons)


async def answer_unsure(turn: Turn, asked: Asked, text: str) -> Sentence | None:
    """Leave a yes or no, or a choice, open for who does not know it yet: nothing changes until they do.

    None for other words.
    """
    expected = asked.expected
    if not ((expected.on_yes() or expected.wants_choice) and expected.on_no() and knows_not(plain(text))):
        return None
    line = await say_open(turn, expected, why="unsure")
    if line:
        turn.keep_asked(asked)
    return line


def press_of(next_step: NextStep | None) -> WordPress | None:
    """Return the press that leads where an answer leads: what is sure is sure only for a command that asks first."""
    if not isinstance(next_step, RunCommand) or len(next_step.rest.split()) > 1:
        return None
    return WordPress(word=next_step.command, rest=next_step.rest, sure=next_step.sure)


def _yes_and_no(expected: Expected) -> tuple[Button, ...]:
    yes = expected.on_yes()
    presses: tuple[tuple[ButtonKey, WordPress | None], ...] = (
        ("button-yes", press_of(yes) or expected.yes if yes else None),
        ("button-no", expected.no if expected.on_no() else None),
    )
    return tuple(Button(label, press) for label, press in presses if press)


def _both(expected: Expected) -> tuple[Button, ...]:
    return Button("button-yes", expected.yes), Button("button-no", expected.no)


async def _facts(turn: Turn, expected: Expected) -> Said:
    """Look up what the sentence names, and make its buttons."""
    if isinstance(expected, _OF_ROUND):
        return await _of_round(turn, expected, expected.code)
    match expected:
        case NewName():
            return await _of_name(turn, expected)
        case CloseUvo():
            return await _of_uvo(turn, expected.uvo, {YES: "stoppen_zeker", NO: "stand"})
        case AboutUvo():
            return await _of_uvo(turn, expected.uvo, expected.acts)
        case KeepUvos():
            yes = tuple(Button("button-uvos-keep", press) for press in [expected.press] if press)
            return {}, (*yes, Button("button-uvos-keep-not", expected.no))
        case ConfirmCommand() | Offered():
            return _of_command(turn, expected)
        case ConfirmDay() | ChooseDay():
            return _of_day(turn, expected)
        case ConfirmAnswer():
            return {"said": expected.said}, ()
        case ChooseMeant():
            return _of_meant(expected)
        case WhichRound() | WhichRoundOfPeople() | WhichUvo():
            return {}, (_LISTS[expected.ask],)
        case DiscardRun():
            # A yes or a no says neither.
            run = await turn.uow.runs.get(expected.run)
            return ({}, runs.stop_buttons(run)) if run else None
        case EraseOwn():
            # The word itself is asked: the button for yes stands under what goes, and nowhere else.
            return {}, (Button("button-erase-no", expected.no),)
    return {}, _yes_and_no(expected)


# What is asked of one round, by its code.
_OF_ROUND = (
    CloseRound, TakeBackPaper, EndCoordinating, LeaveRound, Invited, InviteNames, InvitePeople, NewCount, WhichInvitee,
)  # fmt: skip
# The list from which one is chosen.
_LISTS = {
    WhichRound.ask: ROUNDS_BUTTON,
    WhichRoundOfPeople.ask: ROUNDS_BUTTON,
    WhichUvo.ask: Button("button-uvos", WordPress(word="uvo")),
}


async def _of_round(turn: Turn, expected: Expected, code: str) -> Said:
    round_ = await turn.uow.rounds.by_code(code)
    if round_ is None:
        return None
    buttons = _yes_and_no(expected)
    if isinstance(expected, Invited):
        later = Button("button-later", WordPress(word="later", rest=code))
        buttons = (buttons[0], later, *buttons[1:])
    return {"name": round_.name}, buttons


async def _of_name(turn: Turn, expected: NewName) -> Said:
    said = await _of_round(turn, expected, expected.code)
    if said is None or not isinstance(expected, ConfirmName):
        return said
    return {**said[0], "said": expected.name}, _both(expected)


async def _of_uvo(turn: Turn, id_: str, acts: Mapping[str, str]) -> Said:
    uvo = await turn.uow.uvos.get(id_)
    if uvo is None or uvo.chair != turn.person.id or uvo.closed_on:
        return None
    labels: Mapping[str, ButtonKey] = {YES: "button-yes", NO: "button-no"}
    buttons = tuple(Button(labels[a], UvoPress(uvo=uvo.id, act=act, version=uvo.version)) for a, act in acts.items())
    return {"code": uvo.code}, buttons


def _of_meant(asked: ChooseMeant) -> Said:
    if asked.together:
        return {}, _both(asked)
    no = () if asked.wants_choice else (Button("button-no", asked.no),)
    return {"many": len(asked.steps)}, (*choices_of(asked), *no)


def _of_command(turn: Turn, asked: ConfirmCommand | Offered) -> Said:
    command = turn.installation.commands.by_name(asked.command)
    if command is None:
        return None
    word = command.main_word(turn.language)
    if isinstance(asked, Offered):
        return {"word": word}, _yes_and_no(asked)
    return {"word": f"{word} {asked.rest}".strip()}, _both(asked)


def _of_day(turn: Turn, asked: ConfirmDay | ChooseDay) -> Said:
    if isinstance(asked, ChooseDay):
        return {}, days.buttons_of(asked)
    return {"word": days.name_day(asked.days).in_(turn.language)}, _both(asked)


_SENTENCES: Mapping[str, SentenceKey] = {
    Offered.ask: "sentence-open-offered",
    ConfirmCommand.ask: "sentence-open-confirm",
    ConfirmDay.ask: "sentence-open-confirm",
    ChooseDay.ask: "sentence-open-day",
    ConfirmAnswer.ask: "sentence-open-answer",
    ChooseMeant.ask: "sentence-open-meant",
    CloseRound.ask: "sentence-open-close",
    TakeBackPaper.ask: "sentence-open-paper",
    EndCoordinating.ask: "sentence-open-end-coordinating",
    LeaveRound.ask: "sentence-open-leave",
    LaterDay.ask: "sentence-open-day",
    AwayUntil.ask: "sentence-open-day",
    JoinPair.ask: "sentence-open-join",
    JoinCircle.ask: "sentence-open-join",
    CloseUvo.ask: "sentence-open-uvo-close",
    AboutUvo.ask: "sentence-open-uvo",
    WhichUvo.ask: "sentence-open-which-uvo",
    KeepUvos.ask: "sentence-open-keep-uvos",
    Invited.ask: "sentence-open-invited",
    InvitedToAgree.ask: "sentence-open-invited",
    NoticeAndJoin.ask: "sentence-open-invited",
    WhichCode.ask: "sentence-open-code",
    WhichRound.ask: "sentence-open-which-round",
    WhichRoundOfPeople.ask: "sentence-open-which-round",
    InviteNames.ask: "sentence-open-names",
    InvitePeople.ask: "sentence-open-people",
    NewName.ask: "sentence-open-new-name",
    ConfirmName.ask: "sentence-open-name-sure",
    NewCount.ask: "sentence-open-new-count",
    WhichInvitee.ask: "sentence-open-invitee",
    WhichAnswer.ask: "sentence-open-which-answer",
    EraseOwn.ask: "sentence-open-erase",
    DiscardRun.ask: "sentence-open-discard",
    RestartRun.ask: "sentence-open-restart",
    RemindRound.ask: "sentence-open-remind",
    RemindStep.ask: "sentence-open-step",
}
# A card of a UVO that asks for something else than yes or no.
_UVO_SENTENCES: Mapping[str, SentenceKey] = {
    "gehouden": "sentence-open-uvo-held",
    "resultaat_vraag": "sentence-open-uvo-progress",
    "ritme": "sentence-open-rhythm",
    "klaar": "sentence-open-agreement",
}
