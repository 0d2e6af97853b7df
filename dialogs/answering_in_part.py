"""Answers that are a part of what was typed, or several in a row; and running a command that was typed or meant."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.commands.recognising import Typed
from dialogs.effects import Response
from dialogs.expecting import Asked, UnreadAnswer
from dialogs.expecting.expected import RunCommand
from dialogs.instruments.definition import Question
from dialogs.patterns import lazy_compile
from dialogs.putting_right_before import put_right_before
from dialogs.records import Run
from dialogs.replies import Ask, Reply, Review
from dialogs.reply_parts import Note
from dialogs.typed_words import Came, Handled, Words, answers_all
from dialogs.understanding.clauses import says_little, split_clauses
from dialogs.understanding.days import Purpose, When
from dialogs.understanding.head_counts import after
from dialogs.understanding.how_often import read_how_often
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.options import names_option, says_not_now
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.places import alike_titles
from dialogs.understanding.putting_right import find_put_right, is_called, is_stretch, says_wrong
from dialogs.understanding.reading import read
from dialogs.understanding.said_of_which import names_some
from dialogs.understanding.small_words import small_words
from dialogs.understanding.taking_back import find_held_up, takes_back
from dialogs.understanding.vocabulary import plain, vocabulary
from dialogs.usecases import answering, correcting, days, orienting, runs, sentences
from dialogs.usecases.round_form import OPENS
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_forms import RHYTHM


async def answer_in_part(turn: Turn, asked: Asked, words: Words, run: Run) -> Handled | None:
    """Read one part of a sentence as the answer and do what the rest asks for besides: "4, en wie ziet dit?"."""
    questions = words.questions
    parts = _parts(turn, words)
    known = turn.installation.words
    if not questions or len(parts) < 2 or any(question.kind not in ("scale", "choice") for question in questions):
        return None
    if _hangs_between(parts):
        return None
    if says_not_now(questions[0], words.text) or (questions[0].kind == "scale" and takes_back(words.text)):
        return None
    if (two := _between(turn, questions, parts)) and not words.text.rstrip().endswith("?"):
        return await answer_run(turn, run, two)
    answer = _find_answer(turn, words, parts)
    others = words.text.replace(answer, "", 1) if answer else ""
    if _leaves_some(words.text, answer, others):
        return None
    if answer is None or plain(answer) in known.doubting or _ends_run(questions[0], answer, turn):
        return None
    if _is_why(words.text, answer):
        return await answer_run(turn, run, answer)
    before = words.text.partition(answer)[0].rstrip()
    titles = [one.title.in_(turn.language) for page in runs.position(turn, run).pages for one in page.questions]
    if before.endswith(":") and (names_some(before) or alike_titles(before, titles)):
        # "Kaart 1: 4 4 4 4 en kaart 2: 3 3 3 3" is of those.
        return None
    whole = await sentences.decide_in(turn, words.text, asked.expected)
    besides = await sentences.decide_in(turn, ", ".join(part for part in parts if part != answer), asked.expected)
    if whole.corrects and not besides.corrects_another:
        return None
    if questions[0].ends and (besides.heard.question or (besides.looks and besides.is_likely)):
        # Who asks who will see it has not made up their mind: "ja ja, en straks ligt het bij mijn baas".
        return None
    asks = besides.heard.question or words.text.rstrip().endswith("?")
    explains = next((one for one in besides.do if one.meaning is Meaning.EXPLAIN_QUESTION), None)
    if asks and explains:
        # Who asks what a 5 means has not chosen yet: "4, of wacht, is 5 hoog of laag?"
        return Handled(await run_meant(turn, RunCommand(explains.command, explains.rest)), Came.LOOKED)
    handled = await answer_run(turn, run, answer)
    if handled.came is not Came.DONE or not (besides.goes_with_answer or besides.corrects_another):
        return handled if handled.came is Came.DONE else None
    more = [await run_meant(turn, RunCommand(one.command, one.rest)) for one in besides.do if one.command]
    return Handled(more[0], Came.DONE, more=(handled.response,) if besides.looks else ()) if more else handled


# "2 maar dat weten ze zelf ook": what is said of a score, with more than a word of it.
_BUT = lazy_compile(
    r"(?i)\s(?:(?:want|omdat|because|since|cos|though|although|even though|hoewel|alhoewel|ook al|al)\s(?=\S+\s+\S)"
    r"|maar\s(?=\S+\s+\S+\s+\S))"
)


# Why, or how one would like it to be: "3, dat moet anders" is of this answer, and of none before it.
_WHY = lazy_compile(
    r"(?i)[\s,]+(?:(?:want|omdat|because|since|cos)\s+(?P<why>\S.*)"
    r"|(?:maar |en |but |and )?(?:dat|het|this|that|it) (?:moet|kan|mag|must|should|could)(?: \w+){0,2}?"
    r" (?:anders|beter|be better|improve)\W*)"
)


def _leaves_some(text: str, answer: str | None, others: str) -> bool:
    """Tell whether what stands beside an answer is of another statement or moment, so that it is not taken alone."""
    if (_IN_TURN.search(text) and any(map(str.isdigit, others))) or _FOR_ANOTHER.search(others):
        # Of two scores neither is.
        return True
    # "Alles 4, maar ik twijfel over de derde" is not all.
    return bool(answer) and names_some(others) and not vocabulary().throughout.isdisjoint(split_words(answer or ""))


def _hangs_between(parts: Sequence[str]) -> bool:
    """Tell whether what is said lies between answers; a doubt in a part of its own does not hang on the one score."""
    known = vocabulary()
    scored = [any(map(str.isdecimal, part)) or bool(known.scored & set(split_words(part))) for part in parts]
    between = [not known.between_words.isdisjoint(plain(part).split()) for part in parts]
    return any(between) and (sum(scored) != 1 or between[scored.index(True)])


def _is_why(text: str, answer: str) -> bool:
    """Tell whether all behind an answer is why, or a wish: nothing of it is done ("vaak, want ik bel iedereen")."""
    why = _WHY.fullmatch(text.partition(answer)[2])
    if why is None or text.partition(answer)[0].strip() or "?" in text:
        return False
    return small_words().asking.isdisjoint(split_words(why["why"] or "")[:1])


def _parts(turn: Turn, words: Words) -> Sequence[str]:
    """Split what was typed into its parts; at one score what is said of it, which holds no other."""
    for but in _BUT.finditer(words.text) if {one.kind for one in words.questions} == {"scale"} else ():
        score, said = words.text[: but.start()], words.text[but.end() :]
        silent = not any(map(str.isdecimal, said))
        if silent and _answers_next(turn, words, score):
            return [score, said]
    clauses = split_clauses(words.text)
    for place in range(len(clauses) - 1, 1, -1) if len(words.questions) > 1 else ():
        # "3, 4, de derde kan ik niet beoordelen, 4. En wie ziet dit?": a row is more than one part.
        row = words.text.partition(clauses[place])[0].strip(" ,;.")
        if answers_all(words.questions, row, turn.installation.words, turn.today):
            return [row, *clauses[place:]]
    return clauses


def _find_answer(turn: Turn, words: Words, parts: Sequence[str]) -> str | None:
    """Return the part that answers all that is asked, or the next statement of a card with something said of it."""
    known, today = turn.installation.words, turn.today
    whole = next((part for part in parts if answers_all(words.questions, part, known, today)), None)
    if whole is not None or not (_BUT.search(words.text) or _is_why(words.text, parts[0])):
        return whole
    return parts[0] if _answers_next(turn, words, parts[0]) else None


def _answers_next(turn: Turn, words: Words, said: str) -> bool:
    """Tell whether words answer all that is asked, or the statement of a card that is next."""
    known, today = turn.installation.words, turn.today
    return answers_all(words.questions, said, known, today) or (
        words.questions[0].kind == "scale" and isinstance(read(words.questions[0], said, known, today), Read)
    )


def _between(turn: Turn, questions: Sequence[Question], parts: Sequence[str]) -> str | None:
    """Return the part that says two scores where one is asked, beside a sigh: "2 of 3, lastig"."""
    if [question.kind for question in questions] != ["scale"]:
        return None
    known, today = turn.installation.words, turn.today
    said = [part for part in parts if any(map(str.isdigit, part))]
    taken = read(questions[0], said[0], known, today) if len(said) == 1 else None
    return said[0] if isinstance(taken, Trouble) and taken.between else None


async def answer_in_turn(turn: Turn, words: Words, run: Run) -> Handled | None:
    """Read scores that are said to follow each other: "4 en dan een 3" is this question's, and that of the next."""
    parts = [part for part in _IN_TURN.split(_AT_FIRST.sub("", words.text)) if part.strip()]
    if len(parts) < 2 or [question.kind for question in words.questions] != ["scale"]:
        return None
    known, today = turn.installation.words, turn.today
    if not all(answers_all(words.questions, part, known, today) for part in parts):
        return None
    titles = []
    handled = None
    for part in parts:
        now = await runs.current_run(turn)
        questions = runs.current_questions(turn, now)
        if now is None or len(questions) != 1 or not answers_all(questions, part, known, today):
            break
        said = read(questions[0], part, known, today)
        option = questions[0].option(said.value) if isinstance(said, Read) else None
        titles.append(f"{questions[0].title.in_(turn.language)} {option.number if option else '-'}")
        handled = await answer_run(turn, now, part)
    if handled is None or not isinstance(handled.response, Ask | Review):
        return handled
    note = Note("note-answered-in-turn", {"titles": ", ".join(titles)})
    return replace(handled, response=replace(handled.response, note=note))


