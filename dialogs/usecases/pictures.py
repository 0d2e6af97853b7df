"""From the runs of a round to its one picture. This is the only way anything about a group comes out (norms B20)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from dialogs.group.confidential import ConfidentialPicture, LastTime, confidential_picture
from dialogs.group.ledger import comparable, sets_behind, tells
from dialogs.group.picture import Picture, open_picture
from dialogs.group.shapes import Earlier
from dialogs.group.tally import Tally, tally
from dialogs.instruments.grouping import group_ids
from dialogs.ports import UnitOfWork
from dialogs.records import Act, Audited, LedgerSet, Release, Round
from dialogs.replies import GroupPicture, GroupProfile
from dialogs.usecases.prompts.kinds import VoidedWith
from dialogs.usecases.prompts.planning import void
from dialogs.usecases.turn import Installation, Turn


@dataclass(frozen=True)
class _Made:
    """A picture as it is kept, and the sets of people behind what it shows exactly."""

    picture: Mapping[str, Any]
    sets: Sequence[LedgerSet] = ()


def _pseudonym(round_: str) -> Callable[[str], str]:
    """Names for people that mean something within one round only, so that a ledger links nobody to anything else."""
    return lambda person: sha256(f"{round_} {person}".encode()).hexdigest()[:20]


async def stands_behind(uow: UnitOfWork, round_: Round, person: str) -> bool:
    """Whether this person's answers are in what was released of this round, also when they are gone from here since."""
    name, ledger = _pseudonym(round_.id)(person), await uow.releases.ledger(round_.id)
    if ledger:
        return any(name in kept.members for kept in ledger)
    # The ledger of a round long ago is gone; then nobody can say, and a picture that is there stays as it was weighed.
    kept = await uow.releases.get(round_.id)
    return kept is not None and bool(kept.picture.get("completed"))


async def somebody_gone(uow: UnitOfWork, round_: Round) -> bool:
    """Whether somebody behind what was released is not known here any more: whoever comes anew may be that one."""
    pseudonym = _pseudonym(round_.id)
    known = {pseudonym(invitation.person) for invitation in await uow.invitations.of_round(round_.id)}
    return any(kept.members - known for kept in await uow.releases.ledger(round_.id))


def _earlier(round_: Round) -> Earlier:
    return Earlier(name=round_.name, closed_on=(round_.closed_on or round_.closes_on).isoformat())


async def _open(
    installation: Installation, uow: UnitOfWork, round_: Round, before: tuple[Round, Release] | None
) -> _Made:
    content = installation.library.zelfscan(round_.version)
    items = {role.id: (role.id,) for role in content.roles}
    marks = await uow.runs.marks(round_.id, items, round_.grouping)
    found = tally(marks, tuple(items), frozenset(), least=1)
    last = (_earlier(before[0]), Picture.from_json(before[1].picture)) if before else None
    groups = group_ids(round_, content)
    return _Made(open_picture(found, round_.invited, groups, content.comparison.classes, last).to_json())


async def _last_time(
    uow: UnitOfWork, before: tuple[Round, Release] | None, found: Tally, insiders: frozenset[str], minimum: int
) -> LastTime | None:
    if before is None:
        return None
    round_, release_ = before
    pseudonym = _pseudonym(round_.id)
    kept = await uow.releases.ledger(round_.id)
    # Who coordinated last time knows their own answers as well.
    know = insiders | await uow.rounds.coordinators(round_.id)
    shared = comparable(kept, found, pseudonym, frozenset(map(pseudonym, know)), minimum)
    return LastTime(_earlier(round_), ConfidentialPicture.from_json(release_.picture), shared)


async def _confidential(
    installation: Installation, uow: UnitOfWork, round_: Round, before: tuple[Round, Release] | None
) -> _Made:
    content = installation.library.competentiescan(round_.version)
    items = {c.id: tuple(item.id for item in c.items) for c in content.ordered}
    grouped = round_.grouping if round_.groups or round_.grouping == "domein" else None
    insiders = await uow.rounds.coordinators(round_.id)
    marks = await uow.runs.marks(round_.id, items, grouped)
    found = tally(marks, tuple(items), insiders, content.scoring.competency_min_answered)
    picture = confidential_picture(
        found,
        round_.invited,
        {role.id: role.competencies for role in content.roles},
        round_.minimum,
        group_ids(round_, installation.library.zelfscan()),
        await _last_time(uow, before, found, insiders, round_.minimum),
    )
    pseudonym = _pseudonym(round_.id)
    sets = sets_behind(found, picture, pseudonym)
    kept = await uow.releases.ledger(round_.id)
    if tells(kept, sets, frozenset(map(pseudonym, insiders)), round_.minimum):
        return _Made(ConfidentialPicture(enough=False).to_json())
    return _Made(picture.to_json(), sets)


_MAKERS = {"zelfscan": _open, "competentiescan": _confidential}


def _shape(round_: Round) -> tuple[object, ...]:
    return round_.instrument, round_.version, round_.mode, round_.grouping, tuple(round_.groups)


async def release(installation: Installation, uow: UnitOfWork, round_: Round, now: datetime, by: str) -> Release:
    """Closes the round and makes its one picture, in this transaction. `by` is a person's id, or the clock."""
    await uow.rounds.close(round_, installation.today(now))
    before = await uow.rounds.get(round_.previous) if round_.previous else None
    # Repeated means: the same scan, asked in the same way of the same groups.
    if before and _shape(before) != _shape(round_):
        before = None
    kept = await uow.releases.get(before.id) if before else None
    made = await _MAKERS[round_.instrument](installation, uow, round_, (before, kept) if before and kept else None)
    release_ = Release(round_.id, now, made.picture)
    await uow.releases.add(release_)
    await uow.releases.note(round_.id, made.sets)
    await uow.runs.seal(round_.id)
    await void(uow, VoidedWith.ROUND, round_.id)
    uow.audit.note(Audited(Act.RELEASED, by, "round", round_.id, now))
    return release_


async def show(turn: Turn, round_: Round, part: str | None = None) -> GroupPicture | GroupProfile:
    """The picture of a round that is over; a round whose day has passed is closed and released now.

    `part` narrows it to one group.
    """
    kept = await turn.uow.releases.get(round_.id)
    if kept is None:
        kept = await release(turn.installation, turn.uow, round_, turn.now, turn.person.id)
        round_ = replace(round_, closed_on=turn.today)
    library = turn.installation.library
    if round_.instrument == "competentiescan":
        content = library.competentiescan(round_.version)
        return GroupProfile(content, round_, ConfidentialPicture.from_json(kept.picture), library.zelfscan(), part)
    return GroupPicture(library.zelfscan(round_.version), round_, Picture.from_json(kept.picture))
