"""Work out where somebody stands, for reading a sentence of theirs: what is asked, and what is theirs."""

from collections.abc import Sequence
from datetime import datetime, time

from dialogs.expecting import ChooseMeant, MadeRound
from dialogs.expecting.expected import Expected
from dialogs.instruments.definition import Language
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.records import InvitationState, Round, Run, RunState, Uvo
from dialogs.titles import offers_own_file
from dialogs.understanding.situation import KnownRound, KnownUvo, Part, RunInHand, Situation
from dialogs.usecases import own_rounds, runs
from dialogs.usecases.organisations import partners_of
from dialogs.usecases.turn import Turn


async def situation_of(turn: Turn, expected: Expected) -> Situation:
    """Return where this person stands now; `expected` is what we had just asked."""
    run = await runs.current_run(turn, resting=True)
    mine = await turn.uow.runs.of_person(turn.person.id)
    uvos = await turn.uow.uvos.of_chair(turn.person.id)
    sent = frozenset(
        one.instrument
        for one in mine
        if one.state is RunState.SUBMITTED and turn.installation.library.entry(one.instrument, one.version).scan
    )
    return Situation(
        now=turn.local_now,
        language=turn.language,
        run=_run_in_hand(turn, run) if run else None,
        rounds=await _rounds(turn, mine),
        uvos=tuple(_known_uvo(turn, uvo) for uvo in uvos),
        sent=sent,
        begun=frozenset(one.instrument for one in mine if runs.is_own_unfinished(turn.installation.library, one)),
        # A round that was made asks for nothing.
        expects="" if isinstance(expected, MadeRound) else expected.ask,
        about=_about(expected, uvos),
        partners=tuple([one.name for one in await partners_of(turn.uow, turn.person.tenant)]),
        own_file=turn.asked is not None and offers_own_file(turn.asked.kept),
        away=turn.person.away_until is not None and turn.person.away_until >= turn.today,
    )


def _about(expected: Expected, uvos: Sequence[Uvo]) -> str:
    """Return the code of the round or case that our open question is about; "" when about neither."""
    if isinstance(expected, MadeRound):
        # That a round was made says nothing of which one the next sentence is about.
        return ""
    if isinstance(expected, ChooseMeant) and len(expected.steps) == 1 and expected.steps[0].command == "uvo":
        # What we asked to do with one is said of that one.
        first = expected.steps[0].rest.split(" ", 1)[0]
        return next((uvo.code for uvo in uvos if uvo.code == first), "")
    meant = getattr(expected, "uvo", "")
    return next((uvo.code for uvo in uvos if uvo.id == meant), str(getattr(expected, "code", "")))


def _run_in_hand(turn: Turn, run: Run) -> RunInHand:
    here = runs.position(turn, run)
    page = here.current
    questions = page.questions if page else ()
    makes = turn.installation.library.makes(run.instrument, run.version)
    other: Language = "en" if turn.language == "nl" else "nl"
    return RunInHand(
        instrument=run.instrument,
        scan=turn.installation.library.entry(run.instrument, run.version).scan is not None,
        questions=questions,
        joins=bool(run.round) and any(question.ends and question.ending == "declined" for question in questions),
        agreement=makes is Makes.AGREEMENT,
        makes_uvo=makes is Makes.UVO,
        round=run.round or "",
        titles=tuple(one.questions[0].title.in_(turn.language) for one in here.pages),
        also_called=tuple(one.questions[0].title.in_(other) for one in here.pages),
        answered=len(here.answered),
        resting=turn.person.paused,
    )


def _known_uvo(turn: Turn, uvo: Uvo) -> KnownUvo:
    planned = None
    if uvo.planned_on:
        planned = datetime.combine(uvo.planned_on, time.fromisoformat(uvo.planned_at or "00:00"))
    waiting = bool(uvo.planned_on and uvo.planned_on <= turn.today)
    return KnownUvo(uvo.code, planned, uvo.weeks, waiting)


async def _rounds(turn: Turn, mine: Sequence[Run]) -> tuple[KnownRound, ...]:
    found: dict[str, KnownRound] = {}
    states = {run.round: run for run in mine if run.round}
    for invitation in await turn.uow.invitations.of_person(turn.person.id):
        round_ = await turn.uow.rounds.get(invitation.round)
        if round_ is None or invitation.state is InvitationState.DECLINED:
            continue
        run = states.get(round_.id)
        part = Part.INVITED if run is None else Part.SENT if run.submitted_on else Part.TAKING
        found[round_.id] = _known(turn, round_, part)
    for round_ in await turn.own_rounds():
        found[round_.id] = _known(turn, round_, Part.COORDINATES)
    return tuple(found.values())


def _known(turn: Turn, round_: Round, part: Part) -> KnownRound:
    return KnownRound(
        code=round_.code,
        name=round_.name,
        scan=round_.instrument,
        part=part,
        closes_on=round_.closes_on,
        over=turn.is_over(round_),
        groups=own_rounds.names_of_parts(turn, round_),
    )
