"""Prompts about a round: asked for it, reminded of it, asked again, and whom a coordinator's list did not reach."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from dialogs.ports import Repositories
from dialogs.records import Invitation, InvitationState, Round
from dialogs.replies import Reply, RoundInvitation, Unreached
from dialogs.texts.keys import InvitationKey
from dialogs.usecases import agreeing, unsent
from dialogs.usecases.prompts.context import DuePrompt, EndedPrompt
from dialogs.usecases.prompts.shapes import Postponed
from dialogs.usecases.round_facts import round_facts, round_minutes

_WAIT_FOR_INVITATIONS, _WAIT_AT_MOST = timedelta(minutes=5), timedelta(hours=1)
# How an invitation is called among all prompts: who tells of those not reached waits for these.
INVITATION = "uitnodiging"
# Between two things said about one round.
_LEAST_BETWEEN = timedelta(days=2)
# About one round, to one person.
_MOST_REMINDERS = 2


async def _find_open_invitation(due: DuePrompt) -> tuple[Round, Invitation] | None:
    """Return the round and the invitation, when this person still has something to do there."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    invitation = await due.uow.invitations.get(due.prompt.subject, due.person.id)
    if round_ is None or invitation is None or due.turn().is_over(round_):
        return None
    if invitation.state is InvitationState.DECLINED or await due.uow.runs.has_completed(round_.id, due.person.id):
        return None
    return round_, invitation


async def _invitation_card(due: DuePrompt, round_: Round, lead: InvitationKey) -> Reply:
    """Return the invitation with what a yes agrees with; who does not know the notice reads that on it, too."""
    turn = due.turn()
    told = RoundInvitation(round_, lead, round_facts(turn, round_), round_minutes(turn, round_))
    if not due.installation.is_told(due.person.notice):
        return await agreeing.notice_with(turn, told, may_wait=True)
    begun = await due.uow.runs.in_round(round_.id, due.person.id)
    if begun:
        return replace(told, unsent=unsent.is_whole(turn, begun))
    return replace(told, sharing=await agreeing.sharing_of(turn, round_))


async def invite(due: DuePrompt) -> Reply | None:
    """Ask for the round; void once this person joined it."""
    found = await _find_open_invitation(due)
    # An operator may have a lost one sent again; who joined meanwhile is not asked any more.
    if found is None or found[1].state is InvitationState.JOINED:
        return None
    return await _invitation_card(due, found[0], "invitation-title-invitation")


async def remind(due: DuePrompt) -> Reply | None:
    """Remind a person who was asked and has not finished; void soon after anything else was said about the round."""
    found = await _find_open_invitation(due)
    if found is None or not due.person.reminders:
        return None
    round_, invitation = found
    asked_before = invitation.state is InvitationState.JOINED or invitation.told_on is not None
    # A day after the last one, which moved since, is none to wait for.
    waits = invitation.later_on is not None and due.today <= invitation.later_on <= round_.closes_on
    # Never on the heels of what was said before: not of an invitation that had to wait, nor of another reminder.
    soon = invitation.told_on is not None and due.today - invitation.told_on < _LEAST_BETWEEN
    if not asked_before or waits or soon or invitation.reminded >= _MOST_REMINDERS:
        return None
    return await _invitation_card(due, round_, "invitation-title-reminder")


async def ask_again(due: DuePrompt) -> Reply | None:
    """Ask again on the day somebody chose; void when they took that back."""
    found = await _find_open_invitation(due)
    if found is None or found[1].later_on is None:
        return None
    return await _invitation_card(due, found[0], "invitation-title-asked-to")


async def tell_sooner(due: DuePrompt) -> Reply | None:
    """Tell that the round closes sooner than was said; void for who is done, for who was not asked yet, and once it
    closes no sooner any more than on the day they count on, until which this may be said."""
    found = await _find_open_invitation(due)
    if found is None or not found[1].knows_of_it:
        return None
    if due.installation.end_of(found[0].closes_on) >= due.prompt.expires_at:
        return None
    return await _invitation_card(due, found[0], "invitation-title-sooner")


async def tell_unreached(due: DuePrompt) -> Reply | Postponed | None:
    """Tell the coordinator whom their list did not reach; wait for invitations that are still to go out."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    if round_ is None or not await due.turn().coordinates(round_):
        return None
    # One who is away must not keep the others' news from the coordinator.
    if due.now < due.prompt.due_at + _WAIT_AT_MOST and await due.uow.prompts.is_waiting(INVITATION, round_.id):
        return Postponed(due.now + _WAIT_FOR_INVITATIONS)
    missed = await _missed_names(due.uow, round_, due.person.id)
    if not missed:
        await _forget_names(due.uow, round_.id, due.person.id)
        return None
    return Unreached(round_, missed)


async def _missed_names(uow: Repositories, round_: Round, by: str) -> Mapping[str, Sequence[str]]:
    """Return reason -> the names, as this coordinator typed them, of the people who could not be reached."""
    reasons: dict[str, list[str]] = {}
    for invitation in await uow.invitations.of_round(round_.id):
        if invitation.called and invitation.reason and invitation.asked_by == by:
            reasons.setdefault(invitation.reason, []).append(invitation.called)
    return reasons


async def _forget_names(uow: Repositories, round_: str, by: str) -> None:
    """Forget the names this coordinator typed, which have done their work."""
    for invitation in await uow.invitations.of_round(round_):
        if invitation.called and invitation.asked_by == by:
            await uow.invitations.upsert(replace(invitation, called=""))


# What became of it, for the list of the round


async def record_invited(ended: EndedPrompt) -> None:
    """Record that somebody was asked, or could not be reached and why."""
    known = await ended.uow.invitations.get(ended.prompt.subject, ended.prompt.person)
    if known is None:
        return
    if ended.may_have_arrived:
        back = known.state is InvitationState.UNREACHABLE
        asked = replace(known, state=InvitationState.INVITED, reason="") if back else known
        await ended.uow.invitations.upsert(replace(asked, told_on=ended.today))
    elif known.state is InvitationState.INVITED:
        reason = ended.prompt.reason or ended.ending.value
        await ended.uow.invitations.upsert(replace(known, state=InvitationState.UNREACHABLE, reason=reason))


async def record_reminded(ended: EndedPrompt) -> None:
    """Count the reminder."""
    known = await ended.uow.invitations.get(ended.prompt.subject, ended.prompt.person)
    if known and ended.may_have_arrived:
        await ended.uow.invitations.upsert(replace(known, told_on=ended.today, reminded=known.reminded + 1))


async def record_told(ended: EndedPrompt) -> None:
    """Record that something was said about the round, so that no reminder comes on its heels."""
    known = await ended.uow.invitations.get(ended.prompt.subject, ended.prompt.person)
    if known and ended.may_have_arrived:
        await ended.uow.invitations.upsert(replace(known, told_on=ended.today))


async def record_asked_again(ended: EndedPrompt) -> None:
    """Record that the day somebody chose has been."""
    known = await ended.uow.invitations.get(ended.prompt.subject, ended.prompt.person)
    if known and ended.may_have_arrived:
        await ended.uow.invitations.upsert(replace(known, told_on=ended.today, later_on=None))


async def forget_typed_names(ended: EndedPrompt) -> None:
    """Forget the typed names, also when they could not be told."""
    await _forget_names(ended.uow, ended.prompt.subject, ended.prompt.person)
