"""Whoever asks something while a question stands open has not answered it, though an answer is named in it."""

import pytest

from tests.scenarios.people import World, texts

SCAN = ("zelfscan", "1", "3", "Noord")


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en-GB", "can I choose two"), ("nl-NL", "mag ik er drie kiezen"), ("nl-NL", "mag ik er meerdere kiezen")],
)
async def test_who_asks_whether_they_may_choose_so_many_has_chosen_none(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan", "1", said)
    assert any(line in texts(anna.card) for line in ("één antwoord kiezen", "choose one answer"))
    assert "2" in texts(anna.card).splitlines()[0]


async def test_a_yes_takes_the_one_that_was_named(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*SCAN, "mag ik 4")
    anna.sees("Bedoel je **4 – Redelijk aanwezig**?")
    await anna.says("ja")
    anna.sees("Rol 2 van 4")


@pytest.mark.parametrize(
    "said", ["is 5 hoog", "is dat een 3", "is een 4 goed", "ja maar wat betekent 4", "kan ik er ook twee kiezen"]
)
async def test_what_is_asked_of_a_score_is_no_score(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*SCAN, said)
    anna.sees_not("Rol 2 van 4")
    await anna.says("verder")
    anna.sees("Rol 1 van 4")


@pytest.mark.parametrize("said", ["is een 4", "4", "doe maar een 4", "4 denk ik"])
async def test_a_score_stays_one(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*SCAN, said)
    anna.sees("Rol 2 van 4")


async def test_a_card_of_statements_is_asked_too(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "mag ik er twee kiezen")
    anna.sees("Je kunt hier één antwoord kiezen.", "Kaart 1 van 9")
    anna.sees_not("Uitspraak 2 is nu aan de beurt")


@pytest.mark.parametrize(
    ("locale", "said"), [("en-GB", "yes but what do you mean"), ("nl-NL", "ja maar wat bedoel je")]
)
async def test_a_yes_before_a_question_is_none(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says("duorol", said)
    assert "4" not in texts(anna.card).splitlines()[0]
    await anna.says("verder")
    assert "1 van 4" in texts(anna.card) or "1 of 4" in texts(anna.card)


@pytest.mark.parametrize(
    ("locale", "said", "asked"),
    [
        ("en-GB", "is 18 December too late", "Do you mean **Friday, 18 December 2026**?"),
        ("nl-NL", "is 18 december te laat", "Bedoel je **vrijdag 18 december 2026**?"),
    ],
)
async def test_a_day_that_is_asked_about_is_asked_back(world: World, locale: str, said: str, asked: str) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde", "1", "Noord", said)
    dirkje.sees(asked)
    await dirkje.says("nee" if locale == "nl-NL" else "no")
    assert "3 van 4" in texts(dirkje.card) or "3 of 4" in texts(dirkje.card)


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en-GB", "just make it"), ("en-GB", "whatever"), ("nl-NL", "kies jij maar"), ("nl-NL", "maak maar")],
)
async def test_who_leaves_it_to_us_has_named_nothing(world: World, locale: str, said: str) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde", "1", said)
    assert f"**{said}**" in texts(dirkje.card)
    await dirkje.says("nee" if locale == "nl-NL" else "no")
    assert "2 van 4" in texts(dirkje.card) or "2 of 4" in texts(dirkje.card)


@pytest.mark.parametrize(
    ("locale", "first", "said", "taken"),
    [
        ("en-GB", "2 or 3", "the higher one", "3"),
        ("en-GB", "2 or 3", "the lowest", "2"),
        ("nl-NL", "2 of 3", "doe de laagste", "2"),
        ("nl-NL", "4 of 3", "hoogste", "4"),
    ],
)
async def test_the_lowest_is_of_the_two_that_were_offered(
    world: World, locale: str, first: str, said: str, taken: str
) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*SCAN, first, said, "4", "4", "4")
    assert f": {taken} –" in texts(anna.card)


@pytest.mark.parametrize("said", ["doe de laagste", "the lowest"])
async def test_elsewhere_it_is_of_the_scale(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*SCAN, said, "4", "4", "4")
    assert "1 – Niet of nauwelijks aanwezig" in texts(anna.card)
