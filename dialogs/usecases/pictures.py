"""Make the one picture of a round from its runs. This is the only way anything about a group comes out (norms B20)."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from dialogs.group.shapes import EarlierRound
from dialogs.instruments.grouping import group_ids
from dialogs.instruments.kind import (
    GroupFacts,
    GroupOutcome,
    PreviousRelease,
    ReleasedBefore,
    ReleasedPicture,
    Scan,
)
from dialogs.instruments.over_time import MOST_TIMES, Moment
from dialogs.instruments.titles import released_on
from dialogs.ports import UnitOfWork
from dialogs.records import Act, AuditEvent, LedgerSet, Release, Round
from dialogs.replies import GroupPicture
from dialogs.usecases.closing_news import plan_closed
from dialogs.usecases.prompts.kinds import VoidedWith
from dialogs.usecases.prompts.planning import void
from dialogs.usecases.turn import Installation, Turn


def _pseudonym(round_: str) -> Callable[[str], str]:
    """Return a function that names people within one round only, so that its ledger links nobody to anything else."""
    return lambda person: sha256(f"{round_} {person}".encode()).hexdigest()[:20]


async def is_counted_in_picture(uow: UnitOfWork, round_: Round, person: str) -> bool:
    """Tell whether this person's answers are in what was released of this round, even when they are erased here."""
    name, ledger = _pseudonym(round_.id)(person), await uow.releases.ledger(round_.id)
    if ledger:
        return any(name in kept.members for kept in ledger)
    # The ledger of a round long ago is gone; then nobody can say, and a picture that is there stays as it was weighed.
    kept = await uow.releases.get(round_.id)
    return kept is not None and bool(kept.picture.get("completed"))


async def has_erased_participant(uow: UnitOfWork, round_: Round) -> bool:
    """Tell whether somebody behind what was released is not known here any more: whoever comes anew may be that one."""
    pseudonym = _pseudonym(round_.id)
    known = set(map(pseudonym, await uow.invitations.people(round_.id)))
    return any(kept.members - known for kept in await uow.releases.ledger(round_.id))


def _as_earlier(round_: Round) -> EarlierRound:
    return EarlierRound(name=round_.name, closed_on=(round_.closed_on or round_.closes_on).isoformat())


async def _previous_release(uow: UnitOfWork, round_: Round) -> PreviousRelease | None:
    """Return the release beside a repeating round: the same scan, asked in the same way of the same groups."""
    before = await uow.rounds.get(round_.previous) if round_.previous else None
    if before is None or _comparison_key(before) != _comparison_key(round_):
        return None
    kept = await uow.releases.get(before.id)
    if kept is None:
        return None
    return PreviousRelease(_as_earlier(before), kept.picture)


async def _released_before(uow: UnitOfWork, round_: Round) -> ReleasedBefore:
    """Return the ledgers of all that was released before of people of this round, with their pseudonyms undone.

    Whoever was erased keeps a pseudonym that means nothing elsewhere, and may be back as somebody new.
    """
    repeated = [before.id async for before in _repeated(uow, round_)]
    related = dict.fromkeys((round_.id, *repeated, *await uow.releases.with_people_of(round_)))
    sets, regrouped, erased = [], [], set[str]()
    for id_ in related:
        ledger, unknown = await _named_ledger(uow, id_)
        if not ledger:
            continue
        sets.append(ledger)
        erased |= unknown
        other = await uow.rounds.get(id_)
        if other is None or _groups_key(other) != _groups_key(round_):
            regrouped.append(ledger)
    kept = [release for id_ in repeated if (release := await uow.releases.get(id_))]
    forgotten = [release for release in kept if release.picture.get("enough")]
    is_forgotten = any([not await uow.releases.ledger(release.round) for release in forgotten])
    return ReleasedBefore(sets, regrouped, is_forgotten, frozenset(erased))


