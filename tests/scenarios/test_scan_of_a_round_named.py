"""At the question which scan a round is of, the name of a scan is its answer, also with the way to hold it."""

import pytest

from tests.scenarios.people import World, texts


@pytest.mark.parametrize("said", ["regiestijl", "doe maar regiestijl", "regiestijl graag", "de regiestijl"])
async def test_one_without_rounds_is_told(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", said)
    assert "Een ronde met Regiestijl is er niet: dat doe je alleen voor jezelf." in texts(dirkje.card)
    assert "Welke scan doet de groep?" in texts(dirkje.card)


@pytest.mark.parametrize(
    ("said", "scan"),
    [
        ("zelfscan per domein", "Zelfscan tussen de domeinen"),
        ("de zelfscan per regio", "Zelfscan tussen regio's"),
        ("competentiescan tussen de domeinen", "Competentiescan per domein"),
        ("competentiescan vertrouwelijk graag", "Competentiescan, vertrouwelijk"),
        ("knelpunten per regio", "Knelpunten tussen regio's, open"),
    ],
)
async def test_the_way_it_is_held_may_be_said_otherwise(world: World, said: str, scan: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", said)
    if "Welke regio's doen mee?" in texts(dirkje.card):
        await dirkje.says("Oost, West, Zuid")
    await dirkje.says("Testnaam", "18-12-2026", "9")
    assert f"Scan:** {scan}" in texts(dirkje.card)


@pytest.mark.parametrize(
    "said", ["volgende vrijdag 12 uur", "vrijdag", "20 januari", "over twee weken", "morgen om 10 uur", "9 man"]
)
async def test_a_day_or_a_number_of_people_is_no_name(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", said)
    assert "Tot en met welke dag" not in texts(dirkje.card)
    assert f"Is **{said}** je antwoord?" in texts(dirkje.card)


NAMES = ["Ronde vrijdag", "voorjaar 2027", "Vrijdagploeg", "Team 12", "Regio Noord 20 januari"]


@pytest.mark.parametrize("said", NAMES)
async def test_a_name_with_a_day_in_it_is_one(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", said)
    assert "Tot en met welke dag" in texts(dirkje.card)


@pytest.mark.parametrize(
    "said",
    ["2 of 3, lastig", "lastig, 2 of 3", "pfoe, 2 of 3", "2 of 3, moeilijk te zeggen", "lastig te kiezen: 2 of 3"],
)
async def test_two_scores_with_a_sigh_are_asked_apart(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "individueel", "Een regio of subregio", "Testregio", said)
    assert "Bedoel je **2 – " in texts(anna.card)
