"""Answer what somebody asks about a round: how far it is, when it closes, its code, who asks and what for.

Numbers and days only: of one person nothing is ever told.
"""

from collections.abc import Mapping, Sequence

from dialogs.expecting import ConfirmCommand
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.rounds import Mode
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Reply, RoundState, Sentence
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.catalog import speech
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code, split_code
from dialogs.understanding.making import LEFT_OUT, ONE_PERSON, SINGLE_SCORES, TEXT
from dialogs.understanding.meant_rounds import LEAST, PEOPLE, REMINDED
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import asking_own, partners, runs
from dialogs.usecases.across import lines_across
from dialogs.usecases.joining import open_invitations
from dialogs.usecases.meant_rounds import asked_rounds, known_rounds, round_in_hand, rounds_meant
from dialogs.usecases.own_rounds import ROUNDS_BUTTON, find_own_round, rounds_button
from dialogs.usecases.reminding import reminders_of
from dialogs.usecases.round_facts import join_link, names_host_and_purpose, round_facts, round_minutes, who_sees_line
from dialogs.usecases.round_states import round_state
from dialogs.usecases.rounds import round_made
from dialogs.usecases.turn import Turn

# More than this would no longer be a short answer.
_MOST = 8
_Fact = tuple[SentenceKey, Args]


def _picture_button(round_: Round) -> Button:
    return Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))


def _remind_button(round_: Round) -> Button:
    return Button("button-herinner", WordPress(word="herinner", rest=round_.code))


def _code_button(round_: Round) -> Button:
    return Button("button-code", WordPress(word="code", rest=round_.code))


def _join_button(round_: Round) -> Button:
    return Button("button-join-named", WordPress(word="doe_mee", rest=round_.code), {"name": round_.name})


def _refuse(turn: Turn, rest: str) -> Sentence:
    """Say that no round of theirs is meant. A code of somebody else's and one of nobody's get the same answer."""
    if split_code(rest)[0]:
        turn.audit_refusal("round")
    return Sentence("sentence-no-such-round", buttons=(ROUNDS_BUTTON,))


def _listed(head: SentenceKey, facts: Sequence[_Fact], buttons: tuple[Button, ...] = ()) -> Sentence:
    """Return one fact as a sentence, or several as lines under `head`."""
    if len(facts) == 1:
        return Sentence(*facts[0], buttons)
    return Sentence(head, buttons=buttons, lines=tuple(Line(*fact) for fact in facts[:_MOST]))


def _progress(turn: Turn, state: RoundState) -> _Fact:
    round_ = state.round
    if state.completed is None:
        return "sentence-progress-few", {"name": round_.name}
    invited = max(round_.invited, state.completed)
    facts: Args = {"name": round_.name, "done": state.completed, "invited": invited, "paper": state.paper or 0}
    if state.over:
        return "sentence-progress-closed", facts
    if not state.open:
        return "sentence-progress-later", {"name": round_.name, "day": round_.opened_on.isoformat()}
    return "sentence-progress", {**facts, "closes": round_.closes_on.isoformat()}


async def tell_progress(turn: Turn, rest: str) -> Reply:
    """Tell how many of how many are done with one's own rounds, and when they close (`voortgang noord`).

    Who coordinates none hears how far they are themselves. With `minimum` behind it: how many are needed.
    """
    code, said = split_code(rest)
    if plain(said) == LEAST:
        return await _tell_least(turn, code or "")
    if plain(said) == REMINDED:
        return await _tell_reminders(turn, code or "")
    mine = await turn.own_rounds()
    if not mine and plain(said) == PEOPLE:
        return await _tell_how_many(turn, code or "")
    if not mine:
        return await asking_own.tell_own_progress(turn, rest)
    found = rounds_meant(turn, mine, rest)
    if not found:
        return _refuse(turn, rest)
    states = [await round_state(turn, round_) for round_ in found]
    buttons: tuple[Button, ...] = (ROUNDS_BUTTON,)
    if len(states) == 1:
        round_ = states[0].round
        buttons = (_picture_button(round_),) if states[0].over else (_remind_button(round_), _code_button(round_))
        buttons = (*buttons, rounds_button(round_))
    return _listed("sentence-progress-several", [_progress(turn, state) for state in states], buttons)


