"""What comes in from others: lists that agree, licences that were agreed to; and no secret goes out (norms C37)."""

import json
import os
import random
import string
import subprocess
import sys
import tomllib
from importlib.metadata import distributions, requires, version
from pathlib import Path
from typing import Any

import pytest
import yaml
from license_expression import get_spdx_licensing
from packaging.requirements import Requirement

from dialogs.instruments.definition import LANGUAGES
from tests.supply.advisories import ask, verdict
from tests.supply.licences import LIST, allowed, found, listed
from tests.supply.lock import LOCK, ROOT, canonical, locked, page_locked

BIN = Path(sys.executable).parent


def make(target: str, folder: Path = ROOT, **settings: object) -> subprocess.CompletedProcess[str]:
    """One target as somebody types it; what it needs is installed, or this test would not run."""
    given = [f"{name}={value}" for name, value in settings.items()]
    command = ["make", "-s", "-f", ROOT / "Makefile", "-o", "dev", target, f"BIN={BIN}", *given]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _needed() -> set[str]:
    """All that the project's own requirements bring along, walked through the metadata of what is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    walking = [
        Requirement(text) for text in (*project["project"]["dependencies"], *project["dependency-groups"]["run"])
    ]
    seen: set[tuple[str, str]] = set()
    while walking:
        need = walking.pop()
        for extra in ("", *sorted(need.extras)):
            key = (canonical(need.name), extra)
            if key in seen:
                continue
            seen.add(key)
            further = [Requirement(text) for text in requires(need.name) or ()]
            walking += [it for it in further if it.marker is None or it.marker.evaluate({"extra": extra})]
    return {name for name, _ in seen}


# --- the lists


def test_what_is_locked_is_what_is_needed_and_what_is_installed() -> None:
    lock = locked()
    assert len(lock) > 50
    assert _needed() == set(lock)
    assert {name: version(name) for name in lock} == lock


def test_every_locked_package_has_a_hash() -> None:
    pins = LOCK.read_text(encoding="utf-8").split("==")[1:]
    assert len(pins) == len(locked())
    assert all("--hash=sha256:" in pin for pin in pins)


def test_a_line_without_a_pin_is_a_fault(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text("aiohttp>=3 \\\n    --hash=sha256:00\n")
    with pytest.raises(ValueError, match="aiohttp>=3"):
        locked(lock)


def test_the_sbom_is_what_is_locked(tmp_path: Path) -> None:
    """The target of the release itself; a second time it makes the same bytes."""
    done, again = (make("sbom", DIST=tmp_path / time) for time in ("once", "twice"))
    if done.returncode and "npm" in done.stderr and "not found" in done.stderr:
        pytest.skip("There is no npm here, so no list of the trial page; CI has it.")
    assert done.returncode == 0, done.stderr
    assert again.returncode == 0, again.stderr
    names = ("regiebot.cdx.json", "trial-page.cdx.json")
    made = [(tmp_path / "once" / name).read_bytes() for name in names]
    assert made == [(tmp_path / "twice" / name).read_bytes() for name in names]
    ours, page = map(json.loads, made)
    assert ours["bomFormat"] == page["bomFormat"] == "CycloneDX"
    assert {canonical(part["name"]): part["version"] for part in ours["components"]} == locked()
    for part in ours["components"]:
        assert part["purl"].startswith(f"pkg:pypi/{canonical(part['name'])}@{part['version']}")
        assert any(reference.get("hashes") for reference in part["externalReferences"]), part["name"]
    assert {part["name"]: part["version"] for part in page["components"]} == {
        name: known[0] for name, known in page_locked().items()
    }
    with (ROOT / "pyproject.toml").open("rb") as file:
        assert ours["metadata"]["component"]["version"] == tomllib.load(file)["project"]["version"]


def test_nothing_reasons_for_us() -> None:
    """Norms A45: no client of a language model, in what runs and in what tests."""
    models = ("openai", "anthropic", "langchain", "litellm", "transformers", "mistralai", "cohere", "llama", "genai")
    installed = {canonical(known.metadata["Name"]) for known in distributions()}
    assert "aiohttp" in installed
    assert [name for name in installed | set(page_locked()) if any(model in name for model in models)] == []


# --- licences


def test_the_list_of_licences_is_current() -> None:
    """`make licences` writes it anew."""
    assert LIST.read_text(encoding="utf-8") == listed()


def test_no_other_licence_came_in() -> None:
    packages = [package for part in found().values() for package in part]
    assert len(packages) == len(locked()) + len(page_locked())
    assert [package for package in packages if not allowed(package[2])] == []


@pytest.mark.parametrize(
    ("expression", "may"),
    [
        ("MIT", True),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only", False),
        ("MIT AND AGPL-3.0-or-later", False),
        ("MIT OR", False),
        ("", False),
        ("Other/Proprietary License", False),
        ("UNKNOWN", False),
    ],
)
def test_only_what_was_agreed_to_may_come_in(expression: str, may: bool) -> None:
    assert allowed(expression) is may


# --- advisories

_KNOWN = {"name": "aiohttp", "version": "3.0", "vulns": [{"id": "CVE-1", "fix_versions": ["3.1"]}]}
_CLEAN = {"name": "mako", "version": "1.3", "vulns": []}
_UNASKED = {"name": "typst", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("dependencies", "code", "must", "told"),
    [
        ([_CLEAN], 0, 0, "1 of 1"),
        ([_CLEAN, _KNOWN], 1, 1, "aiohttp 3.0: CVE-1, mended in 3.1"),
        ([_CLEAN, _UNASKED], 1, 1, "typst: Dependency not found"),
        ([_UNASKED], 0, 1, "NOTHING was checked"),
        ([], 0, 1, "NOTHING was checked"),
    ],
)
def test_what_could_not_be_asked_is_said(dependencies: list[object], code: int, must: int, told: str) -> None:
    report = {"dependencies": dependencies}
    assert verdict(report, must=False)[0] == code
    assert verdict(report, must=True)[0] == must
    assert any(told in line for line in verdict(report, must=False)[1])


def test_without_a_network_nothing_passes_in_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """pip-audit itself, with nobody at the other end."""
    lock = tmp_path / "requirements.txt"
    lock.write_text(f"mako==1.3 \\\n    --hash=sha256:{'0' * 64}\n")
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("HOME", str(tmp_path))
    report = ask(lock)
    assert report is None
    assert verdict(report, must=False) == (0, verdict(None, must=False)[1])
    assert verdict(report, must=True)[0] == 1


def test_a_package_that_the_report_passes_over_is_no_package_without_faults() -> None:
    code, told = verdict({"dependencies": [_CLEAN]}, must=False, wanted={"mako", "aiohttp"})
    assert code == 1
    assert told == ["aiohttp: locked, and not in the report of pip-audit", "1 of 2 locked packages asked about."]


@pytest.mark.parametrize(("settings", "must"), [({}, False), ({"RELEASE": "1"}, True), ({"AUDIT": "--must"}, True)])
@pytest.mark.parametrize("target", ["audit", "check"])
def test_a_release_must_have_asked(target: str, settings: dict[str, str], *, must: bool) -> None:
    command = ["make", "-n", "-o", "dev", target]
    given = subprocess.run(
        [*command, *(f"{name}={value}" for name, value in settings.items())],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    environment = os.environ | settings
    around = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    for said in (given, around):
        assert ("tests.supply.advisories --must" in said) is must


# --- secrets


def _repository(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.py").write_text(text)
    clean = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=folder, check=True, env=clean)


def _planted() -> dict[str, str]:
    """Made here, so that this file holds none itself."""
    made = random.Random(7)
    letters = "".join(made.choices(string.ascii_letters + string.digits, k=48))
    return {
        "AWS Access Key": f'key = "AKIA{"".join(made.choices(string.ascii_uppercase, k=16))}"\n',
        "Private Key": f"-----BEGIN RSA {'PRIVATE'} KEY-----\n",
        "Base64 High Entropy String": f'link = "{letters}"\n',
        "Secret Keyword": f'{"pass" + "word"} = "{letters[:12]}!x"\n',
    }


@pytest.mark.parametrize("kind", _planted())
def test_a_planted_key_is_found(kind: str, tmp_path: Path) -> None:
    """The target that `make check` runs, in a repository with one key in it."""
    _repository(tmp_path, planted=_planted()[kind], clean="x = 1\n")
    done = make("secrets", tmp_path)
    assert done.returncode != 0
    assert kind in done.stdout
    assert "planted.py:1" in done.stdout


def test_a_clean_repository_passes(tmp_path: Path) -> None:
    _repository(tmp_path, clean="x = 1\n")
    assert make("secrets", tmp_path).returncode == 0


@pytest.mark.parametrize(("release", "code"), [("", 0), ("1", 2)])
def test_where_git_keeps_nothing_it_says_that_it_looked_at_nothing(tmp_path: Path, release: str, code: int) -> None:
    (tmp_path / "planted.py").write_text(_planted()["AWS Access Key"])
    done = make("secrets", tmp_path, RELEASE=release)
    assert "NOTHING was looked at" in done.stdout
    assert done.returncode == code


def test_check_looks_for_both() -> None:
    said = subprocess.run(["make", "-n", "-o", "dev", "check"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "detect-secrets-hook" in said.stdout
    assert "tests.supply.advisories" in said.stdout


# --- what it says of itself


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def test_the_licence_is_named_and_comes_along() -> None:
    """A catalogue reads the expression, a lawyer the text."""
    assert get_spdx_licensing().validate(_project()["license"]).errors == []
    assert _project()["license"] == "EUPL-1.2"
    [file] = _project()["license-files"]
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (ROOT / file).read_text(encoding="utf-8")


def test_what_catalogues_of_public_code_read_is_true() -> None:
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    project = _project()
    assert told["softwareVersion"] == project["version"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {told['softwareVersion']} – {told['releaseDate']}\n" in changes
    assert told["legal"]["license"] == project["license"]
    assert f">={told['dependsOn']['open'][0]['versionMin']}" == project["requires-python"]
    assert told["localisation"]["availableLanguages"] == list(LANGUAGES)
    for language in LANGUAGES:
        described = told["description"][language]
        assert described.get("documentation", "https://").startswith("https://"), "the standard asks for an address"
        # The lengths of the standard.
        assert len(described["shortDescription"]) <= 150
        assert 150 <= len(described["longDescription"]) <= 10_000
    assert told["description"]["nl"]["shortDescription"].rstrip(".") == project["description"]


def test_on_github_the_same_is_run_as_anywhere() -> None:
    job = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))["jobs"]["check"]
    assert job["steps"][-1] == {"run": ".ci/run"}
    assert job["timeout-minutes"] <= 90
