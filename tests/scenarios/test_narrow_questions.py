"""A narrow question about who sees what gets a narrow answer, and the whole of it is one press away."""

import pytest

from tests.conversation import stages
from tests.conversation.counting import count_words
from tests.scenarios.people import Someone, World, buttons, texts

# What is asked -> the most words it takes to answer it, buttons too. The whole notice takes 593 when it is unfolded.
_ASKED = {
    "nl-NL": {
        "ziet mijn baas dit?": 70,
        "wie kan mijn antwoorden lezen": 70,
        "staat dit in mijn dossier": 70,
        "is dit anoniem": 36,
        "hoe lang bewaren jullie dit": 30,
        "kan ik het weghalen": 28,
    },
    "en-GB": {
        "does my boss see this?": 76,
        "who sees my answers": 76,
        "is this anonymous": 38,
        "what do you keep": 32,
        "can i still erase it": 28,
    },
}
_EACH = [(locale, said, most) for locale, asked in _ASKED.items() for said, most in asked.items()]
_WHOLE = {"nl-NL": "Wie is verantwoordelijk", "en-GB": "Who is responsible"}


def _is_narrow(someone: Someone, locale: str, most: int) -> None:
    assert count_words(someone.card) <= most
    someone.sees_not(_WHOLE[locale])


@pytest.mark.parametrize(("locale", "said", "most"), _EACH)
async def test_with_nothing_in_hand(world: World, locale: str, said: str, most: int) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(said)
    _is_narrow(anna, locale, min(most, 33))


@pytest.mark.parametrize("stage", ["open_round", "closed_round"])
@pytest.mark.parametrize(("locale", "said", "most"), _EACH)
async def test_by_a_coordinator(world: World, stage: str, locale: str, said: str, most: int) -> None:
    dirkje, _ = await getattr(stages, stage)(world, locale)
    await dirkje.says(said)
    _is_narrow(dirkje, locale, most)


async def test_the_whole_is_one_press_away(world: World) -> None:
    anna = await world.newcomer("anna")
    for said in ("ziet mijn baas dit?", "is dit anoniem", "wat bewaar je"):
        await anna.says(said)
        await anna.presses("Privacy")
        anna.sees("Wie is verantwoordelijk", "Hoe lang", "Je rechten")


@pytest.mark.parametrize("said", ["is dit avg proof", "voldoet dit aan de avg", "privacy", "wie ziet wat"])
async def test_who_asks_for_the_whole_gets_it(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Wie is verantwoordelijk", "Je rechten")


async def test_it_is_true_of_who_asks(world: World) -> None:
    """Alone, in an open and in a confidential round, as its coordinator, and as the chair of a UVO."""
    anna = await world.newcomer("anna")
    await anna.says("ziet mijn baas dit?")
    anna.sees("ziet niemand anders", "niet om je te beoordelen")
    anna.sees_not("Een UVO")
    dirkje, code = await stages.open_round(world, "nl-NL")
    await dirkje.says("ziet mijn baas dit?")
    dirkje.sees("Voor Regio Noord geldt dit:", "herkenbaar per groep")
    await dirkje.says("is dit anoniem")
    dirkje.sees("Nee, Regio Noord is herkenbaar")
    await anna.says(f"doe mee {code}", "ziet mijn baas dit?")
    anna.sees("herkenbaar per groep")


async def test_of_a_confidential_round_it_stays_confidential_after_closing(world: World) -> None:
    dirkje, _ = await stages.closed_confidential_round(world, "nl-NL")
    await dirkje.says("ziet mijn baas dit?")
    dirkje.sees("Dat is vertrouwelijk", "vanaf 5 mensen")
    await dirkje.says("is dit anoniem")
    dirkje.sees("is vertrouwelijk, niet naamloos")
    dirkje.sees_not("herkenbaar")


async def test_a_chair_hears_of_their_uvos_too(world: World) -> None:
    eva, _ = await stages.chair(1)(world, "nl-NL")
    await eva.says("ziet mijn baas dit?")
    eva.sees("ziet niemand anders", "Een UVO ziet alleen de voorzitter.")


async def test_a_picture_that_is_there_stays_when_somebody_erases(world: World) -> None:
    """So the DPIA has it, and so it is said."""
    anna = await world.newcomer("anna")
    await anna.says("kan ik het weghalen")
    anna.sees("wis mijn gegevens", "verandert daar niet door")
    assert "Mijn gegevens" in buttons(anna.card)


@pytest.mark.parametrize("locale", ["nl-NL", "en-GB"])
@pytest.mark.parametrize("offer", ["1", "2", "5", "6"])
async def test_who_is_asked_to_take_part_reads_of_that_round(world: World, locale: str, offer: str) -> None:
    """Nothing is folded under it; the rest is one press away, after which the answer is still open."""
    anna, code = await stages.invited(offer)(world, locale)
    dutch = locale.startswith("nl")
    await anna.says(f"doe mee {code}" if dutch else f"join {code}")
    assert len(texts(anna.card).split()) <= 116
    anna.sees("18 december 2026" if dutch else "18 December 2026", _WHOLE[locale])
    pressed = anna.press_event("Wie ziet wat" if dutch else "Who sees what")
    seen = [texts(card) for card in await world.turns.take(pressed)]  # type: ignore[arg-type]
    assert ("Hoe lang" if dutch else "How long") in seen[0]
    assert ("Doe je mee met Regio Noord?" if dutch else "Regio Noord?") in seen[1]
    await anna.says("ja" if dutch else "yes")
    anna.sees("Je doet mee met Regio Noord" if dutch else "You are taking part in Regio Noord")
