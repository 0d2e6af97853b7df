"""A chair's desk: one line makes a UVO, pasted lines make many, `uvo` shows what is urgent, a calendar follows."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from bot.web.calendars import Calendars
from store.unit_of_work import units_of_work
from tests.scenarios.people import Someone, World, buttons, texts

CODE = "AB-3K7QXZ"
SHEET = "Casus\tDatum\tTijd\nAB-3K7QXZ\t15-12-2026\t14:00\nCD-8M4RTW\t16-12-2026\t9.30\nGH-2X4X6X\t17 december\t2 uur"


async def codes(world: World) -> list[str]:
    async with world.engine.connect() as connection:
        return list((await connection.execute(text("SELECT code FROM uvos ORDER BY code"))).scalars())


async def pending(world: World, name: str) -> str:
    async with world.engine.connect() as connection:
        found = await connection.execute(text("SELECT pending FROM people WHERE user = :user"), {"user": f"aad-{name}"})
        return str(found.scalar_one())


@pytest.mark.parametrize(
    "said",
    [
        f"nieuwe uvo {CODE} 15 december 14 uur",
        f"uvo nieuw {CODE} 15-12-2026 14:00",
        f"ik wil een UVO plannen voor {CODE} op 15 december om 2 uur",
        f"uvo {CODE} 15 december 14.00",
        f"new uvo {CODE} 15 December 14.00",
    ],
)
async def test_one_line_makes_one(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(said)
    eva.sees("Klopt dit?", f"UVO **{CODE}** op **dinsdag 15 december 2026, 14.00 uur**", "eens in de 8 weken")
    assert await codes(world) == []
    await eva.presses("Bewaar")
    eva.sees("De UVO is gemaakt", "Gepland op dinsdag 15 december 2026, 14.00 uur", "Mijn UVO's")
    assert await codes(world) == [CODE]


async def test_what_is_missing_is_asked_and_what_was_said_is_filled_in(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(f"nieuwe uvo {CODE} 15 december")
    eva.sees("Hoe laat begint de UVO?")
    await eva.says("14 uur", "verstuur")
    eva.sees("De UVO is gemaakt", "dinsdag 15 december 2026, 14.00 uur")


async def test_pasted_lines_make_many_and_again_change_instead_of_doubling(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(SHEET)
    eva.sees("Klopt dit?", "3 nieuwe UVO's.", "wo 16 dec 2026, 09.30 uur")
    assert await codes(world) == []
    await eva.presses("Bewaar")
    eva.sees("3 nieuwe UVO's staan erbij", "Jouw UVO's")
    assert await codes(world) == ["AB-3K7QXZ", "CD-8M4RTW", "GH-2X4X6X"]
    await eva.says(SHEET)
    eva.sees("Er is niets te bewaren", "3 staan er al zo")
    await eva.says(SHEET.replace("16-12-2026", "18-12-2026"))
    eva.sees("Eén gaat naar een andere dag of tijd. 2 staan er al zo.", "verzet, was wo 16 dec 2026, 09.30 uur")
    await eva.says("ja")
    eva.sees("Eén UVO is verzet")
    assert await codes(world) == ["AB-3K7QXZ", "CD-8M4RTW", "GH-2X4X6X"]
    await eva.says("uvo CD-8M4RTW")
    eva.sees("vrijdag 18 december 2026, 09.30 uur")


async def test_a_bad_line_is_named_and_the_others_stand(world: World) -> None:
    eva = await world.newcomer("eva")
    bad = (
        "JD-120384 16-12-2026 10:00\nMN-22WW33 1-11-2026 10:00\nMN-12345 16-12-2026 10:00\n"
        "MN-22WW34 16-12-2026 10:00 jan@voorbeeld.nl\nMN-22WW35 16-12-2026\n16-12-2026 10:00"
    )
    await eva.says(f"{SHEET}\n{bad}")
    eva.sees(
        "3 nieuwe UVO's.",
        "Dit neem ik niet mee",
        "Regel 5: dit lijkt op gegevens van iemand.",
        "Regel 6, MN-22WW33: die dag of tijd is al voorbij.",
        "Regel 7: ik zie geen casuscode.",
        "Regel 8: dit lijkt op gegevens van iemand.",
        "Regel 9, MN-22WW35: de tijd ontbreekt",
        "Regel 10: ik zie geen casuscode.",
    )
    eva.sees_not("jan@", "120384", "MN-12345")
    await eva.says("ja")
    assert await codes(world) == ["AB-3K7QXZ", "CD-8M4RTW", "GH-2X4X6X"]


async def test_what_waits_is_codes_days_and_hours_and_survives_a_restart(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(f"{SHEET}\nMN-22WW34 16-12-2026 10:00 Fatima Jansen")
    kept = await pending(world, "eva")
    assert "AB-3K7QXZ202612151400_CD-8M4RTW202612160930" in kept
    assert "Fatima" not in kept and "Jansen" not in kept and "16-12-2026" not in kept
    world.restart()
    await eva.says("help")
    eva.sees("Je UVO's staan klaar om te bewaren")
    await eva.presses("Bewaar")
    assert len(await codes(world)) == 4


async def test_an_old_card_keeps_nothing_that_has_changed_since(world: World) -> None:
    eva = await world.newcomer("eva")
    old = await eva.says(SHEET)
    await eva.presses("Bewaar")
    await eva.says(f"uvo {CODE} verzet 22 december 14.00")
    await eva.presses("Bewaar", old)
    eva.sees("Er is iets veranderd sinds deze kaart", "verzet, was di 22 dec 2026, 14.00 uur")
    await eva.says("nee", f"uvo {CODE}")
    eva.sees("dinsdag 22 december 2026")
    world.later(days=30)
    await eva.presses("Bewaar", old)
    eva.sees("Er is niets te bewaren", "is al voorbij")


async def test_pressing_twice_keeps_once(world: World) -> None:
    eva = await world.newcomer("eva")
    card = await eva.says(SHEET)
    await eva.presses("Bewaar", card)
    await eva.presses("Bewaar", card)
    eva.sees("Dit stond er al zo", "Jouw UVO's")
    assert len(await codes(world)) == 3


async def test_a_code_of_another_chair_tells_nothing(world: World) -> None:
    """What somebody else keeps is nobody's business (norms B22): a code is new to whoever does not keep it."""
    eva, bram = await world.newcomer("eva"), await world.newcomer("bram")
    await bram.says(f"nieuwe uvo {CODE} 15 december 14 uur", "ja")
    await eva.says(f"nieuwe uvo {CODE} 18 december 14 uur", "ja")
    eva.sees("vrijdag 18 december 2026")
    eva.sees_not("Bram", "15 december")
    await bram.says(f"uvo {CODE}")
    bram.sees("dinsdag 15 december 2026")
    assert await codes(world) == [CODE, CODE]


