"""Several UVOs moved at once by how much later they are to be, and one of them said to stay on its weekday."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World

_BOTH = ("dinsdag 8 december 2026", "woensdag 9 december 2026")
_BOTH_EN = ("Tuesday, 8 December 2026", "Wednesday, 9 December 2026")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "een week later voor beide"),
        ("nl-NL", "beide een week later"),
        ("nl-NL", "zet beide een week later"),
        ("nl-NL", "verzet ze allebei naar de week erna"),
        ("en-GB", "a week later for both"),
        ("en-GB", "move them both to the week after"),
    ],
)
async def test_both_are_asked_together(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(2)(world, locale)
    await eva.says(said)
    eva.sees(*(_BOTH if locale == "nl-NL" else _BOTH_EN))
    await eva.says("ja" if locale == "nl-NL" else "yes")
    eva.sees("AB-12X12Y", (_BOTH if locale == "nl-NL" else _BOTH_EN)[1])


async def test_on_the_day_of_a_reminder_too(world: World) -> None:
    eva, _ = await stages.chair(2)(world, "nl-NL")
    await world.tick(days=7)
    await eva.says("een week later voor beide")
    eva.sees(*_BOTH)


@pytest.mark.parametrize("said", ["beide geweest", "allebei geweest"])
async def test_both_took_place(world: World, said: str) -> None:
    eva, _ = await stages.chair(2)(world, "nl-NL")
    await world.tick(days=10)
    await eva.says(said)
    eva.sees_not("ritme voor")
    await eva.says("ja")
    eva.sees("gehouden")


@pytest.mark.parametrize(
    ("locale", "said", "asks", "code", "day"),
    [
        ("nl-NL", "over twee weken zelfde dag", "Welke UVO bedoel je?", "AB-12X12Y", "woensdag 9 december 2026"),
        ("en-GB", "same day in two weeks", "Which UVO do you mean?", "AB-13X13Y", "Thursday, 10 December 2026"),
    ],
)
async def test_the_same_day_of_which_one(world: World, locale: str, said: str, asks: str, code: str, day: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(said)
    eva.sees(asks)
    eva.sees_not("maandag 7 december", "Monday, 7 December")
    await eva.says(code)
    eva.sees(day)


async def test_the_same_day_of_the_one_that_is_shown(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await eva.says("uvo AB-13X13Y", "over twee weken zelfde dag")
    eva.sees("donderdag 10 december 2026")


async def test_of_different_weeks_it_is_asked_which_and_when(world: World) -> None:
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("AB-77B77C 9-12-2026 10:00", "ja", "mijn uvo's", "over twee weken zelfde dag")
    eva.sees("Welke UVO bedoel je?")
    await eva.says("AB-77B77C")
    eva.sees("Kies de dag en de tijd")


@pytest.mark.parametrize(
    ("locale", "said", "choices"),
    [
        ("nl-NL", "oh ja die van dinsdag, die gaat niet door", ("gehouden", "niet doorgaat")),
        ("en-GB", "Tuesday's one, that's not going ahead", ("does not go ahead",)),
    ],
)
async def test_what_does_not_go_ahead_was_not_held(
    world: World, locale: str, said: str, choices: tuple[str, ...]
) -> None:
    eva, _ = await stages.chair(2)(world, locale)
    await world.tick(days=7)
    await eva.says(said)
    eva.sees("AB-11X11Y", choices[-1])


async def test_the_day_of_an_agreement_moves_nothing(world: World) -> None:
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("afspraak vastleggen", "voor 15 december")
    eva.sees_not("verzetten")
    eva.sees("Wat voor afspraak is het?")
