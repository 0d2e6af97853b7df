"""Prompts about a scan: the outcome of one that two people filled in, and the step somebody took from theirs."""

from dataclasses import replace

from dialogs.instruments.own_day import OwnDay
from dialogs.presses import RunPress, WordPress
from dialogs.records import Run
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Button, Note
from dialogs.texts.catalog import speech
from dialogs.usecases import results, runs, unsent
from dialogs.usecases.prompts.context import DuePrompt, EndedPrompt
from dialogs.usecases.turn import Turn


async def tell_outcome(due: DuePrompt) -> Reply | None:
    """Show the outcome to the one who did not send it."""
    run = await due.uow.runs.get(due.prompt.subject)
    if run is None or not run.belongs_to(due.person.id) or run.submitted_on is None:
        return None
    turn, entry = due.turn(), due.installation.library.entry(run.instrument, run.version)
    note = Note("note-pair-sent", {"scan": entry.called_joint.in_(turn.language)})
    return await results.own_outcome(turn, run, note=note)


async def remind_of_step(due: DuePrompt) -> Reply | None:
    """Remind somebody of the step they chose, as they asked (what it was only they know), or of the day they gave.

    Void when the scan is gone, or that day.
    """
    run = await due.uow.runs.get(due.prompt.subject)
    if run is None or not run.belongs_to(due.person.id) or run.submitted_on is None:
        return None
    turn, entry = due.turn(), due.installation.library.entry(run.instrument, run.version)
    assert entry.scan
    if own := entry.scan.own_day(entry.content, run.answers):
        return None if own.day < due.today else _tell_of_day(turn, run, own)
    facts = {"day": run.submitted_on.isoformat(), "scan": entry.called.in_(turn.language)}
    printout = Button("button-uitdraai", WordPress(word="uitdraai", rest=run.instrument))
    again = Button("button-stap", WordPress(word="stap"))
    return Sentence("sentence-step-time", facts, (printout, again))


async def remind_of_run(due: DuePrompt) -> Reply | None:
    """Remind somebody of a scan of their own that rests, on the day they chose; void when it was sent or is gone."""
    run = await due.uow.runs.get(due.prompt.subject)
    mine = run is not None and run.belongs_to(due.person.id)
    if run is None or not mine or not runs.is_own_unfinished(due.installation.library, run):
        return None
    go_on = Button("button-verder", RunPress(do="resume", run=run.id, seq=run.seq))
    later = Button("button-later", RunPress(do="later", run=run.id, seq=run.seq))
    return Sentence("sentence-resting-time", {"scan": runs.called(due.turn(), run)}, (go_on, later))


def _tell_of_day(turn: Turn, run: Run, own: OwnDay) -> Sentence:
    text = own.text.in_(turn.language).format(day=speech(turn.language).day(own.day))
    printout = Button("button-uitdraai", WordPress(word="uitdraai", rest=run.id))
    again = Button(turn.installation.library.instrument(run.instrument).name, WordPress(word=run.instrument))
    return Sentence("sentence-own-day", {"text": text}, (printout, again))


async def tell_discarded(due: DuePrompt) -> Reply:
    """Tell that the other one discarded it. What it was is gone with it, so all that two can fill in are named."""
    turn = due.turn()
    joint = [scan for scan in due.installation.library.begun() if scan.joint]
    return Sentence("sentence-pair-gone", {"words": "\n".join(runs.begin_word(turn, scan) for scan in joint)})


async def tell_unsent(due: DuePrompt) -> Reply | None:
    """Tell that what somebody filled in for a round was not sent before it closed; void once it is gone or theirs."""
    round_ = await due.uow.rounds.get(due.prompt.subject)
    run = await due.uow.runs.in_round(due.prompt.subject, due.person.id)
    if round_ is None or run is None or run.submitted_on is not None:
        return None
    turn = due.turn()
    return unsent.tell(turn, run, round_) if unsent.is_begun(turn, run) else None


async def record_unsent_told(ended: EndedPrompt) -> None:
    """Let go of what was not sent once they heard so: it is in hand no more, and they are not told again."""
    run = await ended.uow.runs.in_round(ended.prompt.subject, ended.prompt.person)
    person = await ended.uow.people.by_id(ended.prompt.person)
    if run and person and person.run == run.id and ended.may_have_arrived:
        await ended.uow.people.save(person, replace(person, run=None, paused=False))
