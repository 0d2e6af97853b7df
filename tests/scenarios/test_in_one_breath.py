"""Who takes an answer back in the same message, or would rather begin anew, is not held to the first half of it."""

import pytest

from tests.scenarios.people import Someone, World

SCAN = {"nl-NL": ("zelfscan", "1", "1", "Oost", "4"), "en-GB": ("self-scan", "1", "1", "East", "4")}


async def at_second_role(world: World, locale: str = "nl-NL") -> Someone:
    anna = await world.newcomer("anna", locale)
    await anna.says(*SCAN[locale])
    return anna


@pytest.mark.parametrize(
    "said", ["2, nee wacht toch een 5", "2 nee wacht 5", "2, of nee doe 5", "een 2, nee, een 5", "7, nee 5"]
)
async def test_the_score_meant_after_all_counts(world: World, said: str) -> None:
    anna = await at_second_role(world)
    await anna.says(said, "4", "4")
    anna.sees("Kwartiermaker:** 5")


@pytest.mark.parametrize("said", ["2, no wait make that a 5", "2, sorry I mean 5"])
async def test_so_it_does_in_english(world: World, said: str) -> None:
    tom = await at_second_role(world, "en-GB")
    await tom.says(said, "4", "4")
    tom.sees("Set-up lead:** 5")


@pytest.mark.parametrize("said", ["2, nee wacht ik weet het niet", "2, nee wacht", "2, nee", "2, nee geen 2"])
async def test_a_score_taken_back_for_no_other_is_no_answer(world: World, said: str) -> None:
    anna = await at_second_role(world)
    await anna.says(said, "verder")
    anna.sees("Rol 2 van 4")


async def test_a_no_to_something_else_takes_no_score_back(world: World) -> None:
    anna = await at_second_role(world)
    await anna.says("5, en nee ik hoef geen uitleg", "4", "4")
    anna.sees("Kwartiermaker:** 5")


@pytest.mark.parametrize("said", ["2, sorry voor het wachten", "2, sorry dat ik zo laat ben"])
async def test_who_apologises_puts_right_no_earlier_answer(world: World, said: str) -> None:
    anna = await at_second_role(world)
    await anna.says(said, "4", "4")
    anna.sees("Ontwerper:** 4", "Kwartiermaker:** 2")


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("3 4 4 4 nee wacht 3 3 4 4", "3 · 3 · 4 · 4"),
        ("3-4-4-2", "3 · 4 · 4 · 2"),
        ("drie, vier, vier en die laatste weet ik niet", "3 · 4 · 4 · –"),
        ("eerste een 3, tweede 4, derde weet ik echt niet, en de laatste 2", "3 · 4 · – · 2"),
    ],
)
async def test_a_whole_card_is_read_as_people_write_it(world: World, said: str, row: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", said, "overzicht", *(["4 4 4 4"] * 8))
    anna.sees(row)


async def test_of_several_scores_it_is_not_guessed_which_is_taken_back(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "3 4 nee 5", "verder")
    anna.sees("Kaart 1 van 9")
    anna.sees_not("Uitspraak 2")


@pytest.mark.parametrize(
    "said",
    [
        "ik wil die zelfscan liever helemaal opnieuw doen",
        "zelfscan opnieuw",
        "ik wil de zelfscan van voren af aan doen",
    ],
)
async def test_who_would_begin_the_scan_in_hand_anew_is_asked(world: World, said: str) -> None:
    anna = await at_second_role(world)
    await anna.says("pauze", said)
    anna.sees("Wil je **Zelfscan** opnieuw beginnen?", "Ja, begin opnieuw")


async def test_so_they_are_in_english(world: World) -> None:
    tom = await at_second_role(world, "en-GB")
    await tom.says("pause", "I want to do the self-scan all over again")
    tom.sees("Do you want to start **Self-scan** over?")


@pytest.mark.parametrize("said", ["ik wil mijn zelfscan helemaal opnieuw doen", "zelfscan opnieuw"])
async def test_with_nothing_of_it_open_it_begins(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Vraag 1 van 3")


@pytest.mark.parametrize(
    "said", ["2 maar dat weten ze hier zelf ook wel hoor", "doe maar 4... of nee 2, hij is er net"]
)
async def test_what_is_said_of_a_score_leaves_it_one(world: World, said: str) -> None:
    anna = await at_second_role(world)
    await anna.says(said, "4", "4")
    anna.sees("Kwartiermaker:** 2")


@pytest.mark.parametrize(
    ("locale", "said", "sees"),
    [
        ("nl-NL", "4 want we overleggen goed", "Uitspraak 2 is nu"),
        ("nl-NL", "vaak, want ik bel iedereen", "Uitspraak 2 is nu"),
        ("nl-NL", "4 maar dat weten ze zelf ook wel", "Uitspraak 2 is nu"),
        ("nl-NL", "4 3 3 4 want zo is het", "Kaart 2 van 9"),
        ("en-GB", "3 because I try", "Statement 2 is next"),
    ],
)
async def test_why_behind_a_score_of_a_card_is_no_part_of_it(world: World, locale: str, said: str, sees: str) -> None:
    """The first was not read, and the second would have paused: "ik bel iedereen" is somebody who is called away."""
    anna = await world.newcomer("anna", locale)
    await anna.says("competentiescan" if locale == "nl-NL" else "competency scan", said)
    anna.sees(sees)


@pytest.mark.parametrize("said", ["3 want wat bedoel je hier", "4 omdat 3 te laag is", "4 3 want ik weet het niet"])
async def test_a_question_or_another_score_behind_it_leaves_it_open(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", said, "verder")
    anna.sees("Kaart 1 van 9")
    anna.sees_not("Uitspraak 2 is nu")


@pytest.mark.parametrize("said", ["3, dat moet anders", "3, dat kan beter", "3 maar dat moet echt beter"])
async def test_a_wish_behind_a_score_changes_none_before_it(world: World, said: str) -> None:
    """The first set the answer before to 3."""
    anna = await at_second_role(world)
    await anna.says(said, "4", "4")
    anna.sees("Ontwerper:** 4", "Kwartiermaker:** 3")
    mo = await world.newcomer("mo")
    await mo.says("competentiescan", "4 4 4 4", said)
    mo.sees("Kaart 2 van 9", "Uitspraak 2 is nu")


async def test_a_reason_that_sounds_like_a_pause_is_none(world: World) -> None:
    anna = await at_second_role(world)
    await anna.says("4 want ik bel iedereen")
    anna.sees("Rol 3 van 4")


async def test_a_score_counts_before_a_pause(world: World) -> None:
    tom = await at_second_role(world, "en-GB")
    await tom.says("gotta run, 2 for now and rest tomorrow", "continue", "4", "4")
    tom.sees("Set-up lead:** 2")


async def test_with_two_scores_beside_a_but_neither_is_taken(world: World) -> None:
    anna = await at_second_role(world)
    await anna.says("2 maar eigenlijk is het voor ons meer een 3", "verder")
    anna.sees("Rol 2 van 4")
