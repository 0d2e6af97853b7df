"""A UVO that was handed over: its old chair hears of it once, and to whom and when whoever asks for it later."""

import pytest
from sqlalchemy import text

from tests.scenarios.people import Someone, World, code_on
from tests.scenarios.uvos import CODE, new_uvo


async def taken_over(world: World, locale: str = "nl-NL") -> tuple[Someone, Someone]:
    eva, farid = await new_uvo(world, locale=locale), await world.newcomer("farid", locale)
    await eva.says(f"uvo {CODE} overdragen" if locale == "nl-NL" else f"uvo {CODE} hand over")
    await farid.says(f"neem aan {code_on(eva.card)}")
    return eva, farid


async def test_the_old_chair_is_told_once(world: World) -> None:
    eva, farid = await taken_over(world)
    await world.tick(hours=1)
    eva.hears()
    eva.sees(f"Casus {CODE} is niet meer van jou", "Farid", "maandag 23 november 2026")
    farid.hears_nothing()
    world.told.clear()
    await world.tick(days=1)
    await world.tick(days=1)
    eva.hears_nothing()


@pytest.mark.parametrize("said", ["uvo {code}", "uvo {code} verzetten", "{code} ging niet door", "wanneer is {code}?"])
async def test_asking_for_it_later_says_to_whom_and_when(world: World, said: str) -> None:
    """It was said that it is not one of theirs, and whether it is a new one."""
    eva, farid = await taken_over(world)
    await farid.says(f"uvo {CODE} datum 8-1-2027 10.00")
    await eva.says(said.format(code=CODE))
    eva.sees(f"Casus {CODE} is niet meer van jou", "Farid nam de UVO over op maandag 23 november 2026")
    eva.sees_not("Nieuwe UVO", "januari", "Ritme")


async def test_so_it_is_in_english(world: World) -> None:
    eva, _ = await taken_over(world, "en-GB")
    await eva.says(f"uvo {CODE}")
    eva.sees(f"Case {CODE} is no longer yours", "Farid took the UVO over on Monday, 23 November 2026")


async def test_an_old_card_says_so_too(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE}")
    old = eva.card
    farid = await world.newcomer("farid")
    await eva.says(f"uvo {CODE} overdragen")
    await farid.says(f"neem aan {code_on(eva.card)}")
    await eva.presses("Is gehouden", old)
    eva.sees(f"Casus {CODE} is niet meer van jou")


async def test_somebody_else_hears_nothing_of_it(world: World) -> None:
    await taken_over(world)
    joke = await new_uvo(world, "CD-4M8RYW", name="joke")
    await joke.says(f"uvo {CODE}")
    joke.sees("staat niet bij jou")
    joke.sees_not("Farid", "Eva")


async def test_given_back_it_is_ones_own_again(world: World) -> None:
    eva, farid = await taken_over(world)
    await farid.says(f"uvo {CODE} overdragen")
    await eva.says(f"neem aan {code_on(farid.card)}", f"uvo {CODE}")
    eva.sees(f"UVO {CODE}", "Gepland op")
    await farid.says(f"uvo {CODE}")
    farid.sees("is niet meer van jou", "Eva")
    await world.tick(hours=1)
    eva.hears_nothing()


async def test_erased_it_is_gone_with_the_name(world: World) -> None:
    eva, farid = await taken_over(world)
    await farid.says("wis mijn gegevens", "wis alles")
    await eva.says(f"uvo {CODE}")
    eva.sees_not("Farid")


async def test_who_gave_it_is_forgotten_with_what_they_were_told(world: World) -> None:
    eva, farid = await taken_over(world)
    await eva.says("wis mijn gegevens", "wis alles")
    async with world.engine.connect() as connection:
        rows = (await connection.execute(text("SELECT handed_by, handed_on, taken_by FROM uvos"))).all()
    assert [tuple(row) for row in rows] == [(None, None, None)]
    await farid.says(f"uvo {CODE}")
    farid.sees(f"UVO {CODE}", "Gepland op")


@pytest.mark.parametrize("said", ["overdragen aan Hanna", "draag over aan Hanna", "ik draag hem over aan Hanna"])
@pytest.mark.parametrize("many", [1, 2])
async def test_a_sentence_begins_it(world: World, said: str, many: int) -> None:
    eva = await new_uvo(world)
    if many > 1:
        await eva.says("nieuwe uvo EF-5N7SXZ 11 december 13 uur", "ja")
    await eva.says(said)
    # Of two it is asked about the one whose card was there last.
    code = "EF-5N7SXZ" if many > 1 else CODE
    eva.sees(f"{code} overdragen aan een collega")
    await eva.says("ja")
    eva.sees("Geef deze sleutel aan de nieuwe voorzitter", code)
    eva.sees_not("Hanna")
