"""A card of which one statement is not known yet, or cannot be judged; and scores as they are dictated."""

import pytest

from tests.scenarios.people import Someone, World, texts


async def _on_first_card(world: World, locale: str) -> Someone:
    anna = await world.newcomer("anna", locale)
    await anna.says("competentiescan" if locale == "nl-NL" else "competency scan")
    anna.sees("1", "4")
    return anna


@pytest.mark.parametrize(
    ("locale", "said", "next_one"),
    [
        # "All is kept", it said, and none of them was.
        ("nl-NL", "4 3 3 en de laatste weet ik nog niet", "Uitspraak 4 is nu aan de beurt."),
        ("nl-NL", "4 3 3 en de laatste snap ik niet", "Uitspraak 4 is nu aan de beurt."),
        ("nl-NL", "4 3, maar de derde weet ik nog niet", "Uitspraak 3 is nu aan de beurt."),
        ("en-GB", "4 3 3, the last one I don't get", "Statement 4 is next."),
    ],
)
async def test_what_is_known_is_kept_and_the_rest_asked(world: World, locale: str, said: str, next_one: str) -> None:
    anna = await _on_first_card(world, locale)
    await anna.says(said)
    anna.sees(next_one)


@pytest.mark.parametrize(
    "said",
    [
        "De tweede stelling kan ik niet goed beoordelen, de overige zijn een 4.",
        "4 3 3 en de laatste weet ik niet",
        "vier komma drie komma drie komma vijf",
    ],
)
async def test_a_whole_card_in_words(world: World, said: str) -> None:
    anna = await _on_first_card(world, "nl-NL")
    await anna.says(said)
    anna.sees("Kaart 2 van 9")


async def test_a_fraction_is_no_row_of_scores(world: World) -> None:
    anna = await _on_first_card(world, "nl-NL")
    await anna.says("vier komma vijf")
    anna.sees("Kaart 1 van 9")
    anna.sees_not("aan de beurt")


@pytest.mark.parametrize("said", ["overslaan 3", "3 kwam niet voor", "3 weet ik niet"])
async def test_a_number_beside_what_skips_is_which_statement(world: World, said: str) -> None:
    """The first two were recorded: one as skipped, and the number as the score of the other."""
    anna = await _on_first_card(world, "nl-NL")
    await anna.says(said)
    anna.sees("Uitspraak 1 is nu aan de beurt.", "3. Ik benaderde bij een nieuwe vraag")
    assert texts(anna.card).count("**Kwam niet voor**") == 1
    assert texts(anna.card).split("**Kwam niet voor**")[0].rstrip().splitlines()[-1].startswith("3. ")


async def test_a_score_and_one_that_is_skipped_are_two(world: World) -> None:
    anna = await _on_first_card(world, "nl-NL")
    await anna.says("3, kwam niet voor")
    anna.sees("Uitspraak 3 is nu aan de beurt.")


@pytest.mark.parametrize(
    "said",
    [
        "3, 4, de derde kan ik niet beoordelen en dan weer 4",
        "3, 4, de derde kan ik echt niet beoordelen, 4. En wie ziet dit?",
        "3, 4, de derde kan ik echt niet beoordelen en dan weer 4. ziet mijn leidinggevende dit trouwens?",
    ],
)
async def test_a_row_is_kept_with_a_question_behind_it(world: World, said: str) -> None:
    """Only the third was left out, and the scores beside it were lost."""
    anna = await _on_first_card(world, "nl-NL")
    await anna.says(said, "mijn antwoorden tot nu toe")
    anna.sees("3 · 4 · – · 4")


@pytest.mark.parametrize("said", ["4, 3, 5, 4, ik moet zo weg", "4 3 5 4, ik moet naar een overleg"])
async def test_who_has_to_go_puts_nothing_right(world: World, said: str) -> None:
    """It was heard as "moet 4 zijn", and the last answer before it was changed."""
    anna = await _on_first_card(world, "nl-NL")
    await anna.says("2 2 2 2", said)
    anna.sees("Alles is bewaard")
    await anna.says("verder", "mijn antwoorden tot nu toe")
    anna.sees("2 · 2 · 2 · 2", "4 · 3 · 5 · 4")


async def test_nor_does_it_with_one_score(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "3, ik moet nu weg")
    anna.sees("Alles is bewaard")
    await anna.says("verder", "mijn antwoorden tot nu toe")
    anna.sees("Ontwerper: 4", "Kwartiermaker: 3")


async def test_a_score_put_right_in_one_breath(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "2, o nee dat moet een 3 zijn", "mijn antwoorden tot nu toe")
    anna.sees("Ontwerper: 3")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("zet maar op 3 want het kan beter", ("Ontwerper: 3",)),
    ],
)
async def test_scores_of_a_zelfscan_in_a_sentence(world: World, said: str, shown: tuple[str, ...]) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", said, "mijn antwoorden tot nu toe")
    anna.sees(*shown)


async def test_of_two_scores_for_two_neither_is_taken(world: World) -> None:
    """The first was recorded."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4 voor mijn team, 2 voor mezelf", "verder")
    anna.sees("Rol 1 van 4")
