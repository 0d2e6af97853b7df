"""UVOs from what a chair types or pastes: shown to be checked, kept by one press; the same line again moves the UVO.

Only codes, days and hours are taken from a line; the guard against data about people looks at each of them.
"""

from base64 import b32encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from hashlib import sha256

from dialogs.expecting import KeepUvos
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.presses import PlanPress
from dialogs.records import Uvo
from dialogs.replies import Reply
from dialogs.reply_parts import Note
from dialogs.understanding.days import Purpose, When, read_when
from dialogs.understanding.outcomes import Read
from dialogs.understanding.participants import find_participants
from dialogs.understanding.pasted_uvos import (
    NO_CODE,
    BadLine,
    LineFault,
    Pasted,
    PlannedLine,
    decode,
    encode,
    is_pasted,
    read_pasted,
)
from dialogs.understanding.reading import read
from dialogs.understanding.situation import Situation
from dialogs.usecases.paging import page_of
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import build_uvo_card, desk_of
from dialogs.usecases.uvos import add_uvo, new_uvo, save_uvo
from dialogs.uvo_replies import PlannedUvo, UvoList, UvoPlan

_Line = PlannedLine | BadLine
# Of one case alone, what cannot be asked for in its form.
_TOLD = frozenset({LineFault.PAST, LineFault.FAR, LineFault.PRIVATE})


async def plan(turn: Turn, text: str) -> Reply | None:
    """Show the UVOs in this text to be checked; None when it is not one line with everything in it, nor several."""
    if is_pasted(text):
        return await _show(turn, _read(turn, text))
    read = _read(turn, text)
    if len(read.lines) != 1:
        return None
    (line,) = read.lines
    told = isinstance(line, PlannedLine) or line.fault in _TOLD
    if told and isinstance(line, PlannedLine) and line.at is None:
        mine = {uvo.code: uvo for uvo in await turn.uow.uvos.of_chair(turn.person.id)}
        told = line.code in mine and mine[line.code].planned_at is not None
    return await _show(turn, read) if told else None


def filled_in(turn: Turn, text: str) -> Mapping[str, str]:
    """Return what of the form of a UVO was said already: the code, the day and the hour, and who take part."""
    line = next(iter(_read(turn, text).lines), None)
    if line is None:
        return {}
    if isinstance(line, BadLine) and line.fault is LineFault.CODE:
        # The code is asked; the day was said.
        said_day = read_when(text.replace(NO_CODE, " "), Purpose.MOMENT, turn.local_now, turn.language, alone=True)
        sure = isinstance(said_day, When) and said_day.day and not said_day.confirm and said_day.day >= turn.today
        return _moment_of(said_day.day, said_day.time) if sure and isinstance(said_day, When) else {}
    if not line.code:
        return {}
    said = {"uvo_code": line.code, "uvo_deelnemers": said_participants(turn, text)}
    if isinstance(line, PlannedLine):
        said |= _moment_of(line.day, line.at)
    return {question: value for question, value in said.items() if value}


def _moment_of(day: date | None, at: time | None) -> Mapping[str, str]:
    moment = {"uvo_datum": day.isoformat() if day else "", "uvo_tijd": f"{at:%H:%M}" if at else ""}
    return {question: value for question, value in moment.items() if value}


def said_participants(turn: Turn, text: str) -> str:
    """Return who take part, as the form of a UVO keeps them; "" where that is not said, or cannot be kept."""
    who = find_participants(text, Situation(turn.local_now, turn.language))
    form = turn.installation.library.form(Makes.UVO)
    question = next(one for page in form.pages for one in page.questions if one.id == "uvo_deelnemers")
    taken = read(question, f"met {who}", turn.installation.words, turn.today) if who else None
    return (isinstance(taken, Read) and taken.value) or ""


