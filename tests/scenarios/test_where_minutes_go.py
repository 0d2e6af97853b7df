"""What a chair asks beside the cases: where minutes go, what a case code is, and how a key works."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "waar kan ik notulen kwijt"),
        ("nl-NL", "moet ik een verslag maken?"),
        ("nl-NL", "waar laat ik dat dan"),
        ("en-GB", "where do I save the minutes"),
        ("en-GB", "I've written up the notes, where do they go?"),
    ],
)
async def test_minutes_do_not_go_here(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(said)
    eva.sees("bij mij niet kwijt" if locale == "nl-NL" else "cannot go here", "VEHAA")


async def test_of_a_round_there_are_no_minutes(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("waar laat ik het verslag")
    dirkje.sees_not("VEHAA")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "wat is een casuscode"),
        ("nl-NL", "hoe weet ik de casuscode"),
        ("nl-NL", "hoe kom ik aan een casuscode?"),
        ("en-GB", "what is a case code"),
        ("en-GB", "where do I get the case code from"),
    ],
)
async def test_what_a_case_code_is(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(said)
    eva.sees("in plaats van een naam" if locale == "nl-NL" else "in place of a name")


async def test_the_code_of_a_round_is_another(world: World) -> None:
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says("waar vind ik de code")
    dirkje.sees(f"{code[:4]}-{code[4:]}".replace("--", "-"))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "hoe lang is die sleutel geldig"),
        ("nl-NL", "is de sleutel al gebruikt"),
        ("en-GB", "how long is the key valid"),
        ("en-GB", "has the key been used yet?"),
    ],
)
async def test_how_a_key_works(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says("draag AB-11X11Y over" if locale == "nl-NL" else "hand over AB-11X11Y", said)
    eva.sees("een week lang" if locale == "nl-NL" else "valid for a week")


async def test_a_key_takeaway_is_none(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "en-GB")
    await eva.says("the key takeaways of the scan")
    eva.sees_not("valid for a week")


@pytest.mark.parametrize(
    ("locale", "said"),
    [("nl-NL", "hou je ook bij wie er waren"), ("en-GB", "do you keep track of who was there")],
)
async def test_whether_it_is_kept_who_came(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await eva.says(said)
    eva.sees("bewaar ik niet" if locale == "nl-NL" else "I do not keep")
