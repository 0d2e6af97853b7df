"""Outcomes as files: made on request from what is stored, handed over in the chat or behind a link that expires."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import jwt

from bot.exports.printout import Printout
from bot.printouts import file_name, printout
from dialogs.events import Who
from dialogs.ports import UnitOfWork
from dialogs.replies import FileOffer
from dialogs.scans.definition import Language
from dialogs.usecases import results
from dialogs.usecases.turn import House, Turn

LINK_MINUTES = 15
MakePdf = Callable[[Printout, date], Awaitable[bytes]]
_ALGORITHM = "HS256"


@dataclass(frozen=True)
class File:
    """A file to be made: its name, the run it is about, and whether it was asked for as a link."""

    name: str
    run: str
    printout: Printout
    made_on: date
    as_link: bool
    language: Language


def file_of(offer: FileOffer, language: Language) -> File:
    outcome = offer.outcome
    run = outcome.run
    made_on = run.submitted_on or run.started_on
    return File(file_name(outcome, language), run.id, printout(outcome, language), made_on, offer.as_link, language)


class Links:
    """Signed links: nothing is kept, the link itself says whose outcome it is and until when it works."""

    def __init__(
        self,
        house: House,
        new_uow: Callable[[], UnitOfWork],
        now: Callable[[], datetime],
        make_pdf: MakePdf,
        secret: str,
        base_url: str,
    ) -> None:
        self._house, self._new_uow, self._now = house, new_uow, now
        self._make_pdf, self._secret, self._base_url = make_pdf, secret, base_url

    def to(self, who: Who, file: File) -> str:
        """An address that opens this file for a quarter of an hour."""
        claims = {
            "tenant": who.tenant,
            "user": who.user,
            "run": file.run,
            "language": file.language,
            "exp": self._now() + timedelta(minutes=LINK_MINUTES),
        }
        return f"{self._base_url}/files/{jwt.encode(claims, self._secret, algorithm=_ALGORITHM)}"

    async def open(self, token: str) -> tuple[str, bytes] | None:
        """Name and bytes of the file behind a link; None when the link is wrong, over, or its outcome is gone."""
        claims = self._read(token)
        if claims is None:
            return None
        who = Who(claims["tenant"], claims["user"], claims["language"])
        async with self._new_uow() as uow:
            person = await uow.people.get(who.tenant, who.user)
            if person is None:
                return None
            reply = await results.file_of(Turn(self._house, uow, who, person, self._now()), claims["run"])
        if not isinstance(reply, FileOffer):
            return None
        file = file_of(reply, claims["language"])
        return file.name, await self._make_pdf(file.printout, file.made_on)

    def _read(self, token: str) -> dict[str, Any] | None:
        required = ["tenant", "user", "run", "language", "exp"]
        try:
            # The library asks the system's clock; ours is the one that counts.
            claims: dict[str, Any] = jwt.decode(
                token, self._secret, algorithms=[_ALGORITHM], options={"require": required, "verify_exp": False}
            )
        except jwt.InvalidTokenError:
            return None
        return claims if claims["exp"] > self._now().timestamp() else None
