"""Prompts with news about rounds: one closes soon, its picture is there, or an organisation takes no part any more."""

from collections.abc import Sequence

from dialogs.instruments.rounds import Mode
from dialogs.presses import WordPress
from dialogs.replies import News, Reply, RoundInvitation, RoundNews, Sentence
from dialogs.reply_parts import Args, Button
from dialogs.usecases import paper
from dialogs.usecases.prompts.context import DuePrompt
from dialogs.usecases.round_facts import is_shown


async def tell_it_closes(due: DuePrompt) -> Reply | None:
    """Tell a coordinator that the round closes soon, and how far it is; void once it is over, or no longer theirs."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    if round_ is None or due.turn().is_over(round_) or not await due.turn().coordinates(round_):
        return None
    done = (await due.uow.rounds.counts(round_.id)).completed
    return RoundNews((News(round_, done, (round_.closes_on - due.today).days),))


async def tell_it_closed(due: DuePrompt) -> Reply | None:
    """Tell that a round has closed and its picture is there: who coordinates it, and in an open round who took part."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    kept = await due.uow.releases.get(round_.id) if round_ else None
    if round_ is None or kept is None:
        return None
    shown = is_shown(due.installation.library, round_, kept.picture)
    completed = kept.picture.get("completed") if shown else None
    on_paper = await paper.count(due.turn(), round_, kept)
    if await due.turn().coordinates(round_):
        return RoundNews((News(round_, completed, paper=on_paper),))
    took_part = round_.mode != Mode.CONFIDENTIAL and await due.uow.runs.has_completed(round_.id, due.person.id)
    return RoundNews((News(round_, completed, coordinates=False, paper=on_paper),)) if took_part and completed else None


def join_news(replies: Sequence[Reply]) -> Reply | None:
    """Make one message of all there is to say about rounds (norms E18); None for who has to read the notice first."""
    # What changed goes before a reminder of the same.
    ordered = sorted(replies, key=lambda reply: not _tells_sooner(reply))
    items: dict[tuple[str, bool], News] = {}
    for reply in ordered:
        match reply:
            case RoundNews():
                items |= {(item.round.id, False): item for item in reply.items}
            case RoundInvitation():
                # Asked and reminded of the same at once is asked.
                lead = reply.lead if _tells_sooner(reply) else "invitation-title-invitation"
                items.setdefault((reply.round.id, True), News(reply.round, None, asks=lead, unsent=reply.unsent))
            case _:
                return None
    return RoundNews(tuple(items.values())) if len(items) > 1 else ordered[0]


def _tells_sooner(reply: Reply) -> bool:
    return isinstance(reply, RoundInvitation) and reply.lead == "invitation-title-sooner"


async def tell_it_is_apart(due: DuePrompt) -> Reply | None:
    """Tell that rounds of another organisation go on without the own one, and what that means for one's answers."""
    other = await due.uow.organisations.get(due.prompt.subject)
    buttons = (Button("button-uitdraai", WordPress(word="uitdraai")),)
    return Sentence("sentence-apart", {"organisation": other.name}, buttons) if other else None


async def tell_key_taken(due: DuePrompt) -> Reply | None:
    """Tell who gave the key of a round that it was taken; void where they are its only coordinator again."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    if round_ is None:
        return None
    coordinators = await due.uow.rounds.coordinators(round_.id)
    theirs = due.person.id in coordinators
    if theirs and len(coordinators) == 1:
        return None
    buttons = (Button("button-rondes", WordPress(word="rondes")),)
    return Sentence("sentence-round-taken", {"name": round_.name, "theirs": "yes" if theirs else "no"}, buttons)


async def tell_who_coordinates(due: DuePrompt) -> Reply | None:
    """Tell that a colleague coordinates the round no longer, or whom it was ended for, that they do not."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    if round_ is None:
        return None
    coordinators = await due.uow.rounds.coordinators(round_.id)
    theirs = due.person.id in coordinators
    facts: Args = {"name": round_.name, "theirs": "yes" if theirs else "no", "others": len(coordinators) - theirs}
    buttons = (Button("button-rondes", WordPress(word="rondes")),)
    return Sentence("sentence-coordinates-less", facts, buttons)


async def tell_of_fewer(due: DuePrompt) -> Reply | None:
    """Tell a coordinator that an organisation left the round, and how many are done now; void once it is over."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    if round_ is None or due.turn().is_over(round_) or not await due.turn().coordinates(round_):
        return None
    done = (await due.uow.rounds.counts(round_.id)).completed
    buttons = (Button("button-rondes", WordPress(word="rondes")),)
    return Sentence("sentence-round-fewer", {"name": round_.name, "done": done}, buttons)
