"""The conversation in both READMEs is what the bot says, and what they tell you to type is understood."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialogs.commands import build_commands
from dialogs.commands.recognising import recognise
from dialogs.instruments.definition import Language
from tests.docs.named import ROOT
from tests.understanding.stages import read_library, say, set_up

_README: dict[Language, str] = {"nl": "README.md", "en": "README.en.md"}
_ROUND: dict[Language, str] = {"nl": "Regio Noord najaar", "en": "Region North autumn"}
# Answers to a question, and a sentence; the others are words of ours.
_NO_WORDS = {"4", "4 3 5 4", "redelijk", "fairly", "weet ik niet", "i don't know"}
_NEW_UVO = {"nieuwe uvo AB-3K7QXZ 15 december 14 uur", "new uvo AB-3K7QXZ 15 December 14:00"}


def _said(language: Language) -> Iterator[tuple[str, str]]:
    """Yield what Dirkje types, with what the README says the answer begins with."""
    text = re.sub(r"\n> ?", " ", (ROOT / _README[language]).read_text(encoding="utf-8"))
    for typed, answer in re.findall(r"\*\*Dirkje:\*\* (.+?)  \*\*Regiebot:\*\* (.+?)(?=  \*\*Dirkje|\n)", text):
        yield typed.strip(), answer.strip().removesuffix("…").strip()


@pytest.mark.parametrize("language", _README)
async def test_the_bot_answers_as_the_readme_says(language: Language, tmp_path: Path) -> None:
    library, said = read_library(), list(_said(language))
    assert len(said) == 3
    steps = ["Dirkje: hallo", "Dirkje: ok", "Dirkje: ronde", "Dirkje: 2", f"Dirkje: {_ROUND[language]}"]
    steps += ["Dirkje: 18 december", "Dirkje: 4", "Dirkje: verstuur"]
    for name, scores in (("Anna", ("3 4 4 3",)), ("Bram", ("2 4 5 4",))):
        steps += [f"{name}: {words}" for words in ("hallo", "ok", "doe mee {code}", "ja", *scores * 9, "verstuur")]
    steps.append("Dirkje: help")
    for number, (typed, answer) in enumerate(said):
        stage = await set_up(steps, tmp_path / f"{number}.db", library)
        seen = await say(stage, typed, language, library, tmp_path / "copy.db")
        assert answer in seen.text.replace("\n", " "), f"{typed}: {seen.text}"
        steps.append(f"Dirkje: {typed}")


def test_what_the_readme_tells_you_to_type_is_a_word_in_both_languages() -> None:
    commands, meant = build_commands(read_library()), []
    for readme in _README.values():
        steps = "\n".join(
            re.findall(r"^\d+\. .*(?:\n   .*)*", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
        )
        typed = [one.removeprefix("@Regiebot ") for one in re.findall(r"`([^`]+)`", steps)]
        found = {one: recognise(one, commands) for one in typed if one not in _NO_WORDS | _NEW_UVO}
        assert [one for one, known in found.items() if known is None] == []
        meant.append([known.name for known in found.values() if known])
    assert meant[0] == meant[1]
    assert len(meant[0]) > 8
