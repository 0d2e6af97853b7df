"""Fill in a run: start, answer, go back, pause, resume, change, send, discard."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from dialogs import drafts
from dialogs.expecting import DiscardRun, WhichAnswer
from dialogs.expecting.expected import AnswerRun
from dialogs.flow.step import Change, Fill, Move, Say, SimpleMove, StepStatus, step
from dialogs.instruments.definition import SKIPPED, Question
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.presses import CardForm, RunPress, WordPress
from dialogs.records import Run, RunState
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Note
from dialogs.texts.keys import NoteKey
from dialogs.understanding.codes import format_code
from dialogs.understanding.outcomes import Trouble
from dialogs.understanding.skipping import ALL
from dialogs.usecases import (
    circles,
    days,
    joining,
    orienting,
    paper,
    resting,
    results,
    rounds,
    runs,
    saying_answers,
    steps,
    unsent,
    uvo_forms,
)
from dialogs.usecases.closing_news import plan_unsent
from dialogs.usecases.turn import Turn


async def start(turn: Turn, said: str = "", *, instrument: str) -> Reply:
    """Begin a scan or form of one's own, or go on with the one left half-way.

    `said` is the number that answers its first question, where it was said as they asked for it.
    """
    for run in reversed(await turn.uow.runs.open_of(turn.person.id)):
        if run.instrument == instrument and run.round is None:
            turn.set_current_run(run.id)
            if said and runs.instrument_of(turn, run).counts in runs.current_questions(turn, run):
                return await move(turn, run, Say(said))
            return runs.show(turn, run, note=Note("note-was-busy"))
    given = await results.facts_from_before(turn, instrument)
    run = await runs.begin(turn, turn.installation.library.instrument(instrument), given)
    return await move(turn, run, Say(said)) if said else runs.show(turn, run)


async def move(turn: Turn, run: Run, what: Move, *, note: Note | None = None) -> Reply:
    """Take one step in an open run of this person and show the card that follows. Takes up a resting run again."""
    turn.set_current_run(run.id)
    if ended := await end_with_round(turn, run, sends=what is SimpleMove.SUBMIT):
        return ended
    here = runs.position(turn, run)
    asked = here.current.id if here.current else ""
    taken = step(here, what, turn.installation.words, turn.today, turn.language)
    if taken.status is StepStatus.ENDED and taken.ended:
        return await _end(turn, run, taken.ended[0])
    if taken.status is StepStatus.SUBMITTED:
        return await _submit(turn, run, taken.run)
    turn.position, after = taken.position, taken.run
    if taken.trouble is None and isinstance(what, Say | Fill):
        drafts.drop(turn.drafts, CardForm(run=run.id, page=what.page if isinstance(what, Fill) else asked).key)
    if runs.is_joint(taken.position.instrument, after) and after.pair_code is None:
        after = replace(after, pair_code=turn.installation.new_code())
    await turn.uow.runs.save(run, after)
    if taken.trouble and taken.trouble.day and isinstance(what, Say):
        return days.ask_back_in_form(turn, taken.trouble.day, run.id)
    if after.pair_code and run.pair_code is None:
        note = Note("note-pair-code", {"code": format_code(after.pair_code)})
    if taken.besides:
        said = saying_answers.answers_in_words(turn, (taken.besides,), after.answers)
        note = Note("note-said-besides", {"title": taken.besides.title.in_(turn.language), "answer": said})
    return runs.show(turn, after, note=note, trouble=taken.trouble)


async def end_with_round(turn: Turn, run: Run, *, sends: bool = False) -> Reply | None:
    """Return what to say of an open run whose round closed over it; None while it can be gone on with.

    Who `sends` what is whole gets the outcome for themselves.
    """
    closed = await runs.settle_closed_round(turn, run)
    if closed is None:
        return None
    if run.submitted_on is not None:
        sealed = await turn.uow.runs.get(run.id)
        return await show_outcome(turn, sealed, Note("note-closed-meanwhile")) if sealed else None
    if not unsent.is_begun(turn, run):
        return Sentence("sentence-round-is-closed", {"name": closed.name})
    if sends and unsent.is_whole(turn, run):
        own = await unsent.keep_own(turn, run, closed)
        return await show_outcome(turn, own, Note("note-kept-own", {"name": closed.name}))
    await plan_unsent(turn, closed, turn.person.id)
    return await unsent.told(turn, run, closed)


async def _submit(turn: Turn, before: Run, after: Run) -> Reply:
    if no := await _refusal(turn, before):
        return no
    # From now on it counts from when it was sent, not from when it was begun.
    newest = await turn.uow.runs.last_number(after.person)
    sent = after if before.number == newest else replace(after, number=newest + 1)
    drafts.drop(turn.drafts, before.id)
    await turn.uow.runs.save(before, sent)
    turn.set_current_run(None)
    await joining.tell_partner_sent(turn, sent)
    if runs.instrument_of(turn, sent).sends_itself:
        # Nothing went anywhere: the answers are for this person alone.
        return await show_outcome(turn, sent, await steps.plan_own_day(turn, sent))
    return await show_outcome(turn, sent, Note("note-sent" if before.submitted_on is None else "note-sent-again"))


async def _end(turn: Turn, run: Run, question: Question) -> Reply:
    """End a run by an answer: a mode that needs a round, or no to taking part. A sent run that is changed stays."""
    if run.submitted_on is not None:
        return runs.show(turn, run, trouble=Trouble("trouble-no-means-leave"))
    await runs.drop(turn, run)
    if question.ending == "needs-round":
        scan, alone = runs.instrument_of(turn, run), next(o for o in question.options if o.value not in question.ends)
        facts: Args = {"word": runs.begin_word(turn, scan), "mode": alone.label.in_(turn.language)}
        buttons = (Button("button-ronde", WordPress(word="ronde")), Button(scan.name, WordPress(word=scan.id)))
        return Sentence("sentence-mode-needs-round", facts, buttons)
    if run.round:
        await joining.decline(turn, run.round)
    return Sentence("sentence-not-joined")


async def answer_in_words(turn: Turn, run: Run, text: str) -> Reply:
    return await move(turn, run, Say(text))


async def answer_our_question(turn: Turn, answer: AnswerRun) -> Reply:
    """Go on with the answer to a question of ours about a day in this run; a run that is no longer open is shown."""
    run = await turn.uow.runs.get(answer.run)
    if run is None or not run.belongs_to(turn.person.id) or run.state is not RunState.OPEN:
        return await orienting.show_current(turn)
    return await move(turn, run, Say(answer.said, sure=answer.sure))


async def handle_press(turn: Turn, press: RunPress) -> Reply:
    """Handle a button of a run. An old card, or one of somebody else's run, shows the current card instead."""
    run = await turn.uow.runs.get(press.run)
    if run is None or not run.belongs_to(turn.person.id):
        turn.audit_refusal("run", run)
        return await orienting.show_current(turn, Note("note-card-was-old"), lead="lead-card-was-old")
    if run.state is RunState.SUBMITTED:
        return await show_outcome(turn, run)
    if press.do == "later" and runs.is_own_unfinished(turn.installation.library, run):
        # What is in hand stays so: this asks for a day.
        return await resting.plan_reminder(turn, run, "")
    turn.set_current_run(run.id)
    if press.do != "submit" and (ended := await end_with_round(turn, run)):
        return ended
    if press.do == "pause":
        return await pause(turn)
    # Which answer to change can be said on any card; all else belongs to the run as it was drawn.
    if press.seq != run.seq and press.do != "change":
        return await _press_old_card(turn, run, press)
    return await _press_current_card(turn, run, press)


