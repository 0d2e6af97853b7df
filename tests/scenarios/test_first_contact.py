"""The first thing somebody reads: few words, one press to what they came for, and the rest one press away."""

import json
import os
import re
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cards.notice import MEANING, NoticeText, OperatorNotice
from bot.cards.privacy import KERNEL, KERNEL_OF_ROUND, PARTS, PrivacyFacts
from bot.cards.render import render
from bot.installation import make_installation, make_privacy_facts
from bot.settings import Settings
from bot.teams.drawing import CardBelow
from dialogs.group.rule import figures
from dialogs.instruments.definition import LANGUAGES
from dialogs.presses import WordPress
from dialogs.replies import Notice, Privacy
from dialogs.terms import USUAL_TERMS
from dialogs.usecases.turn import NOTICE_VERSION, Installation
from tests.scenarios.people import Someone, World, buttons, code_on, elements, texts
from tests.store.contract.everything import dump
from tests.texts.write_keys import messages

LOCALES = {"nl": "nl-NL", "en": "en-GB"}


async def make_round(world: World, offer: str, *groups: str) -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", offer, *groups, "Regio Noord", "over twee weken", "12", "verstuur")
    return dirkje, code_on(dirkje.card)


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize(("offer", "groups"), [("1", ()), ("2", ()), ("5", ("Noord, Oost",)), ("6", ("Noord, Oost",))])
async def test_an_invitee_reads_one_card(world: World, language: str, offer: str, groups: tuple[str, ...]) -> None:
    _, code = await make_round(world, offer, *groups)
    anna = world.person("anna", LOCALES[language])
    await anna.says(f"doe mee {code}")
    assert "Regio Noord" in texts(anna.card)
    await anna.says("ja" if language == "nl" else "yes")
    anna.sees("Je doet mee met Regio Noord" if language == "nl" else "You are taking part in Regio Noord")
    anna.sees_not("Mogen je scores", "Doe je op deze manier mee")


async def test_one_press_leads_to_what_one_came_for(world: World) -> None:
    anna = world.person("anna")
    await anna.says("zelfscan")
    assert list(buttons(anna.card))[-3:] == ["Verder: Zelfscan", "Wie ziet wat", "Hulp"]
    await anna.presses("Verder: Zelfscan")
    anna.sees("Hoe vul je de zelfscan in?")


async def test_read_without_a_wish_the_notice_makes_room_for_the_menu(world: World) -> None:
    anna = world.person("anna")
    notice = await anna.installs()
    await anna.presses("Gelezen, verder")
    anna.sees("Wat wil je doen?")
    assert not isinstance(anna.card, CardBelow), "what was pressed stays above with its button"
    await anna.presses("Hulp per onderwerp")
    await anna.presses("Gelezen, verder", notice)
    anna.sees("Wat wil je doen?")


async def test_who_began_by_typing_is_not_welcomed_once_more_when_the_app_is_upgraded(world: World) -> None:
    """Teams tells of an upgrade as of an installation (`add-upgrade`), for everybody at once."""
    anna = world.person("anna")
    await anna.says("hallo", "ok", "zelfscan")
    before = anna.card
    await anna.installs()
    assert anna.card is before
    anna.sees("Hoe vul je de zelfscan in?")


async def test_reading_the_rest_does_not_lose_what_one_came_for(world: World) -> None:
    anna = world.person("anna")
    await anna.says("zelfscan", "wie ziet wat")
    anna.sees("Bij mijn scan", "Bij een ronde", "Bij een UVO", "Hoe lang ik bewaar", "Mijn rechten")
    await anna.says("ok")
    anna.sees("Hoe vul je de zelfscan in?")


async def test_one_yes_is_kept_as_the_same_agreement(world: World) -> None:
    _, code = await make_round(world, "1")
    anna, bram = world.person("anna"), await world.newcomer("bram")
    await anna.says(f"doe mee {code}")
    await anna.presses("Ja, ik doe mee")
    await anna.says("1")
    await bram.says(f"doe mee {code}", "ja", "1")
    rows = await dump(world.engine)
    runs = [run["id"] for run in rows["runs"] if run["round"]]
    answers = [{row["question"]: row["value"] for row in rows["answers"] if row["run"] == run} for run in runs]
    assert answers[0] == answers[1] == {"delen": "ja", "domein": "onderwijs"}
    assert {row["notice"] for row in rows["people"]} == {world.installation.notice}


