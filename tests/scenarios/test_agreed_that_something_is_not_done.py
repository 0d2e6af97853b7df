"""What was agreed not to do is an agreement, and no "niet" to us."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        # "Goed, ik doe niets", a checklist, or not understood.
        ("nl-NL", "afgesproken dat school niet belt"),
        ("nl-NL", "we spraken af dat de corporatie voorlopig niks opzegt"),
        ("nl-NL", "we hebben afgesproken dat de huur voorlopig niet wordt opgezegd"),
        ("en-GB", "we agreed that housing won't cancel anything for now"),
    ],
)
async def test_it_is_recorded_as_one(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(1)(world, locale)
    await eva.says(said)
    eva.sees("Wat voor afspraak is het?" if locale == "nl-NL" else "What kind of agreement is it?")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("we hebben afgesproken om de UVO naar 15 december te verzetten", "Gepland op dinsdag 15 december 2026"),
        ("afgesproken dat de UVO naar 15 december gaat", "verzetten: dinsdag 15 december 2026"),
    ],
)
async def test_a_wish_is_heard_in_it_all_the_same(world: World, said: str, seen: str) -> None:
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says(said)
    eva.sees(seen)
