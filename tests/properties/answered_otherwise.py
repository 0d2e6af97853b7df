"""What people answer in a world, and what they answer when all that was read of it stays true."""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import Any

from tests.confidentiality.solver import Read, sums
from tests.properties.judged import is_of_few
from tests.properties.rounds import CARDS
from tests.properties.watched import Held, Scores

MIDDLE = ((2, 3, 4), (3, 3, 4), (2, 3))
KINDS = ((1, 2, 3, 4, 5), (3, 3, 4), (2, 3), (1, 1, 2), (4, 5, 5))


def answered(
    random: Random, names: Sequence[str], kinds: Sequence[tuple[int, ...]] = KINDS, skips: float = 0.04
) -> dict[str, list[int | None]]:
    """Make up what people answer, the same in every round: around the middle, all alike, or at an end."""
    drawn = [random.choice(kinds) for _ in range(CARDS)]
    return {name: [None if random.random() < skips else random.choice(kind) for kind in drawn] for name in names}


def moved(
    random: Random, rounds: Sequence[Held], scores: Scores, apart: Collection[str]
) -> dict[str, list[int | None]]:
    """Let people who are in the same sets answer otherwise, so that their sums stay. Those `apart` stay as they are."""
    found = {name: list(given) for name, given in scores.items()}
    for card in range(CARDS):
        alike: dict[Any, list[str]] = {}
        for name, given in scores.items():
            if name not in apart and given[card] is not None:
                where = tuple((one.homes.get(name), name in one.counted) for one in rounds)
                alike.setdefault(where, []).append(name)
        for names in alike.values():
            for _ in range(len(names)):
                up, down = random.choice(names), random.choice(names)
                here, there = found[up][card], found[down][card]
                if up != down and here is not None and there is not None and here < 5 and there > 1:
                    found[up][card], found[down][card] = here + 1, there - 1
    return found


def moved_within(
    random: Random,
    plan: Sequence[Held],
    scores: Scores,
    apart: Collection[str],
    reads: Mapping[int, Sequence[Read]],
    reach: tuple[int, int] = (1, 5),
) -> dict[str, list[int | None]]:
    """Let people answer otherwise, so that all that was read stays true: a sum moves where a band or an end hides it.

    A sum of which nothing was read stays as it was. `reads` are by card, `reach` is
    how far an answer may move: what is said of the spread is no sum.
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
                tried[name] = min(reach[1], max(reach[0], (found[name][card] or 0) + random.choice((-1, 1))))
            after = {name: tried.get(name, given[card]) for name, given in found.items()}
            if all(low <= sum(after[name] or 0 for name in people) <= high for people, low, high in rooms):
                for name, score in tried.items():
                    found[name][card] = score
    return found


def skipped_otherwise(
    random: Random, plan: Sequence[Held], scores: Scores, apart: Collection[str], last: Mapping[int, Sequence[Read]]
) -> dict[str, list[int | None]]:
    """Let others skip an item than did, of whom nothing that was read says which: not where only one of them stayed.

    Two change places on an item who were in the same figures before, and of whom one is in the `last` round: where too
    few differ of all who took part in it, so that it is read of in bands, by card.
    """
    found, held = {name: list(given) for name, given in scores.items()}, plan[-1]
    if any(held.homes.values()) or not is_of_few(plan, len(plan) - 1, [held.counted], {}):
        return found

    def before(name: str) -> object:
        return [(one.homes.get(name), name in one.counted) for one in plan[:-1]]

    for card, (read, *more) in last.items():
        if more or read.exact:
            continue
        free = sorted(found.keys() - apart)
        for one in random.sample(free, len(free)):
            for other in free:
                skipped, given = found[one][card], found[other][card]
                if skipped is not None or given is None or before(one) != before(other):
                    continue
                if (one in held.counted) == (other in held.counted):
                    continue
                people = {name for name in held.counted if found[name][card] is not None} ^ (
                    {one} if one in held.counted else {other}
                )
                total = sum(given if name == one else found[name][card] or 0 for name in people)
                low, high = sums(Read(frozenset(people), read.low, read.high))
                if len(people) >= held.minimum and low <= total <= high:
                    found[one][card], found[other][card] = given, None
                    break
    return found
