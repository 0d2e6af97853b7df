"""Worlds in which more happens between two pictures than people coming and going.

An organisation leaves, is forgotten and comes back; so does who coordinated. Terms run out. The same people hold an
open round, in which they answer otherwise. A closed round is handed over. A last day is put off, or passes and is not.
Answers are left out, of an item or of a part of it. What is read of a picture is read once it is there: later it may be
gone.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import ClassVar

from bot.proactive import jobs
from store.register import register
from store.unit_of_work import units_of_work
from tests.confidentiality.solver import Read
from tests.properties import chosen, read_pages
from tests.properties.judged import Reads
from tests.properties.watched import Held
from tests.properties.wider_plans import BOSSES, TENANTS, ZUID, Plan, Wide, made_up
from tests.properties.wider_worlds import ASKED, ASKED_AFTER, Wider, someone
from tests.scenarios.people import TENANT, code_on, texts

BETWEEN = ("organisation", "terms", "open", "hand over", "coordinator")
# What an operator may keep for a month only, each apart.
TERMS = ({"rondes": 1}, {"scans": 1}, {"rondes": 1, "scans": 1})
# Of the same scan, and of another one.
OPEN = {"knelpunten": "knelpunten tussen de domeinen, open"}
ZELFSCAN = "zelfscan tussen de domeinen"
ANSWERED = ("Jouw", "Your", "Waar loopt", "Where")
IS_MEANT = ("Bedoel je", "Do you mean")
# What follows on another last day: of a round that is open, and of one that is over.
PUT_OFF, OVER = (
    ("De ronde sluit nu op", "The round now closes on"),
    ("is al gesloten", "closed already", "already closed"),
)


@dataclass
class Later(Wider):
    skips: ClassVar[float] = 0.15
    others_skip: ClassVar[bool] = True
    reads: list[dict[str, list[Read]]] = field(default_factory=list)
    told: list[bool] = field(default_factory=list)
    happened: list[str] = field(default_factory=list)

    @classmethod
    def made_up(cls, seed: int) -> Plan:
        plans = (made_up(Random(f"later {seed} {number}")) for number in count())
        return next(plan for plan in plans if not plan.far)

    @classmethod
    def often_nothing(cls, plan: Plan) -> Collection[str]:
        """Return who takes part twice: of them it must not be told what they chose, nor that it was nothing."""
        seen = Counter(name for held in plan.rounds for name in held.homes)
        return {name for name, times in seen.items() if times > 1}

    async def was_read(self) -> tuple[Reads, Sequence[bool]]:
        return self.reads, self.told

    def given(self, name: str) -> list[tuple[int | None, ...]]:
        """Return answers of which some are left out: one of four, or so many that there is no score."""
        if self.scan != "competentiescan":
            return super().given(name)
        random = Random(f"left out {self.seed} {name}")

        def card(score: int | None) -> tuple[int | None, ...]:
            many = random.choice((0, 0, 1)) if score else random.choice((2, 3, 4))
            out = random.sample(range(4), many)
            return tuple(None if place in out else score or 3 for place in range(4))

        return [card(score) for _, score in zip(self.rounds.items, self.scores[name], strict=False)]

    async def look_after(self, held: Held) -> None:
        # Who asks for too many that are not there is not answered for a while.
        await self.look(held, ASKED[:2] if held.gone else ASKED_AFTER)

    async def share(self, held: Held, taker: str) -> bool:
        return not held.gone and await super().share(held, taker)

    async def _last_day(self, held: Wide, events: Random) -> None:
        if events.random() < 0.5:
            await super()._last_day(held, events)
            return
        days = events.choice((22, 36))
        if days == 22:
            # Put off while it is open: past the day it had first, it is still open.
            put_off = texts(await self.says(held.boss, f"verleng {held.code} over zes weken"))
            if any(words in put_off for words in IS_MEANT):
                put_off = texts(await self.says(held.boss, "ja"))
            assert any(words in put_off for words in PUT_OFF), put_off
            self.happened.append("put off")
        # Also where it was put off to five weeks before.
        self.rounds.world.later(days=days if days == 22 else 50)
        if days != 22:
            # It has passed, and nothing has closed the round yet: it is over all the same.
            refused = texts(await self.says(held.boss, f"verleng {held.code} over zes weken"))
            assert any(words in refused for words in OVER), refused
            await self.says(held.boss, f"heropen {held.code}", "ja")
            self.happened.append("passed")
        await self.look(held, ASKED[:2])

    async def _afterwards(self, number: int, events: Random) -> None:
        held = self.plan[number]
        shown = held.is_shown and self.rounds.items
        self.reads.append(await read_pages.reads(self, held) if shown else {})
        self.told += await chosen.read_told(self, [held])
        await super()._afterwards(number, events)
        if number == len(self.plan) - 1:
            return
        random = Random(f"between {self.seed} {number}")
        for what in random.sample(BETWEEN, random.choice((1, 1, 2))):
            await self._between(number, what, random)

    async def _between(self, number: int, what: str, random: Random) -> None:
        held, then = self.plan[number], self.plan[number + 1]
        repeated = self.plan[then.again].boss if then.again is not None else ""
        if what == "organisation":
            stays = TENANTS[repeated] if repeated else random.choice((TENANT, ZUID))
            await self._leaves_and_comes_back(ZUID if stays == TENANT else TENANT, number + 1)
        elif what == "terms":
            months = random.choice(TERMS)
            await self._terms_run_out(number, months)
            self.happened += (f"term of {kept}" for kept in months)
        elif what == "coordinator":
            gone = random.choice([name for name in BOSSES if name != repeated])
            await self._erases(gone)
        elif held.gone:
            return
        elif what == "open":
            await self._open_round(held, random)
        elif what == "hand over" and not await self._hand_over(held, random):
            return
        self.happened.append(what)

    def _left_by(self, names: Sequence[str]) -> None:
        over = len(self.told)
        for held in self.plan[:over]:
            held.gone = held.gone or held.boss in names
            held.strangers = dict.fromkeys(names, over) | held.strangers

    async def _erases(self, name: str) -> None:
        await super()._erases(name)
        self._left_by([name])

    async def _leaves_and_comes_back(self, tenant: str, number: int) -> None:
        world = self.rounds.world
        async with units_of_work(world.engine).across() as uow:
            await uow.leaving.purge(tenant)
            await uow.commit()
        names = [name for name in TENANTS if TENANTS[name] == tenant]
        for name in names:
            self.rounds.people[name] = someone(world, self.rounds.people[name].name)
            await self.rounds.people[name].installs()
            await self.rounds.says(name, "ok")
        self._left_by(names)
        for held in self.plan[:number]:
            # Nothing is left of what was theirs alone, or of all who are gone now.
            held.left.add(tenant)
            if isinstance(held, Wide) and held.left.issuperset(held.tenants):
                held.known_until = min(held.known_until, number)

    async def _terms_run_out(self, number: int, months: dict[str, int]) -> None:
        world = self.rounds.world
        await self.tick(days=40)
        terms = register().terms({}, months)
        await jobs.apply_retention(world.installation, units_of_work(world.engine), world.now, terms)
        if "rondes" in months:
            for held in self.plan[: number + 1]:
                held.known_until = min(held.known_until, number + 1)

    async def _hand_over(self, held: Held, random: Random) -> bool:
        """Hand a closed round to somebody who may have taken part in another; tell whether they took it."""
        near = [name for name in TENANTS if TENANTS[name] == TENANTS[held.boss] and name not in held.ever]
        taker = random.choice(near)
        await self.says(held.boss, f"overdragen {held.code}")
        if taken := await self.takes(held, taker):
            held.boss = taker
        return taken

    async def _open_round(self, held: Held, random: Random) -> None:
        """Hold an open round of the same people, who answer it as they like."""
        boss = held.boss
        await self.says(boss, "stop", "ronde", OPEN.get(self.scan, ZELFSCAN), "Samen open", "over drie weken")
        if not any(asked in texts(self.rounds.people[boss].card) for asked in ("Hoeveel", "How many")):
            await self.says(boss, "ja")
        await self.says(boss, "12", "verstuur")
        code = code_on(self.rounds.people[boss].card)
        near = [name for name in held.homes if TENANTS[name] == TENANTS[boss] and name != boss]
        for name in near:
            answers = [str(random.randint(1, 4)) for _ in range(1 if self.scan in OPEN else 4)]
            await self.rounds.says(name, "pauze", f"doe mee {code}", "ja", random.choice(("onderwijs", "gemeente")))
            await self.rounds.says(name, *answers, "verstuur")
            card = texts(self.rounds.people[name].card)
            assert any(seen in card for seen in ANSWERED), card
        open_ = Wide(boss, (), dict.fromkeys(near, ""), code=code)
        await self.look(open_, ASKED)
        await self.says(boss, f"sluit {code}", "ja", f"groepsoverzicht {code}")
        await self.look(open_, ASKED_AFTER[:12])
        await self.look(held, ASKED_AFTER[:12])
