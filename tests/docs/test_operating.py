"""docs/operating.md names metrics and lines of the log that are there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`\n]+)`", TEXT))


def _strings() -> Iterator[str]:
    for file in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


STRINGS = set(_strings())


def test_every_metric_exists() -> None:
    """By its name in the code; a counter gets `_total` when it is told."""
    named = {name for code in CODE for name in re.findall(r"^regiebot_[a-z_]+", code)}
    files = {"regiebot_erased", "regiebot_database_url"}
    assert len(named - files) > 12
    counted = {f"{name}_total" for name in STRINGS if re.fullmatch(r"regiebot_[a-z_]+", name)}
    assert named - files - STRINGS - counted == set()


def test_every_line_of_the_log_is_written_somewhere() -> None:
    alarms = TEXT.partition("## Alarms")[2].partition("\n## ")[0]
    told = {
        code for code in re.findall(r"`([a-z-]+)`", alarms) if "-" in code or code in ("overdue", "standstill", "fault")
    }
    assert len(told) > 5
    assert told - STRINGS == set()


def test_the_pages_for_installing_lead_here() -> None:
    for page in ("installeren.md", "install.md"):
        assert "(operating.md" in (ROOT / "docs" / page).read_text(encoding="utf-8")
