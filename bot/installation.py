"""The rules of this installation and the facts of its privacy notice, from its settings. Knows no SDK and no web."""

import asyncio
import hmac
import secrets
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from typing import Any

from bot.cards.notice import notice_version, notice_version_0_3, read_notice
from bot.cards.privacy import PrivacyFacts
from bot.house.settings import HouseSettings, read_logo
from bot.house.style import HouseStyle
from bot.operators.erasure_log import erasure_log
from bot.operators.settings_faults import SettingsFault, of_setting
from bot.settings import Settings
from bot.telemetry.logs import log
from bot.web.calendars import calendar_link
from bot.web.chat_links import chat_link
from dialogs.commands import build_commands
from dialogs.erasures import ErasureLog, MarksUnavailable
from dialogs.faults import ValueFault
from dialogs.instruments.library import CONTENT, Library
from dialogs.texts import catalog
from dialogs.understanding.codes import make_code
from dialogs.understanding.sentences import Reader
from dialogs.understanding.subjects import subjects_of
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases.turn import Installation


def utc_now() -> datetime:
    return datetime.now(UTC)


def _mark_of(secret: bytes, tenant: str, user: str) -> str:
    """Return the mark of somebody: the same in every process with this secret, and nobody's without it."""
    return hmac.new(secret, f"mark {tenant} {user}".encode(), sha256).hexdigest()


async def _remember_erased(marks: ErasureLog, mark: str) -> None:
    """Write that somebody was erased. Raises MarksUnavailable, which operators should hear of as well."""
    try:
        await marks.add((mark,), utc_now().date())
    except MarksUnavailable as fault:
        log().error("erasure-refused", reason=str(fault))
        raise


def make_privacy_facts(settings: Settings) -> PrivacyFacts:
    """Return what the privacy notice says of this installation. Raises ContentFault when the operator's is invalid."""
    terms = {name: term.months or term.days for name, term in settings.terms.items()}
    # A picture stays for as long as there are answers that it was made of.
    terms["groepsbeelden"] = max(terms["groepsbeelden"], terms["scans"])
    return PrivacyFacts(
        group_minimum=settings.group_min,
        contact=settings.contact,
        terms=terms,
        operator_notice=read_notice(settings.notice) if settings.notice else None,
        dpia=settings.dpia,
        works_council=settings.or_decision,
    )


def make_house_style(settings: HouseSettings) -> HouseStyle:
    """Return how this installation looks. Raises SettingsFault with a sentence where the logo cannot be drawn."""
    name, colour, path = settings.organisation_name, settings.organisation_colour, settings.organisation_logo
    if path is None:
        return HouseStyle(name, colour)
    # What draws is loaded by who has something to draw.
    from bot.documents.logo import draw_logo  # noqa: PLC0415

    try:
        return HouseStyle(name, colour, draw_logo(read_logo(path)))
    except ValueFault as fault:
        raise SettingsFault(of_setting("organisation_logo", path, fault)) from None


def make_installation(settings: Settings) -> Installation:
    """Read and check all content, and make the rules of this installation. Raises ContentFault or TextFault."""
    catalog.check()
    privacy_facts = make_privacy_facts(settings)
    least = settings.group_min
    operator = privacy_facts.operator_notice
    own = library = Library.read(CONTENT, group_minimum=least)
    if settings.content:
        library = Library.read(CONTENT, settings.content, group_minimum=least)
    promised: dict[str, Any] = {"minimum": privacy_facts.group_minimum, "terms": dict(privacy_facts.terms)}
    if (names := library.scan_names()) != own.scan_names():
        # Who knows the notice has not read of a scan that was added since.
        promised["scans"] = [name.nl for name in (*names.open, *names.confidential)]
    return Installation(
        library=library,
        words=vocabulary(),
        reader=Reader(vocabulary(), subjects_of(library)),
        commands=build_commands(library),
        new_id=lambda: secrets.token_hex(12),
        new_code=lambda: make_code(secrets.choice),
        coordinators=settings.coordinators,
        tenants=settings.tenants if settings.mode == "production" else None,
        group_minimum=settings.group_min,
        contact=settings.contact,
        terms=privacy_facts.terms,
        calendar=settings.calendar,
        notice=notice_version(operator, promised),
        notices_alike=frozenset({notice_version_0_3(operator, promised, privacy_facts.contact)}),
        mark_of=partial(_mark_of, (settings.link_secret.get_secret_value() or secrets.token_hex(32)).encode()),
        remember_erased=partial(_remember_erased, erasure_log(settings)),
        aside=asyncio.to_thread,
        chat_link=partial(chat_link, settings.app_id, settings.base_url),
        calendar_link=partial(calendar_link, settings.base_url) if settings.base_url else lambda _tenant, _address: "",
    )
