"""Prompts to the chair of a UVO: each text of uvo.yaml that is sent, and all that is due in one message."""

from collections.abc import Sequence
from datetime import time, timedelta

from dialogs.instruments.kinds.uvo.definition import UvoText
from dialogs.presses import WordPress
from dialogs.records import Uvo
from dialogs.reminders.windows import as_utc
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Button
from dialogs.usecases.paging import page_of
from dialogs.usecases.prompts.context import DuePrompt
from dialogs.usecases.uvo_card import build_uvo_card
from dialogs.uvo_replies import UvoCard, UvoList

_JUST = timedelta(days=4)


def _is_still_true(due: DuePrompt, uvo: Uvo, text: UvoText) -> bool:
    """Tell whether this text still holds; a changed UVO voids its prompts, so only a day may have passed."""
    if uvo.closed_on or uvo.chair != due.person.id:
        return False
    if text in (UvoText.PREPARE, UvoText.TODAY):
        return uvo.planned_on is not None and uvo.planned_on >= due.today
    return (text is UvoText.HELD) == (uvo.planned_on is not None) or text is UvoText.EVALUATE


async def _was_just_asked(due: DuePrompt, uvo: Uvo) -> bool:
    """Tell whether this was asked a few days ago, late: then the weekly question is for next week.

    Not where it was moved since, or where the chair chose the day.
    """
    assert uvo.planned_on
    first = max(uvo.planned_on + timedelta(days=1), uvo.later_on or uvo.planned_on)
    over = as_utc(first, time(), due.installation.zone)
    return await due.uow.prompts.was_sent(due.prompt.kind, uvo.id, max(over, due.now - _JUST))


async def tell_uvo_text(text: UvoText, due: DuePrompt) -> Reply | None:
    """Say this text of a UVO."""
    uvo = await due.uow.uvos.get(due.prompt.subject)
    if uvo is None or not _is_still_true(due, uvo, text):
        return None
    if text is UvoText.HELD and await _was_just_asked(due, uvo):
        return None
    # What was moved to the day before, because the meeting is early, does not say "today".
    early = text is UvoText.TODAY and uvo.planned_on != due.today
    return await build_uvo_card(due.turn(), uvo, UvoText.PREPARE if early else text)


async def tell_taken_over(due: DuePrompt) -> Reply | None:
    """Tell who handed a UVO over that it was taken; void where it is theirs again, or went on to somebody else."""
    uvo = await due.uow.uvos.get(due.prompt.subject)
    return tell_handed_over(uvo) if uvo and uvo.handed_by == due.person.id != uvo.chair else None


def tell_handed_over(uvo: Uvo) -> Sentence:
    """Say to whom a UVO was handed over and when, and nothing of how it is now."""
    assert uvo.handed_on
    facts = {"code": uvo.code, "name": uvo.taken_by or "none", "day": uvo.handed_on.isoformat()}
    return Sentence("sentence-uvo-handed-over", facts, (Button("button-uvos", WordPress(word="uvo")),))


def join_uvo_cards(replies: Sequence[Reply]) -> Reply:
    """Make one message of two or more cards (norms E18); what two of them say alike is said once."""
    cards = {(reply.uvo.id, reply.kind): reply for reply in replies if isinstance(reply, UvoCard)}
    if len(cards) == 1:
        return next(iter(cards.values()))
    page = page_of([*cards.values()], "")
    return UvoList(page.items, "uvo-heading-digest", 1, page.pages)
