"""What is said about the question for a name, and is none; and a name with words before it that lead up to it."""

import pytest

from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said", "answered"),
    [
        # Each was taken for the name, or it was asked whether it was.
        ("nl-NL", "kan ik die naam later nog aanpassen?", "Ja, wijzigen kan nog"),
        ("nl-NL", "mag ik de naam later nog veranderen", "Ja, wijzigen kan nog"),
        ("nl-NL", "hm wacht, bij de vorige vraag heb ik de verkeerde scan gekozen", "Welke scan doet de groep?"),
        ("en-GB", "does the name matter? like who gets to see it", "Participants see this name"),
    ],
)
async def test_it_is_answered(world: World, locale: str, said: str, answered: str) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde" if locale == "nl-NL" else "round", "2", said)
    dirkje.sees(answered)


@pytest.mark.parametrize(
    "said",
    [
        "Ik en mijn team",
        "Wie is aan zet? Regio Noord",
        "mijn regio, mijn team",
        # These became the name at once.
        "dit doe ik een andere keer wel",
        "let me do this later",
        "Leave it, I'll do this another time",
        "not now, I'll come back to it",
    ],
)
async def test_what_may_be_a_name_after_all_is_asked(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", said)
    dirkje.sees(f"Is **{said}** je antwoord?")


@pytest.mark.parametrize(
    ("locale", "said", "name"),
    [
        ("nl-NL", "de ronde mag heten samen sterk in het oosten", "samen sterk in het oosten"),
        ("nl-NL", "hij moet gewoon heten Regio Zuid", "Regio Zuid"),
        ("nl-NL", "deze ronde heet Samen Sterk", "Samen Sterk"),
        ("en-GB", "it can be called Region East", "Region East"),
        ("en-GB", "Let's call it Chairs Winter Round", "Chairs Winter Round"),
    ],
)
async def test_what_leads_up_to_a_name_is_no_part_of_it(world: World, locale: str, said: str, name: str) -> None:
    dutch = locale == "nl-NL"
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde" if dutch else "round", "2", said, "18 december" if dutch else "18 December", "8")
    dirkje.sees(f": {name}\n")


@pytest.mark.parametrize(
    "said",
    ["Regio Oost, nee Regio West", "Regio Oost, o nee, Regio West", "Doe maar Zorg Oost, of nee, gewoon Regio West"],
)
async def test_the_name_behind_a_no_is_asked_about(world: World, said: str) -> None:
    """Both, with the no between them, became the name."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", said)
    dirkje.sees("Is **Regio West** je antwoord?")
