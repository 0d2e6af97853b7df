"""The group picture of a confidential round: averages only, of enough people, in a form that tells on nobody.

Rules: `dialogs.group.rule`, decision 79. One function makes the picture, and every answer about a round is drawn from
it: card, text, paper, workbook and agenda line. Nothing else touches the answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from dialogs.group.choices import Choice, Named, named
from dialogs.group.earlier_rule import coarsened
from dialogs.group.rounding import exact_mean, half_up
from dialogs.group.rule import BANDS, FAR_APART, WORD_BETWEEN, Band, band_of, ends, span_of, word_from
from dialogs.group.shapes import EarlierRound, Frozen
from dialogs.group.statistics import mean, size, variance
from dialogs.group.tally import Tally


class Value(Frozen):
    """What is shown of one competency or role over `n` people.

    One of four: `mean` (one decimal, half up); `at_most` or `at_least` an end of the scale for that many people; only
    the `band`, without a number, in a round that may not be laid beside the one before; or nothing, where too few
    answered. `before` is the mean of last time, where the two may stand side by side.
    """

    id: str
    n: int | None = None
    mean: Decimal | None = None
    at_most: Decimal | None = None
    at_least: Decimal | None = None
    band: Band | None = None
    before: Decimal | None = None

    @property
    def span(self) -> tuple[Decimal, Decimal] | None:
        """Return between which shown means it lies; None where nothing is shown."""
        if self.mean is not None:
            return self.mean, self.mean
        if self.at_most is not None:
            return BANDS[0][1], self.at_most
        if self.at_least is not None:
            return self.at_least, Decimal("5.0")
        return span_of(self.band) if self.band else None

    @property
    def point(self) -> Decimal | None:
        """Return the number to draw it by: the mean, or the end that is said. None for a band."""
        return next((shown for shown in (self.mean, self.at_most, self.at_least) if shown is not None), None)


class GroupPart(Frozen):
    """One region or domain: its values where they may be shown. What may not be has no number at all."""

    group: str
    competencies: tuple[Value, ...]
    roles: tuple[Value, ...]


class ConfidentialPicture(Frozen):
    """A refusal (`enough` is False) carries no numbers at all: it is the same whatever the reason.

    `apart` are the items on which views lie far apart, said of many people without groups only. `choices` are the
    questions of which something may be named. `coordinators_count`
    only in pictures of the rule before (`dialogs.group.earlier_rule`).
    """

    enough: bool
    completed: int | None = None
    invited: int | None = None
    competencies: tuple[Value, ...] = ()
    roles: tuple[Value, ...] = ()
    highest: tuple[str, ...] = ()
    lowest: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    groups: tuple[GroupPart, ...] = ()
    choices: tuple[Named, ...] = ()
    earlier: EarlierRound | None = None
    coordinators_count: bool | None = None

    def to_json(self) -> Mapping[str, Any]:
        return self.model_dump(mode="json")

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "ConfidentialPicture":
        """Read a picture as it is kept; one of the rule before is shown more coarsely, never more finely."""
        picture = cls.model_validate(coarsened(kept))
        highest, lowest = _extremes(picture.competencies)
        values = _without_numbers(picture.competencies)
        parts = tuple(
            part.model_copy(update={"competencies": _without_numbers(part.competencies)}) for part in picture.groups
        )
        shown = {"competencies": values, "groups": parts, "highest": highest, "lowest": lowest}
        return picture.model_copy(update=shown)

    def value(self, id_: str) -> Value:
        return next(value for value in (*self.competencies, *self.roles) if value.id == id_)


@dataclass(frozen=True)
class PreviousPicture:
    """The released picture of the round before."""

    earlier: EarlierRound
    picture: ConfidentialPicture


def shown_groups(tally: Tally, item: str, groups: Sequence[str], minimum: int) -> tuple[str, ...]:
    """Return the groups of which this item may be shown, by counts alone.

    Those that are not are nobody, or together enough; else the next smallest group hides with them.
    """
    counts = {group: size(tally.scores_on(item, (group,))) for group in (*groups, *tally.groups())}
    shown = sorted((group for group in groups if counts[group] >= minimum), key=counts.__getitem__)
    while shown and 0 < sum(n for group, n in counts.items() if group not in shown) < minimum:
        shown.pop(0)
    return tuple(group for group in groups if group in shown)


@dataclass(frozen=True)
class _Cells:
    """The values of one tally: of which groups together, in which form."""

    tally: Tally
    minimum: int
    groups: Sequence[str]
    in_bands: frozenset[str]

    @property
    def everybody(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.groups, *self.tally.groups())))

    def value(self, item: str, groups: Iterable[str]) -> Value:
        """Write the mean of these groups together, as the rule has it for so many people."""
        scores = self.tally.scores_on(item, groups)
        exact, n = mean(scores), size(scores)
        if exact is None or n < self.minimum:
            return Value(id=item)
        shown, (low, high) = half_up(exact), ends(n)
        if item in self.in_bands:
            return Value(id=item, band=band_of(shown))
        if shown <= low:
            return Value(id=item, n=n, at_most=low)
        return Value(id=item, n=n, at_least=high) if shown >= high else Value(id=item, n=n, mean=shown)

    def shown_groups(self, item: str) -> tuple[str, ...]:
        return shown_groups(self.tally, item, self.groups, self.minimum)

    def whole(self, item: str) -> Value:
        """Write the value of everybody; nothing where one of the groups beside it, or what they leave, is not exact.

        Else the whole less the others would say of those few what their own form may not.
        """
        shown = self.shown_groups(item)
        others = tuple(group for group in self.everybody if group not in shown)
        beside: list[tuple[str, ...]] = [(group,) for group in shown]
        if shown and size(self.tally.scores_on(item, others)):
            beside.append(others)
        if any(self.value(item, groups).mean is None for groups in beside):
            return Value(id=item)
        return self.value(item, self.everybody)

    def part(self, group: str, roles: Mapping[str, Sequence[str]]) -> GroupPart:
        values = {
            item: self.value(item, (group,)) if group in self.shown_groups(item) else Value(id=item)
            for item in self.tally.items
        }
        return GroupPart(group=group, competencies=tuple(values.values()), roles=_roles(values, roles))

    def lies_apart(self, value: Value) -> bool:
        """Tell whether the one word may be said of an item, and is true."""
        if self.groups or value.mean is None or value.n is None or value.n < word_from(self.minimum):
            return False
        lowest, highest = WORD_BETWEEN
        if not lowest <= value.mean <= highest:
            return False
        return variance(self.tally.scores_on(value.id, self.everybody)) >= FAR_APART**2


def _roles(values: Mapping[str, Value], roles: Mapping[str, Sequence[str]]) -> tuple[Value, ...]:
    """Average the shown means of the competencies of each role, unweighted, where each has one.

    Of what is shown, not of what is behind it: so a role tells nothing that its competencies do not.
    """

    def role(id_: str, members: Sequence[str]) -> Value:
        means = [Fraction(shown) for member in members if (shown := values[member].mean) is not None]
        middle = exact_mean(means) if len(means) == len(members) else None
        return Value(id=id_, mean=None if middle is None else half_up(middle))

    return tuple(role(id_, members) for id_, members in roles.items())


def _without_numbers(values: Iterable[Value]) -> tuple[Value, ...]:
    """Leave out beside a band how many people it is of, as pictures of before have it.

    Beside last time it would tell who came or went and gave no score.
    """
    return tuple(value.model_copy(update={"n": None}) if value.band else value for value in values)


def _extremes(values: Sequence[Value]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what may be highest and what may be lowest as shown; nobody where something may be both.

    A mean ties with its equal. An end or a band ties with all that it may reach: nobody knows how far it goes.
    """
    spans = {value.id: span for value in values if (span := value.span)}
    if not spans:
        return (), ()
    most, least = max(low for low, _ in spans.values()), min(high for _, high in spans.values())
    highest = tuple(id_ for id_, (_, high) in spans.items() if high >= most)
    lowest = tuple(id_ for id_, (low, _) in spans.items() if low <= least)
    return ((), ()) if set(highest) & set(lowest) else (highest, lowest)


