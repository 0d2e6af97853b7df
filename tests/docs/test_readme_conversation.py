"""The conversation in the README is what the bot says."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.supply.lock import ROOT
from tests.understanding.stages import read_library, say, set_up


def _said() -> Iterator[tuple[str, str]]:
    """Yield what Dirkje types, with what the README says the answer begins with."""
    text = re.sub(r"\n> ?", " ", (ROOT / "README.md").read_text(encoding="utf-8"))
    for typed, answer in re.findall(r"\*\*Dirkje:\*\* (.+?)  \*\*Regiebot:\*\* (.+?)(?=  \*\*Dirkje|\n)", text):
        yield typed.strip(), answer.strip().removesuffix("…").strip()


async def test_the_bot_answers_as_the_readme_says(tmp_path: Path) -> None:
    library, said = read_library(), list(_said())
    assert len(said) == 3
    steps = ["Dirkje: hallo", "Dirkje: ok", "Dirkje: ronde", "Dirkje: 2", "Dirkje: Regio Noord najaar"]
    steps += ["Dirkje: 18 december", "Dirkje: 4", "Dirkje: verstuur"]
    for name, scores in (("Anna", ("3 4 4 3",)), ("Bram", ("2 4 5 4",))):
        steps += [f"{name}: {words}" for words in ("hallo", "ok", "doe mee {code}", "ja", *scores * 9, "verstuur")]
    steps.append("Dirkje: help")
    for number, (typed, answer) in enumerate(said):
        stage = await set_up(steps, tmp_path / f"{number}.db", library)
        seen = await say(stage, typed, "nl", library, tmp_path / "copy.db")
        assert answer in seen.text.replace("\n", " "), f"{typed}: {seen.text}"
        steps.append(f"Dirkje: {typed}")