async def _tell_how_many(turn: Turn, code: str) -> Reply:
    """Tell somebody who takes part how many did, as far as the picture says it to them (decision 178)."""
    found = rounds_meant(turn, await asked_rounds(turn), code)
    if not found:
        return _refuse(turn, code)
    facts: list[_Fact] = []
    seen: list[Round] = []
    for round_ in found:
        is_open = round_.mode != Mode.CONFIDENTIAL
        if is_open and await turn.uow.releases.get(round_.id):
            facts.append(_progress(turn, await round_state(turn, round_)))
            seen.append(round_)
        else:
            later: Args = {"name": round_.name, "later": "yes" if is_open else "no"}
            facts.append(("sentence-how-many-untold", later))
    pictures = tuple(map(_picture_button, seen)) if len(found) == 1 else ()
    return _listed("sentence-progress-several", facts, pictures)


def _least(round_: Round) -> _Fact:
    if round_.mode != Mode.CONFIDENTIAL:
        return "sentence-least-open", {"name": round_.name}
    return "sentence-least", {"name": round_.name, "minimum": round_.minimum}


async def _tell_least(turn: Turn, code: str) -> Reply:
    """Tell how many must be done before there is a picture, of one's rounds, or of any that is confidential."""
    found = rounds_meant(turn, await known_rounds(turn), code)
    if code and not found:
        return _refuse(turn, code)
    if not found:
        return Sentence("sentence-least-any", {"minimum": turn.installation.group_minimum})
    return _listed("sentence-least-several", [_least(round_) for round_ in found])


async def _tell_reminders(turn: Turn, code: str) -> Reply:
    """Tell when whoever is not done with one's rounds is reminded for the last time without anybody asking for it."""
    found = rounds_meant(turn, await turn.own_rounds(), code)
    if not found:
        return _refuse(turn, code)
    buttons: tuple[Button, ...] = (ROUNDS_BUTTON,)
    if len(found) == 1:
        # Of one that is closed nobody is reminded any more.
        does = _picture_button(found[0]) if turn.is_over(found[0]) else _remind_button(found[0])
        buttons = (does, rounds_button(found[0]))
    return _listed("sentence-reminders-several", [reminders_of(turn, round_) for round_ in found], buttons)


async def refuse_to_name(turn: Turn, rest: str) -> Reply:
    """Say that we never tell who did or did not take part, and how many did (`wie deed mee`).

    With `persoon` behind it: that nothing is shown of what one person answered; with `scores`: nor single
    scores of all; with `weglaten`: that a picture is of all.
    """
    mine = await turn.own_rounds()
    code, said = split_code(rest)
    if single := _SINGLE.get(plain(said)):
        return await _refuse_single(turn, single, mine, code or "")
    # A name of a person fits no round; the answer is the same.
    found = rounds_meant(turn, mine, rest) or rounds_meant(turn, mine, "")
    states = [await round_state(turn, round_) for round_ in found[:_MOST]]
    lines = [line for state in states for line in (Line(*_progress(turn, state)), *_with_others(turn, state.others))]
    key: SentenceKey = "sentence-who-did" if lines else "sentence-who-did-not-yours"
    pictures = [_picture_button(state.round) for state in states if state.over]
    return Sentence(key, buttons=tuple(pictures if len(states) == 1 else ()), lines=tuple(lines))


_SINGLE: Mapping[str, SentenceKey] = {
    ONE_PERSON: "sentence-one-person",
    SINGLE_SCORES: "sentence-single-scores",
    LEFT_OUT: "sentence-left-out",
}


async def _refuse_single(turn: Turn, key: SentenceKey, mine: Sequence[Round], code: str) -> Sentence:
    """Say so, of an open round also who can be recognised in its picture, and before its end how far it is."""
    found = rounds_meant(turn, await known_rounds(turn), code)
    open_ = [round_.name for round_ in found if round_.mode != Mode.CONFIDENTIAL]
    own = [round_ for round_ in found if round_ in mine and not turn.is_over(round_)]
    states = [await round_state(turn, round_) for round_ in own[:_MOST]]
    names = speech(turn.language).names(open_) if open_ else "none"
    facts: Args = {"names": names, "count": len(open_)}
    return Sentence(key, facts, lines=tuple(Line(*_progress(turn, state)) for state in states))


def _with_others(turn: Turn, names: Sequence[str]) -> tuple[Line, ...]:
    """Return with which other organisations a round is held: that is no secret."""
    return (Line("round-with", {"names": speech(turn.language).names([*names])}),) if names else ()


def _closing(turn: Turn, round_: Round) -> _Fact:
    if not turn.is_over(round_):
        return "sentence-closes", {"name": round_.name, "closes": round_.closes_on.isoformat()}
    if round_.closed_on and round_.closed_on <= round_.closes_on:
        return "sentence-closed-by-hand", {"name": round_.name, "day": round_.closed_on.isoformat()}
    return "sentence-closed-by-itself", {"name": round_.name, "closes": round_.closes_on.isoformat()}


