"""Three organisations on the real desk, whose every name, id and code is a mark of its own; and what may cross.

Everything that comes out is looked through, by crossing.py.
"""

import re
from collections import Counter
from collections.abc import Collection
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field, replace
from random import Random

from bot.proactive.jobs import _close_lapsed
from dialogs.organisations import Organisation, Partnership
from dialogs.understanding.codes import read_code
from store.unit_of_work import units_of_work
from tests.properties.crossing import MARKS, NAMES, Known, Watched, spying
from tests.properties.rounds import typed
from tests.scenarios.people import World, code_on, texts

PEOPLE = 5
ASKED = ("groepsoverzicht {code}", "excel {code}", "voortgang {code}", "uitdraai", "afgeronde")
ASKED_BY_A_COORDINATOR = ("rondes", "groepsoverzicht {code}", "excel {code}", "wie deed mee {code}", "openstaand",
                          "verleng {code} 20 januari", "voortgang {code}", "tekst {code}")  # fmt: skip
ASKED_OF_ONESELF = (
    "openstaand",
    "mijn gegevens",
    "mijn gegevens bestand",
    "rondes",
    "overzicht",
    "later {code} morgen",
)


@dataclass
class Region(Watched):
    """People of three organisations who do what people do."""

    filled: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        content = self.world.installation.library.entry("competentiescan").content
        self.items = [tuple(item.id for item in c.items) for c in content.ordered]

    async def begin(self) -> None:
        today = self.world.now.date()
        async with units_of_work(self.world.engine)("t-veld") as uow:
            for tenant, name in NAMES.items():
                await uow.organisations.put(Organisation(tenant, name, "privacy@example", today))
            tenants = sorted(NAMES)
            for one in tenants:
                for other in tenants:
                    if one < other:
                        await uow.organisations.add_partnership(Partnership(one + other, one, other, "wij", today))
            await uow.commit()
        for tenant, mark in MARKS.items():
            for number in range(PEOPLE):
                name = f"{mark}{number}"
                self.people[name] = self.world.person(name, tenant=tenant)
                await self.arrives(name)
        await self.learn()

    async def arrives(self, name: str) -> None:
        await self.people[name].installs()
        await self.says(name, "ok")
        self.erased.discard(name)

    # Who says what, and who hears what.

    async def says(self, name: str, *words: str) -> str:
        person = self.people[name]
        for said in words:
            person.file = None
            self.done.append(f"{name}: {said}")
            await person.says(said)
            self.look_at(person.tenant, f"{name} at {said!r}", repr(person.card) + repr(person.file))
        return texts(person.card)

    async def tick(self, **time: int) -> None:
        for name, card in await self.world.tick(**time):
            self.look_at(self.people[name].tenant, f"a message to {name}", repr(card))

    # What people do.

    def someone(self, tenant: str = "", *, boss: bool = False) -> str:
        tenant = tenant or self.random.choice(list(MARKS))
        return f"{MARKS[tenant]}{0 if boss else self.random.randrange(1, PEOPLE)}"

    def a_round(self, *, shared: bool = False) -> Known | None:
        found = [one for one in self.rounds if len(one.now) > 1 or not shared]
        return self.random.choice(found) if found else None

    async def make(self) -> None:
        """By the form; for whom it is, past it."""
        tenant = self.random.choice(list(MARKS))
        boss = self.someone(tenant, boss=True)
        await self._back(boss)
        scan, name = self.random.choice("12"), f"Ronde {MARKS[tenant].upper()} {len(self.rounds)}"
        await self.says(boss, "stop", "ronde", scan)
        if "organisaties doen ook mee" in texts(self.people[boss].card):
            await self.says(boss, "alleen")
        said = await self.says(boss, name, "over drie weken")
        if "Hoeveel" not in said:
            # On such a day one is asked whether it is meant.
            await self.says(boss, "ja")
        await self.says(boss, "12", "verstuur")
        others = [one for one in MARKS if one != tenant and self.random.random() < 0.7]
        await self._remember(boss, scan, name, others)

    async def _remember(self, boss: str, scan: str, name: str, others: Collection[str]) -> None:
        tenant, code = self.people[boss].tenant, read_code(code_on(self.people[boss].card)) or ""
        async with units_of_work(self.world.engine)(tenant) as uow:
            made = await uow.rounds.by_code(code)
            assert made
            await uow.rounds.save(made, replace(made, organisations=tuple(others)))
            await uow.commit()
        here = {tenant, *others}
        self.rounds.append(Known(made.id, code, name, tenant, scan, boss, here, set(here), made.closes_on))
        self.world.later(days=max(0, (made.opened_on - self.world.installation.today(self.world.now)).days))

    async def _back(self, name: str) -> None:
        if name in self.erased:
            await self.arrives(name)

    async def take_part(self, *, how: str) -> None:
        """With everything, or half of it; by somebody of who takes part."""
        round_ = self.a_round()
        if round_ is None:
            return
        name = self.someone(self.random.choice(sorted(round_.now)))
        await self._back(name)
        await self.says(name, "pauze", f"doe mee {round_.code}", "ja")
        if round_.scan == "1":
            await self.says(name, "1")
        many = 4 if round_.scan == "1" else 9
        for _ in range(many if how == "all" else many // 2):
            score = [self.random.choice((2, 3, 4, 5)) for _ in range(4)]
            await self.says(name, str(score[0]) if round_.scan == "1" else typed(score))
        await self.says(name, "verstuur" if how == "all" else "pauze")
        await self.learn()

    async def crowd(self) -> None:
        """Nearly everybody of one round: enough for a picture. Nine cards are filled in past the desk."""
        found = [one for one in self.rounds if one.id not in self.kept]
        round_ = self.random.choice([one for one in found if len(one.now) > 1] or found or [None])
        if round_ is None:
            return
        for tenant in sorted(round_.now):
            for number in range(1, PEOPLE):
                name = f"{MARKS[tenant]}{number}"
                if self.random.random() < 0.85:
                    await self._back(name)
                    await self.says(name, "pauze", f"doe mee {round_.code}", "ja")
                    if round_.scan == "1":
                        await self.says(name, "1", *map(str, self.random.choices((2, 3, 4, 5), k=4)))
                    else:
                        await self._fill(name)
                    await self.says(name, "verstuur")
                    self.filled[round_.id] += 1
        await self.learn()

    async def _fill(self, name: str) -> None:
        async with units_of_work(self.world.engine)(self.people[name].tenant) as uow:
            known = await uow.people.get(self.people[name].tenant, f"aad-{name}")
            run = await uow.runs.get(known.run) if known and known.run else None
            if run and run.round:
                asked = [question for questions in self.items for question in questions]
                given = {question: str(self.random.choice((2, 3, 4, 5))) for question in asked}
                await uow.runs.save(run, replace(run, answers={**run.answers, **given}, seq=run.seq + 1))
                await uow.commit()

    async def say_of_a_round(self, *words: str, boss: bool = False) -> None:
        """Somebody of who takes part, or not: `{code}` is that of a round."""
        round_ = self.a_round()
        if round_ is None:
            return
        tenant = round_.owner if boss else self.random.choice(list(MARKS))
        name = self.someone(tenant, boss=boss)
        await self._back(name)
        said = await self.says(name, *(word.replace("{code}", round_.code) for word in words))
        if tenant not in round_.ever:
            assert round_.name not in said

    async def knock(self) -> None:
        """Who does not take part hears what who tries any other code does."""
        round_ = self.a_round()
        outside = [tenant for tenant in MARKS if round_ and tenant not in round_.now]
        if not round_ or not outside:
            return
        name = self.someone(self.random.choice(outside))
        await self._back(name)
        made_up = [await self.says(name, "pauze", "doe mee K7QFM2XR")]
        said = await self.says(name, f"doe mee {round_.code}")
        made_up.append(await self.says(name, "doe mee K7QFM2XR"))
        assert said in made_up, "\n---\n".join((said, *made_up, *self.done[-40:]))
        await self.says(name, f"groepsoverzicht {round_.code}", f"sluit {round_.code}", f"excel {round_.code}")

    async def repeat(self) -> None:
        found = [one for one in self.rounds if one.id in self.kept]
        if not found:
            return
        before = self.random.choice(found)
        boss = before.host
        if boss in self.erased:
            return
        said = await self.says(boss, "stop", f"herhaal {before.code}")
        if "Herhaal" not in said and "ronde" not in said.casefold():
            return
        await self.says(boss, "verstuur")
        fresh = re.search(r"\*\*(\w{4}-\w{4})\*\*", texts(self.people[boss].card))
        if fresh and read_code(fresh[1]) not in {one.code for one in self.rounds}:
            await self._remember(boss, before.scan, before.name, sorted(before.now - {before.owner}))

    async def take_out(self) -> None:
        """An organisation out of an open round: what an operator does when it leaves."""
        round_ = self.a_round(shared=True)
        if round_ is None:
            return
        async with units_of_work(self.world.engine)(round_.owner) as uow:
            kept = await uow.rounds.get(round_.id)
            if kept is None or kept.closed_on:
                return
            out = self.random.choice(sorted(round_.now - {round_.owner}))
            await uow.rounds.save(kept, replace(kept, organisations=tuple(o for o in kept.organisations if o != out)))
            await uow.commit()
        round_.now.discard(out)
        self.done.append(f"{out} leaves {round_.name}")

    async def part(self) -> None:
        """Two organisations no longer work together; what they have in hand is for operators."""
        async with units_of_work(self.world.engine)("t-aver") as uow:
            going = [one for one in await uow.organisations.partnerships() if one.ended_on is None]
            if going:
                await uow.organisations.end_partnership(self.random.choice(going).id, self.world.now.date())
            await uow.commit()

    async def erase(self) -> None:
        name = self.someone(boss=self.random.random() < 0.15)
        if name in self.erased:
            return
        async with units_of_work(self.world.engine)(self.people[name].tenant) as uow:
            person = await uow.people.get(self.people[name].tenant, f"aad-{name}")
            assert person
            gone = [person.id, *(run.id for run in await uow.runs.of_person(person.id) if run.round)]
        await self.says(name, "wis mijn gegevens", "wis alles")
        self.erased.add(name)
        everything = repr(await self.rows())
        for id_ in (*gone, f"aad-{name}", f"a:{name}"):
            assert id_ not in everything, f"{id_} of {name} is left"

    async def clock(self) -> None:
        await self.tick(days=self.random.choice((1, 5, 23)))
        if self.random.random() < 0.5:
            await _close_lapsed(self.world.installation, units_of_work(self.world.engine), self.world.now)
            await self.tick()

    async def step(self, what: str) -> None:
        """One thing happens, and all of it is looked at."""
        before = await self.rows()
        await getattr(self, f"do_{what}")()
        after = await self.rows()
        self.look_at_units()
        self.look_at_releases(before, after)

    async def do_make(self) -> None:
        if len(self.rounds) < 6:
            await self.make()

    async def do_all(self) -> None:
        await self.take_part(how="all")

    async def do_crowd(self) -> None:
        await self.crowd()

    async def do_half(self) -> None:
        await self.take_part(how="half")

    async def do_decline(self) -> None:
        await self.say_of_a_round("afmelden {code}", "ja")

    async def do_correct(self) -> None:
        await self.say_of_a_round("wijzig {code} 2", "3", "verstuur")

    async def do_close(self) -> None:
        found = [one for one in self.rounds if one.id not in self.kept and one.host not in self.erased]
        if found:
            # Rather one with people in it.
            code = max(self.random.sample(found, min(2, len(found))), key=lambda one: self.filled[one.id])
            await self.says(code.host, f"sluit {code.code}", "ja")
        await self.tick()

    async def do_ask(self) -> None:
        await self.say_of_a_round(self.random.choice(ASKED))

    async def do_boss_asks(self) -> None:
        await self.say_of_a_round(self.random.choice(ASKED_BY_A_COORDINATOR), boss=True)

    async def do_own(self) -> None:
        await self.say_of_a_round(self.random.choice(ASKED_OF_ONESELF))

    async def do_knock(self) -> None:
        await self.knock()

    async def do_repeat(self) -> None:
        await self.repeat()

    async def do_take_out(self) -> None:
        await self.take_out()

    async def do_part(self) -> None:
        await self.part()

    async def do_erase(self) -> None:
        await self.erase()

    async def do_clock(self) -> None:
        await self.clock()


@asynccontextmanager
async def region(world: World, random: Random) -> AbstractAsyncContextManager[Region]:  # type: ignore[misc]
    """Three organisations that have read the notice, with all units of work looked at."""
    made = Region(world, random)
    with spying(made.seen):
        await made.begin()
        yield made
