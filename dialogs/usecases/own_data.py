"""What is kept of somebody: shown, taken along, put right, erased (norms A23, A24, A26, A29)."""

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256

from dialogs.effects import OwnFile, SendFile
from dialogs.expecting import EraseOwn
from dialogs.ports import UnitOfWork
from dialogs.presses import WordPress
from dialogs.records import CLOCK, Act, AuditEvent, Round
from dialogs.replies import Button, EraseAsk, Note, OwnData, Reply, Sentence
from dialogs.usecases import pictures
from dialogs.usecases.turn import Installation, Turn


async def show(turn: Turn, rest: str) -> Reply:
    """`mijn gegevens`: what is kept."""
    return OwnData(tuple(await turn.uow.own_data.export(turn.person.id)))


async def file(turn: Turn, *, as_link: bool = False) -> SendFile:
    """`mijn gegevens bestand`, or `link`: everything, row by row."""
    return SendFile(OwnFile(tuple(await turn.uow.own_data.export(turn.person.id)), turn.today), as_link, "json")


_MINE = Button("button-mijn_gegevens", WordPress(word="mijn_gegevens"))


async def rename(turn: Turn) -> Reply:
    """`mijn gegevens naam`: my name as Teams gives it now, wherever it is kept."""
    await turn.uow.own_data.rename(turn.person.id, turn.who.name)
    return Sentence("sentence-renamed", {"name": turn.who.name}, (_MINE,))


async def _only_mine(uow: UnitOfWork, person: str) -> list[Round]:
    """Rounds not closed yet of which nobody else is coordinator."""
    mine = [round_ for round_ in await uow.rounds.of_coordinator(person) if round_.closed_on is None]
    return [round_ for round_ in mine if await uow.rounds.coordinators(round_.id) == {person}]


async def ask(turn: Turn, note: Note | None = None) -> Reply:
    """`wis mijn gegevens`: what goes, what stays and why; then the word or the button that says somebody is sure."""
    me, uow = turn.person.id, turn.uow
    mine = await uow.runs.of_person(me)
    turn.expect(EraseOwn())
    return EraseAsk(
        rounds=tuple(await _only_mine(uow, me)),
        uvos=tuple(await uow.uvos.of_chair(me)),
        circles=tuple(await uow.circles.of_coordinator(me)),
        joint=any(run.partner for run in mine),
        note=note,
    )


async def erase(turn: Turn) -> Reply:
    """Everything of this person is gone; who speaks next is a newcomer."""
    # Before the commit: who asked for this twice, and sees it fail, wants it after a restore all the same.
    turn.installation.remember_erased(mark(turn.person.id))
    await forget(turn.installation, turn.uow, turn.person.id, turn.now, turn.person.id)
    turn.gone = True
    return Sentence("sentence-erased")


async def forget(installation: Installation, uow: UnitOfWork, person: str, now: datetime, by: str = CLOCK) -> None:
    """All rows of somebody, in a transaction of their tenant. Rounds with nobody left to coordinate them are closed
    without them. `by` is their own id, or the clock."""
    left = await _only_mine(uow, person)
    await uow.own_data.erase(person)
    for round_ in left:
        await pictures.release(installation, uow, round_, now, by)
    uow.audit.record(AuditEvent(Act.ERASED, by, "own", "", now))


def mark(person: str) -> str:
    """What tells that somebody was erased: ids are drawn by lot, so this names nobody and leads back to nobody."""
    return sha256(f"erased {person}".encode()).hexdigest()


async def replay(installation: Installation, uow: UnitOfWork, marks: Collection[str], now: datetime) -> int:
    """Erases again who of this tenant came back with a backup; how many (norms A32)."""
    back = [person for person in await uow.own_data.list_people() if mark(person) in marks]
    for person in back:
        await forget(installation, uow, person, now)
    return len(back)
