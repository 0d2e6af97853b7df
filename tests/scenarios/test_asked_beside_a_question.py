"""Looking while something is asked is answered; what a round is can be asked; a nod at what was told is no answer."""

import pytest

from dialogs.events import Said
from tests.conversation import stages
from tests.scenarios.people import Someone, World, texts


async def _all_of(someone: Someone, said: str) -> str:
    """Say this and return all that is answered: more than one card."""
    answered = await someone.world.turns.take(Said(someone.who, someone.delivery(), said))
    return "\n".join(texts(card) for card in answered)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("locale", "close", "said", "answer"),
    [
        ("en-GB", "close", "can that be undone", "it cannot be opened again"),
        ("en-GB", "close", "when does it close by itself", "closes automatically"),
        ("nl-NL", "sluit", "kan dat nog terug", "dan gaat die niet meer open"),
        ("nl-NL", "sluit", "wanneer sluit hij vanzelf", "Regio Noord sluit vanzelf"),
    ],
)
async def test_what_is_asked_before_a_yes_is_answered(
    world: World, locale: str, close: str, said: str, answer: str
) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(close)
    seen = await _all_of(dirkje, said)
    assert answer in seen
    assert "Mijn vraag staat nog open." in seen or "My question is still open." in seen


@pytest.mark.parametrize(
    ("locale", "close", "said", "answer"),
    [
        ("en-GB", "uvo closed", "can that be undone", "can be opened again"),
        ("nl-NL", "uvo afgesloten", "kan dat nog terug", "kun je weer openen"),
    ],
)
async def test_a_case_can_be_opened_again(world: World, locale: str, close: str, said: str, answer: str) -> None:
    eva, _ = await stages.chair(1)(world, locale)
    await eva.says(close)
    assert answer in await _all_of(eva, said)


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("en-GB", "explain round", "In a round a group does the same scan"),
        ("en-GB", "what is a round", "In a round a group does the same scan"),
        ("nl-NL", "uitleg ronde", "In een ronde doet een groep dezelfde scan"),
        ("nl-NL", "wat is een groepsbeeld", "Het groepsbeeld is wat er uit een ronde komt"),
        ("nl-NL", "wat is een ronde", "In een ronde doet een groep dezelfde scan"),
        ("nl-NL", "wat zijn rondes eigenlijk?", "In een ronde doet een groep dezelfde scan"),
    ],
)
async def test_words_of_our_own_are_explained(world: World, locale: str, said: str, told: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(said)
    assert told in texts(anna.card)


@pytest.mark.parametrize(("locale", "said"), [("en-GB", "ok"), ("nl-NL", "oke"), ("nl-NL", "prima")])
async def test_a_nod_at_what_was_gathered_is_no_wrong_answer(world: World, locale: str, said: str) -> None:
    eva, _ = await stages.chair(3)(world, locale)
    await world.tick(days=8)
    await eva.says(said)
    assert texts(eva.card).startswith(("Goed.", "Fine."))


async def test_thanks_for_what_was_gathered_is_only_thanked_for(world: World) -> None:
    eva, _ = await stages.chair(3)(world, "nl-NL")
    await world.tick(days=8)
    seen = await _all_of(eva, "bedankt")
    assert "Graag gedaan" in seen
    assert "Mijn vraag" not in seen


@pytest.mark.parametrize(("locale", "said"), [("en-GB", "is 5 enough"), ("nl-NL", "is 5 genoeg")])
async def test_who_asks_whether_so_many_will_do_hears_what_is_needed(world: World, locale: str, said: str) -> None:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde", "2", "Noord", "18-12-2026", said)
    assert "vanaf 5 afgeronde scans" in texts(dirkje.card) or "from 5" in texts(dirkje.card)