async def _repeated(uow: UnitOfWork, round_: Round) -> AsyncIterator[Round]:
    """Yield the rounds that this one repeats, the last one first."""
    while round_.previous and (before := await uow.rounds.get(round_.previous)):
        yield before
        round_ = before


async def _named_ledger(uow: UnitOfWork, round_: str) -> tuple[Sequence[LedgerSet], frozenset[str]]:
    """Return the ledger of a round by the ids of people, and the names in it of those who were erased."""
    ledger = await uow.releases.ledger(round_)
    if not ledger:
        return (), frozenset()
    pseudonym = _pseudonym(round_)
    names = {pseudonym(person): person for person in await uow.invitations.people(round_)}
    members = frozenset[str]().union(*(one.members for one in ledger))
    unknown = {member: f"{round_} {member}" for member in members - names.keys()}
    names |= unknown
    named = [LedgerSet(one.cells, frozenset(map(names.__getitem__, one.members))) for one in ledger]
    return named, frozenset(unknown.values())


async def _make_picture(installation: Installation, uow: UnitOfWork, round_: Round) -> ReleasedPicture:
    entry = installation.library.entry(round_.instrument, round_.version)
    assert entry.scan, f"{round_.instrument} has no picture"
    facts = GroupFacts(
        round=round_,
        marks=await uow.runs.scores(round_.id, entry.scan.items(entry.content), entry.scan.group_question(round_)),
        groups=group_ids(round_, entry.domains),
        coordinators=await uow.rounds.all_who_coordinated(round_.id),
        pseudonym=_pseudonym(round_.id),
        released_before=await _released_before(uow, round_),
        before=await _previous_release(uow, round_),
    )
    return entry.scan.release(entry.content, facts)


def _comparison_key(round_: Round) -> tuple[object, ...]:
    return round_.instrument, round_.version, round_.mode, *_groups_key(round_)


def _groups_key(round_: Round) -> tuple[object, ...]:
    return round_.grouping, tuple(round_.groups)


@dataclass(frozen=True)
class _Closing:
    """The moment a round closes, by whoever or whatever closes it."""

    installation: Installation
    uow: UnitOfWork
    now: datetime


async def close_and_release(
    installation: Installation, uow: UnitOfWork, round_: Round, now: datetime, by: str
) -> Release:
    """Close the round and make its one picture, in this transaction; who may see it hears that it is there.

    `by` is a person's id, or the clock.
    """
    await uow.releases.wait_for_others(round_)
    await uow.rounds.close(round_, installation.today(now))
    made = await _make_picture(installation, uow, round_)
    release_ = Release(round_.id, now, made.picture.to_json())
    await uow.releases.add(release_)
    await uow.releases.add_to_ledger(round_.id, made.sets)
    await uow.runs.seal(round_.id)
    for what in (VoidedWith.ROUND, VoidedWith.CLOSING):
        await void(uow, what, round_.id)
    await plan_closed(_Closing(installation, uow, now), round_, by)
    uow.audit.record(AuditEvent(Act.RELEASED, by, "round", round_.id, now))
    return release_


async def show_picture(turn: Turn, round_: Round, part: str | None = None) -> GroupPicture:
    """Return the picture of a round that is over; closes and releases a round whose last day has passed.

    `part` narrows it to one group.
    """
    kept = await turn.uow.releases.get(round_.id)
    if kept is None:
        kept = await close_and_release(turn.installation, turn.uow, round_, turn.now, turn.person.id)
        round_ = replace(round_, closed_on=turn.today)
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    assert entry.scan
    picture = entry.scan.picture(kept.picture)
    moments = await _moments(turn.uow, round_, entry.scan, picture)
    return GroupPicture(GroupOutcome(entry, round_, picture, part, moments=moments), await turn.coordinates(round_))


async def _moments(uow: UnitOfWork, round_: Round, scan: Scan[Any, Any, Any], picture: Any) -> tuple[Moment, ...]:
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
