"""What strangers typed who had not built it: a no with more behind it, small words behind a command, coming back."""

import pytest

from tests.scenarios.people import Someone, World, code_on


async def _coordinator(world: World, locale: str = "nl-NL") -> tuple[Someone, str]:
    """Somebody with one round, which is open."""
    gijs = await world.newcomer("gijs", locale)
    await gijs.says(*(["round"] if locale == "en-GB" else ["ronde"]), "1", "IJmond", "18 december", "8")
    await gijs.says("send" if locale == "en-GB" else "verstuur")
    return gijs, code_on(gijs.card)


@pytest.mark.parametrize(
    ("said", "locale", "asks"),
    [
        ("sluit de ronde maar", "nl-NL", "Weet je zeker dat je IJmond wilt sluiten?"),
        ("sluit de ronde nu maar", "nl-NL", "Weet je zeker dat je IJmond wilt sluiten?"),
        ("herinner iedereen even", "nl-NL", "Zal ik voor IJmond een herinnering sturen"),
        ("herinner ze maar eens", "nl-NL", "Zal ik voor IJmond een herinnering sturen"),
        ("close the round then", "en-GB", "Are you sure you want to close IJmond?"),
        ("remind everybody please", "en-GB", "Shall I send a reminder for IJmond"),
    ],
)
async def test_small_words_behind_a_command_name_no_round(world: World, said: str, locale: str, asks: str) -> None:
    gijs, _ = await _coordinator(world, locale)
    await gijs.says(said)
    gijs.sees(asks)


async def test_a_name_that_no_round_has_is_still_asked_about(world: World) -> None:
    gijs, _ = await _coordinator(world)
    await gijs.says("sluit Kennemerland")
    gijs.sees("Een ronde met die naam vind ik niet bij jou.")


async def test_small_words_mean_the_round_that_is_open(world: World) -> None:
    gijs, first = await _coordinator(world)
    await gijs.says(f"sluit {first}", "ja", "ronde", "1", "Waterland", "18 december", "8", "verstuur")
    await gijs.says("herinner iedereen even")
    gijs.sees("Zal ik voor Waterland een herinnering sturen")
