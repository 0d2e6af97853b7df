"""Who has many rounds or UVO's sees them in parts, and no part is more than Teams takes (norms C35)."""

from dataclasses import replace

import orjson

from store.unit_of_work import units_of_work
from tests.scenarios.people import TENANT, Card, Someone, World, code_on, texts

# Far more signs than Teams takes would be a message of all of them at once.
MANY = 120
LARGEST = 80_000
_LONG = "Samenwerking rond zorg, wonen en veiligheid in de grote regio aan het water, deel "


def _fits(card: Card) -> bool:
    return len(orjson.dumps(card).decode().encode("utf-16-le")) <= LARGEST


async def test_a_coordinator_of_many_rounds(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Eerste", "over drie weken", "3", "verstuur")
    async with units_of_work(world.engine)(TENANT) as uow:
        round_ = await uow.rounds.by_code(code_on(dirkje.card).replace("-", ""))
        assert round_
        for number in range(MANY):
            code = f"ZZZZ{number:04}".translate(str.maketrans("01", "AB"))
            await uow.rounds.add(replace(round_, id=f"copy{number}", code=code, name=f"{_LONG}{number}"))
        await uow.commit()
    await _parts(dirkje, "rondes", 7)


async def test_a_chair_of_many_uvos(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "15-12-2026", "14.00", "verstuur")
    async with units_of_work(world.engine)(TENANT) as uow:
        person = await uow.people.get(TENANT, "aad-eva")
        assert person
        (uvo,) = await uow.uvos.of_chair(person.id)
        for number in range(MANY):
            code = f"AB-3K7{number:03}".translate(str.maketrans("01", "ZX"))
            await uow.uvos.add(replace(uvo, id=f"copy{number}", code=code, planned_on=None, planned_at=None))
        await uow.commit()
    await _parts(eva, "uvo", 7)
    world.later(days=120)
    await _parts(eva, "openstaand", 7)


async def _parts(who: Someone, word: str, pages: int) -> None:
    seen: set[str] = set()
    for page in range(1, pages + 1):
        await who.says(word if page == 1 else f"{word} {page}")
        who.sees(f"Deel {page} van {pages}", f"**{word} {page % pages + 1}**")
        assert _fits(who.card)
        rows = {text for text in texts(who.card).split("\n") if text}
        assert rows - seen
        seen |= rows
    await who.says(f"{word} 99")
    who.sees(f"Deel {pages} van {pages}")
    await who.says(f"{word} nul")
    who.sees(f"Deel 1 van {pages}")
