"""Every text in every language, every placeholder alike, and Dutch that reads at B1."""

import ast
import re
from pathlib import Path
from statistics import mean

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.texts import catalog
from dialogs.texts.vocabulary import vocabulary

ROOT = Path(__file__).parents[2]


def messages(language: str) -> dict[str, ftl.Message]:
    resource = FluentParser().parse((ROOT / f"dialogs/texts/{language}.ftl").read_text())
    assert not [entry for entry in resource.body if isinstance(entry, ftl.Junk)]
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ftl.Message)}


def placeholders(message: ftl.Message) -> set[str]:
    found: set[str] = set()

    class Collector(Visitor):
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:
            found.add(node.id.name)

    Collector().visit(message)
    return found


def test_both_languages_say_the_same_things() -> None:
    catalog.check()
    nl, en = messages("nl"), messages("en")
    assert len(nl) > 150
    assert {key: placeholders(nl[key]) for key in nl} == {key: placeholders(en[key]) for key in en}


def test_no_text_is_unused() -> None:
    """Every key stands in the code, whole or as a family (`note-…`) of which the member stands there."""
    code = "\n".join(path.read_text() for folder in ("dialogs", "bot") for path in (ROOT / folder).rglob("*.py"))
    strings = {
        node.value
        for folder in ("dialogs", "bot")
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    families = set(re.findall(r'f"([a-z-]+)-\{', code))
    assert {"note", "trouble", "sentence", "lead", "button", "privacy", "progress"} <= families
    # Stands in other texts.
    within = {"looks-like"}

    def used(key: str) -> bool:
        known = (key[len(family) + 1 :] for family in families if key.startswith(f"{family}-"))
        return key in strings or key in within or any(member in strings for member in known)

    assert [key for key in messages("nl") if not used(key)] == []


def test_an_unknown_key_is_a_fault_and_not_a_blank() -> None:
    with pytest.raises(catalog.TextFault):
        catalog.speech("nl")("no-such-text")
    with pytest.raises(catalog.TextFault):
        catalog.speech("nl")("trouble-scale", min=1)


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:])\s+", text.replace("**", "")) if part.strip()]


def test_dutch_sentences_are_short_and_plain() -> None:
    """B1: on average at most twelve words, never more than twenty; none of the words a civil servant hides behind."""
    lengths = []
    for key, message in messages("nl").items():
        text = " ".join(e.value for e in message.value.elements if isinstance(e, ftl.TextElement)).replace("\n", " ")
        if key.startswith("menu-words"):
            continue  # a list of words, not a sentence
        for sentence in sentences(text):
            words = len(sentence.split())
            lengths.append(words)
            assert words <= 20, (key, sentence)
        plain = text.lower()
        for stiff in (
            "betreffende",
            "creëren",
            "prioriteit",
            "relevant",
            "verstrekken",
            "anoniem",
            "toestemming",
            " u ",
            "dient te",
            " middels ",
        ):
            assert stiff not in plain, (key, stiff)
    assert mean(lengths) <= 12


def test_every_word_we_teach_is_understood() -> None:
    words = vocabulary()
    for name, taught in words.taught.items():
        for word in taught.values():
            assert words.commands[word] == name
    for language in ("nl", "en"):
        menu = catalog.speech(language)("menu-words") + catalog.speech(language)("menu-words-rounds")
        for word in re.findall(r"\*\*(.+?)\*\*", menu):
            assert word in words.commands, word
