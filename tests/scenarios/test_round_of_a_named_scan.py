"""Who says of which scan the round is to be, is not asked among all of them."""

import pytest

from tests.scenarios.people import World, code_on, texts


@pytest.mark.parametrize(
    ("said", "locale", "offered", "left_out"),
    [
        ("ik wil een ronde met de competentiescan", "nl-NL", "3 – Competentiescan per domein", "Zelfscan"),
        ("ronde zelfscan", "nl-NL", "2 – Zelfscan tussen regio's", "Competentiescan"),
        ("ik wil een open ronde over knelpunten", "nl-NL", "3 – Knelpunten tussen regio's, open", "Zelfscan"),
        ("I want a round with the competency scan", "en-GB", "2 – Competency scan by region", "self-scan"),
    ],
)  # fmt: skip
async def test_only_the_rounds_of_that_scan_are_offered(
    world: World, said: str, locale: str, offered: str, left_out: str
) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says(said)
    dirkje.sees(offered)
    assert left_out not in texts(dirkje.card).partition("?")[2]
    await dirkje.says(offered.partition(" – ")[2])
    dirkje.sees("2 van" if locale == "nl-NL" else "2 of")


async def test_with_one_round_of_it_that_is_it(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ik wil een ronde met de vijf stappen")
    dirkje.sees("Scan: Vijf stappen, vertrouwelijk.")
    assert "Zelfscan" not in texts(dirkje.card)
    await dirkje.says("Regio Noord", "18 december", "8")
    dirkje.sees("Vijf stappen, vertrouwelijk")
    await dirkje.says("verstuur")
    assert code_on(dirkje.card)


async def test_another_scan_or_none_is_asked_for_next(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde competentiescan", "ronde zelfscan")
    dirkje.sees("2 – Zelfscan tussen regio's")
    await dirkje.says("ronde")
    dirkje.sees("2 – Competentiescan, vertrouwelijk", "7 – Knelpunten, vertrouwelijk")


async def test_who_goes_back_from_that_one_may_choose_another(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde vijf stappen", "terug")
    dirkje.sees("1 – Zelfscan tussen de domeinen", "6 – Vijf stappen, vertrouwelijk")
    await dirkje.says("1", "Regio Noord", "18 december", "8")
    dirkje.sees("Zelfscan tussen de domeinen")


async def test_what_was_answered_is_kept_when_another_is_asked_for(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde competentiescan", "1", "Onze regio", "ronde zelfscan")
    dirkje.sees("Je was hier al mee bezig")
    await dirkje.says("18 december", "8")
    dirkje.sees("Competentiescan, vertrouwelijk", "Onze regio")
