"""Every text in every language, every placeholder alike, and Dutch that reads at B1."""

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from dialogs.texts import catalog
from tests.texts.plain_dutch import (
    GIVEN,
    LONGEST,
    MEAN,
    Said,
    figures,
    of_catalog,
    of_content,
    of_document,
    of_trial_channel,
    sentences,
    stiff,
    too_long,
)

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


def _read_by_people() -> list[Said]:
    return [*of_catalog(), *of_content(), *of_trial_channel()]


def test_dutch_sentences_are_short_and_plain(capsys: pytest.CaptureFixture[str]) -> None:
    """B1: on average at most twelve words, never more than twenty; none of the words a civil servant hides behind."""
    texts = _read_by_people()
    assert {(said.file, said.key, sentence) for said in texts for sentence in too_long(said)} == set()
    assert {(said.file, said.key, word) for said in texts for word in stiff(said)} == set()
    known = figures(texts)
    assert len(known) >= 11
    assert {file: found for file, found in known.items() if found[1] > MEAN} == {}
    _print(known, capsys)


def test_what_is_given_is_still_there_and_still_long() -> None:
    """An exception that is no longer needed goes."""
    long = {(said.file, said.key) for said in of_content() for s in sentences(said.text) if len(s.split()) > LONGEST}
    assert long == {(file, key) for file, keys in GIVEN.items() for key in keys}


DOCUMENTS = [
    path
    for path in (
        ROOT / "README.md",
        *(
            ROOT / f"docs/{name}.md"
            for name in ("toegankelijkheid", "licenties", "installeren", "dpia", "privacy-handleiding")
        ),
    )
    if path.exists()
]


def test_documents_for_people_are_plain_too(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [said for path in DOCUMENTS for said in of_document(path)]
    assert [(said.file, sentence) for said in texts for sentence in too_long(said)] == []
    assert [(said.file, said.text) for said in texts if stiff(said)] == []
    assert {file: found for file, found in figures(texts).items() if found[1] > MEAN} == {}
    _print(figures(texts), capsys)


def _print(known: dict[str, tuple[int, float, int]], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        for file, (count, average, longest) in known.items():
            print(f"\n  {file}: {count} sentences, {average} words on average, {longest} at most", end="")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wij verstrekken u dit.", {"verstrekken", "u"}),
        ("Het uur van de UVO.", set()),
        ("Dient te wijken", {"dient te"}),
    ],
)
def test_the_word_list_can_say_no(text: str, words: set[str]) -> None:
    assert stiff(Said("nl.ftl", "x", text)) == words
    assert too_long(Said("nl.ftl", "x", "woord " * 21)) and not too_long(Said("nl.ftl", "x", "woord " * 20))
