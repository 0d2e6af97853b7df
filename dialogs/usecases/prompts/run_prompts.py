"""Prompts about a form that two people fill in together."""

from dialogs.replies import Note, Reply, Sentence
from dialogs.usecases import results, runs
from dialogs.usecases.prompts.context import DuePrompt


async def tell_outcome(due: DuePrompt) -> Reply | None:
    """Show the outcome to the one who did not send it."""
    run = await due.uow.runs.get(due.prompt.subject)
    if run is None or not run.belongs_to(due.person.id) or run.submitted_on is None:
        return None
    turn, entry = due.turn(), due.installation.library.entry(run.instrument, run.version)
    note = Note("note-pair-sent", {"scan": entry.called_joint.in_(turn.language)})
    return await results.own_outcome(turn, run, note=note)


async def tell_discarded(due: DuePrompt) -> Reply:
    """Tell that the other one discarded it. What it was is gone with it, so all that two can fill in are named."""
    turn = due.turn()
    joint = [scan for scan in due.installation.library.begun() if scan.joint]
    return Sentence("sentence-pair-gone", {"words": "\n".join(runs.begin_word(turn, scan) for scan in joint)})
