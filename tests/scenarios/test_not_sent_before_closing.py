"""Everything was filled in and not sent when the round closed: that is said, once, and it can be kept for oneself."""

from dataclasses import replace

import pytest

from bot.proactive.jobs import apply_retention
from store.register import register
from store.unit_of_work import units_of_work
from tests.conversation.stages import open_round
from tests.scenarios.people import Someone, World, texts

UNSENT = "Wat je invulde, had je niet verstuurd. Het telt dus niet mee."
KEEP = "Wil je je uitdraai, alleen voor jezelf? Typ **verstuur**."


async def _filled_in(world: World, *more: str) -> tuple[Someone, Someone, str]:
    """Anna at the review of a round of Dirkje's, with what she says there."""
    dirkje, code = await open_round(world, "nl-NL")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", "3", "3", "4", "4", *more)
    return anna, dirkje, code


async def _closes_by_hand(world: World, dirkje: Someone, code: str) -> None:
    await dirkje.says(f"sluit {code}", "ja")


async def _night(world: World) -> None:
    await apply_retention(world.installation, units_of_work(world.engine), world.now, register().terms({}, {}))


async def test_who_filled_in_everything_hears_it_once_and_keeps_it(world: World) -> None:
    anna, dirkje, code = await _filled_in(world)
    await _closes_by_hand(world, dirkje, code)
    await world.tick(hours=1)
    anna.hears()
    anna.sees("De ronde Regio Noord is gesloten.", UNSENT, KEEP)
    await anna.says("hallo")
    anna.sees_not(UNSENT)
    await world.tick(days=1)
    anna.hears_nothing()
    await anna.says("verstuur")
    anna.sees("Deze uitkomst is alleen voor jou. Regio Noord was al gesloten", "Verbinder")
    await anna.says("uitdraai")
    anna.sees("Verbinder")
    await dirkje.says(f"groepsbeeld {code}")
    dirkje.sees("3 van de 12")


async def test_by_the_button_it_is_kept_too_and_others_see_nothing(world: World) -> None:
    anna, dirkje, code = await _filled_in(world)
    await _closes_by_hand(world, dirkje, code)
    await world.tick(hours=1)
    anna.hears()
    await anna.presses("Uitdraai voor mezelf")
    anna.sees("Deze uitkomst is alleen voor jou.")
    await anna.says("verstuur")
    anna.sees_not("Deze uitkomst is alleen voor jou.")


async def test_by_its_day_it_closes_the_same(world: World) -> None:
    anna, _, _ = await _filled_in(world)
    await world.tick(days=28)
    await _night(world)
    await world.tick(hours=1)
    anna.hears()
    anna.sees(UNSENT, KEEP)


async def test_who_heard_it_before_the_night_is_not_told_again(world: World) -> None:
    anna, _, _ = await _filled_in(world)
    world.later(days=28)
    await anna.says("verstuur")
    anna.sees(UNSENT)
    await _night(world)
    await world.tick(hours=6)
    anna.hears_nothing()


async def test_the_term_that_is_told_is_that_of_this_installation(world: World) -> None:
    world.installation = replace(world.installation, terms={**world.installation.terms, "halverwege": 10})
    world.restart()
    anna, dirkje, code = await _filled_in(world)
    await _closes_by_hand(world, dirkje, code)
    await anna.says("verstuur")
    anna.sees("na 10 dagen weg")


async def test_after_a_week_it_is_gone(world: World) -> None:
    anna, dirkje, code = await _filled_in(world)
    await _closes_by_hand(world, dirkje, code)
    await world.tick(hours=1)
    world.later(days=9)
    await _night(world)
    await anna.says("verstuur")
    anna.sees("Je bent nu nergens mee bezig.")


@pytest.mark.parametrize("said", ["verstuur", "ja", "verder", "terug", "3", "wijzig verbinder"])
async def test_who_goes_on_first_hears_it_there(world: World, said: str) -> None:
    anna, dirkje, code = await _filled_in(world)
    await _closes_by_hand(world, dirkje, code)
    await anna.says(said)
    anna.sees(UNSENT, KEEP)
    await world.tick(hours=1)
    anna.hears_nothing()
    await anna.says("verstuur")
    anna.sees("Deze uitkomst is alleen voor jou.")


