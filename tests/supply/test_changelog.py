"""CHANGELOG.md, out of a file for each change (`make changelog`)."""

from pathlib import Path

import pytest

from tests.supply.changelog import CHANGELOG, FOLDER, fragments, gather, notes, read, unreleased
from tests.supply.lock import ROOT

_BEFORE = "## 0.3.0 – 2026-11-22\n\n- What was.\n\n## 0.2.0 – 2026-11-20\n\n- What was before.\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / CHANGELOG).write_text(f"# Changelog\n\n{_BEFORE}", encoding="utf-8")
    (tmp_path / FOLDER).mkdir()
    return tmp_path


def _add(checkout: Path, name: str, text: str) -> None:
    (checkout / FOLDER / f"{name}.md").write_text(text, encoding="utf-8")


def test_two_branches_come_together_under_the_version(checkout: Path) -> None:
    _add(checkout, "a-lists", "Chairs:\n\n- A list is\n  ticked.\n")
    _add(checkout, "b-plain", "- Somebody may tick.")
    _add(checkout, "c-rhythm", "Operators:\n- A port.\n\nChairs:\n- A rhythm.\n")
    assert list(unreleased(checkout)) == ["changelog/ has 3 of them (make changelog gathers them)"]
    assert gather("0.4.0", "2026-12-01", checkout) == 3
    assert (checkout / CHANGELOG).read_text(encoding="utf-8") == (
        "# Changelog\n\n## 0.4.0 – 2026-12-01\n\n- Somebody may tick.\n\n"
        f"Chairs:\n\n- A list is\n  ticked.\n- A rhythm.\n\nOperators:\n\n- A port.\n\n{_BEFORE}"
    )
    assert [*fragments(checkout), *unreleased(checkout)] == []


def test_what_was_written_by_hand_is_taken_along(checkout: Path) -> None:
    text = f"# Changelog\n\n## Unreleased\n\nChairs:\n- By hand.\nMore:\n- More.\n\n{_BEFORE}"
    (checkout / CHANGELOG).write_text(text, encoding="utf-8")
    _add(checkout, "a", "Chairs:\n- By file.\n")
    gather("0.4.0", "2026-12-01", checkout)
    told = (checkout / CHANGELOG).read_text(encoding="utf-8")
    assert told == (
        "# Changelog\n\n## 0.4.0 – 2026-12-01\n\nChairs:\n\n- By hand.\n- By file.\n\nMore:\n\n- More.\n\n" + _BEFORE
    )


def test_the_notes_are_of_one_version(checkout: Path) -> None:
    assert notes("0.3.0", checkout) == "# Regiebot 0.3.0 – 2026-11-22\n\n- What was.\n"
    assert notes("0.2.0", checkout) == "# Regiebot 0.2.0 – 2026-11-20\n\n- What was before.\n"
    with pytest.raises(ValueError, match=r"has no 0\.4\.0"):
        notes("0.4.0", checkout)


@pytest.mark.parametrize("text", ["A sentence.\n", "# A heading:\n- one\n", "  indented\n", "A heading:\n  no list\n"])
def test_what_is_no_list_is_named_by_its_line_and_stays(checkout: Path, text: str) -> None:
    _add(checkout, "odd", text)
    for doing in (lambda: gather("0.4.0", "2026-12-01", checkout), lambda: list(unreleased(checkout))):
        with pytest.raises(ValueError, match=r"^changelog/odd\.md, line \d"):
            doing()
    assert (checkout / CHANGELOG).read_text(encoding="utf-8").endswith(_BEFORE)
    assert len(fragments(checkout)) == 1


def test_a_version_is_not_told_twice_nor_when_nothing_changed(checkout: Path) -> None:
    with pytest.raises(ValueError, match="Nothing changed"):
        gather("0.4.0", "2026-12-01", checkout)
    _add(checkout, "a", "- One.\n")
    with pytest.raises(ValueError, match=r"new version in pyproject\.toml first"):
        gather("0.3.0", "2026-12-01", checkout)
    assert len(fragments(checkout)) == 1


def test_ours_can_be_gathered(tmp_path: Path) -> None:
    """Every file, and what stands under Unreleased: nothing of it gets lost."""
    (tmp_path / CHANGELOG).write_bytes((ROOT / CHANGELOG).read_bytes())
    (tmp_path / FOLDER).mkdir()
    told = (ROOT / CHANGELOG).read_text(encoding="utf-8")
    for path in fragments():
        text = path.read_text(encoding="utf-8")
        assert read(text, path.name), f"{path.name} says nothing"
        told += text
        _add(tmp_path, path.stem, text)
    if list(unreleased(tmp_path)):
        gather("999.0", "2026-12-01", tmp_path)
    kept = (tmp_path / CHANGELOG).read_text(encoding="utf-8")
    lost = {line.rstrip() for line in told.splitlines()} - set(kept.splitlines()) - {"## Unreleased"}
    assert lost == set()
