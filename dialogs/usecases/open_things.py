"""What waits for somebody, the most urgent first, each as the button that goes there: for the menu."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dialogs.presses import RunPress, UvoPress, WordPress
from dialogs.records import Run, Uvo
from dialogs.reminders.uvo import due_on, is_overdue
from dialogs.reply_parts import Args, Button
from dialogs.usecases import joining, runs
from dialogs.usecases.turn import Turn

# More buttons than these are a list.
_MOST_BESIDE = 4


@dataclass(frozen=True)
class _Waiting:
    """`on` is the day it is about: what is too late comes first, then what one is busy with, then what is to come."""

    on: date
    button: Button


async def list_open(turn: Turn, mine: Sequence[Run]) -> tuple[Button, ...]:
    """List the runs of this person that can be gone on with, their UVOs, what they are asked for, and their rounds.

    `mine` are their runs.
    """
    waiting = [
        *_runs(turn, await runs.open_runs(turn, mine)),
        *(_uvo(turn, uvo) for uvo in await turn.uow.uvos.of_chair(turn.person.id)),
        *await _invitations(turn, {run.round for run in mine}),
        *await _own_rounds(turn),
    ]
    return tuple(one.button for one in sorted(waiting, key=lambda one: one.on))


async def list_beside_uvos(turn: Turn) -> tuple[Button, ...]:
    """List what waits for this person beside their UVOs: what they are in, what they are asked for, their rounds."""
    mine = await turn.uow.runs.of_person(turn.person.id)
    waiting = [
        *_runs(turn, await runs.open_runs(turn, mine)),
        *await _invitations(turn, {run.round for run in mine}),
        *await _own_rounds(turn),
    ]
    return tuple(one.button for one in sorted(waiting, key=lambda one: one.on)[:_MOST_BESIDE])


def _day(turn: Turn, day: date) -> Args:
    """Return a day as it stands on a button: near days by their name."""
    near = {turn.today: "today", turn.today + timedelta(days=1): "tomorrow"}
    return {"when": near.get(day, "other"), "date": day.isoformat()}


def _runs(turn: Turn, open_: Sequence[runs.OpenRun]) -> Iterator[_Waiting]:
    alike = Counter(one.instrument.id for one in open_)
    for one in open_:
        # Which scan it is says enough, unless there are two of it.
        named = one.name if alike[one.instrument.id] > 1 else ""
        facts: Args = {"scan": one.instrument.name.in_(turn.language), "name": named, **_place(turn, one)}
        press = RunPress(do="resume", run=one.run.id, seq=one.run.seq)
        yield _Waiting(turn.today, Button("button-open-named" if named else "button-open-run", press, facts))


def _place(turn: Turn, open_: runs.OpenRun) -> Args:
    here = runs.position(turn, open_.run)
    if here.current is None:
        return {"unit": "review", "number": 0, "total": 0, "item": ""}
    if here.progress.total == 1:
        return {"unit": "only", "number": 1, "total": 1, "item": ""}
    item = here.instrument.item.in_(turn.language).lower() if here.instrument.item else ""
    return {"unit": here.progress.unit, "number": here.progress.number, "total": here.progress.total, "item": item}


def _uvo(turn: Turn, uvo: Uvo) -> _Waiting:
    planned, due = uvo.planned_on, due_on(uvo)
    if planned and planned < turn.today:
        state, day = "asked", planned
    elif planned:
        state, day = "planned", planned
    else:
        state, day = "late" if is_overdue(uvo, turn.today) else "due", due
    press = UvoPress(uvo=uvo.id, act="stand", version=uvo.version)
    return _Waiting(day, Button("button-open-uvo", press, {"code": uvo.code, "state": state, **_day(turn, day)}))


async def _invitations(turn: Turn, begun: set[str | None]) -> list[_Waiting]:
    asked = [round_ for _, round_ in await joining.open_invitations(turn) if round_.id not in begun]
    return [
        _Waiting(
            round_.closes_on,
            Button(
                "button-open-asked",
                WordPress(word="doe_mee", rest=round_.code),
                {"name": round_.name, **_day(turn, round_.closes_on)},
            ),
        )
        for round_ in asked
    ]


async def _own_rounds(turn: Turn) -> list[_Waiting]:
    found = []
    for round_ in await turn.own_rounds():
        if turn.is_over(round_):
            continue
        done = (await turn.uow.rounds.counts(round_.id)).completed
        opens = not turn.is_open(round_)
        facts: Args = {
            "name": round_.name,
            "state": "opens" if opens else "open",
            "done": done,
            "invited": max(round_.invited, done),
            **_day(turn, round_.opened_on),
        }
        press = WordPress(word="rondes", rest=round_.code)
        found.append(_Waiting(round_.closes_on, Button("button-open-round", press, facts)))
    return found
