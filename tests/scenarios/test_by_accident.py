"""A participant who says no by halves, pressed the wrong score, or wants a scan of their own undone."""

import pytest

from tests.scenarios.people import World, texts

ZELFSCAN = ("zelfscan", "1", "3", "Noord", "4")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "niet echt"),
        ("nl-NL", "nee niet echt"),
        ("nl-NL", "niet echt aanwezig"),
        ("nl-NL", "niet zo"),
        ("en-GB", "not really"),
        ("en-GB", "no not really"),
        ("en-GB", "well, not really to be honest"),
    ],
)
async def test_a_no_by_halves_is_no_score_and_skips_nothing(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*ZELFSCAN)
    card = await anna.says(said)
    assert "Rol 2 van 4" in texts(card) or "Role 2 of 4" in texts(card)
    assert "nauwelijks aanwezig** of **2 – " in texts(card) or "hardly present** or **2 – " in texts(card)
    await anna.says("2", "terug")
    assert "2 – Incidenteel aanwezig ✓" in texts(anna.card) or "2 – Occasionally present ✓" in texts(anna.card)


@pytest.mark.parametrize("said", ["not really", "niet echt"])
async def test_a_no_by_halves_is_no_cry_for_help(world: World, said: str) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("competentiescan")
    assert "112" not in texts(await anna.says(said))
    eva = await world.newcomer("eva", "en-GB")
    assert "112" not in texts(await eva.says(said))


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "ik heb per ongeluk 3 gedrukt moest 4 zijn", "3 → 4"),
        ("nl-NL", "per ongeluk 3 ipv 4", "3 → 4"),
        ("nl-NL", "4 ipv 3", "3 → 4"),
        ("en-GB", "I pressed 3 by mistake should be 4", "3 → 4"),
        ("en-GB", "I pressed 3 instead of 4", "3 → 4"),
        ("en-GB", "I meant 4 instead of 3", "3 → 4"),
    ],
)
async def test_a_score_by_accident_is_put_right(world: World, locale: str, said: str, told: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*ZELFSCAN, "3")
    assert told in texts(await anna.says(said))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "verkeerd gedrukt"),
        ("nl-NL", "per ongeluk op 3 gedrukt"),
        ("en-GB", "oops wrong button"),
        ("en-GB", "I hit 3 by accident"),
    ],
)
async def test_who_pressed_the_wrong_one_goes_back_to_it(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*ZELFSCAN, "3")
    card = texts(await anna.says(said))
    assert "✓" in card
    assert "Rol 2 van 4" in card or "Role 2 of 4" in card


async def test_at_the_review_it_is_asked_which_was_an_accident(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*ZELFSCAN, "3", "3", "3")
    assert "Welk antwoord wil je wijzigen?" in texts(await anna.says("ik heb per ongeluk 3 gedrukt moest 4 zijn"))


async def test_scores_of_ones_own_scan_are_in_no_round(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*ZELFSCAN, "3")
    assert "Gooi weg" in texts(await anna.says("haal mijn scores eruit"))
    await anna.says("verder", "3", "3", "verstuur")
    assert "wis mijn gegevens" in texts(await anna.says("haal mijn scores eruit"))


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "ik heb een andere baan", "Ga je weg"),
        ("nl-NL", "ik ga weg bij mijn werkgever", "Ga je weg"),
        ("en-GB", "I'm changing jobs", "Are you leaving"),
        ("nl-NL", "hoe zie jij eruit", "Ik ben er als je me nodig hebt."),
        ("en-GB", "what do you look like", "I am here when you need me."),
        ("en-GB", "all right", "What would you like to do?"),
        ("en-GB", "I want to start over", "You are not in the middle of anything."),
        ("nl-NL", "doe het nog een keer", "Je bent nu nergens mee bezig."),
    ],
)
async def test_what_somebody_with_nothing_open_says(world: World, locale: str, said: str, told: str) -> None:
    anna = await world.newcomer("anna", locale)
    assert told in texts(await anna.says(said))


@pytest.mark.parametrize("scan", ["zelfscan", "competentiescan"])
async def test_who_would_like_to_stop_begins_no_scan(world: World, scan: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(scan)
    assert "Do you want to go on later" in texts(await tom.says("I'd like to stop now"))


@pytest.mark.parametrize("said", ["cool", "no worries"])
async def test_a_friendly_word_is_only_that(world: World, said: str) -> None:
    tom = await world.newcomer("tom", "en-GB")
    assert texts(await tom.says(said)).startswith("I am here when you need me.")


@pytest.mark.parametrize(
    "said",
    [
        "ontwerper 5 ipv 4",
        "5 in plaats van 4 bij ontwerper",
        "ontwerper niet 4 maar 5",
        "ontwerper 5 niet 4",
        "de vorige was niet 4 maar 5",
    ],
)
async def test_which_of_two_scores_an_earlier_answer_is_to_be(world: World, said: str) -> None:
    """It said that it was the last of the two already, or that nothing was done."""
    anna = await world.newcomer("anna")
    await anna.says(*ZELFSCAN)
    assert "Ontwerper: 4 → 5" in texts(await anna.says(said))