@pytest.mark.parametrize("said", ["uitdraai", "hoe ver ben ik"])
async def test_who_asks_after_it_hears_it_and_nothing_untrue(world: World, said: str) -> None:
    anna, dirkje, code = await _filled_in(world)
    await _closes_by_hand(world, dirkje, code)
    await anna.says(said)
    anna.sees(UNSENT)
    anna.sees_not("nog niet af", "Typ **verder**", "Typ **verstuur** als het klopt")
    await anna.says(said)
    anna.sees(UNSENT)


async def test_who_asks_for_something_else_gets_both(world: World) -> None:
    anna, dirkje, code = await _filled_in(world)
    await _closes_by_hand(world, dirkje, code)
    before = anna.card
    await anna.says("hulp")
    anna.sees_not(UNSENT)
    assert anna.card is not before
    await world.tick(hours=1)
    anna.hears_nothing()


async def test_an_old_card_of_it_tells_it(world: World) -> None:
    anna, dirkje, code = await _filled_in(world)
    review = anna.card
    await _closes_by_hand(world, dirkje, code)
    await anna.presses("Pauze", review) if "Pauze" in texts(review) else await anna.presses("Verstuur", review)
    anna.sees("telt dus niet mee" if "Pauze" in texts(review) else "Deze uitkomst is alleen voor jou.")


async def test_what_was_half_filled_in_is_told_and_cannot_be_sent(world: World) -> None:
    dirkje, code = await open_round(world, "nl-NL")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", "3", "3")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}", "ja")
    await _closes_by_hand(world, dirkje, code)
    await world.tick(hours=1)
    anna.hears()
    anna.sees(UNSENT, "Ik gooi het na een week weg.")
    anna.sees_not(KEEP)
    bram.hears_nothing()
    await anna.says("verstuur")
    anna.sees_not("Verbinder")


async def test_who_wants_no_reminders_hears_it_too(world: World) -> None:
    anna, dirkje, code = await _filled_in(world, "herinneringen uit")
    anna.sees("of als je iets niet op tijd verstuurde")
    await _closes_by_hand(world, dirkje, code)
    await world.tick(hours=1)
    anna.hears()
    anna.sees(UNSENT)


async def test_who_left_before_hears_nothing(world: World) -> None:
    anna, dirkje, code = await _filled_in(world, "afmelden", "ja")
    await _closes_by_hand(world, dirkje, code)
    await world.tick(hours=1)
    anna.hears_nothing()


async def test_in_english(world: World) -> None:
    dirkje, code = await open_round(world, "en-GB")
    tom = await world.newcomer("tom", "en-GB")
    await tom.says(f"join {code}", "yes", "1", "3", "3", "4", "4")
    await dirkje.says(f"close {code}", "yes")
    await world.tick(hours=1)
    tom.hears()
    tom.sees("You had not sent what you filled in, so it does not count.", "Type **submit**.")
    await tom.says("submit")
    tom.sees("This outcome is for you only.")


async def test_a_reminder_says_that_it_only_has_to_be_sent(world: World) -> None:
    await _filled_in(world)
    heard = []
    for _ in range(20):
        heard += [card for name, card in await world.tick(days=1) if name == "anna"]
    assert heard
    for card in heard:
        assert "Je hebt alles ingevuld, maar nog niet verstuurd." in texts(card)
        assert "Je bent nog niet klaar met deze ronde" not in texts(card)


async def test_half_way_a_reminder_says_no_such_thing(world: World) -> None:
    _, code = await open_round(world, "nl-NL")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", "3", "3")
    heard = []
    for _ in range(20):
        heard += [card for name, card in await world.tick(days=1) if name == "anna"]
    assert heard
    assert all("Je bent nog niet klaar met deze ronde" in texts(card) for card in heard)


@pytest.mark.parametrize("by_hand", [True, False])
@pytest.mark.parametrize("said", ["verstuur", "uitdraai", "3"])
async def test_a_change_after_sending_counts_straight_away(world: World, by_hand: bool, said: str) -> None:
    """It says so at the review; also where the round closes before it is sent once more."""
    anna, dirkje, code = await _filled_in(world, "verstuur", "wijzig verbinder", "1")
    anna.sees("Wat je hier wijzigt, telt meteen.")
    if by_hand:
        await _closes_by_hand(world, dirkje, code)
    else:
        world.later(days=28)
    await anna.says(said)
    anna.sees("Eén rol blijft achter bij de andere drie: verbinder.")
    anna.sees_not("niet verstuurd", "Meedoen kan niet meer")
    await dirkje.says(f"groepsbeeld {code}")
    dirkje.sees("4 van de 12")
