"""The group picture of an open round of choices: how many people chose each, per group as well; most chosen first.

Rules: knelpunten.yaml `group`. Numbers and ids only; words come when it is shown. Never made of a confidential round:
there `dialogs.group.choices` names, and counts nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dialogs.group.choices import Choice
from dialogs.group.shapes import EarlierRound, Frozen, SideBySide
from dialogs.round_records import SEVERAL_SEPARATOR, RunScores


class Counted(Frozen):
    """One option: how many people chose it, of each group as well, how many called it the biggest, and last time's."""

    id: str
    n: int
    groups: dict[str, int]
    biggest: int = 0
    before: int | None = None


class ChosenPicture(SideBySide):
    """What a closed open round chose, every option of its list, most chosen first; ties keep the order of the list.

    `before_of` is how many people took part last time, behind what each option has of it.
    """

    options: tuple[Counted, ...]
    before_of: int | None = None

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "ChosenPicture":
        return cls.model_validate(kept)

    @property
    def chosen(self) -> tuple[Counted, ...]:
        """Return the options that somebody chose."""
        return tuple(option for option in self.options if option.n)

    @property
    def biggest(self) -> tuple[str, ...]:
        """Return what was most often called the biggest, all that tie; () where nobody said."""
        most = max((option.biggest for option in self.options), default=0)
        return tuple(option.id for option in self.options if most and option.biggest == most)

    def of_group(self, group: str) -> tuple[tuple[str, int], ...]:
        """Return what was chosen in a group with how often, most first."""
        counts = [(option.id, option.groups.get(group, 0)) for option in self.options]
        return tuple(sorted((pair for pair in counts if pair[1]), key=lambda pair: -pair[1]))

    def only_in(self, group: str) -> tuple[str, ...]:
        """Return what was chosen in this group and in no other."""
        return tuple(option.id for option in self.chosen if [id_ for id_, n in option.groups.items() if n] == [group])


def chosen_picture(
    marks: Iterable[RunScores],
    choice: Choice,
    invited: int,
    groups: Sequence[str],
    last: tuple[EarlierRound, ChosenPicture] | None = None,
) -> ChosenPicture:
    """Count what was chosen in an open round, beside that of `last` time. The order of the people never matters.

    The first of what is `chosen` in a mark answers the choice; a second one, if any, says which of these is the
    biggest. That counts where more than one was chosen: else nobody was asked.
    """
    members: Counter[str] = Counter()
    biggest: Counter[str] = Counter()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for mark in marks:
        members[mark.group] += 1
        given = (mark.chosen[0] or "").split(SEVERAL_SEPARATOR)
        chosen = {option for option in choice.options if option in given}
        counts[mark.group].update(chosen)
        if len(chosen) > 1 and len(mark.chosen) > 1 and mark.chosen[1] in chosen:
            biggest[mark.chosen[1]] += 1
    earlier, then = last or (None, None)
    before = {option.id: option.n for option in then.options} if then else {}
    options = [
        Counted(
            id=option,
            n=sum(of_group[option] for of_group in counts.values()),
            groups={group: counts[group][option] for group in groups},
            biggest=biggest[option],
            before=before.get(option),
        )
        for option in choice.options
    ]
    options.sort(key=lambda option: -option.n)
    completed = members.total()
    return ChosenPicture(
        completed=completed,
        invited=max(invited, completed),
        members={group: members[group] for group in groups},
        options=tuple(options),
        earlier=earlier,
        before_of=then.completed if then else None,
    )
