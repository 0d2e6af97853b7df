"""Who asks how something is done reads with which word, and nothing is done until they do it."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World, buttons, elements, texts

OF_ROUNDS = [
    ("nl-NL", "hoe verleng ik de ronde?", "Typ **verleng**"),
    ("nl-NL", "hoe kan ik de ronde sluiten", "Typ **sluit**"),
    ("nl-NL", "en hoe draag ik de ronde over?", "Typ **overdragen**"),
    ("nl-NL", "waar kan ik de ronde een andere naam geven", "Typ **hernoem**"),
    ("nl-NL", "hoe wis ik mijn gegevens?", "Typ **wis mijn gegevens**"),
    ("nl-NL", "hoe voer ik een papieren scan in", "Typ **op papier**"),
    ("en-GB", "how do I close the round", "Type **close**"),
    ("en-GB", "how to extend the round", "Type **extend**"),
    ("en-GB", "how can I change the number of people?", "Type **number**"),
]


@pytest.mark.parametrize(("locale", "said", "told"), OF_ROUNDS)
async def test_a_coordinator_reads_the_word_and_nothing_is_done(
    world: World, locale: str, said: str, told: str
) -> None:
    """It showed the menu."""
    dirkje, code = await stages.open_round(world, locale)
    await dirkje.says(f"rondes {code}")
    before = texts(dirkje.card)
    await dirkje.says(said)
    assert texts(dirkje.card).startswith(told)
    await dirkje.says(f"rondes {code}")
    assert texts(dirkje.card) == before


IN_RUN = [
    ("nl-NL", "hoe pauzeer ik?", "Typ **pauze**"),
    ("nl-NL", "hoe sla ik een vraag over", "Typ **overslaan**"),
    ("nl-NL", "hoe verbeter ik een antwoord?", "Typ **wijzig**"),
    ("en-GB", "how do I pause", "Type **pause**"),
]


@pytest.mark.parametrize(("locale", "said", "told"), IN_RUN)
async def test_in_a_scan_it_is_told_and_the_question_stays(world: World, locale: str, said: str, told: str) -> None:
    """It explained the role that was asked about."""
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan", "1", "3", "Noord", "4")
    asked = texts(anna.card)
    await anna.says(said)
    assert texts(anna.card).startswith(told)
    await anna.presses("Verder" if locale == "nl-NL" else "Continue")
    assert texts(anna.card) == asked


async def test_the_button_does_it_as_if_it_was_typed(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("hoe sluit ik de ronde?")
    await dirkje.presses("Doe dit nu")
    assert "Weet je zeker dat je Regio Noord wilt sluiten" in texts(dirkje.card)


OF_THE_QUESTION = [
    ("nl-NL", "hoe sla ik een vraag over", "Doe dit nu", "Verbinder"),
    ("nl-NL", "hoe ga ik terug", "Doe dit nu", "Verbinder"),
    ("en-GB", "how do I skip a question", "Do this now", "Connector"),
]


@pytest.mark.parametrize(("locale", "said", "button", "role"), OF_THE_QUESTION)
async def test_the_button_is_of_the_question_it_was_asked_at(
    world: World, locale: str, said: str, button: str, role: str
) -> None:
    """From an older card it skipped the question that was open when it was pressed."""
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan", "1", "3", "Noord", "4", said)
    older = anna.card
    await anna.says("4")
    assert role in texts(anna.card)
    await anna.presses(button, older)
    assert "3" in texts(anna.card).split("\n")[0]
    assert role in texts(anna.card)


async def test_pressed_at_once_the_button_skips_the_question(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "hoe sla ik een vraag over")
    await anna.presses("Doe dit nu")
    assert "Overgeslagen: Kwartiermaker" in texts(anna.card)


async def test_of_what_rests_there_is_one_button_that_goes_on(world: World) -> None:
    """It stood there twice."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "pauze", "hoe ga ik verder")
    titles = [one["title"] for one in elements(anna.card) if one["type"].startswith("Action.")]
    assert titles.count("Verder") == 1


async def test_from_an_older_card_it_still_pauses(world: World) -> None:
    """That loses nothing (decision 207)."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "hoe pauzeer ik")
    older = anna.card
    await anna.says("4")
    await anna.presses("Doe dit nu", older)
    anna.sees("Alles is bewaard.")
    await anna.says("verder")
    anna.sees("Rol 3 van 4")


async def test_from_an_older_card_nothing_is_sent(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "4", "4", "4", "hoe stuur ik het op")
    older = anna.card
    await anna.says("ontwerper: 2")
    await anna.presses("Doe dit nu", older)
    anna.sees("Kijk je antwoorden na", "Ontwerper: 2")


async def test_what_is_only_looked_at_is_shown(world: World) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("hoe krijg ik het groepsbeeld?")
    assert texts(dirkje.card).startswith("Groepsbeeld Regio Noord")


async def test_what_is_posted_in_a_channel_is_said_so(world: World) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says("hoe deel ik het groepsbeeld?")
    assert "@Regiebot plaats" in texts(dirkje.card)


async def test_of_uvos_all_that_can_be_typed_is_shown(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    for said in ("hoe verzet ik een uvo?", "hoe sluit ik een casus?", "hoe verander ik het ritme?"):
        await eva.says(said)
        assert texts(eva.card).startswith("UVO's\nDit kun je typen"), said


OTHERS = [
    ("nl-NL", "hoe sta ik ervoor", "3 van de 12"),
    ("nl-NL", "hoe bewaar je mijn antwoorden", "bewaar ik"),
    ("nl-NL", "hoe weet ik dat het vertrouwelijk is", "herkenbaar"),
    ("en-GB", "how long does it take", "5 minutes"),
]


@pytest.mark.parametrize(("locale", "said", "told"), OTHERS)
async def test_a_question_with_an_answer_of_its_own_gets_that(world: World, locale: str, said: str, told: str) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(said)
    assert told in texts(dirkje.card)
    assert "Doe dit nu" not in buttons(dirkje.card)
