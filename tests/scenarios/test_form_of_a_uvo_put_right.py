"""What a chair says of a new UVO before it is made, and why Regiebot asks what it asks about one."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said", "seen"),
    [
        ("nl-NL", ("om de zes weken",), "Ritme in weken: 6"),
        ("nl-NL", ("nee toch om de 7 weken",), "Ritme in weken: 7"),
        ("en-GB", ("every six weeks",), "Rhythm in weeks: 6"),
    ],
)
async def test_how_often_is_the_rhythm_in_the_form(world: World, locale: str, said: tuple[str, ...], seen: str) -> None:
    eva, _ = await stages.chair(2)(world, locale)
    dutch = locale == "nl-NL"
    await eva.says("nieuwe uvo" if dutch else "new uvo", "AB-55C66D", "12 januari 2027" if dutch else "12 January 2027")
    await eva.says("10:00", *said)
    eva.sees(seen, "AB-55C66D")


async def test_less_often_asks_until_when(world: World) -> None:
    eva, _ = await stages.chair(2)(world, "nl-NL")
    await eva.says("nieuwe uvo", "AB-55C66D", "12 januari 2027", "10:00", "om de 12 weken")
    eva.sees("Tot welke dag is het tijdelijk minder vaak?")


async def test_two_codes_begin_no_form_of_the_first(world: World) -> None:
    eva, _ = await stages.known(world, "nl-NL")
    await eva.says("mijn casussen zijn AB-55C66D en AB-44P55R")
    eva.sees("Plak dan regels uit Excel")


@pytest.mark.parametrize(
    ("locale", "said"), [("nl-NL", "oke AB-66D77E"), ("en-GB", "ok, AB-66D77E"), ("nl-NL", "prima, AB-66D77E")]
)
async def test_courtesy_before_the_code(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.known(world, locale)
    await eva.says("nieuwe uvo" if locale == "nl-NL" else "new uvo", said)
    eva.sees("Vraag 2 van 3" if locale == "nl-NL" else "Question 2 of 3")


@pytest.mark.parametrize(
    ("locale", "asked", "held", "due"),
    [
        ("nl-NL", "waarom vraag je dat?", "om het ritme bij te houden", "vanaf de UVO die net is geweest"),
        ("en-GB", "why do you ask that?", "in order to keep the rhythm", "from the UVO that has just taken place"),
    ],
)
async def test_why_it_is_asked(world: World, locale: str, asked: str, held: str, due: str) -> None:
    eva, _ = await stages.chair(1)(world, locale)
    await world.tick(days=8)
    await world.tick(days=1)
    await eva.says(asked)
    eva.sees(held)
    await eva.says("ja" if locale == "nl-NL" else "yes", asked)
    eva.sees(due)
    await eva.says("klopt" if locale == "nl-NL" else "that is right")
    eva.sees("AB-11X11Y")
    eva.sees_not(due)


async def test_a_case_code_explained_by_its_word(world: World) -> None:
    eva, _ = await stages.known(world, "nl-NL")
    await eva.says("uitleg casuscode")
    eva.sees("in plaats van een naam")


@pytest.mark.parametrize("said", ["ab3k7qxz op 15 december 14 uur", "AB3K7QXZ 15 december 14 uur"])
async def test_a_code_without_its_hyphen_may_have_its_day_beside_it(world: World, said: str) -> None:
    """It was told that this is no code, and the day was lost."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", said)
    eva.sees("AB-3K7QXZ", "15 december 2026", "14.00")


@pytest.mark.parametrize(
    "said",
    [
        "oh code klopt niet, is AB-3K7QXW", "niet AB-3K7QXZ maar AB-3K7QXW", "AB-3K7QXZ moet AB-3K7QXW zijn",
        "AB-3K7QXW moest het zijn",
    ],
)  # fmt: skip
async def test_another_code_beside_that_the_first_is_wrong_takes_its_place(world: World, said: str) -> None:
    """It was taken for a day that could not be read."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", said)
    eva.sees("Op welke dag is de eerstvolgende UVO?", "Aangepast")
    await eva.says("15 december", "14.00", "verstuur")
    eva.sees("UVO AB-3K7QXW")


@pytest.mark.parametrize("said", ["niet AB-3K7QXW", "AB-3K7QXW is fout", "code klopt niet, is AB-3K7QXW van Kevin"])
async def test_a_code_that_is_denied_or_said_of_somebody_takes_no_place(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", said)
    eva.sees_not("Aangepast")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "Volgens mij heb ik daarnet een verkeerde code ingetikt, kan ik nog even terug?"),
        ("en-GB", "can I go back?"),
    ],
)
async def test_who_asks_in_a_form_to_go_back_goes_back(world: World, locale: str, said: str) -> None:
    """It showed a list of what could be asked about."""
    eva = await world.newcomer("eva", locale)
    await eva.says("uvo nieuw" if locale == "nl-NL" else "new uvo", "AB-3K7QXZ", said)
    eva.sees("Vraag 1 van 3" if locale == "nl-NL" else "Question 1 of 3")


async def test_whether_one_can_go_back_later_only_is_asked(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "als ik verder ga, kan ik dan nog terug?")
    eva.sees_not("Vraag 1 van 3")
