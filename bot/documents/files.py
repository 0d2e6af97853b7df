"""Outcomes and group pictures as files: made on request, handed over in the chat or behind a link that expires."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Literal

import jwt
from pydantic import ValidationError

from bot.documents.calendar import calendar_item
from bot.documents.own_file import own_file
from bot.documents.typesetting import make_png
from bot.documents.workbook import make_workbook
from dialogs.events import Who
from dialogs.instruments.definition import Language
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.titles import group_file_name, own_file_name, released_on
from dialogs.ports import UnitsOfWork
from dialogs.presses import FileForm, FilePress, Press
from dialogs.records import Kept
from dialogs.replies import FileOffer, GroupPicture, Invite, OwnFile
from dialogs.texts.catalog import speech
from dialogs.understanding.codes import shown as spelled
from dialogs.usecases import shown, taking_along
from dialogs.usecases.turn import Installation, Turn, language_of

LINK_MINUTES = 15
MIME: dict[FileForm, str] = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "ics": "text/calendar",
    "json": "application/json",
}
MakePdf = Callable[[Printout, date], Awaitable[bytes]]
# Whether one more file may be made for this one: tenant and person.
MayMake = Callable[[tuple[str, str]], bool]
What = Literal["offered", "description", "link", "declined", "failed", "offered-cancelled", "description-cancelled"]
_ALGORITHM = "HS256"


class TooManyFiles(Exception):
    """This person asked for more files than we make in so short a time (norms C33)."""


def anybody(_: tuple[str, str]) -> bool:
    return True


def told(press: Press | None, language: Language, what: What, **args: str | int) -> str:
    """What there is to say about handing over the file a press asks for: of an outcome, or of a group."""
    said = speech(language)
    if isinstance(press, FilePress) and press.form == "json":
        return said(f"own-file-{what}", args)
    if isinstance(press, FilePress) and press.uvo:
        return said(f"uvo-file-{what}", args)
    of_group = isinstance(press, FilePress) and press.round
    return said(f"group-file-{what}", args) if of_group else said(f"pdf-{what}", args)


@dataclass(frozen=True)
class File:
    """A file to be made: its name, the press it answers, what to type for it, and whether it was asked for as a link.

    Everything in it comes from one outcome or released picture; `sheets` is for a workbook, `kept` for own data.
    """

    name: str
    press: FilePress
    again: str
    printout: Printout | None
    made_on: date
    as_link: bool
    language: Language
    sheets: tuple[Sheet, ...] = ()
    invite: Invite | None = None
    kept: tuple[Kept, ...] = ()

    @property
    def mime(self) -> str:
        return MIME[self.press.form]

    def told(self, what: What, **args: str | int) -> str:
        """What there is to say about handing it over; taking a meeting out of a calendar is no new meeting."""
        if self.invite and self.invite.cancelled:
            cancelled: dict[What, What] = {"offered": "offered-cancelled", "description": "description-cancelled"}
            what = cancelled.get(what, what)
        return told(self.press, self.language, what, form=self.press.form, again=self.again, **args)

    async def make(self, make_pdf: MakePdf) -> bytes:
        """Its bytes, made beside the loop; the same file is the same bytes. Raises typesetting.Unset."""
        if self.invite:
            title = speech(self.language)("uvo-file-title", code=self.invite.uvo.code)
            return calendar_item(self.invite, title, datetime.combine(self.made_on, time(), UTC))
        if self.press.form == "json":
            return own_file(self.kept, self.made_on)
        assert self.printout
        match self.press.form:
            case "pdf":
                return await make_pdf(self.printout, self.made_on)
            case "png":
                return await make_png(self.printout)
            case _:
                title = speech(self.language)("group-file-title")
                return await make_workbook(title, self.language, self.sheets, self.made_on)


def file_of(offer: FileOffer, language: Language) -> File:
    """The file that is offered. An outcome of one's own is always a PDF."""
    outcome = offer.outcome
    said = speech(language)
    if isinstance(outcome, GroupPicture):
        group, form = outcome.group, offer.form
        return File(
            name=f"{group_file_name(said, group)}.{form}",
            press=FilePress(round=group.round.id, form=form),
            again=said("group-file-again", form=form, code=spelled(group.round.code)),
            printout=group.scan.group_printout(said, group),
            made_on=released_on(group.round),
            as_link=offer.as_link,
            language=language,
            sheets=group.scan.group_sheets(said, group) if form == "xlsx" else (),
        )
    if isinstance(outcome, Invite):
        return File(
            name=f"{said('uvo-file-name')}-{outcome.start.date().isoformat()}.ics",
            press=FilePress(uvo=outcome.uvo.id, form="ics"),
            again=f"uvo {outcome.uvo.code}",
            printout=None,
            made_on=outcome.start.date(),
            as_link=offer.as_link,
            language=language,
            invite=outcome,
        )
    if isinstance(outcome, OwnFile):
        return File(
            name=f"{said('own-file-name')}-{outcome.made_on.isoformat()}.json",
            press=FilePress(form="json"),
            again=said("own-file-again"),
            printout=None,
            made_on=outcome.made_on,
            as_link=offer.as_link,
            language=language,
            kept=outcome.kept,
        )
    own = outcome.outcome
    return File(
        name=f"{own_file_name(said, own)}.pdf",
        press=FilePress(run=own.run.id),
        again="pdf",
        printout=own.scan.printout(said, own),
        made_on=own.run.submitted_on or own.run.started_on,
        as_link=offer.as_link,
        language=language,
    )


