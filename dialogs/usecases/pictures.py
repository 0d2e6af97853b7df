"""Make the one picture of a round from its runs. This is the only way anything about a group comes out (norms B20)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from operator import attrgetter
from typing import Any

from dialogs.audit_records import Act, AuditEvent
from dialogs.group.shapes import EarlierRound
from dialogs.instruments.group_facts import GroupFacts, PreviousRelease, ReleasedBefore, ReleasedPicture
from dialogs.instruments.grouping import group_id, group_ids
from dialogs.instruments.kind import Entry, GroupOutcome, GroupScan, KeptSpeech
from dialogs.instruments.over_time import MOST_TIMES, Moment
from dialogs.instruments.paper import paper_marks, takes_paper
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.instruments.titles import released_on
from dialogs.organisations import PaperScores
from dialogs.ports import Repositories
from dialogs.records import Release, Round
from dialogs.replies import GroupPicture
from dialogs.round_records import LOOKED, LedgerSet, RoundLedger, RunScores
from dialogs.usecases.closing_news import plan_closed, plan_unsent
from dialogs.usecases.prompts.kinds import VoidedWith
from dialogs.usecases.prompts.planning import ClockMoment, void
from dialogs.usecases.turn import Installation, Turn


@dataclass(frozen=True)
class _Made:
    """A picture, and by tenant the sets behind it, with its people only: these are kept where their answers are.

    `met` are the rounds of which something was told that it was weighed with.
    """

    released: ReleasedPicture
    sets: Mapping[str, Sequence[LedgerSet]]
    met: Sequence[str]


@dataclass(frozen=True)
class _Read:
    """What was read for the release of a round, as it was read."""

    marks: Sequence[RunScores]
    related: Sequence[RoundLedger]
    repeated: Sequence[Release]
    coordinators: frozenset[str]
    before: PreviousRelease | None
    paper: Sequence[PaperScores]


def _pseudonym(round_: str) -> Callable[[str], str]:
    """Return a function that names people within one round only, so that its ledger links nobody to anything else."""
    return lambda person: sha256(f"{round_} {person}".encode()).hexdigest()[:20]


async def is_counted_in_picture(uow: Repositories, round_: Round, person: str) -> bool:
    """Tell whether the answers of this person of its own tenant are in what was released of this round, even when they
    are erased here.
    """
    name = _pseudonym(round_.id)(person)
    return any(name in kept.members for kept in await _of_people(uow, round_))


async def is_ledger_gone(uow: Repositories, round_: Round) -> bool:
    """Tell whether nobody can say any more who is in what was released of this round, as of one of long ago."""
    # There may be people of other organisations only: then no ledger is here, and none is gone.
    if await _of_people(uow, round_) or await _has_ledger_elsewhere(uow, round_):
        return False
    kept = await uow.releases.get(round_.id)
    return kept is not None and bool(kept.picture.get("completed"))


async def _of_people(uow: Repositories, round_: Round) -> Sequence[LedgerSet]:
    """Return the sets of who took part, here."""
    return [one for one in await uow.releases.ledger(round_.id) if one.cells != LOOKED]


async def note_who_looked(uow: Repositories, person: str) -> None:
    """Note that this person, who is erased now, coordinated what is released: they may come back as somebody new.

    Where nothing was told, as of too few people, or where that is no longer kept, there was nothing to read.
    """
    # In one order: of two who are erased at once one waits for the other, and never both.
    for round_ in sorted(await uow.rounds.ever_coordinated_by(person), key=attrgetter("id")):
        if round_.mode == Mode.CONFIDENTIAL and await _is_told_of(uow, round_):
            await uow.releases.add_who_looked(round_.id, frozenset((_pseudonym(round_.id)(person),)))


async def _is_told_of(uow: Repositories, round_: Round) -> bool:
    """Tell whether anything is kept of what was told of a round, of people of any organisation."""
    for tenant in round_.tenants:
        if await uow.within(tenant).releases.is_told_of_here(round_.id):
            return True
    return False


async def _has_ledger_elsewhere(uow: Repositories, round_: Round) -> bool:
    """Tell whether another organisation has people in what was released; who they are is not looked at."""
    for tenant in round_.organisations:
        if await _of_people(uow.within(tenant), round_):
            return True
    return False


async def has_erased_participant(turn: Turn, round_: Round) -> bool:
    """Tell whether somebody behind what was released is not known here any more: whoever comes anew may be that one."""
    people, ledger = await turn.uow.invitations.people(round_.id), await _of_people(turn.uow, round_)
    return await turn.installation.aside(_has_unknown, round_, people, ledger)


def _has_unknown(round_: Round, people: Sequence[str], ledger: Sequence[LedgerSet]) -> bool:
    known = set(map(_pseudonym(round_.id), people))
    return any(kept.members - known for kept in ledger)


def _as_earlier(round_: Round) -> EarlierRound:
    return EarlierRound(name=round_.name, closed_on=(round_.closed_on or round_.closes_on).isoformat())


async def _previous_release(uow: Repositories, round_: Round) -> PreviousRelease | None:
    """Return the release beside a repeating round: the same scan, asked in the same way of the same groups."""
    before = await uow.rounds.get(round_.previous) if round_.previous else None
    if before is None or _comparison_key(before) != _comparison_key(round_):
        return None
    kept = await uow.releases.get(before.id)
    if kept is None:
        return None
    return PreviousRelease(_as_earlier(before), kept.picture)


def _released_before(round_: Round, related: Sequence[RoundLedger], repeated: Sequence[Release]) -> ReleasedBefore:
    """Return the ledgers of all that was released before of people of this round, with their pseudonyms undone.

    Whoever was erased keeps a pseudonym that means nothing elsewhere, and may be back as somebody new.
    """
    sets, regrouped, erased, minimum, viewers, looked = [], [], set[str](), 0, set[str](), 0
    kept = set[str]()
    for one in related:
        ledger, unknown = _named_ledger(one)
        if not ledger:
            continue
        kept.add(one.round)
        looked += sum(len(of.members) for of in one.sets if of.cells == LOOKED)
        sets.append(ledger)
        erased |= unknown
        minimum = max(minimum, one.minimum)
        viewers |= one.coordinators
        if (one.grouping, tuple(one.groups)) != _groups_key(round_):
            regrouped.append(ledger)
    is_forgotten = any(release.picture.get("enough") and release.round not in kept for release in repeated)
    return ReleasedBefore(sets, regrouped, is_forgotten, frozenset(erased), minimum, frozenset(viewers), looked)


async def _repeated(uow: Repositories, round_: Round) -> Sequence[Release]:
    """Return what was released of the rounds that this one repeats, the last one first."""
    found = []
    while round_.previous and (before := await uow.rounds.get(round_.previous)):
        if release := await uow.releases.get(before.id):
            found.append(release)
        round_ = before
    return found


def _named_ledger(ledger: RoundLedger) -> tuple[Sequence[LedgerSet], frozenset[str]]:
    """Return the ledger of a round by the ids of people, and the names in it of those who were erased."""
    pseudonym = _pseudonym(ledger.round)
    names = {pseudonym(person): person for person in ledger.people}
    sets = [one for one in ledger.sets if one.cells != LOOKED]
    members = frozenset[str]().union(*(one.members for one in sets))
    unknown = {member: f"{ledger.round} {member}" for member in members - names.keys()}
    names |= unknown
    named = [LedgerSet(one.cells, frozenset(map(names.__getitem__, one.members))) for one in sets]
    return named, frozenset(unknown.values())


async def _make_picture(installation: Installation, uow: Repositories, round_: Round) -> _Made:
    """Make the picture of a round of this tenant, of the answers of all organisations that take part."""
    entry = installation.library.entry(round_.instrument, round_.version)
    assert entry.group_scan, f"{round_.instrument} has no picture"
    async with uow.releases.reading(round_) as door:
        scan, content = entry.group_scan, entry.content
        chosen = scan.chosen(content, round_)
        marks = await door.scores(scan.items(content), scan.group_question(round_), chosen)
        related = await door.related() if round_.mode == Mode.CONFIDENTIAL else ()
    read = _Read(
        marks,
        related,
        repeated=await _repeated(uow, round_),
        coordinators=await uow.rounds.all_who_coordinated(round_.id),
        before=await _previous_release(uow, round_),
        paper=await uow.paper.of_round(round_.id) if takes_paper(round_, entry) else (),
    )
    return await installation.aside(_work_out, entry, round_, read)


def _work_out(entry: Entry, round_: Round, read: _Read) -> _Made:
    """Make a picture of what was read, which takes seconds of very many people. Pure."""
    assert entry.group_scan
    pseudonym = _pseudonym(round_.id)
    facts = GroupFacts(
        round=round_,
        marks=_by_organisation(round_, read.marks),
        groups=group_ids(round_, entry.domains),
        coordinators=read.coordinators,
        pseudonym=pseudonym,
        released_before=_released_before(round_, read.related, read.repeated),
        before=read.before,
        paper=paper_marks(read.paper, entry.group_scan.items(entry.content)),
    )
    released = entry.group_scan.release(entry.content, facts)
    tenants = {pseudonym(mark.person): mark.tenant for mark in read.marks}
    sets = {tenant: _sets_of(tenant, released.sets, tenants) for tenant in round_.tenants}
    return _Made(released, sets, sorted(one.round for one in read.related if _tells(one)))


def _tells(one: RoundLedger) -> bool:
    """Tell whether anything was told of the people of this round."""
    return any(of.cells and of.cells != LOOKED for of in one.sets)


def _sets_of(tenant: str, sets: Sequence[LedgerSet], tenants: Mapping[str, str]) -> Sequence[LedgerSet]:
    """Return sets with the people of this tenant only; `tenants` has that of everybody, by pseudonym."""
    own = (LedgerSet(one.cells, frozenset(m for m in one.members if tenants[m] == tenant)) for one in sets)
    return [one for one in own if one.members]


def _by_organisation(round_: Round, marks: Sequence[RunScores]) -> Sequence[RunScores]:
    """Return the marks with their organisation as the group, where a round is grouped so: nobody is asked theirs."""
    if round_.grouping != Grouping.BY_ORGANISATION:
        return marks
    groups = {tenant: group_id(place) for place, tenant in enumerate(round_.tenants, 1)}
    return [replace(mark, group=groups[mark.tenant]) for mark in marks]


def _comparison_key(round_: Round) -> tuple[object, ...]:
    # An organisation stays the same group under another name, and another one of that name does not become it.
    by_tenant = round_.grouping == Grouping.BY_ORGANISATION
    groups = (round_.grouping, round_.tenants) if by_tenant else _groups_key(round_)
    return round_.instrument, round_.version, round_.mode, *groups


def _groups_key(round_: Round) -> tuple[object, ...]:
    return round_.grouping, tuple(round_.groups)


async def close_and_release(
    installation: Installation, uow: Repositories, round_: Round, now: datetime, by: str
) -> Release:
    """Close the round and make its one picture, in this transaction; who may see it hears that it is there.

    `by` is a person's id, or the clock.
    """
    owner = uow.within(round_.tenant)
    await owner.releases.wait_for_others(round_)
    await owner.rounds.close(round_, installation.today(now))
    made = await _make_picture(installation, owner, round_)
    release_ = Release(round_.id, now, made.released.picture.to_json())
    wording = installation.library.wording((round_.instrument, round_.version))
    await owner.releases.add(release_, wording, made.met)
    noted = 0
    for tenant in round_.tenants:
        part = uow.within(tenant)
        sets = made.sets[tenant]
        await part.releases.add_to_ledger(round_.id, sets, noted)
        noted += len(sets)
        await _end_part(ClockMoment(installation, part, now), round_, by)
    return release_


async def _end_part(closing: ClockMoment, round_: Round, by: str) -> None:
    """End a round for the people of one organisation: nothing is changed or asked any more, and they hear of it."""
    await closing.uow.runs.seal(round_.id)
    for what in (VoidedWith.ROUND, VoidedWith.CLOSING):
        await void(closing.uow, what, round_.id)
    await plan_closed(closing, round_, by)
    await plan_unsent(closing, round_)
    acts = (Act.READ, Act.RELEASED) if round_.organisations else (Act.RELEASED,)
    for act in acts:
        closing.uow.audit.record(AuditEvent(act, by, "round", round_.id, closing.now))


async def show_picture(turn: Turn, round_: Round, part: str | None = None) -> GroupPicture:
    """Return the picture of a round that is over; closes and releases a round whose last day has passed.

    `part` narrows it to one group.
    """
    kept = await turn.uow.releases.get(round_.id)
    if kept is None:
        kept = await close_and_release(turn.installation, turn.uow, round_, turn.now, turn.person.id)
        round_ = replace(round_, closed_on=turn.today)
    entry, said = await _told_in(turn, round_, kept)
    assert entry.group_scan
    picture = entry.group_scan.picture(kept.picture)
    moments = await _moments(turn.uow, round_, entry.group_scan, picture)
    outcome = GroupOutcome(entry, round_, picture, part, moments=moments, said=said)
    return GroupPicture(outcome, await turn.coordinates(round_))


async def _told_in(turn: Turn, round_: Round, kept: Release) -> tuple[Entry, KeptSpeech | None]:
    """Return the content of which a picture tells and how it is told: as on the day it was made."""
    library, key = turn.installation.library, (round_.instrument, round_.version)
    if kept.wording is None or library.is_worded_so(key, kept.wording):
        return library.entry(*key), None
    try:
        return library.read_words(kept.wording, await turn.uow.releases.words(kept.wording))
    except ValueError:
        # Words of so long ago that nothing here can read them any more: the figures are what they were.
        return library.entry(*key), None


async def item_title(turn: Turn, round_: Round, item: str) -> str:
    """Return what an item of the picture of this round is called in it."""
    kept = await turn.uow.releases.get(round_.id)
    key = round_.instrument, round_.version
    entry, _ = await _told_in(turn, round_, kept) if kept else (turn.installation.library.entry(*key), None)
    assert entry.group_scan
    return entry.group_scan.item_title(entry.content, item).in_(turn.language)


async def keep_missing_words(installation: Installation, uow: Repositories, now: datetime) -> int:
    """Keep the words of today for pictures that were made by a version that kept none; return how many."""
    library = installation.library
    scans = [scan for scan in await uow.releases.list_unworded() if library.has(*scan)]
    return sum([await uow.releases.word(scan, library.wording(scan), now) for scan in scans])


async def _moments(
    uow: Repositories, round_: Round, scan: GroupScan[Any, Any, Any], picture: Any
) -> tuple[Moment, ...]:
    """Return what was released of this round and those it repeats, oldest first.

    Of an earlier time only what stood beside the next one then: where two may not be compared, the line ends. So there
    is nothing in it that was not released side by side.
    """
    shown = scan.shown_means(picture)
    moments = [Moment(released_on(round_), {item: value.mean for item, value in shown.items()})]
    while len(moments) < MOST_TIMES and round_.previous:
        before = await uow.rounds.get(round_.previous)
        kept = await uow.releases.get(before.id) if before else None
        if before is None or kept is None or _comparison_key(before) != _comparison_key(round_):
            break
        beside = {item: value.before for item, value in shown.items() if value.before is not None}
        if not beside:
            break
        moments.append(Moment(released_on(before), beside))
        # Further back goes only what is on the line up to here.
        shown = {item: value for item, value in scan.shown_means(scan.picture(kept.picture)).items() if item in beside}
        round_ = before
    return tuple(moments[::-1])