async def _press_current_card(turn: Turn, run: Run, press: RunPress) -> Reply:
    match press.do:
        case "fill":
            return await move(turn, run, Fill(press.page, press.values))
        case "change":
            return await change_page(turn, run, press.values.get("page", ""))
        case "skip":
            return await skip(turn)
        case "back":
            return await move(turn, run, SimpleMove.BACK)
        case "submit":
            return await move(turn, run, SimpleMove.SUBMIT)
        case "discard":
            return await discard(turn)
        case _:
            return await move(turn, run, SimpleMove.RESUME)


async def _press_old_card(turn: Turn, run: Run, press: RunPress) -> Reply:
    """Show where the run is. An answer is taken where there is none yet, and never put over another."""
    if ended := await end_with_round(turn, run):
        return ended
    page = runs.position(turn, run).page(press.page) if press.do == "fill" else None
    said = saying_answers.readable(turn, page, press.values) if page else {}
    sent = {question: None if value == SKIPPED else value for question, value in said.items()}
    known = {question: run.answers[question] for question in sent if question in run.answers}
    if page and known.items() - sent.items():
        return saying_answers.show_answered(turn, run, page, said)
    if page and len(known) < len(sent):
        return await move(turn, run, Fill(page.id, {one: said[one] for one in said if one not in known}))
    # The same once more is no news.
    overtaken: NoteKey = "note-both-busy" if run.partner else "note-card-was-old"
    return runs.show(turn, run, note=None if page and sent else Note(overtaken))


