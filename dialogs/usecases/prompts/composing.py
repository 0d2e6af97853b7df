"""Compose what we say of our own accord when it is sent: what is no longer true is not said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from dialogs import drafts
from dialogs.expecting import (
    AboutUvo,
    Invited,
    InvitedToAgree,
    LaterRun,
    NoticeAndJoin,
    NoticeRead,
    OpenQuestion,
    WhichUvo,
    keep,
    read_pending,
)
from dialogs.ports import Repositories
from dialogs.records import Prompt
from dialogs.reminders.windows import MORNING, REMINDER_TIME
from dialogs.replies import Reply
from dialogs.usecases.organisations import is_served
from dialogs.usecases.paging import ROWS
from dialogs.usecases.prompts.catching_up import ask_again, tell_after_all
from dialogs.usecases.prompts.context import DuePrompt, EndedPrompt
from dialogs.usecases.prompts.kinds import About, PromptKind
from dialogs.usecases.prompts.shapes import Ending, Message, Postponed
from dialogs.usecases.turn import Installation


async def compose(
    installation: Installation, uow: Repositories, prompt: Prompt, beside: Sequence[Prompt], now: datetime
) -> Message | Postponed | None:
    """Return what this prompt says now; Postponed when it must wait; None when it is no longer true (norms E7).

    `beside` are the others that are due for the same person: those of a kind that combines with it are told with it
    (norms E18).
    """
    person = await uow.people.by_id(prompt.person)
    kind = PromptKind.of_word(prompt.kind)
    if person is None or kind is None or (kind.behaviour.optional and not person.reminders):
        return None
    if not await is_served(installation, uow, person.tenant):
        return None
    due = DuePrompt(installation, uow, now, person, prompt)
    reply = await kind.behaviour.compose(due)
    if reply is None or isinstance(reply, Postponed):
        return reply
    # In the morning in which others of its kind are due: then they are one message.
    morning = MORNING if kind.behaviour.about is About.UVO else REMINDER_TIME
    if kind.behaviour.office_hours and (wait := due.wait_for_office_hours(morning)):
        return wait
    replies, told = await _compose_beside(due, kind, beside)
    together = kind.behaviour.combine((reply, *replies)) if kind.behaviour.combine and replies else None
    return Message(person, together or reply, due.turn().language, told if together else ())


async def _compose_beside(
    due: DuePrompt, kind: PromptKind, beside: Sequence[Prompt]
) -> tuple[list[Reply], tuple[Prompt, ...]]:
    """Return what those say that are told in one message with this kind, and which they are."""
    replies: list[Reply] = []
    told: list[Prompt] = []
    for other in beside:
        if len(replies) + 1 == ROWS:
            # What has no room in it is not told in it.
            break
        other_kind = PromptKind.of_word(other.kind)
        if kind.behaviour.combine is None or other_kind is None:
            continue
        if other_kind.behaviour.combine is not kind.behaviour.combine:
            continue
        if other_kind.behaviour.optional and not due.person.reminders:
            continue
        reply = await other_kind.behaviour.compose(replace(due, prompt=other))
        if reply and not isinstance(reply, Postponed):
            replies.append(reply)
            told.append(other)
    return replies, tuple(told)


async def on_prompts_ended(
    installation: Installation, uow: Repositories, prompts: Sequence[Prompt], now: datetime, ending: Ending
) -> None:
    """Do what follows from the end of a message: for each prompt in it, and what is answered to the first."""
    known = [(prompt, kind) for prompt in prompts if (kind := PromptKind.of_word(prompt.kind))]
    for number, (prompt, kind) in enumerate(known):
        ended = EndedPrompt(uow, installation.today(now), prompt, ending)
        if ending is Ending.ARRIVED and number == 0:
            # Two prompts about one are told together, and leave nothing to choose from.
            subjects = {one.subject for one, _ in known}
            await _expect_answer(installation, ended, kind, several=len(subjects) > 1)
        await kind.behaviour.on_ended(ended)
        if kind.behaviour.about is About.UVO:
            await ask_again(installation, uow, prompt, now, ending)
        elif kind.behaviour.once:
            await tell_after_all(uow, prompt, now, ending, outlasts=kind.behaviour.outlasts)


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
    if kind is PromptKind.RESTING:
        return LaterRun(run=prompt.subject)
    # Of several rounds no yes says which.
    if kind.behaviour.asks_to_join and not several:
        round_ = await uow.rounds.get(prompt.subject)
        return InvitedToAgree(code=round_.code) if round_ else None
    return None
