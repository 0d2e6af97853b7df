"""Rounds: making one, joining one, seeing it fill, closing it, asking for the group picture."""

from datetime import date

from rapidfuzz import fuzz

from dialogs.codes import read_code, shown
from dialogs.presses import WordPress
from dialogs.records import Round, Run, RunState
from dialogs.replies import Args, Button, Note, Reply, RoundList, RoundMade, RoundState, Sentence
from dialogs.scans.competentiescan import CONFIDENTIAL
from dialogs.scans.zelfscan import BETWEEN_DOMAINS
from dialogs.texts.vocabulary import plain
from dialogs.usecases import pictures, results, runs
from dialogs.usecases.turn import Turn

# How alike a typed name and the name of a round must be: "regio nord" finds "Regio Noord".
_NEARLY = 75

# How a group takes each scan, which decides who sees what; fixed before the first answer.
_MODES = {"zelfscan": BETWEEN_DOMAINS, "competentiescan": CONFIDENTIAL}

_ROUNDS = Button("rondes", WordPress(word="rondes"))


async def make(turn: Turn, form: Run) -> Reply:
    """The form is sent: the round exists. It carries the id of its form, so that a repeated press finds it again."""
    known = await turn.uow.rounds.get(form.id)
    if known:
        return RoundMade(known)
    if not turn.house.may_coordinate(turn.who):
        return Sentence("not-coordinator")
    answers = form.answers
    scan, name, closes_on, invited = (
        answers["ronde_scan"],
        answers["ronde_naam"],
        answers["ronde_sluit"],
        answers["ronde_genodigd"],
    )
    assert scan and name and closes_on and invited
    round_ = Round(
        id=form.id,
        tenant=turn.person.tenant,
        code=turn.house.new_code(),
        coordinator=turn.person.id,
        instrument=scan,
        version=turn.house.library.instrument(scan).version,
        mode=_MODES[scan],
        name=name,
        closes_on=date.fromisoformat(closes_on),
        invited=int(invited),
        opened_on=turn.today,
        minimum=max(turn.house.group_minimum, turn.house.library.competentiescan().scoring.group_min_n),
    )
    await turn.uow.rounds.add(round_)
    return RoundMade(round_)


async def join(turn: Turn, rest: str) -> Reply:
    """`doe mee CODE`. Every code that leads nowhere gets the same answer."""
    code = read_code(rest)
    if code is None:
        return Sentence("which-code")
    round_ = await turn.uow.rounds.by_code(turn.person.tenant, code)
    if round_ is None:
        return Sentence("no-such-code")
    mine = await turn.uow.runs.of_person(turn.person.id)
    for run in mine:
        if run.round == round_.id and run.state is RunState.SUBMITTED:
            return await results.outcome(turn, run, note=Note("joined-already", {"name": round_.name}))
        if run.round == round_.id and turn.is_open(round_):
            turn.hold(run.id)
            return runs.show(turn, run, note=Note("was-busy"))
    if not turn.is_open(round_):
        for run in mine:
            await runs.closed_over(turn, run)
        return Sentence("round-is-closed", {"name": round_.name})
    instrument = turn.house.library.instrument(round_.instrument, round_.version)
    run = await runs.begin(turn, instrument, mine, {"modus": round_.mode}, round_.id)
    note = Note("joining", {"name": round_.name, "closes": round_.closes_on.isoformat()})
    return runs.show(turn, run, note=note)


async def _state(turn: Turn, round_: Round) -> RoundState:
    return RoundState(round_, await turn.uow.runs.completed(round_.id), turn.is_open(round_))


async def listed(turn: Turn) -> Reply:
    """`rondes`: mine, with how many of how many."""
    rounds = await turn.uow.rounds.of_coordinator(turn.person.id)
    if not rounds:
        return Sentence("no-rounds", buttons=(Button("ronde", WordPress(word="ronde")),))
    return RoundList(tuple([await _state(turn, round_) for round_ in reversed(rounds)]))


async def close(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """`sluit CODE`: asks once, then closes for good and makes the one release."""
    code = read_code(rest)
    round_ = await turn.uow.rounds.by_code(turn.person.tenant, code) if code else None
    if round_ is None or round_.coordinator != turn.person.id:
        return Sentence("no-round-to-close" if rest else "which-round-to-close", buttons=(_ROUNDS,))
    picture = Button("groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))
    if not turn.is_open(round_):
        await pictures.show(turn, round_)
        return Sentence("round-was-closed", {"name": round_.name}, (picture,))
    done = await turn.uow.runs.completed(round_.id)
    if not sure:
        turn.wait_for("close", code=round_.code)
        press = WordPress(word="sluit", rest=round_.code, sure=True)
        counts: Args = {"name": round_.name, "done": done, "invited": max(round_.invited, done)}
        return Sentence(
            "close-sure", counts, (Button("close-sure", press), Button("not-yet", WordPress(word="rondes")))
        )
    await pictures.release(turn.house, turn.uow, round_, turn.now)
    return Sentence("round-closed-now", {"name": round_.name, "done": done}, (picture,))


async def _visible(turn: Turn) -> list[Round]:
    """The rounds this person has to do with: their own, and those they completed."""
    mine = list(await turn.uow.rounds.of_coordinator(turn.person.id))
    for run in await turn.uow.runs.of_person(turn.person.id):
        if run.round and run.state is RunState.SUBMITTED and all(run.round != known.id for known in mine):
            round_ = await turn.uow.rounds.get(run.round)
            if round_:
                mine.append(round_)
    return mine


async def overview(turn: Turn, rest: str) -> Reply:
    """`groepsoverzicht`, with a code, a name that is nearly right, or nothing when there is only one."""
    visible = await _visible(turn)
    found = _meant(visible, rest)
    if not visible and not rest:
        return Sentence("no-picture", buttons=(Button("ronde", WordPress(word="ronde")),))
    if not found:
        return Sentence("no-such-round", buttons=(_ROUNDS,))
    if len(found) > 1:
        return Sentence(
            "which-round",
            buttons=tuple(
                Button("round", WordPress(word="groepsoverzicht", rest=r.code), {"name": r.name, "code": shown(r.code)})
                for r in found[-5:]
            ),
        )
    round_ = found[0]
    if not turn.is_open(round_):
        if round_.mode == CONFIDENTIAL and round_.coordinator != turn.person.id:
            return Sentence("picture-not-yours", {"name": round_.name})
        return await pictures.show(turn, round_)
    if round_.coordinator == turn.person.id:
        return await _state(turn, round_)
    return Sentence("picture-later", {"name": round_.name, "closes": round_.closes_on.isoformat()})


def _meant(rounds: list[Round], rest: str) -> list[Round]:
    if not rest:
        return rounds
    code = read_code(rest)
    if code:
        exact = [round_ for round_ in rounds if round_.code == code]
        if exact:
            return exact
    scored = [(fuzz.token_set_ratio(plain(rest), plain(round_.name)), round_) for round_ in rounds]
    best = max((score for score, _ in scored), default=0.0)
    return [round_ for score, round_ in scored if score == best >= _NEARLY]
