"""What we say of our own accord, worked out when it is sent: no longer true is not said."""

from dataclasses import replace
from datetime import datetime

from dialogs.ports import UnitOfWork
from dialogs.records import Prompt, PromptState
from dialogs.replies import Reply
from dialogs.usecases.prompts.context import Due, Ended
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.shapes import Ending, Message, NotNow
from dialogs.usecases.turn import Installation


async def compose(
    installation: Installation, uow: UnitOfWork, prompt: Prompt, now: datetime
) -> Message | NotNow | None:
    """Gives what this prompt says now; NotNow when it must wait; None when it is no longer true (norms E7)."""
    person = await uow.people.by_id(prompt.person)
    kind = PromptKind.known(prompt.kind)
    if person is None or kind is None or (kind.behaviour.optional and not person.reminders):
        return None
    due = Due(installation, uow, now, person, prompt)
    if kind.behaviour.together and not await _is_still_due(due):
        return None
    said = await kind.behaviour.compose(due)
    if said is None or isinstance(said, NotNow):
        return said
    if kind.behaviour.office_hours and (wait := due.quiet()):
        return wait
    return Message(person, await _gather(due, kind, said), due.turn().language)


async def _is_still_due(due: Due) -> bool:
    """Tells whether it was not told with another since it was claimed."""
    now = await due.uow.prompts.get(due.prompt.id)
    return now is not None and now.state is PromptState.DUE


async def _gather(due: Due, kind: PromptKind, said: Reply) -> Reply:
    """Makes one message of everything that is due for this person of the kinds it is told with (norms E18)."""
    together = kind.behaviour.together
    if together is None:
        return said
    replies, gathered = [said], []
    for other in await due.uow.prompts.due_of(due.person.id, due.now):
        known = PromptKind.known(other.kind)
        if other.id == due.prompt.id or known is None or known.behaviour.together is not together:
            continue
        more = await known.behaviour.compose(replace(due, prompt=other))
        if more and not isinstance(more, NotNow):
            replies.append(more)
            gathered.append(other.id)
    await due.uow.prompts.gather(gathered, due.prompt.id)
    return together(replies) if len(replies) > 1 else said


async def delivered(installation: Installation, uow: UnitOfWork, prompt: Prompt, now: datetime, ending: Ending) -> None:
    """Hears what became of it; what was told with it ends with it."""
    kind = PromptKind.known(prompt.kind)
    if kind is None:
        return
    ended = Ended(uow, installation.today(now), prompt, ending)
    if kind.behaviour.together and ended.told:
        await uow.prompts.absorb(prompt.id, PromptState.SENT if ending is Ending.YES else PromptState.UNCLEAR)
    await kind.behaviour.ended(ended)
