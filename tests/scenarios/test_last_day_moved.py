"""The last day of a round moves as it was meant, and whoever counts on another day hears of it."""

from datetime import UTC, datetime

import pytest

from tests.conversation import stages
from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World, buttons, texts

UNTIL = "Open tot en met vrijdag 18 december 2026."
EVENING = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


def _asks(day: str) -> str:
    return f"Sluit ik Regio Noord op {day} in plaats van vrijdag 18 december 2026?"


async def _still_closes(dirkje: Someone) -> None:
    await dirkje.says("rondes")
    dirkje.sees(UNTIL)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("vervroeg noord met vier dagen", "maandag 14 december 2026"),
        ("vervroeg noord met een week", "vrijdag 11 december 2026"),
        ("vervroeg noord twee weken", "vrijdag 4 december 2026"),
        ("vervroeg noord veertien dagen", "vrijdag 4 december 2026"),
        ("verkort noord met een week", "vrijdag 11 december 2026"),
        ("vervroeg noord een week eerder", "vrijdag 11 december 2026"),
    ],
)
async def test_a_length_is_taken_off(world: World, said: str, day: str) -> None:
    """It was added, and at once."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(_asks(day))
    await _still_closes(dirkje)


async def test_a_length_is_taken_off_in_english(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "en-GB")
    await dirkje.says("shorten noord by four days")
    dirkje.sees("Shall I close Regio Noord on Monday, 14 December 2026 instead of Friday, 18 December 2026?")


async def test_a_length_is_added_where_it_is_put_off(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("verleng noord met vier dagen")
    dirkje.sees("De ronde sluit nu op dinsdag 22 december 2026")


@pytest.mark.parametrize(
    "said", ["vervroeg noord naar 22 december", "sluit noord op 22 december", "vervroeg noord een week langer"]
)
async def test_no_later_day_without_asking(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Regio Noord sluit nu op vrijdag 18 december 2026. Houd ik hem langer open, tot en met")
    await _still_closes(dirkje)
    await dirkje.says(said, "ja")
    dirkje.sees("december 2026 in plaats van vrijdag 18 december 2026.")


@pytest.mark.parametrize("said", ["vervroeg noord gisteren", "vervroeg noord met vijf weken"])
async def test_a_day_gone_by_says_how_early_it_can(world: World, said: str) -> None:
    """It offered that day of next year."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Eerder kan vanaf woensdag 25 november 2026")
    assert not any("2027" in one for one in buttons(dirkje.card))


