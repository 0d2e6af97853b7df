"""One word for one thing: what docs/glossary.md says we never call it, we never call it."""

import re
from pathlib import Path

import pytest

from dialogs.instruments.definition import LANGUAGES, Language
from tests.texts.plain_dutch import Said, of_catalog

ROOT = Path(__file__).parents[2]
GLOSSARY = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
_MANIFEST = re.compile(r'"(?:[^"]+\.)?(?:title|description|short|full)": "([^"]*)"')


def never(language: Language) -> dict[str, str]:
    """Word that we do not use -> the word that we do, from the table of words to people."""
    table = GLOSSARY.split("## Words to people")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in row.split("|")[1:-1]] for row in table.splitlines() if row.startswith("| ")][1:]
    column = 2 * LANGUAGES.index(language)
    return {word: row[column].split(",")[0] for row in rows for word in row[column + 1].split(", ") if word.strip("–")}


def offends(said: Said, language: Language) -> set[str]:
    return {word for word in never(language) if re.search(rf"\b{re.escape(word)}\b", said.text, re.IGNORECASE)}


def of_manifest(language: Language) -> list[Said]:
    raw = (ROOT / f"manifest/{'manifest' if language == 'nl' else 'en'}.json").read_text(encoding="utf-8")
    strings = _MANIFEST.findall(raw)
    return [Said("manifest", text, text) for text in strings]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_word(language: Language) -> None:
    texts = [*of_catalog(language), *of_manifest(language)]
    assert len(texts) > 700 and len(of_manifest(language)) > 10
    assert {(said.key, word) for said in texts for word in offends(said, language)} == set()


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("nl", "Typ **groepsoverzicht**. Samenvatting", {"groepsoverzicht", "samenvatting"}),
        ("nl", "Het groepsbeeld, en je uitdraai", set()),
        ("en", "Group overview Noord", {"group overview"}),
    ],
)
def test_the_table_can_say_no(language: Language, text: str, words: set[str]) -> None:
    assert offends(Said("x", "x", text), language) == words
