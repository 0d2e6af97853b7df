"""Mijn gegevens: seeing it all, taking it along, putting it right, erasing it, and no reminders."""

import json
import shutil
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.operators.erasure_log import ErasureFile
from bot.proactive import jobs
from dialogs.erasures import MarksUnavailable
from dialogs.records import PromptState
from dialogs.usecases.own_data import erasure_mark
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.unit_of_work import UnitOfWork, units_of_work
from tests.conftest import make_installation
from tests.scenarios.people import Someone, World, buttons, code_on
from tests.store.contract.everything import dump


async def round_of(coordinator: Someone, *people: Someone, scan: str = "1", close: bool = False) -> str:
    """A round between the domains in which these people took part."""
    await coordinator.says("ronde", scan, "Regio Noord", "over elf dagen", "5", "verstuur")
    code = code_on(coordinator.card)
    for number, person in enumerate(people):
        await person.says(f"doe mee {code}", "ja", str(number % 3 + 1), *"3453", "verstuur")
    if close:
        await coordinator.says(f"sluit {code}", "ja")
    return code


async def taken_along(person: Someone) -> str:
    assert person.file
    assert person.file.mime == "application/json"

    async def no_pdf(*_: object) -> bytes:
        raise AssertionError

    return (await person.file.make(no_pdf)).decode()


async def everything(world: World) -> str:
    return json.dumps(await dump(world.engine), default=str)


async def pictures(world: World) -> list[tuple[str, str, str]]:
    """Every release to the byte, as the database holds it."""
    async with world.engine.connect() as connection:
        return [tuple(row) for row in await connection.execute(text("SELECT round, made_at, picture FROM releases"))]


async def person_of(world: World, name: str) -> str:
    async with UnitOfWork(world.engine, "11111111-1111-1111-1111-111111111111") as uow:
        person = await uow.people.get("11111111-1111-1111-1111-111111111111", f"aad-{name}")
    assert person
    return person.id


async def due_of(world: World, name: str) -> list[str]:
    """The kinds of all that is still to be said to somebody."""
    me = await person_of(world, name)
    async with UnitOfWork(world.engine, "11111111-1111-1111-1111-111111111111") as uow:
        due = await uow.prompts.list_by_state([PromptState.DUE], 1000)
        return [prompt.kind for prompt in due if prompt.person == me]


async def test_anna_sees_and_takes_along_what_is_kept_of_her_and_nothing_of_bram(world: World) -> None:
    dirkje, anna, bram = [await world.newcomer(name) for name in ("dirkje", "anna", "bram")]
    await anna.says("zelfscan", "1", "1", "Annas eigen regio", *"3344", "verstuur")
    await bram.says("zelfscan", "1", "1", "Brams eigen regio", *"3344", "verstuur")
    await round_of(dirkje, anna, bram)
    await anna.says("mijn gegevens")
    anna.sees("Wat ik van je bewaar", "**Scans en formulieren:** 2", "gevraagd bent of meedoet:** 1", "24 maanden")
    anna.sees_not("people", "runs", "Brams")
    await anna.presses("Als bestand")
    told = await taken_along(anna)
    assert "Annas eigen regio" in told
    assert "aad-anna" in told
    assert "Brams" not in told
    assert "aad-bram" not in told
    assert await person_of(world, "bram") not in told
    anna.file = None
    await anna.says("mijn gegevens bestand")
    assert json.loads(await taken_along(anna))["tables"]["runs"] == json.loads(told)["tables"]["runs"]
    await anna.says("mijn gegevens link")
    assert anna.file.as_link


async def test_in_english_the_same_words_exist(world: World) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("my data")
    anna.sees("What I keep about you")
    await anna.says("erase my data", "erase everything")
    anna.sees("Everything about you is gone")


async def test_in_a_channel_it_is_refused_kindly(world: World) -> None:
    anna = await world.newcomer("anna")
    before = await everything(world)
    for word in ("mijn gegevens", "wis mijn gegevens", "wis alles"):
        await anna.calls(word)
        anna.sees("doe je in je eigen chat met mij")
    after = await everything(world)
    assert len(after) - len(before) < 400, "nothing but that it was heard"


