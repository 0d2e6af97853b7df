"""A group of chairs: what its coordinator sees of their UVO's, only as far as the group agreed."""

from tests.scenarios.people import Someone, World, code_on
from tests.scenarios.uvos import CODE, new_uvo


async def make_circle(world: World, view: str) -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("voorzitters")
    dirkje.sees("Je hebt nog geen groep voorzitters")
    await dirkje.presses("Nieuwe groep")
    await dirkje.says("Noord", view, "verstuur")
    return dirkje, code_on(dirkje.card)


async def test_a_coordinator_sees_numbers_only_as_far_as_the_group_agreed(world: World) -> None:
    dirkje, each = await make_circle(world, "2")
    eva, bram = await new_uvo(world), await new_uvo(world, "CD-222222", "bram")
    await eva.says(f"doe mee {each}")
    eva.sees("bij jouw naam hoeveel UVO's je hebt", "Nooit een casuscode")
    await eva.says("ja")
    await bram.says(f"doe mee {each}", "nee")
    await eva.says("uvo gehouden 23 november")
    world.later(weeks=9)
    await dirkje.says("voorzitters")
    dirkje.sees("Eva", "1 te laat")
    dirkje.sees_not("Bram", CODE, "CD-222222")
    await eva.says(f"afmelden {each}")
    eva.sees("Je doet niet meer mee met de groep")
    await dirkje.says("voorzitters")
    dirkje.sees("Er doet nog niemand mee")
    dirkje.sees_not("Eva")


async def test_a_group_that_agreed_to_numbers_together_shows_no_names_and_no_few(world: World) -> None:
    dirkje, code = await make_circle(world, "1")
    for number in range(5):
        if number:
            await dirkje.says("voorzitters")
            dirkje.sees("te weinig voorzitters", "Vanaf 5")
        chair = await new_uvo(world, f"CD-22222{number}", f"eva{number}")
        await chair.says(f"doe mee {code}")
        chair.sees("alleen aantallen van de hele groep")
        await chair.presses("Ja, ik doe mee")
    await dirkje.says("voorzitters")
    dirkje.sees("Alle 5 voorzitters", "geen")
    dirkje.sees_not("Eva")


async def test_who_joins_a_group_of_numbers_together_reads_that_the_difference_is_theirs(world: World) -> None:
    """Five chairs have five UVOs, six have seven: the sixth has two."""
    dirkje, code = await make_circle(world, "1")
    for number in range(6):
        chair = await new_uvo(world, f"CD-22222{number}", f"eva{number}")
        if number == 5:
            await chair.says("uvo nieuw CD-333333")
        await chair.says(f"doe mee {code}")
        chair.sees("Wie net voor en net na jouw ja kijkt, ziet wel wat er van jou bij komt.")
        await chair.presses("Ja, ik doe mee")
    await dirkje.says("voorzitters")
    dirkje.sees("Alle 6 voorzitters")
