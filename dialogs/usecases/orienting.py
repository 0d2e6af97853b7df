"""Help people find their way: notice, menu, settings, privacy."""

import json
from collections.abc import Container, Sequence
from dataclasses import replace

from dialogs.effects import Response
from dialogs.events import Event, Pressed, Said
from dialogs.expecting import NoticeAndJoin, NoticeRead
from dialogs.instruments.definition import Language
from dialogs.presses import INPUT, WordPress, to_card_data
from dialogs.records import Person, Run, RunState
from dialogs.replies import Ask, Menu, Notice, Privacy, Reply, Review, Sentence, Settings
from dialogs.reply_parts import Button, Note
from dialogs.texts.keys import LeadKey, PlainKey
from dialogs.understanding.days import Purpose, When
from dialogs.understanding.guard import Finding, find_personal_data
from dialogs.understanding.private.beside_code import tells_of_somebody
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import days, joining, runs, uvos
from dialogs.usecases.across import contact_of
from dialogs.usecases.closing_news import plan_closing_soon
from dialogs.usecases.open_things import list_open
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.turn import Turn

# More of each than this is not looked at; what waits besides is one press away.
_MOST_OPEN, _MOST_CHOICES, _MOST_SCANS, _MOST_UNKNOWN = 5, 4, 2, 3
# What one is in the middle of, or asked to begin.
_GONE_ON_WITH = frozenset({"button-open-run", "button-open-named", "button-open-asked"})
# More than this is no message Teams takes.
_MOST_AT_ONCE = 40
_NEW_ROUND = Button("button-ronde", WordPress(word="ronde"))
_ROUNDS = Button("button-rondes", WordPress(word="rondes"))
_NEW_UVO = Button("button-uvo-nieuw", WordPress(word="uvo", rest="nieuw"))
_UVOS = Button("button-uvos", WordPress(word="uvo"))
_PRINTOUT = Button("button-uitdraai", WordPress(word="uitdraai"))
_JOIN = Button("button-join-code", WordPress(word="doe_mee"))


def has_seen_notice(turn: Turn) -> bool:
    return turn.installation.is_told(turn.person.notice)


def show_notice(turn: Turn, then: WordPress, *, welcome: bool = False, waiting: NoticeRead | None = None) -> Reply:
    """Show who sees what and how long, before anything of a person is used.

    Remembers what they were after: `then`, or what is `waiting` for it.
    """
    turn.person = replace(_as_noticed(turn), welcomed=turn.person.welcomed or welcome)
    turn.expect(waiting or NoticeRead(word=then.word, rest=then.rest))
    library = turn.installation.library
    goal = next((scan.name for scan in library.with_words() if scan.id == then.word), None)
    return Notice(then=then, welcome=welcome, scans=library.scan_names(), goal=goal)


def _as_noticed(turn: Turn) -> Person:
    return replace(turn.person, notice=turn.installation.notice, noticed_on=turn.today)


async def show_notice_with_round(turn: Turn, code: str) -> Notice | None:
    """Show the notice on one card with the round somebody wants to take part in; None when they cannot begin it."""
    notice = await joining.find_notice(turn, code)
    if notice:
        turn.person = _as_noticed(turn)
        turn.expect(NoticeAndJoin(code=code))
    return notice


async def welcome(turn: Turn) -> Reply:
    """Greet who installed the app: with the round they were asked for, where there is one, on the same card."""
    for invitation, round_ in reversed(await joining.open_invitations(turn)):
        if has_seen_notice(turn) or not (both := await show_notice_with_round(turn, round_.code)):
            continue
        turn.person = replace(turn.person, welcomed=True)
        await joining.record_told(turn, invitation)
        return both
    return show_notice(turn, WordPress(word="help"), welcome=True)


