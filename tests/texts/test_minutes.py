"""How long something takes is said one way, in figures: an invitation said "vijf minuten", a card "5 minuten"."""

import re

import pytest

from dialogs.instruments.library import CONTENT

_IN_WORDS = re.compile(
    r"\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|vijftien|twintig|veertig|two|three|four|five|six|seven|eight"
    r"|nine|ten|fifteen|twenty|forty) (minuten|minutes)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("place", ["dialogs/texts/nl.ftl", "dialogs/texts/en.ftl", "content"])
def test_minutes_are_figures(place: str) -> None:
    root = CONTENT.parents[2]
    files = sorted(CONTENT.glob("*.yaml")) if place == "content" else [root / place]
    assert files
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert re.search(r"minut", text) or place == "content", file
        assert not _IN_WORDS.search(text), (file.name, _IN_WORDS.search(text))


def test_an_invitation_names_the_minutes_of_its_scan() -> None:
    named = 0
    for file in CONTENT.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        for said in re.findall(r"(?:Het kost ongeveer|It takes about) (\d+) ", text):
            named += 1
            assert f"duration_minutes: {said}" in text, (file.name, said)
    assert named >= 8