async def keep(turn: Turn, press: PlanPress) -> Reply:
    """Keep what stood on the card; when that is no longer how things stand, show it once more and keep nothing."""
    planned, refused = await _weigh(turn, list(decode(press.uvos)))
    changing = [one for one in planned if one.changes]
    if not changing and not refused:
        return await _show_desk(turn, Note("note-uvos-kept-already"))
    if _mark(planned, refused) != press.seen:
        return _ask(turn, planned, refused, note=Note("note-uvos-changed"))
    for one in changing:
        await _keep_one(turn, one)
    if len(planned) == 1:
        saved = await turn.uow.uvos.get(planned[0].uvo.id)
        assert saved
        return await build_uvo_card(
            turn, saved, "stand", Note("note-uvo-date-set" if planned[0].before else "note-uvo-made")
        )
    new = sum(one.before is None for one in changing)
    return await _show_desk(turn, Note("note-uvos-kept", {"new": new, "moved": len(changing) - new}))


async def _keep_one(turn: Turn, one: PlannedUvo) -> None:
    if one.before is None:
        await add_uvo(turn, one.uvo)
    else:
        await save_uvo(turn, one.before, planned_on=one.uvo.planned_on, planned_at=one.uvo.planned_at, later_on=None)


async def _show_desk(turn: Turn, note: Note) -> Reply:
    page = page_of(await desk_of(turn, await turn.uow.uvos.of_chair(turn.person.id)), "")
    return UvoList(page.items, page=page.number, pages=page.pages, note=note)


def _read(turn: Turn, text: str) -> Pasted:
    return read_pasted(text, turn.local_now)


async def _show(turn: Turn, read: Pasted) -> Reply:
    planned, refused = await _weigh(turn, read.lines)
    return _ask(turn, planned, refused, many=read.many)


def _ask(
    turn: Turn,
    planned: Sequence[PlannedUvo],
    refused: Sequence[BadLine],
    *,
    many: bool = False,
    note: Note | None = None,
) -> UvoPlan:
    """Show what would be kept, and wait for a yes where there is anything to keep."""
    asked = KeepUvos(uvos=_written(planned), seen=_mark(planned, ()))
    yes = asked.press
    assert yes
    if any(one.changes for one in planned):
        turn.expect(asked)
    return UvoPlan(tuple(planned), tuple(refused), yes, asked.no, many, note)


async def _weigh(turn: Turn, lines: Iterable[_Line]) -> tuple[list[PlannedUvo], list[BadLine]]:
    """Compare lines with what is kept: what each would make or move, and which are not to be taken after all."""
    mine = {uvo.code: uvo for uvo in await turn.uow.uvos.of_chair(turn.person.id)}
    planned: list[PlannedUvo] = []
    refused: list[BadLine] = []
    for line in lines:
        if isinstance(line, BadLine):
            refused.append(line)
        else:
            _take(turn, line, mine.get(line.code), planned, refused)
    return planned, refused


def _take(turn: Turn, line: PlannedLine, known: Uvo | None, planned: list[PlannedUvo], refused: list[BadLine]) -> None:
    """Add a line to what is planned; without an hour that of the UVO counts, and a moment may have passed by now."""
    at = f"{line.at:%H:%M}" if line.at else known.planned_at if known else None
    if at is None:
        refused.append(BadLine(line.number, LineFault.TIME, line.code))
    elif datetime.combine(line.day, time.fromisoformat(at)) < turn.local_now:
        refused.append(BadLine(line.number, LineFault.PAST, line.code))
    elif known:
        planned.append(PlannedUvo(replace(known, planned_on=line.day, planned_at=at), known))
    else:
        planned.append(PlannedUvo(new_uvo(turn, turn.installation.new_id(), line.code, line.day, at)))


def _written(planned: Iterable[PlannedUvo]) -> str:
    return encode(
        [
            PlannedLine(
                number, one.uvo.code, one.uvo.planned_on or date.min, time.fromisoformat(one.uvo.planned_at or "")
            )
            for number, one in enumerate(planned, 1)
        ]
    )


def _mark(planned: Iterable[PlannedUvo], refused: Iterable[BadLine]) -> str:
    """Return a mark of what a card says: the lines, and what each changes."""
    said = [
        (
            one.uvo.code,
            one.uvo.planned_on,
            one.uvo.planned_at,
            one.before and (one.before.planned_on, one.before.planned_at),
        )
        for one in planned
    ]
    digest = sha256(repr((said, [(one.code, one.fault) for one in refused])).encode()).digest()
    return b32encode(digest)[:12].decode().lower()
