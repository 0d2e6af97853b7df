"""Carry out what a sentence means, or ask what is meant. Reading and deciding: `dialogs.understanding`."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import get_args

from dialogs.effects import Response
from dialogs.expecting import NOTHING, ChooseDay, ConfirmDay, read_asked
from dialogs.expecting.choosing import ChooseMeant
from dialogs.expecting.expected import NO, YES, Expected, RunCommand
from dialogs.presses import WordPress
from dialogs.replies import Suggestions
from dialogs.reply_parts import Button
from dialogs.texts.catalog import speech
from dialogs.texts.keys import MeaningKey
from dialogs.understanding.case_letters import letters_of_other
from dialogs.understanding.codes import find_case_codes, split_code
from dialogs.understanding.deciding import decide
from dialogs.understanding.decision import Decision
from dialogs.understanding.guard import find_personal_data
from dialogs.understanding.heard import Meant
from dialogs.understanding.in_need import is_in_need
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.people import split_people
from dialogs.understanding.situation import Situation
from dialogs.understanding.vocabulary import plain, vocabulary
from dialogs.usecases import runs, small_talk
from dialogs.usecases.situations import situation_of
from dialogs.usecases.turn import Turn

Run = Callable[[RunCommand], Awaitable[Sequence[Response]]]


async def decide_in(turn: Turn, text: str, expected: Expected) -> Decision:
    """Decide what a sentence comes to where this person stands."""
    return decide(text, await situation_of(turn, expected), turn.installation.reader)


def says_need(turn: Turn, text: str, *, only_grave: bool = True) -> bool:
    """Tell whether somebody says that they are in need (`understanding.in_need.is_in_need`)."""
    now = turn.local_now
    here = Situation(now, turn.language)
    return is_in_need(text, here, turn.installation.reader, only_grave=only_grave)


async def carry_out(turn: Turn, decision: Decision, run: Run) -> Sequence[Response] | None:
    """Do what was decided, or ask what is meant; None when nothing was understood.

    `run` runs a command as if it was typed. Nothing was changed when a question comes back.
    """
    if len(decision.do) == 1 and "round" in decision.do[0].missing:
        # The command asks which, and lets nothing happen before.
        return await run(RunCommand(decision.do[0].command, decision.do[0].rest))
    if unknown := await _unknown_case(turn, decision.choices or (decision.do if decision.asked else ())):
        # Nothing can be meant with it, and it is not kept while we ask.
        return await run(RunCommand("uvo", unknown))
    if decision.choices or decision.asked:
        whole = all(one.command and not one.missing for one in decision.do)
        may_be = decision.choices or decision.do[: None if whole else 1]
        # Of what is only told there is nothing to be sure of.
        if options := [one for one in may_be if one.command]:
            return [await _ask(turn, options, sure=not decision.choices)]
        return [await small_talk.answer_small_talk(turn, may_be[0].meaning, decision.heard.text)]
    responses: list[Response] = []
    asking: Sequence[Response] = ()
    waiting: list[Meant] = []
    for one in decision.do:
        asked = read_asked(turn.person.pending, turn.today).expected
        if one.meaning is Meaning.UVO_CALENDAR and isinstance(asked, ConfirmDay | ChooseDay):
            # The day it is moved to is still asked: what would go into the calendar now is the old one.
            continue
        if not one.command:
            responses.append(await small_talk.answer_small_talk(turn, one.meaning, decision.heard.text))
            continue
        before, made = turn.person.pending, await run(RunCommand(one.command, one.rest))
        asks = read_asked(turn.person.pending, turn.today).expected
        if isinstance(asks, ConfirmDay | ChooseDay) and turn.person.pending != before:
            # A day that is still asked stands below what was done besides, where it is read last.
            waiting.append(one)
            # Of two such days a yes or another day would say only one: both are asked at once.
            asking = made if len(waiting) == 1 else [await _ask(turn, waiting, sure=True)]
        else:
            responses += made
    return [*responses, *asking] or None


async def _unknown_case(turn: Turn, options: Sequence[Meant]) -> str:
    """Return the code of a case that these are about and this person does not keep, with what is said of it; or ""."""
    named = {found.code for one in options if one.command == "uvo" for found in find_case_codes(one.rest) if found.sure}
    letters = any(one.command == "uvo" and letters_of_other(one.rest, ()) for one in options)
    if not (named or letters) or any(one.meaning is Meaning.NEW_UVO for one in options):
        return ""
    mine = {uvo.code for uvo in await turn.uow.uvos.of_chair(turn.person.id)}
    of_uvos = [one.rest for one in options if one.command == "uvo"]
    strange = min(named - mine, default="") or next(
        (one for rest in of_uvos if (one := letters_of_other(rest, mine))), ""
    )
    # With what is said of it, which may be meant of one that is theirs.
    return next((f"{rest} " for rest in of_uvos if strange in rest), strange) if strange else ""


async def command_meant(turn: Turn, text: str) -> WordPress | None:
    """Return the one command that a sentence surely means, with a code at most; None for any other sentence."""
    if find_personal_data(text, turn.today):
        return None
    decision = await decide_in(turn, text, NOTHING)
    if len(decision.do) != 1 or decision.do[0].command in ("", YES, NO):
        return None
    # Whether they take part is asked anyway.
    if decision.asked and decision.do[0].meaning is not Meaning.JOIN_ROUND:
        return None
    return WordPress(word=decision.do[0].command, rest=split_code(decision.do[0].rest)[0] or "")


async def ask_to_invite(turn: Turn, step: RunCommand) -> Suggestions:
    """Ask whether these people are to be invited, by the names that were read."""
    _, names = split_code(step.rest)
    invite = Meant(Meaning.INVITE, step.command, step.rest, about=", ".join(split_people(names)))
    return await _ask(turn, [invite], sure=True)


async def _ask(turn: Turn, options: Sequence[Meant], *, sure: bool) -> Suggestions:
    turn.ran += [f"choice {one.meaning.value}" for one in options]
    # Of one round it is clear which; of several it is told.
    mine = await turn.own_rounds() if any(one.meaning is Meaning.INVITE for one in options) else []
    names = {round_.code: round_.name for round_ in mine} if len(mine) > 1 else {}
    question = ChooseMeant.of(
        [
            (
                one.command,
                one.rest,
                one.meaning.value,
                one.about,
                one.when,
                names.get(split_code(one.rest)[0] or "", "") if one.meaning is Meaning.INVITE else _called(turn, one),
            )
            for one in options
        ],
        together=sure and len(options) > 1,
    )
    turn.expect(question)
    return Suggestions(choices_of(question), None if question.wants_choice else question.no)


def _called(turn: Turn, one: Meant) -> str:
    """Return how we speak of the instrument or subject that is meant, where it has something it is called; else ""."""
    if one.meaning is Meaning.EXPLAIN_TERM:
        if ours := vocabulary().own_terms.get(one.about):
            return vocabulary().own_names[ours, turn.language]
        subjects = (subject.title for subject in turn.installation.library.explained())
        return next((title.in_(turn.language) for title in subjects if plain(title.nl) == one.about), "")
    scans = {entry.asked.id: entry.content for entry in turn.installation.library.scans()}
    called = scans[one.about].called if one.about in scans else None
    if one.meaning is Meaning.SNOOZE and called:
        return speech(turn.language)("reminded-scan", scan=runs.without_article(called.in_(turn.language)))
    return called.in_(turn.language) if called and one.meaning is Meaning.START_SCAN else ""


def choices_of(question: ChooseMeant) -> tuple[Button, ...]:
    """Return the button of each choice, named for what it means."""
    return tuple(
        Button(
            meaning_key(Meaning(one.meaning)),
            question.press(number),
            {
                "about": one.about or "none",
                "name": one.about,
                "when": one.when or "none",
                "round": one.round or "none",
                "called": one.round or one.about,
            },
        )
        for number, one in enumerate(question.steps, 1)
        if one.meaning
    )


# Meaning -> the phrase that tells it, for every meaning that may be offered.
_KEYS: Mapping[str, MeaningKey] = {key.removeprefix("meaning-").replace("-", "_"): key for key in get_args(MeaningKey)}


def meaning_key(meaning: Meaning) -> MeaningKey:
    """Return the key of the phrase that tells a meaning."""
    return _KEYS[meaning]
