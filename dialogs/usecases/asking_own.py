"""Answer what somebody asks about themselves: how far, how long, who sees it, whether they must, what is kept."""

from math import ceil

from dialogs.instruments.definition import Unit
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.rounds import Mode
from dialogs.presses import RunPress, WordPress
from dialogs.records import Round, Run, RunState
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.kept_where import WHERE
from dialogs.understanding.of_others import OF_OTHERS, is_of_meeting
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import own_rounds, runs, unsent
from dialogs.usecases.across import contact_of, lines_across
from dialogs.usecases.meant_rounds import asked_code, asked_rounds, known_rounds, round_in_hand, rounds_meant
from dialogs.usecases.own_data import OWN_DATA_BUTTON
from dialogs.usecases.round_facts import round_facts, who_sees_line
from dialogs.usecases.turn import Turn

# What stands open, and what was sent last.
_MOST_OPEN, _MOST_SENT = 3, 3
# A narrow question gets a narrow answer; the whole of it is one press away.
_WHOLE = Button("button-privacy", WordPress(word="privacy"))


def go_on_button(run: Run | None) -> tuple[Button, ...]:
    """Return the button that shows the run in hand again; none without one."""
    return (Button("button-verder", RunPress(do="resume", run=run.id, seq=run.seq)),) if run else ()


async def _title_of(turn: Turn, run: Run) -> str:
    """Return what a person knows this run by: the round, or the scan."""
    title = runs.instrument_of(turn, run).name.in_(turn.language)
    name = await runs.name_of(turn, run)
    return f"{title} ({name})" if name else title


def _place(turn: Turn, run: Run) -> tuple[SentenceKey, Args]:
    """Say where an open run is: the card of how many, or that everything is filled in."""
    here = runs.position(turn, run)
    title = here.instrument.name.in_(turn.language)
    if here.current is None:
        return "sentence-how-far-review", {"title": title}
    progress = here.progress
    if progress.total == 1:
        return "sentence-still-open", {"title": title}
    unit: Unit = progress.unit
    item = here.instrument.item.in_(turn.language).lower() if here.instrument.item else ""
    facts: Args = {"title": title, "unit": unit, "item": item, "number": progress.number, "total": progress.total}
    return "sentence-how-far", facts


async def tell_own_progress(turn: Turn, rest: str) -> Reply:
    """Tell where the run in hand is; else what stands open, and what arrived on which day (`hoe ver`)."""
    run = await runs.current_run(turn)
    if run:
        return Sentence(*_place(turn, run), go_on_button(run))
    mine = await turn.uow.runs.of_person(turn.person.id)
    library = turn.installation.library
    open_ = await runs.open_runs(turn, mine)
    scans = [one for one in mine if library.entry(one.instrument, one.version).scan]
    sent = [one for one in reversed(scans) if one.submitted_on]
    if rest and (meant := rounds_meant(turn, await asked_rounds(turn), rest)):
        ids = {round_.id for round_ in meant}
        sent, open_ = [one for one in sent if one.round in ids], tuple(one for one in open_ if one.run.round in ids)
    lines = [Line("sentence-still-open", {"title": await _title_of(turn, one.run)}) for one in open_[:_MOST_OPEN]]
    for one in sent[:_MOST_SENT]:
        assert one.submitted_on
        day = one.submitted_on.isoformat()
        lines.append(Line("sentence-arrived", {"title": await _title_of(turn, one), "day": day}))
    buttons = go_on_button(open_[0].run) if open_ else ()
    if not lines:
        return await unsent.tell_found(turn) or Sentence("sentence-how-far-nothing")
    if len(lines) == 1:
        key: SentenceKey = "sentence-still-open" if open_ else "sentence-arrived"
        return Sentence(key, lines[0].args, buttons)
    return Sentence("sentence-how-far-several", buttons=buttons, lines=tuple(lines))


def _scans_named(turn: Turn, rest: str) -> set[str]:
    """Return the ids of the scans whose word is among what was said; "scan" alone says nothing about which."""
    said = f" {plain(rest)} "
    return {id_ for word, id_ in own_rounds.scan_words(turn).items() if word != "scan" and f" {word} " in said}


async def tell_how_long(turn: Turn, rest: str) -> Reply:
    """Tell how much of the run in hand is left, or how long a scan takes (`hoe lang zelfscan`)."""
    named = _scans_named(turn, rest)
    if is_of_meeting(rest):
        return Sentence("sentence-how-long-uvo")
    run = await runs.current_run(turn)
    if run and not named and plain(rest) != OF_OTHERS:
        return _time_left(turn, run)
    library = turn.installation.library
    code = "" if named else asked_code(turn, busy=run is not None)
    if round_ := await turn.uow.rounds.by_code(code) if code else None:
        named = {round_.instrument}
    told = [entry for entry in library.scans() if entry.key[0] in named] or library.in_menu()
    lines = tuple(
        Line("sentence-how-long", {"title": entry.asked.name.in_(turn.language), "minutes": entry.minutes})
        for entry in told
    )
    if len(lines) == 1:
        return Sentence("sentence-how-long", lines[0].args)
    return Sentence("sentence-how-long-several", lines=lines)


