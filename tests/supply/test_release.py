"""A version is one: wherever it is said, and in what is handed out (`make release`)."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.supply import release
from tests.supply.lock import ROOT
from tests.supply.release import SUMS, disagreements, unfinished, write_sums

_SAID_IN = (
    "CHANGELOG.md",
    "publiccode.yml",
    "docs/installeren.md",
    "docs/install.md",
    "README.md",
    "README.en.md",
    "deploy/kubernetes/kustomization.yaml",
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What says a version, kept by a git of its own."""
    for name in ("pyproject.toml", *_SAID_IN):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    _git(tmp_path, "init", "-q")
    _keep(tmp_path)
    return tmp_path


def _git(folder: Path, *command: str) -> None:
    subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x", *command], cwd=folder, check=True)


def _keep(folder: Path) -> None:
    _git(folder, "add", ".")
    _git(folder, "commit", "-q", "-m", "x")


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_place_says_the_version_of_the_project() -> None:
    assert disagreements() == []


@pytest.mark.parametrize("name", _SAID_IN)
def test_a_place_that_stayed_behind_is_named(checkout: Path, name: str) -> None:
    ours = release.project_version()
    file = f"regiebot-{ours}-py3"
    before = {"CHANGELOG.md": f"## {ours} ", "README.md": file, "README.en.md": file}.get(name, ours)
    _change(checkout / name, before, before.replace(ours, "9.9.9"))
    [fault] = disagreements(checkout)
    assert fault.startswith(name)
    assert "9.9.9" in fault


@pytest.mark.parametrize(("name", "before"), [("README.md", "Dit is versie "), ("README.en.md", "This is version ")])
def test_a_readme_that_says_an_older_one_is_named(checkout: Path, name: str, before: str) -> None:
    _change(checkout / name, before, f"{before}9.")
    [fault] = disagreements(checkout)
    assert fault.startswith(f"{name} (how far it is) says 9.")


def test_a_day_that_stayed_behind_is_named(checkout: Path) -> None:
    _change(checkout / "publiccode.yml", 'releaseDate: "20', 'releaseDate: "19')
    [fault] = disagreements(checkout)
    assert fault.startswith("publiccode.yml says 19")


def test_changes_without_a_version_are_no_release(checkout: Path) -> None:
    changelog = checkout / "CHANGELOG.md"
    text = changelog.read_text(encoding="utf-8")
    released = f"## {release.project_version()} "
    changelog.write_text("# Changelog\n\n## Unreleased\n\n" + text[text.index(released) :], encoding="utf-8")
    _keep(checkout)
    assert unfinished(checkout) == []
    _change(changelog, "## Unreleased\n", "## Unreleased\n\n- Something.\n")
    fragment = checkout / "changelog" / "+else.chair.md"
    fragment.parent.mkdir()
    fragment.write_text("Something else.\n", encoding="utf-8")
    assert unfinished(checkout) == [
        "CHANGELOG.md has changes under Unreleased",
        "changelog/ has 1 changes (make changelog gathers them)",
        "there are changes that are not committed",
    ]


def test_what_people_notice_is_gathered_under_the_version_and_handed_out(checkout: Path) -> None:
    folder = checkout / "changelog"
    folder.mkdir()
    (folder / "+lists.chair.md").write_text("A list is ticked by its words.\n", encoding="utf-8")
    (folder / "+ports.operator.md").write_text("Metrics have a port.\n", encoding="utf-8")
    before = (checkout / "CHANGELOG.md").read_text(encoding="utf-8")
    with pytest.raises(ValueError, match=r"has no 9\.9\.9"):
        release.notes("9.9.9", checkout)
    build = [sys.executable, "-m", "towncrier", "build", "--yes", "--version", "9.9.9", "--date", "2026-12-01"]
    subprocess.run(build, cwd=checkout, check=True, capture_output=True)
    assert list(folder.iterdir()) == []
    assert release.notes("9.9.9", checkout) == (
        "# Regiebot 9.9.9 – 2026-12-01\n\n### Chairs\n\n- A list is ticked by its words.\n\n"
        "### Operators and privacy officers\n\n- Metrics have a port.\n"
    )
    # What was there follows, and nothing of it is lost.
    rest = before.partition("<!-- towncrier release notes start -->")[2].strip()
    assert (checkout / "CHANGELOG.md").read_text(encoding="utf-8").endswith(f"{rest}\n")


def test_the_checksums_are_those_of_the_files(tmp_path: Path) -> None:
    files = [tmp_path / "one.whl", tmp_path / "two.zip"]
    for number, path in enumerate(files):
        path.write_bytes(bytes([number]) * 1000)
    write_sums(tmp_path, files)
    check = ["sha256sum", "--check", "--quiet", SUMS]
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
    files[1].write_bytes(b"changed")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1


def test_a_release_stops_where_something_does_not_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "disagreements", lambda: ["README.md says 1, pyproject.toml 2"])
    with pytest.raises(SystemExit, match=r"README.md says 1, pyproject.toml 2"):
        release.main("check")
    monkeypatch.setattr(release, "disagreements", list)
    monkeypatch.setattr(release, "unfinished", lambda: ["not yet"])
    for given, code in (((), 0), (("--must",), 1)):
        with pytest.raises(SystemExit) as ended:
            release.main("check", *given)
        assert ended.value.code == code
