"""Links to files: signed addresses that expire, opened as a turn like everything people do."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pydantic import ValidationError

from bot.documents.files import File, MakePdf, file_of
from bot.house.style import OURS, HouseStyle
from bot.turns import Turns
from bot.web.apology import Apology, apology
from dialogs.desk import Answer
from dialogs.effects import SendFile
from dialogs.events import Delivery, LinkOpened, Who
from dialogs.ports import Conflict, Lost
from dialogs.presses import FilePress

LINK_MINUTES = 15
# Whether one more file may be made for this tenant and person.
MayMakeFile = Callable[[tuple[str, str]], bool]
_ALGORITHM = "HS256"
_CLAIMS = ["tenant", "user", "run", "round", "uvo", "form", "language", "exp"]


class TooManyFiles(Exception):
    """This person asked for more files than the rate limit allows (norms C33)."""


class FileNotDelivered(Exception):
    """The file exists and could not be delivered: the HTTP status, and what to say about it."""

    def __init__(self, status: int, apology: Apology) -> None:
        super().__init__(status)
        self.status, self.apology = status, apology


@dataclass(frozen=True)
class OpenedFile:
    """The file behind a link."""

    name: str
    mime: str
    data: bytes


def allow_all(_: tuple[str, str]) -> bool:
    return True


class Links:
    """Nothing is stored of a link: it holds for whom it is, which file it opens, and until when it works.

    Whether that person may see the file is looked up when it is opened, as for any press.
    """

    def __init__(
        self,
        turns: Turns,
        now: Callable[[], datetime],
        make_pdf: MakePdf,
        secret: str,
        base_url: str,
        may_make_file: MayMakeFile = allow_all,
        house: HouseStyle = OURS,
    ) -> None:
        self._turns, self._now = turns, now
        self._may_make_file, self._house = may_make_file, house
        self._make_pdf, self._secret, self._base_url = make_pdf, secret, base_url

    def create(self, who: Who, file: File) -> str:
        """Return a URL that opens this file for a quarter of an hour."""
        # The library brings 9 MB of cryptography along, and few ask for a file.
        import jwt  # noqa: PLC0415

        claims = {
            "tenant": who.tenant,
            "user": who.user,
            "run": file.press.run,
            "round": file.press.round,
            "uvo": file.press.uvo,
            "form": file.press.form,
            "language": file.language,
            "chat": file.in_chat,
            "exp": self._now() + timedelta(minutes=LINK_MINUTES),
        }
        return f"{self._base_url}/files/{jwt.encode(claims, self._secret, algorithm=_ALGORITHM)}"

    async def open(self, token: str) -> OpenedFile | None:
        """Return the file behind a link; None when the link is invalid or expired, or the file is gone.

        Raises TooManyFiles, and FileNotDelivered for whatever else goes wrong.
        """
        read = self._read_token(token)
        if read is None:
            return None
        event, in_chat = read
        if not self._may_make_file((event.who.tenant, event.who.user)):
            raise TooManyFiles
        try:
            found = await self._turns.take(event, _find_file)
            file = replace(found, in_chat=in_chat) if found else None
            # The turn is over by now: who waits for a file holds up nothing of their chat.
            return OpenedFile(file.name, file.mime, await file.make(self._make_pdf, self._house)) if file else None
        except Exception as error:
            # Others kept writing at the same moment, or the database is gone for a while: that passes.
            status = 503 if isinstance(error, Conflict | Lost) else 500
            raise FileNotDelivered(status, await apology(event, error, self._turns.language)) from error

    def _read_token(self, token: str) -> tuple[LinkOpened, bool] | None:
        """Return what a token opens, and whether it is to be looked at in the chat; None for one that does not hold."""
        import jwt  # noqa: PLC0415

        try:
            # The library asks the system's clock; ours is the one that counts.
            claims: dict[str, Any] = jwt.decode(
                token, self._secret, algorithms=[_ALGORITHM], options={"require": _CLAIMS, "verify_exp": False}
            )
            press = FilePress(**{key: claims[key] for key in ("run", "round", "uvo", "form")})
        except (jwt.InvalidTokenError, ValidationError):
            return None
        who = Who(claims["tenant"], claims["user"], claims["language"])
        # Random, so that a link may be opened twice and no opening is taken for a repeated delivery.
        delivery = Delivery("link", secrets.token_hex(16))
        holds = claims["exp"] > self._now().timestamp()
        return (LinkOpened(who, delivery, press), claims.get("chat") is True) if holds else None


def _find_file(answer: Answer) -> File | None:
    """Return the file that this answer sends, or None."""
    effects = (response for response in answer.responses if isinstance(response, SendFile))
    return next((file_of(effect, answer.language) for effect in effects), None)
