"""Finding an instrument: what suits who one is first, five at a time, and the main menu stays as short as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.sentences import Reader
from dialogs.understanding.subjects import subjects_of
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases.turn import Installation
from tests.scenarios.people import Someone, World, buttons

OWN = Path(__file__).parent.parent / "content" / "weekstart.yaml"


def begun(someone: Someone) -> list[str]:
    return [title for title in buttons(someone.card) if title.endswith("min.)")]


def made_up(folder: Path, suits: dict[str, list[str]]) -> Library:
    """A library with files of an operator beside ours, each for somebody."""
    for id_, readers in suits.items():
        raw = yaml.safe_load(OWN.read_text(encoding="utf-8"))
        raw |= {"id": id_, "short": {"nl": f"Lijst {id_}", "en": f"List {id_}"}, "suits": readers, "in_menu": False}
        raw |= {"words": {"nl": [f"start {id_}"], "en": [f"begin {id_}"]}, "described": {}}
        raw.pop("rounds", None)
        (folder / f"{id_}.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    return Library.read(CONTENT, folder)


async def test_the_list_is_two_presses_from_the_menu_and_one_more_begins(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("menu")
    assert len(begun(anna)) == 0
    assert len(buttons(anna.card)) == 5
    await anna.presses("Hulp per onderwerp")
    await anna.presses("Alle vragenlijsten")
    anna.sees("Wat je kunt invullen", "Kies er een")
    # Of nobody is known yet who they are, so what is for everybody comes first.
    assert begun(anna)[:2] == ["Zelfscan (5 min.)", "Competentiescan (10 min.)"]
    assert len(begun(anna)) == 5
    first = begun(anna)[2]
    await anna.presses(first)
    anna.sees(first.rsplit(" (", 1)[0])


async def test_more_shows_every_other_one_and_none_twice(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vragenlijsten")
    five = begun(anna)
    rest = next(title for title in buttons(anna.card) if title.startswith("En nog"))
    await anna.presses(rest)
    others = begun(anna)
    every = [entry for entry in world.installation.library.scans() if entry.asked.words]
    assert rest == f"En nog {len(others)}"
    assert not set(five) & set(others)
    assert len(five) + len(others) == len(every)
    await anna.says("vragenlijsten", "vragenlijsten meer")
    assert begun(anna) == others


async def test_who_coordinates_a_round_sees_first_what_is_for_coordinators(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "18 december", "4", "verstuur", "vragenlijsten")
    named = {
        entry.asked.name.nl for entry in world.installation.library.scans() if "coordinator" in entry.content.suits
    }
    assert len(named) >= 5
    assert {title.rsplit(" (", 1)[0] for title in begun(dirkje)} <= named


async def test_who_chairs_and_who_sent_a_scan_see_theirs_first(
    sqlite: AsyncEngine, installation: Installation, tmp_path: Path
) -> None:
    library = made_up(tmp_path, {"aa": ["voorzitter"], "bb": ["regisseur"]})
    world = World(sqlite, replace(installation, library=library))
    chair, anna = await world.newcomer("chair"), await world.newcomer("anna")
    await chair.says("uvo nieuw", "AB-3K7QXZ", "15-12-2026", "14.00", "verstuur", "vragenlijsten")
    assert begun(chair)[0].startswith("Lijst aa (")
    await anna.says("zelfscan", "1", "3", "Noord", *"4444", "verstuur", "vragenlijsten")
    assert "Lijst bb" in "".join(begun(anna))
    assert "Lijst aa" not in "".join(begun(anna))
    await chair.says("vragenlijsten voor voorzitters")
    assert [title.rsplit(" (", 1)[0] for title in begun(chair)] == ["Lijst aa"]
    chair.sees("Voor voorzitters")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("wat kan ik nog meer invullen?", "Wat je kunt invullen"),
        ("welke vragenlijsten heb je?", "Wat je kunt invullen"),
        ("iets voor coördinatoren?", "Voor coördinatoren"),
        ("wat zijn er zoal voor lijstjes voor regisseurs", "Voor regisseurs"),
    ],
)
async def test_asked_in_a_sentence(world: World, said: str, seen: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees(seen)


async def test_who_has_no_word_for_it_says_what_is_wrong_and_is_offered_what_fits(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("de samenwerking komt niet van de grond")
    anna.sees("Bedoel je dit", "Naar de knelpunten")
    await anna.says("ja")
    anna.sees("Waar loopt het")


async def test_an_instrument_of_an_operator_is_found_by_its_own_sentences(
    sqlite: AsyncEngine, installation: Installation, tmp_path: Path
) -> None:
    raw = yaml.safe_load(OWN.read_text(encoding="utf-8"))
    raw["sought"] = {"nl": ["ik wil weten hoe fris het team erbij zit"], "en": ["i want to know how fresh the team is"]}
    (tmp_path / "weekstart.yaml").write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    library = Library.read(CONTENT, tmp_path)
    reader = Reader(vocabulary(), subjects_of(library))
    world = World(sqlite, replace(installation, library=library, reader=reader))
    anna = await world.newcomer("anna")
    await anna.says("hoe fris zit ons team erbij")
    anna.sees("Bedoel je dit")
