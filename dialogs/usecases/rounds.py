"""A round as its form says it: made, changed while nobody began, and shown once it is there."""

from dataclasses import replace
from datetime import date

from dialogs.expecting import MadeRound
from dialogs.instruments.grouping import group_labels, split_groups
from dialogs.instruments.round_form import NAMES_QUESTIONS, OFFER_QUESTION, SAME_PEOPLE_MEANT
from dialogs.instruments.rounds import Grouping
from dialogs.records import Round, Run, RunState
from dialogs.replies import Reply, RoundMade, Sentence
from dialogs.reply_parts import Args, Line
from dialogs.understanding.codes import format_code
from dialogs.usecases import last_days, own_rounds, paper, partners, runs, same_people
from dialogs.usecases.closing_news import earliest_last_day, is_known, plan_closing_soon, replan_prompts
from dialogs.usecases.own_rounds import Stage
from dialogs.usecases.repeating import when_it_may_open
from dialogs.usecases.round_facts import join_link
from dialogs.usecases.round_form import (
    CHANGES,
    OPENS,
    REPEATS,
    answers_of,
    refuse_not_coordinator,
    show_round_form,
    take_fixed,
)
from dialogs.usecases.turn import Turn


async def change_round(turn: Turn, rest: str) -> Reply:
    """Change everything until somebody began (`wijzig ronde CODE`); after that only the last day moves (`verleng`)."""
    round_, _ = await own_rounds.find_own_round(turn, rest, "wijzig_ronde", Stage.OPEN)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.picture_button(round_),))
    if no := await why_fixed(turn, round_):
        return no
    answers = answers_of(turn, round_)
    if not await partners.can_be_held(turn, round_):
        del answers[OFFER_QUESTION]
    # A repeated round stays comparable with the one it repeats.
    fixed = take_fixed(answers) if round_.previous else {}
    return await show_round_form(turn, {CHANGES: round_.id} | fixed, answers, round_.organisations)


async def why_fixed(turn: Turn, round_: Round) -> Sentence | None:
    """Return why nothing of a round but its last day can be changed any more; None when it still can."""
    facts: Args = {"name": round_.name, "code": format_code(round_.code)}
    if (await turn.uow.rounds.counts(round_.id)).begun:
        return Sentence("sentence-round-is-fixed", facts)
    return Sentence("sentence-paper-fixes", facts) if await paper.count(turn, round_) else None


async def refuse_form(turn: Turn, form: Run) -> Reply | None:
    """Return why this person may not send or see this form now; None when they may."""
    known = await turn.uow.rounds.get(form.given.get(CHANGES, form.id))
    if known is None and not await turn.may_coordinate():
        return refuse_not_coordinator(turn)
    if known and not await turn.coordinates(known):
        turn.audit_refusal("round", known)
        return Sentence("sentence-no-round-of-yours", buttons=(own_rounds.ROUNDS_BUTTON,))
    return await _ask_again_without_gone(turn, form)


async def _ask_again_without_gone(turn: Turn, form: Run) -> Reply | None:
    """Show a form again without the organisations that one stopped working with while it was filled in."""
    chosen = partners.chosen_in(turn, form) if form.state is RunState.OPEN else ()
    gone = await partners.note_of_gone(turn, chosen)
    if gone is None:
        return None
    after = await partners.leave_out(turn, form, await partners.still_partners(turn, chosen))
    turn.set_current_run(after.id)
    return runs.show(turn, after, note=gone)


async def create_or_change_round(turn: Turn, form: Run) -> Reply:
    """Create or change the round of a sent form. A new one has the id of the form: a repeated press finds it again."""
    known = await turn.uow.rounds.get(form.given.get(CHANGES, form.id))
    if known:
        return await (_change_from_form(turn, known, form) if CHANGES in form.given else round_made(turn, known))
    previous = await turn.uow.rounds.get(form.given[REPEATS]) if REPEATS in form.given else None
    new = _round_from_form(turn, form, None)
    if previous:
        version, minimum = previous.version, max(previous.minimum, new.minimum)
        new = replace(new, version=version, minimum=minimum, previous=previous.id)
        new = when_it_may_open(turn, previous, partners.in_order_of(previous, new))
    await turn.uow.rounds.add(new)
    await partners.tell_of_change(turn, None, new)
    await plan_closing_soon(turn, new)
    if previous:
        await same_people.invite_again(turn, previous, new)
    made = await round_made(turn, new)
    turn.expect(MadeRound(code=new.code))
    if SAME_PEOPLE_MEANT not in form.given:
        return made
    return replace(made, for_same=True, same_as=await same_people.find_earlier(turn, new))


