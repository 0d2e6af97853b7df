"""With which organisations a round is held: what its form may choose from, what came of that, and how it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dialogs.audit_records import Act
from dialogs.instruments.definition import Language
from dialogs.instruments.paper import takes_paper
from dialogs.instruments.round_form import (
    GROUPED_PARTNERS_QUESTION,
    OFFER_QUESTION,
    PARTNERS_QUESTION,
    answer_for,
    choices_in,
    chosen_partners,
    given_partners,
    partners_in,
    partners_question,
)
from dialogs.instruments.rounds import Grouping
from dialogs.organisations import Organisation
from dialogs.records import Round, Run
from dialogs.reply_parts import Args, Line, Note
from dialogs.texts.catalog import speech
from dialogs.texts.keys import PlainKey
from dialogs.understanding.choosing import find_names
from dialogs.understanding.codes import format_code
from dialogs.usecases.organisations import organisation_names, partners_of
from dialogs.usecases.prompts.kinds import VoidedWith
from dialogs.usecases.prompts.planning import void
from dialogs.usecases.turn import Turn


async def given_now(turn: Turn) -> Mapping[str, str]:
    """Return what a form that is begun now is given of the organisations one works with."""
    tenant = turn.person.tenant
    return given_partners(await turn.uow.organisations.get(tenant), await partners_of(turn.uow, tenant))


def preset(given: Mapping[str, str], tenants: Iterable[str]) -> Mapping[str, str | None]:
    """Return the answer that is there from the start: these tenants; none where nothing is asked."""
    if not partners_in(given):
        return {}
    answer = answer_for(given, tenants)
    # What has to be chosen is not there from the start.
    return {PARTNERS_QUESTION: answer} | ({GROUPED_PARTNERS_QUESTION: answer} if answer else {})


def named_in(given: Mapping[str, str], text: str) -> tuple[str, ...]:
    """Return the tenants whose organisations are named in a text."""
    tenants, names = tuple(partners_in(given)), tuple(partners_in(given).values())
    return tuple(tenants[place] for place in find_names(text, names))


async def choose(turn: Turn, form: Run, tenants: Sequence[str]) -> Run:
    """Put the tenants that were just named in a form that is in hand; without any it stays as it is."""
    answer = answer_for(form.given, tenants)
    if answer is None or form.answers.get(PARTNERS_QUESTION) == answer:
        return form
    return await _answer(turn, form, answer)


async def leave_out(turn: Turn, form: Run, left: Iterable[str]) -> Run:
    """Keep of the tenants in a form those that are `left`."""
    return await _answer(turn, form, answer_for(form.given, left))


async def _answer(turn: Turn, form: Run, answer: str | None) -> Run:
    both: Mapping[str, str | None] = {PARTNERS_QUESTION: answer, GROUPED_PARTNERS_QUESTION: answer}
    kept = {key: value for key, value in form.answers.items() if key not in both}
    # Nothing is no answer to the one in which something has to be chosen.
    answers = {**kept, **({PARTNERS_QUESTION: None} if answer is None else both)}
    after = replace(form, answers=answers, seq=form.seq + 1)
    await turn.uow.runs.save(form, after)
    return after


def chosen_in(turn: Turn, form: Run) -> tuple[str, ...]:
    """Return the tenants that a form chose for its round."""
    facts = form.facts
    offer = facts.get(OFFER_QUESTION)
    grouping = turn.installation.library.offer(offer)[1].grouping if offer else Grouping.NONE
    return chosen_partners(form.given, facts.get(partners_question(grouping)))


def group_names(turn: Turn, form: Run) -> tuple[str, ...]:
    """Return what the groups of a round grouped by organisation are called: one's own, then those it chose."""
    choices, names = choices_in(form.given), partners_in(form.given)
    return (choices.own if choices else "", *(names[tenant] for tenant in chosen_in(turn, form)))


def in_order_of(before: Round, round_: Round) -> Round:
    """Return a round with its organisations in the order of the one it repeats: a group by organisation is a place."""
    places = {tenant: place for place, tenant in enumerate(before.organisations)}
    organisations = tuple(sorted(round_.organisations, key=lambda tenant: places.get(tenant, len(places))))
    groups = tuple(round_.groups)
    if round_.grouping == Grouping.BY_ORGANISATION:
        names = dict(zip(round_.tenants, groups, strict=True))
        groups = tuple(names[tenant] for tenant in (round_.tenant, *organisations))
    return replace(round_, organisations=organisations, groups=groups)


async def names_of(turn: Turn, round_: Round) -> tuple[str, ...]:
    """Return what the organisations of a round are called, but for that of who asks."""
    tenants = [tenant for tenant in round_.tenants if tenant != turn.person.tenant]
    return tuple(one.name for one in await _named(turn, tenants if round_.organisations else ()))


async def _named(turn: Turn, tenants: Sequence[str]) -> Sequence[Organisation]:
    """Return the organisations of these tenants that have a name, in their order."""
    known = {one.id: one for one in await turn.uow.organisations.list_all()} if tenants else {}
    return [known[tenant] for tenant in tenants if tenant in known]


async def lines_for_others(turn: Turn, round_: Round, language: Language | None = None) -> tuple[Line, ...]:
    """Return what people of other organisations read of how they take part; () in a round without them."""
    others = await _named(turn, round_.organisations)
    if not others:
        return ()
    speaks = speech(language or turn.language)
    asked = [
        speaks("share-others-contact", {"contact": one.contact, "name": one.name})
        if one.contact
        else speaks("share-others-manager", {"name": one.name})
        for one in others
    ]
    takes = takes_paper(round_, turn.installation.library.entry(round_.instrument, round_.version))
    how: PlainKey = "share-others-paper" if takes else "share-others-guest"
    facts: Args = {"names": speaks.either([one.name for one in others]), "code": format_code(round_.code)}
    return Line("share-others", facts), Line("share-others-ask", {"contact": speaks.either(asked)}), Line(how)


async def note_of_gone(turn: Turn, tenants: Sequence[str]) -> Note | None:
    """Return the note on those of these tenants that may no longer take part; None where all may."""
    known = {one.id for one in await partners_of(turn.uow, turn.person.tenant)} if tenants else set()
    gone = [tenant for tenant in tenants if tenant not in known]
    if not gone:
        return None
    names = [name for name in await organisation_names(turn.uow, gone) if name]
    return Note("note-partners-gone", {"names": speech(turn.language).names(names), "count": len(gone)})


async def can_be_held(turn: Turn, round_: Round) -> bool:
    """Tell whether a round grouped like this one can be held now: by organisation only where there are others."""
    own = turn.person.tenant
    return round_.grouping != Grouping.BY_ORGANISATION or bool(await partners_of(turn.uow, own))


async def still_partners(turn: Turn, tenants: Sequence[str]) -> tuple[str, ...]:
    """Return those of these tenants that may take part now, in their order."""
    known = {one.id for one in await partners_of(turn.uow, turn.person.tenant)} if tenants else set()
    return tuple(tenant for tenant in tenants if tenant in known)


async def tell_of_change(turn: Turn, before: Round | None, after: Round) -> None:
    """Audit in every organisation that a round is opened for it; what waits for one that is left out is void."""
    had = {*before.organisations} if before else set()
    opened = {*after.organisations} - had
    for tenant in after.tenants:
        if tenant in opened or (opened and tenant == after.tenant):
            turn.within(tenant).audit(Act.OPENED, "round", after.id)
    for tenant in sorted(had - {*after.organisations}):
        for what in (VoidedWith.ROUND, VoidedWith.CLOSING):
            await void(turn.within(tenant).uow, what, after.id)
