"""Who asks whether a change may be made ("kan ik …?") has not made it: it is asked with one yes. A request is done."""

import pytest

from tests.scenarios.people import World, texts

FORM = ("ronde", "1", "Regio Noord", "18-12-2026", "12", "verstuur")
UVO = ("uvo nieuw", "AB-3K7QXZ", "15-12-2026", "14.00", "verstuur")


@pytest.mark.parametrize(
    "said",
    [
        "kan ik noord verlengen naar 8 januari?",
        "mag ik noord verlengen tot 8 januari",
        "kan ik de ronde nog verlengen tot en met 8 januari",
        "kunnen we noord verlengen naar 8 januari?",
        "zou ik noord mogen verlengen tot 8 januari?",
        "can I extend noord to 8 January?",
    ],
)
async def test_a_round_is_extended_after_one_yes(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "laatste dag van Regio Noord verzetten: vrijdag 8 januari 2027?" in texts(dirkje.card)
    await dirkje.says("ja")
    assert "De ronde sluit nu op vrijdag 8 januari 2027" in texts(dirkje.card)


@pytest.mark.parametrize(
    "said",
    ["verleng noord naar 8 januari", "kun je noord verlengen naar 8 januari?", "wil je noord verlengen naar 8 januari"],
)
async def test_a_request_is_done(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "De ronde sluit nu op vrijdag 8 januari 2027" in texts(dirkje.card)


@pytest.mark.parametrize("said", ["kan ik er nog 2 mensen bij doen?", "mag ik het aantal op 14 zetten?"])
async def test_for_how_many_it_is(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "is nu voor 14 mensen" not in texts(dirkje.card)


@pytest.mark.parametrize(
    "said", ["kan ik de uvo verzetten naar 17 december 14 uur?", "mag ik de uvo verplaatsen naar 17 december 14.00"]
)
async def test_a_uvo_is_moved_after_one_yes(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*UVO, said)
    assert "Bedoel je dit" in texts(eva.card)
    await eva.says("ja")
    assert "donderdag 17 december 2026" in texts(eva.card)
    assert "Bedoel je" not in texts(eva.card)


@pytest.mark.parametrize(
    "said", ["mag ik mijn antwoorden zien", "mag ik een pauze", "kan ik de code van noord krijgen?"]
)
async def test_what_changes_nothing_of_others_is_not_asked(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, said)
    assert "Bedoel je dit" not in texts(dirkje.card)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "Als ik een casus afsluit en het gaat later toch weer mis, kan ik dat dan nog terugdraaien?"),
        ("nl-NL", "kan ik een gesloten casus heropenen?"),
        ("en-GB", "if I close a case, can I undo that later?"),
    ],
)
async def test_what_one_would_do_is_only_asked_about(world: World, locale: str, said: str) -> None:
    """It offered to close a case beside the answer, and said that only who coordinates a round can open one again."""
    eva = await world.newcomer("eva", locale)
    yes = "ja" if locale == "nl-NL" else "yes"
    await eva.says("AB-3K7QXZ 15-12-2026 14:00\nCD-8M4RTW 16-12-2026 14:00", yes, said)
    eva.sees(
        "Een casus die je afsluit, kun je weer openen"
        if locale == "nl-NL"
        else "A case that you close can be opened again"
    )
    eva.sees_not("Bedoel je dit", "Do you mean this")


async def test_a_closed_case_opens_again_for_who_has_rounds_as_well(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*FORM, *UVO, "kan ik een gesloten casus heropenen?")
    dirkje.sees("Een casus die je afsluit, kun je weer openen")


async def test_a_chair_who_asks_of_a_round_hears_of_no_case(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("AB-3K7QXZ 15-12-2026 14:00", "ja", "kan een gesloten ronde weer open?")
    eva.sees("Dat kan alleen wie de ronde coördineert")
    eva.sees_not("casus die je afsluit")
