"""Worlds in which the older of two rounds is kept no longer, or most of its people are known no more.

Of competencies: so few differ that the one who was in the older alone decides it, and that one would take the newer
over once the older has gone with its term. Of knelpunten: an organisation goes and comes back, and holds one alone.
"""

from collections.abc import Collection
from dataclasses import dataclass
from random import Random

from bot.proactive import jobs
from store.register import register
from store.unit_of_work import units_of_work
from tests.properties import changed_choices, chosen, read_pages
from tests.properties.later_worlds import Later
from tests.properties.learned import judged
from tests.properties.watched import Held
from tests.properties.wider_plans import TAKERS, TENANTS, ZUID, Plan, Wide
from tests.properties.wider_worlds import Wider
from tests.scenarios.people import TENANT

# What goes after a month, each time of the older round only.
TERMS = (("rondes",), ("rondes", "scans"), ("rondes", "scans", "groepsbeelden"))


@dataclass
class Expiring(Later):
    took_over: int = 0

    @classmethod
    def made_up(cls, seed: int) -> Plan:
        random = Random(f"expiring {seed}")
        near, far = ([name for name in TAKERS if TAKERS[name] == tenant] for tenant in (TENANT, ZUID))
        if random.random() < 0.5:
            back = random.sample(far, random.choice((5, 5, 6)))
            beside = random.sample(near[1:], random.choice((4, 5, 5, 6)))
            more = [name for name in far if name not in back][: random.choice((0, 0, 1, 5))]
            first = Wide("dirkje", (), dict.fromkeys([*back, *beside], ""), tenants=(TENANT, ZUID))
            second = Wide("zeger", (), dict.fromkeys([*back, *more], ""), tenants=(ZUID,))
            return Plan("knelpunten", [first, second], far=True)
        gone, more_of = random.choice(((1, 4), (1, 4), (2, 3), (2, 4)))
        names = random.sample(near[1:], 11)
        older, fresh = names[: 5 + gone // 2], names[6 : 6 + more_of]
        again = 0 if random.random() < 0.3 else None
        first = Wide("dirkje", (), dict.fromkeys(older, ""))
        second = Wide("dirkje" if again == 0 else "eva", (), dict.fromkeys([*older[gone:], *fresh], ""), again)
        return Plan("competentiescan", [first, second], far=True)

    @classmethod
    def often_nothing(cls, plan: Plan) -> Collection[str]:
        return ()

    async def hold(self, number: int, held: Held, events: Random) -> None:
        if number and self.scan == "knelpunten":
            await self._leaves_and_comes_back(ZUID, number)
        elif number:
            await self.tick(days=events.randint(33, 40))
        await super().hold(number, held, events)
        if not number:
            await self._read(held)

    async def _last_day(self, held: Wide, events: Random) -> None:
        await Wider._last_day(self, held, events)

    async def _read(self, held: Held) -> None:
        shown = held.is_shown and self.rounds.items
        self.reads.append(await read_pages.reads(self, held) if shown else {})
        self.told += await chosen.read_told(self, [held])

    async def _taken_over(self, events: Random) -> None:
        older, newer = self.plan
        await self._read(newer)
        if self.scan == "knelpunten":
            return
        world = self.rounds.world
        terms = register().terms({}, dict.fromkeys(events.choice(TERMS), 1))
        await jobs.apply_retention(world.installation, units_of_work(world.engine), world.now, terms)
        older.known_until = 2
        near = [name for name in older.homes if name not in newer.homes and TENANTS[name] == TENANTS[newer.boss]]
        self.took_over += await self.share(newer, events.choice(near))


async def learned(world: Expiring) -> list[str]:
    """Say what those who look on learn, and one who chose otherwise the second time."""
    found, _, told = await judged(world)
    return [*found, *changed_choices.follows(world.plan, told, world.choices, world.asked)]
