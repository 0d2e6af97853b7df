"""Who says of which scan the round is to be, is not asked among all of them."""

import pytest

from tests.scenarios.people import World, code_on, texts


@pytest.mark.parametrize(
    ("said", "locale", "offered", "left_out"),
    [
        ("ik wil een ronde met de competentiescan", "nl-NL", "3 – Competentiescan per domein", "Zelfscan"),
        ("ronde zelfscan", "nl-NL", "2 – Zelfscan tussen regio's", "Competentiescan"),
        ("ik wil een open ronde over knelpunten", "nl-NL", "2 – Knelpunten tussen regio's, open", "Zelfscan"),
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


@pytest.mark.parametrize(
    ("said", "locale", "way", "others"),
    [
        ("ik wil een vertrouwelijke ronde met knelpunten", "nl-NL", "Knelpunten, vertrouwelijk", "open"),
        ("een ronde zelfscan per regio graag", "nl-NL", "Zelfscan tussen regio's", "domeinen"),
        ("ronde competentiescan per domein", "nl-NL", "Competentiescan per domein", "Zelfscan"),
        ("start a round with the competency scan by region", "en-GB", "Competency scan by region", "elf-scan"),
    ],
)  # fmt: skip
async def test_the_way_that_is_said_is_not_asked_again(
    world: World, said: str, locale: str, way: str, others: str
) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says(said)
    dirkje.sees(way, "2 van" if locale == "nl-NL" else "2 of")
    dirkje.sees_not(others)


async def test_the_way_alone_leaves_the_rounds_that_are_held_so(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ik wil een vertrouwelijke ronde met mijn team")
    dirkje.sees("Competentiescan, vertrouwelijk", "Vijf stappen, vertrouwelijk")
    dirkje.sees_not("tussen")


async def test_a_way_that_is_not_there_leaves_all_of_that_scan(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("een vertrouwelijke ronde met de zelfscan")
    dirkje.sees("1 – Zelfscan tussen de domeinen", "2 – Zelfscan tussen regio's")
    dirkje.sees_not("Competentiescan")


@pytest.mark.parametrize(
    ("said", "locale", "told"),
    [
        ("ik wil een ronde met de regiestijl", "nl-NL", "Een ronde met Regiestijl is er niet"),
        ("I want a round with my style of regie", "en-GB", "There is no round of"),
    ],
)
async def test_of_what_one_does_alone_it_is_said_that_there_is_no_round(
    world: World, said: str, locale: str, told: str
) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says(said)
    dirkje.sees(told)
    dirkje.sees("1 – Zelfscan tussen de domeinen" if locale == "nl-NL" else "1 – Self-scan between the domains")


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
    dirkje.sees("2 – Competentiescan, vertrouwelijk", "4 – Knelpunten, vertrouwelijk")


async def test_who_goes_back_from_that_one_may_choose_another(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde vijf stappen", "terug")
    dirkje.sees("1 – Zelfscan tussen de domeinen", "3 – Vijf stappen, vertrouwelijk")
    await dirkje.says("1", "Regio Noord", "18 december", "8")
    dirkje.sees("Zelfscan tussen de domeinen")


async def test_what_was_answered_is_kept_when_another_is_asked_for(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde competentiescan", "1", "Onze regio", "ronde zelfscan")
    dirkje.sees("Je was hier al mee bezig")
    await dirkje.says("18 december", "8")
    dirkje.sees("Competentiescan, vertrouwelijk", "Onze regio")
