"""Show, export, correct and erase what is kept of somebody (norms A23, A24, A26, A29)."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from dialogs.audit_records import Act, AuditEvent
from dialogs.effects import OwnFile, SendFile
from dialogs.erasures import MarksUnavailable
from dialogs.expecting import EraseOwn
from dialogs.instruments.kinds.aanpak.definition import AanpakContent
from dialogs.ports import Repositories
from dialogs.presses import WordPress
from dialogs.records import CLOCK, OwnRows, Round
from dialogs.replies import EraseAsk, OwnData, Reply, Sentence
from dialogs.reply_parts import Button, Note
from dialogs.usecases import pictures
from dialogs.usecases.turn import Installation, Turn

# The table of what a chair ticked.
_TICKS = "uvo_ticks"


async def show_own_data(turn: Turn, rest: str) -> Reply:
    """Show what is kept of this person (`mijn gegevens`)."""
    return OwnData(await _own_rows(turn))


async def export_own_data(turn: Turn, *, as_link: bool = False) -> SendFile:
    """Send everything that is kept, row by row, as a file (`mijn gegevens bestand`) or a link."""
    return SendFile(OwnFile(await _own_rows(turn), turn.today), as_link, "json")


async def _own_rows(turn: Turn) -> tuple[OwnRows, ...]:
    """Return what is kept of this person, row by row; what was ticked on a list in words."""
    return tuple(_in_words(turn, part) for part in await turn.uow.own_data.export(turn.person.id))


def _in_words(turn: Turn, part: OwnRows) -> OwnRows:
    if part.table != _TICKS:
        return part
    lists, language = turn.installation.library.only_content(AanpakContent).checklists, turn.language
    words = {
        item.id: f"{one.title.in_(language)} \u2013 {item.name.in_(language)}" for one in lists for item in one.items
    }
    # An item that is in no list any more has but its id.
    return replace(part, rows=[{**row, "item": words.get(row["item"], row["item"])} for row in part.rows])


OWN_DATA_BUTTON = Button("button-mijn_gegevens", WordPress(word="mijn_gegevens"))


async def refresh_name(turn: Turn) -> Reply:
    """Write this person's name as Teams gives it now, wherever it is kept (`mijn gegevens naam`)."""
    await turn.uow.own_data.rename(turn.person.id, turn.who.name)
    return Sentence("sentence-renamed", {"name": turn.who.name}, (OWN_DATA_BUTTON,))


async def _solely_coordinated(uow: Repositories, person: str) -> list[Round]:
    """List the rounds not closed yet that nobody else coordinates."""
    mine = [round_ for round_ in await uow.rounds.of_coordinator(person) if round_.closed_on is None]
    return [round_ for round_ in mine if await uow.rounds.coordinators(round_.id) == {person}]


async def ask_to_erase(turn: Turn, note: Note | None = None) -> Reply:
    """Tell what goes, what stays and why (`wis mijn gegevens`), and wait for the word or button that confirms it."""
    me, uow = turn.person.id, turn.uow
    mine = await uow.runs.of_person(me)
    question = EraseOwn()
    turn.expect(question)
    return EraseAsk(
        no=question.no,
        rounds=tuple(await _solely_coordinated(uow, me)),
        uvos=tuple(await uow.uvos.of_chair(me)),
        circles=tuple(await uow.circles.of_coordinator(me)),
        joint=any(run.partner for run in mine),
        note=note,
    )


async def erase_own_data(turn: Turn) -> Reply:
    """Erase everything of this person; when they speak next, they are a newcomer.

    All or nothing: where it cannot be remembered nothing goes, and that is said.
    """
    # Before the commit: who asked for this twice, and sees it fail, wants it after a restore all the same.
    try:
        await turn.installation.remember_erased(erasure_mark(turn.person.id))
    except MarksUnavailable:
        return Sentence("sentence-erase-not-now", buttons=(OWN_DATA_BUTTON,))
    await forget_person(turn.installation, turn.uow, turn.person.id, turn.now, turn.person.id)
    turn.erased = True
    return Sentence("sentence-erased")


async def forget_person(
    installation: Installation, uow: Repositories, person: str, now: datetime, by: str = CLOCK
) -> bool:
    """Erase all rows of somebody, in a transaction of their tenant; False when another process just did.

    Rounds with nobody left to coordinate them are closed without them. `by` is their own id, or the clock.
    """
    if not await uow.own_data.hold(person):
        return False
    left = await _solely_coordinated(uow, person)
    await pictures.note_who_looked(uow, person)
    await uow.own_data.erase(person)
    for round_ in left:
        await pictures.close_and_release(installation, uow, round_, now, by)
    uow.audit.record(AuditEvent(Act.ERASED, by, "own", "", now))
    return True


def erasure_mark(person: str) -> str:
    """Return the mark that remembers an erasure: ids are random, so it names nobody and leads back to nobody."""
    return sha256(f"erased {person}".encode()).hexdigest()


async def replay_erasures(installation: Installation, uow: Repositories, marks: Collection[str], now: datetime) -> int:
    """Erase again the people of this tenant who came back with a backup; return how many (norms A32)."""
    back = [person for person in await uow.own_data.list_people() if erasure_mark(person) in marks]
    return sum([await forget_person(installation, uow, person, now) for person in back])