@dataclass(frozen=True)
class _Form:
    """What is made of a sent form, and why it may not be: whose it is to send is looked up when it is sent, and when it
    is looked at again, whenever it was begun (norms C9)."""

    make: Callable[[Turn, Run], Awaitable[Reply]]
    refusal: Callable[[Turn, Run], Awaitable[Reply | None]] | None = None


# A scan has an outcome instead.
_FORMS: Mapping[Makes, _Form] = {
    Makes.ROUND: _Form(rounds.create_or_change_round, rounds.refuse_form),
    Makes.UVO: _Form(uvo_forms.create_uvo),
    Makes.AGREEMENT: _Form(uvo_forms.create_agreement, uvo_forms.refuse_agreement),
    Makes.CHAIRS: _Form(circles.create_circle, circles.refuse_not_coordinator),
    Makes.PAPER: _Form(paper.enter_form, paper.refuse_form),
}


def _form_of(turn: Turn, run: Run) -> _Form | None:
    makes = turn.installation.library.makes(run.instrument, run.version)
    return _FORMS[makes] if makes else None


async def _refusal(turn: Turn, run: Run) -> Reply | None:
    form = _form_of(turn, run)
    return await form.refusal(turn, run) if form and form.refusal else None


async def show_outcome(turn: Turn, run: Run, note: Note | None = None) -> Reply:
    """Show what a sent run led to; the same once more when it is asked for again."""
    if no := await _refusal(turn, run):
        return no
    if form := _form_of(turn, run):
        return await form.make(turn, run)
    return await results.own_outcome(turn, run, note=note)


async def show_sealed_outcome(turn: Turn) -> Reply | None:
    """Show the outcome of the current run, when its round closed over a change that was not sent; else return None."""
    run = await turn.uow.runs.get(turn.person.run) if turn.person.run else None
    if run is None or not run.belongs_to(turn.person.id) or run.state is not RunState.SUBMITTED or not run.round:
        return None
    turn.set_current_run(None)
    return await show_outcome(turn, run, Note("note-closed-meanwhile"))


async def show_last_outcome(turn: Turn) -> Reply | None:
    """Show what the run that was sent last led to; None when nothing was sent."""
    mine = await turn.uow.runs.of_person(turn.person.id)
    sent = [run for run in mine if run.state is RunState.SUBMITTED]
    return await show_outcome(turn, sent[-1]) if sent else None


async def go_back(turn: Turn, steps: str = "") -> Reply:
    """Go to the question before, or so many back, as far as there are; who paused is back where they were."""
    if turn.person.paused and not steps:
        return await resume(turn, "")
    for _ in range(int(steps) - 1 if steps.isdecimal() else 0):
        run = await runs.current_run(turn, resting=True)
        if run and runs.position(turn, run).before:
            await move(turn, run, SimpleMove.BACK)
    run = await runs.current_run(turn, resting=True)
    return await move(turn, run, SimpleMove.BACK) if run else await orienting.show_menu(turn, "lead-nothing-open")


async def pause(turn: Turn) -> Reply:
    """Let go of the current run; everything is saved already."""
    run = await runs.current_run(turn)
    if run is None:
        return await orienting.show_menu(turn, "lead-nothing-open")
    turn.person = replace(turn.person, paused=True)
    press = RunPress(do="resume", run=run.id, seq=run.seq)
    return Sentence(
        "sentence-paused",
        {"title": runs.instrument_of(turn, run).title.in_(turn.language)},
        (Button("button-verder", press),),
    )


