"""The coordinator's desk: a round made in one card, and everything with it done in the card of one's rounds."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Card, Someone, World, buttons, code_on, elements, texts

pytestmark = pytest.mark.usefixtures("on_thursday")

OPEN = ["Nodig uit", "Herinner", "Verleng", "Sluit", "Deel in een kanaal", "Op papier"]


async def made(world: World, *names: str) -> tuple[Someone, list[str]]:
    dirkje = await world.newcomer("dirkje")
    codes = []
    for name in names:
        await dirkje.says("ronde", "1", name, "18 december", "4", "verstuur")
        codes.append(code_on(dirkje.card))
    return dirkje, codes


def bar(card: Card) -> list[int]:
    """The weights of the first bar on a card, the filled one first; none without a bar."""
    bands = (one for one in elements(card) if one["type"] == "ColumnSet" and one.get("style") == "emphasis")
    first = next(bands, {"columns": []})
    return [column["width"] for column in first["columns"]]


def to_copy(card: Card) -> str:
    return next(texts(e) for e in elements(card) if e["type"] == "Container" and e.get("style") == "emphasis")


async def test_the_last_day_is_filled_in_two_weeks_on_and_one_press_takes_it(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    # Two weeks from here is a Saturday.
    world.now = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
    await dirkje.says("ronde", "1", "Noord")
    day = next(element for element in elements(dirkje.card) if element["type"] == "Input.Date")
    assert day["value"] == "2026-12-14"
    await dirkje.presses("Volgende", **{"ronde_sluit": day["value"]})
    dirkje.sees("Hoeveel mensen nodig je uit?")
    await dirkje.says("4", "verstuur")
    dirkje.sees("open tot en met maandag 14 december 2026")


async def test_next_that_is_typed_takes_the_day_as_well(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "volgende", "4", "verstuur")
    dirkje.sees("open tot en met donderdag 10 december 2026")


def at_once(card: Card) -> list[str]:
    """The answers that stand on a card before anything is unfolded."""
    rows = [e for e in card["body"] if e["type"] == "Container" and "selectAction" in e]
    return [row["selectAction"]["title"] for row in rows]


async def test_the_form_begins_with_one_way_a_scan_and_the_others_are_behind_more(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde")
    usual = ["1 – Zelfscan tussen de domeinen", "2 – Competentiescan, vertrouwelijk"]
    usual += ["3 – Vijf stappen, vertrouwelijk", "4 – Knelpunten, vertrouwelijk"]
    assert at_once(dirkje.card) == usual
    assert buttons(dirkje.card)["Meer keuzes"]["type"] == "Action.ToggleVisibility"
    await dirkje.presses("6 – Competentiescan per regio")
    dirkje.sees("Welke regio's doen mee?")
    await dirkje.says("terug")
    assert at_once(dirkje.card)[-1] == "6 – Competentiescan per regio ✓", "what was chosen stands there"
    await dirkje.says("meer")
    assert len(at_once(dirkje.card)) == 9
    await dirkje.says("5")
    dirkje.sees("Welke regio's doen mee?")


async def test_who_is_not_understood_sees_all_ways(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "99")
    dirkje.sees("Dat antwoord ken ik niet")
    assert len(at_once(dirkje.card)) == 9


async def test_more_in_english(world: World) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says("round")
    assert len(at_once(kate.card)) == 4
    await kate.says("more choices")
    assert len(at_once(kate.card)) == 9


async def test_a_round_made_is_one_card_with_what_comes_next(world: World) -> None:
    dirkje, (code,) = await made(world, "Noord")
    made_card = dirkje.card
    assert list(buttons(made_card)) == ["Nodig uit", "Deel in een kanaal", "Wijzig de ronde", "Mijn rondes", "Hulp"]
    assert f"doe mee {code}" in to_copy(made_card)
    dirkje.sees_not("Typ **")
    await dirkje.presses("Deel in een kanaal")
    dirkje.sees(f"@Regiebot nodig uit {code}")
    await dirkje.presses("Mijn rondes")
    dirkje.sees("Jouw rondes")
    await dirkje.presses("Wijzig de ronde", made_card)
    dirkje.sees("Kijk je antwoorden na")


async def test_each_thing_is_done_in_the_card_with_a_way_back(world: World) -> None:
    dirkje, (code,) = await made(world, "Noord")
    await dirkje.says("rondes")
    assert list(buttons(dirkje.card)) == [*OPEN, "Nieuwe ronde", "Hulp"]
    for title, seen in (
        ("Nodig uit", "Wie wil je uitnodigen voor Noord?"),
        ("Verleng", "Tot en met welke dag?"),
        ("Deel in een kanaal", f"@Regiebot nodig uit {code}"),
    ):
        await dirkje.presses(title)
        dirkje.sees(seen)
        await dirkje.presses("Mijn rondes")
        dirkje.sees("Jouw rondes")
    await dirkje.presses("Herinner")
    await dirkje.presses("Ja, stuur de herinnering")
    dirkje.sees("onder werktijd")
    await dirkje.presses("Mijn rondes")
    assert buttons(dirkje.card)["Sluit"]["style"] == "destructive"
    await dirkje.presses("Sluit")
    dirkje.sees("Weet je zeker dat je Noord wilt sluiten?")
    await dirkje.presses("Ja, sluit de ronde")
    await dirkje.presses("Mijn rondes")
    assert list(buttons(dirkje.card))[:2] == ["Groepsbeeld", "Herhaal de ronde"]


async def test_a_round_is_open_longer_in_two_presses(world: World) -> None:
    dirkje, _ = await made(world, "Noord")
    await dirkje.says("rondes")
    await dirkje.presses("Verleng")
    # A week after the 18th is Christmas Day, and then comes Boxing Day and a weekend.
    await dirkje.presses("maandag 28 december 2026")
    dirkje.sees("Open tot en met maandag 28 december 2026")


async def test_the_bar_is_exact_and_says_what_the_line_says(world: World) -> None:
    dirkje, (code,) = await made(world, "Noord")
    await dirkje.says("rondes")
    dirkje.sees("0 van 4 klaar")
    assert bar(dirkje.card) == [], "an empty band looks like something that did not load"
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur")
    await dirkje.says("rondes")
    dirkje.sees("1 van 4 klaar")
    assert bar(dirkje.card) == [1, 3]
    await dirkje.says("hoeveel al?")
    dirkje.sees("één van de 4 is klaar")


async def test_of_several_the_one_that_is_chosen_has_the_buttons(world: World) -> None:
    dirkje, (north, south) = await made(world, "Noord", "Zuid")
    await dirkje.says("verleng zuid 22 december", "rondes")
    dirkje.sees(f"Code: {north}")
    assert len(buttons(dirkje.card)) == len(OPEN) + 1 + 2
    await dirkje.presses(f"Zuid ({south})")
    dirkje.sees(f"Code: {south}")
    await dirkje.presses("Sluit")
    dirkje.sees("Weet je zeker dat je Zuid wilt sluiten?")
    await dirkje.says("nee", "rondes noord")
    dirkje.sees(f"Code: {north}")
