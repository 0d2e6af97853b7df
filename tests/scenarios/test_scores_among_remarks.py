"""Scores with a remark, a doubt or shorthand around them; and a statement that somebody has nothing to say about."""

import pytest

from tests.scenarios.people import Someone, World, texts


async def _on_first_card(world: World, locale: str = "nl-NL") -> Someone:
    anna = await world.newcomer("anna", locale)
    await anna.says("competentiescan" if locale == "nl-NL" else "competency scan")
    return anna


async def _in_zelfscan(world: World, locale: str = "nl-NL") -> Someone:
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan" if locale == "nl-NL" else "self-scan", "1", "3", "Team vd Berg")
    return anna


@pytest.mark.parametrize(
    ("said", "row"),
    [
        # The fourth was lost.
        ("4 4 3 en de laatste weet k niet", "4 4 3 –"),
        ("4 4 3, de laatste kan k nie beoordelen", "4 4 3 –"),
        # "I do not choose for you"; whether to skip the question; not known.
        ("Ik zou zeggen 3, 4, 4, en van de vierde heb ik eerlijk gezegd geen idee.", "3 4 4 –"),
        ("4, 4, 3 en over de vierde durf ik niks te zeggen", "4 4 3 –"),
        ("alles 4 maar van de laatste heb ik geen benul", "4 4 4 –"),
        # A remark behind all of them.
        ("Ach, geef me overal maar een vier, daar kan ik me wel in vinden.", "4 4 4 4"),
        ("alles een 4, dat klopt wel zo'n beetje", "4 4 4 4"),
        ("doe maar overal een 3, ik zit er steeds tussenin", "3 3 3 3"),
        ("allemaal vieren", "4 4 4 4"),
    ],
)
async def test_a_card_among_remarks(world: World, said: str, row: str) -> None:
    anna = await _on_first_card(world)
    await anna.says(said)
    anna.sees("Kaart 2 van 9")
    await anna.says("wijzig kaart 1 5 5 5 5")
    anna.sees(f"{row} → 5 5 5 5")


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("all fours, that about sums it up", "4 4 4 4"),
        ("4, 4, 3 and I couldn't tell you about the last one", "4 4 3 –"),
        ("I'd say three for all of them except the last one, that's a five.", "3 3 3 5"),
    ],
)
async def test_a_card_among_remarks_in_english(world: World, said: str, row: str) -> None:
    tom = await _on_first_card(world, "en-GB")
    await tom.says(said)
    tom.sees("Card 2 of 9")
    await tom.says("change card 1 5 5 5 5")
    tom.sees(f"{row} → 5 5 5 5")


async def test_a_doubt_about_one_statement_is_not_lost_among_all(world: World) -> None:
    anna = await _on_first_card(world)
    await anna.says("alles 4 maar ik twijfel over de derde")
    anna.sees_not("Kaart 2 van 9")


@pytest.mark.parametrize(
    "said",
    [
        "Daar twijfel ik over, maar doe dan maar een drie, ik ben er toch best vaak mee bezig.",
        "k denk n 3",
        "t is n 3 idd",
    ],
)
async def test_one_score_among_remarks(world: World, said: str) -> None:
    anna = await _in_zelfscan(world)
    await anna.says(said)
    anna.sees("Rol 2 van 4")
    await anna.says("4", "4", "4")
    anna.sees("Ontwerper: 3")


@pytest.mark.parametrize("said", ["ik twijfel tussen 3 en hoger", "ik twijfel, 3 of 4, lastig"])
async def test_a_doubt_between_scores_is_still_one(world: World, said: str) -> None:
    anna = await _in_zelfscan(world)
    await anna.says(said)
    anna.sees_not("Rol 2 van 4")


@pytest.mark.parametrize(
    ("locale", "said", "next_one"),
    [
        ("nl-NL", "weet k niet", "Rol 2 van 4"),
        ("nl-NL", "ik weet t niet", "Rol 2 van 4"),
        ("en-GB", "I honestly couldn't say, I've only been in this job for six weeks.", "Role 2 of 4"),
    ],
)
async def test_what_cannot_be_judged_is_left_out(world: World, locale: str, said: str, next_one: str) -> None:
    anna = await _in_zelfscan(world, locale)
    await anna.says(said)
    anna.sees(next_one)


async def test_a_name_stays_as_it_was_typed(world: World) -> None:
    anna = await _in_zelfscan(world)
    await anna.says("4", "4", "4", "4")
    assert "Team vd Berg" in texts(anna.card)


