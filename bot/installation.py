"""The rules of this installation, and what it promises people, from its settings. Knows no SDK and no web."""

import secrets
from datetime import UTC, datetime
from functools import partial

from bot.cards.notice import notice_version, read_notice
from bot.cards.orienting import Promise
from bot.operators.erasure_log import ErasureLog
from bot.settings import Settings
from bot.web.chat_links import chat_link
from dialogs.commands import commands_of
from dialogs.instruments.library import CONTENT, Library
from dialogs.texts import catalog
from dialogs.understanding.codes import make_code
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases.turn import Installation


def utc_now() -> datetime:
    return datetime.now(UTC)


def make_promise(settings: Settings) -> Promise:
    """What people are told that holds here. Raises ContentFault when the operator's notice cannot be used."""
    return Promise(
        group_minimum=settings.group_min,
        contact=settings.contact,
        terms={name: term.months or term.days for name, term in settings.terms.items()},
        notice=read_notice(settings.notice) if settings.notice else None,
        dpia=settings.dpia,
        works_council=settings.or_decision,
    )


def make_installation(settings: Settings) -> Installation:
    """Reads and checks all content. Raises ContentFault or TextFault."""
    catalog.check()
    promise, erasure_log = make_promise(settings), ErasureLog(settings.erased_file)
    promised = {"minimum": promise.group_minimum, "contact": promise.contact, "terms": dict(promise.terms)}
    library = Library.read(CONTENT, *([settings.content] if settings.content else []))
    return Installation(
        library=library,
        words=vocabulary(),
        commands=commands_of(library),
        new_id=lambda: secrets.token_hex(12),
        new_code=lambda: make_code(secrets.choice),
        coordinators=settings.coordinators,
        group_minimum=settings.group_min,
        contact=settings.contact,
        calendar=settings.calendar,
        notice=notice_version(promise.notice, promised),
        remember_erased=lambda mark: erasure_log.add(mark, utc_now().date()),
        chat_link=partial(chat_link, settings.app_id, settings.base_url),
    )