# As an answer stands at the overview: pressed or typed so, it is asked anew.
_TITLED = lazy_compile(r"\s*\d+\.\s*\D")
# At the overview of a round these are about what stands there: "sluit op 22 januari".
_SAID_OF_FORM = ("sluit", "hernoem", "terug")


async def put_right(turn: Turn, words: Words, typed: Typed | None) -> Handled | None:
    """Change an earlier answer, where somebody holds it up and says another that fits that one alone: "nee wacht, 12".

    What may answer the question at hand is left to that.
    """
    run, said = words.run, find_held_up(words.text)
    if before := await put_right_before(turn, words):
        return before
    if run is None or words.in_open_text:
        return None
    if typed and (words.questions or not typed.rest or typed.name not in _SAID_OF_FORM):
        return None
    if several := _put_right_by_parts(turn, words, run, said):
        for about in several:
            reply = await correcting.change_answer(turn, about)
        return Handled(reply)
    if about := _put_right_by_kind(turn, words, run, said):
        return Handled(await correcting.change_answer(turn, about))
    if not said or any(_reads(turn, question, said) for question in words.questions):
        return None
    fits = [
        (number, one)
        for number, one in _answered(turn, run)
        if one.kind in _APART and _reads(turn, one, said, exactly=True)
    ]
    # What came filled in was hardly meant, where something else may be; before the overview nobody saw it, and
    # "hold on, gimme 5" asks for time.
    fits = [(number, one) for number, one in fits if not one.preset] or (fits if not words.questions else [])
    return Handled(await correcting.change_answer(turn, f"{fits[0][0]} {said}")) if len(fits) == 1 else None