def show_notice_first(turn: Turn, event: Event, wanted: WordPress | None) -> Reply:
    """Show the notice and keep what somebody was after until they read it (norms A3).

    Of a newcomer a word and a code, never what they typed. For people who knew an earlier notice, what they said or
    filled in waits, unless it looks like data about a person.
    """
    if turn.person.notice is None:
        return show_notice(turn, wanted or WordPress(word="help"))
    go_on = WordPress(word="ja")
    if isinstance(event, Said) and _may_be_kept(turn, event.text):
        return show_notice(turn, go_on, waiting=NoticeRead(said=event.text))
    if isinstance(event, Pressed) and event.press:
        sent = to_card_data(event.press)
        if all(_may_be_kept(turn, value) for name, value in sent.items() if name == "rest" or name.startswith(INPUT)):
            return show_notice(turn, go_on, waiting=NoticeRead(press=json.dumps(sent)))
    return show_notice(turn, WordPress(word="overzicht"))


def _may_be_kept(turn: Turn, text: str) -> bool:
    """Tell whether typed words hold no data about a person; a day has as many digits as a number of a person."""
    if find_personal_data(text, turn.today) is None:
        return True
    return isinstance(days.read_day(turn, text, Purpose.DAY, alone=True), When)


async def show_menu(turn: Turn, lead: LeadKey = "lead-menu") -> Reply:
    """Show what waits for this person, the most urgent first, and a few things to begin that fit them.

    Who was not understood gets the two or three that are likeliest, and no more.
    """
    mine = await turn.uow.runs.of_person(turn.person.id)
    open_ = await list_open(turn, mine)
    choices = await _choices(turn, mine)
    if lead == "lead-unknown":
        return Menu(lead, open_[:_MOST_UNKNOWN], choices[: max(0, _MOST_UNKNOWN - len(open_))])
    if lead == "lead-nothing-open" and any(one.label in _GONE_ON_WITH for one in open_):
        lead = "lead-menu"
    shown = _MOST_OPEN if len(open_) > _MOST_OPEN + 1 else len(open_)
    more = len(open_) - shown
    return Menu(lead, open_[:shown], choices[:_MOST_CHOICES], more)


async def leave_as_is(turn: Turn) -> Reply:
    """Take a no: show what they are in the middle of, or the menu, and that nothing was done.

    Where nothing was asked it may be meant for what was just done, which stands.
    """
    nothing_asked = turn.asked is not None and not turn.asked.expected.ask and await runs.current_run(turn) is None
    return await show_current(turn, lead="lead-no-stands" if nothing_asked else "lead-no")


async def show_everything_open(turn: Turn) -> Reply:
    """Show all that waits, where that is more than the menu has room for (`menu alles`)."""
    open_ = await list_open(turn, await turn.uow.runs.of_person(turn.person.id))
    return Menu("lead-all-open", open_[:_MOST_AT_ONCE], ()) if open_ else await show_menu(turn, "lead-nothing-open")


async def _choices(turn: Turn, mine: Sequence[Run]) -> tuple[Button, ...]:
    """List what fits this person to begin: what goes with what they have first, then what anybody may."""
    library = turn.installation.library
    busy = {run.instrument for run in mine if run.state is RunState.OPEN and run.round is None}
    scanned = any(run.state is RunState.SUBMITTED and library.entry(run.instrument, run.version).scan for run in mine)
    chairs = bool(await turn.uow.uvos.of_chair(turn.person.id))
    coordinates = bool(await turn.own_rounds())
    scans = [Button(scan.name, WordPress(word=scan.id)) for scan in library.begun() if scan.id not in busy]
    new_round = [_NEW_ROUND] if await turn.may_coordinate() else []
    return (
        *([_NEW_UVO] if chairs else []),
        *([_NEW_ROUND, _ROUNDS] if coordinates else []),
        *([_UVOS] if chairs else []),
        *([_PRINTOUT] if scanned else []),
        *scans[:_MOST_SCANS],
        _JOIN,
        *(new_round if not coordinates else []),
        *([] if chairs else [_NEW_UVO]),
    )


async def show_current(turn: Turn, note: Note | None = None, lead: LeadKey = "lead-menu") -> Reply:
    """Show the card of the current run, else the menu."""
    run = await runs.current_run(turn)
    going_on = run is not None and not await runs.settle_closed_round(turn, run)
    return runs.show(turn, run, note=note) if run and going_on else await show_menu(turn, lead)


# Behind `overzicht` this asks for what was filled in up to where somebody is.
ANSWERS = "antwoorden"


