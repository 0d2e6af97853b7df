"""Rounds made up at random and held on the real bot, and all that some of the people see of them.

Who makes them up is a seed. What is answered is apart from what happens: so the same things can happen to people who
answered otherwise.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Any

from bot.documents.files import File
from bot.documents.typesetting import pdf
from bot.documents.workbook import workbook
from tests.bot.documents.books import tables
from tests.bot.documents.reading import read
from tests.confidentiality.solver import Read, bounds_of
from tests.properties.rounds import CARDS, Answers, Rounds, typed
from tests.scenarios.people import Card, code_on, texts

BOSSES = ("dirkje", "eva")
TAKERS = tuple(f"p{number:02}" for number in range(16))
REGIONS = ("Noord", "Oost")
# Who coordinates, and one who takes part and tells them what they answered.
COLLUDING = (*BOSSES, TAKERS[0])
SEEN_BEFORE = ("voortgang {code}", "wie deed mee {code}", "rondes", "ronde info {code}", "groepsoverzicht {code}")
SEEN_AFTER = (*SEEN_BEFORE, "groepsoverzicht {code} Noord", "tekst {code}", "pdf {code}", "excel {code}",
              "plaatje {code}", "zet op agenda {code}", "afgeronde", "openstaand", "mijn gegevens bestand")  # fmt: skip
# A score of a person on a competency; None where too little of it was answered.
Scores = Mapping[str, Sequence[int | None]]


@dataclass
class Held:
    """A round as it was held: by whom, of whom, in which region. `counted` are in its figures."""

    boss: str
    regions: tuple[str, ...]
    homes: dict[str, str]
    again: int | None = None
    joined_by: str = ""
    code: str = ""
    ever: set[str] = field(default_factory=set)

    @property
    def counted(self) -> frozenset[str]:
        return frozenset(self.homes) - self.ever


def made_up(random: Random) -> list[Held]:
    """Make up two or three rounds of nearly the same people."""
    rounds: list[Held] = []
    for number in range(random.choice((2, 2, 3))):
        boss, again = random.choice(BOSSES), None
        if number and random.random() < 0.5:
            again = number - 1
            before = rounds[again]
            boss, regions = before.boss, before.regions
        else:
            regions = REGIONS if random.random() < 0.4 else ()
        many = random.randint(9, 12) if regions else random.randint(5, 9)
        if number:
            stay = sorted(rounds[-1].homes)
            random.shuffle(stay)
            people = stay[: max(0, len(stay) - random.choice((0, 0, 1, 2, 4, 5)))]
            fresh = [name for name in (*TAKERS, *BOSSES) if name not in rounds[-1].homes]
            people += random.sample(fresh, min(len(fresh), random.choice((0, 0, 1, 4, 5))))
        else:
            people = [*random.sample(TAKERS, many), *(name for name in BOSSES if random.random() < 0.3)]
        if not regions:
            # From ten people on a word is said of how far they lie apart, which is no sum.
            people = people[:9]
        others = [name for name in (*BOSSES, *people[:2]) if name != boss]
        joined_by = random.choice(others) if random.random() < 0.4 else ""
        # Now and then somebody of a repeat is in another region than before.
        known = rounds[-1].homes if rounds and rounds[-1].regions == regions else {}
        homes = {
            name: known[name] if name in known and random.random() < 0.95 else (REGIONS[place % 2] if regions else "")
            for place, name in enumerate(people)
        }
        rounds.append(Held(boss, regions, homes, again, joined_by))
    return rounds


def answered(random: Random, names: Sequence[str]) -> dict[str, list[int | None]]:
    """Make up what people answer, the same in every round: around the middle, all alike, or at an end."""
    kinds = [random.choice(((1, 2, 3, 4, 5), (3, 3, 4), (2, 3), (1, 1, 2), (4, 5, 5))) for _ in range(CARDS)]
    return {name: [None if random.random() < 0.04 else random.choice(kind) for kind in kinds] for name in names}


def moved(
    random: Random, rounds: Sequence[Held], scores: Scores, apart: Collection[str]
) -> dict[str, list[int | None]]:
    """Let people who are in the same sets answer otherwise, so that their sums stay. Those `apart` stay as they are."""
    found = {name: list(given) for name, given in scores.items()}
    for card in range(CARDS):
        alike: dict[Any, list[str]] = {}
        for name, given in scores.items():
            if name not in apart and given[card] is not None:
                where = tuple((one.homes.get(name), name in one.counted) for one in rounds)
                alike.setdefault(where, []).append(name)
        for names in alike.values():
            for _ in range(len(names)):
                up, down = random.choice(names), random.choice(names)
                here, there = found[up][card], found[down][card]
                if up != down and here is not None and there is not None and here < 5 and there > 1:
                    found[up][card], found[down][card] = here + 1, there - 1
    return found


def cards(given: Sequence[int | None]) -> Answers:
    return tuple((score,) * 4 for score in given)


@dataclass
class Played:
    """Rounds as they are held on the bot. `seen` is all that the colluding see, in order."""

    rounds: Rounds
    plan: list[Held]
    scores: Scores
    drafts: Random
    # Whether anybody looks while it goes on.
    watched: bool = True
    seen: list[tuple[str, str, str]] = field(default_factory=list)

    async def play(self, events: Random) -> None:
        for number, held in enumerate(self.plan):
            await self._hold(number, held, events)
        for held in self.plan:
            await self._look(held, SEEN_AFTER)

    async def says(self, name: str, *words: str) -> Card:
        for said in words:
            card = await self.rounds.says(name, said)
            if name in COLLUDING:
                person = self.rounds.people[name]
                file = person.file
                shown = (file.printout, file.sheets, file.kept) if file else ()
                self.seen.append((name, said, f"{texts(card)}\n{card}\n{shown}"))
                person.file = None
        return card

    async def _hold(self, number: int, held: Held, events: Random) -> None:
        before = self.plan[held.again] if held.again is not None else None
        if before:
            held.code = await self.rounds.repeat(held.boss, before.code)
        else:
            held.code = await self.rounds.make(held.boss, held.regions)
        held.ever = {held.boss}
        names = list(held.homes)
        for place, name in enumerate(names):
            if place == len(names) // 2 and held.joined_by:
                await self.share(held, held.joined_by)
            await self._takes_part(held, name, events.random())
        some = events.random()
        if some < 0.3:
            await self.says(held.boss, f"hernoem {held.code} Ronde {number}", "ja")
        elif some < 0.6:
            leaver = next(name for name in TAKERS if name not in held.homes)
            await self.rounds.take_part(leaver, held.code, cards([3] * CARDS), *held.regions[:1])
            await self._look(held, SEEN_BEFORE)
            await self.rounds.leave(leaver, held.code)
        await self._look(held, SEEN_BEFORE)
        await self.rounds.close(held.boss, held.code)

    async def share(self, held: Held, taker: str) -> bool:
        """Somebody more coordinates it, where the bot takes them."""
        await self.says(held.boss, f"samen {held.code}")
        key = code_on(self.rounds.people[held.boss].card)
        await self.says(taker, f"neem aan {key}")
        taken = "Je bent nu coördinator" in texts(self.rounds.people[taker].card)
        if taken:
            held.ever.add(taker)
        return taken

    async def _takes_part(self, held: Held, name: str, chance: float) -> None:
        final, home = cards(self.scores[name]), [held.homes[name]] if held.regions else []
        if chance < 0.8:
            await self.rounds.take_part(name, held.code, final, *home)
            return
        # Something else first, in which the region may be chosen again; what was there before is looked at, and gone.
        draft = ((self.drafts.randint(1, 5),) * 4, *final[1:])
        await self.rounds.take_part(name, held.code, draft, *home)
        await self._look(held, SEEN_BEFORE[:1])
        await self.rounds.says(name, f"wijzig {held.code} {2 + bool(home)}", typed(final[0]), "verstuur")
        await self.rounds.says(name, f"doe mee {held.code}")

    async def _look(self, held: Held, words: Sequence[str]) -> None:
        for name in COLLUDING if self.watched else ():
            if name not in TAKERS or name in held.homes:
                for said in words:
                    await self.says(name, said.format(code=held.code))

    # What stands on the pages, as read by who got them.

    async def figures(self, held: Held) -> dict[tuple[str, str], tuple[str, int | None]]:
        """Return by competency and group ("" is everybody) what is written of how many: the same on all pages."""
        boss = held.boss
        book = await self._file(boss, f"excel {held.code}")
        sheets = tables(workbook("x", book.language, book.sheets, book.made_on))
        found: dict[tuple[str, str], tuple[str, int | None]] = {}
        for row in sheets["Scores"][1:]:
            title, (value, n) = row[0], _under(sheets["Scores"][0], row)
            found[title, ""] = _written(value), n if isinstance(n, int) else None
        for group, _, title, value, n, *_ in sheets.get("Groepen", [[]])[1:]:
            if any(title == known for known, _ in found):
                found[title, group] = _written(value), n if isinstance(n, int) else None
        file = await self._file(boss, f"pdf {held.code}")
        assert file.printout
        # The first table is of everybody; what follows is per group, with the same titles.
        rows = {row[0]: row[1] for row in _rows(pdf(file.printout, file.made_on))[::-1]}
        card = texts(await self.rounds.picture(boss, held.code)).split("\n")
        for (title, group), (written, n) in found.items():
            if not group:
                assert rows[title] == written, f"{title}: {rows[title]} on paper, {written} in cells"
                # Last time may stand in between.
                line = re.compile(rf"{re.escape(written)}( \(vorige keer .*\))?" + (rf" \({n} scores\)" if n else ""))
                told = [below for above, below in pairwise(card) if above == title]
                assert any(line.fullmatch(below) for below in told), f"{title}: {written} of {n}, on the card {told}"
        return found

    async def _file(self, name: str, said: str) -> File:
        await self.rounds.says(name, said)
        file = self.rounds.people[name].file
        assert file, texts(self.rounds.people[name].card)
        self.rounds.people[name].file = None
        return file

    async def reads(self, held: Held) -> dict[str, list[Read]]:
        """Return by competency what was read of which people, each with `exact`: no band."""
        bands = "Van deze mensen is al eerder een beeld gemaakt" in texts(
            await self.rounds.picture(held.boss, held.code)
        )
        found: dict[str, list[Read]] = {}
        figures = await self.figures(held)
        order = {competency: place for place, competency in enumerate(self.rounds.items)}
        named = self._titles()
        for (title, group), (written, n) in figures.items():
            place = order[named[title]]
            people = frozenset(
                name
                for name in held.counted
                if self.scores[name][place] is not None and group in ("", held.homes[name])
            )
            if span := bounds_of(written):
                is_band = bands and n is None
                assert is_band or n == len(people), f"{title} {group}: {n} written, {len(people)} took part"
                found.setdefault(title, []).append(Read(people, *span, exact=not is_band))
        return found

    def _titles(self) -> dict[str, str]:
        content = self.rounds.world.installation.library.entry("competentiescan").content
        return {one.title.nl: one.id for one in content.ordered}

    def known(self, title: str, names: Sequence[str]) -> dict[str, int]:
        """Return what these answered on a competency."""
        place = list(self.rounds.items).index(self._titles()[title])
        return {
            name: score for name in names if name in self.scores and (score := self.scores[name][place]) is not None
        }


def _under(header: Sequence[Any], row: Sequence[Any]) -> tuple[Any, Any]:
    """Return what stands under the score, and under how many gave one: not every scan has roles before these."""
    return row[header.index("Score")], row[header.index("Aantal scores")]


def _written(value: Any) -> str:
    return f"{value:.1f}".replace(".", ",") if isinstance(value, float | int) else str(value)


def _rows(made: bytes) -> list[list[str]]:
    """Return the rows of every table of a PDF, as a screen reader has them."""
    pages = read(made)
    return [
        [cell.text.replace("\u00ad", "").strip() for cell in (*row.all("TH"), *row.all("TD"))]
        for table in pages.tree.all("Table")
        for row in table.all("TR")
    ]