async def twenty(world: World) -> Someone:
    eva = await world.newcomer("eva")
    lines = [f"AB-{n}X{n}Y {n - 9}-1-2027 10:00" for n in range(10, 28)]
    await eva.says("\n".join(["CD-8M4RTW 27-11-2026 9:30", "GH-2X4X6X 30-11-2026 14:00", *lines]), "ja")
    return eva


async def test_twenty_are_one_card_with_the_most_urgent_first(world: World) -> None:
    eva = await twenty(world)
    world.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    await eva.says("uvo")
    titles = list(buttons(eva.card))
    assert titles[:3] == ["CD-8M4RTW: is gehouden", "CD-8M4RTW: ging niet door", "UVO CD-8M4RTW"]
    assert titles[3] == "GH-2X4X6X: is gehouden"
    assert titles[-3:] == ["Nieuwe UVO", "Mijn kalender", "Hulp"]
    # Three stand open; the other seventeen are a line each, and pressing one opens it.
    assert sum(title.startswith("UVO ") for title in titles) == 20
    eva.sees("**AB-27X27Y** – ma 18 jan, 10.00 uur")
    await eva.presses("CD-8M4RTW: is gehouden")
    eva.sees("Leg de afspraken vast in VEHAA")
    await eva.presses("Mijn UVO's")
    assert next(iter(buttons(eva.card))) == "GH-2X4X6X: is gehouden"
    await eva.presses("UVO AB-20X20Y")
    eva.sees("Ander ritme", "Nieuwe afspraak", "In mijn kalender", "Mijn UVO's")
    await eva.presses("GH-2X4X6X: ging niet door", await eva.says("uvo"))
    eva.sees("Kies de dag en de tijd", "Uit mijn kalender")


# The calendar


def token(eva: Someone) -> str:
    address = next(line for line in texts(eva.card).splitlines() if "/calendar/" in line)
    return address.rpartition("/")[2].removesuffix(".ics")


async def feed(world: World, address: str) -> str | None:
    opened = await Calendars(world.installation, units_of_work(world.engine)).open(address)
    return opened.data.decode() if opened else None


