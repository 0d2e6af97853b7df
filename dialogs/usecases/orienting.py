"""Finding one's way: notice, welcome, menu, settings, privacy."""

from dataclasses import replace

from dialogs.presses import WordPress
from dialogs.records import RunState
from dialogs.replies import Menu, Note, Notice, Privacy, Reply, Settings
from dialogs.scans.definition import Language
from dialogs.usecases import joining, runs
from dialogs.usecases.results import SCANS
from dialogs.usecases.turn import NOTICE_VERSION, Turn


def knows_notice(turn: Turn) -> bool:
    return turn.person.notice == NOTICE_VERSION


def notice(turn: Turn, then: WordPress, *, welcome: bool = False) -> Reply:
    """Who sees what and how long, before anything of a person is used. Remembers what they were after."""
    turn.person = replace(
        turn.person,
        notice=NOTICE_VERSION,
        noticed_on=turn.today,
        welcomed=turn.person.welcomed or welcome,
    )
    turn.wait_for("notice", word=then.word, rest=then.rest)
    return Notice(then=then, welcome=welcome)


async def menu(turn: Turn, lead: str = "menu") -> Reply:
    """What this person can do here, with what they have open on top."""
    mine = await turn.uow.runs.of_person(turn.person.id)
    open_ = await runs.open_runs(turn, mine)
    rounds = await turn.own_rounds()
    begun = {run.round for run in mine}
    asked = tuple([round_ for _, round_ in await joining.open_invitations(turn) if round_.id not in begun])
    return Menu(
        lead="menu" if lead == "nothing-open" and (open_ or asked) else lead,
        open=open_,
        has_result=any(run.state is RunState.SUBMITTED and run.instrument in SCANS for run in mine),
        has_rounds=bool(rounds),
        asked=asked,
    )


async def where_we_are(turn: Turn, note: Note | None = None, lead: str = "menu") -> Reply:
    """The current card: of the run in hand, else the menu."""
    run = await runs.in_hand(turn)
    going_on = run is not None and not await runs.closed_over(turn, run)
    return runs.show(turn, run, note=note) if run and going_on else await menu(turn, lead)


async def settings(turn: Turn) -> Reply:
    return Settings(turn.language, busy=turn.person.run is not None, reminders=turn.person.reminders)


async def remind(turn: Turn, *, wanted: bool) -> Reply:
    """Reminders on or off; what somebody asked for themselves (`later`) still comes (norms A28)."""
    turn.person = replace(turn.person, reminders=wanted)
    note = Note("reminders-on" if wanted else "reminders-off")
    return Settings(turn.language, busy=turn.person.run is not None, reminders=wanted, note=note)


async def privacy(turn: Turn) -> Reply:
    return Privacy()


async def speak(turn: Turn, language: Language) -> Reply:
    """From now on this language, whatever Teams says."""
    turn.person = replace(turn.person, language=language)
    busy = turn.person.run is not None
    return Settings(language, busy=busy, reminders=turn.person.reminders, note=Note("language-set"))
