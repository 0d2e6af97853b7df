"""Prompts to the chair of a UVO: each text of uvo.yaml that is sent, and all that is due in one message."""

from collections.abc import Sequence

from dialogs.instruments.kinds.uvo.definition import UvoText
from dialogs.records import Uvo
from dialogs.replies import Reply, UvoCard, UvoList
from dialogs.usecases.paging import page_of
from dialogs.usecases.prompts.context import Due
from dialogs.usecases.uvo_card import card


def _still_true(due: Due, uvo: Uvo, text: UvoText) -> bool:
    """A prompt of a UVO is voided when that changes; what is left to see is whether its day has passed."""
    if uvo.closed_on or uvo.chair != due.person.id:
        return False
    if text in (UvoText.PREPARE, UvoText.TODAY):
        return uvo.planned_on is not None and uvo.planned_on >= due.today
    return (text is UvoText.HELD) == (uvo.planned_on is not None) or text is UvoText.EVALUATE


async def tell(text: UvoText, due: Due) -> Reply | None:
    """Says this text of a UVO."""
    uvo = await due.uow.uvos.get(due.prompt.subject)
    if uvo is None or not _still_true(due, uvo, text):
        return None
    # What was moved to the day before, because the meeting is early, does not say "today".
    early = text is UvoText.TODAY and uvo.planned_on != due.today
    return await card(due.turn(), uvo, UvoText.PREPARE if early else text)


def together(replies: Sequence[Reply]) -> Reply:
    """Makes one message of two or more cards (norms E18)."""
    page = page_of([reply for reply in replies if isinstance(reply, UvoCard)], "")
    return UvoList(page.items, "uvo-heading-digest", 1, page.pages)
