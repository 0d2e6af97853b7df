"""A card of several statements is answered in the words of its scale, as people say them."""

import pytest

from tests.scenarios.people import World

KEPT = "**1. Je eigen positie en richting bepalen:** "


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("vaak, altijd", "4 · 5"),
        ("vaak en soms", "4 · 3"),
        ("(Bijna) altijd en zelden", "5 · 2"),
        ("bijna nooit, vaak", "1 · 4"),
        ("kwam niet voor en vaak", "–⁠ · 4"),
        ("de eerste vaak en de tweede nooit", "4 · 1"),
        ("allebei vaak", "4 · 4"),
        ("vaak vaak", "4 · 4"),
        ("vaak, 2", "4 · 2"),
        ("ik herken dit wel, vaak en soms", "4 · 3"),
        ("often, rarely", "4 · 2"),
    ],
)
async def test_words_of_the_scale_in_a_row(world: World, said: str, kept: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", said)
    anna.sees("Kaart 2 van 5")
    await anna.says("2 2", "4 4", "3 3", "4 4", "1", "2")
    anna.sees(KEPT + kept.replace("\N{WORD JOINER}", ""))


async def test_in_english(world: World) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("five steps", "often and almost never")
    anna.sees("Card 2 of 5")
    await anna.says("both sometimes")
    anna.sees("Card 3 of 5")


async def test_the_words_of_another_scale(world: World) -> None:
    """Four statements on a card, in the words of regiestijl: each gets its own score."""
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", "vaak soms vaak zelden")
    anna.sees("Kaart 2 van 2")


@pytest.mark.parametrize(
    "said", ["niet vaak, niet altijd", "vaak, altijd of soms", "hoe vaak is altijd?", "vaak niet, soms wel"]
)
async def test_what_says_no_score_is_none(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", said)
    await anna.says("verder")
    anna.sees("Kaart 1 van 5")
    anna.sees_not("4 – Vaak**")
