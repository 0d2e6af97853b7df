"""A weekday said of a UVO that is moved may be of the week in which it is planned: what is in doubt is asked first."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.store.contract.everything import dump

CODE = "AB-11X11Y"


async def _planned(world: World) -> dict[str, str]:
    return {row["code"]: str(row["planned_on"])[:10] for row in (await dump(world.engine))["uvos"]}


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "verzet de uvo van dinsdag naar donderdag"),
        ("nl-NL", "verzet de uvo op dinsdag naar donderdag"),
        ("nl-NL", "verzet dinsdag naar donderdag"),
        ("nl-NL", f"uvo {CODE} verzetten van dinsdag naar donderdag"),
        ("en-GB", "move the meeting on Tuesday to Thursday"),
        ("en-GB", "move Tuesday's meeting to Thursday"),
        ("en-GB", "move the Tuesday one to Thursday"),
    ],
)
async def test_from_one_weekday_to_another_is_in_the_week_of_the_meeting(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(said)
    assert await _planned(world) == {CODE: "2026-12-03", "AB-12X12Y": "2026-12-02", "AB-13X13Y": "2026-12-03"}


@pytest.mark.parametrize(
    ("locale", "said", "offered"),
    [
        ("nl-NL", f"uvo {CODE} verzet donderdag", ("donderdag 26 november 2026", "donderdag 3 december 2026")),
        ("nl-NL", f"verzet {CODE} naar vrijdag 10 uur", ("vrijdag 27 november 2026", "vrijdag 4 december 2026")),
        ("nl-NL", "verzet de uvo van donderdag naar dinsdag", ("dinsdag 1 december 2026", "dinsdag 8 december 2026")),
        ("nl-NL", f"uvo {CODE} verzet de 28e", ("zaterdag 28 november 2026", "maandag 28 december 2026")),
        ("en-GB", f"move {CODE} to Thursday", ("Thursday, 26 November 2026", "Thursday, 3 December 2026")),
    ],
)
async def test_in_which_week_is_asked(world: World, locale: str, said: str, offered: tuple[str, str]) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    before = await _planned(world)
    await eva.says(said)
    eva.sees(*offered)
    assert await _planned(world) == before


@pytest.mark.parametrize(
    ("locale", "said", "yes", "told"),
    [
        ("nl-NL", f"verzet {CODE} naar overmorgen", "ja", "Dat is eerder dan gepland"),
        ("nl-NL", f"uvo {CODE} verzet maandag", "ja", "maandag 30 november 2026"),
        ("en-GB", f"move {CODE} to tomorrow", "yes", "That is earlier than planned"),
    ],
)
async def test_a_day_before_the_planned_one_is_asked(world: World, locale: str, said: str, yes: str, told: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    before = await _planned(world)
    await eva.says(said)
    eva.sees(told)
    assert await _planned(world) == before
    await eva.says(yes)
    assert (await _planned(world))[CODE] < "2026-12-01"


async def test_a_date_that_is_named_is_taken(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says(f"verzet {CODE} naar 26 november")
    assert (await _planned(world))[CODE] == "2026-11-26"


@pytest.mark.parametrize("hour", ["14.00", "9.30"])
async def test_part_of_a_day_in_doubt_is_still_asked_for(world: World, hour: str) -> None:
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("verzet de uvo naar donderdagochtend")
    await eva.presses("donderdag 3 december 2026")
    eva.sees("Hoe laat precies?")
    await eva.says(hour)
    eva.sees(f"Gepland op donderdag 3 december 2026, {hour.rjust(5, '0')} uur")


async def test_which_one_is_asked_names_no_day_that_hangs_on_it(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says("de uvo gaat naar donderdag")
    eva.sees_not("26 november")
    await eva.says(CODE)
    eva.sees("donderdag 26 november 2026", "donderdag 3 december 2026")
    assert (await _planned(world))[CODE] == "2026-12-01"


@pytest.mark.parametrize("then", ["yes", "ja"])
async def test_the_one_of_a_date_is_found_by_it(world: World, then: str) -> None:
    tom, _ = await stages.chair(3)(world, "en-GB")
    await tom.says("Can you move the 2 December one to the 9th at 14:30?")
    tom.sees("AB-12X12Y")
    await tom.says(then)
    assert (await _planned(world))["AB-12X12Y"] == "2026-12-09"
