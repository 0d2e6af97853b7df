"""Prompts about a form that two people fill in together."""

from dialogs.replies import Note, Reply, Sentence
from dialogs.usecases import results
from dialogs.usecases.prompts.context import DuePrompt


async def tell_outcome(due: DuePrompt) -> Reply | None:
    """Show the outcome to the one who did not send it."""
    run = await due.uow.runs.get(due.prompt.subject)
    if run is None or not run.belongs_to(due.person.id) or run.submitted_on is None:
        return None
    return await results.own_outcome(due.turn(), run, note=Note("note-pair-sent"))


async def tell_discarded(due: DuePrompt) -> Reply:
    """Tell that the other one discarded it."""
    return Sentence("sentence-pair-gone")