async def test_what_one_agreed_with_can_be_read_again(world: World) -> None:
    _, code = await make_round(world, "6", "Noord, Oost")
    anna = world.person("anna")
    await anna.says(f"doe mee {code}", "ja", "terug")
    anna.sees("gemiddelden van de groep, vanaf 5 mensen.", "Noord, Oost")
    anna.sees_not("ver uiteenlopen")


async def test_no_keeps_no_run_and_no_invitation(world: World) -> None:
    _, code = await make_round(world, "1")
    anna = world.person("anna")
    await anna.says(f"doe mee {code}")
    await anna.presses("Nee, bedankt")
    anna.sees("je doet niet mee", "niets bewaard")
    rows = await dump(world.engine)
    assert not rows["invitations"] and not [run for run in rows["runs"] if run["round"]]


async def test_an_old_notice_is_read_with_the_round_as_well(world: World) -> None:
    _, code = await make_round(world, "1")
    anna = await world.newcomer("anna")
    world.installation = replace(world.installation, notice="other")
    world.restart()
    await anna.says(f"doe mee {code}")
    anna.sees("uitgenodigd: Regio Noord", "Je rechten")
    await anna.presses("Ja, ik doe mee")
    anna.sees("Vanuit welk domein")


# --- what is told is made from what is released (C10)


@pytest.mark.parametrize(
    ("least", "told"),
    [
        (5, "vanaf 5 mensen, en vanaf 10 ook"),
        (8, "vanaf 8 mensen, en vanaf 10 ook"),
        (12, "en waar jullie ver uiteenlopen, vanaf 12 mensen"),
    ],
)
async def test_every_text_says_what_holds(sqlite: AsyncEngine, tmp_path: Path, least: int, told: str) -> None:
    settings = Settings(group_min=least, erased=tmp_path / "erased.txt")
    world = World(sqlite, make_installation(settings))
    facts = make_privacy_facts(settings)
    dirkje, anna, bram = await world.newcomer("dirkje"), world.person("anna"), await world.newcomer("bram")
    await dirkje.says("ronde")
    dirkje.sees(told)
    await dirkje.says("2", "Regio Noord", "over twee weken", "20", "verstuur")
    dirkje.sees(told)
    code = code_on(dirkje.card)
    await dirkje.calls(f"nodig uit {code}")
    dirkje.sees(told)
    await anna.says(f"doe mee {code}")
    anna.sees(told)
    for said in (f"doe mee {code}", "wie ziet dit", "is het anoniem"):
        await bram.says(said)
        bram.sees(told)
    scans = world.installation.library.scan_names()
    for reply in (Privacy(scans), Notice(WordPress(word="help"), welcome=True, scans=scans)):
        assert told in texts(render(reply, "nl", facts))
    other = {5: "8", 8: "5", 12: "5"}[least]
    assert f"vanaf {other} mensen" not in texts(render(Privacy(scans), "nl", facts))


# --- asked once, and again only when it means something else

# What the notice means, as data; and in which words. Written by `NOTICE=write`, looked at, and kept.
KEPT = Path(__file__).with_name("notice_means.json")
_VARIABLE = re.compile(r"\{ \$(\w+)")


def what_it_means() -> dict[str, Any]:
    """Which paragraphs there are and what fills them; the numbers that hold where an operator sets nothing."""
    kernel = {"kernel": KERNEL, "kernel of a round": KERNEL_OF_ROUND}
    dutch = _words()
    return {
        "parts": {
            part: {key: sorted(set(_VARIABLE.findall(dutch[key]))) for key in keys}
            for part, keys in {**kernel, **PARTS}.items()
        },
        "figures": {str(least): dict(figures(least)) for least in (5, 8, 12)},
        "terms": dict(USUAL_TERMS),
    }


def _words() -> dict[str, str]:
    lines = (Path(__file__).parents[2] / "dialogs/texts/nl.ftl").read_text(encoding="utf-8").splitlines()
    keys = {key for part in (KERNEL, KERNEL_OF_ROUND, *PARTS.values()) for key in part}
    assert keys <= messages("nl").keys()
    found = dict(line.split(" = ", 1) for line in lines if " = " in line and line[0].isalpha())
    return {key: found[key] for key in sorted(keys)}


