"""Scores a partner without the bot gave on paper: entered for a group of an open round, taken back until it closes.

Nobody's name comes with them. They are in the picture beside what people filled in themselves, and marked there.
"""

from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz

from dialogs.audit_records import Act
from dialogs.expecting import TakeBackPaper, WhichRound, read_pending
from dialogs.instruments.definition import Question
from dialogs.instruments.grouping import group_id, group_label, join_groups, split_groups
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.paper import paper_questions, takes_paper
from dialogs.instruments.rounds import Mode
from dialogs.organisations import PaperScores
from dialogs.patterns import lazy_compile
from dialogs.presses import WordPress
from dialogs.records import Release, Round, Run, RunState
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Line, Note
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code
from dialogs.understanding.scored import Scores
from dialogs.understanding.scores import read_scores
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import own_rounds, runs
from dialogs.usecases.own_rounds import ROUNDS_BUTTON, Stage, rounds_button
from dialogs.usecases.turn import Turn

# The fact by which the form knows its round, its first question, the groups it was given; what is said for one more.
_ROUND, _GROUP, _NAMES, _NEW = "papier_ronde", "papier_groep", "namen", ("nieuw", "new")
# A name of a group may have about one letter in eight wrong; of more buttons than this people type.
_CLOSE, _LEAST_LETTERS, _MOST_BUTTONS = 84, 4, 3
_WORDS = lazy_compile(r"[^\s,;:.]+")
# It begins a row of scores.
_NUMBER = lazy_compile(r"\d")


async def count(turn: Turn, round_: Round, released: Release | None = None) -> int:
    """Return how many were given on paper: those that stand there, or once it is `released` those in the picture."""
    if released:
        return sum((released.picture.get("paper") or {}).values())
    return len(await turn.uow.paper.of_round(round_.id))


async def count_where_taken(turn: Turn, round_: Round, released: Release | None = None) -> int | None:
    """Return the same; None where a round takes none."""
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    return await count(turn, round_, released) if takes_paper(round_, entry) else None


async def enter(turn: Turn, rest: str) -> Reply:
    """Enter scores from paper, or show what was entered (`op papier CODE`, `op papier CODE onderwijs 3 4 2 5`)."""
    round_, said = await _find_round(turn, rest, "op_papier")
    if isinstance(round_, Sentence):
        return round_
    given = await turn.uow.paper.of_round(round_.id)
    typed = _read(turn, round_, said)
    if given and not typed and not _NUMBER.search(said) and plain(said) not in _NEW:
        return _show_given(turn, round_, given)
    # What was said that is no score and no group is not silently passed over.
    unread = bool(_NUMBER.search(said)) and len(typed) <= len(_questions(turn, round_))
    note = Note("note-paper-unread", _scale(turn, round_)) if unread else None
    return await _show_form(turn, round_, typed, note)


