"""Make up which rounds are held of whom: of two organisations, of several scans, and so that they meet at a remove."""

from dataclasses import dataclass, replace
from random import Random

from tests.properties.watched import COLLUDING, REGIONS, Held
from tests.scenarios.people import TENANT

ZUID = "22222222-2222-2222-2222-222222222222"
NAMES = {TENANT: "Gemeente Veld", ZUID: "School Zuid"}
BOSSES = {"dirkje": TENANT, "eva": TENANT, "zeger": ZUID}
TAKERS = {f"p{number:02}": TENANT if number < 12 else ZUID for number in range(20)}
TENANTS = BOSSES | TAKERS
LOOK_ON = (*COLLUDING, "zeger")
# One who coordinates and some who take part speak English.
ENGLISH = frozenset(("eva", "p01", "p06", "p13"))
DOMAINS = ("Onderwijs", "Gemeente")
SCANS = ("competentiescan", "competentiescan", "competentiescan", "vijfstappen", "knelpunten")


@dataclass
class Wide(Held):
    """A round of one or two organisations. `tenants` take part; `per` tells whether it is grouped by these."""

    tenants: tuple[str, ...] = (TENANT,)
    per: bool = False


@dataclass(frozen=True)
class Plan:
    """What is held. `far`: the rounds meet at a remove, and somebody of one takes over another afterwards."""

    scan: str
    rounds: list[Held]
    far: bool = False


def made_up(random: Random) -> Plan:
    """Make up a scan, and two to four rounds of it with nearly the same people."""
    scan = random.choice(SCANS)
    if scan == "competentiescan" and random.random() < 0.25:
        return Plan(scan, at_a_remove(random), far=True)
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
        if scan == "knelpunten" and before and random.random() < 0.7:
            # Of people who were there before nothing is named: so there are few of these.
            people = stay[: random.choice((0, 1, 1, 2))]
        many = random.randint(10, 14) if held.regions or held.per else random.randint(5, 9)
        fresh = [name for name in TENANTS if TENANTS[name] in held.tenants and name not in people]
        more = max(0, many - len(people)) if random.random() < 0.5 or len(people) < 5 else random.choice((0, 1, 5))
        people += random.sample(fresh, min(len(fresh), more))
        if not held.regions and not held.per:
            people = people[:9]
        known = before.homes if before and before.regions == held.regions else {}
        for place, name in enumerate(people):
            here = held.regions[place % 2] if held.regions else NAMES[TENANTS[name]] if held.per else ""
            held.homes[name] = known.get(name, here) if held.regions and random.random() < 0.95 else here
        plan.append(held)
    if random.random() < 0.25:
        # Who manages the bot lets a round be of more people, and the next one of five again.
        for held in plan:
            held.minimum = random.choice((5, 6, 7))
    return Plan(scan, plan)


def _apart(random: Random, scan: str) -> Wide:
    boss = random.choice(tuple(BOSSES))
    tenant = BOSSES[boss]
    both = (tenant, ZUID if tenant == TENANT else TENANT)
    some = random.random()
    if some < 0.35:
        return Wide(boss, (), {}, tenants=(tenant,))
    if some < 0.6 or scan != "competentiescan":
        return Wide(boss, (), {}, tenants=both)
    if some < 0.78:
        return Wide(boss, (), {}, tenants=both, per=True)
    return Wide(boss, random.choice((REGIONS, DOMAINS)), {}, tenants=(tenant,))


def at_a_remove(random: Random) -> list[Held]:
    """Make up three rounds, of which the first and the last share nobody, but both do with the second.

    The second less the first less the last is about who is in one of the two last ones only.
    """
    everybody = [name for name in TAKERS if TAKERS[name] == TENANT] + [name for name in TAKERS if TAKERS[name] == ZUID]
    names = everybody[1:]
    random.shuffle(names)
    first, bridge, fresh = names[:5], names[5:10], names[10:]
    gone, more = random.choice(((2, 3), (2, 3), (1, 4), (0, 5), (3, 3)))
    people = (first, [*first, *bridge], [*bridge[gone:], *fresh[:more]])
    tenants = (TENANT, ZUID)
    return [
        Wide(boss, (), dict.fromkeys(here, ""), tenants=tenants)
        for boss, here in zip(("dirkje", "eva", "dirkje"), people, strict=True)
    ]