def _put_right_by_parts(turn: Turn, words: Words, run: Run, held_up: str) -> Sequence[str]:
    """Return what is said of several answers in one sentence ("nee april, en voor 14 mensen"), each for `wijzig`.

    Only where each part is about another answer: nothing that was said may get lost. What is asked first stands last.
    """
    parts = [replace(words, text=part) for part in split_clauses(held_up or words.text) if not says_little(part)]
    if len(parts) < _FEWEST:
        return ()
    said = [_put_right_by_kind(turn, part, run, part.text if held_up else "") for part in parts]
    numbers, values = {about.split()[0] for about in said if about}, [about.split()[1:] for about in said]
    if len(numbers) < len(said) or not all(values):
        return ()
    unsure = [about for about in said if _is_day_to_choose(turn, about.split(maxsplit=1)[1])]
    return [*(about for about in said if about not in unsure), *unsure] if len(unsure) < _FEWEST else ()


_FEWEST = 2


def _is_day_to_choose(turn: Turn, said: str) -> bool:
    day = days.read_day(turn, said, Purpose.DAY, alone=True)
    return day is not None and not (isinstance(day, When) and not day.confirm)


def _answered(turn: Turn, run: Run) -> list[tuple[int, Question]]:
    """Return the questions that were answered and have a card of their own, with their numbers."""
    return [(number, one) for number, one in _single(turn, run) if one.id in run.answers]


def _single(turn: Turn, run: Run) -> list[tuple[int, Question]]:
    pages = enumerate(runs.position(turn, run).pages, 1)
    return [(number, page.questions[0]) for number, page in pages if len(page.questions) == 1]


def _put_right_by_kind(turn: Turn, words: Words, run: Run, held_up: str) -> str:
    """Return what is said of an answer by what it is about ("datum moet 22 jan zijn"), as `wijzig` takes it; or ""."""
    if not turn.installation.library.makes(run.instrument, run.version) or _TITLED.match(words.text):
        return ""
    now = turn.local_now
    called = find_put_right(words.text, "text", now, turn.language)
    # "Noem hem Regio Noord" names no scan between regions; "noem het maar de zelfscan" may.
    gives_name = called and not any(_reads(turn, question, called, exactly=True) for question in words.questions)
    if not gives_name and any(_reads(turn, question, words.text) for question in words.questions):
        return ""
    found: list[tuple[int, Question, str]] = []
    asked = {question.kind for question in words.questions}
    for number, one in _single(turn, run):
        if one.id not in run.answers and (one.kind not in _TOLD_AHEAD or one.pattern):
            # What has a form of its own is told before it is asked, in words that are no answer to another question.
            continue
        if one.kind in asked or (asked and one.preset):
            # Before the overview it is likelier an answer to what is asked, and nobody saw what came filled in.
            continue
        if asked and not (held_up or is_called(words.text, one.kind)):
            # "3 januari" is no day of before, where a number is asked.
            continue
        said = find_put_right(held_up or words.text, one.kind, now, turn.language)
        if one.id == RHYTHM:
            said = read_how_often(held_up or words.text, turn.installation.words.numbers)
        if said[:1] in ("+", "-") and one.kind == "number":
            said = str(after(said, int(run.answers.get(one.id) or 0)))
        if said or (not words.questions and says_wrong(words.text, one.kind)):
            found.append((number, one, said))
    titles = [one.title.in_(turn.language) for _, one, _ in found]
    named = [found[at] for at in alike_titles(words.text, titles)]
    # What came filled in was hardly meant, where something else may be.
    plainly = [this for this in found if not this[1].preset]
    # "Nee april" is when a round is to be held; so of one that opens later it is that day.
    held = [
        this
        for this in found
        if this[1].id == OPENS
        and (run.answers[OPENS] or "") > turn.today.isoformat()
        and is_stretch(this[2], now, turn.language)
    ]
    meant = next((some for some in (named, held, plainly, found) if len(some) == 1), [])
    return f"{meant[0][0]} {meant[0][2]}".strip() if meant else ""


