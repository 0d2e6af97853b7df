"""One's own outcome: right after sending, and as `uitdraai` any time."""

from rapidfuzz import fuzz

from dialogs.presses import WordPress
from dialogs.records import Run, RunState
from dialogs.replies import Button, Note, OwnResult, Reply, Sentence
from dialogs.scans.definition import LANGUAGES
from dialogs.scans.zelfscan import Zelfscan
from dialogs.scoring.zelfscan import result
from dialogs.texts.vocabulary import plain
from dialogs.usecases.turn import Turn


def _same_collaboration(run: Run, other: Run) -> bool:
    """The same name and scope, as the person typed and chose them."""
    mine, theirs = run.answers.get("naam"), other.answers.get("naam")
    return (
        mine is not None
        and theirs is not None
        and plain(mine) == plain(theirs)
        and run.answers.get("bereik") == other.answers.get("bereik")
    )


async def own_result(turn: Turn, run: Run, *, note: Note | None = None, role: str | None = None) -> Reply:
    """The outcome of this submitted run, beside the previous one of the same collaboration when there is one."""
    content = turn.house.library.zelfscan(run.version)
    earlier = [
        other
        for other in await turn.uow.runs.of_person(run.person)
        if other.state is RunState.SUBMITTED and other.number < run.number and _same_collaboration(run, other)
    ]
    round_ = await turn.uow.rounds.get(run.round) if run.round else None
    return OwnResult(
        content=content,
        run=run,
        result=result(content, run.answers, earlier[-1].answers if earlier else {}),
        name=round_.name if round_ else (run.answers.get("naam") or ""),
        round=round_,
        note=note,
        role=role,
    )


def _role(content: Zelfscan, said: str) -> str | None:
    """The role meant by a word after `uitdraai`."""
    ranked = sorted(
        (max(fuzz.ratio(plain(said), plain(role.title.in_(lang))) for lang in LANGUAGES), role.id)
        for role in content.roles
    )
    score, role_id = ranked[-1]
    return role_id if score >= 75 else None


async def printout(turn: Turn, rest: str) -> Reply:
    """`uitdraai`: the newest outcome; `uitdraai dirigent`: the questions and steps of that role."""
    done = [
        run
        for run in await turn.uow.runs.of_person(turn.person.id)
        if run.state is RunState.SUBMITTED and run.instrument == "zelfscan"
    ]
    if not done:
        return Sentence("no-result", buttons=(Button("zelfscan", WordPress(word="zelfscan")),))
    run = done[-1]
    role = _role(turn.house.library.zelfscan(run.version), rest) if rest else None
    note = Note("no-such-role") if rest and role is None else None
    return await own_result(turn, run, note=note, role=role)
