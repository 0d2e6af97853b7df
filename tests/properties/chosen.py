"""What people choose of a list in a world, whether it is told of anybody twice, and what they might as well choose.

The rule in words: what at least three chose is named, without a number, where as many chose something as the round
needs; not where it takes up all that the others could have chosen; and of nobody it is told twice.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from random import Random

from dialogs.group.choices import Choice
from tests.properties.watched import Held, Watched
from tests.scenarios.people import texts

NAMED_FROM = 3
UNTOLD = ("Ik noem hier niet wat mensen kozen", "I do not say here what people chose")
# Of a person, per question, the places of what they chose; () is none of the list.
Chosen = Mapping[str, Sequence[tuple[int, ...]]]


def drawn(random: Random, names: Sequence[str], lists: Sequence[Choice]) -> dict[str, list[tuple[int, ...]]]:
    """Make up what people choose of each list, mostly of the first few, and now and then nothing."""

    def of_one(choice: Choice) -> tuple[int, ...]:
        if random.random() < 0.2:
            return ()
        reach = min(len(choice.options), random.choice((2, 3, 6)))
        return tuple(sorted(random.sample(range(reach), min(reach, random.randint(1, choice.most)))))

    return {name: [of_one(choice) for choice in lists] for name in names}


def named(held: Held, chosen: Chosen, place: int, most: int) -> tuple[int, ...] | None:
    """Return what is named of a round by the rule; None where too few chose something."""
    answers = [given for name in held.counted if (given := chosen[name][place])]
    if len(answers) < held.minimum:
        return None
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

    Where nothing was told only whether five chose something stays. Who chose nothing may be anybody.
    """
    found = {name: list(given) for name, given in chosen.items()}
    free = sorted(found.keys() - apart)

    def kept(place: int) -> list[object]:
        here = [named(held, found, place, lists[place].most) for held in plan]
        return [names if shown else names is None for names, shown in zip(here, told, strict=True)]

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
    return found


async def read_told(world: Watched, plan: Sequence[Held]) -> list[bool]:
    """Return of which rounds it is told what was chosen, as read on the card."""
    cards = [texts(await world.rounds.picture(held.boss, held.code)) for held in plan]
    return [
        held.is_shown and not any(words in card for words in UNTOLD) for held, card in zip(plan, cards, strict=True)
    ]


def told_twice(plan: Sequence[Held], told: Sequence[bool]) -> list[str]:
    """Say of whom it is told a second time what they chose, or that they chose none."""
    found = []
    for number, held in enumerate(plan):
        earlier = (plan[one] for one in range(number) if told[one] and plan[one].known_until > number)
        if told[number] and (again := held.counted & frozenset[str]().union(*(one.counted for one in earlier))):
            found.append(f"round {number + 1} tells once more of {sorted(again)}")
    return found