def _time_left(turn: Turn, run: Run) -> Sentence:
    here = runs.position(turn, run)
    if here.current is None:
        return Sentence(*_place(turn, run), go_on_button(run))
    left = sum(bool(here.open_questions(page)) for page in here.pages)
    entry = turn.installation.library.entry(run.instrument, run.version)
    if entry.scan is None:
        return Sentence("sentence-questions-left", {"left": left}, go_on_button(run))
    minutes = ceil(entry.minutes * left / len(here.pages))
    return Sentence("sentence-time-left", {"left": left, "minutes": minutes}, go_on_button(run))


async def _own_rule(turn: Turn, run: Run) -> SentenceKey:
    """Say who sees a run that is of no round."""
    makes = turn.installation.library.makes(run.instrument, run.version)
    if makes is Makes.PAPER:
        return "sentence-who-sees-paper"
    if makes is Makes.ROUND:
        return "sentence-who-sees-round-form"
    if makes is Makes.CHAIRS:
        return "sentence-who-sees-form"
    if makes:
        return "sentence-who-sees-uvo"
    return "sentence-who-sees-pair" if runs.is_joint(runs.instrument_of(turn, run), run) else "sentence-who-sees-alone"


async def tell_who_sees(turn: Turn, rest: str) -> Reply:
    """Tell who sees what of the round or run at hand, in the words of its invitation; else of what is theirs."""
    run = await runs.current_run(turn, resting=True)
    round_ = await round_in_hand(turn, rest)
    buttons = (*go_on_button(run), _WHOLE)
    if run and round_ is None:
        return Sentence(await _own_rule(turn, run), buttons=buttons)
    uvos = () if run else await _uvo_lines(turn)
    about = round_ or await _newest_round(turn)
    if about is None:
        return Sentence("sentence-who-sees-own", buttons=buttons, lines=uvos)
    own = () if round_ else (Line("notice-own"),)
    rules = (who_sees_line(turn, about), *await lines_across(turn, about), *own, *uvos)
    return Sentence("sentence-who-sees-round", {"name": about.name}, buttons, rules)


async def _newest_round(turn: Turn) -> Round | None:
    """Return what somebody with nothing in hand may ask of: the round they coordinate, or sent something in for."""
    return next(reversed(await known_rounds(turn)), None)


async def _uvo_lines(turn: Turn) -> tuple[Line, ...]:
    """Say who sees a UVO, to whom chairs one."""
    return (Line("sentence-who-sees-uvos"),) if await turn.uow.uvos.of_chair(turn.person.id) else ()


async def tell_whether_anonymous(turn: Turn, rest: str) -> Reply:
    """Tell what confidential means here, for the round or run at hand (`is het anoniem`)."""
    run = await runs.current_run(turn, resting=True)
    round_ = await round_in_hand(turn, rest) or (None if run else await _newest_round(turn))
    if round_ is None:
        return Sentence("sentence-named-alone", buttons=(*go_on_button(run), _WHOLE))
    lines, buttons = await lines_across(turn, round_), (*go_on_button(run), _WHOLE)
    if round_.mode == Mode.CONFIDENTIAL:
        return Sentence("sentence-named-confidential", round_facts(turn, round_), buttons, lines)
    return Sentence("sentence-named-open", round_facts(turn, round_), buttons, lines)


async def tell_whether_voluntary(turn: Turn, rest: str) -> Reply:
    """Tell that one chooses for oneself, and what the coordinator hears of it (`moet ik meedoen`)."""
    run = await runs.current_run(turn, resting=True)
    round_ = await round_in_hand(turn, rest)
    if round_ is None or turn.is_over(round_):
        return Sentence("sentence-voluntary", buttons=go_on_button(run))
    return Sentence("sentence-voluntary-round", {"name": round_.name}, go_on_button(run))


async def tell_what_is_kept(turn: Turn, rest: str) -> Reply:
    """Tell what is kept and for how long; with something unfinished also that it is still there (`wat bewaar je`).

    Where, when that is asked (`wat bewaar je waar`), and in a round of another organisation by itself.
    """
    run = await runs.current_run(turn, resting=True)
    where = plain(rest) in WHERE.values()
    round_ = await round_in_hand(turn, "" if where else rest)
    across = await lines_across(turn, round_) if round_ else ()
    terms = turn.installation.terms
    kept = Line("sentence-kept", {"scans": terms["scans"], "rounds": terms["rondes"], "people": terms["mensen"]})
    if where:
        args: Args = {"contact": await contact_of(turn) or "none"}
        return Sentence("sentence-kept-where", args, (*go_on_button(run), OWN_DATA_BUTTON, _WHOLE), (kept, *across))
    if run and run.state is RunState.OPEN:
        title = runs.instrument_of(turn, run).name.in_(turn.language)
        return Sentence("sentence-nothing-lost", {"title": title}, go_on_button(run), (kept, *across))
    return Sentence("sentence-kept", kept.args, (OWN_DATA_BUTTON, _WHOLE), across)
