"""What was typed, weighed: the command in it, the run in hand and what that asks; and what words came to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from dialogs.commands.declaration import MenuGroup
from dialogs.commands.recognising import Typed, recognise, typed_yes_or_no
from dialogs.effects import Response
from dialogs.expecting import Asked
from dialogs.expecting.choosing import ChooseMeant
from dialogs.expecting.expected import NO, YES, Expected, NextStep, RunCommand
from dialogs.expecting.uvos import ACT_BY_NAME, PLANNED, SAYS_WHETHER_HELD
from dialogs.held_and_day import read_held_and_how, read_no_and_why
from dialogs.instruments.definition import Question
from dialogs.patterns import lazy_compile
from dialogs.records import Run
from dialogs.replies import Ask, Review
from dialogs.understanding.case_letters import may_name_case, with_code_for_letters
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.codes import find_case_codes, find_codes, read_code
from dialogs.understanding.days import Purpose
from dialogs.understanding.free_text import doubt
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.of_one_uvo import says_length
from dialogs.understanding.one_person import may_ask_of_one
from dialogs.understanding.options import names_option
from dialogs.understanding.outcomes import Read
from dialogs.understanding.pasted_uvos import split_case
from dialogs.understanding.private.kept import names_somebody
from dialogs.understanding.reading import FREE, read
from dialogs.understanding.round_details import find_changed_details, is_only_detail
from dialogs.understanding.scale_words import read_card_scores
from dialogs.understanding.scored import Scores
from dialogs.understanding.sentences import is_question
from dialogs.understanding.single_scores import asks_single_scores
from dialogs.understanding.small_words import is_denied
from dialogs.understanding.taking_back import find_day_instead, find_day_ordered, is_of_next
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary
from dialogs.understanding.yes_no import begins_with_no, begins_with_yes, read_yes_no
from dialogs.usecases import chairing, confirming, days, runs, sentences, typed_titles
from dialogs.usecases.turn import Turn


class Came(Enum):
    """What words came to: something was done, only looked at, or they were not understood."""

    DONE = auto()
    LOOKED = auto()
    UNREAD = auto()


@dataclass(frozen=True)
class Handled:
    """`command` is the one that looked; `more` follows the response."""

    response: Response
    came: Came = Came.DONE
    command: str = ""
    more: tuple[Response, ...] = ()

    @property
    def telling(self) -> bool:
        """Tell whether what could not be read was read in part: between which answers, which day, private data."""
        trouble = self.response.trouble if isinstance(self.response, Ask | Review) else None
        return self.came is Came.UNREAD and (
            trouble is None
            or trouble.answered
            or bool(len(trouble.between) > 1 or trouble.day)
            or trouble.key in _TELLING
        )


# What is wrong with an answer that is one: there is no other sentence in it.
_TELLING = frozenset(
    {
        "trouble-private",
        "trouble-count",
        "trouble-length",
        "trouble-date-past",
        "trouble-date-far",
        "trouble-no-means-leave",
    }
)


@dataclass(frozen=True)
class Words:
    """What was typed, with what it can be weighed against: the command in it, the run in hand and what that asks."""

    text: str
    typed: Typed | None
    run: Run | None
    questions: tuple[Question, ...]
    # A no that is not plain enough for what it would do here.
    hesitates: bool = False

    @property
    def in_free_text(self) -> bool:
        return any(question.kind in FREE for question in self.questions)

    @property
    def in_open_text(self) -> bool:
        """Tell whether any words may be the answer: a name, and no code."""
        return any(question.kind in FREE and not question.pattern for question in self.questions)

    @property
    def asks_day(self) -> bool:
        return any(question.kind in ("date", "time") for question in self.questions[:1])

    @property
    def name_option(self) -> bool:
        """Tell whether they are an answer by name; what stands on a button of the card is so only as a whole answer."""
        exactly = typed_titles.is_title_of_run(self.text)
        return any(names_option(question, self.text, exactly=exactly) for question in self.questions)

    @property
    def is_yes_or_no(self) -> bool:
        return self.typed is not None and self.typed.name in (YES, NO)

    @property
    def bare_code(self) -> str | None:
        """Return the code, where nothing else was said."""
        return self.typed.rest if self.typed and self.typed.is_bare_code(self.text) else None


async def weigh(turn: Turn, text: str, expected: Expected) -> Words:
    run, knows = await runs.current_run(turn), turn.installation.reader.knows
    if run is None and may_name_case(text, knows):
        mine = await turn.uow.uvos.of_chair(turn.person.id)
        text = with_code_for_letters(text, [uvo.code for uvo in mine], knows)
    questions = runs.current_questions(turn, run)
    free_text = any(question.kind in FREE for question in questions)
    typed = recognise_or_answer(turn, text, in_free_text=free_text)
    if typed and typed.looks and not turn.installation.words.removing.isdisjoint(split_words(typed.rest)):
        # "Mijn uitkomst mag weg" is not to be shown.
        typed = None
    ends = any(question.ends for question in questions)
    hesitates = (expected.wants_plain_no or ends) and _hesitates(text, turn.installation.words, ends=ends)
    return Words(text, None if hesitates else typed, run, questions, hesitates)


def _hesitates(text: str, known: Vocabulary, *, ends: bool) -> bool:
    """Tell whether a no is none here, and read as a sentence: for now, or, where it `ends` something, in doubt."""
    said = _said(text)
    return _has_phrase(said, known.postponing) or (ends and said in known.hesitating)


def _said(text: str) -> str:
    return " ".join(re.findall(r"[\w']+", plain(text)))


def _has_phrase(said: str, phrases: frozenset[str]) -> bool:
    return any(f" {phrase} " in f" {said} " for phrase in phrases)


def let_go(turn: Turn, words: Words) -> Typed | None:
    """Return the command that stops, where a no lets go of the run in hand ("laat maar") and answers nothing in it.

    "Niet nu" pauses it.
    """
    if not (words.is_yes_or_no and words.run) or answers_run(turn, words):
        return None
    said, known = _said(words.text), turn.installation.words
    does = "stop" if _has_phrase(said, known.dropping) else "pauze" if _has_phrase(said, known.postponing) else ""
    command = turn.installation.commands.by_name(does) if does else None
    return Typed(command) if command else None


def recognise_or_answer(turn: Turn, text: str, *, in_free_text: bool = False) -> Typed | None:
    """Find the command in a text; a bare yes or no is one, however it is said."""
    commands = turn.installation.commands
    typed = recognise(text, commands, in_free_text=in_free_text)
    if typed is None and (says := read_yes_no(text, turn.installation.words)) is not None:
        return typed_yes_or_no(says, commands)
    return typed


def answers_run(turn: Turn, words: Words) -> bool:
    """Tell whether the run in hand can read these words, too."""
    if words.run is None:
        return False
    known, today = turn.installation.words, turn.today
    reads = (isinstance(read(question, words.text, known, today), Read) for question in words.questions)
    return (words.is_yes_or_no and not words.questions) or any(reads)


def doubted_answer(turn: Turn, words: Words) -> str | None:
    """Return the name to ask about, where a free text question got what is clearly a question or a refusal."""
    free = next((question for question in words.questions if question.kind in FREE and not question.pattern), None)
    said = doubt(words.text, turn.installation.words) if free else None
    now = turn.local_now
    if free and free.kind == "text" and is_only_detail(words.text, now, turn.language):
        # "Volgende vrijdag 12 uur" answers another question than what something is called.
        said = words.text
    known, today = turn.installation.words, turn.today
    # What would be refused, is refused at once.
    return said if said and free and isinstance(read(free, said, known, today), Read) else None


def may_be_near_miss(words: Words) -> bool:
    """Tell whether a typing error in a command is likelier than an answer: numbers in a run are answers."""
    in_run = words.run is not None and any(sign.isdigit() for sign in words.text)
    return not (words.name_option or words.in_free_text or in_run)


def asks_only(typed: Typed, text: str) -> bool:
    """Tell whether a bare command asks rather than tells, and would change something: "klaar?" sends no answers."""
    changes = not (typed.looks or typed.command.asks_first or typed.name in (YES, NO))
    return changes and not typed.rest and text.rstrip().endswith("?")


def answers_all(questions: Sequence[Question], text: str, words: Vocabulary, today: date) -> bool:
    """Tell whether a text answers all that is asked: one question, or each statement of a card in a row.

    "The others 3" says something of every statement, but hangs on what was said before it; "overal 3" does not.
    """
    if len(questions) == 1:
        return isinstance(read(questions[0], text, words, today), Read)
    said = read_card_scores(questions, text, words)
    by_itself = isinstance(said, Scores) and (not said.placed or not words.throughout.isdisjoint(split_words(text)))
    return by_itself and isinstance(said, Scores) and len(said.values) == len(questions)


# A command with fewer words behind it is a command.
_LEAST_SENTENCE = 2


def may_be_sentence(turn: Turn, typed: Typed, text: str) -> bool:
    """Tell whether a command with words behind it may well be the beginning of a sentence about something else."""
    words = typed.rest.split()
    if words and typed.command.reads and not typed.command.reads(typed.rest):
        # "Mag ik nog aangeven waar het vastloopt" asks about nothing that this command knows.
        return True
    if len(words) < _LEAST_SENTENCE and not is_denied(split_words(typed.rest)):
        return False
    # "Uvo ging gisteren door" names nothing that is done with one; nor does a day in a sentence, behind a code.
    if typed.name == "uvo":
        of_case = split_case(typed.rest)
        # "Uvo's zonder datum" chooses no date.
        after = "" if is_denied(words[:1]) else " ".join(words[1:])
        # A code may have a space in it.
        behind = of_case[1] if of_case else after
        named = any(chairing.act_named(turn, said) for said in (typed.rest, after, behind))
        return not (named or (of_case and chairing.is_moment(turn, behind)))
    if typed.name == "zelfde_mensen" and all(map(read_code, words)):
        # It takes both: that of the round, and of the one whose people are meant.
        return False
    if typed.name == "herhaal" and any(find_changed_details(typed.rest, turn.local_now, turn.language).said):
        # "Herhaal noord met 12 mensen en noem hem Noord 2" tells of the round that is to be, and renames no other.
        return is_denied(split_words(typed.rest))
    # "Sluit AB-3K7QXZ af" is about a case, and "sluit" alone about a round; of two codes a command takes one.
    cases = [found for found in find_case_codes(typed.rest) if found.sure]
    codes = {found.code for found in (*find_codes(typed.rest), *cases)}
    if len(codes) == 1 and (not cases or typed.command.menu is MenuGroup.UVOS):
        return False
    # "Resultaat van Anna" asks for nothing of one's own; a second question beside the first one is heard as well.
    return not typed.looks or may_ask_of_one(text) or asks_single_scores(text, coordinates=False) or _asks_twice(text)


def _asks_twice(text: str) -> bool:
    clauses = split_clauses(text)
    # "Wanneer sluit hij en zien wij als groep dan ook de uitkomst?": the second has its verb first.
    return len(clauses) > 1 and is_question(clauses[0]) and (is_question(clauses[1]) or text.rstrip().endswith("?"))


# Cards of a UVO that tell on which day it is to be.
_SHOWS_DAY = frozenset({"stand", "voorbereiden", "vandaag", "datum", "plannen", "te_laat", PLANNED})


# These tell when the next one is due, and ask for a day or whether that is right: one alone is the day it is to be.
_TELLS_WHEN_DUE = frozenset({"vastleggen", "plannen", "te_laat"})


# "Alle 6 weken" is how often.
_ALL_OF_THEM = vocabulary().of_two | vocabulary().everything


def about_uvo(turn: Turn, expected: Expected, words: Words) -> RunCommand | None:
    """Return what is to be done with the UVO whose card was shown last: "later morgen" below it is about that UVO."""
    typed = words.typed
    if expected.uvo_meant is None or (typed and not typed.rest) or names_somebody(words.text):
        return None
    if not _ALL_OF_THEM.isdisjoint(split_words(words.text)):
        # "Zet alles een week later" is not about this one alone.
        return None
    if typed is None and not (words.asks_day or find_case_codes(words.text) or says_length(words.text)):
        # Where its day was not set just now, only words that ask for another are about it.
        instead = find_day_ordered(words.text) if expected.uvo_meant[1] in _SHOWS_DAY else ""
        of_due = expected.uvo_meant[1] in _TELLS_WHEN_DUE and not is_of_next(words.text)
        if of_due and chairing.is_moment_ahead(turn, words.text):
            instead = words.text
        instead = instead or (find_day_instead(words.text) if expected.takes_day and not is_of_next(words.text) else "")
        if instead and days.read_day(turn, instead, Purpose.MOMENT, alone=True):
            return RunCommand("uvo", f"{expected.uvo_meant[0]} {ACT_BY_NAME}datum {instead}")
    if typed and (find_codes(typed.rest) or (typed.name in SAYS_WHETHER_HELD and not expected.on_command(typed.name))):
        return None
    uvo, kind = expected.uvo_meant
    act = chairing.read_act(turn, kind, words.text)
    if act and kind != "gehouden" and len(act.split()) > 1 and begins_with_no(act, turn.installation.words):
        # Where it was not asked whether it took place, a no with a day behind it cancels nothing.
        return None
    return RunCommand("uvo", f"{uvo} {act}") if act else None


# "Nee, hij ging niet door": what is said after the answer, without what stands between.
_ANSWER_FIRST = lazy_compile(
    r"(?:(?P<yes>ja|yes|yep|jawel)|nee|neen|no|nope)\b[\s,.;:!-]*"
    r"(?:(?:hoor|hij|die|deze|dat|helaas|sorry|is|it|was)\b[\s,]*)*(?P<rest>.+)",
    re.IGNORECASE,
)


def about_uvo_after_answer(turn: Turn, expected: Expected, text: str) -> RunCommand | None:
    """Return what is said to do with the UVO behind a yes or no, which it may only say once more: "nee, later".

    "Ja, vervallen" contradicts itself where the card asked whether it took place.
    """
    said = _ANSWER_FIRST.fullmatch(text.strip())
    if said is None or expected.uvo_meant is None:
        return None
    uvo, kind = expected.uvo_meant
    act = chairing.read_act(turn, kind, said["rest"])
    other = expected.on_no() if said["yes"] else expected.on_yes()
    named = chairing.act_named(turn, act) if act else ""
    # A day behind a no is read as a sentence, which asks first.
    if act is None or named == "datum" or (isinstance(other, RunCommand) and other.rest.endswith(f":{named}")):
        return None
    return RunCommand("uvo", f"{uvo} {act}")


async def is_mistyped(turn: Turn, asked: Asked, text: str, guessed: Sequence[Typed]) -> bool:
    """Tell whether this is a command with a typing error, and no sentence that means it."""
    if not guessed or all(map(turn.installation.reader.knows, split_words(text))):
        return False
    decision = await sentences.decide_in(turn, text, asked.expected)
    if decision.heard.parts.cases:
        # Who names a case says which one.
        return False
    offered = decision.do if guessed[0].looks else (*decision.do, *decision.choices)
    return guessed[0].name not in {one.command for one in offered}


def may_be_of_newer_card(turn: Turn, asked: Asked, words: Words) -> bool:
    """Tell whether a day may be said of what was shown after the run in hand asked for one.

    That is the UVO of the newest card; or what was said last, where a no puts that right: "nee, dat was dinsdag".
    """
    shown = asked.expected.uvo_meant is not None and (asked.expected.stays or not asked.told)
    if not words.asks_day or not (shown or begins_with_no(words.text, turn.installation.words)):
        return False
    return days.read_day(turn, words.text, Purpose.MOMENT) is not None


def ask_whether_of_form(turn: Turn, words: Words) -> Handled | None:
    """Ask whether these words answer what the run asks, where it could take them."""
    if words.run is None or not answers_run(turn, words):
        return None
    title = words.questions[0].title.in_(turn.language)
    return Handled(confirming.ask_whether_answer(turn, words.run, words.text, title))


def ask_whether_name(turn: Turn, words: Words) -> Handled | None:
    """Ask whether these words are the name, where they are one that could be kept."""
    known, today = turn.installation.words, turn.today
    fits = any(isinstance(read(question, words.text, known, today), Read) for question in words.questions[:1])
    return Handled(confirming.ask_whether_answer(turn, words.run, words.text)) if words.run and fits else None


async def read_answer_and_more(turn: Turn, asked: Asked, words: Words) -> NextStep | None:
    """Read a no with its reason, where that asks for nothing else ("nee wacht, ik moet nog iemand vragen").

    Of several to choose from, read a yes that goes on to name one: "ja, de zelfscan".
    """
    if isinstance(asked.expected, ChooseMeant) and (chosen := await _choose_named(turn, asked.expected, words)):
        return chosen
    if held := await read_held_and_how(turn, asked.expected, words.text):
        return held
    if not words.hesitates and (why := await read_no_and_why(turn, asked.expected, words.text)):
        return why
    no = asked.expected.on_no()
    if no is None or asked.told or asked.expected.wants_plain_no or words.typed or words.questions:
        return None
    if not begins_with_no(words.text, turn.installation.words):
        return None
    decision = await sentences.decide_in(turn, words.text, asked.expected)
    return no if decision.meaning is Meaning.NO_ACTION else None


async def _choose_named(turn: Turn, expected: ChooseMeant, words: Words) -> NextStep | None:
    behind = words.text.strip().partition(" ")[2]
    if not (expected.wants_choice and behind and begins_with_yes(words.text, turn.installation.words)):
        return None
    decision = await sentences.decide_in(turn, behind, expected)
    meant = {(one.command, one.rest) for one in (*decision.do, *decision.choices)}
    named = [place for place, step in enumerate(expected.steps, 1) if (step.command, step.rest) in meant]
    return expected.choose(named[0]) if len(named) == 1 else None