async def test_the_answer_before_may_be_asked_to_be_another(world: World) -> None:
    """It was not known, though what it is to be and which one was said."""
    anna = await _in_zelfscan(world)
    await anna.says("5", "Bij nader inzien was ik bij de vorige wat te royaal, mag daar een 3 van gemaakt worden?")
    anna.sees("Bedoel je dit")
    await anna.says("ja")
    anna.sees("Ontwerper: 5 → 3")


@pytest.mark.parametrize(
    ("locale", "said", "asked"),
    [
        ("nl-NL", "Alles 4 maar ik twijfel over de derde", 3),
        ("nl-NL", "overal 4, alleen bij de tweede twijfel ik", 2),
        ("nl-NL", "alles een vier, de laatste vind ik lastig", 4),
        ("nl-NL", "alles 3 maar over de eerste ben ik niet zeker", 1),
        ("en-GB", "everything a 4 but I'm in doubt about the last one", 4),
        ("en-GB", "fours for all of them, only the second one I'm not sure about", 2),
    ],
)
async def test_the_one_that_is_doubted_is_asked(world: World, locale: str, said: str, asked: int) -> None:
    """Nothing was kept: the doubt was a refusal, or no answer."""
    anna = await _on_first_card(world, locale)
    await anna.says(said)
    anna.sees(f"Uitspraak {asked} is nu aan de beurt" if locale == "nl-NL" else f"Statement {asked} is next")
    await anna.says("2")
    anna.sees("Kaart 2 van 9" if locale == "nl-NL" else "Card 2 of 9")


async def test_what_was_scored_one_by_one_stays_so_with_a_doubt(world: World) -> None:
    anna = await _on_first_card(world)
    await anna.says("4 4 3 4, over de tweede twijfel ik")
    anna.sees("Kaart 2 van 9")


@pytest.mark.parametrize("said", ["4, 4, 3, not sure about the last one", "4 4 3 and about the last one I'm not sure"])
async def test_the_one_left_of_those_scored_one_by_one_is_not_judged(world: World, said: str) -> None:
    tom = await _on_first_card(world, "en-GB")
    await tom.says(said)
    tom.sees("Card 2 of 9")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        # One of these skipped the first statement, one all four.
        ("nl-NL", "Allemaal vieren, op eentje na, daar kan ik niets over zeggen"),
        ("nl-NL", "allemaal 4, op een na"),
        ("en-GB", "all fours except one that I can't judge"),
    ],
)
async def test_which_one_is_left_out_is_not_guessed(world: World, locale: str, said: str) -> None:
    anna = await _on_first_card(world, locale)
    await anna.says(said)
    anna.sees("Kaart 1 van 9" if locale == "nl-NL" else "Card 1 of 9")
    anna.sees_not("Overgeslagen", "Skipped", "✓")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "ik zou zeggen een 4 al werk ik hier pas sinds september"),
        ("nl-NL", "tussen 3 en 4, ik ga voor 4"),
        ("nl-NL", "het gebeurt best vaak dus 4"),
        ("en-GB", "id go for a 4, tho ive only been here since sept"),
    ],
)
async def test_the_score_that_somebody_comes_to(world: World, locale: str, said: str) -> None:
    """It was no answer, or was asked whether to skip the question."""
    anna = await _in_zelfscan(world, locale)
    await anna.says(said)
    anna.sees("Rol 2 van 4" if locale == "nl-NL" else "Role 2 of 4")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "nou best wel redelijk denk ik"),
        ("nl-NL", "best regelmatig"),
        ("en-GB", "pretty regularly I think"),
    ],
)
async def test_a_word_of_the_scale_among_others(world: World, locale: str, said: str) -> None:
    """It was answered that nothing is done."""
    anna = await _in_zelfscan(world, locale)
    await anna.says(said)
    anna.sees("Rol 2 van 4" if locale == "nl-NL" else "Role 2 of 4")


async def test_a_doubt_between_two_on_a_card_is_asked(world: World) -> None:
    """It was answered that nothing is done."""
    anna = await _on_first_card(world)
    await anna.says("hier twijfel ik, zit tussen 2 en 3")
    anna.sees("Bedoel je **2 – Zelden** of **3 – Soms**?")


@pytest.mark.parametrize("said", ["ja gaan we", "daar gaan we weer", "laten we verder gaan"])
async def test_who_comes_back_goes_on(world: World, said: str) -> None:
    """Somebody who stopped half-way was shown that they have no UVO."""
    anna = await _in_zelfscan(world)
    await anna.says("4", "pauze")
    await world.tick(days=1)
    await anna.says(said)
    anna.sees("Rol 2 van 4")
