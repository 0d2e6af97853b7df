"""English is said as an Englishman says it, not as Dutch in English words."""

import re

import pytest

from tests.texts.plain_dutch import of_catalog

# What was seen on cards: the Dutch way, and what is said for it.
DUTCH_WAYS = {
    r"\bwhom (do|would|you mean)": "who",
    r"(nobody|one|\}) out of": "none of the 6, one of the 6",
    r"planned on": "planned for",
    r"\b(into|out of) my calendar": "add to, remove from",
    r"\byou two\b": "the two of you",
    r"the other(?= this|[:.*]| was)": "the other person",
    r"go on where you were": "carry on where you left off",
    r"\bat a weekend": "on a weekend",
    r"am no human": "am not human",
    r"hold messages back": "block messages",
}


@pytest.mark.parametrize("way", sorted(DUTCH_WAYS))
def test_no_dutch_in_english_words(way: str) -> None:
    said = [(said.key, said.text) for said in of_catalog("en") if re.search(way, said.text, re.IGNORECASE)]
    assert said == [], DUTCH_WAYS[way]
