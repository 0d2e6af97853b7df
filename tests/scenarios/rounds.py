"""A round that somebody made, and people who took part."""

from tests.scenarios.people import Someone, World, code_on


async def made(person: Someone, scan: str = "1", name: str = "Regio Noord", invited: str = "6") -> str:
    await person.says("ronde", scan, name, "over drie weken", invited, "verstuur")
    return code_on(person.card)


async def took_part(world: World, name: str, code: str, *answers: str) -> Someone:
    person = await world.newcomer(name)
    await person.says(f"doe mee {code}", "ja", *answers, "verstuur")
    return person
