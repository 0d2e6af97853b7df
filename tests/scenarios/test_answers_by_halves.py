"""Answers that people give by halves, and what they say instead of one: nothing of it is lost, and none is made up."""

import pytest

from tests.scenarios.people import World

NL, EN = "nl-NL", "en-GB"
THREE = (
    (EN, "competency scan", "3, 3, 4 and um the last one i dont know", "Card 2 of 9"),
    (EN, "competency scan", "3 3 4 and er no idea for the last", "Card 2 of 9"),
    (NL, "competentiescan", "3 3 4 en ehh de laatste weet ik niet", "Kaart 2 van 9"),
    (NL, "competentiescan", "hmmm 3 3 4 en ehhh geen idee", "Kaart 2 van 9"),
)


@pytest.mark.parametrize(("locale", "scan", "said", "told"), THREE)
async def test_three_scores_and_one_that_is_not_known(
    world: World, locale: str, scan: str, said: str, told: str
) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(scan, said)
    anna.sees(told)


HALVES = (
    (EN, ("self-scan", "1", "3", "North"), "well quite a bit really", "**3 – Regularly present** or **4 – Fairly"),
    (EN, ("self-scan", "1", "3", "North"), "yes quite a lot actually", "**4 – Fairly present**"),
    (NL, ("zelfscan", "1", "3", "Noord"), "ja best wel eigenlijk", "**3 – Regelmatig aanwezig** of **4 – Redelijk"),
    (NL, ("zelfscan", "1", "3", "Noord"), "ruim voldoende", "**3 – Regelmatig aanwezig** of **4 – Redelijk"),
    (NL, ("zelfscan", "1", "3", "Noord"), "best wel", "**3 – Regelmatig aanwezig** of **4 – Redelijk"),
)


@pytest.mark.parametrize(("locale", "before", "said", "told"), HALVES)
async def test_what_comes_near_a_score_is_asked(
    world: World, locale: str, before: tuple[str, ...], said: str, told: str
) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*before, said)
    anna.sees(told)


@pytest.mark.parametrize(
    ("locale", "before", "said"),
    [
        (EN, ("self-scan", "1", "3"), "gotta run, back after lunch"),
        (EN, ("self-scan", "1", "3", "North", "3"), "gotta run, back after lunch"),
        (NL, ("zelfscan", "1", "3"), "ik moet zo weg joh"),
    ],
)
async def test_who_has_to_go_pauses_also_where_a_name_is_asked(
    world: World, locale: str, before: tuple[str, ...], said: str
) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*before, said)
    anna.sees("Fine. Everything is saved." if locale == EN else "Prima. Alles is bewaard.")
    # Who paused is back, and goes on where they were.
    await anna.says("back" if locale == EN else "terug")
    anna.sees("Good to have you back." if locale == EN else "Fijn dat je er weer bent.")


async def test_another_answer_than_the_one_that_was_asked_about_is_taken(world: World) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("zelfscan", "1", "3", "nog niet helemaal zeker hoor")
    anna.sees("Is **nog niet helemaal zeker hoor** je antwoord?")
    await anna.says("Regio Noord")
    anna.sees("Rol 1 van 4")
    await anna.says("3", "3", "3", "3")
    anna.sees("Regio Noord")


async def test_a_yes_in_other_words_is_no_other_answer(world: World) -> None:
    anna = await world.newcomer("anna", EN)
    await anna.says("self-scan", "1", "3", "and can you remind me", "yes well sort of")
    anna.sees("Is **and can you remind me** your answer?")
    await anna.says("yes thats it")
    anna.sees("Role 1 of 4")


@pytest.mark.parametrize("said", ["wait what's kept", "wacht wie ziet dit"])
async def test_who_holds_up_and_asks_names_nothing(world: World, said: str) -> None:
    anna = await world.newcomer("anna", EN if "what" in said else NL)
    await anna.says("zelfscan", "1", "3", said)
    anna.sees_not("Role 1 of 4", "Rol 1 van 4")


async def test_who_does_not_know_which_is_meant_hears_what_is_asked(world: World) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("ik loop vast")
    anna.sees("Wat bedoel je?")
    await anna.says("geen idee")
    anna.sees("Dat hoeft nog niet. Zolang je niets kiest, verandert er niets. Wat bedoel je?")


async def test_who_says_no_and_asks_is_answered_and_declines_nothing(world: World) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("zelfscan", "1", "3", "Noord", "3", "3", "4", "4", "verstuur", "wacht nee wie ziet dit nu")
    anna.sees_not("ik herinner je niet")
    anna.sees("ziet niemand anders")


@pytest.mark.parametrize("said", ["moet zo naar een overleg, hoelang duurt dit nog", "ik moet zo weg, hoe lang nog"])
async def test_who_has_to_go_soon_and_asks_how_long_hears_that(world: World, said: str) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says("zelfscan", "1", "3", "Noord", "3", said)
    anna.sees("Nog 3 stappen, ongeveer 3 minuten.")
    # Nothing was paused: a score goes on.
    await anna.says("4")
    anna.sees("Rol 3 van 4")
