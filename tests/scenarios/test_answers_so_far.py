"""What somebody filled in themselves is shown when they ask for it: in a scan up to here, and after it of one part."""

import pytest

from tests.scenarios.people import Someone, World, buttons

IN_A_CARD = (
    "laat zien wat ik tot nu toe heb ingevuld",
    "wat heb ik nu allemaal ingevuld",
    "wat heb ik tot nu toe geantwoord?",
    "mijn antwoorden tot nu toe",
    "laat mijn antwoorden zien",
    "welke antwoorden heb ik gegeven",
    "wat had ik bij kaart 1",
)
OF_A_CHOICE = ("what did I choose?", "show me my answers so far", "what have I filled in", "can I see what I answered")
OF_A_ROLE = ("en wat had ik bij de verbinder", "wat gaf ik bij verbinder", "wat heb ik ingevuld bij de verbinder?")
OF_A_ROLE_IN_ENGLISH = ("and what did I give for connector", "what did I put for the connector?")


async def _in_zelfscan(world: World, locale: str, *scores: str) -> Someone:
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan" if locale == "nl-NL" else "self-scan", "1", "3", "Noord", *scores)
    return anna


@pytest.mark.parametrize("said", IN_A_CARD)
async def test_in_a_scan_the_answers_up_to_here_are_shown(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 5 4", said)
    assert anna.sees("Je antwoorden tot nu toe", "Kaart 1:", "4 · 3 · 5 · 4", "wijzig 1")
    assert anna.sees_not("Kaart 2")
    assert "Verstuur" not in buttons(anna.card)
    await anna.says("5 5 5 5")
    assert anna.sees("Kaart 3 van 9")


@pytest.mark.parametrize("said", OF_A_CHOICE)
async def test_so_they_are_in_english_of_what_was_chosen(world: World, said: str) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says("bottlenecks", "1 and 4", said)
    assert kate.sees("Your answers so far", "Fragmented field and no habit of working together")


async def test_one_of_them_can_be_changed_and_the_scan_goes_on(world: World) -> None:
    anna = await _in_zelfscan(world, "nl-NL", "4", "3")
    await anna.says("wat heb ik al ingevuld?")
    await anna.presses("4. Ontwerper: 4 – Redelijk aanwezig")
    await anna.says("2")
    assert anna.sees("Rol 3 van 4")
    await anna.says("wat had ik bij de ontwerper?")
    assert anna.sees("Ontwerper:", "2 – Incidenteel aanwezig")
    await anna.presses("Verder")
    assert anna.sees("Rol 3 van 4")


async def test_they_are_shown_when_the_scan_rests_too(world: World) -> None:
    anna = await _in_zelfscan(world, "nl-NL", "4", "3")
    await anna.says("pauze", "wat heb ik tot nu toe ingevuld")
    assert anna.sees("Je antwoorden tot nu toe", "3 – Regelmatig aanwezig")


async def test_before_the_first_answer_the_question_stands_there(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "wat heb ik tot nu toe ingevuld")
    assert anna.sees("Kaart 1 van 9")


@pytest.mark.parametrize("said", ["hoe ver ben ik", "heb je mijn antwoorden ontvangen?", "heb ik alles ingevuld?"])
async def test_how_far_somebody_is_stays_another_question(world: World, said: str) -> None:
    anna = await _in_zelfscan(world, "nl-NL", "4", "3")
    await anna.says(said)
    assert anna.sees("je bent bij rol 3 van 4")


@pytest.mark.parametrize("said", OF_A_ROLE)
async def test_after_it_ones_own_score_of_a_role_is_shown(world: World, said: str) -> None:
    anna = await _in_zelfscan(world, "nl-NL", "4", "3", "2", "5")
    await anna.says("verstuur", said)
    assert anna.sees("Jouw zelfscan: Noord", "Verbinder", "2 – Incidenteel aanwezig")


@pytest.mark.parametrize("said", OF_A_ROLE_IN_ENGLISH)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    kate = await _in_zelfscan(world, "en-GB", "4", "3", "2", "5")
    await kate.says("send", said)
    assert kate.sees("Your self-scan: Noord", "Connector", "2 – ")


async def test_what_a_role_is_stays_another_question(world: World) -> None:
    anna = await _in_zelfscan(world, "nl-NL", "4", "3", "2", "5")
    await anna.says("verstuur", "wat is een verbinder")
    assert anna.sees("Een verbinder brengt")


@pytest.mark.parametrize(
    ("locale", "said", "left"),
    [
        ("en-GB", "how many questions did I still have to do?", "Self-scan (Noord) is still open"),
        ("nl-NL", "hoeveel vragen moest ik nog", "Zelfscan (Noord) staat nog open"),
    ],
)
async def test_who_stopped_hears_of_their_own_how_far_it_is(world: World, locale: str, said: str, left: str) -> None:
    """In English they heard how long each scan takes."""
    someone = await _in_zelfscan(world, locale, "4")
    await someone.says("pauze" if locale == "nl-NL" else "pause", said)
    someone.sees(left)
