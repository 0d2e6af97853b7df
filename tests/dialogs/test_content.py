"""The content says what the publications say (norms F1), and a fault in it stops the start with a sentence."""

from pathlib import Path

import pytest
import yaml

from dialogs.faults import ContentFault
from dialogs.instruments.definition import SKIPPED
from dialogs.instruments.library import CONTENT, Library


def test_roles_scale_modes_scopes_domains_and_actions(library: Library) -> None:
    scan = library.entry("zelfscan").content
    assert [role.title.nl for role in scan.roles] == ["Ontwerper", "Kwartiermaker", "Verbinder", "Dirigent"]
    assert [point.label.nl for point in scan.scale.points] == [
        "Niet of nauwelijks aanwezig",
        "Incidenteel aanwezig",
        "Regelmatig aanwezig",
        "Redelijk aanwezig",
        "Ruim aanwezig",
    ]
    # Four of the publication, and one of ours.
    assert len(scan.modes) == 5
    assert len(scan.scope_question.options) == 3
    assert len(scan.domain_question.options) == 3
    assert [len(role.actions) for role in scan.roles] == [4, 4, 4, 5]


def test_roles_and_competencies_are_those_of_the_publication(library: Library) -> None:
    """Norms F2; the statements are our own."""
    scan = library.entry("competentiescan").content
    assert [(role.id, *role.competencies) for role in scan.roles] == [
        ("verbinden", "netwerken", "organisatiegevoeligheid"),
        ("communiceren", "impact", "luisteren"),
        ("ondernemen", "initiatief_tonen", "aanpassingsvermogen"),
        ("afstemmen", "probleemanalyse", "oordeelsvorming", "onderhandelen"),
    ]
    assert {len(competency.items) for competency in scan.ordered} == {4}


def test_no_option_can_be_taken_for_skipped(library: Library) -> None:
    for name in ("zelfscan", "ronde"):
        for question in library.instrument(name).questions:
            assert question.option(SKIPPED) is None


def _spoilt(tmp_path: Path, change: object) -> Path:
    raw = yaml.safe_load((CONTENT / "zelfscan.yaml").read_text())
    change(raw)  # type: ignore[operator]
    (tmp_path / "zelfscan.yaml").write_text(yaml.safe_dump(raw))
    return tmp_path


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda raw: raw.pop("schema"), "zelfscan.yaml: schema"),
        (lambda raw: raw.update(schema="content/zelfscan@9"), "content/zelfscan@9"),
        (lambda raw: raw["roles"].pop(), "roles"),
        (lambda raw: raw["roles"][0]["title"].pop("en"), "roles.0.title.en"),
        (lambda raw: raw["scale"]["points"].reverse(), "points-order"),
        (lambda raw: raw["roles"][2]["bands"].pop("mid"), "roles.verbinder.bands"),
        (lambda raw: raw["modes"].pop(0), "individueel"),
        (lambda raw: raw["roles"][1].update(id="ontwerper"), "same-ids"),
        (lambda raw: raw["roles"][1].update(id="a.b"), "string_pattern_mismatch"),
        (lambda raw: raw.update(version="x" * 20), "version"),
        (lambda raw: raw["bands"][1].update(mean_from=2.7), "bands: bands-gap"),
        (lambda raw: raw["bands"][1].update(scores=[]), "one-band-each"),
        (lambda raw: raw["patterns"][2]["text"].update(nl="{rol}"), "patterns.een_open_plek.nl"),
    ],
)
def test_a_fault_names_file_key_and_reason(tmp_path: Path, change: object, told: str) -> None:
    with pytest.raises(ContentFault, match=r"^zelfscan\.yaml: ") as fault:
        Library.read(_spoilt(tmp_path, change))
    assert told in str(fault.value)


def test_broken_yaml_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ContentFault, match="no-content"):
        Library.read(tmp_path)
    (tmp_path / "x.yaml").write_text("a: [")
    with pytest.raises(ContentFault, match="unread-file"):
        Library.read(tmp_path)


def test_a_wrong_placeholder_in_the_competentiescan_is_told(tmp_path: Path) -> None:
    raw = yaml.safe_load((CONTENT / "competentiescan.yaml").read_text())
    raw["result"]["highest_line"]["nl"] = "Het meest: {competentie}."
    (tmp_path / "competentiescan.yaml").write_text(yaml.safe_dump(raw))
    with pytest.raises(ContentFault, match=r"result\.highest_line\.nl"):
        Library.read(tmp_path)


def test_one_version_cannot_say_two_things(tmp_path: Path) -> None:
    folder = _spoilt(tmp_path, lambda raw: raw["title"].update(nl="Anders"))
    with pytest.raises(ContentFault, match=r"version-taken version=zelfscan 1\.0\.0"):
        Library.read(CONTENT, folder)
    assert Library.read(CONTENT, CONTENT)


def test_an_older_version_stays_beside_a_newer(tmp_path: Path, library: Library) -> None:
    newer = _spoilt(tmp_path, lambda raw: raw.update(version="1.10.0"))
    both = Library.read(CONTENT, newer)
    assert both.instrument("zelfscan").version == "1.10.0"
    assert both.instrument("zelfscan", "1.0.0") == library.instrument("zelfscan")
