"""The notice: before anything of a newcomer, again when it became another one, and nothing lost over it."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from bot.installation import make_installation, make_privacy_facts
from bot.settings import Settings
from dialogs.instruments.library import CONTENT, Library
from dialogs.presses import WordPress
from dialogs.replies import Notice, Privacy
from dialogs.usecases.turn import Installation
from tests.made_up import FOLDER
from tests.scenarios.people import World, texts
from tests.store.contract.everything import dump


def told_anew(world: World, version: str = "other") -> None:
    """The operator changed the notice and started the bot again."""
    world.installation = replace(world.installation, notice=version)
    world.restart()


async def test_a_newcomer_gets_the_notice_and_nothing_else_is_kept(world: World) -> None:
    anna = world.person("anna")
    await anna.says("mijn buurvrouw heet Jannie en ik wil een zelfscan")
    anna.sees("Voor je begint", "Wie is verantwoordelijk", "Wat ik bewaar", "Hoe lang", "Je rechten")
    anna.sees("Autoriteit Persoonsgegevens", "Niemand neemt hier automatisch een besluit", "kopie van deze chat")
    kept = {table: rows for table, rows in (await dump(world.engine)).items() if rows}
    assert set(kept) == {"people", "deliveries"}, "that it was shown, and that this message was heard"
    assert "Jannie" not in str(kept)
    (person,) = kept["people"]
    assert (person["notice"], person["noticed_on"].isoformat()) == (world.installation.notice, "2026-11-23")


async def test_another_notice_is_shown_once_before_anything_else(world: World) -> None:
    anna = await world.newcomer("anna")
    told_anew(world)
    await anna.says("zelfscan")
    anna.sees("Voor je begint")
    await anna.says("ok")
    anna.sees("Hoe vul je de zelfscan in?")
    await anna.says("1")
    anna.sees_not("Voor je begint")


async def test_what_was_said_over_it_is_not_lost(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", "4")
    told_anew(world)
    await anna.says("3")
    anna.sees("Voor je begint")
    await anna.presses("Gelezen, verder")
    anna.sees("Rol 3 van 4")
    told_anew(world, "third")
    await anna.says("5")
    await anna.says("ja")
    anna.sees("Rol 4 van 4")


async def test_what_was_filled_in_on_a_card_is_not_lost(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1")
    told_anew(world)
    await anna.presses("Volgende", naam="Regio Noord")
    anna.sees("Voor je begint")
    await anna.presses("Gelezen, verder")
    anna.sees("Rol 1 van 4")
    anna.sees_not("Die kaart was van eerder")


async def test_a_day_waits_but_a_number_of_a_person_is_not_kept(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord")
    told_anew(world)
    await dirkje.says("11-12-2026")
    await dirkje.says("ok")
    dirkje.sees("Hoeveel mensen")
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1")
    told_anew(world, "third")
    await anna.says("123456782")
    assert "123456782" not in str(await dump(world.engine))
    await anna.presses("Gelezen, verder")
    anna.sees("Geef deze samenwerking een korte naam")


async def test_a_yes_to_something_else_is_no_yes_after_the_notice(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", *"3344", "verstuur", "wis mijn gegevens")
    told_anew(world)
    await anna.says("wis alles", "ok")
    anna.sees("Alles over jou wissen")
    await anna.says("nee", "uitdraai")
    anna.sees("Jouw zelfscan")


NOTICE = """
nl:
  controller: Samenwerkingsverband Noord, Plein 1
  basis: taak van algemeen belang
  contact: privacy [at] noord
  officer: mevrouw De Wit
  also: [Wij delen niets met derden.]
en:
  controller: Partnership North
  basis: task in the public interest
  contact: privacy [at] noord
"""


def settings(tmp_path, **more: object) -> Settings:  # type: ignore[no-untyped-def]
    file = tmp_path / "notice.yaml"
    file.write_text(NOTICE, encoding="utf-8")
    return Settings(notice=file, erased=tmp_path / "erased.txt", **more)  # type: ignore[arg-type]


def test_the_operator_says_who_on_what_basis_and_where_to_ask(tmp_path) -> None:  # type: ignore[no-untyped-def]
    privacy_facts = make_privacy_facts(settings(tmp_path, dpia="DPIA-12, maart 2026", or_decision="OR 2026-7"))
    scans = Library.read(CONTENT).scan_names()
    for reply in (Privacy(scans), Notice(WordPress(word="help"), welcome=False, scans=scans)):
        seen = texts(render(reply, "nl", privacy_facts))
        operator = ("Noord, Plein 1", "algemeen belang", r"privacy \[at\] noord", "De Wit", "met derden")
        for part in (*operator, "DPIA-12", "OR 2026-7"):
            assert part in seen, part
        assert "Partnership North" in texts(render(reply, "en", privacy_facts))
    assert "Grondslag" not in texts(render(Privacy(scans), "nl", PrivacyFacts()))


def test_the_version_follows_what_is_told_and_promised(tmp_path) -> None:  # type: ignore[no-untyped-def]
    plain = make_installation(Settings(erased=tmp_path / "erased.txt")).notice
    first = make_installation(settings(tmp_path)).notice
    assert first == make_installation(settings(tmp_path)).notice != plain
    assert len(first) <= 16
    assert make_installation(settings(tmp_path, keep_months=6)).notice != first
    # A scan that was added is told of.
    assert make_installation(settings(tmp_path, content=FOLDER)).notice != first
    assert make_installation(settings(tmp_path, content=CONTENT)).notice == first
    file = tmp_path / "notice.yaml"
    file.write_text(NOTICE.replace("Plein 1", "Plein 2"), encoding="utf-8")
    changed = Settings(notice=file, erased=tmp_path / "erased.txt")
    assert make_installation(changed).notice != first
    # With a version of its own, a typing error is put right without showing it to everybody again.
    file.write_text("version: '7'" + NOTICE, encoding="utf-8")
    seventh = make_installation(changed).notice
    file.write_text("version: '7'" + NOTICE.replace("Plein 1", "Plein 2"), encoding="utf-8")
    assert make_installation(changed).notice == seventh != first


async def test_privacy_shows_it_any_time(sqlite: AsyncEngine, installation: Installation) -> None:
    world = World(sqlite, installation)
    anna = await world.newcomer("anna")
    await anna.says("privacy")
    anna.sees("Wie ziet wat", "Je rechten")
    await anna.presses("Mijn gegevens")
    anna.sees("Wat ik van je bewaar")
