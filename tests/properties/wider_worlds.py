"""Worlds with more in them: two organisations, scans with choices, and what else happens around a round.

Invitations, reminders, another last day, a round that is handed over, paper, messages of our own accord, and people who
erase themselves and come back. Some speak English.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import ClassVar

from dialogs.organisations import Organisation, Partnership
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.understanding.codes import read_code
from store.unit_of_work import units_of_work
from tests.properties import chosen
from tests.properties.chosen import Chosen
from tests.properties.judged import Reads, read_all
from tests.properties.rounds import Rounds, typed
from tests.properties.watched import SEEN_AFTER, SEEN_BEFORE, Held, Watched
from tests.properties.wider_plans import (
    BOSSES,
    DOMAINS,
    ENGLISH,
    LOOK_ON,
    NAMES,
    TAKERS,
    TENANTS,
    ZUID,
    Plan,
    Wide,
    made_up,
)
from tests.scenarios.people import TENANT, Someone, World, code_on, texts

DAY = date(2026, 11, 23)
# What is said for a round of a scan, and how many questions a card of it has.
KINDS = {
    "competentiescan": ("2", 4),
    "vijfstappen": ("vijf stappen, vertrouwelijk", 2),
    "knelpunten": ("knelpunten, vertrouwelijk", 0),
}
ASKED = (*SEEN_BEFORE, "wie ziet dit {code}", "op papier {code}", "hoe ver", "agenda", "wie deed nog niet mee {code}",
         "openstaand", "hoeveel mensen heb ik nodig")  # fmt: skip
ASKED_AFTER = (*SEEN_AFTER, "pdf {code} Noord", "excel {code} Oost", "plaatje {code} Noord", "op papier {code}",
               "verleng {code} 20 januari", "wie deed nog niet mee {code}", "uitdraai", "overzicht", "hoe ver",
               "grootste verschil {code}", "wat is het laagst in {code}", "agenda", "herinner {code}",
               "en Noord?", "hoe scoort onderwijs", "noord tegen vorige keer", "tegen vorige keer {code}",
               "groepsoverzicht {code} Oost tegen vorige keer", "groepsoverzicht {code} Onderwijs",
               "pdf {code} Gemeente", "vorige keer", "wat kozen ze {code}", "koos iemand niets")  # fmt: skip
EVENTS = ("extend", "remind", "invite", "leaver", "hand over", "clock", "paper", "erase", "share", "rename", "hours")


def someone(world: World, name: str) -> Someone:
    return world.person(name, "en-GB" if name in ENGLISH else "nl-NL", TENANTS[name])


async def together(rounds: Rounds) -> None:
    """Two organisations that work together, and everybody in them."""
    for name in TENANTS:
        rounds.people[name] = someone(rounds.world, name)
        await rounds.people[name].installs()
        await rounds.says(name, "ok")
    async with units_of_work(rounds.world.engine)(TENANT) as uow:
        for tenant, name in NAMES.items():
            await uow.organisations.put(Organisation(tenant, name, "", DAY))
        await uow.organisations.add_partnership(Partnership("both", TENANT, ZUID, "wij", DAY))
        await uow.commit()


@dataclass
class Wider(Watched):
    look_on: tuple[str, ...] = LOOK_ON
    choices: Chosen = field(default_factory=dict)
    # Whether somebody of another round takes a closed one over, once all are closed.
    far: bool = False
    # By what it is drawn what happens between rounds, where more happens than here (`tests.properties.later_worlds`).
    seed: int = 0
    # How often somebody gives an item no score.
    skips: ClassVar[float] = 0.04
    # Whether others skip it in the second world, as far as nothing that was read says who.
    others_skip: ClassVar[bool] = False

    def __post_init__(self) -> None:
        entry = self.rounds.world.installation.library.entry(self.scan)
        assert entry.group_scan
        self.rounds.items = {item: tuple(asked) for item, asked in entry.group_scan.items(entry.content).items()}
        self.asked = entry.group_scan.choices(entry.content)

    @classmethod
    def made_up(cls, seed: int) -> Plan:
        return made_up(Random(seed))

    @classmethod
    def often_nothing(cls, plan: Plan) -> Collection[str]:
        """Return who often chooses none of a list."""
        return ()

    def given(self, name: str) -> list[tuple[int | None, ...]]:
        many = KINDS[self.scan][1]
        return [(score,) * many for _, score in zip(self.rounds.items, self.scores[name], strict=False)]

    async def was_read(self) -> tuple[Reads, Sequence[bool]]:
        """Return what was read of scores, and of which rounds is told what was chosen."""
        reads = await read_all(self) if self.rounds.items else [{} for _ in self.plan]
        return reads, await chosen.read_told(self, self.plan)

    async def look_after(self, held: Held) -> None:
        await self.look(held, ASKED_AFTER)

    async def _made(self, held: Wide) -> str:
        boss, kind = held.boss, KINDS[self.scan][0]
        if held.per:
            kind = "competentiescan per organisatie"
        elif held.regions:
            kind = f"competentiescan per {'domein' if held.regions == DOMAINS else 'regio'}"
        await self.rounds.says(boss, "stop", "ronde", kind)
        if held.per:
            await self.rounds.says(boss, "met iedereen")
        if held.regions and held.regions != DOMAINS:
            await self.rounds.says(boss, ", ".join(held.regions))
        await self.rounds.says(boss, "Regisseurs", "over drie weken")
        if not any(asked in texts(self.rounds.people[boss].card) for asked in ("Hoeveel", "How many")):
            # On such a day one is asked whether it is meant.
            await self.rounds.says(boss, "ja")
        await self.rounds.says(boss, "12", "verstuur")
        return code_on(self.rounds.people[boss].card)

    async def hold(self, number: int, held: Held, events: Random) -> None:
        assert isinstance(held, Wide)
        before = self.plan[held.again] if held.again is not None else None
        world = self.rounds.world
        if world.installation.group_minimum != held.minimum:
            world.installation = replace(world.installation, group_minimum=held.minimum)
            world.restart()
        if before and isinstance(before, Wide):
            held.boss = before.boss
            held.code = await self._repeat(held.boss, before.code)
        else:
            held.code = await self._made(held)
        await self._organised(held)
        held.ever = {held.boss}
        names = list(held.homes)
        happening = {events.randrange(max(1, len(names))): what for what in events.sample(EVENTS, 3)}
        for place, name in enumerate(names):
            # Where rounds meet at a remove their people are counted.
            if (what := happening.get(place)) and not (self.far and what in ("share", "erase", "hand over")):
                await self._happens(held, what, names[:place], events)
            await self._joins(held, name, events.random())
        await self.look(held, ASKED)
        await self._last_day(held, events)
        await self.says(held.boss, f"sluit {held.code}", "ja")
        await self.says(held.boss, f"groepsoverzicht {held.code}")
        await self.tick(minutes=5)
        if not self.far:
            await self._afterwards(number, events)
        elif number == len(self.plan) - 1:
            await self._taken_over(events)

    async def _last_day(self, held: Wide, events: Random) -> None:
        if events.random() < 0.25:
            # By the clock, and whoever asks.
            await self.tick(days=events.choice((22, 40)))

    async def _repeat(self, boss: str, code: str) -> str:
        await self.rounds.says(boss, f"herhaal {code}", "verstuur")
        again = code_on(self.rounds.people[boss].card)
        async with units_of_work(self.rounds.world.engine)(TENANTS[boss]) as uow:
            made = await uow.rounds.by_code(read_code(again) or "")
        assert made
        today = self.rounds.world.installation.today(self.rounds.world.now)
        await self.tick(days=max(0, (made.opened_on - today).days))
        return again

    async def _organised(self, held: Wide) -> None:
        """Past the form: which organisations take part is chosen where these are named only."""
        async with units_of_work(self.rounds.world.engine)(TENANTS[held.boss]) as uow:
            made = await uow.rounds.by_code(read_code(held.code) or "")
            assert made
            if not held.per:
                await uow.rounds.save(made, replace(made, organisations=held.tenants[1:]))
                await uow.commit()

    async def _afterwards(self, number: int, events: Random) -> None:
        """Somebody may take a closed round over, and others erase themselves and come back."""
        held = self.plan[number]
        if events.random() < 0.5:
            near = [name for name in TENANTS if TENANTS[name] == TENANTS[held.boss] and name not in held.ever]
            await self.share(self.plan[events.randrange(number + 1)], events.choice(near))
        for name in events.sample(sorted(TAKERS), events.choice((0, 0, 1, 2))):
            if name not in self.look_on and not any(name in one.ever for one in self.plan):
                await self._erases(name)

    async def _taken_over(self, events: Random) -> None:
        """Who took part in one round takes over another, now and then after erasing themselves."""
        for held in events.sample(self.plan, len(self.plan)):
            others = {name for one in self.plan if one is not held for name in one.homes} - set(held.homes)
            near = sorted(name for name in others if TENANTS[name] == TENANTS[held.boss])
            if near and (taker := events.choice(near)) not in self.look_on:
                if events.random() < 0.3:
                    await self._erases(taker)
                await self.share(held, taker)

    async def share(self, held: Held, taker: str) -> bool:
        if TENANTS[taker] != TENANTS[held.boss]:
            return False
        return await super().share(held, taker)

    async def _erases(self, name: str) -> None:
        await self.rounds.says(name, "wis mijn gegevens", "wis alles")
        self.rounds.people[name] = someone(self.rounds.world, self.rounds.people[name].name)
        await self.rounds.people[name].installs()
        await self.rounds.says(name, "ok")

    async def _happens(self, held: Wide, what: str, done: Sequence[str], events: Random) -> None:
        boss, code, some = held.boss, held.code, events.random()
        if what == "extend":
            await self.says(boss, f"verleng {code} over vijf weken", "ja")
        elif what == "remind":
            await self.says(boss, f"herinner {code}", "ja", f"herinner {code}", "ja")
        elif what == "invite" and TENANTS[boss] == TENANT:
            await self._invites(boss, code)
        elif what == "leaver":
            near = [name for name in TAKERS if TENANTS[name] in held.tenants and name not in held.homes]
            if near and near[0] not in self.look_on:
                home = held.regions[:1]
                await self._fills(near[0], code, [(3,) * KINDS[self.scan][1]] * len(self.rounds.items), home)
                await self.look(held, ASKED[:2])
                await self.rounds.says(near[0], f"afmelden {code}", "ja")
        elif what == "hand over":
            others = [name for name in BOSSES if TENANTS[name] == TENANTS[boss] and name != boss]
            if others and boss not in held.homes:
                await self.says(boss, f"overdragen {code}")
                await self.says(others[0], f"neem aan {code_on(self.rounds.people[boss].card)}")
                held.ever.add(others[0])
                held.boss = others[0]
        elif what == "clock":
            await self.tick(days=1)
        elif what == "hours":
            # While others take part, and those who were asked are reminded.
            for _ in range(3):
                await self.tick(days=2, hours=1)
                await self.look(held, ASKED[:2])
        elif what == "paper":
            await self.says(boss, f"op papier {code}", f"op papier {code} 3 3 3 3")
        elif what == "erase":
            for name in done[:1]:
                if name not in self.look_on and name not in held.ever:
                    await self._erases(name)
                    if some < 0.5:
                        await self._joins(held, name, 0)
                    else:
                        del held.homes[name]
        elif what == "share":
            near = [name for name in held.homes if name not in held.ever]
            if near and some < 0.6:
                await self.share(held, near[-1])
        elif what == "rename":
            await self.says(boss, f"hernoem {code} Andere naam", "ja")

    async def _invites(self, boss: str, code: str) -> None:
        """Everybody of one's own is asked by name, twice, whether they take part or not; one of them is not reached."""
        named = sorted(name for name, tenant in TAKERS.items() if tenant == TENANT)
        self.rounds.world.members = {name: (name,) for name in named}
        self.rounds.world.shut = {"p11"}
        await self.rounds.people[boss].calls(f"nodig uit {code}")
        for _ in range(2):
            await self.says(boss, f"nodig uit {code} {', '.join(named)}")
            await self.tick(minutes=5)

    async def _fills(self, name: str, code: str, cards: Sequence[tuple[int | None, ...]], home: Sequence[str]) -> None:
        await self.rounds.says(name, "pauze", f"doe mee {code}", "ja", *home)
        person = self.rounds.people[name]
        async with units_of_work(self.rounds.world.engine)(person.tenant) as uow:
            known = await uow.people.get(person.tenant, person.who.user)
            assert known and known.run, texts(person.card)
            run = await uow.runs.get(known.run)
            assert run and run.round, texts(person.card)
            given = {
                question: None if score is None else str(score)
                for questions, card in zip(self.rounds.items.values(), cards, strict=True)
                for question, score in zip(questions, card, strict=True)
            } | self._chooses(name)
            await uow.runs.save(run, replace(run, answers={**run.answers, **given}, seq=run.seq + 1))
            await uow.commit()
        await self.rounds.says(name, "verstuur")
        card = texts(self.rounds.people[name].card)
        assert any(seen in card for seen in ("Jouw", "Your", "Waar loopt het vast", "Where")), card

    def _chooses(self, name: str) -> Mapping[str, str | None]:
        """Return what somebody chose of each list, and of several knelpunten which is the biggest."""
        given: dict[str, str | None] = {}
        for place, choice in enumerate(self.asked):
            picked = [choice.options[at] for at in self.choices[name][place]]
            given[choice.id] = SEVERAL_SEPARATOR.join(picked) or None
            if self.scan == "knelpunten":
                given["grootste"] = picked[-1] if len(picked) > 1 else None
        return given

    async def _joins(self, held: Wide, name: str, chance: float) -> None:
        final, home = self.given(name), [held.homes[name]] if held.regions else []
        if chance < 0.85 or not self.rounds.items:
            await self._fills(name, held.code, final, home)
            return
        draft = [(self.drafts.randint(1, 5),) * KINDS[self.scan][1], *final[1:]]
        await self._fills(name, held.code, draft, home)
        await self.look(held, ASKED[:1])
        await self.rounds.says(name, f"wijzig {held.code} {2 + bool(home)}", typed(final[0]), "verstuur")
