"""Outcomes, group pictures, calendar items and own data as files: their names, texts about them, and their content."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypedDict

from bot.documents.own_file import own_file
from bot.documents.typesetting import make_png
from bot.documents.workbook import make_workbook
from bot.house.style import OURS, HouseStyle
from dialogs.effects import CalendarItem, OwnFile, SendFile
from dialogs.instruments.definition import Language
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.titles import group_file_name, own_file_name, released_on
from dialogs.presses import FileForm, FilePress, Press
from dialogs.records import OwnRows
from dialogs.replies import GroupPicture
from dialogs.texts.catalog import speech
from dialogs.texts.keys import PlainKey
from dialogs.understanding.codes import format_code

MIME: dict[FileForm, str] = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "ics": "text/calendar",
    "json": "application/json",
}
MakePdf = Callable[[Printout, date, HouseStyle], Awaitable[bytes]]
FileTextKind = Literal["offered", "description", "link", "declined", "failed"]


class _FileTexts(TypedDict):
    """The keys of the texts about handing over one kind of file."""

    offered: PlainKey
    description: PlainKey
    link: PlainKey
    declined: PlainKey
    failed: PlainKey


_OUTCOME: _FileTexts = {
    "offered": "pdf-offered",
    "description": "pdf-description",
    "link": "pdf-link",
    "declined": "pdf-declined",
    "failed": "pdf-failed",
}
_GROUP: _FileTexts = {
    "offered": "group-file-offered",
    "description": "group-file-description",
    "link": "group-file-link",
    "declined": "group-file-declined",
    "failed": "group-file-failed",
}
_OWN: _FileTexts = {
    "offered": "own-file-offered",
    "description": "own-file-description",
    "link": "own-file-link",
    "declined": "own-file-declined",
    "failed": "own-file-failed",
}
_UVO: _FileTexts = {
    "offered": "uvo-file-offered",
    "description": "uvo-file-description",
    "link": "uvo-file-link",
    "declined": "uvo-file-declined",
    "failed": "uvo-file-failed",
}
# Taking a meeting out of a calendar is no new meeting.
_CANCELLED: _FileTexts = {
    "offered": "uvo-file-offered-cancelled",
    "description": "uvo-file-description-cancelled",
    "link": "uvo-file-link",
    "declined": "uvo-file-declined",
    "failed": "uvo-file-failed",
}


def file_text(
    press: Press | None, language: Language, kind: FileTextKind, *, cancelled: bool = False, **args: str | int
) -> str:
    """Return a text about handing over the file a press asks for; for no file press, that of an outcome."""
    texts = _OUTCOME
    if isinstance(press, FilePress) and press.form == "json":
        texts = _OWN
    elif isinstance(press, FilePress) and press.uvo:
        texts = _CANCELLED if cancelled else _UVO
    elif isinstance(press, FilePress) and press.round:
        texts = _GROUP
    return speech(language)(texts[kind], args)


@dataclass(frozen=True)
class File:
    """A file to be made. `again` is what to type to get it again; `as_link`: it was asked for as a link, `in_chat`: to
    look at there.

    Everything in it comes from one outcome or released picture, or is own data: `sheets` is for a workbook, `invite`
    for a calendar item, `kept` for own data, `printout` for the others.
    """

    name: str
    press: FilePress
    again: str
    printout: Printout | None
    made_on: date
    as_link: bool
    language: Language
    sheets: tuple[Sheet, ...] = ()
    invite: CalendarItem | None = None
    kept: tuple[OwnRows, ...] = ()
    in_chat: bool = False

    @property
    def description(self) -> str:
        """Return what its picture shows, in words."""
        assert self.printout
        return self.printout.chart.alt if self.printout.chart else self.printout.notice

    @property
    def mime(self) -> str:
        return MIME[self.press.form]

    def text(self, kind: FileTextKind, **args: str | int) -> str:
        """Return a text about handing it over."""
        if self.in_chat and kind == "offered":
            return speech(self.language)("picture-below")
        cancelled = self.invite is not None and self.invite.cancelled
        form, again = self.press.form, self.again
        return file_text(self.press, self.language, kind, cancelled=cancelled, form=form, again=again, **args)

    async def make(self, make_pdf: MakePdf, house: HouseStyle = OURS) -> bytes:
        """Make its bytes outside the event loop; the same file gives the same bytes. Raises TypesettingError."""
        if self.invite:
            # What writes calendars is loaded by who asks for one, not by each start.
            from bot.documents.calendar import calendar_item  # noqa: PLC0415

            title = speech(self.language)("uvo-file-title", code=self.invite.uvo.code)
            return calendar_item(self.invite, title)
        if self.press.form == "json":
            return own_file(self.kept, self.made_on)
        assert self.printout
        match self.press.form:
            case "pdf":
                return await make_pdf(self.printout, self.made_on, house)
            case "png":
                return await make_png(self.printout, house, in_chat=self.in_chat)
            case _:
                title = speech(self.language)("group-file-title")
                return await make_workbook(title, self.language, self.sheets, self.made_on, house)


def file_of(effect: SendFile, language: Language) -> File:
    """Describe the file to hand over. One's own outcome is always a PDF."""
    outcome = effect.outcome
    speak = speech(language)
    if isinstance(outcome, GroupPicture):
        group, form = outcome.group, effect.form
        return File(
            name=f"{group_file_name(speak, group)}.{form}",
            press=FilePress(round=group.round.id, form=form),
            again=speak("group-file-again", form=form, code=format_code(group.round.code)),
            printout=group.printout(speak),
            made_on=released_on(group.round),
            as_link=effect.as_link,
            language=language,
            sheets=group.sheets(speak) if form == "xlsx" else (),
            in_chat=effect.in_chat,
        )
    if isinstance(outcome, CalendarItem):
        return File(
            name=f"{speak('uvo-file-name')}-{outcome.start.date().isoformat()}.ics",
            press=FilePress(uvo=outcome.uvo.id, form="ics"),
            again=f"uvo {outcome.uvo.code}",
            printout=None,
            made_on=outcome.start.date(),
            as_link=effect.as_link,
            language=language,
            invite=outcome,
        )
    if isinstance(outcome, OwnFile):
        return File(
            name=f"{speak('own-file-name')}-{outcome.made_on.isoformat()}.json",
            press=FilePress(form="json"),
            again=speak("own-file-again"),
            printout=None,
            made_on=outcome.made_on,
            as_link=effect.as_link,
            language=language,
            kept=outcome.kept,
        )
    own = outcome.outcome
    return File(
        name=f"{own_file_name(speak, own)}.pdf",
        press=FilePress(run=own.run.id),
        again="pdf",
        printout=own.scan.printout(speak, own),
        made_on=own.run.submitted_on or own.run.started_on,
        as_link=effect.as_link,
        language=language,
    )
