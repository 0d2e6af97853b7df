"""A chair and a UVO: one whole cycle on the cards, while the days pass; and two UVOs at once, by typing."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from babel.dates import format_date
from icalendar import Calendar as CalendarFile
from icalendar import Event
from playwright.async_api import expect

from dialogs.reminders.windows import as_utc
from tests.e2e.ahead import Ahead
from tests.e2e.trial import Column, Trial, button
from tests.today import WORK, ZONE, today

pytestmark = pytest.mark.e2e

CODE, OTHER = "AB-3K7QXZ", "CD-222222"
TODAY = today()


def quiet_week(after: date) -> date:
    """A day to meet that has a working day before and after it, so that each prompt comes on a day of its own."""
    days = (after + timedelta(days=number) for number in range(30))
    return next(day for day in days if all(WORK.is_working(day + timedelta(days=n)) for n in (-1, 0, 1)))


def long(day: date) -> str:
    return format_date(day, "EEEE d MMMM y", "nl")


FIRST = quiet_week(TODAY + timedelta(days=7))
PREPARE = WORK.next_working(FIRST - timedelta(days=3))
DUE = FIRST + timedelta(weeks=8)
PLAN = WORK.next_working(DUE - timedelta(days=14))
SECOND = quiet_week(PLAN + timedelta(days=7))
MOVED = SECOND + timedelta(days=7)


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Ahead]:
    with Ahead(tmp_path).serving() as bot:
        yield bot


async def hears(eva: Column, bot: Ahead, day: date, *expected: str) -> None:
    """Days pass until this one; the bot speaks of its own accord, once."""
    before = await eva.cards.count()
    bot.goes_to(day)
    await expect(eva.cards).to_have_count(before + 1)
    await eva.sees(*expected)


async def fills(eva: Column, day: date | None = None, clock: str | None = None) -> None:
    """The inputs for a day and a time on the newest card."""
    if day:
        await eva.last.locator("input[type=date]").fill(day.isoformat())
    if clock:
        await eva.last.locator("input[type=time]").fill(clock)


def event_in(file: bytes) -> Event:
    (event,) = CalendarFile.from_ical(file).walk("VEVENT")
    return event


async def test_one_whole_cycle(bot: Ahead, trial: Trial) -> None:
    (eva,) = await trial.meets("eva")
    await new_uvo(eva, trial)
    await until_held(eva, bot, trial)
    await held(eva, trial)
    await new_agreement(eva, trial)
    await planned_again(eva, bot, trial)
    first = await in_the_calendar(eva, trial)
    await moved_and_closed(eva, trial, first)


async def new_uvo(eva: Column, trial: Trial) -> None:
    await eva.says("uvo", "Je hebt nog geen UVO bij mij")
    await eva.presses("Nieuwe UVO", "Wat is de casuscode?", "Namen en details horen in VEHAA")
    await trial.looks("100-uvo-code")
    await eva.says("Jansen", "Dat lees ik niet als casuscode", "Wat is de casuscode?")
    await eva.sees_not("Jansen")
    await trial.looks("101-uvo-name-as-code")
    await eva.last.get_by_role("textbox").fill(CODE)
    await eva.presses("Volgende", "Op welke dag is de eerstvolgende UVO?")
    await fills(eva, FIRST)
    await trial.looks("102-uvo-day")
    await eva.presses("Volgende", "Hoe laat begint de UVO?")
    await eva.says("na het eten", "Die tijd begrijp ik niet", "Hoe laat begint de UVO?")
    await fills(eva, clock="14:00")
    await trial.looks("103-uvo-time")
    await eva.presses("Volgende", "Kijk je antwoorden na", CODE, long(FIRST), "14.00")
    await trial.looks("104-uvo-review")
    await eva.presses("Zet de UVO klaar", "De UVO is gemaakt", f"UVO {CODE}", f"Gepland op {long(FIRST)}, 14.00 uur")
    await eva.sees("eens in de 8 weken", "Gebruik hier alleen een casuscode")
    await trial.looks("105-uvo")


async def until_held(eva: Column, bot: Ahead, trial: Trial) -> None:
    days = (FIRST - PREPARE).days
    when = "Morgen" if days == 1 else f"Over {days} dagen"
    await hears(eva, bot, PREPARE, f"{when} is de UVO voor casus {CODE}")
    await expect(eva.last.get_by_role("listitem")).to_have_count(5)
    await eva.sees("Wat moet dit overleg volgens jou opleveren?", "Welke afspraken van de vorige keer loop je na?")
    await trial.looks("106-uvo-prepare")
    await hears(eva, bot, FIRST, f"Vandaag om 14.00 is de UVO voor casus {CODE}")
    await trial.looks("107-uvo-today")
    await hears(eva, bot, FIRST + timedelta(days=1), f"Is de UVO voor casus {CODE} doorgegaan?")
    await trial.looks("108-uvo-held")


async def held(eva: Column, trial: Trial) -> None:
    await eva.presses("Ja", "Leg de afspraken vast in VEHAA", f"rond {long(DUE)}")
    await eva.sees_not("Met welke houding zat je aan tafel?")
    await eva.unfolds("Terugblik voor jezelf", "Met welke houding zat je aan tafel?")
    await trial.looks("109-uvo-record")
    await eva.presses("Klopt", "Lukt het om met deze casus vooruit te komen?")
    await eva.presses("Deels", "ITAT-Expertgroep", "accounthouder")
    await trial.looks("110-uvo-help")
    await eva.presses("Wie kan mij helpen?", "Waar zoek je hulp bij?")
    await eva.presses("5. Het gaat om meer dan deze casus", "Accounthouder", "Stuurgroep Veiligheid en Zorg")
    await trial.looks("111-uvo-ladder")


async def new_agreement(eva: Column, trial: Trial) -> None:
    await eva.says("uvo", "Jouw UVO's", f"Volgens het ritme is de volgende UVO rond {long(DUE)}")
    await eva.presses(f"UVO {CODE}", f"De vorige was op {long(FIRST)}", "Er staat nog geen datum")
    await eva.presses("Nieuwe afspraak", "Wat voor afspraak is het?")
    await eva.chooses("1 – Contact leggen", "Wie pakt de afspraak op?")
    await trial.looks("112-uvo-agreement-who")
    await eva.chooses("2 – ik, de voorzitter", "Wanneer moet het klaar zijn?")
    ready = FIRST + timedelta(days=14)
    await fills(eva, ready)
    await eva.presses("Volgende", "Kijk je antwoorden na", "Contact leggen", "ik, de voorzitter")
    await eva.presses("Leg vast", "De afspraak staat erbij")
    await eva.sees(f"Contact leggen: ik, de voorzitter, uiterlijk {long(ready)}.")
    await trial.looks("113-uvo-agreed")


async def planned_again(eva: Column, bot: Ahead, trial: Trial) -> None:
    await hears(eva, bot, PLAN, f"de volgende UVO rond {long(DUE)}", "Herinner me later")
    await eva.presses("Datum kiezen", "of kies hieronder")
    await fills(eva, SECOND, "10:30")
    await trial.looks("114-uvo-plan")
    await eva.presses("Zet deze datum", "De datum is vastgelegd", f"Gepland op {long(SECOND)}, 10.30 uur")
    await eva.sees("Te laat")
    await trial.looks("115-uvo-planned")


async def in_the_calendar(eva: Column, trial: Trial) -> Event:
    await button(eva.last, "In mijn kalender").click()
    await expect(eva.last.get_by_test_id("accept")).to_be_visible()
    await trial.looks("116-uvo-calendar")
    file = await eva.accepts()
    assert b"METHOD:PUBLISH" in file
    event = event_in(file)
    assert event["STATUS"] == "CONFIRMED"
    assert event["DTSTART"].dt == as_utc(SECOND, time(10, 30), ZONE)
    assert event["SUMMARY"] == f"UVO {CODE}"
    return event


async def moved_and_closed(eva: Column, trial: Trial, first: Event) -> None:
    await eva.says("openstaand", CODE, "Eén afspraak staat open")
    await trial.looks("117-uvo-outstanding")
    await eva.presses(f"UVO {CODE}", f"Gepland op {long(SECOND)}")
    await eva.presses("Verzetten", "Kies de dag en de tijd")
    await expect(eva.last.locator("input[type=time]")).to_have_value("10:30")
    await fills(eva, TODAY)
    await eva.presses("Zet deze datum", "Die dag is al voorbij")
    await fills(eva, MOVED)
    await trial.looks("118-uvo-move")
    await eva.presses("Zet deze datum", f"Gepland op {long(MOVED)}, 10.30 uur")
    moved = event_in(await eva.takes(f"uvo {CODE} agenda"))
    assert moved["UID"] == first["UID"]
    assert moved["SEQUENCE"] > first["SEQUENCE"]
    assert moved["DTSTART"].dt == as_utc(MOVED, time(10, 30), ZONE)

    await eva.says(f"uvo {CODE} afsluiten", f"Is casus {CODE} afgesloten?")
    await trial.looks("119-uvo-close-sure")
    await eva.says("ja", f"Casus {CODE} is afgesloten")
    await button(eva.last, "Uit mijn kalender").click()
    await expect(eva.last.get_by_test_id("accept")).to_be_visible()
    await trial.looks("120-uvo-cancelled")
    file = await eva.accepts()
    cancelled = event_in(file)
    assert b"METHOD:CANCEL" in file
    assert cancelled["STATUS"] == "CANCELLED"
    assert cancelled["UID"] == first["UID"]
    assert cancelled["SEQUENCE"] > moved["SEQUENCE"]
    assert cancelled["DTSTART"].dt == moved["DTSTART"].dt
    await eva.says("uvo", "Je hebt nog geen UVO bij mij")


async def test_two_at_once_are_one_message(bot: Ahead, trial: Trial) -> None:
    (eva,) = await trial.meets("eva")
    for code in (CODE, OTHER):
        await eva.says("uvo nieuw", "Wat is de casuscode?")
        await eva.says(code.lower(), "Op welke dag")
        await eva.says(FIRST.strftime("%d-%m-%Y"), "Hoe laat")
        await eva.says("9 uur", "Kijk je antwoorden na", code)
        await eva.says("verstuur", f"UVO {code}", f"Gepland op {long(FIRST)}, 09.00 uur")
    await eva.says("uvo", "Jouw UVO's", CODE, OTHER)
    await trial.looks("121-uvo-list")
    await hears(eva, bot, PREPARE, "Dit vraagt nu je aandacht", CODE, OTHER)
    await trial.looks("122-uvo-digest")
    await eva.presses(f"UVO {OTHER}", f"UVO {OTHER}", f"is de UVO voor casus {OTHER}")
    await expect(eva.last.get_by_role("listitem")).to_have_count(5)
