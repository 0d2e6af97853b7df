"""Take part: join by code, later, or not at all; be away; and share the form that two people fill in together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from dialogs.expecting import AwayUntil, JoinPair, LaterDay, LeaveRound
from dialogs.expecting.rounds import since
from dialogs.instruments.rounds import Mode
from dialogs.instruments.shared_texts import YES
from dialogs.presses import WordPress
from dialogs.records import Invitation, InvitationState, Person, Round, Run, RunState
from dialogs.reminders.windows import REMINDER_TIME, as_utc, next_window, round_reminders
from dialogs.replies import Notice, Reply, RoundInvitation, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import find_code, split_code
from dialogs.understanding.days import Ask, Doubt, Edge, Purpose, When
from dialogs.usecases import agreeing, circles, days, guessing, results, runs
from dialogs.usecases.prompts.kinds import PromptKind, VoidedWith
from dialogs.usecases.prompts.planning import make_prompt, plan, void
from dialogs.usecases.round_facts import names_host_and_purpose, round_facts, round_minutes
from dialogs.usecases.turn import Turn

# The other one of a joint form is told what became of it within this time, or not at all.
_NEWS_LASTS = timedelta(days=7)


async def join(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Join a round, a shared form or a group of chairs by its code (`doe mee CODE`).

    Every code that leads nowhere gets the same answer, and after too many the answer is that there were too many.
    """
    code = await guessing.typed_code(turn, rest, command="doe_mee", which="sentence-which-code")
    if isinstance(code, Sentence):
        return code
    round_ = await turn.uow.rounds.by_code(code)
    if round_ is not None:
        return await _join_round(turn, round_, agreed=sure)
    pair = await turn.uow.runs.by_pair_code(code)
    owner = await turn.uow.people.by_id(pair.person) if pair else None
    if pair and owner and owner.tenant == turn.person.tenant and pair.partner in (None, turn.person.id):
        return await _join_pair(turn, pair, code, sure=sure)
    if circle := await turn.uow.circles.by_code(turn.person.tenant, code):
        return await circles.join(turn, circle, sure=sure)
    await guessing.count_wrong_code(turn)
    return Sentence("sentence-no-such-code")


async def find_notice(turn: Turn, code: str) -> Notice | None:
    """Return the notice with the round that somebody new wants to take part in; None when they cannot begin it.

    A code that leads nowhere counts as a try: this card would tell which codes do.
    """
    if await guessing.is_held(turn):
        return None
    if not await guessing.leads_somewhere(turn, code):
        await guessing.count_wrong_code(turn)
        return None
    round_ = await turn.uow.rounds.by_code(code)
    if round_ is None or not turn.is_open(round_) or await turn.uow.runs.in_round(round_.id, turn.person.id):
        return None
    asked = await turn.uow.invitations.get(round_.id, turn.person.id)
    told = RoundInvitation(
        round_, "invitation-title-invitation", round_facts(turn, round_), round_minutes(turn, round_)
    )
    return await agreeing.notice_with(turn, told, may_wait=asked is not None)


