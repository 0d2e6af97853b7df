"""A chair asks which meetings have no date yet, and what others do, which is not seen."""

import pytest

from tests.scenarios.people import Someone, World


async def with_one_to_plan(world: World, locale: str = "nl-NL") -> Someone:
    eva = await world.newcomer("eva", locale)
    yes = "ja" if locale == "nl-NL" else "yes"
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", yes, "uvo nieuw EF-5Q2WER 22-12-2026 10:00", yes)
    await eva.says("uvo EF-5Q2WER vervallen" if locale == "nl-NL" else "uvo EF-5Q2WER cancelled", "menu")
    return eva


NL = (
    "welke uvo's hebben nog geen datum?", "welke moet ik nog plannen", "welke overleggen hebben nog geen datum",
    "voor welke casussen heb ik nog geen datum geprikt", "welke zijn nog niet gepland", "zijn er zaken zonder datum?",
    "uvo's zonder datum", "uvos zonder datum", "overzicht van uvo's zonder datum", "nog te plannen",
    "waar moet ik nog een datum voor prikken", "welke casussen staan nog niet ingepland?",
)  # fmt: skip
EN = ("which cases have no date yet", "which ones do I still have to plan?", "which uvos are not planned yet")


@pytest.mark.parametrize(("said", "locale"), [*((one, "nl-NL") for one in NL), *((one, "en-GB") for one in EN)])
async def test_those_without_a_date_are_listed(world: World, said: str, locale: str) -> None:
    eva = await with_one_to_plan(world, locale)
    await eva.says(said)
    eva.sees("EF-5Q2WER", "Nog te plannen" if locale == "nl-NL" else "Still to be planned")
    eva.sees_not("AB-3K7QXZ", "ik doe niets")


@pytest.mark.parametrize(
    "said",
    [
        "wat doen andere voorzitters meestal?", "hoe vaak doen anderen dat?", "wat doen de meeste voorzitters",
        "hoe doen collega-voorzitters dat?", "hoe vaak is gebruikelijk?",
    ],
)  # fmt: skip
async def test_what_others_do_is_not_seen_and_what_is_advised_is_said(world: World, said: str) -> None:
    eva = await with_one_to_plan(world)
    await eva.says(said)
    eva.sees("Wat anderen doen, zie ik niet", "eens in de 8 weken")


@pytest.mark.parametrize("said", ["what do other chairs usually do?", "how do others do it?", "what do most chairs do"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await with_one_to_plan(world, "en-GB")
    await tom.says(said)
    tom.sees("I do not see what others do", "once every 8 weeks")
