"""A whole round while the days pass: made, invited, reminded, the day before, closed, everybody told, repeated."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date
from playwright.async_api import expect

from tests.e2e.ahead import Ahead
from tests.e2e.trial import Column, Trial, code_in
from tests.today import WORK, today

pytestmark = pytest.mark.e2e

TODAY = today()
ROUND = "Regio Noord"


def _closing_day() -> date:
    """A working day in two weeks with another before it, so that "morgen" is said."""
    days = (TODAY + timedelta(days=14 + number) for number in range(28))
    return next(day for day in days if WORK.is_working(day) and WORK.is_working(day - timedelta(days=1)))


CLOSES = _closing_day()
REMINDED = WORK.working_before(CLOSES, 2)
FOUR_WEEKS = WORK.next_working(TODAY + timedelta(weeks=4))


def _long(day: date) -> str:
    return format_date(day, "EEEE d MMMM y", "nl")


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Ahead]:
    with Ahead(tmp_path).serving() as bot:
        yield bot


async def _hears(who: Column, *expected: str) -> None:
    """The bot speaks of its own accord: this stands on its newest card in a moment."""
    await expect(who.last).to_contain_text(expected[0], use_inner_text=True, timeout=15_000)
    await who.sees(*expected)


async def test_a_whole_round(bot: Ahead, trial: Trial) -> None:
    dirkje, anna, bram = await trial.meets("dirkje", "anna", "bram")
    code = await _made_and_invited(dirkje, anna, bram, trial)
    await _takes_part(anna, "onderwijs")
    await anna.sees(f"Is {ROUND} gesloten? Dan stuur ik je een bericht met het groepsbeeld.")
    await anna.presses("Herinner mij over vier weken", f"Op {_long(FOUR_WEEKS)} vraag ik je", "Jouw zelfscan")
    await trial.looks("150-step-planned")
    await _reminded(dirkje, bram, bot, trial)
    await _closed(dirkje, anna, bram, bot, trial)
    await _four_weeks_later(dirkje, anna, bram, bot, trial, code)


async def _made_and_invited(dirkje: Column, anna: Column, bram: Column, trial: Trial) -> str:
    for words in ("ronde", "zelfscan tussen de domeinen", ROUND, CLOSES.strftime("%d-%m-%Y"), "3"):
        await dirkje.says(words)
    await dirkje.says("verstuur", "Je ronde staat klaar")
    code = code_in(await dirkje.last.inner_text())
    channel = await trial.channel()
    await channel.seen_by("dirkje")
    await channel.says(f"@Regiebot nodig uit {code}", code)
    await dirkje.says("rondes", ROUND)
    await dirkje.presses("Nodig uit", "Wie wil je uitnodigen")
    await dirkje.last.get_by_role("textbox").fill("anna@voorbeeld.nl, bram@voorbeeld.nl, niemand")
    await dirkje.presses("Nodig uit", "2 mensen", "niet in het kanaal of de groepschat: niemand")
    await expect(dirkje.last.get_by_role("textbox")).to_have_value("niemand")
    await trial.opens("dirkje")
    await trial.looks("149-invited")
    await trial.opens("dirkje", "anna", "bram")
    for invited in (anna, bram):
        await _hears(invited, f"Je bent uitgenodigd: {ROUND}")
    return code


async def _takes_part(who: Column, domain: str) -> None:
    # The invitation said who sees what, so this is the only yes.
    await who.presses("Doe mee", "Je doet mee", "Vanuit welk domein")
    for words in (domain, *"3344"):
        await who.says(words)
    await who.says("verstuur", f"Jouw zelfscan: {ROUND}")


async def _reminded(dirkje: Column, bram: Column, bot: Ahead, trial: Trial) -> None:
    bot.goes_to(REMINDED)
    await _hears(bram, f"Herinnering: {ROUND}")
    bot.goes_to(CLOSES - timedelta(days=1))
    await _hears(dirkje, f"{ROUND} sluit morgen", "Eén van de 3 is klaar")
    await trial.opens("dirkje")
    await trial.looks("151-closes-tomorrow")
    await dirkje.presses("Verleng", "Tot en met welke dag?")


async def _closed(dirkje: Column, anna: Column, bram: Column, bot: Ahead, trial: Trial) -> None:
    await trial.opens("dirkje", "anna", "bram")
    await _takes_part(bram, "gemeente")
    bot.goes_to(CLOSES + timedelta(days=1))
    await _hears(dirkje, f"{ROUND} is gesloten", "2 van de 3 deden mee")
    for took_part in (anna, bram):
        await _hears(took_part, f"Het groepsbeeld van {ROUND} is er", "2 van de 3 deden mee")
    await trial.opens("anna")
    await trial.looks("152-closed")
    await trial.opens("dirkje", "anna")
    for one in (dirkje, anna):
        await one.presses("Groepsbeeld", f"Groepsbeeld {ROUND}")
    await trial.looks("153-picture")


async def _four_weeks_later(dirkje: Column, anna: Column, bram: Column, bot: Ahead, trial: Trial, code: str) -> None:
    bot.goes_to(FOUR_WEEKS)
    await _hears(anna, f"Op {_long(TODAY)} deed je een zelfscan", "stap")
    await trial.opens("anna")
    await trial.looks("154-step")
    await anna.presses("Uitdraai", f"Jouw zelfscan: {ROUND}")
    await trial.opens("dirkje", "anna")
    await dirkje.says(f"herhaal {code}", "Kijk je antwoorden na")
    await dirkje.says("verstuur", "Je ronde staat klaar")
    await _hears(anna, f"Je bent uitgenodigd: {ROUND}")
    await trial.opens("dirkje", "anna", "bram")
    for one, domain in ((anna, "onderwijs"), (bram, "gemeente")):
        await _takes_part(one, domain)
    bot.goes_to(WORK.next_working(FOUR_WEEKS + timedelta(weeks=6)))
    await _hears(dirkje, "is gesloten", "2 van de 3 deden mee")
    await trial.opens("dirkje")
    await dirkje.presses("Groepsbeeld", f"Groepsbeeld {ROUND}")
    await dirkje.unfolds("Cijfers", f"Vorige keer: {ROUND}", "(vorige keer 3,0)")
    await trial.looks("155-picture-repeated")