async def _join_round(turn: Turn, round_: Round, *, agreed: bool) -> Reply:
    """Begin the run of this person; `agreed`: the card they pressed said who sees what, so it is not asked again."""
    known = await turn.uow.runs.in_round(round_.id, turn.person.id)
    if known and known.state is RunState.SUBMITTED:
        return await results.own_outcome(turn, known, note=Note("note-joined-already", {"name": round_.name}))
    if turn.is_over(round_):
        if known and await runs.settle_closed_round(turn, known) and known.submitted_on:
            return await results.own_outcome(turn, known, note=Note("note-joined-already", {"name": round_.name}))
        return Sentence("sentence-round-is-closed", {"name": round_.name})
    if known:
        turn.set_current_run(known.id)
        return runs.show(turn, known, note=Note("note-was-busy"))
    if not turn.is_open(round_):
        return Sentence("sentence-round-opens-later", {"name": round_.name, "closes": round_.opened_on.isoformat()})
    instrument = turn.installation.library.instrument(round_.instrument, round_.version)
    run = await runs.begin(turn, instrument, await agreeing.facts_for_run(turn, round_), round_=round_.id)
    # Whoever coordinates it is told first that their answers count in no figure; no invitation says so.
    uncounted = round_.mode == Mode.CONFIDENTIAL and await turn.coordinates(round_)
    agreed = agreed and not uncounted
    if agreed:
        begun = replace(run, answers={agreeing.agreeing_question(turn, run).id: YES})
        await turn.uow.runs.save(run, begun)
        run = begun
    await record_joined(turn, round_)
    if uncounted:
        return runs.show(turn, run, note=Note("note-joining-uncounted", round_facts(turn, round_)))
    return runs.show(turn, run, note=_joining_note(turn, round_, agreed=agreed))


def _joining_note(turn: Turn, round_: Round, *, agreed: bool) -> Note:
    """Tell whose round it is, why, and until when; who agreed read that on the card before."""
    if agreed:
        return Note("note-joined", round_facts(turn, round_))
    named = names_host_and_purpose(round_)
    return Note("note-joining" if named else "note-joining-nameless", round_facts(turn, round_))


async def record_joined(turn: Turn, round_: Round) -> None:
    """Record that this person takes part, and plan reminders in case they do not finish."""
    known = await turn.uow.invitations.get(round_.id, turn.person.id)
    invitation = known or Invitation(round_.id, turn.person.id, InvitationState.JOINED, turn.today)
    # Who is here is reached; that they once were not tells the coordinator who came (decision 59).
    await turn.uow.invitations.upsert(replace(invitation, state=InvitationState.JOINED, later_on=None))
    await plan_reminders(turn, round_, turn.person.id)


def earliest_sending(turn: Turn, round_: Round) -> datetime:
    """Return when invitations to this round can go out at the earliest: it is open, and it is working time."""
    opens = turn.installation.end_of(round_.opened_on - timedelta(days=1))
    return next_window(max(turn.now, opens), turn.installation.zone, turn.installation.calendar)


async def plan_invitation(turn: Turn, round_: Round, person: str) -> None:
    """Plan to ask somebody for a round; replaces what was planned before."""
    await turn.uow.prompts.void(PromptKind.INVITATION, round_.id, person)
    ends = turn.installation.end_of(round_.closes_on)
    await plan(turn, PromptKind.INVITATION, round_.id, person, earliest_sending(turn, round_), ends)


async def plan_reminders(turn: Turn, round_: Round, person: str) -> None:
    """Plan at most two reminders, on working days from the opening of the round on; replaces those planned before.

    What is no longer true by then is not sent (usecases.prompts).
    """
    await turn.uow.prompts.void(PromptKind.REMINDER, round_.id, person)
    if not await turn.wants_reminders(person):
        return
    ends = turn.installation.end_of(round_.closes_on)
    for moment in _reminders(turn, round_):
        await plan(turn, PromptKind.REMINDER, round_.id, person, moment, ends)


def _reminders(turn: Turn, round_: Round) -> Sequence[datetime]:
    """Return when who is asked now is reminded of a round."""
    first = max(turn.today, round_.opened_on)
    return round_reminders(first, round_.closes_on, turn.installation.zone, turn.installation.calendar)


async def plan_first(turn: Turn, round_: Round, people: Sequence[Person]) -> None:
    """Plan to ask people of whom nothing was planned for this round yet, and to remind who wants that: all at once."""
    due_at, ends = earliest_sending(turn, round_), turn.installation.end_of(round_.closes_on)
    asked = [(PromptKind.INVITATION, one.id, due_at) for one in people]
    wanted = [one.id for one in people if one.reminders]
    reminded = [(PromptKind.REMINDER, one, moment) for moment in _reminders(turn, round_) for one in wanted]
    planned = (make_prompt(turn, kind, round_.id, one, moment, ends) for kind, one, moment in (*asked, *reminded))
    await turn.uow.prompts.plan_all(tuple(planned))


