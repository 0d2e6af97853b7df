"""A fault in an instrument of an operator's own stops the start with file, key and reason."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.operators.command_line import cli
from bot.operators.texts import say_fault
from dialogs.commands import build_commands
from dialogs.faults import ContentFault
from dialogs.instruments.library import CONTENT, Library
from tests.made_up import COMPETENTIESCAN, FOLDER, VRAGENLIJST, ZELFSCAN, changed

Change = Callable[[dict[str, Any]], object]


def set_(*path: str | int, to: object) -> Change:
    """A change that puts a value at a path of keys and places."""

    def change(raw: Any) -> None:
        for step in path[:-1]:
            raw = raw[step]
        raw[path[-1]] = to

    return change


def without(*path: str | int) -> Change:
    """A change that takes a key or a place out."""

    def change(raw: Any) -> None:
        for step in path[:-1]:
            raw = raw[step]
        del raw[path[-1]]

    return change


def both(*changes: Change) -> Change:
    return lambda raw: [change(raw) for change in changes]


Z, C, V = ZELFSCAN, COMPETENTIESCAN, VRAGENLIJST
BOTH = {"nl": "a", "en": "b"}
FAULTS: list[tuple[str, Change, str]] = [
    # A key that is missing, or holds the wrong thing.
    (Z, without("domain_question"), "domain_question: dit ontbreekt"),
    (Z, without("roles", 2, "bands", "mid", "feedback", "en"), "roles.2.bands.mid.feedback.en: dit ontbreekt"),
    (Z, without("patterns", 5), "patterns: hier horen alle_rollen_weinig"),
    (Z, set_("patterns", 0, "id", to="alles_goed"), "patterns.0.id: "),
    (Z, without("comparison", "classes", 1), "comparison.classes: hier horen eens, klein_verschil, groot_verschil"),
    (Z, set_("comparison", "classes", 0, "d_from", to=0.5), "comparison.classes: samen moeten ze elke score vanaf 0"),
    (Z, without("comparison", "between_regions", "prompts", "eens"), "comparison.between_regions.prompts: "),
    (Z, set_("bands", 2, "id", to="mid"), "bands: hier horen low, mid, high, elk één keer"),
    (Z, set_("example", to="kelder"), "example: 'kelder' is er niet"),
    (C, without("competencies", 0, "items", 3), "competencies.0.items: "),
    (C, without("competencies", 1, "feedback", "low"), "competencies.toon.feedback: hier horen low, mid, high"),
    (C, set_("scoring", "bands", 0, "id", to="mid"), "scoring.bands: hier horen low, mid, high, elk één keer"),
    (C, set_("roles", 1, "id", to="adem"), "roles: adem is hier een rol en een competentie"),
    (C, set_("example", to="blazer"), "example: 'blazer' is er niet"),
    (V, without("themes", 0, "statements", 1, "text", "nl"), "themes.0.statements.1.text.nl: dit ontbreekt"),
    (V, without("themes"), "themes: dit ontbreekt"),
    (V, set_("least_answered", to=2), "themes.zin: hier zijn minder dan 2 stellingen, en dat vraagt least_answered"),
    (V, set_("themes", 1, "id", to="rust"), "hetzelfde id staat er twee keer: rust"),
    (V, set_("example", to="rust_1"), "example: 'rust_1' is er niet"),
    (V, set_("words", to={"nl": ["weekstart"]}), "words: "),
    # A placeholder that is never filled, or not there.
    (Z, set_("patterns", 0, "text", "nl", to="{role} lijkt laag."), "patterns.alle_rollen_weinig.nl: deze tekst is"),
    (Z, set_("comparison", "between_domains", "prompts", "groot_verschil", 0, "en", to="{top}"),
     "comparison.between_domains.groot_verschil.d_groot_verschil.en: deze tekst is niet"),
    (Z, set_("comparison", "between_regions", "prompts", "eens", 0, "nl", to="{highest}"),
     "comparison.between_regions.eens.r_eens.nl: deze tekst is niet"),
    (Z, set_("rounds", "share", "nl", to="{name} {dag} {code}"), "rounds.share.nl: deze tekst is niet"),
    (C, set_("group", "header_line", "nl", to="{aantal}"), "group.header_line.nl: deze tekst is niet"),
    (C, set_("rounds", "share", "en", to="Join {name}"), "rounds.share.en: {code} ontbreekt"),
    (V, set_("rounds", "share", "nl", to="Doe mee met {name}, code {code"), "rounds.share.nl: deze tekst is niet"),
    # What does not fit with the rest of the content.
    (C, set_("domains_of", to="bestaat_niet"), "domains_of: 'bestaat_niet' is er niet"),
    (C, set_("domains_of", to="muziekscan"), "domains_of: muziekscan heeft zelf geen domeinen"),
    (C, set_("domains_of", to="ronde"), "domains_of: ronde heeft zelf geen domeinen"),
    (C, without("domains_of"), "rounds.offers.muziek_per_verdieping.grouping: er zijn geen domeinen"),
    (V, set_("rounds", "offers", 0, "id", to="zelfscan"),
     "rounds.offers.zelfscan.id: zelfscan.yaml biedt al een ronde met dit id aan"),
    (V, set_("rounds", "offers", 0, "id", to="muziek"),
     "rounds.offers.muziek.id: muziekscan.yaml biedt al een ronde met dit id aan"),
    (C, set_("rounds", "offers", 1, "id", to="muziek"),
     "rounds.offers.muziek.id: muziekscan.yaml biedt al een ronde met dit id aan"),
    (C, set_("rounds", "offers", 1, "grouping", to="geen"),
     "rounds.offers.muziek_per_verdieping: mode vertrouwelijk met grouping geen staat er twee keer"),
    (Z, set_("rounds", "offers", 0, to={"id": "huis_per_straat", "order": 11, "mode": "tussen_organisaties",
                                        "grouping": "organisatie", "label": {"nl": "a", "en": "a"}}),
     "modes: hier ontbreken tussen_organisaties"),
    (Z, set_("rounds", "offers", 0, "mode", to="vertrouwelijk"),
     "rounds.offers.huis_per_straat: mode vertrouwelijk met grouping regio kan niet. "
     "Kies uit: tussen_domeinen met domein, tussen_organisaties met organisatie"),
    (V, set_("rounds", "offers", 0, "mode", to="tussen_regios"),
     "rounds.offers.weekstart: mode tussen_regios met grouping geen kan niet. Kies uit: vertrouwelijk met domein"),
    (V, set_("rounds", "offers", 0, "mode", to="openbaar"), "rounds.offers.0.mode: "),
    (V, both(without("words"), without("rounds")), "words: er zijn geen woorden en geen rondes"),
    (V, both(set_("id", to="ronde"), set_("version", to="9.0.0")), "schema: ronde is een content/form@1"),
    # Words and names that mean something already.
    (V, set_("words", "nl", to=["weekstart", "4"]), "words: elk woord begint met een letter; '4' niet"),
    (V, set_("words", "en", to=["help"]), "words: 'help' betekent al help"),
    (V, set_("words", "nl", to=["weekstart", "Zelf scan"]), "words: 'Zelf scan' betekent al zelfscan"),
    (V, set_("words", "en", to=["music scan"]), "words: 'music scan' betekent al muziekscan"),
    (V, set_("id", to="uitdraai"), "id: er is al een opdracht die uitdraai heet"),
]  # fmt: skip


def own(tmp_path: Path) -> Path:
    """A folder with all that were made up."""
    folder = tmp_path / "content"
    shutil.copytree(FOLDER, folder)
    return folder


def test_without_a_fault_all_are_read(tmp_path: Path) -> None:
    library = Library.read(CONTENT, own(tmp_path))
    assert {ZELFSCAN, COMPETENTIESCAN, VRAGENLIJST} < {entry.key[0] for entry in library.scans()}
    assert build_commands(library).by_word("week start")


@pytest.mark.parametrize(("name", "change", "told"), FAULTS, ids=[told for _, _, told in FAULTS])
def test_a_fault_names_file_key_and_reason(tmp_path: Path, name: str, change: Change, told: str) -> None:
    with pytest.raises(ContentFault) as fault:
        build_commands(Library.read(CONTENT, changed(own(tmp_path), name, change)))
    said = say_fault(fault.value)
    assert said.startswith(f"{name}.yaml: ")
    assert told in said


def test_two_forms_that_make_the_same_thing_are_one_too_many(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match="made-already") as fault:
        Library.read(CONTENT, changed(tmp_path, "ronde", set_("id", to="mijn_ronde"), called="mijn_ronde"))
    assert say_fault(fault.value) == "mijn_ronde.yaml: makes: ronde.yaml maakt al een round."


def test_of_two_that_do_not_fit_together_the_operators_is_at_fault(tmp_path: Path) -> None:
    """Its name comes before those of our own files; it is read after them all the same."""
    folder = changed(tmp_path, VRAGENLIJST, both(set_("id", to="a"), set_("words", "nl", to=["scan"])), called="a")
    with pytest.raises(ContentFault, match="word-taken") as fault:
        build_commands(Library.read(CONTENT, folder))
    assert say_fault(fault.value) == "a.yaml: words: 'scan' betekent al zelfscan."


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (without("scale"), "weekstart.yaml: scale: dit ontbreekt"),
        (set_("words", "en", to=["help"]), "weekstart.yaml: words: 'help' betekent al help"),
    ],
)
def test_the_start_stops_with_that_sentence(tmp_path: Path, change: Change, told: str) -> None:
    folder = changed(own(tmp_path), VRAGENLIJST, change)
    done = CliRunner().invoke(cli, ["serve"], env={"REGIEBOT_CONTENT": str(folder)})
    assert done.exit_code == 2
    assert f"Regiebot start niet: {told}" in done.output
    assert "Traceback" not in done.output


def test_a_newer_version_keeps_what_it_leaves_out(tmp_path: Path) -> None:
    """Rounds, words and names are said once; a new version that is silent on them goes on with them."""
    silent = both(*map(without, ("words", "rounds", "short", "files", "outcome_title")), set_("version", to="1.1.0"))
    library = Library.read(CONTENT, FOLDER, changed(tmp_path, ZELFSCAN, silent))
    entry = library.entry(ZELFSCAN)
    assert entry.key == (ZELFSCAN, "1.1.0")
    assert entry.asked.words["nl"] == ("huis op orde",)
    assert entry.offers and entry.content.files and entry.content.outcome_title


def test_so_does_a_newer_version_of_ours(tmp_path: Path) -> None:
    """A copy that was made before a key was there is laid out with that key of the version before."""
    named = both(without("mode_question"), set_("version", to="1.1.0"))
    later = Library.read(CONTENT, changed(tmp_path, "zelfscan", named)).instrument("zelfscan")
    assert later.version == "1.1.0"
    assert later.questions[0].text.nl == "Hoe vul je de zelfscan in?"
