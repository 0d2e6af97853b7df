"""What the guard finds and what it takes for something it is not: python -m tests.bench.guard.

The sentences are those of `tests.bench.guard_sentences`, and what people wrote by hand in `tests/dialogs/guard`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from timeit import timeit

from rich.console import Console
from rich.table import Table

from dialogs.understanding.guard import Finding, find_personal_data
from tests.bench.guard_sentences import TYPES, clean, sentences

TODAY = date(2026, 11, 22)
CORPUS = Path(__file__).parents[1] / "dialogs" / "guard"
# Harmless, and refused all the same; the sentence that says so asks for another name.
KNOWN_ALARMS = (
    "Herdenking 4 mei 1945",
    "jarig team 10 jaar",
    "Borderline en samenwerken",
    "Vergaderen in de Kerkweg 5",
)


@dataclass(frozen=True)
class Score:
    """`found`: refused, whatever it was called; `named`: called what it is. Of clean texts `found` are false alarms."""

    texts: int
    found: int
    named: int
    missed: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.found / self.texts


def labelled(half: str) -> Sequence[tuple[str, str]]:
    """What people wrote by hand, with its label ("none" where nothing should be found); `half`: tuned or held_out."""
    lines = (CORPUS / f"{half}.tsv").read_text("utf-8").splitlines()
    return [(label, text) for label, _, text in (line.partition("\t") for line in lines) if not label.startswith("#")]


def by_hand(half: str, label: str) -> Score:
    texts = [text for labelled_, text in labelled(half) if labelled_ == label]
    found = [find_personal_data(text, TODAY) for text in texts]
    missed = tuple(text for text, one in zip(texts, found, strict=True) if (one is None) is (label != "none"))
    return Score(len(texts), sum(one is not None for one in found), [*map(str, found)].count(label), missed)


def seconds_per_sign(text: str, many: int) -> float:
    """How long one sign takes in a text of so many: about the same for any length when nothing runs away."""
    whole = (text * (many // len(text) + 1))[:many]
    return min(timeit(lambda: find_personal_data(whole, TODAY), number=1) for _ in range(3)) / many


def score(finding: Finding) -> Score:
    texts = sentences(finding)
    found = [find_personal_data(text, TODAY) for text in texts]
    missed = tuple(text for text, one in zip(texts, found, strict=True) if one is None)
    return Score(len(texts), len(texts) - len(missed), found.count(finding), missed)


def false_alarms() -> tuple[Score, Counter[str]]:
    texts = clean()
    found = [(text, one) for text in texts if (one := find_personal_data(text, TODAY))]
    kinds = Counter(str(one) for _, one in found)
    return Score(len(texts), len(found), 0, tuple(dict.fromkeys(text for text, _ in found))), kinds


def main() -> None:
    table = Table("type", "sentences", "refused", "named right", "false alarms", "missed, for instance")
    alarms, kinds = false_alarms()
    for finding in TYPES:
        one = score(finding)
        examples = "; ".join(dict.fromkeys(text.replace("\n", " / ") for text in one.missed[:3]))
        named = f"{one.named / one.texts:.1%}"
        table.add_row(str(finding), str(one.texts), f"{one.recall:.1%}", named, str(kinds[finding]), examples)
    Console(width=160).print(table)
    for half in ("tuned", "held_out"):
        scores = {label: by_hand(half, label) for label in (*map(str, TYPES), "none")}
        print(half, {label: f"{one.found} of {one.texts}" for label, one in scores.items()})
    ordinary = " ".join(clean()[:200])
    for many in (1_000, 10_000, 100_000):
        print(f"{many} signs: {seconds_per_sign(ordinary, many) * 1e9:.0f} ns a sign")
    print(f"clean texts: {alarms.texts}; refused: {alarms.found} ({alarms.recall:.2%}) {list(alarms.missed)}")


if __name__ == "__main__":
    main()
