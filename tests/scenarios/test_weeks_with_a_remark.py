"""How often, where we asked, with what somebody finds of it: it was taken for talk, or asked whether they were away."""

import pytest

from tests.scenarios.people import Someone, World


async def asked(world: World, locale: str = "nl-NL") -> Someone:
    eva = await world.newcomer("eva", locale)
    yes, rhythm = ("ja", "ritme") if locale == "nl-NL" else ("yes", "rhythm")
    await eva.says("AB-3K7QXZ 1-12-2026 14:00", yes, f"uvo AB-3K7QXZ {rhythm}")
    return eva


@pytest.mark.parametrize(
    "said",
    [
        "zes weken lijkt me prima", "Zes weken lijkt me een mooie tussenweg.", "eens per 6 weken zou mooi zijn",
        "het was druk, dus om de zes weken graag", "zes weken, dat lijkt me haalbaar",
    ],
)  # fmt: skip
async def test_it_is_the_number_that_is_set(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees("Ritme: eens in de 6 weken.")


async def test_in_english(world: World) -> None:
    eva = await asked(world, "en-GB")
    await eva.says("Six weeks sounds about right to me")
    eva.sees("Rhythm: once every 6 weeks.")


@pytest.mark.parametrize(
    "said",
    [
        "Het is nu vrij rustig, dus eens in de twaalf weken is tot 1 juni ruim genoeg.",
        "eens in de twaalf weken tot 1 juni is ruim genoeg",
    ],
)
async def test_the_day_until_which_stays_with_it(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees("Ritme: eens in de 12 weken, tijdelijk tot dinsdag 1 juni 2027.")


@pytest.mark.parametrize(
    "said",
    [
        "zes weken is te kort", "zes weken is niet genoeg", "vier weken is wel erg veel",
        "zes weken lijkt me prima, maar dat moet ik nog overleggen",
    ],
)  # fmt: skip
async def test_what_is_not_wanted_or_not_sure_sets_nothing(world: World, said: str) -> None:
    eva = await asked(world)
    await eva.says(said)
    eva.sees_not("Het ritme is aangepast")
