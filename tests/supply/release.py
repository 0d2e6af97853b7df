"""What is handed out of one version, in one folder, with its checksums: `make release`.

`check` says what does not agree yet; `gather FOLDER` adds what needs no building, and writes the checksums; `version`
says the version.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import yaml

from tests.supply import licences
from tests.supply.lock import ROOT

SUMS = "SHA256SUMS"
_TAGGED = "deploy/kubernetes/kustomization.yaml"
_HEADING = re.compile(r"^## (\S+)(.*)$", re.MULTILINE)


def project_version(root: Path = ROOT) -> str:
    """The version as pyproject.toml says it, the one place where it is decided."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def _told(root: Path) -> Iterable[tuple[str, str | None]]:
    """Each other place that says a version, and which."""

    def found(pattern: str, name: str) -> str | None:
        match = re.search(pattern, (root / name).read_text(encoding="utf-8"), re.MULTILINE)
        return match[1] if match else None

    headings = [match[1] for match in _HEADING.finditer((root / "CHANGELOG.md").read_text(encoding="utf-8"))]
    yield "CHANGELOG.md", next((heading for heading in headings if heading != "Unreleased"), None)
    yield "publiccode.yml", _catalogue(root)["softwareVersion"]
    for name in ("docs/installeren.md", "docs/install.md"):
        yield name, found(r"^V=(\S+)$", name)
    for name in ("README.md", "README.en.md"):
        yield f"{name} (the file of the wheel)", found(r"regiebot-([\d.]+)-py3-none-any\.whl", name)
        short, ours = found(r"(?:Dit is versie|This is version) (\d+\.\d+)\b", name), project_version(root)
        yield f"{name} (how far it is)", ours if ours.startswith(f"{short}.") else short
    yield _TAGGED, found(r'newTag: "([^"]+)"', _TAGGED)
    # The package for Teams takes it from what is installed.
    yield "the manifest (by what is installed here)", version("regiebot")


def disagreements(root: Path = ROOT) -> list[str]:
    """List where another version is said than in pyproject.toml, or another day than in CHANGELOG.md."""
    ours = project_version(root)
    versions = [f"{place} says {told}, pyproject.toml {ours}" for place, told in _told(root) if told != ours]
    days = dict(_HEADING.findall((root / "CHANGELOG.md").read_text(encoding="utf-8")))
    day, listed = days.get(ours, "").strip(" –"), _catalogue(root)["releaseDate"]
    return [*versions, f"publiccode.yml says {listed}, CHANGELOG.md {day}"] if day not in ("", listed) else versions


def _catalogue(root: Path) -> dict[str, str]:
    told: dict[str, str] = yaml.safe_load((root / "publiccode.yml").read_text(encoding="utf-8"))
    return told


def unfinished(root: Path = ROOT) -> list[str]:
    """List what makes this a trial rather than a release: changes without a version, and uncommitted ones."""
    _, found, rest = (root / "CHANGELOG.md").read_text(encoding="utf-8").partition("## Unreleased\n")
    left = ["CHANGELOG.md has changes under Unreleased"] if found and _HEADING.split(rest)[0].strip() else []
    if waiting := [*(root / "changelog").glob("*.*.md")]:
        left.append(f"changelog/ has {len(waiting)} changes (make changelog gathers them)")
    changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    return left + (["there are changes that are not committed"] if changed else [])


def _git(root: Path, *command: str) -> str:
    return subprocess.run(["git", *command], cwd=root, capture_output=True, text=True, check=True).stdout.strip()


def gather(folder: Path) -> list[Path]:
    """Add source, lock, licence, those of others and what changed to what was built in `folder`; list all of it.

    What an earlier version left there is not touched and not listed. Raises ValueError when a list is not of today.
    """
    if licences.LIST.read_text(encoding="utf-8") != licences.listed():
        raise ValueError("docs/licenties.md is not of today. Run: make licences")
    ours = project_version()
    source = folder / f"regiebot-{ours}.tar.gz"
    _git(ROOT, "archive", f"--prefix=regiebot-{ours}/", "--output", str(source.absolute()), "HEAD")
    for path in (ROOT / "requirements.txt", ROOT / "LICENSE", licences.LIST):
        shutil.copy(path, folder)
    changes = folder / f"CHANGES-{ours}.md"
    changes.write_text(notes(ours), encoding="utf-8")
    names = (f"regiebot-{ours}-py3-none-any.whl", "regiebot.cdx.json", "trial-page.cdx.json")
    made = [source, changes, *(folder / name for name in (*names, "requirements.txt", "LICENSE", licences.LIST.name))]
    return [*made, *sorted(folder.glob(f"regiebot-teams*-{ours}.zip"))]


def notes(ours: str, root: Path = ROOT) -> str:
    """Return what people notice of this version, as CHANGELOG.md tells it. Raises ValueError where it does not."""
    _, found, rest = (root / "CHANGELOG.md").read_text(encoding="utf-8").partition(f"\n## {ours} ")
    if not found:
        raise ValueError(f"CHANGELOG.md has no {ours}. Run: make changelog")
    return f"# Regiebot {ours} {_HEADING.split(rest)[0].strip()}\n"


def write_sums(folder: Path, files: Iterable[Path]) -> None:
    """Write what `sha256sum --check SHA256SUMS` reads."""
    lines = [f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


def main(what: str, *given: str) -> None:
    if what == "version":
        print(project_version())
        return
    if what == "check":
        if faults := disagreements():
            sys.exit("\n".join(faults))
        left = unfinished()
        for line in left:
            print(f"This is no release yet: {line}.")
        sys.exit(1 if left and "--must" in given else 0)
    folder = Path(given[0])
    try:
        files = gather(folder)
    except ValueError as fault:
        sys.exit(str(fault))
    write_sums(folder, files)
    for path in files:
        print(f"  {path.stat().st_size:>9}  {path}")
    if not any(path.suffix == ".zip" for path in files):
        print("No package for Teams: it is made for one bot. Give APP_ID=… HOST=…, or use regiebot manifest.")


if __name__ == "__main__":
    main(*sys.argv[1:])
