"""Answers in other words than those of the scale, and not knowing one: offered, or asked for what comes nearest."""

import pytest

from tests.scenarios.people import World, texts

SCAN = ("zelfscan", "1", "3", "Noord")


@pytest.mark.parametrize(
    ("locale", "said", "offered"),
    [
        ("en-GB", "not great", "**2 – Occasionally present**"),
        ("en-GB", "pretty good I think", "**4 – Fairly present**"),
        ("en-GB", "sort of", "**3 – Regularly present**"),
        ("nl-NL", "gaat wel", "**3 – Regelmatig aanwezig**"),
        ("nl-NL", "heel slecht", "**1 – Niet of nauwelijks aanwezig**"),
        ("nl-NL", "niet zo goed", "**2 – Incidenteel aanwezig**"),
        ("nl-NL", "redelijk goed denk ik", "**4 – Redelijk aanwezig**"),
    ],
)
async def test_words_of_judgement_are_offered_as_a_score(world: World, locale: str, said: str, offered: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*SCAN, said)
    anna.sees(offered)
    await anna.says("ja" if locale == "nl-NL" else "yes")
    assert "2 van 4" in texts(anna.card) or "2 of 4" in texts(anna.card)


@pytest.mark.parametrize(
    ("locale", "said"),
    [("en-GB", "it depends"), ("en-GB", "hard to say"), ("nl-NL", "dat verschilt"), ("nl-NL", "hangt ervan af")],
)
async def test_where_it_depends_what_comes_nearest_is_asked_for(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*SCAN, said)
    assert "Kies wat er het dichtst bij komt." in texts(anna.card) or "Choose what comes nearest." in texts(anna.card)
    assert "1 van 4" in texts(anna.card) or "1 of 4" in texts(anna.card)


@pytest.mark.parametrize(("locale", "said"), [("en-GB", "dunno"), ("en-GB", "not sure"), ("nl-NL", "geen idee")])
async def test_who_does_not_know_skips_where_that_is_possible(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*SCAN, said)
    assert "2 van 4" in texts(anna.card) or "2 of 4" in texts(anna.card)


@pytest.mark.parametrize("said", ["geen idee", "hangt ervan af", "weet ik niet"])
@pytest.mark.parametrize(
    "before", [("duorol",), ("knelpunten",), ("ronde",), ("zelfscan", "1")], ids=lambda before: before[0]
)
async def test_who_does_not_know_a_choice_is_asked_for_what_comes_nearest(
    world: World, before: tuple[str, ...], said: str
) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*before, said)
    anna.sees("Kies wat er het dichtst bij komt. Je hoeft het niet zeker te weten.")


@pytest.mark.parametrize("before", [("ronde", "1", "Noord"), ("ronde", "1", "Noord", "18-12-2026")], ids=len)
async def test_who_does_not_know_a_day_or_a_number_yet_may_guess(world: World, before: tuple[str, ...]) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*before, "weet ik nog niet")
    dirkje.sees("Je hoeft het nog niet zeker te weten.")
    dirkje.sees_not("ik doe niets")
