"""A chair who asks how a UVO is, or says that it goes on: it is shown, and nothing else is offered."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.scenarios.test_the_code_decides import FIRST, SECOND, THIRD, chair, days

_AS_IT_WAS = {FIRST: "2026-12-01", SECOND: "2026-12-02", THIRD: "2026-12-03"}


@pytest.mark.parametrize(
    ("language", "said", "sees"),
    [
        ("nl-NL", f"is {FIRST} nou vervallen?", "Gepland op dinsdag 1 december"),
        ("nl-NL", f"is {FIRST} al gehouden", "Gepland op dinsdag 1 december"),
        ("nl-NL", "is de uvo van dinsdag al gehouden?", "Gepland op dinsdag 1 december"),
        ("nl-NL", "moet ik de uvo van woensdag niet verzetten?", "Gepland op woensdag 2 december"),
        ("nl-NL", f"{FIRST} gaat gewoon door hoor", "Gepland op dinsdag 1 december"),
        ("en-GB", f"has {FIRST} been cancelled?", "Planned for Tuesday, 1 December"),
        ("en-GB", f"was {FIRST} held already?", "Planned for Tuesday, 1 December"),
    ],
)
async def test_it_is_shown(world: World, language: str, said: str, sees: str) -> None:
    eva = await chair(world, language)
    await eva.says(said)
    eva.sees(sees)
    eva.sees_not("Bedoel je", "Do you mean", "Goed, ik doe niets")
    assert await days(world) == _AS_IT_WAS


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl-NL", f"stuur mij geen bericht over {FIRST}"),
        ("nl-NL", f"geen berichten meer over {FIRST}"),
        ("en-GB", f"don't message me about {FIRST}"),
    ],
)
async def test_no_messages_about_one_erases_nobody(world: World, language: str, said: str) -> None:
    eva = await chair(world, language)
    await eva.says(said)
    eva.sees_not("wissen", "rase")


@pytest.mark.parametrize(
    ("language", "cancels", "said"),
    [
        ("nl-NL", f"vervallen {FIRST}", "hij gaat toch door op 8 december 14 uur"),
        ("nl-NL", f"vervallen {FIRST}", f"{FIRST} gaat toch door op 8 december 14 uur"),
        ("en-GB", f"uvo {FIRST} cancelled", "it is going ahead after all on 8 December at 14:00"),
    ],
)
async def test_what_goes_on_after_all_has_its_day(world: World, language: str, cancels: str, said: str) -> None:
    eva = await chair(world, language)
    await eva.says(cancels, said)
    assert await days(world) == _AS_IT_WAS | {FIRST: "2026-12-08"}


async def test_how_many_there_are(world: World) -> None:
    """It said that nothing was open."""
    eva, _ = await stages.chair(2)(world, "en-GB")
    await eva.says("how many cases do I have")
    eva.sees("AB-11X11Y", "AB-12X12Y")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl-NL", "wie waren er bij"),
        ("nl-NL", "wie komen er allemaal de 1e?"),
        ("en-GB", "who was there last time"),
    ],
)
async def test_who_is_there_is_not_kept(world: World, language: str, said: str) -> None:
    """It told to whom one can speak, or who sees one's scores."""
    eva = await chair(world, language)
    await eva.says(said)
    eva.sees("Wie er bij een UVO zijn" if language == "nl-NL" else "I do not keep who is at a UVO")


async def test_what_was_agreed_is_shown_and_none_is_begun(world: World) -> None:
    """A form for an agreement began."""
    eva = await chair(world)
    await eva.says(f"zijn er afspraken voor {FIRST}")
    eva.sees(f"UVO {FIRST}", "Gepland op")
    eva.sees_not("Vraag 1 van 3")


async def test_how_many_there_are_is_shown_in_the_list(world: World) -> None:
    """It offered the hours of a regional coordinator."""
    eva = await chair(world)
    await eva.says("hoeveel uvo's heb ik")
    eva.sees("Jouw UVO's", FIRST, SECOND, THIRD)


async def test_who_is_ill_is_asked_until_when(world: World) -> None:
    """It asked which meeting does not take place, with none in the days to come."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja", "ik ben ziek")
    eva.sees("Tot wanneer ben je afwezig?")