async def take_back(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Take back what was entered, after asking (`papier weg CODE onderwijs`, or its number in the list)."""
    round_, said = await _find_round(turn, rest, "papier_weg")
    if isinstance(round_, Sentence):
        return round_
    await turn.uow.releases.wait_for_others(round_)
    given = await turn.uow.paper.of_round(round_.id)
    # A button names the one it is about: what is gone already is not made up for by another.
    named = sure or "_" in rest
    one = next((one for one in given if one.id in said.split()), None) if named else _meant(turn, round_, given, said)
    if one is None:
        return _show_given(turn, round_, given)
    facts: Args = {"name": round_.name, "group": _group(turn, round_, one), "scores": _scores(turn, round_, one)}
    if not sure:
        question = TakeBackPaper(code=round_.code, paper=one.id)
        turn.expect(question)
        yes = Button("button-paper-back", WordPress(word="papier_weg", rest=f"{round_.code}_{one.id}", sure=True))
        return Sentence("sentence-paper-sure", facts, (yes, Button("button-no", question.no)))
    await turn.uow.paper.remove(one.id)
    # The form it was entered with goes too: it holds the same, and could be sent again.
    if form := await turn.uow.runs.get(one.id):
        await turn.uow.runs.remove(form)
    turn.audit(Act.TAKEN_BACK, "paper", one.id)
    left = [other for other in given if other.id != one.id]
    return _show_given(turn, round_, left, "sentence-paper-gone", facts)


# Which round, and what was said of it


async def _find_round(turn: Turn, rest: str, command: str) -> tuple[Round | Sentence, str]:
    """Return the round that is meant and what else was said, or what to say instead."""
    # On a button the id of what is meant stands right behind the code.
    round_, said = await own_rounds.find_own_round(turn, rest.replace("_", " ", 1), command, Stage.PAPER, more=True)
    if isinstance(round_, Sentence):
        if isinstance(read_pending(turn.person.pending), WhichRound):
            turn.expect(WhichRound(command=command, rest=await _said_of_any(turn, rest)))
        return round_, said
    if turn.is_over(round_):
        seen = Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (seen,)), said
    if no := _refuse_paper(turn, round_):
        return no, said
    return round_, said


def _refuse_paper(turn: Turn, round_: Round) -> Sentence | None:
    """Return why a round takes no scores on paper; None where it does."""
    if takes_paper(round_, turn.installation.library.entry(round_.instrument, round_.version)):
        return None
    why = "confidential" if round_.mode == Mode.CONFIDENTIAL else "other"
    return Sentence("sentence-paper-not-here", {"name": round_.name, "why": why}, (rounds_button(round_),))


async def _said_of_any(turn: Turn, rest: str) -> str:
    """Return of these words what may wait until we know the round: numbers, and names of groups of one's rounds."""
    mine = [round_ for round_ in await turn.own_rounds() if Stage.PAPER.includes(turn, round_)]
    known = {word for round_ in mine for _, words in _group_words(turn, round_) for word in words}
    return " ".join(word for word in _WORDS.findall(rest) if word.isdecimal() or plain(word) in known)


def _questions(turn: Turn, round_: Round) -> tuple[Question, ...]:
    return paper_questions(turn.installation.library.entry(round_.instrument, round_.version))


def _scale(turn: Turn, round_: Round) -> Args:
    """Return how many scores there are, and between what."""
    questions = _questions(turn, round_)
    numbers = [option.number for option in questions[0].options]
    return {"count": len(questions), "min": min(numbers), "max": max(numbers)}


def _read(turn: Turn, round_: Round, said: str) -> dict[str, str | None]:
    """Read the group and all scores, as answers of the form; what is not there, or not surely, is asked."""
    group, scores = _read_group(turn, round_, said), _read_scores(turn, round_, said)
    return ({_GROUP: group} if group else {}) | (scores or {})


def _read_scores(turn: Turn, round_: Round, said: str) -> dict[str, str | None] | None:
    """Read one score for each question, anywhere in these words, where no other number stands beside them."""
    questions, words = _questions(turn, round_), said.split()
    scale = {option.number: option.value for option in questions[0].options}
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            beside = " ".join((*words[:start], *words[end:]))
            if _NUMBER.search(beside):
                continue
            read = read_scores(" ".join(words[start:end]), scale, len(questions), turn.installation.words)
            if isinstance(read, Scores) and len(read.values) == len(questions):
                given = [read.values[place] for place in range(len(questions))]
                return {q.id: None if n is None else scale[n] for q, n in zip(questions, given, strict=True)}
    return None


def _group_words(turn: Turn, round_: Round) -> list[tuple[str, frozenset[str]]]:
    """List the groups of a round with the words of their names that say something, once in each language."""
    labels = own_rounds.labels_of_groups(turn, round_)
    return [(group, frozenset(_telling(turn, label))) for group, label in labels]


def _telling(turn: Turn, text: str) -> list[str]:
    return own_rounds.strip_filler(turn, text).replace("/", " ").split()


def _read_group(turn: Turn, round_: Round, said: str) -> str | None:
    """Return the one group that is named by the most of its words, a typing error forgiven; None when that is two."""
    words = _telling(turn, said)

    def named(telling: frozenset[str]) -> int:
        return sum(
            any(one == word or (len(word) >= _LEAST_LETTERS and fuzz.ratio(one, word) >= _CLOSE) for word in words)
            for one in telling
        )

    found = [(named(telling), group) for group, telling in _group_words(turn, round_)]
    most = max((times for times, _ in found), default=0)
    groups = {group for times, group in found if times == most > 0}
    return groups.pop() if len(groups) == 1 else None


def _meant(turn: Turn, round_: Round, given: Sequence[PaperScores], said: str) -> PaperScores | None:
    """Return which of what was entered is meant: by its id, its number in the list, its group, or as the only one."""
    words = _WORDS.findall(said)
    if known := [one for one in given if one.id in words]:
        return known[0]
    numbers = [int(word) for word in words if word.isdecimal() and len(word) < _LEAST_LETTERS]
    if len(numbers) == 1:
        return given[numbers[0] - 1] if 1 <= numbers[0] <= len(given) else None
    group = _read_group(turn, round_, said)
    fitting = [one for one in given if group in (None, one.group)]
    return fitting[0] if len(fitting) == 1 else None


# The form, and what stands there


async def _show_form(turn: Turn, round_: Round, typed: Mapping[str, str | None], note: Note | None) -> Reply:
    """Begin the form with what was typed, or go on with the one of this round that was left half-way."""
    for run in reversed(await turn.uow.runs.open_of(turn.person.id)):
        if not typed and run.given.get(_ROUND) == round_.id:
            turn.set_current_run(run.id)
            return runs.show(turn, run, note=note or Note("note-was-busy"))
    return runs.show(turn, await _begin_form(turn, round_, typed), note=note)


async def _begin_form(turn: Turn, round_: Round, answers: Mapping[str, str | None]) -> Run:
    form = turn.installation.library.form(Makes.PAPER)
    given = {_ROUND: round_.id, runs.SCAN: f"{round_.instrument}@{round_.version}"}
    if round_.groups:
        given[_NAMES] = join_groups(round_.groups)
    return await runs.begin(turn, form, given, answers=answers)


async def refuse_form(turn: Turn, form: Run) -> Reply | None:
    """Return why this form is not for this person now; None when it is."""
    round_ = await turn.uow.rounds.get(form.given[_ROUND])
    if round_ and await turn.coordinates(round_):
        # A round may be changed while its paper is being entered.
        return _refuse_paper(turn, round_) or await _ask_again_of_other_groups(turn, round_, form)
    turn.audit_refusal("round", round_)
    return Sentence("sentence-no-round-of-yours", buttons=(ROUNDS_BUTTON,))


async def _ask_again_of_other_groups(turn: Turn, round_: Round, form: Run) -> Reply | None:
    """Show the form anew where its round got other groups meanwhile: an answer is the place of a group in the list."""
    had, now = split_groups(form.given.get(_NAMES, "")), split_groups(join_groups(round_.groups))
    if had == now or form.state is not RunState.OPEN or turn.is_over(round_):
        return None
    kept = dict(form.answers)
    group = kept.pop(_GROUP, None)
    called = next((name for place, name in enumerate(had, 1) if group_id(place) == group), None)
    if called in now:
        kept[_GROUP] = group_id(now.index(called) + 1)
    await turn.uow.runs.remove(form)
    return runs.show(turn, await _begin_form(turn, round_, kept), note=Note("note-paper-groups"))


async def enter_form(turn: Turn, form: Run) -> Reply:
    """Enter the scores of a sent form, under the id of the form: a repeated press finds them again."""
    round_ = await turn.uow.rounds.get(form.given[_ROUND])
    assert round_
    # Whoever closes the round at this moment is waited for: what is entered counts, or is told not to.
    await turn.uow.releases.wait_for_others(round_)
    given, round_ = await turn.uow.paper.of_round(round_.id), await turn.uow.rounds.get(round_.id)
    assert round_
    if turn.is_over(round_):
        seen = Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (seen,))
    if any(one.id == form.id for one in given):
        return _show_given(turn, round_, given)
    group = form.answers[_GROUP]
    assert group
    asked = [question.id for question in _questions(turn, round_)]
    scores = {name: int(value) for name in asked if (value := form.answers.get(name)) is not None}
    new = PaperScores(form.id, round_.id, group, scores, turn.today)
    await turn.uow.paper.add(new)
    turn.audit(Act.ENTERED, "paper", new.id)
    # As the store orders them: the numbers are typed to take one back.
    given = await turn.uow.paper.of_round(round_.id)
    return _show_given(turn, round_, given, "sentence-paper-entered", {"group": _group(turn, round_, new)})