async def test_erasing_asks_twice_and_a_yes_is_not_enough(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Annas eigen regio", *"3344", "verstuur", "wis mijn gegevens")
    anna.sees("Wat er weggaat", "Wat er blijft", "typ **wis alles**")
    await anna.says("ok")
    anna.sees("Alles over jou wissen", "Er is nog niets gewist")
    await anna.says("nee", "uitdraai")
    anna.sees("Jouw zelfscan")
    await anna.says("wis alles")
    anna.sees("Alles over jou wissen")
    asked = anna.card
    await anna.says("help")
    await anna.presses("Ja, wis alles", asked)
    anna.sees("Alles over jou wissen")
    assert "Annas eigen regio" in await everything(world), "the card was of before"
    await anna.presses("Ja, wis alles")
    anna.sees("Alles over jou is weg")
    left = await everything(world)
    assert "Annas eigen regio" not in left
    assert "anna" not in left


async def test_who_was_erased_is_a_newcomer(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Annas eigen regio", *"3344", "verstuur", "wis mijn gegevens", "wis alles")
    await anna.says("uitdraai")
    anna.sees("Voor je begint", "Wie ziet wat")
    await anna.says("ok")
    anna.sees("Die uitkomst heb je nog niet")


async def test_a_picture_that_was_made_does_not_change_and_an_open_round_does(world: World) -> None:
    dirkje, anna, bram = [await world.newcomer(name) for name in ("dirkje", "anna", "bram")]
    closed = await round_of(dirkje, anna, bram, close=True)
    open_ = await round_of(dirkje, anna, bram)
    made = await pictures(world)
    await dirkje.says(f"groepsoverzicht {closed}")
    card = dirkje.card
    await anna.says("wis mijn gegevens", "wis alles")
    assert await pictures(world) == made
    await dirkje.says(f"groepsoverzicht {closed}")
    assert dirkje.card == card
    await dirkje.says(f"groepsoverzicht {open_}")
    dirkje.sees("1 van 5 klaar")
    await dirkje.says(f"sluit {open_}", "ja", f"groepsoverzicht {open_}")
    dirkje.sees("1 van de 5 genodigden deed mee")
    assert (await pictures(world))[: len(made)] == made


async def test_who_was_erased_is_not_asked_or_reminded_again(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    world.members = {"anna": ("Anna Bos", "anna@voorbeeld.nl")}
    code = await round_of(dirkje)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl")
    await world.tick(minutes=5)
    anna.hears()
    await anna.says("wis mijn gegevens", "wis alles")
    for _ in range(20):
        await world.tick(days=1)
        anna.hears_nothing()
    await dirkje.says(f"groepsoverzicht {code}", f"herhaal {code}", "verstuur")
    for _ in range(5):
        await world.tick(days=1)
        anna.hears_nothing()


async def test_a_round_only_she_coordinates_is_told_handed_over_or_closed(world: World) -> None:
    dirkje, anna, bram, chris = [await world.newcomer(name) for name in ("dirkje", "anna", "bram", "chris")]
    code = await round_of(dirkje, anna, bram, dirkje)
    await dirkje.says("wis mijn gegevens")
    dirkje.sees("Eerst dit", "Alleen jij coördineert", "Regio Noord", "sluit ik hem")
    await dirkje.presses("Draag Regio Noord over")
    dirkje.sees("Geef deze sleutel aan je collega")
    key = code_on(dirkje.card)
    await chris.says(f"neem aan {key}")
    await dirkje.says("wis mijn gegevens")
    dirkje.sees_not("Alleen jij coördineert")
    await dirkje.says("wis alles")
    await chris.says(f"groepsoverzicht {code}")
    chris.sees("2 van 5 klaar")
    await bram.says(f"doe mee {code}")
    bram.sees_not("Dirkje")
    await chris.says("wis mijn gegevens", "wis alles")
    await anna.says(f"groepsoverzicht {code}")
    anna.sees("Groepsbeeld Regio Noord", "2 van de 5 genodigden deden mee")
    await anna.says("uitdraai")
    anna.sees("Jouw zelfscan")


async def test_erasing_is_no_way_around_what_a_confidential_picture_hides(world: World) -> None:
    """Who took part and coordinates knows their own answers, and could subtract them; also under a new number."""
    dirkje, eva, fenna = [await world.newcomer(name) for name in ("dirkje", "eva", "fenna")]
    people = [await world.newcomer(f"p{n}") for n in range(6)]
    await dirkje.says("ronde", "2", "Regio Noord", "over twee weken", "6", "verstuur")
    code = code_on(dirkje.card)
    for n, person in enumerate(people):
        await person.says(
            f"doe mee {code}", "ja", *(f"{1 + (n + k) % 5} 4 3 {2 + k % 3}" for k in range(9)), "verstuur"
        )
    await dirkje.says(f"sluit {code}", "ja", f"samen {code}")
    await eva.says(f"neem aan {code_on(dirkje.card)}")
    eva.sees("Je bent nu coördinator")
    made = await pictures(world)
    await people[0].says("wis mijn gegevens", "wis alles", "hallo", "ok")
    for newcomer in (people[0], fenna):
        await dirkje.says(f"samen {code}")
        await newcomer.says(f"neem aan {code_on(dirkje.card)}")
        newcomer.sees("Er kan geen nieuwe coördinator meer bij komen")
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("6 van de 6")
    assert await pictures(world) == made


async def test_a_uvo_is_told_first_and_goes_with_its_chair(world: World) -> None:
    eva, bram = await world.newcomer("eva"), await world.newcomer("bram")
    for code in ("AB-3K7QXZ", "CD-222222"):
        await eva.says("uvo nieuw", code, "15-12-2026", "14.00", "verstuur")
    await eva.says("wis mijn gegevens")
    eva.sees("Je bent voorzitter van:** AB-3K7QXZ en CD-222222")
    await eva.presses("Draag AB-3K7QXZ over")
    await bram.says(f"neem aan {code_on(eva.card)}")
    await eva.says("wis mijn gegevens")
    eva.sees("Je bent voorzitter van:** CD-222222")
    await eva.says("wis alles")
    left = await everything(world)
    assert "AB-3K7QXZ" in left
    assert "CD-222222" not in left
    for _ in range(60):
        await world.tick(days=1)
        eva.hears_nothing()


async def test_a_form_of_two_stays_with_the_other(world: World) -> None:
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    await anna.says("zelfscan", "2")
    await bram.says(f"doe mee {code_on(anna.card)}", "ja")
    await anna.says("3", "Samen Noord", *"4321", "verstuur")
    await anna.says("wis mijn gegevens")
    anna.sees("blijft bij die ander")
    await anna.says("wis alles")
    await bram.says("uitdraai")
    bram.sees("Jullie zelfscan", "Verbinder")
    await anna.says("uitdraai", "ok")
    anna.sees("Die uitkomst heb je nog niet")


async def test_a_name_is_put_right_from_teams(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    code = await round_of(dirkje)
    dirkje.called = "Dirkje de Vries"
    await dirkje.says("mijn gegevens naam")
    dirkje.sees("Dirkje de Vries")
    await anna.says(f"doe mee {code}")
    anna.sees("Dirkje de Vries nodigt je uit")


async def test_without_reminders_nothing_is_said_of_rounds_or_uvos_until_they_are_wanted_again(world: World) -> None:
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    code = await round_of(dirkje)
    await eva.says(f"doe mee {code}", "ja", "pauze", "uvo nieuw", "AB-3K7QXZ", "15-12-2026", "14.00", "verstuur")
    await eva.says("stop herinneringen")
    eva.sees("Ook niet aan je UVO's", "alleen met **uvo**")
    assert await due_of(world, "eva") == []
    # Six weeks, so that the next round does not close in a weekend, of which we would ask.
    for _ in range(42):
        await world.tick(days=1)
        eva.hears_nothing()
    await eva.says("uvo AB-3K7QXZ gehouden 15 december")
    await eva.says("uvo AB-3K7QXZ 15-02-2027 9.00")
    await eva.says(f"doe mee {await round_of(dirkje)}", "pauze")
    assert await due_of(world, "eva") == [], "neither of what is new"
    for _ in range(10):
        await world.tick(days=1)
        eva.hears_nothing()
    await eva.says("herinneringen aan")
    eva.sees("Je krijgt weer herinneringen")
    heard = 0
    for _ in range(60):
        heard += sum(name == "eva" for name, _ in await world.tick(days=1))
    assert heard > 0


async def test_what_she_asked_for_herself_still_comes(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    code = await round_of(dirkje)
    await anna.says(f"doe mee {code}", "stop herinneringen", f"later {code} morgen")
    await world.tick(days=1)
    anna.hears()
    anna.sees("Zoals je vroeg")


async def test_a_repeated_delivery_of_looking_looks_again(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("mijn gegevens")
    await anna.again()
    anna.sees("Wat ik van je bewaar")


async def test_erased_stays_erased_after_a_restore(sqlite: AsyncEngine, library: object, tmp_path: Path) -> None:
    """The drill: backup, erase, put the backup back, start."""
    erasure_log = ErasureFile(tmp_path / "apart" / "erased.txt")
    installation: Installation = make_installation(library)  # type: ignore[arg-type]
    world = World(sqlite, installation)
    object.__setattr__(installation, "remember_erased", lambda mark: erasure_log.add((mark,), world.now.date()))
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    await anna.says("zelfscan", "1", "1", "Annas eigen regio", *"3344", "verstuur")
    copy = tmp_path / "backup.db"
    async with sqlite.connect() as connection:
        await connection.execute(text(f"VACUUM INTO '{copy}'"))
    me = await person_of(world, "anna")
    await anna.says("wis mijn gegevens", "wis alles")
    assert await erasure_log.marks() == {erasure_mark(me)}
    assert me not in (tmp_path / "apart" / "erased.txt").read_text()
    restored = make_engine(database_url(f"sqlite:///{shutil.copy(copy, tmp_path / 'restored.db')}"))
    world = World(restored, installation, world.now)
    assert "Annas eigen regio" in await everything(world)
    new_uow = units_of_work(restored)
    assert await jobs.replay_erasures(installation, new_uow, world.now, await erasure_log.marks()) == 1
    left = await everything(world)
    assert "Annas eigen regio" not in left
    assert "anna" not in left
    assert "aad-bram" in left
    assert await jobs.replay_erasures(installation, new_uow, world.now, await erasure_log.marks()) == 0
    # Who comes back is somebody new: the mark is of before.
    again = world.person("anna")
    await again.says("hallo", "ok", "mijn gegevens")
    assert await jobs.replay_erasures(installation, new_uow, world.now, await erasure_log.marks()) == 0
    await again.says("mijn gegevens")
    again.sees("Wat ik van je bewaar")
    assert "Als bestand" in buttons(again.card)
    assert bram.name == "bram"
    await restored.dispose()


async def test_nobody_is_erased_when_that_cannot_be_remembered(world: World) -> None:
    """A full disk: the person hears that it does not work now, and everything is still there."""
    marks: list[str] = []
    full = True

    async def remember(mark: str) -> None:
        if full:
            raise MarksUnavailable("No space left on device")
        marks.append(mark)

    object.__setattr__(world.installation, "remember_erased", remember)
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Annas eigen regio", *"3344", "verstuur")
    await anna.says("wis mijn gegevens", "wis alles")
    anna.sees("Ik kan je nu niet wissen", "Er is niets weg")
    await anna.presses("Mijn gegevens")
    anna.sees("Wat ik van je bewaar")
    assert "Annas eigen regio" in await everything(world)
    # Who does not agree with the notice hears the same, and is not half known.
    bram = world.person("bram")
    await bram.says("hallo", "niet akkoord")
    bram.sees("Ik kan je nu niet wissen")
    assert "aad-bram" in await everything(world)
    full = False
    await anna.says("wis mijn gegevens", "wis alles")
    anna.sees("Alles over jou is weg")
    await bram.says("niet akkoord")
    assert len(marks) == 2
    left = await everything(world)
    assert "aad-anna" not in left
    assert "aad-bram" not in left


async def test_ticks_on_a_list_are_told_in_words(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw AB-3K7QXZ 15 december 14:00", "ja", "lijstjes basisdossier 3", "mijn gegevens bestand")
    (tick,) = json.loads(await taken_along(eva))["tables"]["uvo_ticks"]["rows"]
    assert tick["item"] == "Basisdossier: heb je alles gezien? \u2013 Juridisch kader"
