"""Compose what we say of our own accord when it is sent: what is no longer true is not said."""

from dataclasses import replace
from datetime import datetime

from dialogs import drafts
from dialogs.expecting import (
    AboutUvo,
    Invited,
    InvitedToAgree,
    NoticeAndJoin,
    NoticeRead,
    OpenQuestion,
    WhichUvo,
    keep,
    read_pending,
)
from dialogs.ports import Repositories
from dialogs.records import Prompt, PromptState
from dialogs.replies import Reply
from dialogs.usecases.organisations import is_served
from dialogs.usecases.prompts.context import DuePrompt, EndedPrompt
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.shapes import Ending, Message, Postponed
from dialogs.usecases.turn import Installation


async def compose(
    installation: Installation, uow: Repositories, prompt: Prompt, now: datetime
) -> Message | Postponed | None:
    """Return what this prompt says now; Postponed when it must wait; None when it is no longer true (norms E7)."""
    person = await uow.people.by_id(prompt.person)
    kind = PromptKind.of_word(prompt.kind)
    if person is None or kind is None or (kind.behaviour.optional and not person.reminders):
        return None
    if not await is_served(installation, uow, person.tenant):
        return None
    due = DuePrompt(installation, uow, now, person, prompt)
    if kind.behaviour.combine and not await _is_still_due(due):
        return None
    reply = await kind.behaviour.compose(due)
    if reply is None or isinstance(reply, Postponed):
        return reply
    if kind.behaviour.office_hours and (wait := due.wait_for_office_hours()):
        return wait
    return Message(person, await _gather(due, kind, reply), due.turn().language)


async def _is_still_due(due: DuePrompt) -> bool:
    """Tell whether it was not told with another since it was claimed."""
    now = await due.uow.prompts.get(due.prompt.id)
    return now is not None and now.state is PromptState.DUE


async def _gather(due: DuePrompt, kind: PromptKind, reply: Reply) -> Reply:
    """Return one message of all that is due for this person and is combined with this kind (norms E18)."""
    combine = kind.behaviour.combine
    if combine is None:
        return reply
    replies, gathered = [reply], []
    for other in await due.uow.prompts.due_of(due.person.id, due.now):
        other_kind = PromptKind.of_word(other.kind)
        if other.id == due.prompt.id or other_kind is None or other_kind.behaviour.combine is not combine:
            continue
        more = await other_kind.behaviour.compose(replace(due, prompt=other))
        if more and not isinstance(more, Postponed):
            replies.append(more)
            gathered.append(other.id)
    await due.uow.prompts.gather(gathered, due.prompt.id)
    return combine(replies) if len(replies) > 1 else reply


async def on_prompt_ended(
    installation: Installation, uow: Repositories, prompt: Prompt, now: datetime, ending: Ending
) -> None:
    """Do what follows from the end of a prompt; what was told with it ends with it."""
    kind = PromptKind.of_word(prompt.kind)
    if kind is None:
        return
    ended = EndedPrompt(uow, installation.today(now), prompt, ending)
    gathered = 0
    if kind.behaviour.combine and ended.may_have_arrived:
        gathered = await uow.prompts.absorb(
            prompt.id, PromptState.SENT if ending is Ending.ARRIVED else PromptState.UNCLEAR
        )
    if ending is Ending.ARRIVED:
        await _expect_answer(installation, ended, kind, several=gathered > 0)
    await kind.behaviour.on_ended(ended)


async def _expect_answer(installation: Installation, ended: EndedPrompt, kind: PromptKind, *, several: bool) -> None:
    """Read what this person says next as an answer to what we asked of our own accord: the newest question counts.

    Who did not know the notice was told it with an invitation.
    """
    asked = await _question_of(ended.uow, kind, ended.prompt, several=several)
    person = await ended.uow.people.by_id(ended.prompt.person)
    # What waits until the notice is read goes before it.
    waits = person is not None and isinstance(read_pending(person.pending), NoticeRead)
    if asked is None or person is None or waits:
        return
    told = person
    if isinstance(asked, Invited) and not installation.is_told(person.notice):
        asked = NoticeAndJoin(code=asked.code)
        told = replace(person, notice=installation.notice, noticed_on=ended.today)
    pending = keep(asked, ended.today, told=True) | drafts.pack(drafts.unpack(person.pending))
    await ended.uow.people.save(person, replace(told, pending=pending))


async def _question_of(uow: Repositories, kind: PromptKind, prompt: Prompt, *, several: bool) -> OpenQuestion | None:
    """Return what a prompt asks; of several told together, which is meant; None when it asks nothing."""
    if kind.behaviour.text:
        return WhichUvo() if several else AboutUvo(uvo=prompt.subject, kind=kind.behaviour.text)
    if kind.behaviour.asks_to_join:
        round_ = await uow.rounds.get(prompt.subject)
        return InvitedToAgree(code=round_.code) if round_ else None
    return None