class Links:
    """Signed links: nothing is kept, the link itself says for whom, which file, and until when it works.

    Whether that person may see it is looked up when it is opened, as for any press.
    """

    def __init__(
        self,
        installation: Installation,
        new_uow: UnitsOfWork,
        now: Callable[[], datetime],
        make_pdf: MakePdf,
        secret: str,
        base_url: str,
        may_make: MayMake = anybody,
    ) -> None:
        self._installation, self._new_uow, self._now = installation, new_uow, now
        self._may_make = may_make
        self._make_pdf, self._secret, self._base_url = make_pdf, secret, base_url

    def to(self, who: Who, file: File) -> str:
        """An address that opens this file for a quarter of an hour."""
        claims = {
            "tenant": who.tenant,
            "user": who.user,
            "run": file.press.run,
            "round": file.press.round,
            "uvo": file.press.uvo,
            "form": file.press.form,
            "language": file.language,
            "exp": self._now() + timedelta(minutes=LINK_MINUTES),
        }
        return f"{self._base_url}/files/{jwt.encode(claims, self._secret, algorithm=_ALGORITHM)}"

    async def open(self, token: str) -> tuple[str, str, bytes] | None:
        """Name, MIME type and bytes of the file behind a link; None when it is wrong or over, or the file is gone.

        Raises TooManyFiles.
        """
        read = self._read(token)
        if read is None:
            return None
        who, press = read
        if not self._may_make((who.tenant, who.user)):
            raise TooManyFiles
        async with self._new_uow(who.tenant) as uow:
            person = await uow.people.get(who.tenant, who.user)
            if person is None:
                return None
            turn = Turn(self._installation, uow, who, person, self._now())
            reply = await taking_along.pressed(turn, press)
            shown.note(turn, reply)
            await uow.commit()
        if not isinstance(reply, FileOffer):
            return None
        file = file_of(reply, language_of(who.locale))
        return file.name, file.mime, await file.make(self._make_pdf)

    def _read(self, token: str) -> tuple[Who, FilePress] | None:
        required = ["tenant", "user", "run", "round", "uvo", "form", "language", "exp"]
        try:
            # The library asks the system's clock; ours is the one that counts.
            claims: dict[str, Any] = jwt.decode(
                token, self._secret, algorithms=[_ALGORITHM], options={"require": required, "verify_exp": False}
            )
            press = FilePress(**{key: claims[key] for key in ("run", "round", "uvo", "form")})
        except (jwt.InvalidTokenError, ValidationError):
            return None
        who = Who(claims["tenant"], claims["user"], claims["language"])
        return (who, press) if claims["exp"] > self._now().timestamp() else None
