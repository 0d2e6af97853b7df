"""At first contact people say what they are; and later they ask for the picture as if it is theirs to see."""

import re

import pytest

from tests.scenarios.people import World, buttons, texts
from tests.scenarios.test_uvo import CODE, new_uvo

_MENU, _CHAIR, _COORDINATOR = "Wat wil je doen?", "Je hebt nog geen UVO bij mij", "Je hebt nu geen ronde bij mij"


@pytest.mark.parametrize(
    ("said", "seen", "button"),
    [
        ("ik ben regisseur", _MENU, "Zelfscan"),
        ("hoi, ik ben regisseur. waar begin ik?", _MENU, "Zelfscan"),
        ("ik ben voorzitter", _CHAIR, "Nieuwe UVO"),
        ("ik ben de voorzitter van het uvo", _CHAIR, "Nieuwe UVO"),
        ("Ik zit UVO's voor", _CHAIR, "Nieuwe UVO"),
        ("ik ben coordinator", _COORDINATOR, "Nieuwe ronde"),
        ("ik ben coördinator van een regio", _COORDINATOR, "Nieuwe ronde"),
    ],
)
async def test_who_says_what_they_are_sees_where_they_begin(world: World, said: str, seen: str, button: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees(seen)
    assert button in buttons(anna.card)


async def test_in_english_too(world: World) -> None:
    cat = await world.newcomer("cat", "en-GB")
    await cat.says("I chair a UVO")
    cat.sees("You have no UVO with me yet")
    await cat.says("I am a coordinator")
    cat.sees("You have no round with me now")


async def test_who_asks_what_it_does_for_a_chair_reads_what_can_be_typed(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("wat heb ik hieraan als voorzitter?")
    anna.sees("UVO's", "**openstaand**")


async def test_a_chair_who_says_so_sees_their_own_uvos(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says("laat maar", "ik ben voorzitter")
    eva.sees("Jouw UVO's", CODE)


async def test_in_a_scan_it_is_no_way_out(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "ik ben voorzitter")
    anna.sees_not(_CHAIR)


@pytest.mark.parametrize(
    "said", ["mag ik het beeld zien?", "ik wil het beeld zien", "laat het beeld eens zien", "laat mij het beeld zien"]
)
async def test_who_wants_to_see_the_picture_sees_it(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over drie weken", "5", "verstuur")
    await dirkje.says("sluit", "ja", said)
    dirkje.sees("Groepsbeeld Regio Noord")


async def test_who_wants_others_to_see_it_hears_where_that_is_done(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over drie weken", "5", "verstuur")
    await dirkje.says("sluit", "ja", "laat iedereen het beeld zien")
    dirkje.sees("Plaatsen doe je in een kanaal of groepschat")


@pytest.mark.parametrize("said", ["3 januari", "maandag 4", "3 jan", "half 12"])
async def test_a_day_is_no_number_of_people(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over drie weken", said)
    dirkje.sees("Hoeveel mensen nodig je uit?", "Typ één heel getal")


async def test_a_list_names_no_button_that_it_has_not(world: World) -> None:
    eva = await new_uvo(world)
    world.later(days=30)
    for word in ("openstaand", "uvo", f"uvo {CODE}"):
        await eva.says(word)
        eva.sees("Is hij doorgegaan?")
        named = re.findall(r"[Dd]ruk op \*\*(.+?)\*\*", texts(eva.card))
        assert set(named) <= {*buttons(eva.card)}, texts(eva.card)


@pytest.mark.parametrize(
    ("said", "locale", "between"),
    [
        ("de competentiescan", "nl-NL", ("Competentiescan, vertrouwelijk", "Competentiescan per regio")),
        ("de zelfscan graag", "nl-NL", ("Zelfscan tussen de domeinen", "Zelfscan tussen regio's")),
        ("doe maar de zelfscan", "nl-NL", ("Zelfscan tussen de domeinen", "Zelfscan tussen regio's")),
        ("de knelpunten", "nl-NL", ("Knelpunten, vertrouwelijk", "Knelpunten tussen de domeinen, open")),
        ("the self-scan", "en-GB", ("Self-scan between the domains", "Self-scan between regions")),
    ],
)
async def test_which_scan_a_group_does_begins_none_of_ones_own(
    world: World, said: str, locale: str, between: tuple[str, ...]
) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde", said)
    dirkje.sees("Welke scan doet de groep?" if locale == "nl-NL" else "Which scan will the group take?")
    asked = next(line for line in texts(dirkje.card).split("\n") if line.startswith(("Bedoel je", "Do you mean")))
    assert all(f"**{one}**" in asked for one in between), asked