def _with_earlier_mean(value: Value, last: PreviousPicture | None) -> Value:
    """Add the mean of last time, where both are shown as means."""
    if last is None or value.mean is None:
        return value
    then = {value.id: value.mean for value in last.picture.competencies}
    return value.model_copy(update={"before": then.get(value.id)})


def _named(tally: Tally, choice: Choice, minimum: int) -> tuple[str, ...]:
    """Name what may be named of a choice: nothing where too few chose something, as where they chose nothing alike.

    Another form would tell, of just enough people, that somebody among them chose none.
    """
    people = tally.choosing[choice.id]
    return named(tally.chosen[choice.id], choice.options, people, choice.most) if people >= minimum else ()


def confidential_picture(
    tally: Tally,
    invited: int,
    roles: Mapping[str, Sequence[str]],
    minimum: int,
    groups: Sequence[str] = (),
    last: PreviousPicture | None = None,
    in_bands: frozenset[str] = frozenset(),
    choices: Sequence[Choice] = (),
) -> ConfidentialPicture:
    """Make the picture of a confidential round. The order of the people never matters.

    The tally is without the coordinators. `groups` are the regions or domains, in order; () for a round without. Only
    one way of grouping exists a round, so what is shown of it never overlaps (norms B12).
    `in_bands` are the items of which only the band is shown, because the people are nearly those of an earlier release
    (`dialogs.group.ledger`); of a choice nothing is told then.
    """
    if tally.completed() < minimum:
        return ConfidentialPicture(enough=False)
    cells = _Cells(tally, minimum, groups, in_bands)
    values = {item: _with_earlier_mean(cells.whole(item), last) for item in tally.items}
    highest, lowest = _extremes(tuple(values.values()))
    return ConfidentialPicture(
        enough=True,
        completed=tally.completed(),
        invited=max(invited, tally.completed()),
        competencies=tuple(values.values()),
        roles=_roles(values, roles),
        highest=highest,
        lowest=lowest,
        apart=tuple(item for item, value in values.items() if cells.lies_apart(value)),
        groups=tuple(
            cells.part(group, roles)
            for group in groups
            if any(group in cells.shown_groups(item) for item in tally.items)
        ),
        choices=tuple(
            Named(id=each.id, named=_named(tally, each, minimum)) for each in choices if each.id not in in_bands
        ),
        earlier=last.earlier if last else None,
    )
