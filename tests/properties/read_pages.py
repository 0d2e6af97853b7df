"""What stands on the pages of a confidential picture, as read by who got them, in the language they speak.

The same number stands on all of them: on the card, on that of a part, on paper and in cells. So it does in the other
language, and beside the next time.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from bot.documents.files import File
from bot.documents.typesetting import pdf
from bot.documents.workbook import workbook
from tests.bot.documents.books import tables
from tests.bot.documents.reading import read
from tests.confidentiality.solver import Read, bounds_of
from tests.properties.watched import Held, Watched
from tests.scenarios.people import texts

# What is called otherwise in English, and what it is.
GROUPS = {"Education": "Onderwijs", "Municipality": "Gemeente"}
# By title and group ("" is everybody) what is written, and of how many.
Figures = dict[tuple[str, str], tuple[str, int | None]]


class Words(NamedTuple):
    """What is read for in a language. `last_time` is how a value of then stands behind one of now."""

    groups: str
    score: str
    many: str
    bands: str
    last_time: str
    point: str


WORDS = {
    "nl": Words(
        "Groepen",
        "Score",
        "Aantal scores",
        "Van deze mensen is al eerder een beeld gemaakt",
        r"\(vorige keer (.*?)\)",
        ",",
    ),
    "en": Words(
        "Groups",
        "Score",
        "Number of scores",
        "There is an earlier picture of these people",
        r"\(last time (.*?)\)",
        ".",
    ),
}


async def figures(world: Watched, held: Held) -> Figures:
    """Return what is written of how many; fails where two pages differ."""
    boss = held.boss
    book = await _file(world, boss, f"excel {held.code}")
    words = WORDS[book.language]
    sheets = tables(workbook("x", book.language, book.sheets, book.made_on))
    found: Figures = {}
    header, *rows = sheets["Scores"]
    for row in rows:
        # Not every scan has roles before these.
        n = row[header.index(words.many)]
        found[row[0], ""] = _written(row[header.index(words.score)], words), n if isinstance(n, int) else None
    for group, _, title, value, n, *_ in sheets.get(words.groups, [[]])[1:]:
        if any(title == known for known, _ in found):
            found[title, group] = _written(value, words), n if isinstance(n, int) else None
    file = await _file(world, boss, f"pdf {held.code}")
    assert file.printout
    # The first table is of everybody; what follows is per group, with the same titles.
    printed = {row[0]: row[1] for row in _rows(pdf(file.printout, file.made_on))[::-1]}
    card = await world.rounds.picture(boss, held.code)
    for (title, group), (written, n) in found.items():
        if not group:
            assert printed[title] == written, f"{title}: {printed[title]} on paper, {written} in cells"
            _stands(title, written, n, texts(card), words)
    for group in {group for _, group in found} - {""}:
        part = texts(await world.rounds.picture(boss, held.code, group))
        for (title, of), (written, n) in found.items():
            if of == group and written != "–":
                _stands(title, written, n, part, words)
    return found


def _stands(title: str, written: str, n: int | None, card: str, words: Words) -> None:
    """Fail where a card says something else of this title."""
    # Last time may stand in between.
    line = re.compile(rf"{re.escape(written)}( {words.last_time})?" + (rf" \({n}\)" if n else ""))
    told = [below for above, below in pairwise(card.split("\n")) if above == title]
    assert any(line.fullmatch(below) for below in told), f"{title}: {written} of {n}, on the card {told}"


async def reads(world: Watched, held: Held) -> dict[str, list[Read]]:
    """Return by item what was read of which people, each with `exact`: no band."""
    card = texts(await world.rounds.picture(held.boss, held.code))
    bands = any(words.bands in card for words in WORDS.values())
    found: dict[str, list[Read]] = {}
    for (title, group), (written, n) in (await figures(world, held)).items():
        item = world.titles()[title]
        place, home = world.place(item), GROUPS.get(group, group)
        people = frozenset(
            name for name in held.counted if world.scores[name][place] is not None and home in ("", held.homes[name])
        )
        if span := bounds_of(written):
            is_band = bands and n is None
            assert is_band or n == len(people), f"{title} {group}: {n} written, {len(people)} took part"
            found.setdefault(item, []).append(Read(people, *span, exact=not is_band))
    return found


async def otherwise_in_other_language(world: Watched, held: Held) -> list[str]:
    """Say what whoever coordinates reads otherwise once they speak their other language."""
    said = "english", "nederlands"
    own = (await _file(world, held.boss, f"excel {held.code}")).language == "nl"
    first = _by_item(world, await figures(world, held))
    await world.rounds.says(held.boss, said[not own])
    second = _by_item(world, await figures(world, held))
    await world.rounds.says(held.boss, said[own])
    return [] if first == second else [f"{held.code}: {first} and {second}"]


async def otherwise_than_then(world: Watched, held: Held, before: Held) -> list[str]:
    """Say what the cards of a picture and its parts tell of the time before that was not told then."""
    then, found = _by_item(world, await figures(world, before)), []
    for group in dict.fromkeys(("", *held.homes.values())):
        card = texts(await world.rounds.picture(held.boss, held.code, group))
        for above, below in pairwise(card.split("\n")):
            for words in WORDS.values():
                if (said := re.search(words.last_time, below)) and above in world.titles():
                    span, _ = then.get((world.titles()[above], group), (None, None))
                    if span != bounds_of(said[1]):
                        found.append(f"{held.code}: {above} of {group!r} was {span}, now {below}")
    return found


def _by_item(world: Watched, read: Figures) -> dict[tuple[str, str], tuple[Any, int | None]]:
    titles = world.titles()
    return {
        (titles[title], GROUPS.get(group, group)): (bounds_of(written), n)
        for (title, group), (written, n) in read.items()
    }


async def _file(world: Watched, name: str, said: str) -> File:
    await world.rounds.says(name, said)
    file = world.rounds.people[name].file
    assert file, texts(world.rounds.people[name].card)
    world.rounds.people[name].file = None
    return file


def _written(value: Any, words: Words) -> str:
    return f"{value:.1f}".replace(".", words.point) if isinstance(value, float | int) else str(value)


def _rows(made: bytes) -> list[Sequence[str]]:
    """Return the rows of every table of a PDF, as a screen reader has them."""
    pages = read(made)
    return [
        [cell.text.replace("\u00ad", "").strip() for cell in (*row.all("TH"), *row.all("TD"))]
        for table in pages.tree.all("Table")
        for row in table.all("TR")
    ]
