"""Who takes part, or did, wants what they answered to go, or asks whether to wait for the others."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import Someone, World, texts


async def _sent_in_round(world: World, locale: str) -> Someone:
    _, code = await stages.open_round(world, locale)
    bram = await world.newcomer("bram", locale)
    await bram.says(f"doe mee {code}", "ja", "1", "3", "3", "4", "4", "verstuur")
    return bram


GOES = [
    ("nl-NL", "mijn uitkomst mag weg", "Ja, afmelden voor Regio Noord kan nog"),
    ("nl-NL", "mijn antwoorden moeten weg", "Ja, afmelden voor Regio Noord kan nog"),
    ("nl-NL", "kan ik mijn antwoorden van deze ronde verwijderen", "Ja, afmelden voor Regio Noord kan nog"),
    ("en-GB", "can I delete my answers", "Yes, you can still leave Regio Noord"),
]


@pytest.mark.parametrize(("locale", "said", "told"), GOES)
async def test_of_a_round_it_is_told_how_one_leaves(world: World, locale: str, said: str, told: str) -> None:
    """It showed the outcome, or asked what was meant."""
    bram = await _sent_in_round(world, locale)
    await bram.says(said)
    bram.sees(told)


@pytest.mark.parametrize(
    "said", ["mijn uitkomst mag weg", "mijn uitslag verwijderen", "kan ik mijn antwoorden weghalen"]
)
async def test_of_ones_own_it_is_told_what_can_go(world: World, said: str) -> None:
    """It showed the outcome that was to go."""
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4", "3", "2", "5", "verstuur", said)
    anna.sees("Eén uitkomst apart wissen kan ik niet")


WAITS = [
    ("nl-NL", "moet ik wachten tot iedereen klaar is", "je hoeft op niemand te wachten"),
    ("nl-NL", "moet ik op de anderen wachten", "je hoeft op niemand te wachten"),
    ("en-GB", "do I have to wait until everyone is done", "you do not have to wait for anybody"),
]


@pytest.mark.parametrize(("locale", "said", "told"), WAITS)
async def test_nobody_who_takes_part_has_to_wait(world: World, locale: str, said: str, told: str) -> None:
    """It said that only the coordinator can do that."""
    bram = await _sent_in_round(world, locale)
    assert told in texts(await bram.says(said))


async def test_a_coordinator_reads_how_it_closes_sooner(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("moet ik wachten tot iedereen klaar is")
    dirkje.sees("Tot en met welke dag?", "Nu meteen sluiten kan ook")
