"""The lists a chair ticks for a case, and who helps with what. Kept are ticks and days, never words (decision 21)."""

from datetime import date

from dialogs.checklists import ChecklistCard, ChecklistMenu, Tick, WhoHelps
from dialogs.effects import Response
from dialogs.instruments.kinds.aanpak.definition import AanpakContent, Checklist
from dialogs.records import Uvo
from dialogs.replies import Reply, Sentence
from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import chairing
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_acts import ActInput
from dialogs.usecases.uvos_of_others import NEW_UVO_BUTTON

# The act by which a list is named in words behind the code of a case.
_ACT = "lijstjes"


async def show_lists(turn: Turn, rest: str) -> Response:
    """Show the lists of a case (`lijstjes`), or tick what the words say: `lijstjes AB-3K7QXZ basisdossier 1 3`."""
    first, _, behind = rest.strip().partition(" ")
    # Our own question names it by its id: of a closed case the list goes on.
    uvo = await turn.uow.uvos.get(first) if first else None
    if uvo and uvo.chair == turn.person.id:
        return await show_or_tick(turn, uvo, ActInput(behind))
    named = turn.installation.library.only_content(AanpakContent).named_in(rest)
    if named and not find_case_codes(rest) and not await turn.uow.uvos.of_chair(turn.person.id):
        return Sentence("sentence-list-of-uvo", {"list": named.title.in_(turn.language)}, (NEW_UVO_BUTTON,))
    return await chairing.show_uvos(turn, f"{_ACT} {rest}".strip())


async def show_or_tick(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Show the list that is named, after ticking the items that are; without a list, show all."""
    content = turn.installation.library.only_content(AanpakContent)
    number = inputs.words.strip()
    if number.isdecimal() and 0 < int(number[:3]) <= len(content.checklists):
        # The lists by themselves go by their number, as their items do.
        return await _show(turn, uvo, content.checklists[int(number[:3]) - 1])
    checklist = content.named_in(inputs.words)
    if checklist is None:
        return ChecklistMenu(content, uvo, await _ticked(turn, uvo))
    read = checklist.read_items(_without_name(checklist, inputs.words))
    if not read.items:
        return await _show(turn, uvo, checklist)
    return await _change(turn, uvo, checklist, read.items, away=read.away)


async def show_list(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Show the list a button is about."""
    checklist = turn.installation.library.only_content(AanpakContent).checklist(inputs.about)
    return await (_show(turn, uvo, checklist) if checklist else show_or_tick(turn, uvo, ActInput()))


async def tick(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    """Tick the item of the row that was pressed."""
    return await _press_item(turn, uvo, inputs.about, away=False)


async def untick(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    return await _press_item(turn, uvo, inputs.about, away=True)


async def _press_item(turn: Turn, uvo: Uvo, item: str, *, away: bool) -> Reply:
    checklist = turn.installation.library.only_content(AanpakContent).of_item(item)
    if checklist is None:
        return await show_or_tick(turn, uvo, ActInput())
    return await _change(turn, uvo, checklist, (item,), away=away)


async def _change(turn: Turn, uvo: Uvo, checklist: Checklist, items: tuple[str, ...], *, away: bool) -> Reply:
    """Add or remove each tick by itself: of two chairs who tick at once, neither undoes the other's."""
    for item in items:
        if away:
            await turn.uow.uvos.remove_tick(uvo.id, item)
        else:
            await turn.uow.uvos.add_tick(Tick(uvo.id, item, turn.today))
    return await _show(turn, uvo, checklist, -len(items) if away else len(items))


async def _show(turn: Turn, uvo: Uvo, checklist: Checklist, changed: int = 0) -> ChecklistCard:
    content = turn.installation.library.only_content(AanpakContent)
    return ChecklistCard(content, uvo, checklist, await _ticked(turn, uvo), changed)


async def _ticked(turn: Turn, uvo: Uvo) -> dict[str, date]:
    return {one.item: one.ticked_on for one in await turn.uow.uvos.ticks(uvo.id)}


def _without_name(checklist: Checklist, said: str) -> str:
    """Return the words without the name of the list: "basisdossier 1 3" -> "1 3"."""
    words = said.replace(checklist.id, " ")
    named = [word for word in checklist.words if word in plain(words)]
    return plain(words).replace(max(named, key=len), " ") if named else words


async def show_helpers(turn: Turn, rest: str) -> Reply:
    """Ask what somebody needs help with (`wie kan mij helpen`), or with a need show who helps with it."""
    content = turn.installation.library.only_content(AanpakContent)
    said = rest.strip()
    need = content.helpers.need(said)
    if need is None and said.isdecimal() and 1 <= int(said) <= len(content.helpers.choices):
        need = content.helpers.choices[int(said) - 1]
    return WhoHelps(content, need)


async def show_helpers_of_uvo(turn: Turn, uvo: Uvo, inputs: ActInput) -> Reply:
    return await show_helpers(turn, inputs.words)