def test_the_version_goes_up_when_the_notice_means_something_else() -> None:
    kept, now = json.loads(KEPT.read_text(encoding="utf-8")), what_it_means()
    if kept["version"] != NOTICE_VERSION or os.environ.get("NOTICE") == "write":
        assert os.environ.get("NOTICE") == "write", "a new version: NOTICE=write keeps what it means"
        same = kept["version"] != NOTICE_VERSION or kept["means"] == now
        assert same, "it means something else: raise NOTICE_VERSION"
        kept = {"version": NOTICE_VERSION, "means": now, "words": _words()}
        KEPT.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert kept["means"] == now, "the notice means something else: raise NOTICE_VERSION in dialogs/usecases/turn.py"
    assert kept["words"] == _words(), "other words: the same meaning? NOTICE=write. Another? Raise NOTICE_VERSION too"


# Where a change means that something else is done with data of people; the others only tell where to turn.
MEANS = {
    "group_minimum": True,
    "terms": True,
    "operator_notice": True,
    "contact": False,
    "dpia": False,
    "works_council": False,
}


def test_every_fact_of_the_notice_has_its_say_in_the_version_or_not() -> None:
    """A fact or text that is added is put on one side or the other, on purpose."""
    assert {field.name for field in fields(PrivacyFacts)} == MEANS.keys()
    assert NoticeText.model_fields.keys() == MEANING.keys()


def test_only_a_change_of_meaning_shows_it_again(tmp_path: Path) -> None:
    erased = tmp_path / "erased.txt"
    before = make_installation(Settings(erased=erased))
    changes: dict[str, dict[str, Any]] = {
        "group_minimum": {"group_min": 8},
        "terms": {"keep_months": 6},
        "contact": {"contact": "iemand anders"},
        "dpia": {"dpia": "DPIA-12"},
        "works_council": {"or_decision": "OR 2026-7"},
    }
    for fact, change in changes.items():
        after = make_installation(Settings(erased=erased, **change))
        assert after.is_told(before.notice) is not MEANS[fact], fact
    text = dict.fromkeys(MEANING, "x") | {"also": ["x"]}
    told = _with_notice(tmp_path, text)
    for name, means in MEANING.items():
        changed = _with_notice(tmp_path, {**text, name: ["y"] if name == "also" else "y"})
        assert changed.is_told(told.notice) is not means, name


def _with_notice(tmp_path: Path, text: dict[str, Any]) -> Installation:
    file = tmp_path / "notice.yaml"
    file.write_text(json.dumps(dict.fromkeys(LANGUAGES, text)), encoding="utf-8")
    OperatorNotice.model_validate(json.loads(file.read_text(encoding="utf-8")))
    return make_installation(Settings(erased=tmp_path / "erased.txt", notice=file))


def test_who_read_it_in_0_3_does_not_read_it_again(tmp_path: Path) -> None:
    """The version that 0.3 gave the notice of an installation without settings, worked out there."""
    after = make_installation(Settings(erased=tmp_path / "erased.txt", contact="privacy@noord"))
    assert len(after.notices_alike) == 1
    (known,) = after.notices_alike
    assert known != after.notice and after.is_told(known)
    assert not make_installation(Settings(erased=tmp_path / "erased.txt", contact="x", group_min=8)).is_told(known)


def test_the_whole_notice_is_folded_in_its_parts(tmp_path: Path) -> None:
    world_facts = make_privacy_facts(Settings(erased=tmp_path / "erased.txt", dpia="DPIA-12", or_decision="OR 7"))
    scans = make_installation(Settings(erased=tmp_path / "erased.txt")).library.scan_names()
    for language in LANGUAGES:
        short = render(Notice(WordPress(word="help"), welcome=False, scans=scans), language, world_facts)
        whole = render(Privacy(scans), language, world_facts)
        told = {element["text"] for element in elements(short) if element["type"] == "TextBlock"}
        titles = {*told, *buttons(short)}
        missing = [e["text"] for e in elements(whole) if e["type"] == "TextBlock" and e["text"] not in titles]
        # Whose words the scans are is no part of who sees what.
        assert len(missing) == 1, missing


@pytest.mark.parametrize("written", ["doe mee {}", "{}", "mijn code is {}", "ik heb deze code gekregen: {}"])
@pytest.mark.parametrize("code", ["V9MG-3R7T", "GBD9-KCW8", "RR69-R6MG"])
async def test_a_code_that_reads_like_a_medicine_or_a_birthday_lets_one_in(
    sqlite: AsyncEngine, installation: Installation, code: str, written: str
) -> None:
    world = World(sqlite, replace(installation, new_code=lambda: code.replace("-", "")))
    await make_round(world, "1")
    anna = world.person("anna")
    await anna.says(written.format(code.replace("-", " ")), "ja")
    anna.sees("Je doet mee met Regio Noord")
