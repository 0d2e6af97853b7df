"""A round to which people are invited, and the colleagues of whoever coordinates it."""

from tests.scenarios.people import Someone, World, code_on

COLLEAGUES = {
    "anna": ("Anna de Vries", "anna@voorbeeld.nl"),
    "bram": ("Bram Bos", "bram@voorbeeld.nl"),
    "chris": ("Chris Kok", "chris@voorbeeld.nl"),
    "chrisje": ("Chris Smit", "chrisje@voorbeeld.nl"),
    "dirkje": ("Dirkje", "dirkje@voorbeeld.nl"),
}


async def open_round(world: World, scan: str = "1", closes: str = "over drie weken") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", scan, "Regio Noord", closes, "5", "verstuur")
    world.members = dict(COLLEAGUES)
    return dirkje, code_on(dirkje.card)
