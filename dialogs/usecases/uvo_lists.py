"""List a chair's UVOs by what is still to be done: what is open, and what has no date yet."""

from dialogs.replies import Reply, Sentence
from dialogs.understanding.vocabulary import plain
from dialogs.usecases.open_things import list_beside_uvos
from dialogs.usecases.paging import page_of
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import build_uvo_card, desk_of
from dialogs.usecases.uvos_of_others import NEW_UVO_BUTTON
from dialogs.uvo_replies import UvoList

# What stands behind `openstaand` for those without a date; the number of a part may follow.
_TO_PLAN = frozenset({"plannen", "plan", "inplannen", "te plannen", "nog te plannen", "to plan", "schedule"})


async def list_outstanding(turn: Turn, rest: str) -> Reply:
    """List the UVOs that are overdue or have open agreements (`openstaand`, `openstaand 2` for the next part).

    With `plannen` behind it those that have no date yet.
    """
    words = rest.split()
    number = words.pop() if words and words[-1].isdecimal() else ""
    if plain(" ".join(words)) in _TO_PLAN:
        return await _list_to_plan(turn, number)
    cards = [await build_uvo_card(turn, uvo, "stand") for uvo in await turn.uow.uvos.of_chair(turn.person.id)]
    open_ = [one for one in cards if one.overdue or one.agreements or (one.uvo.planned_on or turn.today) < turn.today]
    page = page_of(open_, rest)
    if not open_:
        beside = await list_beside_uvos(turn)
        return Sentence("sentence-open-beside" if beside else "sentence-nothing-outstanding", buttons=beside)
    return UvoList(page.items, "uvo-heading-outstanding", page.number, page.pages)


async def _list_to_plan(turn: Turn, number: str) -> Reply:
    """List the UVOs without a date, the one that is due first at the top."""
    mine = await turn.uow.uvos.of_chair(turn.person.id)
    if not mine:
        return Sentence("sentence-no-uvos", buttons=(NEW_UVO_BUTTON,))
    to_plan = [uvo for uvo in mine if uvo.planned_on is None]
    if not to_plan:
        return Sentence("sentence-nothing-to-plan")
    page = page_of(await desk_of(turn, to_plan), number)
    return UvoList(page.items, "uvo-heading-to-plan", page.number, page.pages)
