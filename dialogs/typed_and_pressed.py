"""What is typed or pressed in one's own chat: the open question first, then commands and the run in hand.

Each step is a function of its own, in the order in which `read_text` names them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dialogs.answering_in_part import answer_in_part, answer_in_turn, answer_run, put_right, run_meant, run_typed
from dialogs.answers_with_more import read_answer_with_more
from dialogs.code_and_remark import answer_code
from dialogs.commands.declaration import Kind
from dialogs.commands.recognising import Typed, recognise_misspelt
from dialogs.effects import Response
from dialogs.expecting import Asked, MovedUvo
from dialogs.expecting.expected import NO, YES, AnswerRun, NextStep, Resume, RunCommand, RunEach
from dialogs.held_and_day import read_held_and_day
from dialogs.named_cases import about_case, is_of_another_case, put_code_right, read_case_instead, read_which_uvo
from dialogs.pressed import answers_a_question, ask_if_older, read_round, run_press
from dialogs.presses import Press, WordPress, parse
from dialogs.replies import Sentence
from dialogs.run_in_hand import NOT_JOINED_YET, asks_to_join, read_of_run
from dialogs.titles import ABOUT, BEHIND, find
from dialogs.typed_words import (
    Came,
    Handled,
    Words,
    about_uvo,
    about_uvo_after_answer,
    answers_run,
    ask_whether_name,
    ask_whether_of_form,
    asks_only,
    is_mistyped,
    let_go,
    may_be_near_miss,
    may_be_of_newer_card,
    may_be_sentence,
    read_answer_and_more,
    weigh,
)
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.dictated import join_dictated
from dialogs.understanding.guard import NEVER_MEANT, Finding
from dialogs.understanding.how_often import without_how_often_it_was
from dialogs.understanding.letters import without_courtesies
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.odd_names import is_plainly_name
from dialogs.understanding.pasted_uvos import names_uvos
from dialogs.understanding.yes_no import begins_with_yes, is_plain_yes, read_yes_no
from dialogs.unread_words import is_no_code, say_unread, try_near_miss
from dialogs.usecases import (
    answering,
    chairing,
    confirming,
    days,
    drafting,
    open_questions,
    orienting,
    other_round,
    pasted_people,
    runs,
    sentences,
    small_talk,
    taking_over,
    uvo_forms,
)
from dialogs.usecases.turn import Turn


async def read_text(turn: Turn, text: str) -> tuple[Response, ...]:
    """Answer typed words; who tells of somebody beside the code of their case is asked to remove the message, too."""
    return orienting.warn_of_somebody(turn, text, await _read_text(turn, text))


async def _read_text(turn: Turn, text: str) -> tuple[Response, ...]:
    """Read typed words: the title of a button, an answer to our question, a command, or what the run in hand asks."""
    asked, text = turn.take_asked(), without_how_often_it_was(without_courtesies(join_dictated(text)))
    if "?" in text and not text.strip(" ?!") and not asked.expected.ask and await runs.current_run(turn) is None:
        # A bare question mark, where nothing is asked that it could be about.
        return (await orienting.show_menu(turn),)
    if leads := find(asked.kept, text):
        return await _press_title(turn, asked, leads, text)
    if sentences.says_need(turn, text):
        help_first = await small_talk.answer_small_talk(turn, Meaning.NEED_HELP_PERSON)
        return await _keep_open(turn, asked, Handled(help_first, Came.LOOKED))
    if new_uvos := names_uvos(text):
        return await _keep_open(turn, asked, Handled(await uvo_forms.make_uvos(turn, new_uvos)))
    text = await other_round.with_round_named(turn, await days.in_that_week(turn, asked.expected, text))
    if again := await open_questions.take_up(turn, asked, text):
        return await _follow(turn, again) if isinstance(again, RunCommand | Resume) else (again,)
    words = await weigh(turn, text, asked.expected)
    more = await read_answer_with_more(turn, asked.expected, text)
    next_step = more or await _read_answer(turn, asked, words)
    if next_step and not await is_of_another_case(turn, next_step, words.text):
        if asked.told and answers_run(turn, words):
            return await _ask_what_is_answered(turn, asked)
        return await _follow_answer(turn, asked, next_step)
    unsure = not (asked.told and answers_run(turn, words))
    if unsure and (line := await open_questions.answer_unsure(turn, asked, words.text)):
        return (line,)
    if both := await _read_yes_and_more(turn, asked, words):
        return both
    if no := await read_answer_and_more(turn, asked, words):
        return await _follow_answer(turn, asked, no)
    if not words.in_free_text and (invites := await pasted_people.offer_to_invite(turn, text)):
        return (invites,)
    # A yes to which of several is meant answers nothing, and nothing else is done with it.
    unclear = asked.expected.wants_choice and begins_with_yes(text, turn.installation.words)
    shown = Handled(await orienting.show_current(turn), Came.UNREAD) if unclear else None
    handled = shown or await _read_otherwise(turn, asked, words)
    return await _keep_open(turn, asked, handled)


# What may be said beside the yes to whether a UVO was held.
_BESIDE_YES = frozenset({Meaning.AGREEMENT, Meaning.CASE_DATA, Meaning.WHO_CAME})


async def _read_yes_and_more(turn: Turn, asked: Asked, words: Words) -> tuple[Response, ...] | None:
    """Read a yes with more beside it: "ja, en afgesproken dat ik school bel" is that it was held, and an agreement."""
    parts, yes = split_clauses(words.text), asked.expected.on_yes()
    if len(parts) < 2 or yes is None or asked.expected.uvo_meant is None:
        return None
    if read_yes_no(parts[0], turn.installation.words) is not True:
        return None
    if refusal := orienting.refuse_personal_data(turn, words.text, {Finding.FAMILY}):
        return (*await _follow(turn, asked.settle(yes)), refusal)
    besides = await sentences.decide_in(turn, ", ".join(parts[1:]), asked.expected)
    if besides.meaning not in _BESIDE_YES or len(besides.do) > 1:
        return None
    if besides.meaning is Meaning.AGREEMENT and not besides.is_likely:
        return None
    first = await _follow(turn, asked.settle(yes))
    one = besides.do[0]
    if one.command:
        return (*first, await run_meant(turn, RunCommand(one.command, one.rest)))
    return (*first, await small_talk.answer_small_talk(turn, one.meaning))


async def _press_title(turn: Turn, asked: Asked, leads: Mapping[str, Any], text: str) -> tuple[Response, ...]:
    """Do what pressing does: somebody typed what stands on the newest card."""
    if command := leads.get(BEHIND):
        return await _follow(turn, RunCommand(str(command), f"{leads.get(ABOUT, '')} {text}".strip()))
    return await _take_press(turn, asked, parse(leads))


async def _read_answer(turn: Turn, asked: Asked, words: Words) -> NextStep | None:
    """Read words as an answer to our question: a word for it, a code, a name of a round, or what it reads itself."""
    expected, typed = asked.expected, words.typed
    if code := words.bare_code:
        return expected.on_code(code)
    if later := chairing.read_done_later(turn, expected.uvo_meant, words.text):
        return RunCommand("uvo", later)
    if isinstance(expected, MovedUvo) and (back := expected.on_no_in_words(words.text)):
        return back
    if more := read_held_and_day(turn, expected, words.text) or about_uvo_after_answer(turn, expected, words.text):
        return more
    if expected.wants_plain_yes and typed and typed.name == YES and not is_plain_yes(words.text):
        return None
    if typed and typed.name == NO and (step := expected.on_no_in_words(words.text)):
        return step
    if typed and not typed.rest and (step := expected.on_typed_command(typed.name, turn.person.run)):
        return step
    if typed:
        return (typed.rest and expected.on_title(words.text)) or about_uvo(turn, expected, words)
    if step := expected.on_text(words.text, turn.installation.words, turn.today, turn.language):
        return step
    if which := await read_which_uvo(turn, expected, words):
        return which
    if not words.questions and (step := expected.on_place(words.text)):
        return step
    if expected.asks_round and (step := await read_round(turn, asked, words.text)):
        return step
    return about_uvo(turn, expected, words)


async def _ask_what_is_answered(turn: Turn, asked: Asked) -> tuple[Response, ...]:
    """Ask, where somebody was busy with a run when we asked something else of our own accord: it may answer either."""
    turn.keep_asked(asked)
    line = await open_questions.say_open(turn, asked.expected)
    return (line or await orienting.show_current(turn),)


async def _read_otherwise(turn: Turn, asked: Asked, words: Words) -> Handled:
    """Read words that answer no question of ours: a command, what the run in hand asks, or what the sentence means."""
    run, typed, text = words.run, words.typed, words.text
    if run and (of_run := await read_of_run(turn, asked, words, run)):
        return of_run
    # "competentiescan" is a command, but where it is one of the answers, it is the answer; so is a name that could be a
    # code but is none.
    if typed and (words.name_option or (run and await is_no_code(turn, typed, text))):
        typed = None
    if alone := await _read_yes_or_case(turn, asked, words, typed):
        return alone
    asks = typed is not None and asks_only(typed, text)
    if typed and not asks and not may_be_sentence(turn, typed, text):
        return await _handle_typed(turn, typed)
    answered = None
    if run and not typed and not words.in_open_text and not words.hesitates:
        if beside := await _read_beside_day(turn, asked, words):
            return beside
        answered = await answer_in_turn(turn, words, run) or await answer_run(turn, run, text)
        if answered.came is Came.DONE or answered.telling:
            return answered
        if parts := await answer_in_part(turn, asked, words, run) or await answer_code(turn, asked, words, run):
            return parts
    guessed = () if typed or not may_be_near_miss(words) else recognise_misspelt(text, turn.installation.commands)
    mistyped = await is_mistyped(turn, asked, text, guessed)
    if not mistyped and (meant := await _read_sentence(turn, asked, words, typed)):
        return meant
    if guessed:
        return await try_near_miss(turn, guessed)
    if typed and asks:
        return Handled(confirming.ask_whether_meant(turn, typed.name))
    typed = typed and (await about_case(turn, words, typed, whole=False) or typed)
    return (await _handle_typed(turn, typed)) if typed else answered or await say_unread(turn, asked, words)


async def _read_yes_or_case(turn: Turn, asked: Asked, words: Words, typed: Typed | None) -> Handled | None:
    """Read a yes or no, or words for what is done with a case and nothing else."""
    if typed and words.is_yes_or_no:
        return await _read_yes_or_no(turn, asked, words)
    of_case = await read_case_instead(turn, asked.expected, words.text) or await put_code_right(turn, words)
    if of_case := of_case or await about_case(turn, words, typed):
        return await _handle_typed(turn, of_case)
    if asked.expected.uvo_meant is None and (right := await put_right(turn, words, typed)):
        return right
    key = None if typed or words.in_free_text else await taking_over.ask_about_key_in(turn, words.text)
    return Handled(key) if key else None


async def _read_yes_or_no(turn: Turn, asked: Asked, words: Words) -> Handled | None:
    """Read a yes or no as the answer of the run in hand; without one it may be thanks: "top, dank je wel".

    "Ok" is no name for anything, so a free text question is asked once more.
    """
    if not words.in_free_text and (stop := let_go(turn, words)):
        return await _handle_typed(turn, stop)
    nods = words.typed is not None and words.typed.name == YES and not is_plain_yes(words.text)
    if words.run is None and asked.only_tells and nods:
        return Handled(Sentence("sentence-nod"))
    if words.run:
        return None if words.in_free_text else await answer_run(turn, words.run, words.text)
    if len(split_words(words.text)) < _LEAST_THANKS:
        return None
    decision = await sentences.decide_in(turn, words.text, asked.expected)
    thanks = decision.meaning is Meaning.THANKS and decision.is_likely
    return Handled(await small_talk.answer_small_talk(turn, Meaning.THANKS), Came.LOOKED) if thanks else None


_LEAST_THANKS = 2


async def _read_beside_day(turn: Turn, asked: Asked, words: Words) -> Handled | None:
    """Read a sentence with a day in it that is not the day we asked for: "ik bespreek het vrijdag"."""
    newer = may_be_of_newer_card(turn, asked, words)
    plain = len(words.text.split()) <= _FEW_WORDS or days.says_only_day(turn, words.text)
    if not words.asks_day or (plain and not newer):
        return None
    decision = await sentences.decide_in(turn, words.text, asked.expected)
    beside = decision.is_beside_answer or (newer and decision.takes_day and decision.is_likely)
    done = await _read_sentence(turn, asked, words, None) if beside else None
    return done or (ask_whether_of_form(turn, words) if newer or decision.may_be_beside_answer else None)


# A day with what may stand around it ("doe maar dinsdag 15 december") has no more words.
_FEW_WORDS = 4


async def _handle_typed(turn: Turn, typed: Typed) -> Handled:
    came = Came.UNREAD if typed.name in (YES, NO) else Came.LOOKED if typed.looks else Came.DONE
    return Handled(await run_typed(turn, typed), came, typed.name)


async def _read_sentence(turn: Turn, asked: Asked, words: Words, typed: Typed | None) -> Handled | None:
    """Do what the sentence means, or ask what it means; None when that is not clear.

    Of words that begin with a command, and of a text that may be a name, only what is surely something else counts.
    """
    # Whoever is in need says such words of themselves, so what a sentence means is read before it is refused for them.
    refused = NEVER_MEANT - {Finding.MAIL, Finding.MEDICAL}
    if not words.in_open_text and (refusal := orienting.refuse_personal_data(turn, words.text, refused)):
        return Handled(refusal, Came.UNREAD)
    if not any(sign.isalpha() for sign in words.text):
        return None
    if words.in_open_text and typed is None and is_plainly_name(words.text, turn.installation.reader):
        return None
    decision = await sentences.decide_in(turn, words.text, asked.expected)
    if words.in_open_text and not decision.is_no_name:
        return ask_whether_name(turn, words) if decision.is_doubtful_name else None
    if not decision.takes_day and (refusal := orienting.refuse_personal_data(turn, words.text, {Finding.DATE})):
        return Handled(refusal, Came.UNREAD)
    if words.questions and not (decision.is_clear_of_answer and (decision.do or decision.is_likely)):
        # What the question itself says of the answer helps more than a guess.
        return None
    # Of "uvo" alone the same command says little: what is done stands behind it.
    same = typed and typed.command.kind is not Kind.LOOKS_ALONE and decision.is_only(typed.name)
    if typed and (same or not (decision.overrules or decision.is_of_several or decision.is_of_two)):
        return None

    async def run(step: RunCommand) -> Sequence[Response]:
        if not step.rest and (answer := asked.expected.on_typed_command(step.command, turn.person.run)):
            return await _follow(turn, asked.settle(answer))
        if words.run and step.command in (YES, NO):
            return [(await answer_run(turn, words.run, step.command)).response]
        return [await run_meant(turn, step)]

    # What the card of an answer that was not read asks, is not asked once something else is done.
    waiting, turn.person = turn.person.pending, replace(turn.person, pending={})
    responses = await sentences.carry_out(turn, decision, run)
    if responses is None:
        turn.person = replace(turn.person, pending=waiting)
        refusal = orienting.refuse_personal_data(turn, words.text, {Finding.MEDICAL})
        return Handled(refusal, Came.UNREAD) if refusal else None
    if decision.looks and asks_to_join(words) and begins_with_yes(words.text, turn.installation.words):
        # "Ja best, maar wie ziet dat": they may think that they said yes.
        responses = [*responses, NOT_JOINED_YET]
    came = Came.LOOKED if decision.looks else Came.DONE
    return Handled(responses[0], came, decision.do[0].command if decision.do else "", tuple(responses[1:]))


async def _keep_open(turn: Turn, asked: Asked, handled: Handled) -> tuple[Response, ...]:
    """Keep our question open after a look and after what we could not read, and say so; anything else lets it go."""
    response, came, more = handled.response, handled.came, handled.more
    _expect_what_it_asks(turn, response)
    expected = asked.expected
    if came is Came.UNREAD and not orienting.is_refusal(response):
        run = await runs.current_run(turn)
        turn.not_understood_in = (expected.stays and expected.ask) or (run.instrument if run else "idle")
    # A look may bring a question of its own.
    looked_open = (
        came is Came.LOOKED and asked.may_be_kept_open and expected.stays_after_look and not turn.person.pending
    )
    if not (looked_open or (came is Came.UNREAD and expected.stays)):
        return (response, *more)
    turn.keep_asked(asked)
    # After the day it was asked it waits in silence.
    if looked_open and (handled.command in expected.subject or not asked.today or asked.only_tells):
        return (response, *more)
    line = await open_questions.say_open(turn, expected, why="unread" if came is Came.UNREAD else "look")
    if line is None:
        return (response, *more)
    return (line,) if came is Came.UNREAD and not orienting.is_refusal(response) else (response, *more, line)


def _expect_what_it_asks(turn: Turn, response: Response) -> None:
    """Wait for the answer to what a card asks, unless its use case waits for something already."""
    if not turn.person.pending and (asks := open_questions.asked_by(response)):
        turn.expect(asks)


async def _follow_answer(turn: Turn, asked: Asked, next_step: NextStep) -> tuple[Response, ...]:
    responses = await _follow(turn, asked.settle(next_step))
    turn.keep_declined(asked, next_step)
    return responses


async def _follow(turn: Turn, next_step: NextStep) -> tuple[Response, ...]:
    """Carry out what an answer to our own question leads to; what waited for it is handled as if it came now."""
    if isinstance(next_step, AnswerRun):
        return (await answering.answer_our_question(turn, next_step),)
    if isinstance(next_step, Resume):
        run = await runs.current_run(turn) if next_step.as_answer else None
        if run and isinstance(next_step.input, str):
            return (await answering.answer_in_words(turn, run, next_step.input),)
        return await (
            read_text(turn, next_step.input) if isinstance(next_step.input, str) else read_press(turn, next_step.input)
        )
    if isinstance(next_step, RunEach):
        return tuple([response for one in next_step.steps for response in await _follow(turn, one)])
    if next_step.asked:
        refusal = orienting.refuse_personal_data(turn, next_step.rest, NEVER_MEANT - {Finding.MAIL})
        return (refusal or await sentences.ask_to_invite(turn, next_step),)
    command = turn.installation.commands.by_name(next_step.command)
    assert command, next_step.command
    response = await (command.execute_confirmed if next_step.sure else command.execute)(turn, next_step.rest)
    _expect_what_it_asks(turn, response)
    return (response,)


async def read_press(turn: Turn, press: Press | None) -> tuple[Response, ...]:
    """Keep what was filled in beside a press, and take it: an answer to our question, or what it does by itself."""
    if press:
        await drafting.keep_filled_in(turn, press)
    return await _take_press(turn, turn.take_asked(), press)


async def _take_press(turn: Turn, asked: Asked, press: Press | None) -> tuple[Response, ...]:
    if isinstance(press, WordPress) and (next_step := asked.expected.on_press(press)):
        return await _follow_answer(turn, asked, next_step)
    if answers_a_question(press) and asked.expected.ask:
        # It answers a question that is no longer the one we ask.
        return await open_questions.bring_back(turn, asked)
    return await _keep_open(turn, asked, await run_press(turn, ask_if_older(turn, asked, press)))
