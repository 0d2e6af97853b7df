"""Random groups of people for the confidential picture, and the picture the product makes of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import strategies as st

from dialogs.group import confidential, tally
from dialogs.round_records import RunScores
from tests.properties.oracle import People, Someone, judge

ITEMS = ("a", "b", "c")
ROLES = {"r": ("a", "b"), "s": ("c",)}
LEAST = 3
# (sum, number of answers): plain scores, scores between two, and too few answers for a score.
ANSWERS = [(4 * score, 4) for score in range(1, 6)] + [(17, 4), (19, 4), (10, 3), (11, 3), (15, 3), (0, 0), (9, 2)]


@dataclass(frozen=True)
class Group:
    """A round when it closes."""

    marks: tuple[RunScores, ...]
    regions: tuple[str, ...] = ()
    coordinators: frozenset[str] = frozenset()
    k: int = 5

    @property
    def people(self) -> People:
        return {
            mark.person: Someone(
                mark.group,
                {
                    item: Fraction(total, n)
                    for item, total, n in zip(ITEMS, mark.sums, mark.counts, strict=True)
                    if n >= LEAST
                },
            )
            for mark in self.marks
        }

    def tally(self) -> tally.Tally:
        marks = [mark for mark in self.marks if mark.person not in self.coordinators]
        return tally.tally(marks, ITEMS, LEAST)

    def picture(self) -> confidential.ConfidentialPicture:
        return confidential.confidential_picture(self.tally(), len(self.marks), ROLES, self.k, self.regions)

    def json(self) -> Mapping[str, Any]:
        return self.picture().to_json()

    def bytes(self) -> str:
        return json.dumps(self.json())

    def shuffled(self, shuffle: Random) -> "Group":
        marks = list(self.marks)
        shuffle.shuffle(marks)
        return replace(self, marks=tuple(marks))

    def renamed(self, shuffle: Random) -> "Group":
        names = [mark.person for mark in self.marks]
        new = dict(zip(names, shuffle.sample(range(1000), len(names)), strict=True))
        marks = tuple(replace(mark, person=f"x{new[mark.person]}") for mark in self.marks)
        return replace(self, marks=marks, coordinators=frozenset(f"x{new[name]}" for name in self.coordinators))


def tells_on_nobody(group: Group) -> None:
    """The judge has nothing to say about the picture of this group."""
    judge(group.json(), group.people, ROLES, group.coordinators, group.k)


def group_of(*regions: list[tuple[int, ...]], coordinators: int = 0, k: int = 5) -> Group:
    """Regions of people by their scores on all items; the last `coordinators` people coordinate it."""
    names = tuple(f"r{place}" for place in range(1, len(regions) + 1))
    marks = [
        RunScores(
            f"{name}-{number}",
            name if len(regions) > 1 else "",
            tuple(4 * score for score in scores),
            (4,) * len(ITEMS),
        )
        for name, people in zip(names, regions, strict=True)
        for number, scores in enumerate(people)
    ]
    some = frozenset(mark.person for mark in marks[len(marks) - coordinators :])
    return Group(tuple(marks), names if len(regions) > 1 else (), some, k)


@st.composite
def groups(draw: st.DrawFn) -> Group:
    """Up to 40 people in one to five regions, or none. A region draws its scores from few, so that many are alike."""
    regions = [f"r{place}" for place in range(1, draw(st.integers(0, 5)) + 1)]
    marks: list[RunScores] = []
    for region in regions or [""]:
        some = [draw(st.lists(st.sampled_from(ANSWERS), min_size=1, max_size=3)) for _ in ITEMS]
        size = draw(st.integers(0, 12 if regions else 40))
        for _ in range(min(size, 40 - len(marks))):
            answers = [draw(st.sampled_from(palette)) for palette in some]
            marks.append(RunScores(f"p{len(marks):02}", region, *zip(*answers, strict=True)))
    everybody = [mark.person for mark in marks]
    some = draw(st.frozensets(st.sampled_from(everybody), max_size=3)) if everybody else frozenset()
    return Group(tuple(marks), tuple(regions), some, draw(st.sampled_from([5, 5, 5, 7])))
