"""Set up the rounds that are judged, as blocks of people and what is shown of them."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace

from tests.confidentiality import blocks, word
from tests.confidentiality.blocks import Block, Sums
from tests.confidentiality.left import Left, narrowest
from tests.confidentiality.shown import RULE, Part, Rule, item, repeated, role, value


def _who(sizes: tuple[int, ...]) -> Iterator[int | None]:
    """Let nobody, and then somebody of each group, be the insider."""
    yield None
    yield from (index for index, size in enumerate(sizes) if size)


def _people(sizes: tuple[int, ...], home: int | None, names: tuple[str, ...] = ()) -> list[Block]:
    known = [] if home is None else [Block("insider", 1, known=True)]
    return known + [
        Block(names[index] if names else f"group {index + 1}", size - (index == home))
        for index, size in enumerate(sizes)
    ]


def _totals(sums: Sums, home: int | None) -> list[int]:
    if home is None:
        return list(sums)
    own, *rest = sums
    rest[home] += own
    return rest


def groups_shown(sizes: tuple[int, ...], step: int, shows: Callable[[Sums], Hashable]) -> tuple[Left, Left]:
    """Judge what `shows` makes of the sums of these groups, or of one group: for an outsider, for an insider."""
    found = []
    for home in _who(sizes):

        def picture(sums: Sums, home: int | None = home) -> Hashable:
            return shows(tuple(_totals(sums, home)))

        found.append(blocks.left(_people(sizes, home), picture, step))
    return found[0], narrowest(found[1:])


def groups(sizes: tuple[int, ...], step: int, rule: Rule = RULE) -> tuple[Left, Left]:
    """Judge what the rule shows of one competency of a round with these groups, or of one group."""
    return groups_shown(sizes, step, lambda totals: item(sizes, totals, step, rule))


def together(sizes: tuple[int, ...], step: int, rule: Rule = RULE) -> tuple[Left, Left]:
    """Judge one mean of people of several organisations, for somebody who knows how many each had in it.

    Of their own organisation they know who took part; that is no score. A mean per organisation is that of groups.
    """
    return groups_shown(sizes, step, lambda totals: item((sum(sizes),), (sum(totals),), step, rule))


def with_word(n: int, step: int, rule: Rule = RULE) -> tuple[Left, Left]:
    """Judge one group with the word that views lie far apart."""
    return word.left(n, step, rule)


def role_of_three(n: int, step: int, own: tuple[int, ...] = (), rule: Rule = RULE) -> tuple[Left, Left]:
    """Judge a role of three competencies that everybody answered."""
    parts = 3

    def picture(sums: Sums) -> Hashable:
        totals = [sum(sums[index::parts]) for index in range(parts)]
        found = [Part(n, total, value(n, total, step, rule)) for total in totals]
        return (*(part.shown for part in found), role(found, (n, sum(totals)), step, rule))

    insider = [Block(f"insider {index + 1}", 1, known=True, only=own) for index in range(parts)]
    rest = [Block(f"competency {index + 1}", n - 1) for index in range(parts)]
    everyone = [Block(f"competency {index + 1}", n) for index in range(parts)]
    return blocks.left(everyone, picture, step), blocks.left([*insider, *rest], picture, step)


def role_with_a_gap(n: int, step: int, rule: Rule = RULE) -> Left:
    """Judge a role of two competencies when one of `n` people answered only the first: what an outsider learns."""

    def picture(sums: Sums) -> Hashable:
        alone, first, second = sums
        totals = (n, alone + first), (n - 1, second)
        parts = [Part(people, total, value(people, total, step, rule)) for people, total in totals]
        return (*(part.shown for part in parts), role(parts, (n - 1, first + second), step, rule))

    return blocks.left([Block("who skipped", 1), Block("first", n - 1), Block("second", n - 1)], picture, step)


def repeat(stayed: int, left: int, joined: int, step: int, drift: bool = False, rule: Rule = RULE) -> tuple[Left, Left]:
    """Judge a round and its repeat, for an adversary who takes it that answers stay, or drift by a step."""
    sizes = (stayed, left, joined)
    before, after, differ = stayed + left, stayed + joined, left + joined
    found = []
    for home in _who(sizes):

        def picture(sums: Sums, home: int | None = home) -> Hashable:
            moved = sums[-1] if drift else 0
            stay, leave, join = _totals(sums[:-1] if drift else sums, home)
            return (
                value(before, stay + leave, step, rule),
                repeated(after, stay + join + moved, step, differ, rule),
            )

        people = _people(sizes, home, ("stayed", "left", "joined"))
        if drift:
            people.append(Block("drift", stayed, moved=True))
        found.append(blocks.left(people, picture, step))
    return found[0], narrowest(found[1:])


def repeated_twice(stayed: int, step: int, compare_all: bool, rule: Rule = RULE) -> Left:
    """Judge a round, its repeat without one of its people, and that again with the same people: for an outsider.

    Compared with the last only, the third differs from the second by nobody, so its mean is exact again.
    """

    def picture(sums: Sums) -> Hashable:
        stay, leave = sums
        return (
            value(stayed + 1, stay + leave, step, rule),
            repeated(stayed, stay, step, 1, rule),
            repeated(stayed, stay, step, 1 if compare_all else 0, rule),
        )

    return blocks.left([Block("stayed", stayed), Block("left", 1)], picture, step)


def moved_group(size: int, step: int, per_group: bool, rule: Rule = RULE) -> Left:
    """Judge a repeat by the same people of whom one went from the one group to the other: for an outsider.

    Of everybody together nobody differs; of each group one does.
    """
    differ = 1 if per_group else 0

    def picture(sums: Sums) -> Hashable:
        first, second, mover = sums
        return (
            value(size + 1, first + mover, step, rule),
            value(size, second, step, rule),
            repeated(size, first, step, differ, rule),
            repeated(size + 1, second + mover, step, differ, rule),
        )

    return blocks.left([Block("first group", size), Block("second group", size), Block("who moved", 1)], picture, step)


def skipped_in_repeat(n: int, step: int, per_item: bool, rule: Rule = RULE) -> Left:
    """Judge a repeat by the same people in which one skips a competency: for an outsider."""

    def picture(sums: Sums) -> Hashable:
        stay, skips = sums
        return value(n, stay + skips, step, rule), repeated(n - 1, stay, step, 1 if per_item else 0, rule)

    return blocks.left([Block("stayed", n - 1), Block("who skipped", 1)], picture, step)


def coordinator(n: int, step: int, rule: Rule = RULE) -> Left:
    """Judge a round for its coordinator, who took part: an outsider where their answers are in no figure."""
    if rule.coordinators_count:
        return groups((n,), step, rule)[1]
    return groups((n,), step, rule)[0]


def without(**off: object) -> Rule:
    """Take a protection away."""
    return replace(RULE, **off)  # type: ignore[arg-type]


def regrouped(sizes: tuple[int, ...], step: int, rule: Rule = RULE) -> Left:
    """Judge two rounds of the same people, without groups and then with them, who change no answer: for an outsider."""

    def picture(sums: Sums) -> Hashable:
        return value(sum(sizes), sum(sums), step, rule), item(sizes, sums, step, rule)

    return blocks.left(_people(sizes, None), picture, step)
