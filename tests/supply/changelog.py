"""The changelog, out of a file for each change: `make changelog` gathers `changelog/` under the version.

A file has lines of a list, under a line that ends with a colon; what stands under the same line comes together. So two
branches never change one line. What was written under *Unreleased* in CHANGELOG.md itself is taken along.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from tests.supply.lock import ROOT

FOLDER, CHANGELOG = "changelog", "CHANGELOG.md"
_UNRELEASED = "## Unreleased"

# A line that ends with a colon (or nothing) -> the lines of its list.
Parts = dict[str, list[str]]


def fragments(root: Path = ROOT) -> list[Path]:
    """List the files of changes that are not in CHANGELOG.md yet, by name."""
    return sorted((root / FOLDER).glob("*.md"))


def read(text: str, name: str) -> Parts:
    """Read lists under their lines. Raises ValueError, with `name` and the line, on anything else."""
    parts: Parts = {}
    heading = ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("- ") or (line.startswith("  ") and parts.get(heading)):
            parts.setdefault(heading, []).append(line.rstrip())
        elif line.endswith(":") and not line.startswith((" ", "#")):
            heading = line
        elif line.strip():
            raise ValueError(f'{name}, line {number}: begin a line with "- ", or end it with a colon above a list')
    return parts


def _together(all_parts: Iterable[Parts]) -> str:
    joined: Parts = {}
    for parts in all_parts:
        for heading, lines in parts.items():
            joined.setdefault(heading, []).extend(lines)
    # What stands under no line would, further down, seem to stand under another's.
    ordered = sorted(joined.items(), key=lambda part: bool(part[0]))
    return "\n\n".join((f"{heading}\n\n" if heading else "") + "\n".join(lines) for heading, lines in ordered)


def _split(text: str) -> tuple[str, str, str]:
    """Return what stands above *Unreleased*, under it, and from the newest version on."""
    above, found, rest = text.partition(f"{_UNRELEASED}\n")
    if not found:
        above, _, rest = text.partition("\n## ")
        return f"{above}\n", "", f"## {rest}"
    under, _, versions = rest.partition("\n## ")
    return above, under, f"## {versions}"


def unreleased(root: Path = ROOT) -> Iterator[str]:
    """Yield where changes stand that are of no version yet. Raises ValueError on a file that cannot be read."""
    if _split((root / CHANGELOG).read_text(encoding="utf-8"))[1].strip():
        yield f"{CHANGELOG} has changes under Unreleased"
    files = fragments(root)
    for path in files:
        read(path.read_text(encoding="utf-8"), f"{FOLDER}/{path.name}")
    if files:
        yield f"{FOLDER}/ has {len(files)} of them (make changelog gathers them)"


def gather(version: str, day: str, root: Path = ROOT) -> int:
    """Move all changes under a heading of their own for `version`; return how many files went.

    Raises ValueError where that version has a heading already, where nothing changed, or on a file that cannot be read.
    """
    changelog, files = root / CHANGELOG, fragments(root)
    above, under, versions = _split(changelog.read_text(encoding="utf-8"))
    if f"\n## {version} " in f"\n{versions}":
        raise ValueError(f"{CHANGELOG} has {version} already. Write the new version in pyproject.toml first.")
    parts = [read(under, CHANGELOG)]
    parts += [read(path.read_text(encoding="utf-8"), f"{FOLDER}/{path.name}") for path in files]
    if not (changes := _together(parts)):
        raise ValueError("Nothing changed since the last version.")
    changelog.write_text(f"{above}## {version} – {day}\n\n{changes}\n\n{versions}", encoding="utf-8")
    for path in files:
        path.unlink()
    return len(files)


def notes(version: str, root: Path = ROOT) -> str:
    """Return what people notice of this version, as CHANGELOG.md tells it. Raises ValueError where it does not."""
    _, found, rest = (root / CHANGELOG).read_text(encoding="utf-8").partition(f"\n## {version} ")
    if not found:
        raise ValueError(f"{CHANGELOG} has no {version}")
    return f"# Regiebot {version} {rest.partition(chr(10) + '## ')[0].strip()}\n"


def main(version: str) -> None:
    try:
        went = gather(version, datetime.now(UTC).date().isoformat())
    except ValueError as fault:
        sys.exit(str(fault))
    print(f"{CHANGELOG} has {version}, of {went} files. Read it once more, then commit it with {FOLDER}/.")


if __name__ == "__main__":
    from tests.supply.release import project_version

    main(project_version())
