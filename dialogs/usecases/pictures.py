"""From the runs of a round to its one picture: which kind, follows from the instrument."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from dialogs.group.confidential import ConfidentialPicture, confidential_picture
from dialogs.group.confidential import Form as Own
from dialogs.group.picture import Form, Picture, open_picture
from dialogs.ports import UnitOfWork
from dialogs.records import Release, Round, Run
from dialogs.replies import GroupPicture, GroupProfile, Reply
from dialogs.scoring.competentiescan import competency_mean
from dialogs.usecases.turn import House, Turn


def _between_domains(house: House, round_: Round, runs: Sequence[Run]) -> Picture:
    content = house.library.zelfscan(round_.version)
    roles = [role.id for role in content.roles]
    forms = [
        Form(
            group=run.answers["domein"] or "",
            scores={role: int(score) if (score := run.answers.get(role)) else None for role in roles},
        )
        for run in runs
    ]
    groups = [choice.id for choice in content.domain_question.options]
    return open_picture(forms, round_.invited, roles, groups, content.comparison.classes)


def _confidential(house: House, round_: Round, runs: Sequence[Run]) -> ConfidentialPicture:
    content = house.library.competentiescan(round_.version)
    forms = [
        Own(
            means={c.id: competency_mean(content, c, run.answers) for c in content.ordered},
            counts=run.person != round_.coordinator,
        )
        for run in runs
    ]
    return confidential_picture(
        forms,
        round_.invited,
        [competency.id for competency in content.ordered],
        {role.id: role.competencies for role in content.roles},
        round_.minimum,
    )


_MAKERS: Mapping[str, Callable[[House, Round, Sequence[Run]], Picture | ConfidentialPicture]] = {
    "zelfscan": _between_domains,
    "competentiescan": _confidential,
}


async def release(house: House, uow: UnitOfWork, round_: Round, now: datetime) -> Release:
    """Closes the round and makes its one picture, in this transaction."""
    await uow.rounds.close(round_, house.today(now))
    runs = await uow.runs.of_round(round_.id)
    made = Release(round_.id, now, _MAKERS[round_.instrument](house, round_, runs).to_json())
    await uow.releases.add(made)
    return made


async def show(turn: Turn, round_: Round) -> Reply:
    """The picture of a round that is over; a round whose day has passed is closed and released now."""
    kept = await turn.uow.releases.get(round_.id) or await release(turn.house, turn.uow, round_, turn.now)
    library = turn.house.library
    if round_.instrument == "competentiescan":
        content = library.competentiescan(round_.version)
        return GroupProfile(content, round_, ConfidentialPicture.from_json(kept.picture))
    return GroupPicture(library.zelfscan(round_.version), round_, Picture.from_json(kept.picture))
