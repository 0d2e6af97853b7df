"""No file that people write and read is so long that nobody reads it whole."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 400
# Code, tests and pages. Data, canonical content and texts are looked things up in, and pictures have no lines.
DATA = {".yaml", ".yml", ".json", ".tsv", ".ftl", ".png", ".svg", ".xz", ".txt"}
# Pages that are looked things up in as well, and grow by a row or a paragraph at a time.
LISTS = {
    "CHANGELOG.md": "all that changed, newest first",
    "docs/decisions.md": "every decision, by its number",
    "docs/norms.md": "every norm with its tests, by its number",
    "docs/verwerkingsregister.md": "every table and column, made from store/register.yaml",
    "docs/understanding.md": "every sentence that is missed, made by the measurement",
}


def lengths() -> dict[str, int]:
    """The lines of every file of ours that is no data."""
    kept = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(kept, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    read = (ROOT / name for name in names if name and Path(name).suffix not in DATA)
    return {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in read if path.exists()}


def too_long(found: dict[str, int]) -> dict[str, int]:
    return {name: lines for name, lines in found.items() if lines > LONGEST and name not in LISTS}


def test_no_file_of_code_or_tests_and_no_page_is_over_four_hundred_lines() -> None:
    found = lengths()
    assert {"bot/local/page/trial.js", "Makefile", "README.md", "tests/conftest.py"} <= found.keys()
    assert len(found) > 1000
    assert too_long(found) == {}
    assert too_long({"new.py": LONGEST + 1, "old.py": LONGEST}) == {"new.py": LONGEST + 1}


def test_no_list_is_let_through_that_is_short_or_gone() -> None:
    found = lengths()
    assert [name for name in LISTS if found.get(name, 0) <= LONGEST] == []