async def test_a_calendar_follows_by_itself_until_its_address_is_withdrawn(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(f"nieuwe uvo {CODE} 15 december 14 uur", "ja", "mijn kalender")
    eva.sees("in je eigen kalender", "Er staan alleen codes en tijden in")
    address = token(eva)
    shown = await feed(world, address)
    assert shown and f"SUMMARY:UVO {CODE}" in shown and "20261215T140000" in shown
    for hidden in ("eva", "Eva", "aad-"):
        assert hidden not in shown and hidden not in address
    await eva.says(f"uvo {CODE} verzet 22 december 14.00", "nieuwe uvo CD-8M4RTW 16 december 10 uur", "ja")
    moved = await feed(world, address)
    assert moved and "20261222T140000" in moved and "CD-8M4RTW" in moved
    await eva.says(f"uvo {CODE} vervallen")
    gone = await feed(world, address)
    assert gone and CODE not in gone and "CD-8M4RTW" in gone
    await eva.says("mijn kalender")
    assert token(eva) == address
    await eva.says("agenda intrekken")
    eva.sees("werkt niet meer")
    assert await feed(world, address) is None
    await eva.says("mijn kalender")
    assert token(eva) != address
    assert await feed(world, address) is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl-NL", "mijn kalender uit"), ("nl-NL", "kalender uit"), ("nl-NL", "zet mijn agenda maar uit"),
        ("nl-NL", "haal mijn uvo's uit mijn agenda"), ("nl-NL", "haal de uvo's uit mijn agenda"),
        ("nl-NL", "ik wil mijn kalender ontkoppelen"),
        ("en-GB", "turn my calendar off please"), ("en-GB", "my calendar off"),
    ],
)  # fmt: skip
async def test_a_calendar_is_never_given_to_who_wants_to_be_rid_of_it(world: World, language: str, words: str) -> None:
    eva = await world.newcomer("eva", language)
    await eva.says(f"nieuwe uvo {CODE} 15 december 14 uur", "ja", "mijn kalender")
    address = token(eva)
    await eva.says(words)
    eva.sees("werkt niet meer" if language == "nl-NL" else "no longer works")
    assert await feed(world, address) is None


async def test_nobody_makes_up_an_address_and_who_is_erased_has_none(world: World) -> None:
    eva, bram = await world.newcomer("eva"), await world.newcomer("bram")
    await eva.says(f"nieuwe uvo {CODE} 15 december 14 uur", "ja", "mijn kalender")
    await bram.says("mijn kalender")
    mine, his = token(eva), token(bram)
    tenant, id_, sign = mine.split(".")
    for wrong in (f"{tenant}.{his.split('.')[1]}.{sign}", f"22222222-2222.{id_}.{sign}", mine[:-1], f"{mine}x", "x"):
        assert await feed(world, wrong) is None
    shown = await feed(world, his)
    assert shown and CODE not in shown
    await eva.says(f"uvo {CODE} afsluiten", "ja", "wis mijn gegevens", "wis alles")
    assert await feed(world, mine) is None


async def test_after_it_was_cancelled_it_can_be_taken_out_of_a_calendar(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(f"nieuwe uvo {CODE} 15 december 14 uur", "ja", f"uvo {CODE} agenda")

    async def file() -> list[str]:
        assert eva.file
        event = (await eva.file.make(_no_pdf)).decode()
        names = ("METHOD", "UID", "SEQUENCE", "DTSTAMP", "STATUS", "DTSTART;")
        return [row for row in event.splitlines() if row.startswith(names)]

    put = await file()
    world.later(hours=1)
    await eva.says(f"uvo {CODE} vervallen")
    await eva.presses("Uit mijn kalender")
    out = await file()
    assert out[0] == "METHOD:CANCEL" and "STATUS:CANCELLED" in out
    uid = [row for row in put if row.startswith("UID")]
    assert uid == [row for row in out if row.startswith("UID")]
    assert [row for row in put if row.startswith("DTSTART")] == [row for row in out if row.startswith("DTSTART")]
    assert _number(out, "SEQUENCE:") > _number(put, "SEQUENCE:")
    assert next(r for r in out if r.startswith("DTSTAMP")) > next(r for r in put if r.startswith("DTSTAMP"))
    await eva.says(f"uvo {CODE} 15 december 14.00", f"uvo {CODE} kalender")
    again = await file()
    assert again[0] == "METHOD:PUBLISH" and _number(again, "SEQUENCE:") > _number(out, "SEQUENCE:")


@pytest.mark.parametrize(
    ("locale", "close", "words"),
    [
        ("nl-NL", "afsluiten", ("kalender", "uit mijn kalender", f"uvo {CODE} kalender", f"{CODE} kalender")),
        ("en-GB", "close", ("calendar", "remove from my calendar", f"uvo {CODE} calendar", f"{CODE} calendar")),
    ],
)
async def test_a_closed_case_is_taken_out_of_a_calendar_by_typing(
    world: World, locale: str, close: str, words: tuple[str, ...]
) -> None:
    eva = await world.newcomer("eva", locale)
    await eva.says(f"uvo {CODE} 15-12-2026 14:00", "ja")
    for said in words:
        eva.file = None
        await eva.says(f"uvo {CODE} {close}", "ja", said)
        assert eva.file, said
        event = (await eva.file.make(_no_pdf)).decode()
        assert "METHOD:CANCEL" in event and CODE in event, said
        # It stays closed, and can be opened again.
        await eva.says(f"uvo {CODE} weer openen" if locale == "nl-NL" else f"uvo {CODE} reopen")
        eva.sees("De casus is weer open" if locale == "nl-NL" else "The case is open again")


def _number(rows: list[str], name: str) -> int:
    return int(next(row for row in rows if row.startswith(name)).removeprefix(name))


async def _no_pdf(*_: object) -> bytes:
    raise AssertionError("a calendar item is no PDF")