@pytest.mark.parametrize(
    "said", ["verleng noord 18 december", "vervroeg noord 18 december", "sluit noord op 18 december"]
)
async def test_the_day_it_has_changes_nothing(world: World, said: str) -> None:
    """It closed on that day "instead of" that day."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("Ronde Regio Noord", UNTIL)
    dirkje.sees_not("in plaats van")


@pytest.mark.parametrize("day", ["11 december", "22 december", "24 november"])
async def test_what_was_wanted_of_the_picture_is_not_lost(world: World, day: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(f"sluit noord op {day} pdf")
    dirkje.sees("Het groepsbeeld komt na sluiting.")


async def test_right_after_it_can_be_taken_back(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("vervroeg 11 december", "ja", "toch niet")
    dirkje.sees("De ronde sluit nu op vrijdag 18 december 2026 in plaats van vrijdag 11 december 2026.")
    await dirkje.says("toch niet")
    dirkje.sees_not("sluit nu op")


async def _asked(world: World) -> tuple[Someone, str, Someone]:
    """Bram was asked for a round that closes on 18 December, and that evening nobody hears anything before morning."""
    world.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    dirkje, code = await open_round(world, closes="18 december")
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Bram Bos")
    await world.tick(minutes=1)
    bram = world.person("bram")
    bram.hears()
    world.now = EVENING
    return dirkje, code, bram


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        (("vervroeg 11 december", "ja", "verleng 15 december"), "dinsdag 15 december 2026"),
        (("vervroeg 11 december", "ja", "verleng 11 december"), "vrijdag 11 december 2026"),
        (("vervroeg 11 december", "ja", "vervroeg 11 december"), "vrijdag 11 december 2026"),
        (
            ("vervroeg 11 december", "ja", "verleng 22 december", "vervroeg 16 december", "ja"),
            "woensdag 16 december 2026",
        ),
        (("vervroeg 11 december", "ja", "verleng 18 december"), None),
        (("vervroeg 11 december", "ja", "toch niet"), None),
        (("vervroeg 11 december", "ja", "verleng 22 december", "vervroeg 21 december", "ja"), None),
    ],
)
async def test_who_counts_on_another_day_hears_it(world: World, moves: tuple[str, ...], told: str | None) -> None:
    dirkje, _, bram = await _asked(world)
    await dirkje.says(*moves)
    await world.tick(hours=14)
    assert [name for name, _ in world.told] == (["bram"] if told else [])
    if told:
        bram.hears()
        bram.sees("Sluit eerder: Regio Noord", told)


async def test_the_form_tells_them_too(world: World) -> None:
    dirkje, code, bram = await _asked(world)
    await dirkje.says(f"wijzig ronde {code}", "wijzig sluit op", "11 december", "verstuur")
    await world.tick(hours=14)
    assert [name for name, _ in world.told] == ["bram"]
    bram.hears()
    bram.sees("Sluit eerder: Regio Noord", "vrijdag 11 december 2026")


async def test_the_form_takes_no_day_that_comes_too_soon(world: World) -> None:
    """What else was changed in it is kept."""
    dirkje, code, _ = await _asked(world)
    await dirkje.says(f"wijzig ronde {code}", "wijzig naam", "Zuid", "wijzig sluit op", "26 november", "verstuur")
    dirkje.sees("Op donderdag 26 november 2026 is te vroeg", "Nu loopt Zuid tot en met vrijdag 18 december 2026")
    dirkje.sees("Eerder kan vanaf vrijdag 27 november 2026", "De rest is gewijzigd.")
    assert await world.tick(hours=14) == []


async def test_while_nobody_was_told_the_form_takes_any_day(world: World) -> None:
    dirkje, code = await open_round(world, closes="18 december")
    await dirkje.says(f"wijzig ronde {code}", "wijzig sluit op", "morgen", "verstuur")
    dirkje.sees_not("te vroeg")


async def test_two_that_close_sooner_say_so(world: World) -> None:
    """They were called invitations, and counted as told."""
    dirkje, code, bram = await _asked(world)
    await dirkje.says("ronde", "1", "Regio Zuid", "18 december", "5", "verstuur")
    other = next(one for one in texts(dirkje.card).split() if "-" in one and one.isupper() and one != code)
    await dirkje.calls(f"nodig uit {other}")
    await dirkje.says(f"nodig uit {other} Bram Bos")
    await world.tick(hours=14)
    world.now = EVENING.replace(day=26)
    await dirkje.says(f"vervroeg {code} 11 december", "ja", f"vervroeg {other} 10 december", "ja")
    await world.tick(hours=14)
    bram.hears()
    bram.sees("Sluit eerder: Regio Noord", "Meedoen kan tot en met vrijdag 11 december 2026", "eerder dan ik je zei")
    bram.sees("Sluit eerder: Regio Zuid", "Meedoen kan tot en met donderdag 10 december 2026")
    bram.sees_not("Je bent uitgenodigd")


async def test_of_one_round_sooner_goes_before_a_reminder(world: World) -> None:
    dirkje, code, bram = await _asked(world)
    await dirkje.says(f"herinner {code}", "ja", f"vervroeg {code} 11 december", "ja")
    await world.tick(hours=14)
    assert [name for name, _ in world.told] == ["bram"]
    bram.hears()
    bram.sees("Sluit eerder: Regio Noord")


async def test_a_day_chosen_after_it_closes_keeps_no_reminder_back(world: World) -> None:
    dirkje, _, bram = await _asked(world)
    await bram.says("later 16 december")
    await dirkje.says("vervroeg 11 december", "ja")
    told = [name for name, _ in await world.tick(hours=14)]
    told += [name for _ in range(20) for name, _ in await world.tick(days=1)]
    assert told.count("bram") >= 2
