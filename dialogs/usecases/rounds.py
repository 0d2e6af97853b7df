"""A coordinator's rounds: make, change, extend, repeat, list and close them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from dialogs.expecting import CloseRound, WhichRound
from dialogs.group.rule import REPEAT_AFTER
from dialogs.instruments.grouping import group_labels, join_groups, split_groups
from dialogs.instruments.round_form import NAMES_QUESTIONS, OFFER_QUESTION
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.presses import WordPress
from dialogs.records import Round, Run, RunState
from dialogs.replies import Reply, RoundList, RoundMade, RoundState, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.closing import split_then
from dialogs.understanding.codes import format_code
from dialogs.understanding.days import Ask, Purpose, When
from dialogs.understanding.reasons import before_reason
from dialogs.understanding.repeating import day_of_length, said_later
from dialogs.usecases import days, inviting, own_rounds, paper, partners, pictures, runs
from dialogs.usecases.closing_news import plan_closing_soon
from dialogs.usecases.last_days import later_days, split_day, tell_not_earlier
from dialogs.usecases.own_rounds import Stage
from dialogs.usecases.paging import ROWS, page_of
from dialogs.usecases.round_facts import join_link
from dialogs.usecases.round_form import CHANGES, REPEATS, refuse_not_coordinator, show_round_form
from dialogs.usecases.turn import Turn

# What makes two rounds comparable is not asked again.
_FIXED = (OFFER_QUESTION, *NAMES_QUESTIONS.values())
# A round that is repeated is as long as it was, within reason.
_SHORTEST, _LONGEST = 7, 366


def _picture_button(round_: Round) -> Button:
    return Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))


def _answers_of(turn: Turn, round_: Round) -> dict[str, str | None]:
    """Return a round as answers of its form; what is no longer offered is asked again."""
    offer = turn.installation.library.offer_of(round_.instrument, round_.mode, round_.grouping)
    asked = NAMES_QUESTIONS.get(round_.grouping)
    names = {asked: join_groups(round_.groups)} if asked and round_.groups else {}
    return {
        **({OFFER_QUESTION: offer.id} if offer else {}),
        "ronde_groepen": None,
        **names,
        "ronde_naam": round_.name,
        "ronde_sluit": round_.closes_on.isoformat(),
        "ronde_genodigd": str(round_.invited),
        "ronde_doel": round_.purpose or "gesprek",
        "ronde_opent": round_.opened_on.isoformat(),
        "ronde_taal": round_.language,
    }


async def change_round(turn: Turn, rest: str) -> Reply:
    """Change everything until somebody began (`wijzig ronde CODE`); after that only the last day moves (`verleng`)."""
    round_, _ = await own_rounds.find_own_round(turn, rest, "wijzig_ronde", Stage.OPEN)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    if no := await why_fixed(turn, round_):
        return no
    answers = _answers_of(turn, round_)
    if not await partners.can_be_held(turn, round_):
        del answers[OFFER_QUESTION]
    # A repeated round stays comparable with the one it repeats.
    fixed = _take_fixed(answers) if round_.previous else {}
    return await show_round_form(turn, {CHANGES: round_.id} | fixed, answers, round_.organisations)


async def why_fixed(turn: Turn, round_: Round) -> Sentence | None:
    """Return why nothing of a round but its last day can be changed any more; None when it still can."""
    facts: Args = {"name": round_.name, "code": format_code(round_.code)}
    if (await turn.uow.rounds.counts(round_.id)).begun:
        return Sentence("sentence-round-is-fixed", facts)
    return Sentence("sentence-paper-fixes", facts) if await paper.count(turn, round_) else None


def _take_fixed(answers: dict[str, str | None]) -> dict[str, str]:
    """Take what makes two rounds comparable out of the answers: it is given, and not asked."""
    return {key: answers.pop(key) or "" for key in _FIXED if key in answers}


async def repeat_round(turn: Turn, rest: str) -> Reply:
    """Repeat a round for the same people, with last time beside it (`herhaal CODE`, `herhaal CODE over een half jaar`).

    The day that is said is the one on which it opens; the form shows it before anything is kept.
    """
    if not await turn.may_coordinate():
        return refuse_not_coordinator(turn)
    with_day = _read_opening(turn, rest) is not None or bool(said_later(rest))
    round_, said = await own_rounds.find_own_round(turn, rest, "herhaal", Stage.OVER, more=with_day, keeps=with_day)
    if isinstance(round_, Sentence):
        return round_
    repeats = [one for one in await turn.own_rounds() if one.previous == round_.id]
    if any(not turn.is_over(repeat) for repeat in repeats):
        return Sentence("sentence-repeat-runs", {"name": round_.name, "code": format_code(repeats[-1].code)})
    if not turn.is_over(round_):
        return Sentence("sentence-repeat-after-closing", {"name": round_.name, "closes": round_.closes_on.isoformat()})
    if not await partners.can_be_held(turn, round_):
        button = Button("button-ronde", WordPress(word="ronde"))
        return Sentence("sentence-repeat-alone", {"name": round_.name}, (button,))
    await pictures.show_picture(turn, round_)
    soonest, wanted = _repeat_opens(turn, round_), _read_opening(turn, said)
    opens = max(soonest, min(wanted or soonest, turn.today + timedelta(days=_LONGEST - _SHORTEST)))
    length = min(max((round_.closes_on - round_.opened_on).days, _SHORTEST), _LONGEST)
    answers = {
        **_answers_of(turn, round_),
        "ronde_opent": opens.isoformat(),
        "ronde_sluit": min(opens + timedelta(days=length), turn.today + timedelta(days=_LONGEST)).isoformat(),
    }
    facts: Args = {"opens": opens.isoformat(), "weeks": REPEAT_AFTER.days // 7}
    note = Note("note-repeat-opens-later", facts) if opens > turn.today else None
    if wanted and wanted >= soonest:
        note = Note("note-repeat-opens-on", facts)
    elif wanted is None and said_later(said):
        note = Note("note-repeat-which-day", facts)
    if round_.mode == Mode.CONFIDENTIAL and _has_choices(turn, round_):
        # What they chose is told once, so of the same people nothing more is: better known before they are asked.
        note = Note("note-repeat-untold", facts)
    fixed = {REPEATS: round_.id} | _take_fixed(answers)
    return await show_round_form(turn, fixed, answers, round_.organisations, note)


def _read_opening(turn: Turn, said: str) -> date | None:
    """Return the day on which a round is to open; of several that may be meant the first, as the form shows it."""
    for words in (said, day_of_length(said)):
        read = days.read_day(turn, words, Purpose.DAY)
        meant = (read.day,) if isinstance(read, When) else read.options if isinstance(read, Ask) else ()
        if day := next((day for day in meant if type(day) is date and day >= turn.today), None):
            return day
    return None


def _has_choices(turn: Turn, round_: Round) -> bool:
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    return bool(entry.group_scan and entry.group_scan.choices(entry.content))


def _repeat_opens(turn: Turn, repeated: Round) -> date:
    """Return the day on which a round that repeats this one opens at the soonest.

    A confidential one four weeks after it closed: answers that nobody had time to change would tell on who joined or
    left (dialogs.group.rule).
    """
    if repeated.mode != Mode.CONFIDENTIAL:
        return turn.today
    # Whose day passed takes no answers, also where its picture is asked for later.
    last = min(repeated.closes_on, repeated.closed_on or repeated.closes_on)
    return max(turn.today, last + REPEAT_AFTER)


def _when_it_may_open(turn: Turn, repeated: Round, round_: Round) -> Round:
    """Return a round that repeats another as long as was asked, but not sooner than it may open."""
    later = max(timedelta(), _repeat_opens(turn, repeated) - round_.opened_on)
    return replace(round_, opened_on=round_.opened_on + later, closes_on=round_.closes_on + later)


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
        new = _when_it_may_open(turn, previous, partners.in_order_of(previous, new))
    await turn.uow.rounds.add(new)
    await partners.tell_of_change(turn, None, new)
    await plan_closing_soon(turn, new)
    if previous:
        await inviting.invite_again(turn, previous, new)
    return await round_made(turn, new)


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
    opens = facts.get("ronde_opent")
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
        after = _when_it_may_open(turn, repeated, after)
    if after == round_:
        return await round_made(turn, round_)
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    if no := await why_fixed(turn, round_):
        return no
    await turn.uow.rounds.save(round_, after)
    await partners.tell_of_change(turn, round_, after)
    await inviting.replan_prompts(turn, after)
    return await round_made(turn, after)


async def extend_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Move the last day to a later one, for everybody who takes part (`verleng CODE 12 december`)."""
    round_, said = await own_rounds.find_own_round(turn, rest, "verleng", Stage.OPEN, more=True, keeps=True)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    told = before_reason(said)
    read = days.read_day(turn, told, Purpose.EXTEND, closes_on=round_.closes_on) if told else None
    fitting = (
        [day for day in read.options if isinstance(day, date) and day > round_.closes_on]
        if isinstance(read, Ask)
        else []
    )
    if isinstance(read, Ask) and (fitting or not read.options):
        return days.ask_which(turn, replace(read, options=tuple(fitting)), "verleng", round_.code)
    day = read.day if isinstance(read, When) else None
    latest = turn.today + timedelta(days=_LONGEST)
    if day and turn.today <= day < round_.closes_on:
        return tell_not_earlier(round_, day)
    if day is None or not round_.closes_on <= day <= latest:
        facts: Args = {"code": format_code(round_.code), "closes": round_.closes_on.isoformat()}
        buttons = days.offer_days(turn, later_days(turn, round_), "verleng", round_.code)
        unread = said and read is None
        key: SentenceKey = "sentence-later-day-unread" if unread else "sentence-which-later-day"
        return Sentence(key, facts, (*buttons, own_rounds.rounds_button(round_)))
    if isinstance(read, When) and read.confirm and not sure:
        return days.ask_whether(turn, read, "verleng", round_.code)
    await turn.uow.rounds.save(round_, after := replace(round_, closes_on=day))
    await inviting.replan_prompts(turn, after)
    moved: Args = {"closes": day.isoformat(), "before": round_.closes_on.isoformat()}
    return replace(await round_state(turn, after), note=Note("note-round-extended", moved))


