"""A round is closed: where the conversation begins, and beside what it will stand once it is repeated."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, code_on


@pytest.mark.parametrize(
    "said",
    [
        "waar beginnen we het gesprek mee?",
        "waarmee begin ik het gesprek met de groep",
        "met welke vraag openen we",
        "heb je een agenda voor het gesprek",
        "hoe begin ik hierover met mijn team",
    ],
)
async def test_how_to_begin_the_conversation(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("groepsbeeld", said)
    dirkje.sees_not("Wat bedoel je?")
    dirkje.sees("Gesprek in vier stappen (ongeveer 40 minuten)")


@pytest.mark.parametrize(
    "said",
    [
        "where do we start the conversation?",
        "how do I discuss this with the group",
        "which questions can I ask my team about this",
        "how do I open the conversation",
    ],
)
async def test_how_to_begin_it_in_english(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "en-GB")
    await dirkje.says("group picture", said)
    dirkje.sees_not("What do you mean?")
    dirkje.sees("Conversation in four steps (about 40 minutes)")


async def test_what_is_not_open_yet_has_nothing_beside_it_yet(world: World) -> None:
    dirkje, code = await stages.closed_round(world, "nl-NL")
    await dirkje.says(f"herhaal {code}", "verstuur")
    again = code_on(dirkje.card)
    await dirkje.says("vergelijk met vorige keer")
    dirkje.sees("Ja. Na sluiting staat in het groepsbeeld van", "de vorige keer ernaast, waar dat kan.")
    world.later(days=60)
    await dirkje.says(f"sluit {again}", "ja", "vergelijk met vorige keer")
    dirkje.sees("Ja. In het groepsbeeld van", "staat de vorige keer ernaast, waar dat kan.")
