"""docs/operating.md names what is there: settings, metrics, lines of the log, commands, files and headings."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import typer

from bot.operators.command_line import cli
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`\n]+)`", TEXT))


def _strings() -> Iterator[str]:
    for file in (ROOT / "bot").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


STRINGS = set(_strings())


def test_every_setting_exists() -> None:
    named = set(re.findall(r"REGIEBOT_[A-Z_]+", TEXT))
    assert len(named) > 10
    assert named - {f"REGIEBOT_{field.upper()}" for field in Settings.model_fields} == set()


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


def test_every_command_is_there() -> None:
    group = typer.main.get_command(cli)
    known = {f"regiebot {name}" for name in group.commands}  # type: ignore[attr-defined]
    for name, sub in group.commands.items():  # type: ignore[attr-defined]
        known |= {f"regiebot {name} {one}" for one in getattr(sub, "commands", ())}
    named = {code.split(" --")[0] for code in CODE if code.startswith("regiebot ")}
    assert len(named) > 6
    assert named - known == set()


def test_every_link_leads_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", TEXT):
        assert (ROOT / "docs" / target).exists(), target
    for page, heading in re.findall(r"\]\((\w+\.md)#([^)]+)\)", TEXT):
        headings = re.findall(r"^#+ (.+)$", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.MULTILINE)
        assert heading in {re.sub(r"[^\w -]", "", one).lower().replace(" ", "-") for one in headings}, heading


def test_the_pages_for_installing_lead_here() -> None:
    for page in ("installeren.md", "install.md"):
        assert "(operating.md" in (ROOT / "docs" / page).read_text(encoding="utf-8")
