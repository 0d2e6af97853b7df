"""From the runs of a round to its one picture: which kind, follows from the instrument."""

from collections.abc import Callable, Mapping, Sequence

from dialogs.group.confidential import ConfidentialPicture, confidential_picture
from dialogs.group.confidential import Form as Own
from dialogs.group.picture import Form, Picture, open_picture
from dialogs.records import Release, Round, Run
from dialogs.replies import GroupPicture, GroupProfile, Reply
from dialogs.scoring.competentiescan import competency_mean
from dialogs.usecases.turn import Turn


def _between_domains(turn: Turn, round_: Round, runs: Sequence[Run]) -> Picture:
    content = turn.house.library.zelfscan(round_.version)
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


def _confidential(turn: Turn, round_: Round, runs: Sequence[Run]) -> ConfidentialPicture:
    content = turn.house.library.competentiescan(round_.version)
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


_MAKERS: Mapping[str, Callable[[Turn, Round, Sequence[Run]], Picture | ConfidentialPicture]] = {
    "zelfscan": _between_domains,
    "competentiescan": _confidential,
}


async def release(turn: Turn, round_: Round) -> Release:
    """Closes the round and makes its one picture, in this transaction."""
    await turn.uow.rounds.close(round_, turn.today)
    runs = await turn.uow.runs.of_round(round_.id)
    made = Release(round_.id, turn.now, _MAKERS[round_.instrument](turn, round_, runs).to_json())
    await turn.uow.releases.add(made)
    return made


async def show(turn: Turn, round_: Round) -> Reply:
    """The picture of a round that is over; a round whose day has passed is closed and released now."""
    kept = await turn.uow.releases.get(round_.id) or await release(turn, round_)
    library = turn.house.library
    if round_.instrument == "competentiescan":
        content = library.competentiescan(round_.version)
        return GroupProfile(content, round_, ConfidentialPicture.from_json(kept.picture))
    return GroupPicture(library.zelfscan(round_.version), round_, Picture.from_json(kept.picture))