async def resume(turn: Turn, rest: str) -> Reply:
    """Resume the current run, else the newest (`verder`), the second on the menu (`verder 2`), or that with an id."""
    open_ = await runs.open_runs(turn, await turn.uow.runs.open_of(turn.person.id))
    if not open_:
        return await orienting.show_menu(turn, "lead-nothing-open")
    by_id = {one.run.id: one.run for one in open_}
    if rest.isdecimal() and 1 <= int(rest[:3]) <= len(open_):
        run = open_[int(rest[:3]) - 1].run
    else:
        run = by_id.get(rest) or by_id.get(turn.person.run or "") or open_[0].run
    rested = turn.person.paused or turn.person.run != run.id
    turn.set_current_run(run.id)
    return await move(turn, run, SimpleMove.RESUME, note=Note("note-welcome-back") if rested else None)


async def come_back(turn: Turn) -> Reply:
    """End being away (`ik ben er weer`); who was not away comes back to what they were filling in."""
    if turn.person.away_until is None and await runs.open_runs(turn, await turn.uow.runs.open_of(turn.person.id)):
        return await resume(turn, "")
    return await joining.set_present(turn)


async def skip(turn: Turn, which: str = "") -> Reply:
    """Leave the question in hand without an answer, where that can be (`overslaan`).

    On a card of several statements it is the first that has none, or `which` ones: by number, or all that are open.
    """
    run = await runs.current_run(turn)
    if run is None:
        return await orienting.show_menu(turn, "lead-nothing-open")
    here = runs.position(turn, run)
    page = here.current
    if page is None:
        return runs.show(turn, run, trouble=Trouble("trouble-review", {"max": len(here.pages)}))
    open_ = here.open_questions(page)
    numbers = [int(one) for one in which.split() if one.isdecimal()]
    named = [page.questions[one - 1] for one in numbers if 1 <= one <= len(page.questions)]
    skipped = named or (list(open_) if which == ALL else []) or [*open_, *page.questions][:1]
    if any(question.skip is None for question in skipped):
        return runs.show(turn, run, trouble=Trouble("trouble-no-skip"))
    # On a card with more to answer one goes on; back would be to another card.
    more = any(one not in skipped for one in open_)
    titles = ", ".join(question.title.in_(turn.language) for question in skipped)
    note = Note("note-skipped-here" if more else "note-skipped", {"title": titles})
    return await move(turn, run, Fill(page.id, dict.fromkeys([one.id for one in skipped], SKIPPED)), note=note)


async def submit(turn: Turn) -> Reply:
    """Send the run in hand; without one, what was not sent before its round closed is kept for oneself."""
    run = await runs.current_run(turn, resting=True)
    if run is None and (sealed := await show_sealed_outcome(turn)):
        return sealed
    left = None if run else await unsent.find(turn)
    run = left[0] if left else run
    return await move(turn, run, SimpleMove.SUBMIT) if run else await orienting.show_menu(turn, "lead-nothing-open")


async def change_page(turn: Turn, run: Run, page: str) -> Reply:
    if page:
        return await move(turn, run, Change(page))
    turn.set_current_run(run.id)
    here = runs.position(turn, run)
    reply = runs.show(turn, run, trouble=Trouble("trouble-which-change", {"max": len(here.pages)}))
    if here.current:
        turn.expect(WhichAnswer(run=run.id))
    return reply


async def stop(turn: Turn) -> Reply:
    """Ask what to do with what was answered; one word alone discards nothing."""
    run = await runs.current_run(turn, resting=True)
    if run is None:
        return await orienting.show_menu(turn, "lead-nothing-open")
    if run.submitted_on is not None:
        # It was sent before: what is in it counts, so there is nothing to discard but the wish to change it.
        await turn.uow.runs.save(run, replace(run, state=RunState.SUBMITTED, focus=None, seq=run.seq + 1))
        turn.set_current_run(None)
        return Sentence("sentence-kept-as-sent")
    turn.expect(DiscardRun(run=run.id))
    both = run.partner and run.person == turn.person.id
    return Sentence(
        "sentence-stop-ask-both" if both else "sentence-stop-ask",
        buttons=runs.stop_buttons(run),
    )


async def discard(turn: Turn) -> Reply:
    run = await runs.current_run(turn, resting=True)
    if run is None or run.submitted_on is not None:
        return await stop(turn)
    await runs.drop(turn, run)
    if run.round:
        await joining.decline(turn, run.round)
    await joining.tell_partner_discarded(turn, run)
    return Sentence("sentence-pair-left" if run.partner == turn.person.id else "sentence-discarded")
