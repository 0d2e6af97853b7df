"""Rounds made up at random and held on the real bot, and all that some of the people see of them.

Who makes them up is a seed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from tests.properties.rounds import CARDS, Answers, typed
from tests.properties.watched import REGIONS, SEEN_BEFORE, Held, Watched

BOSSES = ("dirkje", "eva")
TAKERS = tuple(f"p{number:02}" for number in range(16))


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


def cards(given: Sequence[int | None]) -> Answers:
    return tuple((score,) * 4 for score in given)


@dataclass
class Played(Watched):
    """Rounds of one organisation, with all that one competency after the other is answered."""

    async def hold(self, number: int, held: Held, events: Random) -> None:
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
            await self.look(held, SEEN_BEFORE)
            await self.rounds.leave(leaver, held.code)
        await self.look(held, SEEN_BEFORE)
        await self.rounds.close(held.boss, held.code)

    async def _takes_part(self, held: Held, name: str, chance: float) -> None:
        final, home = cards(self.scores[name]), [held.homes[name]] if held.regions else []
        if chance < 0.8:
            await self.rounds.take_part(name, held.code, final, *home)
            return
        # Something else first, in which the region may be chosen again; what was there before is looked at, and gone.
        draft = ((self.drafts.randint(1, 5),) * 4, *final[1:])
        await self.rounds.take_part(name, held.code, draft, *home)
        await self.look(held, SEEN_BEFORE[:1])
        await self.rounds.says(name, f"wijzig {held.code} {2 + bool(home)}", typed(final[0]), "verstuur")
        await self.rounds.says(name, f"doe mee {held.code}")