_TOLD_AHEAD = ("text", "number", "date")
# Answers of these kinds are hardly one to anything else.
_APART = ("number", "date", "time", "choice")


def _reads(turn: Turn, question: Question, said: str, *, exactly: bool = False) -> bool:
    """Tell whether words are an answer to this; a day is no number. `exactly`: an option is named to the letter."""
    day = days.read_day(turn, said, Purpose.MOMENT, alone=True)
    has_day = day is not None and any(map(str.isalpha, said)) and not (isinstance(day, When) and day.day is None)
    if question.kind == "date" or has_day:
        return has_day and question.kind == "date"
    if question.kind == "choice" and exactly:
        return names_option(question, said, exactly=True)
    return isinstance(read(question, said, turn.installation.words, turn.today), Read)


_AT_FIRST = lazy_compile(r"(?i)^\s*(?:eerst|first|nu|now)\b[\s,:]*")
_IN_TURN = lazy_compile(r"(?i)[\s,;]*\b(?:en dan|daarna|vervolgens|and then|then|after that)\b[\s,:]*")
# "4 voor mijn team, 2 voor mezelf".
_FOR_ANOTHER = lazy_compile(r"(?i)(?<![\w.,])[1-5]\s+(?:voor|bij|for)\b")


def _ends_run(question: Question, answer: str, turn: Turn) -> bool:
    """Tell whether this answer would end the run: with more said beside it, it is no plain no."""
    taken = read(question, answer, turn.installation.words, turn.today)
    return bool(question.ends) and isinstance(taken, Read) and taken.value in question.ends


async def run_meant(turn: Turn, step: RunCommand) -> Response:
    command = turn.installation.commands.by_name(step.command)
    assert command, step.command
    return await run_typed(turn, Typed(command, step.rest))


async def answer_run(turn: Turn, run: Run, text: str) -> Handled:
    reply = await answering.answer_in_words(turn, run, text)
    trouble = reply.trouble if isinstance(reply, Ask | Review) else None
    misread = trouble is not None
    turn.ran.append("misread" if misread else "answer")
    if trouble and not turn.person.pending:
        turn.expect(
            UnreadAnswer(run=run.id, maybe=_number_of_one(reply, trouble), between=_numbers_of_two(reply, trouble))
        )
    return Handled(reply, Came.UNREAD if misread else Came.DONE)


def _number_of_one(reply: Reply, trouble: Trouble) -> str | None:
    """Return the number of the one answer that was asked about, as it may be typed; None where none or several were."""
    return numbers[0] if len(numbers := _numbers_asked(reply, trouble)) == 1 else None


def _numbers_of_two(reply: Reply, trouble: Trouble) -> str | None:
    """Return the numbers of the two scores that were asked about, the lowest first; None where it was not two."""
    numbers = sorted(_numbers_asked(reply, trouble), key=int)
    scale = isinstance(reply, Ask) and all(one.kind == "scale" for one in reply.page.questions)
    return " ".join(numbers) if scale and len(numbers) == 2 else None


def _numbers_asked(reply: Reply, trouble: Trouble) -> Sequence[str]:
    if not isinstance(reply, Ask):
        return ()
    asked = {one.id: one for one in reply.page.questions}
    options = [asked[name].option(value) for name, value in trouble.between if name in asked]
    return [str(option.number) for option in options if option]


async def run_typed(turn: Turn, typed: Typed) -> Response:
    """Run a typed command, unless what follows it looks like data about a person (norms A17)."""
    refusal = orienting.refuse_personal_data(turn, typed.rest, typed.command.refuses)
    return refusal or await typed.command.execute(turn, typed.rest)
