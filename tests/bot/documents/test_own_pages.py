"""How one's own outcome stands on paper: few pages, filled, and no word in two where it need not be."""

import re
from collections.abc import Callable

import pytest

from bot.documents import typesetting
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.instruments.printout import Printout
from tests.bot.documents.own import DAY, outcomes, own_printout
from tests.bot.documents.pictures import by_region, confidential, group_printout
from tests.bot.documents.reading import Read, lines_on, read
from tests.bot.documents.samples import LANGUAGES, Language

OWN = dict(outcomes())
GROUPS: dict[str, Callable[[], GroupOutcome]] = {
    "twelve regions": lambda: by_region([f"Regio Noordoost-Achterhoek {number}" for number in range(1, 13)]),
    "groups, one hidden": lambda: confidential(19, regions=(("Noord", 6), ("Oost", 6), ("Zuid", 5), ("West", 2))),
}
LONGEST_WHOLE = 17
# A last page with less than this is a white hole.
FEWEST_SIGNS = 300


def broken(pages: Read) -> list[str]:
    """The words that end a line in their middle: inside brackets, or short ones with a hyphen that they do not have."""
    shown = [line for page in pages.file.pages for line in lines_on(page)]
    hyphened = re.findall(r"\w+\u00ad\w+", pages.text)
    return [line for line in shown if line.endswith("(-")] + [
        word for word in hyphened if len(word) <= LONGEST_WHOLE + 1
    ]


def faults(printout: Printout, most_pages: int) -> list[str]:
    pages = read(typesetting.pdf(printout, DAY))
    found = broken(pages)
    if len(pages.on_pages) > most_pages:
        found.append(f"{len(pages.on_pages)} pages")
    if len(pages.on_pages) > 1 and len(pages.on_pages[-1]) < FEWEST_SIGNS:
        found.append(f"only {pages.on_pages[-1]!r} on the last page")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", OWN.values(), ids=OWN)
def test_ones_own_outcome(outcome: Outcome, language: Language) -> None:
    most = 2 if outcome.entry.key[0] == "zelfscan" else 1
    assert faults(own_printout(outcome, language), most) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "most"), [("twelve regions", 2), ("groups, one hidden", 1)])
def test_that_of_a_group(name: str, most: int, language: Language) -> None:
    assert faults(group_printout(GROUPS[name](), language), most) == []


def test_lines_are_seen_where_they_end() -> None:
    pages = read(typesetting.pdf(own_printout(OWN["vsv_rol mixed"], "nl"), DAY))
    (page,) = pages.file.pages
    lines = lines_on(page)
    assert any(line.endswith("VSV(-bestuur).") for line in lines)
    assert max(map(len, lines)) < 130