def _group(turn: Turn, round_: Round, one: PaperScores) -> str:
    domains = turn.installation.library.entry(round_.instrument, round_.version).domains
    return group_label(round_, domains, one.group).in_(turn.language)


def _scores(turn: Turn, round_: Round, one: PaperScores) -> str:
    """Write the scores in the order they are asked, with a dash for what could not be judged."""
    return " ".join(str(one.scores.get(question.id, "–")) for question in _questions(turn, round_))


def _show_given(
    turn: Turn,
    round_: Round,
    given: Sequence[PaperScores],
    key: SentenceKey = "sentence-paper-given",
    facts: Args | None = None,
) -> Sentence:
    """Show what was entered of a round, a line each, with what can be done with it."""
    code = round_.code
    lines = tuple(
        Line(
            "paper-line",
            {
                "number": number,
                "group": _group(turn, round_, one),
                "scores": _scores(turn, round_, one),
                "day": one.entered_on.isoformat(),
            },
        )
        for number, one in enumerate(given, 1)
    )
    buttons = tuple(
        Button(
            "button-paper-take",
            WordPress(word="papier_weg", rest=f"{code}_{one.id}"),
            {"number": number, "group": _group(turn, round_, one)},
        )
        for number, one in list(enumerate(given, 1))[-_MOST_BUTTONS:]
    )
    more = WordPress(word="op_papier", rest=f"{code}_{_NEW[0]}")
    one_more = Button("button-paper-more" if given else "button-paper-first", more)
    about: Args = {"name": round_.name, "code": format_code(code), "count": len(given), **(facts or {})}
    return Sentence(key, about, (one_more, *buttons, rounds_button(round_)), lines)
