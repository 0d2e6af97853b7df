"""What people read of a round in which several organisations take part; nothing in a round of one organisation."""

from collections.abc import Mapping

from dialogs.records import Round
from dialogs.reply_parts import Line
from dialogs.usecases.organisations import organisation_names
from dialogs.usecases.turn import Turn

# What such a round gives its runs: whose it is, or with whom; and whom people ask where they work. A question of some
# scan may be called anything else.
_OWNER, _OTHERS, _CONTACT = "ronde_van", "ronde_met", "ronde_vraagbaak"
# Fills a text about what has no name here.
_NONE = "none"


async def contact_of(turn: Turn) -> str:
    """Return whom this person asks about data of people: in their own organisation, else of the installation."""
    own = await turn.uow.organisations.get(turn.person.tenant)
    return (own.contact if own else "") or turn.installation.contact


async def owner_name(turn: Turn, round_: Round) -> str:
    """Return what the organisation of a round is called to people of another one; "" to its own, or without a name."""
    if round_.tenant == turn.person.tenant:
        return ""
    return (await organisation_names(turn.uow, [round_.tenant]))[0]


async def facts_across(turn: Turn, round_: Round) -> Mapping[str, str]:
    """Return what a round of several organisations says of itself to this person; {} for one of a single one."""
    if not round_.organisations:
        return {}
    own, facts = turn.person.tenant, dict[str, str]()
    if round_.tenant != own:
        facts = {_OWNER: await owner_name(turn, round_), _CONTACT: await contact_of(turn)}
    if others := [tenant for tenant in round_.organisations if tenant != own]:
        names = await organisation_names(turn.uow, others)
        # One without a name would make the list say less than is so.
        facts[_OTHERS] = ", ".join(names) if all(names) else ""
    return facts


def told_across(facts: Mapping[str, str]) -> tuple[Line, ...]:
    """Return these facts in lines: to who is of another organisation whose the round is, where the picture goes, where
    their answers stay and whom to ask; and who may take part besides. () without such facts.
    """
    lines: tuple[Line, ...] = ()
    if _OWNER in facts:
        args = {"organisation": facts[_OWNER] or _NONE, "contact": facts.get(_CONTACT) or _NONE}
        lines = (Line("across-there", args),)
    if _OTHERS in facts:
        lines += (Line("across-besides", {"organisations": facts[_OTHERS] or _NONE}),)
    return lines


async def lines_across(turn: Turn, round_: Round) -> tuple[Line, ...]:
    """Return what this person is told of a round of several organisations."""
    return told_across(await facts_across(turn, round_))
