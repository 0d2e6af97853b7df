"""Group pictures of made-up marks, through the same pure functions as real ones, and what is made of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from dialogs.group.confidential import ConfidentialPicture, PreviousPicture, confidential_picture
from dialogs.group.open_choices import ChosenPicture, chosen_picture
from dialogs.group.picture import Picture, open_picture
from dialogs.group.shapes import EarlierRound
from dialogs.group.tally import tally
from dialogs.instruments.definition import Language
from dialogs.instruments.grouping import group_ids
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.library import CONTENT, Library
from dialogs.instruments.printout import Printout, Sheet
from dialogs.instruments.rounds import GROUPED_BY, Grouping, Mode
from dialogs.records import Round
from dialogs.round_records import SEVERAL_SEPARATOR, RunScores
from dialogs.texts.catalog import speech

LIBRARY = Library.read(CONTENT)
CLOSED = date(2026, 12, 8)
REGIONS = ("Noord", "Oost", "Zuidoost-Brabant")
_ROUND = Round(
    id="r1",
    tenant="t",
    code="K7QFM2XR",
    coordinator="dirkje",
    instrument="zelfscan",
    version="1.0.0",
    mode=Mode.BETWEEN_DOMAINS,
    name="Regio Noord",
    closes_on=date(2026, 12, 10),
    invited=9,
    opened_on=date(2026, 11, 23),
    minimum=5,
    closed_on=CLOSED,
    grouping=Grouping.BY_DOMAIN,
)
EARLIER = EarlierRound(name="Voorjaar", closed_on="2026-06-02")

# (group, a score per role; None: could not judge)
Open = Sequence[tuple[str, Sequence[int | None]]]
FEW: Open = (
    ("onderwijs", (4, 4, 3, 2)),
    ("onderwijs", (5, 3, 3, None)),
    ("jeugdhulp_zorg", (2, 4, 3, 3)),
    ("gemeente", (3, 3, None, None)),
    ("gemeente", (4, 5, 2, None)),
)


def _open(round_: Round, marks: Open, last: Picture | None = None, paper: Open = ()) -> GroupOutcome:
    entry = LIBRARY.entry(round_.instrument, round_.version)
    content = entry.content
    roles = [role.id for role in content.roles]
    made = [
        RunScores(f"p{n}", group, [score or 0 for score in scores], [int(score is not None) for score in scores])
        for n, (group, scores) in enumerate((*marks, *paper))
    ]
    groups = group_ids(round_, entry.domains)
    before = (EARLIER, last) if last else None
    found = tally(made, roles, least=1)
    given = Counter(group for group, _ in paper)
    picture = open_picture(found, round_.invited, groups, content.comparison.classes, before, given)
    return GroupOutcome(entry, round_, picture)


def counted(
    given: Sequence[tuple[str, str]], last: ChosenPicture | None = None, mode: Mode = Mode.BETWEEN_DOMAINS
) -> GroupOutcome:
    """An open round of knelpunten in which people of these groups chose these (ids, the biggest first)."""
    round_ = replace(
        _ROUND,
        instrument="knelpunten",
        mode=mode,
        grouping=GROUPED_BY[mode],
        groups=REGIONS if mode is Mode.BETWEEN_REGIONS else (),
    )
    entry = LIBRARY.entry("knelpunten", "1.0.0")
    answers = ((group, chosen.replace(" ", SEVERAL_SEPARATOR), chosen.partition(" ")[0]) for group, chosen in given)
    marks = [
        RunScores(f"p{n}", group, [], [], chosen=[chosen or None, biggest or None])
        for n, (group, chosen, biggest) in enumerate(answers)
    ]
    choice = next(one for one in entry.scan.choices(entry.content))
    before = (EARLIER, last) if last else None
    return GroupOutcome(
        entry, round_, chosen_picture(marks, choice, round_.invited, group_ids(round_, entry.domains), before)
    )


def by_domain(marks: Open = FEW, name: str = "Regio Noord", last: Picture | None = None) -> GroupOutcome:
    return _open(replace(_ROUND, name=name), marks, last)


def with_paper() -> GroupOutcome:
    """One of the municipality on paper beside the two who filled it in, and youth care on paper only."""
    marks = [(group, scores) for group, scores in FEW if group != "jeugdhulp_zorg"]
    return _open(_ROUND, marks, paper=(("jeugdhulp_zorg", (2, 4, 3, 3)), ("gemeente", (1, 1, 1, None))))


def by_region(
    names: Sequence[str] = REGIONS, last: Picture | None = None, marks: Open = (), paper: Open = ()
) -> GroupOutcome:
    """Two people a region, each region a little lower than the one before; or with these scores, and some on paper."""
    round_ = replace(
        _ROUND,
        mode=Mode.BETWEEN_REGIONS,
        grouping=Grouping.BY_REGION,
        groups=tuple(names),
        invited=2 * len(names),
    )
    marks = marks or [
        (f"r{place}", [max(1, score - place % 4) for score in scores])
        for place in range(1, len(names) + 1)
        for scores in ((5, 5, 4, 3), (5, 4, 3, 3))
    ]
    return _open(round_, marks, last, paper)


def _sums(person: int, of: int) -> list[int]:
    """Sums of four answers for nine competencies, everybody another pattern; the last one always 5."""
    return [4 * (1 + (person * 3 + item * 2 + person * item) % 5) - (person + item) % 3 for item in range(of - 1)] + [
        20
    ]


def confidential(
    people: int,
    name: str = "Vakgroep",
    regions: Sequence[tuple[str, int]] = (),
    last: ConfidentialPicture | None = None,
    minimum: int = 5,
    in_bands: bool = False,
) -> GroupOutcome:
    """`regions` say how many of the people are in each; all of them compare with `last`, unless `in_bands`."""
    entry = LIBRARY.entry("competentiescan", "1.0.0")
    content = entry.content
    items = [competency.id for competency in content.ordered]
    round_ = replace(
        _ROUND,
        instrument="competentiescan",
        mode=Mode.CONFIDENTIAL,
        name=name,
        invited=people + 3,
        grouping=Grouping.BY_REGION if regions else Grouping.NONE,
        groups=tuple(region for region, _ in regions),
        minimum=minimum,
    )
    where = [f"r{place}" for place, (_, n) in enumerate(regions, 1) for _ in range(n)] or [""] * people
    marks = [RunScores(f"p{n}", group, _sums(n, len(items)), [4] * len(items)) for n, group in enumerate(where)]
    picture = confidential_picture(
        tally(marks, items, content.scoring.competency_min_answered),
        round_.invited,
        {role.id: role.competencies for role in content.roles},
        minimum,
        group_ids(round_, entry.domains),
        PreviousPicture(EARLIER, last) if last else None,
        frozenset(items if in_bands else ()),
    )
    return GroupOutcome(entry, round_, picture)


def refused(minimum: int = 5) -> GroupOutcome:
    return confidential(minimum - 1, minimum=minimum)


def earlier_open() -> Picture:
    picture: Picture = by_domain((("onderwijs", (3, 3, 3, 3)), ("gemeente", (2, 4, 1, None)))).picture
    return picture


def earlier_confidential() -> ConfidentialPicture:
    picture: ConfidentialPicture = confidential(7).picture
    lower = tuple(
        value if value.mean is None else value.model_copy(update={"mean": value.mean - Decimal("0.3")})
        for value in picture.competencies
    )
    return picture.model_copy(update={"competencies": lower})


def group_printout(group: GroupOutcome, language: Language) -> Printout:
    return group.scan.group_printout(speech(language), group)


def group_sheets(group: GroupOutcome, language: Language) -> tuple[Sheet, ...]:
    return group.scan.group_sheets(speech(language), group)