async def round_made(turn: Turn, round_: Round) -> RoundMade:
    """Show a round as it was just made: its code, and the text to copy."""
    link = join_link(turn, round_)
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    groups = tuple(label.in_(turn.language) for label in group_labels(round_, entry.domains))
    others, told = await partners.names_of(turn, round_), await partners.lines_for_others(turn, round_)
    return RoundMade(
        round_, link, entry.share(round_), entry.round_figures(round_), groups, turn.is_open(round_), others, told
    )


def _round_from_form(turn: Turn, form: Run, known: Round | None) -> Round:
    """Return the round as its form says; `known` is the one that is changed."""
    facts = form.facts
    kind, name, closes_on, invited = (facts[f"ronde_{key}"] for key in ("scan", "naam", "sluit", "genodigd"))
    assert kind and name and closes_on and invited
    entry, offer = turn.installation.library.offer(kind)
    scan, version = entry.key
    opens = facts.get(OPENS)
    groups = split_groups(facts.get(NAMES_QUESTIONS.get(offer.grouping, "")) or "")
    if offer.grouping is Grouping.BY_ORGANISATION:
        groups = partners.group_names(turn, form)
    round_ = known or Round(
        id=form.id,
        tenant=turn.person.tenant,
        code=turn.installation.new_code(),
        coordinator=turn.person.id,
        instrument=scan,
        version="",
        mode=offer.mode,
        name=name,
        closes_on=turn.today,
        invited=0,
        opened_on=turn.today,
        minimum=turn.installation.group_minimum,
        host=turn.who.name,
    )
    opened_on = date.fromisoformat(opens) if opens else turn.today
    return replace(
        round_,
        instrument=scan,
        # Another scan may ask for more people; a round never asks for fewer than it did.
        minimum=max(round_.minimum, entry.least_people),
        # What was promised in a version stays in it.
        version=known.version if known and known.instrument == scan else version,
        mode=offer.mode,
        grouping=offer.grouping,
        groups=groups,
        name=name,
        closes_on=date.fromisoformat(closes_on),
        opened_on=opened_on if known else max(opened_on, turn.today),
        invited=int(invited),
        purpose=facts.get("ronde_doel"),
        language="en" if facts.get("ronde_taal") == "en" else "nl",
        organisations=partners.chosen_in(turn, form),
    )


async def _change_from_form(turn: Turn, round_: Round, form: Run) -> Reply:
    """Change a round as its form says, maybe once more. People who began meanwhile keep what they were promised."""
    after = _round_from_form(turn, form, round_)
    repeated = await turn.uow.rounds.get(round_.previous) if round_.previous else None
    after = partners.in_order_of(repeated, after) if repeated else after
    if repeated and after.opened_on < round_.opened_on:
        after = when_it_may_open(turn, repeated, after)
    if after == round_:
        return await round_made(turn, round_)
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (own_rounds.picture_button(round_),))
    if no := await why_fixed(turn, round_):
        return no
    wanted = after.closes_on
    too_early = wanted < min(round_.closes_on, earliest_last_day(turn, after)) and await is_known(turn, round_)
    after = replace(after, closes_on=round_.closes_on) if too_early else after
    if after != round_:
        await turn.uow.rounds.save(round_, after)
        await partners.tell_of_change(turn, round_, after)
        await replan_prompts(turn, round_, after)
    if too_early:
        asked = last_days.tell_how_early(turn, after, wanted)
        return replace(asked, lines=(Line("rest-is-changed"),)) if after != round_ else asked
    return await round_made(turn, after)