async def show_overview(turn: Turn, rest: str) -> Reply:
    """Show where somebody is, or with `antwoorden` behind it what they filled in up to there (`overzicht`)."""
    run = await runs.current_run(turn, resting=True) if plain(rest) == ANSWERS else None
    going_on = run is not None and not await runs.settle_closed_round(turn, run)
    return runs.show_so_far(turn, run) if run and going_on else await show_current(turn)


async def show_settings(turn: Turn, note: Note | None = None) -> Reply:
    """Show the language and the reminders; a chair reads what is sent about their UVOs as well."""
    person = turn.person
    chairs = person.reminders and bool(await turn.uow.uvos.of_chair(person.id))
    return Settings(turn.language, busy=person.run is not None, reminders=person.reminders, chairs=chairs, note=note)


async def set_reminders(turn: Turn, *, wanted: bool) -> Reply:
    """Turn reminders of rounds and UVOs on or off.

    What somebody asked for a round themselves (`later`) still comes, and so does an invitation (norms A28).
    """
    turn.person = replace(turn.person, reminders=wanted)
    gone = [kind for kind in PromptKind if kind.behaviour.optional and not kind.behaviour.withheld]
    await turn.uow.prompts.void_kinds(turn.person.id, gone)
    if wanted:
        await plan_reminders(turn)
    return await show_settings(turn, Note("note-reminders-on" if wanted else "note-reminders-off"))


async def plan_reminders(turn: Turn) -> None:
    """Plan what this person is reminded of, of rounds and UVOs, after none of it was due any more."""
    for _, round_ in await joining.open_invitations(turn):
        await joining.plan_reminders(turn, round_, turn.person.id)
    for round_ in await turn.own_rounds():
        if not turn.is_over(round_):
            await plan_closing_soon(turn, round_)
    for uvo in await turn.uow.uvos.of_chair(turn.person.id):
        await uvos.replan_uvo_prompts(turn, uvo)


async def show_privacy(turn: Turn, part: PlainKey | None = None) -> Reply:
    """Tell who sees what and how long (`privacy`), or one part of it (`privacy mijn rechten`)."""
    return Privacy(turn.installation.library.scan_names(everything=True), part)


def refuse_personal_data(turn: Turn, text: str, refused: Container[Finding] = frozenset(Finding)) -> Sentence | None:
    """Return what to say about case data in the chat, of which nothing is kept (norms A19); None without any."""
    finding = find_personal_data(text, turn.today)
    return None if finding is None or finding not in refused else refuse(turn, finding)


def refuse(turn: Turn, finding: Finding) -> Sentence:
    """Say what a message looked like, and that it does not belong here."""
    turn.ran.append("private")
    return Sentence("sentence-private", {"finding": str(finding), "contact": turn.installation.contact or "none"})


def warn_of_somebody(turn: Turn, text: str, responses: tuple[Response, ...]) -> tuple[Response, ...]:
    """Put before the answer that the message is to go, where it tells of somebody in a case and nothing says so yet.

    Nothing of it is kept, but the chat keeps the message itself, and only who wrote it can remove that.
    """
    if not tells_of_somebody(text) or any(map(_tells_it_does_not_belong, responses)):
        return responses
    turn.ran.append("private")
    return (Sentence("sentence-remove-message"), *responses)


def _tells_it_does_not_belong(response: object) -> bool:
    return is_refusal(response) or (isinstance(response, Sentence) and response.key == "sentence-case-data")


def is_refusal(response: object) -> bool:
    """Tell whether this says that data about a person do not belong here."""
    if isinstance(response, Ask | Review):
        return response.trouble is not None and response.trouble.key == "trouble-private"
    return isinstance(response, Sentence) and response.key == "sentence-private"


async def explain_case_requests(turn: Turn) -> Reply:
    """Tell who answers a request of somebody in a case for their data; we do not (norms A8)."""
    return Sentence("sentence-case-rights", {"contact": await contact_of(turn) or "none"})


async def set_language(turn: Turn, language: Language) -> Reply:
    """Speak this language from now on, whatever Teams says."""
    turn.person = replace(turn.person, language=language)
    return await show_settings(turn, Note("note-language-set"))
