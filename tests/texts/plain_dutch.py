"""How plain the Dutch is that people read (norms D13): sentences counted in words, and words to hide behind.

The limits are for what the bot says. Where an instrument came with its words, those are given (`GIVEN`).
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

import yaml
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.instruments.definition import Language

ROOT = Path(__file__).parents[2]
MEAN, LONGEST = 12, 20
# Two of them say what is not true: nothing here is anonymous, and no basis is consent (norms A2, A4).
STIFF = (
    "betreffende", "creëren", "prioriteit", "relevant", "verstrekken", "anoniem", "toestemming", "dient te", "middels",
    "teneinde", "derhalve", "conform", "aangaande", "inzake", "desgewenst", "omtrent", "geschieden", "u", "uw",
)  # fmt: skip
_STIFF = re.compile(rf"(?<!\w)(?:{'|'.join(STIFF)})(?!\w)", re.IGNORECASE)

# Texts that came with their instrument and mean what was studied; rewriting them changes what is measured.
GIVEN = {
    "competentiescan.yaml": frozenset({"self_report_note", "roles.1.definition"}),
    "zelfscan.yaml": frozenset({"roles.0.definition", "roles.1.help", "roles.3.definition"}),
}
# Documents about words may name them.
MAY_NAME = {"toegankelijkheid.md": frozenset({"anoniem", "u"}), "dpia.md": frozenset({"toestemming"})}


@dataclass(frozen=True)
class Said:
    """One text: where it stands, and what it says."""

    file: str
    key: str
    text: str


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:])\s+", text.replace("**", "")) if part.strip()]


def of_catalog(language: Language = "nl") -> Iterator[Said]:
    """What the bot says, every form of it. Lists of words are no sentences."""
    found: list[str] = []

    class Collector(Visitor):
        def visit_Pattern(self, node: ftl.Pattern) -> None:
            words = (e.value for e in node.elements if isinstance(e, ftl.TextElement))
            found.append(" ".join(words).replace("\n", " "))
            self.generic_visit(node)

    file = ROOT / f"dialogs/texts/{language}.ftl"
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ftl.Message) and not entry.id.name.startswith("menu-words"):
            found.clear()
            Collector().visit(entry)
            yield from (Said(file.name, entry.id.name, text) for text in found if text.strip())


def _dutch(node: Any, way: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Every text under a key `nl`, with the way to it."""
    if isinstance(node, str) and "nl" in way:
        yield ".".join(step for step in way if step != "nl"), node
    for step, child in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if "nl" in way or step == "nl" or isinstance(child, dict | list):
            yield from _dutch(child, (*way, str(step)))


def of_content() -> Iterator[Said]:
    """The questions and outcomes of every instrument and form."""
    for file in (
        *sorted((ROOT / "dialogs/instruments/content").glob("*.yaml")),
        ROOT / "dialogs/instruments/shared_texts.yaml",
    ):
        for key, text in _dutch(yaml.safe_load(file.read_text(encoding="utf-8"))):
            yield Said(file.name, key, text)


def of_trial_channel() -> Iterator[Said]:
    """What the trial channel says beside the bot: pairs of Dutch and English."""
    for node in ast.walk(ast.parse((ROOT / "bot/local/texts.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.Tuple) and len(node.elts) == 2:
            dutch = node.elts[0]
            if isinstance(dutch, ast.Constant) and isinstance(dutch.value, str):
                yield Said("texts.py", str(node.lineno), dutch.value)


def of_document(path: Path) -> Iterator[Said]:
    """The prose of a document: paragraphs and points, no code and no tables; what a picture shows."""
    text = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r"\n\n\1\n\n", path.read_text(encoding="utf-8"))
    # What is typed or named counts as one word.
    text = re.sub(r"`[^`\n]*`", "X", re.sub(r"```.*?```", "", text, flags=re.S))
    text = re.sub(r"^ *(\||#|[A-Z]\S* · ).*$", "", text, flags=re.M)
    for number, block in enumerate(re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.) )", text)):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", block).lstrip(" -*0123456789.")
        if words.strip():
            yield Said(path.name, str(number), " ".join(words.split()))


def too_long(said: Said) -> list[str]:
    if said.key in GIVEN.get(said.file, ()):
        return []
    return [sentence for sentence in sentences(said.text) if len(sentence.split()) > LONGEST]


def stiff(said: Said) -> set[str]:
    found = {word.lower() for word in _STIFF.findall(said.text)}
    return found - MAY_NAME.get(said.file, frozenset())


def figures(texts: list[Said]) -> dict[str, tuple[int, float, int]]:
    """File -> number of sentences, words in one on average, and in the longest."""
    lengths: dict[str, list[int]] = {}
    for said in texts:
        lengths.setdefault(said.file, []).extend(len(sentence.split()) for sentence in sentences(said.text))
    return {file: (len(known), round(mean(known), 1), max(known)) for file, known in lengths.items() if known}
