"""A fault in an instrument of an operator's own stops the start with file, key and reason."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.operators.command_line import cli
from dialogs.commands import build_commands
from dialogs.instruments.library import CONTENT, ContentFault, Library
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
    (Z, without("domain_question"), "domain_question: Field required"),
    (Z, without("roles", 2, "bands", "mid", "feedback", "en"), "roles.2.bands.mid.feedback.en: Field required"),
    (Z, without("patterns", 5), "patterns: alle_rollen_weinig"),
    (Z, set_("patterns", 0, "id", to="alles_goed"), "patterns.0.id: "),
    (Z, without("comparison", "classes", 1), "comparison.classes: eens, klein_verschil, groot_verschil are needed"),
    (Z, set_("comparison", "classes", 0, "d_from", to=0.5), "comparison.classes: must cover every score from 0 up"),
    (Z, without("comparison", "between_regions", "prompts", "eens"), "comparison.between_regions.prompts: "),
    (Z, set_("bands", 2, "id", to="mid"), "bands: low, mid, high are needed, each once"),
    (Z, set_("example", to="kelder"), "example: there is no role 'kelder'"),
    (C, without("competencies", 0, "items", 3), "competencies.0.items: "),
    (C, without("competencies", 1, "feedback", "low"), "competencies.toon.feedback: low, mid, high are needed"),
    (C, set_("scoring", "bands", 0, "id", to="mid"), "scoring.bands: low, mid, high are needed, each once"),
    (C, set_("roles", 1, "id", to="adem"), "roles: ['adem'] are roles and competencies"),
    (C, set_("example", to="blazer"), "example: there is no competency 'blazer'"),
    (V, without("themes", 0, "statements", 1, "text", "nl"), "themes.0.statements.1.text.nl: Field required"),
    (V, without("themes"), "themes: Field required"),
    (V, set_("least_answered", to=2), "themes.zin: has fewer than the 2 of least_answered"),
    (V, set_("themes", 1, "id", to="rust"), "two pages share an id: rust"),
    (V, set_("example", to="rust_1"), "example: there is no theme 'rust_1'"),
    (V, set_("words", to={"nl": ["weekstart"]}), "words: "),
    # A placeholder that is never filled, or not there.
    (Z, set_("patterns", 0, "text", "nl", to="{role} lijkt laag."), "patterns.alle_rollen_weinig.nl: cannot be filled"),
    (Z, set_("comparison", "between_domains", "prompts", "groot_verschil", 0, "en", to="{top}"),
     "comparison.between_domains.groot_verschil.d_groot_verschil.en: cannot be filled"),
    (Z, set_("comparison", "between_regions", "prompts", "eens", 0, "nl", to="{highest}"),
     "comparison.between_regions.eens.r_eens.nl: cannot be filled"),
    (Z, set_("rounds", "share", "nl", to="{name} {dag} {code}"), "rounds.share.nl: cannot be filled"),
    (C, set_("group", "header_line", "nl", to="{aantal}"), "group.header_line.nl: cannot be filled"),
    (C, set_("rounds", "share", "en", to="Join {name}"), "rounds.share.en: {code} is missing"),
    (V, set_("rounds", "share", "nl", to="Doe mee met {name}, code {code"), "rounds.share.nl: cannot be filled"),
    # What does not fit with the rest of the content.
    (C, set_("domains_of", to="bestaat_niet"), "domains_of: there is no instrument 'bestaat_niet'"),
    (C, set_("domains_of", to="muziekscan"), "domains_of: muziekscan has no domains of its own"),
    (C, set_("domains_of", to="ronde"), "domains_of: ronde has no domains of its own"),
    (C, without("domains_of"), "rounds.offers.muziek_per_verdieping: grouping: there are no domains"),
    (V, set_("rounds", "offers", 0, "id", to="zelfscan"),
     "rounds.offers.zelfscan: id: zelfscan.yaml has an offer with that id already"),
    (V, set_("rounds", "offers", 0, "id", to="muziek"),
     "rounds.offers.muziek: id: muziekscan.yaml has an offer with that id already"),
    (C, set_("rounds", "offers", 1, "id", to="muziek"),
     "rounds.offers.muziek: id: muziekscan.yaml has an offer with that id already"),
    (C, set_("rounds", "offers", 1, "grouping", to="geen"),
     "rounds.offers.muziek_per_verdieping: mode vertrouwelijk with grouping geen is offered twice"),
    (Z, set_("rounds", "offers", 0, to={"id": "huis_per_straat", "order": 11, "mode": "tussen_organisaties",
                                        "grouping": "organisatie", "label": {"nl": "a", "en": "a"}}),
     "the file: Value error, modes: ['tussen_organisaties'] missing"),
    (Z, set_("rounds", "offers", 0, "mode", to="vertrouwelijk"),
     "rounds.offers.huis_per_straat: mode vertrouwelijk with grouping regio: choose from tussen_domeinen with domein, "
     "tussen_organisaties with organisatie"),
    (V, set_("rounds", "offers", 0, "mode", to="tussen_regios"),
     "rounds.offers.weekstart: mode tussen_regios with grouping geen: choose from vertrouwelijk with domein"),
    (V, set_("rounds", "offers", 0, "mode", to="openbaar"), "rounds.offers.0.mode: "),
    (V, both(without("words"), without("rounds")), "words: there are none, and no rounds: nobody could begin it"),
    (V, both(set_("id", to="ronde"), set_("version", to="9.0.0")), "schema: ronde is a content/form@1, and stays one"),
    # Words and names that mean something already.
    (V, set_("words", "nl", to=["weekstart", "4"]), "words: each begins with a letter, '4' does not"),
    (V, set_("words", "en", to=["help"]), "words: 'help' means help already"),
    (V, set_("words", "nl", to=["weekstart", "Zelf scan"]), "words: 'Zelf scan' means zelfscan already"),
    (V, set_("words", "en", to=["music scan"]), "words: 'music scan' means muziekscan already"),
    (V, set_("id", to="uitdraai"), "id: there is a command called uitdraai already"),
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
    assert str(fault.value).startswith(f"{name}.yaml: ")
    assert told in str(fault.value)


def test_two_forms_that_make_the_same_thing_are_one_too_many(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match=r"^mijn_ronde\.yaml: makes: ronde\.yaml makes a round already"):
        Library.read(CONTENT, changed(tmp_path, "ronde", set_("id", to="mijn_ronde"), called="mijn_ronde"))


def test_of_two_that_do_not_fit_together_the_operators_is_at_fault(tmp_path: Path) -> None:
    """Its name comes before those of our own files; it is read after them all the same."""
    folder = changed(tmp_path, VRAGENLIJST, both(set_("id", to="a"), set_("words", "nl", to=["scan"])), called="a")
    with pytest.raises(ContentFault, match=r"^a\.yaml: words: 'scan' means zelfscan already"):
        build_commands(Library.read(CONTENT, folder))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (without("scale"), "weekstart.yaml: scale: Field required"),
        (set_("words", "en", to=["help"]), "weekstart.yaml: words: 'help' means help already"),
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
