"""Begin an open scan or form anew, after asking: what was filled in goes."""

from dialogs.expecting import ConfirmCommand, RestartRun
from dialogs.patterns import lazy_compile
from dialogs.presses import RunPress, WordPress
from dialogs.records import Run, RunState
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Button, Note
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import answering, orienting, own_rounds, results, runs
from dialogs.usecases.turn import Turn

# As ids are made; nobody types one.
_RUN_ID = lazy_compile(r"(?=.*\d)[a-z0-9]{8,}")


async def restart(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Begin the run in hand anew, or the open one of a scan (`opnieuw zelfscan`); asks first.

    After the question `rest` is the id of the run, so that nothing else begins anew than what was asked about. An older
    button for it asks once more, of that run only.
    """
    if sure:
        run = await turn.uow.runs.get(rest) if rest else None
        if run is None or not run.belongs_to(turn.person.id) or _refusal(turn, run):
            return await orienting.show_current(turn, Note("note-card-was-old"), lead="lead-card-was-old")
        return await _begin_anew(turn, run)
    scan = next((id_ for word, id_ in own_rounds.scan_words(turn).items() if word == plain(rest)), None)
    open_ = await runs.open_runs(turn, await turn.uow.runs.open_of(turn.person.id))
    if scan and all(one.instrument.id != scan for one in open_):
        # Nothing of it is open, so beginning it loses nothing.
        return await answering.start(turn, instrument=scan)
    meant = [one for one in open_ if one.run.id == rest] or [
        one for one in open_ if scan is None or one.instrument.id == scan
    ]
    if _RUN_ID.fullmatch(rest) and all(one.run.id != rest for one in meant):
        return await orienting.show_current(turn, Note("note-card-was-old"), lead="lead-card-was-old")
    in_hand = [one for one in meant if one.run.id == turn.person.run]
    if not meant:
        return await _offer_once_more(turn) or await orienting.show_menu(turn, "lead-nothing-open")
    asked = (in_hand or meant)[0]
    if refusal := _refusal(turn, asked.run):
        return refusal
    turn.expect(RestartRun(run=asked.run.id))
    yes = Button("button-restart-sure", WordPress(word="opnieuw", rest=asked.run.id, sure=True))
    no = Button("button-verder", RunPress(do="resume", run=asked.run.id, seq=asked.run.seq))
    return Sentence("sentence-restart-sure", {"title": asked.instrument.name.in_(turn.language)}, (yes, no))


async def _offer_once_more(turn: Turn) -> Reply | None:
    """Ask whether the scan that was sent last is to be taken anew, for oneself; None when none was, or it is gone."""
    sent = await results.sent_scans(turn)
    if not sent or turn.installation.commands.by_name(sent[-1].instrument) is None:
        return None
    scan = turn.installation.library.instrument(sent[-1].instrument)
    question = ConfirmCommand(command=scan.id)
    turn.expect(question)
    buttons = (Button("button-yes", question.yes), Button("button-no", question.no))
    return Sentence("sentence-once-more", {"title": scan.title.in_(turn.language)}, buttons)


def _refusal(turn: Turn, run: Run) -> Sentence | None:
    """Say why a run does not begin anew: it counts already, it is of two, or it is over."""
    if run.submitted_on is not None or run.state is not RunState.OPEN:
        return Sentence("sentence-restart-sent")
    if run.partner or runs.is_joint(runs.instrument_of(turn, run), run):
        return Sentence("sentence-restart-joint")
    return None


async def _begin_anew(turn: Turn, run: Run) -> Reply:
    if ended := await answering.end_with_round(turn, run):
        return ended
    instrument = turn.installation.library.instrument(run.instrument, run.version)
    preset = {q.id for q in instrument.questions if q.preset}
    answers = {question: value for question, value in run.answers.items() if question in preset}
    await turn.uow.runs.remove(run)
    new = await runs.begin(turn, instrument, run.given, answers=answers, round_=run.round)
    return runs.show(turn, new, note=Note("note-restarted"))