async def tell_closing(turn: Turn, rest: str) -> Reply:
    """Tell when a round closes or how it closed, of several the soonest first (`wanneer sluit noord`)."""
    known = await known_rounds(turn)
    if not known and not rest:
        return Sentence("sentence-no-round-known")
    found = rounds_meant(turn, known, rest)
    if not found:
        return _refuse(turn, rest)
    soonest = sorted(found, key=lambda round_: round_.closes_on)
    buttons: tuple[Button, ...] = ()
    if len(soonest) == 1 and turn.is_over(soonest[0]) and await turn.coordinates(soonest[0]):
        buttons = (_picture_button(soonest[0]),)
    return _listed("sentence-closes-several", [_closing(turn, round_) for round_ in soonest], buttons)


def _code_of(turn: Turn, round_: Round) -> _Fact:
    code = format_code(round_.code)
    if turn.is_over(round_):
        return "sentence-code-closed", {"name": round_.name, "code": code}
    link = join_link(turn, round_)
    if not link:
        return "sentence-code", {"name": round_.name, "code": code}
    return "sentence-code-link", {"name": round_.name, "code": code, "link": link}


async def tell_code(turn: Turn, rest: str) -> Reply:
    """Tell the code and the link of one's own round, to share (`code noord`), with `tekst` behind it as they are
    sent to people. Another code is one to take part with."""
    mine = await turn.own_rounds()
    code, said = split_code(rest)
    writes = plain(said).endswith(TEXT)
    if writes:
        rest = code or ""
    if code and all(round_.code != code for round_ in mine):
        turn.expect(ConfirmCommand(command="doe_mee", rest=code))
        join = Button("button-join", WordPress(word="doe_mee", rest=code))
        return Sentence("sentence-code-to-join", {"code": format_code(code)}, (join,))
    if not mine:
        return await find_lost_code(turn)
    found = rounds_meant(turn, mine, rest)
    if not found:
        return _refuse(turn, rest)
    if writes and len(found) == 1 and not turn.is_over(found[0]):
        return await round_made(turn, found[0])
    return _listed("sentence-code-several", [_code_of(turn, round_) for round_ in found])


async def find_lost_code(turn: Turn) -> Reply:
    """Help somebody who lost a code: of a case, of their own rounds, of those they were asked for, or to who asked."""
    form = await runs.current_run(turn)
    if form and any(question.pattern for question in runs.current_questions(turn, form)):
        return Sentence("sentence-case-code-from", buttons=asking_own.go_on_button(form))
    if await turn.own_rounds():
        return await tell_code(turn, "")
    asked = [round_ for _, round_ in await open_invitations(turn)][::-1]
    if not asked:
        run = await runs.current_run(turn, resting=True)
        # Who is making a round asks what they will share.
        if run and turn.installation.library.makes(run.instrument, run.version) is Makes.ROUND:
            return Sentence("sentence-code-when-made", buttons=asking_own.go_on_button(run))
        return Sentence("sentence-code-lost")
    names = ", ".join(round_.name for round_ in asked[:3])
    return Sentence("sentence-code-not-needed", {"names": names}, tuple(map(_join_button, asked[:3])))


async def tell_round(turn: Turn, rest: str) -> Reply:
    """Tell who asks for a round, what for, until when, how long it takes, and who sees what (`ronde info`)."""
    round_ = await round_in_hand(turn, rest)
    if round_ is None and not rest and await turn.own_rounds():
        # Who is asked for none themselves speaks of what they hold.
        own, _ = await find_own_round(turn, rest, "ronde_info")
        if isinstance(own, Sentence):
            return own
        round_ = own
    if round_ is None:
        return _refuse(turn, rest) if rest else Sentence("sentence-no-round-known")
    facts = {**round_facts(turn, round_), "minutes": round_minutes(turn, round_)}
    told: SentenceKey = "sentence-round-info" if names_host_and_purpose(round_) else "sentence-round-info-nameless"
    run = await turn.uow.runs.in_round(round_.id, turn.person.id)
    mine = await turn.coordinates(round_)
    buttons: tuple[Button, ...] = ()
    if not turn.is_over(round_):
        buttons = (_code_button(round_),) if mine else () if run else (_join_button(round_),)
    if mine:
        others = _with_others(turn, await partners.names_of(turn, round_))
        return Sentence(told, facts, buttons, (*others, who_sees_line(turn, round_)))
    return Sentence(told, facts, buttons, (who_sees_line(turn, round_), *await lines_across(turn, round_)))
