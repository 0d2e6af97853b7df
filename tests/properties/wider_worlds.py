"""Worlds with more in them: two organisations, another scan with choices, and what else happens around a round.

Invitations, reminders, another last day, a round that is handed over, paper, messages of our own accord, and people who
erase themselves and come back.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

from dialogs.organisations import Organisation, Partnership
from dialogs.understanding.codes import read_code
from store.unit_of_work import units_of_work
from tests.confidentiality.solver import Read, sums
from tests.properties.rounds import Rounds, typed
from tests.properties.worlds import COLLUDING, REGIONS, SEEN_AFTER, SEEN_BEFORE, Held, Played, Scores
from tests.scenarios.people import TENANT, code_on, texts

ZUID = "22222222-2222-2222-2222-222222222222"
NAMES = {TENANT: "Gemeente Veld", ZUID: "School Zuid"}
DAY = date(2026, 11, 23)
BOSSES = {"dirkje": TENANT, "eva": TENANT, "zeger": ZUID}
TAKERS = {f"p{number:02}": TENANT if number < 12 else ZUID for number in range(20)}
TENANTS = BOSSES | TAKERS
LOOK_ON = (*COLLUDING, "zeger")
KINDS = {"competentiescan": ("2", 4), "vijfstappen": ("vijf stappen, vertrouwelijk", 2)}
ASKED = (*SEEN_BEFORE, "wie ziet dit {code}", "op papier {code}", "hoe ver", "agenda")
ASKED_AFTER = (*SEEN_AFTER, "pdf {code} Noord", "excel {code} Oost", "plaatje {code} Noord", "op papier {code}",
               "verleng {code} 20 januari", "wie deed nog niet mee {code}", "uitdraai", "overzicht", "hoe ver",
               "grootste verschil {code}", "wat is het laagst in {code}", "agenda", "herinner {code}")  # fmt: skip
EVENTS = ("extend", "remind", "invite", "leaver", "hand over", "clock", "paper", "erase", "share", "rename")


@dataclass
class Wide(Held):
    """A round of one or two organisations. `tenants` take part; `per` tells whether it is grouped by these."""

    tenants: tuple[str, ...] = (TENANT,)
    per: bool = False


def wide(random: Random) -> tuple[str, list[Held]]:
    """Make up a scan, and two to four rounds of it with nearly the same people."""
    scan = random.choice(("competentiescan", "competentiescan", "vijfstappen"))
    plan: list[Held] = []
    for number in range(random.choice((2, 3, 3, 4))):
        before = plan[-1] if plan else None
        if isinstance(before, Wide) and random.random() < 0.35:
            held = replace(before, again=number - 1, homes={}, ever=set(), code="")
        else:
            held = _apart(random, scan)
        stay = [name for name in (before.homes if before else ()) if TENANTS[name] in held.tenants]
        random.shuffle(stay)
        people = stay[: max(0, len(stay) - random.choice((0, 0, 1, 2, 5)))]
        many = random.randint(10, 14) if held.regions or held.per else random.randint(5, 9)
        fresh = [name for name in TENANTS if TENANTS[name] in held.tenants and name not in people]
        more = max(0, many - len(people)) if random.random() < 0.5 or len(people) < 5 else random.choice((0, 1, 5))
        people += random.sample(fresh, min(len(fresh), more))
        if not held.regions and not held.per:
            people = people[:9]
        known = before.homes if before and before.regions == held.regions else {}
        for place, name in enumerate(people):
            here = REGIONS[place % 2] if held.regions else NAMES[TENANTS[name]] if held.per else ""
            held.homes[name] = known.get(name, here) if held.regions and random.random() < 0.95 else here
        plan.append(held)
    return scan, plan


def _apart(random: Random, scan: str) -> Wide:
    boss = random.choice(tuple(BOSSES))
    tenant = BOSSES[boss]
    both = (tenant, ZUID if tenant == TENANT else TENANT)
    some = random.random()
    if some < 0.35:
        return Wide(boss, (), {}, tenants=(tenant,))
    if some < 0.65 or scan == "vijfstappen":
        return Wide(boss, (), {}, tenants=both)
    if some < 0.85:
        return Wide(boss, (), {}, tenants=both, per=True)
    return Wide(boss, REGIONS, {}, tenants=(tenant,))


async def together(rounds: Rounds) -> None:
    """Two organisations that work together, and everybody in them."""
    for name, tenant in TENANTS.items():
        rounds.people[name] = rounds.world.person(name, tenant=tenant)
        await rounds.people[name].installs()
        await rounds.says(name, "ok")
    async with units_of_work(rounds.world.engine)(TENANT) as uow:
        for tenant, name in NAMES.items():
            await uow.organisations.put(Organisation(tenant, name, "", DAY))
        await uow.organisations.add_partnership(Partnership("both", TENANT, ZUID, "wij", DAY))
        await uow.commit()


def moved_within(
    random: Random, plan: Sequence[Held], scores: Scores, apart: Collection[str], reads: Mapping[int, Sequence[Read]]
) -> dict[str, list[int | None]]:
    """Let people answer otherwise, so that all that was read stays true: a sum moves where a band or an end hides it.

    A sum of which nothing was read stays as it was. `reads` are by card.
    """
    found = {name: list(given) for name, given in scores.items()}
    for card, read in reads.items():
        rooms = [(one.people, *sums(one)) for one in read]
        told = {people for people, _, _ in rooms}
        for held in plan:
            homes = {held.homes[name] for name in held.counted} - {""}
            shown = {
                group: frozenset(
                    name for name in held.counted if found[name][card] is not None and group in ("", held.homes[name])
                )
                for group in ("", *homes)
            }
            small = frozenset(n for group, people in shown.items() if group and people not in told for n in people)
            for people in (*shown.values(), small):
                if people and people not in told:
                    total = sum(found[name][card] or 0 for name in people)
                    rooms.append((people, total, total))
        can = [name for name, given in found.items() if name not in apart and given[card] is not None]
        for _ in range(60 if can else 0):
            tried = dict.fromkeys(random.sample(can, min(len(can), random.choice((1, 2, 2)))), 0)
            for name in tried:
                tried[name] = min(5, max(1, (found[name][card] or 0) + random.choice((-1, 1))))
            after = {name: tried.get(name, given[card]) for name, given in found.items()}
            if all(low <= sum(after[name] or 0 for name in people) <= high for people, low, high in rooms):
                for name, score in tried.items():
                    found[name][card] = score
    return found


@dataclass
class Wider(Played):
    scan: str = "competentiescan"
    # Who may not be asked any more as they were.
    erased: set[str] = field(default_factory=set)
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        entry = self.rounds.world.installation.library.entry(self.scan)
        assert entry.group_scan
        self.rounds.items = {item: tuple(asked) for item, asked in entry.group_scan.items(entry.content).items()}
        self.asked = [choice.id for choice in entry.group_scan.choices(entry.content)]
        self.options = [choice.options for choice in entry.group_scan.choices(entry.content)]

    def _titles(self) -> dict[str, str]:
        entry = self.rounds.world.installation.library.entry(self.scan)
        assert entry.group_scan
        return {entry.group_scan.item_title(entry.content, item).nl: item for item in self.rounds.items}

    def given(self, name: str) -> list[tuple[int | None, ...]]:
        many = KINDS[self.scan][1]
        return [(score,) * many for _, score in zip(self.rounds.items, self.scores[name], strict=False)]

    async def says(self, name: str, *words: str) -> dict:  # type: ignore[type-arg]
        """All that is told of our own accord is seen as well."""
        for said in words:
            card = await self.rounds.says(name, said)
            if name in LOOK_ON:
                person = self.rounds.people[name]
                file = person.file
                shown = (file.printout, file.sheets, file.kept) if file else ()
                self.seen.append((name, said, f"{texts(card)}\n{card}\n{shown}"))
                person.file = None
        return card

    async def tick(self, **time: int) -> None:
        for name, card in await self.rounds.world.tick(**time):
            if name in LOOK_ON:
                self.seen.append((name, "of our own accord", f"{texts(card)}\n{card}"))

    async def _look(self, held: Held, words: Sequence[str]) -> None:
        for name in LOOK_ON if self.watched else ():
            if name not in TAKERS or name in held.homes:
                for said in words:
                    await self.says(name, said.format(code=held.code))

    async def play(self, events: Random) -> None:
        for number, held in enumerate(self.plan):
            assert isinstance(held, Wide)
            await self._hold_wide(number, held, events)
        for held in self.plan:
            await self._look(held, ASKED_AFTER)

    async def _made(self, held: Wide) -> str:
        boss, kind = held.boss, KINDS[self.scan][0]
        if held.per:
            kind = "competentiescan per organisatie"
        elif held.regions:
            kind = "competentiescan per regio"
        said = ["stop", "ronde", kind]
        await self.rounds.says(boss, *said)
        if held.per:
            await self.rounds.says(boss, "met iedereen")
        if held.regions:
            await self.rounds.says(boss, ", ".join(held.regions))
        await self.rounds.says(boss, "Regisseurs", "over drie weken")
        if "Hoeveel" not in texts(self.rounds.people[boss].card):
            # On such a day one is asked whether it is meant.
            await self.rounds.says(boss, "ja")
        await self.rounds.says(boss, "12", "verstuur")
        return code_on(self.rounds.people[boss].card)

    async def _hold_wide(self, number: int, held: Wide, events: Random) -> None:
        before = self.plan[held.again] if held.again is not None else None
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
            if what := happening.get(place):
                await self._happens(held, what, names[:place], events)
            await self._joins(held, name, events.random())
        await self._look(held, ASKED)
        if events.random() < 0.25:
            # By the clock, and whoever asks.
            await self.tick(days=events.choice((22, 40)))
        await self.says(held.boss, f"sluit {held.code}", "ja")
        await self.says(held.boss, f"groepsoverzicht {held.code}")
        await self.tick(minutes=5)
        await self._afterwards(number, held, events)

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

    async def _afterwards(self, number: int, held: Wide, events: Random) -> None:
        """Somebody may take a closed round over, and others erase themselves and come back."""
        if events.random() < 0.5:
            near = [name for name in TENANTS if TENANTS[name] == TENANTS[held.boss] and name not in held.ever]
            await self.share(self.plan[events.randrange(number + 1)], events.choice(near))
        for name in events.sample(sorted(TAKERS), events.choice((0, 0, 1, 2))):
            if name not in LOOK_ON and not any(name in one.ever for one in self.plan):
                await self._erases(name)

    async def share(self, held: Held, taker: str) -> bool:
        if TENANTS[taker] != TENANTS[held.boss]:
            return False
        return await super().share(held, taker)

    async def _erases(self, name: str) -> None:
        await self.rounds.says(name, "wis mijn gegevens", "wis alles")
        self.rounds.people[name] = self.rounds.world.person(name, tenant=TENANTS[name])
        await self.rounds.people[name].installs()
        await self.rounds.says(name, "ok")
        self.erased.add(name)

    async def _happens(self, held: Wide, what: str, done: Sequence[str], events: Random) -> None:
        boss, code, some = held.boss, held.code, events.random()
        if what == "extend":
            await self.says(boss, f"verleng {code} over vijf weken", "ja")
        elif what == "remind":
            await self.says(boss, f"herinner {code}", "ja", f"herinner {code}", "ja")
        elif what == "invite" and TENANTS[boss] == TENANT:
            named = {name: (name,) for name in held.homes if TENANTS[name] == TENANT and name not in BOSSES}
            self.rounds.world.members = named
            person = self.rounds.people[boss]
            await person.calls(f"nodig uit {code}")
            for _ in range(2):
                await self.says(boss, f"nodig uit {code} {', '.join(named)}")
                await self.tick(minutes=5)
        elif what == "leaver":
            near = [name for name in TAKERS if TENANTS[name] in held.tenants and name not in held.homes]
            if near and near[0] not in LOOK_ON:
                home = held.regions[:1]
                await self._fills(near[0], code, [(3,) * KINDS[self.scan][1]] * len(self.rounds.items), home)
                await self._look(held, ASKED[:2])
                await self.rounds.says(near[0], f"afmelden {code}", "ja")
        elif what == "hand over":
            others = [name for name in BOSSES if TENANTS[name] == TENANTS[boss] and name != boss]
            if others and boss not in held.homes:
                await self.says(boss, f"overdragen {code}")
                await self.says(others[0], f"neem aan {code_on(self.rounds.people[boss].card)}")
                assert "Je bent nu coördinator" in texts(self.rounds.people[others[0]].card)
                held.ever.add(others[0])
                held.boss = others[0]
        elif what == "clock":
            await self.tick(days=1)
        elif what == "paper":
            await self.says(boss, f"op papier {code}", f"op papier {code} 3 3 3 3")
        elif what == "erase":
            for name in done[:1]:
                if name not in LOOK_ON and name not in held.ever:
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
            }
            for place, question in enumerate(self.asked):
                chosen = self.choices.get(name, (0,) * len(self.asked))[place]
                given[question] = self.options[place][int(chosen) % len(self.options[place])]
            await uow.runs.save(run, replace(run, answers={**run.answers, **given}, seq=run.seq + 1))
            await uow.commit()
        await self.rounds.says(name, "verstuur")
        self.rounds.people[name].sees("Jouw")

    async def _joins(self, held: Wide, name: str, chance: float) -> None:
        final, home = self.given(name), [held.homes[name]] if held.regions else []
        if chance < 0.85:
            await self._fills(name, held.code, final, home)
            return
        draft = [(self.drafts.randint(1, 5),) * KINDS[self.scan][1], *final[1:]]
        await self._fills(name, held.code, draft, home)
        await self._look(held, ASKED[:1])
        await self.rounds.says(name, f"wijzig {held.code} {2 + bool(home)}", typed(final[0]), "verstuur")
