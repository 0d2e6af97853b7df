"""Small sentences that people type in passing, and what they ask for: nothing of them is lost, nothing else is done."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.rounds import made

OUTCOME = ("zelfscan", "1", "1", "Team Oost", "3", "3", "4", "4", "verstuur")


@pytest.mark.parametrize("said", ["mail me dit", "stuur dit naar mn mail", "kun je me dit mailen"])
async def test_who_wants_their_outcome_mailed_gets_the_file(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*OUTCOME, said)
    assert anna.file is not None
    assert anna.file.name.endswith(".pdf")


async def test_a_mail_to_somebody_else_sends_no_file(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*OUTCOME, "stuur een mail naar de wethouder")
    assert anna.file is None


@pytest.mark.parametrize("said", ["doei", "doeg", "tot ziens"])
async def test_who_goes_is_wished_well(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*OUTCOME, said)
    anna.sees("Fijne dag!")


@pytest.mark.parametrize("said", ["eh 3 3 3 drie", "uhm drie drie drie 3", "3, 3, 3 en die laatste weet ik niet"])
async def test_a_hesitation_before_scores_is_no_score(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", said)
    anna.sees("Kaart 2 van 9")


@pytest.mark.parametrize("said", ["3,5 4 4 4", "4 4 3.5 4"])
async def test_a_half_in_a_row_is_no_score_too_many(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", said)
    anna.sees("Kaart 1 van 9", "Kies één score")
    anna.sees_not("5 scores")


@pytest.mark.parametrize("said", ["sluit em nu", "sluit m", "sluit 'm maar"])
async def test_it_is_the_only_round(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says(said)
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")


async def test_closing_and_who_takes_over_are_both_heard(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says("sluit em nu, karin neemt t over")
    dirkje.sees("Bedoel je dit allebei?", "Regio Noord sluiten", "Regio Noord overdragen")


@pytest.mark.parametrize("said", ["verleng tot eind vd maand", "verleng tot eind van de maand"])
async def test_an_end_before_the_last_day_offers_later_ones(world: World, said: str) -> None:
    """The round closes in December, and it is November."""
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says(said)
    dirkje.sees("Tot en met welke dag?", "maandag")
    dirkje.sees_not("Welke dag precies?")


async def test_a_number_of_people_is_that_of_the_round(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says("maak er 15 man van")
    dirkje.sees("15")
    dirkje.sees_not("nieuwe ronde maken")