async def round_state(turn: Turn, round_: Round) -> RoundState:
    """Return how far a round is: numbers only, and how many could not be reached (decision 59).

    Once there is a picture, its number counts: it does not change when somebody's answers go (norms B18).
    """
    asked = await turn.uow.invitations.of_round(round_.id)
    kept = await turn.uow.releases.get(round_.id) if turn.is_over(round_) else None
    counts = None if kept else await turn.uow.rounds.counts(round_.id)
    completed = counts.completed if counts else kept.picture.get("completed") if kept else None
    return RoundState(
        round_,
        completed=completed,
        open=turn.is_open(round_),
        over=turn.is_over(round_),
        unreached=sum(bool(invitation.reason) for invitation in asked),
        others=await partners.names_of(turn, round_),
        began=counts.begun if counts else completed or 0,
        paper=await paper.count_where_taken(turn, round_, kept),
    )


async def list_rounds(turn: Turn, rest: str = "") -> Reply:
    """List this coordinator's rounds, newest first, with how many of how many (`rondes`; `rondes 2`: the next part).

    One of them is there to work with: the one that is named (`rondes noord`), else the open one that closes first.
    """
    rounds = (await turn.own_rounds())[::-1]
    if not rounds:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    named = None if rest.isdecimal() else await own_rounds.read_round_name(turn, rest)
    place = next((number for number, round_ in enumerate(rounds) if round_.code == named), None)
    page = page_of(rounds, rest if place is None else str(place // ROWS + 1))
    chosen = _worked_with(turn, page.items) if place is None else rounds[place]
    states = tuple([await round_state(turn, round_) for round_ in page.items])
    return RoundList(states, chosen.code, page.number, page.pages)


def _worked_with(turn: Turn, rounds: Sequence[Round]) -> Round:
    """Return the open round that closes first; when none is open, the newest."""
    open_ = [round_ for round_ in rounds if not turn.is_over(round_)]
    return min(open_, key=lambda round_: round_.closes_on, default=rounds[0])


async def close_round(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Close a round for good and make its one release, after asking once (`sluit CODE`).

    Behind it may stand what is wanted of the picture then (`sluit CODE pdf`): it comes after the yes.
    """
    named, then = split_then(rest)
    named, day = await split_day(turn, named)
    round_, _ = await own_rounds.find_own_round(turn, named, "sluit", Stage.OPEN)
    if isinstance(round_, Sentence):
        if then and round_.key == "sentence-which-round":
            turn.expect(WhichRound(command="sluit", rest=then))
        return round_
    if turn.is_over(round_):
        await pictures.show_picture(turn, round_)
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    if day and day != turn.today:
        return await extend_round(turn, f"{round_.code} {day.isoformat()}")
    done = (await turn.uow.rounds.counts(round_.id)).completed
    if not sure:
        turn.expect(CloseRound(code=round_.code, then=then or None))
        press = WordPress(word="sluit", rest=round_.code, sure=True)
        counts: Args = {
            "name": round_.name,
            "done": done,
            "invited": max(round_.invited, done),
            "paper": await paper.count(turn, round_),
            "then": then or "none",
            "instead": "no",
        }
        return Sentence(
            "sentence-close-sure",
            counts,
            (Button("button-close-sure", press), Button("button-not-yet", WordPress(word="nee"))),
        )
    made = await pictures.close_and_release(turn.installation, turn.uow, round_, turn.now, turn.person.id)
    # As many as the picture is made of, not as many as there were when this was asked.
    done = made.picture.get("completed") or done
    buttons = (_picture_button(round_), own_rounds.rounds_button(round_))
    facts: Args = {"name": round_.name, "done": done, "paper": await paper.count(turn, round_, made)}
    return Sentence("sentence-round-closed-now", facts, buttons)