async def open_invitations(turn: Turn) -> list[tuple[Invitation, Round]]:
    """List what this person was asked for or began, and has not finished, the newest last."""
    found = []
    for invitation in await turn.uow.invitations.of_person(turn.person.id):
        round_ = await turn.uow.rounds.get(invitation.round)
        asked = invitation.state is not InvitationState.DECLINED
        if (
            round_
            and asked
            and not turn.is_over(round_)
            and not await turn.uow.runs.has_completed(round_.id, turn.person.id)
        ):
            found.append((invitation, round_))
    return found


async def record_told(turn: Turn, invitation: Invitation) -> None:
    """Record that somebody read their invitation, so that it is not sent as well."""
    await turn.uow.prompts.void(PromptKind.INVITATION, invitation.round, invitation.person)
    told = replace(invitation, state=InvitationState.INVITED, reason="", told_on=turn.today)
    await turn.uow.invitations.upsert(told)


async def _find_invitation(turn: Turn, code: str | None) -> tuple[Invitation, Round] | None:
    """Return the open invitation with this code, or without a code the newest; None when there is none."""
    found = await open_invitations(turn)
    if code is None:
        return found[-1] if found else None
    return next((pair for pair in found if pair[1].code == code), None)


async def ask_later(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Ask for a round again on another day (`later maandag`, `later CODE morgen`). What was answered stays."""
    code, said = split_code(rest)
    found = await _find_invitation(turn, code)
    if found is None:
        return Sentence("sentence-nothing-to-ask-later")
    invitation, round_ = found
    read = days.read_day(turn, said, Purpose.SNOOZE) if said else None
    if isinstance(read, Ask):
        fitting = [day for day in read.options if isinstance(day, date) and turn.today < day <= round_.closes_on]
        return days.ask_which(turn, replace(read, options=tuple(fitting)), "later", round_.code)
    day = read.day if isinstance(read, When) else None
    if day is None or not turn.today < day <= round_.closes_on:
        # What is typed next may well be the day.
        turn.expect(LaterDay(code=round_.code))
        key: SentenceKey = "sentence-later-which-day"
        if said:
            key = "sentence-later-not-that-day" if day else "sentence-later-unread"
        return _ask_which_day(turn, round_, key)
    if isinstance(read, When) and read.confirm and not sure:
        return days.ask_whether(turn, read, "later", round_.code)
    if invitation.later_on != day:
        await turn.uow.invitations.upsert(replace(invitation, later_on=day))
        await turn.uow.prompts.void(PromptKind.LATER, round_.id, turn.person.id)
        # A day somebody asked for is that day, also in a weekend.
        moment = as_utc(day, REMINDER_TIME, turn.installation.zone)
        ends = turn.installation.end_of(round_.closes_on)
        await plan(turn, PromptKind.LATER, round_.id, turn.person.id, moment, ends)
    run = await runs.current_run(turn)
    if run and run.round == round_.id:
        turn.person = replace(turn.person, paused=True)
    return Sentence("sentence-asked-later", {"name": round_.name, "day": day.isoformat()})


def _ask_which_day(turn: Turn, round_: Round, key: SentenceKey) -> Reply:
    buttons = days.offer_later(turn, round_.code, lambda day: day <= round_.closes_on)
    return Sentence(key, {"name": round_.name, "closes": round_.closes_on.isoformat()}, buttons)


async def _newest_round(turn: Turn) -> Round | None:
    """Return the open round this person was last asked for or took part in; without one, the last they answered in."""
    answered = None
    for invitation in reversed(await turn.uow.invitations.of_person(turn.person.id)):
        round_ = await turn.uow.rounds.get(invitation.round)
        if round_ is None or invitation.state is InvitationState.DECLINED:
            continue
        if not turn.is_over(round_):
            return round_
        if answered is None and await turn.uow.runs.in_round(round_.id, turn.person.id):
            answered = round_
    return answered


async def leave(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Leave a round or group of chairs (`afmelden CODE`): answers are gone, a picture that was made stays."""
    code = find_code(rest)
    if code and (circle := await turn.uow.circles.by_code(turn.person.tenant, code)):
        members = {member.person for member in await turn.uow.circles.members(circle.id)}
        return await circles.leave(turn, circle) if turn.person.id in members else Sentence("sentence-nothing-to-leave")
    round_ = await turn.uow.rounds.by_code(code) if code else None
    if code is None:
        round_ = await _newest_round(turn)
    invitation = await turn.uow.invitations.get(round_.id, turn.person.id) if round_ else None
    if round_ is None or invitation is None:
        # Who said no to what they came for by themselves hears that nothing is kept of it.
        return Sentence("sentence-not-joined" if round_ and sure else "sentence-nothing-to-leave")
    run = await turn.uow.runs.in_round(round_.id, turn.person.id)
    # Where nothing was answered yet there is nothing to lose.
    if run and run.answers and not sure:
        question = LeaveRound(code=round_.code)
        turn.expect(question)
        press = WordPress(word="afmelden", rest=round_.code, sure=True)
        facts: Args = {"name": round_.name}
        if round_.closed_on:
            buttons = Button("button-discard-closed", press), Button("button-keep-closed", question.no)
            return Sentence("sentence-leave-sure-closed", facts, buttons, await results.tell_own_besides(turn, round_))
        buttons = Button("button-leave-sure", press), Button("button-stay", question.no)
        return Sentence("sentence-leave-sure", facts, buttons)
    if run:
        await runs.drop(turn, run)
    await decline(turn, round_.id)
    key: SentenceKey = "sentence-left" if run else "sentence-left-unbegun"
    # Nobody joins again what is over.
    left = "sentence-left-closed" if turn.is_over(round_) else key
    return Sentence(left, {"name": round_.name}, (), await results.tell_own_besides(turn, round_))


async def decline(turn: Turn, round_: str) -> None:
    """Record that this person takes no part in a round, and void its reminders."""
    known = await turn.uow.invitations.get(round_, turn.person.id)
    if known:
        await turn.uow.invitations.upsert(replace(known, state=InvitationState.DECLINED, later_on=None))
    await void(turn.uow, VoidedWith.ROUND, round_, turn.person.id)


async def reopen(turn: Turn, run: Run) -> Run | None:
    """Open a sent run of an open round again to change an answer; None when that cannot be.

    Until the round closes it counts as sent, with the answers it has (norms A27).
    """
    round_ = await turn.uow.rounds.get(run.round) if run.round else None
    if round_ is None or turn.is_over(round_) or run.state is not RunState.SUBMITTED:
        return None
    again = replace(run, state=RunState.OPEN, focus=None, seq=run.seq + 1)
    await turn.uow.runs.save(run, again)
    turn.set_current_run(run.id)
    return again


async def reopen_sent_run(turn: Turn, rest: str) -> tuple[Run | None, str]:
    """Reopen the newest sent run whose round is open, or the one with this code; return it and the rest of the words.

    Without such a run return None and all of the words.
    """
    code, said = split_code(rest)
    for run in reversed(await turn.uow.runs.of_person(turn.person.id)):
        round_ = await turn.uow.rounds.get(run.round) if run.round and run.submitted_on else None
        if round_ and code in (None, round_.code) and (again := await reopen(turn, run)):
            return again, said
    return None, rest


async def _join_pair(turn: Turn, pair: Run, code: str, *, sure: bool) -> Reply:
    if not pair.belongs_to(turn.person.id):
        if not sure:
            question = JoinPair(code=code)
            turn.expect(question)
            press = WordPress(word="doe_mee", rest=code, sure=True)
            name, entry = await runs.name_of(turn, pair), turn.installation.library.entry(pair.instrument, pair.version)
            scan, item = entry.called.in_(turn.language), entry.content.item.in_(turn.language).lower()
            return Sentence(
                "sentence-pair-ask" if name else "sentence-pair-ask-nameless",
                {"name": name, "scan": scan, "item": item},
                (Button("button-pair-yes", press), Button("button-pair-no", question.no)),
            )
        joined = replace(pair, partner=turn.person.id, seq=pair.seq + 1)
        await turn.uow.runs.save(pair, joined)
        pair = joined
    if pair.state is RunState.SUBMITTED:
        return await results.own_outcome(turn, pair)
    turn.set_current_run(pair.id)
    return runs.show(turn, pair, note=Note("note-pair-joined"))


async def tell_partner_sent(turn: Turn, run: Run) -> None:
    """Plan to show the outcome of a joint form to the other one, in their own chat."""
    other = run.person if run.partner == turn.person.id else run.partner
    if other is None:
        return
    await plan(turn, PromptKind.TOGETHER, run.id, other, turn.now, turn.now + _NEWS_LASTS)


async def tell_partner_discarded(turn: Turn, run: Run) -> None:
    """Plan to tell the other one of a joint form that who began it discarded it."""
    if run.partner and run.partner != turn.person.id:
        await plan(turn, PromptKind.TOGETHER_GONE, run.id, run.partner, turn.now, turn.now + _NEWS_LASTS)


async def set_away(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Stop reminders until a day (`afwezig tot maandag`), or in a period; without a day tell until when (`afwezig`)."""
    read = days.read_day(turn, rest, Purpose.AWAY) if rest else None
    first = read.day if isinstance(read, When) and read.last else None
    first = first if first and first > turn.today else None
    if isinstance(read, Ask) and (read.options or "first" not in read.args):
        return days.ask_which(turn, read, "afwezig")
    if isinstance(read, Ask):
        turn.expect(AwayUntil(first=str(read.args["first"])))
        return Sentence("sentence-away-until-when")
    back = read.back if isinstance(read, When) else None
    # How "tot" was read is said in the answer.
    doubts = tuple(doubt for doubt in read.confirm if doubt is not Doubt.UNTIL) if isinstance(read, When) else ()
    if isinstance(read, When) and back and doubts and not sure:
        said = replace(read, day=back, last=None, edge=Edge.UNTIL, confirm=doubts)
        return days.ask_whether(turn, said, "afwezig", since(f"{first}").replace(" ", "_") if first else "")
    if back is None or back <= turn.today:
        if not rest and turn.person.away_until and turn.person.away_until >= turn.today:
            return _tell_away(turn)
        turn.expect(AwayUntil())
        return Sentence("sentence-day-unread" if rest and back is None else "sentence-away-until-when")
    turn.person = replace(turn.person, away_from=first, away_until=back - timedelta(days=1))
    return _tell_away(turn)


def _tell_away(turn: Turn) -> Sentence:
    """Say from when until when somebody is away, or when they are back, and how to be back earlier."""
    first, last = turn.person.away_from, turn.person.away_until
    assert last
    if first and first > turn.today:
        back = last + timedelta(days=1)
        period: Args = {
            "first": first.isoformat(),
            "last": last.isoformat(),
            "day": back.isoformat(),
            "one": "yes" if first == last else "no",
        }
        return Sentence("sentence-will-be-away", period, (_present_button(),))
    return Sentence("sentence-is-away", {"day": (last + timedelta(days=1)).isoformat()}, (_present_button(),))


def _present_button() -> Button:
    return Button("button-aanwezig", WordPress(word="aanwezig"))


async def set_present(turn: Turn) -> Reply:
    turn.person = replace(turn.person, away_from=None, away_until=None)
    return Sentence("sentence-is-present")
