"""Every link in the documents leads somewhere, every page is found, and both READMEs are one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.named import PAGES, ROOT, headings, links

INDEX = ROOT / "docs/README.md"
README, ENGLISH = ROOT / "README.md", ROOT / "README.en.md"
# What is called otherwise in English.
_ENGLISH = {
    "README.en": "README",
    "docs/woorden": "docs/words",
    "docs/installeren": "docs/install",
    "docs/it-aanvraag": "docs/it-request",
    "docs/instellingen": "docs/settings",
    "docs/gids-regisseur": "docs/guide-regisseur",
    "docs/gids-coordinator": "docs/guide-coordinator",
    "docs/gids-voorzitter": "docs/guide-chair",
    "docs/gids-beheerder": "docs/guide-operator",
}


def lost(page: Path, text: str) -> Iterator[str]:
    """Yield the links of a page that lead nowhere."""
    for path, heading in links(text):
        there = (page.parent / path).resolve() if path else page
        if not there.exists():
            yield f"{path}: not there"
        elif heading and heading not in headings(text if there == page else there.read_text(encoding="utf-8")):
            yield f"{path}#{heading}: no such heading"


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    assert list(lost(page, page.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("see [it](docs/README.md) and [more](https://example.org/none.html)", []),
        ("see [it](docs/nowhere.yaml)", ["docs/nowhere.yaml: not there"]),
        ("![a picture](docs/pictures/nothing.png)", ["docs/pictures/nothing.png: not there"]),
        ('<img src="docs/pictures/none.png" alt="a picture">', ["docs/pictures/none.png: not there"]),
        ("## A word, or two\n[up](#a-word-or-two)", []),
        ("## Two\n## Two\n[up](#two-1)", []),
        ("## A word\n[up](#no-word)", ["#no-word: no such heading"]),
        ("[it](CONTRIBUTING.md#no-such)", ["CONTRIBUTING.md#no-such: no such heading"]),
        ("```\n# no heading\n```\n[up](#no-heading)", ["#no-heading: no such heading"]),
    ],
)
def test_a_link_that_leads_nowhere_is_seen(text: str, told: list[str]) -> None:
    assert list(lost(README, text)) == told


def test_every_page_is_on_the_list() -> None:
    listed = {(INDEX.parent / path).resolve() for path, _ in links(INDEX.read_text(encoding="utf-8")) if path}
    assert [page.name for page in PAGES if page != INDEX and page not in listed] == []


def test_the_readme_leads_to_the_list() -> None:
    for readme in (README, ENGLISH):
        text = readme.read_text(encoding="utf-8")
        assert ("docs/README.md", "") in set(links(text))
        assert len(text.splitlines()) < 150


def _stem(path: str) -> str:
    return path.removesuffix(".md").replace("-en.png", ".png")


def shape(text: str) -> dict[str, list[object]]:
    """Return what two languages of one page have in common, part by part."""
    commands = [
        re.sub(r" *#.*", "", line)
        for block in re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
        for line in block.splitlines()
    ]
    lines = re.sub(r"```.*?```", "", text, flags=re.DOTALL).splitlines()
    return {
        "headings": list(headings(text).values()),
        "commands": list(commands),
        "links": sorted({_ENGLISH.get(stem, stem) for path, _ in links(text) for stem in [_stem(path)]}),
        "tables": [line.count("|") for line in lines if line.startswith("|")],
        "steps": [line.split()[0] for line in lines if re.match(r"(?:\d+\.|-|>) ?", line)],
        "speakers": re.findall(r"^> \*\*(\w+):\*\*", text, re.MULTILINE),
    }


def test_both_languages_say_the_same() -> None:
    dutch, english = (shape(page.read_text(encoding="utf-8")) for page in (README, ENGLISH))
    # Each leads to the other.
    assert "README" in dutch["links"]
    assert dutch == english


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        ("## Wie ziet wat", "### Wie ziet wat", "headings"),
        ("make test ", "make check ", "commands"),
        ("(docs/installeren.md)", "(docs/operating.md)", "links"),
        ("| deelnemer, regisseur |", "| deelnemer | regisseur |", "tables"),
        ("9. **Dirkje**", "**Dirkje**", "steps"),
        ("> **Regiebot:** Goed.", "> **Dirkje:** Goed.", "speakers"),
    ],
)
def test_a_difference_is_seen(before: str, after: str, part: str) -> None:
    text = README.read_text(encoding="utf-8")
    assert before in text
    assert shape(text.replace(before, after))[part] != shape(ENGLISH.read_text(encoding="utf-8"))[part]
