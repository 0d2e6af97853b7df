"""Writes the made files of dialogs/understanding from examples.yaml: `make examples`, after an example is added.

lemmas.tsv: word as typed -> its dictionary form, for the words of the examples in all their forms (simplemma).
synonyms.tsv: dictionary form -> the one that means the same to us. examples.tsv: meaning, half of the yardstick it was
written from ("" for none), its form ("d": "niet" or its like stands in it; "q": it asks for information), sentence, its
telling words.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from simplemma import lemmatize
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from dialogs.instruments.definition import LANGUAGES
from dialogs.understanding.likeness import split_words
from dialogs.understanding.sentences import is_question
from dialogs.understanding.small_words import is_denied, small_words, tells
from dialogs.understanding.vocabulary import plain

FOLDER = Path(__file__).parents[2] / "dialogs/understanding"
# These stay apart from what they are the degrees of: "beter" is not "goed" here.
_APART = frozenset({"goed", "veel", "weinig", "graag", "well", "good", "much", "many", "bad"})
# What somebody may ask for is no form of what is right.
_NO_FORM = frozenset({"rights"})
_HALVES = {"": "", "from_a": "a", "from_b": "b"}
_FORM = re.compile(r"[a-z]{3,18}")


def sentences(raw: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Yield (meaning, half, language, sentence)."""
    for meaning, one in raw["meanings"].items():
        for key, half in _HALVES.items():
            for language in LANGUAGES:
                for text in (one.get(key, {}) if key else one).get(language, ()):
                    yield meaning, half, language, text


def _lemma(word: str, language: str) -> str:
    if word in small_words().denying | _NO_FORM:
        return word
    found = lemmatize(word, lang=language).replace("_", "").casefold()
    return word if found in _APART else plain(found)


def make_lemmas(raw: Mapping[str, Any]) -> dict[str, str]:
    """Return word -> dictionary form, where they differ, Dutch before English."""
    made: dict[str, str] = {}
    as_said = small_words().denying | _NO_FORM
    for language in LANGUAGES:
        words = {
            word
            for _, _, of, text in sentences(raw)
            if of == language
            for word in split_words(text)
            if not word.startswith("{")
        }
        words |= {word for group in raw["same"][language] for member in group for word in split_words(member)}
        lemmas = {word: _lemma(word, language) for word in words}
        for word, lemma in lemmas.items():
            # Also where they are equal: "met" is Dutch before it is a form of "meet".
            made.setdefault(word, lemma)
        known = set(lemmas.values())
        for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
            base = (lemma.decode() if isinstance(lemma, bytes) else lemma).replace("_", "").casefold()
            said = plain(form.decode() if isinstance(form, bytes) else form)
            if (
                base not in _APART
                and said not in as_said
                and plain(base) in known
                and _FORM.fullmatch(said)
                and plain(base) != said
            ):
                made.setdefault(said, plain(base))
    return {word: lemma for word, lemma in made.items() if lemma != word}


def make_synonyms(raw: Mapping[str, Any], lemmas: Mapping[str, str]) -> dict[str, str]:
    """Return dictionary form -> the one that stands for all that mean the same, also over several groups."""
    leads: dict[str, str] = {}

    def first(word: str) -> str:
        while word in leads:
            word = leads[word]
        return word

    for language in LANGUAGES:
        for group in raw["same"][language]:
            head, *others = (first(lemmas.get(word, word)) for word in map(plain, group))
            for other in others:
                if first(other) != first(head):
                    leads[first(other)] = first(head)
    return {word: first(word) for word in leads}


def written() -> dict[str, str]:
    """Return the made files as they should stand, by name."""
    raw = yaml.safe_load((FOLDER / "examples.yaml").read_text(encoding="utf-8"))
    lemmas = make_lemmas(raw)
    same = make_synonyms(raw, lemmas)

    def telling(text: str) -> list[str]:
        words = [same.get(lemma, lemma) for lemma in (lemmas.get(word, word) for word in split_words(text))]
        return sorted({word for place, word in enumerate(words) if tells(words, place)} or set(words))

    rows = [
        (meaning, half, "d" * is_denied(split_words(text)) + "q" * is_question(text), text, " ".join(telling(text)))
        for meaning, half, _, text in sentences(raw)
    ]
    return {
        "lemmas.tsv": "".join(f"{word}\t{lemma}\n" for word, lemma in sorted(lemmas.items())),
        "synonyms.tsv": "".join(f"{word}\t{first}\n" for word, first in sorted(same.items())),
        "examples.tsv": "".join("\t".join(row) + "\n" for row in rows),
    }


if __name__ == "__main__":
    for name, text in written().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
