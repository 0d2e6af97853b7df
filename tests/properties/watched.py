"""Rounds as they are held on the real bot, and all that those who look on see of them.

What is answered is apart from what happens: so the same things can happen to people who answered otherwise. And who is
who is apart from both: so they can happen to others, too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from operator import itemgetter
from random import Random

from tests.properties.rounds import Rounds
from tests.scenarios.people import Card, code_on, texts

# Who coordinates, and one who takes part and tells them what they answered.
COLLUDING = ("dirkje", "eva", "p00")
REGIONS = ("Noord", "Oost")
SEEN_BEFORE = ("voortgang {code}", "wie deed mee {code}", "rondes", "ronde info {code}", "groepsoverzicht {code}")
SEEN_AFTER = (*SEEN_BEFORE, "groepsoverzicht {code} Noord", "tekst {code}", "pdf {code}", "excel {code}",
              "plaatje {code}", "zet op agenda {code}", "afgeronde", "openstaand", "mijn gegevens bestand")  # fmt: skip
_TAKEN = ("Je bent nu coördinator", "You are now coordinator")
# A score of a person on an item; None where too little of it was answered.
Scores = Mapping[str, Sequence[int | None]]


@dataclass
class Held:
    """A round as it was held: by whom, of whom, in which region. `counted` are in its figures, `minimum` at least.

    `gone`: nobody coordinates it any more. `left` are the organisations that went since. From the round of number
    `known_until` on nobody knows who was in it; `strangers` are known here as others now, from the round of the number
    beside their name on.
    """

    boss: str
    regions: tuple[str, ...]
    homes: dict[str, str]
    again: int | None = None
    joined_by: str = ""
    code: str = ""
    ever: set[str] = field(default_factory=set)
    minimum: int = 5
    gone: bool = False
    known_until: float = inf
    left: set[str] = field(default_factory=set)
    strangers: dict[str, int] = field(default_factory=dict)

    @property
    def is_shown(self) -> bool:
        return len(self.counted) >= self.minimum

    @property
    def counted(self) -> frozenset[str]:
        return frozenset(self.homes) - self.ever

    def known_in(self, number: int) -> frozenset[str]:
        """Return who of those it counted was still known here as themselves when the round of this number was held."""
        return self.counted - {name for name, since in self.strangers.items() if since <= number}


@dataclass
class Watched:
    """Rounds that are held. `seen` is all that those who look on see, in order; `watched`: whether they look at all."""

    rounds: Rounds
    plan: list[Held]
    scores: Scores
    drafts: Random
    watched: bool = True
    look_on: tuple[str, ...] = COLLUDING
    scan: str = "competentiescan"
    seen: list[tuple[str, str, str]] = field(default_factory=list)

    async def play(self, events: Random) -> None:
        for number, held in enumerate(self.plan):
            await self.hold(number, held, events)
        for held in self.plan:
            await self.look_after(held)

    async def hold(self, number: int, held: Held, events: Random) -> None:
        raise NotImplementedError

    async def look_after(self, held: Held) -> None:
        await self.look(held, SEEN_AFTER)

    async def says(self, name: str, *words: str) -> Card:
        """Say it; whoever looks on sees the answer, and the file with it."""
        for said in words:
            card = await self.rounds.says(name, said)
            if name in self.look_on:
                person = self.rounds.people[name]
                file = person.file
                shown = (file.printout, file.sheets, file.kept) if file else ()
                self.seen.append((name, said, f"{texts(card)}\n{card}\n{shown}"))
                person.file = None
        return card

    async def tick(self, **time: int) -> None:
        """Time passes; what is told of our own accord is seen as well."""
        by_name = {self.rounds.people[name].name: name for name in self.look_on}
        # Who of several is told first is told to none of them.
        for told, card in sorted(await self.rounds.world.tick(**time), key=itemgetter(0)):
            if name := by_name.get(told):
                self.seen.append((name, "of our own accord", f"{texts(card)}\n{card}"))

    async def look(self, held: Held, words: Sequence[str]) -> None:
        """Whoever looks on asks all this; one who takes part of rounds they are in only."""
        for name in self.look_on if self.watched else ():
            if not name.startswith("p") or name in held.homes:
                for said in words:
                    await self.says(name, said.format(code=held.code))

    async def share(self, held: Held, taker: str) -> bool:
        """Somebody more coordinates it, where the bot takes them."""
        await self.says(held.boss, f"samen {held.code}")
        return await self.takes(held, taker)

    async def takes(self, held: Held, taker: str) -> bool:
        """Somebody takes the key that who coordinates it was just given, where the bot lets them."""
        key = code_on(self.rounds.people[held.boss].card)
        await self.says(taker, f"neem aan {key}")
        taken = any(words in texts(self.rounds.people[taker].card) for words in _TAKEN)
        if taken:
            held.ever.add(taker)
        return taken

    def titles(self) -> dict[str, str]:
        """Return by what an item is called, in either language, the item."""
        entry = self.rounds.world.installation.library.entry(self.scan)
        assert entry.group_scan
        named = ((item, entry.group_scan.item_title(entry.content, item)) for item in self.rounds.items)
        return {called: item for item, title in named for called in (title.nl, title.en)}

    def place(self, item: str) -> int:
        """Return the place of an item among the scores of people."""
        return list(self.rounds.items).index(item)

    def known(self, item: str, names: Sequence[str]) -> dict[str, int]:
        """Return what these answered on an item."""
        place = self.place(item)
        return {
            name: score for name in names if name in self.scores and (score := self.scores[name][place]) is not None
        }
