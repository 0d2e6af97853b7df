"""Every fault that who runs the bot can be told has a sentence in Dutch, and that is Dutch all through."""

import ast
import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pydantic import ValidationError
from typer.testing import CliRunner

from bot.operators.command_line import cli
from bot.operators.doctor import texts as doctor
from bot.operators.texts import SENTENCES, say_fault
from bot.settings import Settings
from dialogs.faults import ValueFault, reason_of

ROOT = Path(__file__).parents[3]
FAULTS = {"ValueFault", "RegisterFault", "ContentFault"}
# Where a fault is: said before its sentence, not in it.
PLACE = {"file", "where"}
# Words that are no Dutch, of which an English sentence can hardly do without one.
ENGLISH = re.compile(r"\b(?:the|and|must|should|needs?|has|have|not|with|from|there|cannot|than|a|be)\b", re.IGNORECASE)


def _sources() -> Iterator[str]:
    """Yield the text of each file of ours that may make a fault."""
    for floor in ("bot", "store", "dialogs"):
        for file in (ROOT / floor).rglob("*.py"):
            text = "" if "node_modules" in file.parts else file.read_text("utf-8")
            if "Fault(" in text:
                yield text


def raised() -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """Yield each fault that our code makes: its kind, its key and what goes with it; None where that is not written."""
    for text in _sources():
        for node in ast.walk(ast.parse(text)):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FAULTS):
                continue
            if node.args and isinstance(key := node.args[0], ast.Constant):
                names = [each.arg for each in node.keywords]
                yield node.func.id, str(key.value), None if None in names else frozenset(filter(None, names))


def named(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_fault_has_a_sentence_and_every_sentence_a_fault() -> None:
    found = list(raised())
    assert len(found) > 80
    assert {key for _, key, _ in found} == {
        key for key in SENTENCES if "_" not in key and key not in {"missing", "enum"}
    }
    for kind, key, given in found:
        if given is not None:
            assert given - (PLACE if kind == "ContentFault" else set()) >= named(SENTENCES[key]), key


def test_no_sentence_for_who_runs_the_bot_is_english() -> None:
    said = [*SENTENCES.values(), *doctor.SENTENCES.values(), *doctor.NEXT.values(), *doctor.SUBJECTS.values()]
    assert [
        each for each in said if ENGLISH.search(re.sub(r"\{.*?\}|regiebot [\w-]+|'.*?'|After a restore", "", each))
    ] == []


WRONG = ("x", "-1", "1.5", "1" * 70, "5 mei", "2026-05-05T10:00")


@pytest.mark.parametrize("name", Settings.model_fields)
def test_whatever_is_wrong_with_a_setting_has_a_sentence(name: str) -> None:
    for value in WRONG:
        try:
            Settings(**{name: value})
        except ValidationError as fault:
            for error in fault.errors():
                why = error.get("ctx", {}).get("error")
                if why is None or isinstance(why, ValueFault):
                    assert reason_of(error).key in SENTENCES, error


def test_what_pydantic_says_is_said_in_dutch() -> None:
    with pytest.raises(ValidationError) as fault:
        Settings(mode="test", port=0, dpia="x" * 301)
    assert {error["loc"][0]: say_fault(reason_of(error)) for error in fault.value.errors()} == {
        "mode": "kies uit: 'local' of 'production'.",
        "port": "dat moet 1 of meer zijn.",
        "dpia": "dat is te lang: hooguit 300 tekens.",
    }


ALL_WRONG: Mapping[str, str] = {
    "MODE": "test", "PORT": "x", "HOST": "0.0.0.0", "DATABASE_URL": "mysql://x", "KEEP_MONTHS": "0", "GROUP_MIN": "500",
    "SEND_BETWEEN": "18-8", "ALSO_FREE": "5 mei", "RATE_PERSON": "fast", "ERASED": "https://x", "WATCHDOG": "3",
    # pragma: allowlist nextline secret
    "CONTENT": "/nergens", "NOTICE": "/nergens", "PUBLIC_URL": "http://x", "LINK_SECRET": "kort", "INSTANCE": "Jan P",
    "DPIA": "x" * 301, "KEEP": "scans", "SERVICE_HOSTS": "*", "ORGANISATION_COLOUR": "rood", "LOG_LEVEL": "loud",
}  # fmt: skip


def test_doctor_says_all_that_is_wrong_in_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ALL_WRONG.items():
        monkeypatch.setenv(f"REGIEBOT_{name}", value)
    lines = CliRunner().invoke(cli, ["doctor"]).stdout.splitlines()
    said = [line for line in lines if "REGIEBOT_" in line]
    assert len(said) >= len(ALL_WRONG) - 1
    assert [line for line in said if ENGLISH.search(re.sub(r"'.*?'|REGIEBOT_\w+", "", line))] == []
