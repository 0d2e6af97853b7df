"""What people choose of a list in a world, whether it is told of anybody twice, and what they might as well choose.

The rule in words: what at least three chose is named, without a number, where as many chose something as the round
needs; not where it takes up all that the others could have chosen; and of nobody it is told twice. Where too few chose
something it looks as where they chose nothing alike.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations, product
from random import Random

from dialogs.group.choices import Choice
from tests.properties.watched import Held, Watched
from tests.scenarios.people import texts

NAMED_FROM = 3
UNTOLD = ("Ik noem hier niet wat mensen kozen", "I do not say here what people chose")
# Of a person, per question, the places of what they chose; () is none of the list.
Chosen = Mapping[str, Sequence[tuple[int, ...]]]


def drawn(
    random: Random, names: Sequence[str], lists: Sequence[Choice], nothing: Collection[str] = ()
) -> dict[str, list[tuple[int, ...]]]:
    """Make up what people choose of each list, mostly of the first few, and now and then nothing; some often do."""

    def of_one(choice: Choice) -> tuple[int, ...]:
        if random.random() < 0.2:
            return ()
        reach = min(len(choice.options), random.choice((2, 3, 6)))
        return tuple(sorted(random.sample(range(reach), min(reach, random.randint(1, choice.most)))))

    found = {name: [of_one(choice) for choice in lists] for name in names}
    for name in sorted(nothing):
        if random.random() < 0.5:
            found[name] = [() for _ in lists]
    return found


def named(held: Held, chosen: Chosen, place: int, most: int) -> tuple[int, ...]:
    """Return what is named of a round by the rule; () also where too few chose something."""
    answers = [given for name in held.counted if (given := chosen[name][place])]
    if len(answers) < held.minimum:
        return ()
    counts = Counter(option for given in answers for option in given)
    found = tuple(sorted(option for option, n in counts.items() if n >= NAMED_FROM))
    return found if NAMED_FROM * len(found) <= (len(answers) - 1) * most - 1 else ()


def chosen_otherwise(
    random: Random,
    plan: Sequence[Held],
    chosen: Chosen,
    apart: Collection[str],
    lists: Sequence[Choice],
    told: Sequence[bool],
) -> dict[str, list[tuple[int, ...]]]:
    """Let people choose otherwise, or nothing, so that all that was told stays true.

    Where nothing was told, nothing needs to stay. Who chose nothing may be anybody.
    """
    found = {name: list(given) for name, given in chosen.items()}
    free = sorted(found.keys() - apart)

    def kept(place: int) -> list[object]:
        here = [named(held, found, place, lists[place].most) for held in plan]
        return [names if shown else None for names, shown in zip(here, told, strict=True)]

    for place in range(len(lists)):
        as_it_was = kept(place)
        fits = sorted({given[place] for given in chosen.values()})
        for _ in range(150):
            some = random.sample(free, random.choice((1, 2)))
            before = {name: found[name][place] for name in some}
            for name in some:
                found[name][place] = random.choice(fits)
            if kept(place) != as_it_was:
                for name, given in before.items():
                    found[name][place] = given
        _let_none_of_both_choose(random, plan, found, place, apart, kept)
    return found


def _let_none_of_both_choose(
    random: Random,
    plan: Sequence[Held],
    found: dict[str, list[tuple[int, ...]]],
    place: int,
    apart: Collection[str],
    kept: Callable[[int], object],
) -> None:
    """Let all who are in two rounds choose none, where that may be, or else all something: nobody tells which."""
    pairs = [one.counted & other.counted for one, other in combinations(plan, 2)]
    for both in random.sample(pairs, len(pairs)):
        if not both or both & set(apart):
            continue
        as_it_was, before = kept(place), {name: found[name][place] for name in both}
        others = sorted({given[place] for given in found.values() if given[place]})
        for some in [()] if any(before.values()) else random.sample(others, len(others)):
            for name in both:
                found[name][place] = some
            if kept(place) == as_it_was:
                return
        for name, given in before.items():
            found[name][place] = given


def follows(plan: Sequence[Held], told: Sequence[bool], chosen: Chosen, lists: Sequence[Choice]) -> list[str]:
    """Say of whom it follows from all that is named whether they chose something, to who knows one answer: their own.

    Everybody answers as before. An option is in what is named of at least three, or of at most two: where something is.
    """
    found = []
    for place, each in enumerate(lists):
        names = [
            named(held, chosen, place, each.most) if shown else None for held, shown in zip(plan, told, strict=True)
        ]
        shown = [(held.counted, said) for held, said in zip(plan, names, strict=True) if said]
        classes: dict[tuple[bool, ...], list[str]] = {}
        for name in sorted(frozenset[str]().union(*(people for people, _ in shown))):
            classes.setdefault(tuple(name in people for people, _ in shown), []).append(name)
        for option in sorted({option for _, said in shown for option in said}):
            for own, chose in {(where, option in chosen[one][place]) for where, of in classes.items() for one in of}:
                sizes = [len(of) - (where == own) for where, of in classes.items()]
                fits = [
                    counts
                    for counts in product(*(range(n + 1) for n in sizes))
                    if all(
                        (option in said)
                        == (
                            sum(n for n, where in zip(counts, classes, strict=True) if where[at]) + (chose and own[at])
                            >= NAMED_FROM
                        )
                        for at, (_, said) in enumerate(shown)
                    )
                ]
                for at, (n, of) in enumerate(zip(sizes, classes.values(), strict=True)):
                    if n and {counts[at] for counts in fits} in ({0}, {n}):
                        found.append(f"{each.id} {option}: all of {of} did, or none")
    return found


async def read_told(world: Watched, plan: Sequence[Held]) -> list[bool]:
    """Return of which rounds it is told what was chosen, as read on the card."""
    cards = [texts(await world.rounds.picture(held.boss, held.code)) for held in plan]
    return [
        held.is_shown and not any(words in card for words in UNTOLD) for held, card in zip(plan, cards, strict=True)
    ]


def told_twice(plan: Sequence[Held], told: Sequence[bool]) -> list[str]:
    """Say of whom that is known here it is told a second time what they chose, or that they chose none."""
    found = []
    for number, held in enumerate(plan):
        earlier = (plan[one] for one in range(number) if told[one] and plan[one].known_until > number)
        if told[number] and (
            again := held.counted & frozenset[str]().union(*(one.known_in(number) for one in earlier))
        ):
            found.append(f"round {number + 1} tells once more of {sorted(again)}")
    return found
