"""Explain what is asked now, or what a word means: from the content, which is the only thing we know of it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from dialogs.instruments.definition import LANGUAGES, Language, Question
from dialogs.instruments.explained import Explained
from dialogs.patterns import lazy_compile
from dialogs.presses import WordPress
from dialogs.records import Run, RunState
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.keys import SentenceKey
from dialogs.titles import texts_of
from dialogs.understanding.vocabulary import plain, vocabulary
from dialogs.usecases import asking_rounds, runs
from dialogs.usecases.across import told_across
from dialogs.usecases.asking_own import go_on_button
from dialogs.usecases.meant_rounds import asked_code
from dialogs.usecases.turn import Turn

# What may stand before a subject, and behind it in English.
_BEFORE = lazy_compile(
    r"(?:(?:wat|wie|what|who|whats|what's) )?(?:(?:is|zijn|betekent|betekenen|doet|doen|are|does|do|means?) )*"
    r"(?:(?:van|over|met|of|about) )?(?:(?:een|de|het|deze|dit|the|an?|this) )*"
)
_BEHIND = lazy_compile(r" (?:do|does|mean|means)$")
# Words that point at what is in front of somebody.
_HERE = frozenset(
    ("", "dit", "dat", "het", "deze", "hier", "vraag", "deze vraag", "rol", "this", "that", "it", "question", "here")
)
_SCALE = frozenset(("schaal", "score", "scores", "cijfer", "cijfers", "antwoorden", "scale", "answers", "numbers"))
# A word shorter than this with one letter wrong may be any other.
_LEAST_LETTERS = 5
_NEAREST, _NAMED = 3, 6
# From how alike on a subject may be what was meant.
_NEAR = 60

# What we asked outside a run -> what an answer to it does.
_QUESTIONS: Mapping[str, SentenceKey] = {
    "notice": "sentence-explain-notice",
    "close": "sentence-explain-close",
    "leave": "sentence-explain-leave",
    "later": "sentence-explain-day",
    "away": "sentence-explain-away",
    "pair": "sentence-explain-pair",
    "circle": "sentence-explain-circle",
    "uvo_close": "sentence-explain-uvo-close",
    "erase": "sentence-explain-erase",
    "discard": "sentence-explain-discard",
    "restart": "sentence-explain-restart",
    "remind": "sentence-explain-remind",
}


# What the card of a UVO asked.
_OF_UVO: Mapping[str, SentenceKey] = {"gehouden": "sentence-explain-held", "vastleggen": "sentence-explain-due"}

# Words of our own that the content says nothing about.
_OURS: Mapping[str, SentenceKey] = {
    "round": "sentence-explain-round",
    "kinds": "sentence-explain-kinds",
    "picture": "sentence-explain-picture",
    "figures": "sentence-explain-figures",
    "coordinator": "sentence-explain-coordinator",
    "closing": "sentence-explain-closing",
    "case_code": "sentence-case-code",
}


async def explain(turn: Turn, rest: str) -> Reply:
    """Explain a subject (`uitleg regisseur`), or without one what is asked now."""
    subject = _subject(rest)
    run = await runs.current_run(turn)
    if subject in _HERE and turn.asked and (asked := explain_question(turn)):
        # And we go on waiting for it.
        turn.expect(turn.asked.expected)  # type: ignore[arg-type]  # of the union, as it was kept
        return asked
    if subject in _HERE and asked_code(turn, busy=run is not None):
        return await asking_rounds.tell_round(turn, "")
    if run and (subject in _HERE or subject in _SCALE):
        return explain_run(turn, run)
    if subject in _HERE and (outcome := await _explain_outcome(turn)):
        return outcome
    if subject in _HERE:
        return Sentence("sentence-explain-subjects", {"names": _subject_names(turn)})
    known = turn.installation.library.explained()
    # A title may begin with what else stands before a subject: "Wie nemen de regie?".
    found = find_subject(known, plain(rest)) or find_subject(known, subject)
    if found is None and (ours := vocabulary().own_terms.get(subject)):
        return Sentence(_OURS[ours], buttons=go_on_button(run))
    if found is None:
        return _not_known(turn, known, subject)
    lines = (Line("sentence-source", {"source": found.source}),) if found.source else ()
    facts = {"title": found.title.in_(turn.language), "text": found.text.in_(turn.language)}
    return Sentence("sentence-explained", facts, (*_begin_button(turn, found, run), *go_on_button(run)), lines)


async def _explain_outcome(turn: Turn) -> Sentence | None:
    """Explain the outcome that is on the newest card; None where another card is."""
    shown = texts_of(turn.asked.kept) if turn.asked else ()
    mine = await turn.uow.runs.of_person(turn.person.id) if shown else ()
    run = next((one for one in mine if one.state is RunState.SUBMITTED and one.id in shown), None)
    entry = turn.installation.library.entry(run.instrument, run.version) if run else None
    if entry is None or not entry.scan:
        return None
    about = find_subject(turn.installation.library.explained(), plain(entry.asked.name.nl))
    facts = {"title": entry.asked.name.in_(turn.language), "text": about.text.in_(turn.language) if about else "none"}
    back = Button("button-uitdraai", WordPress(word="uitdraai", rest=entry.asked.id))
    return Sentence("sentence-explain-outcome", facts, (back,))


def _begin_button(turn: Turn, found: Explained, run: Run | None) -> tuple[Button, ...]:
    """Offer to begin the instrument that was explained; nothing to who is busy with one."""
    begun = (entry.asked for entry in turn.installation.library.scans() if entry.asked.id == found.key)
    return tuple(Button(one.name, WordPress(word=one.id)) for one in begun if one.words and run is None)


def _subject(rest: str) -> str:
    """Return what is asked about, without the words around it."""
    said = plain(rest)
    bare = _BEHIND.sub("", said[match.end() :] if (match := _BEFORE.match(f"{said} ")) else said)
    return plain(bare) if bare else said if said in _HERE else ""


def _names(one: Explained) -> Iterator[str]:
    yield plain(one.key.replace("_", " "))
    yield plain(one.key)
    for language in LANGUAGES:
        yield plain(one.title.in_(language))
    yield from map(plain, one.names)


def find_subject(known: Iterable[Explained], said: str) -> Explained | None:
    """Return the subject of this name: to the letter, or the only one with at most one letter wrong."""
    nearly: list[Explained] = []
    for one in known:
        names = set(_names(one))
        if said in names:
            return one
        if len(said) >= _LEAST_LETTERS and any(OSA.distance(said, name, score_cutoff=1) <= 1 for name in names):
            nearly.append(one)
    # The same subject may stand in more than one file; what comes first speaks for it.
    return nearly[0] if len({plain(one.title.nl) for one in nearly}) == 1 else None


def _not_known(turn: Turn, known: Iterable[Explained], said: str) -> Sentence:
    """Name the subjects that are near to what was asked; else some of those there are."""
    unique = {plain(one.title.nl): one for one in reversed(tuple(known))}
    near = {one: max(fuzz.ratio(said, name) for name in _names(one)) for one in unique.values()}
    nearest = sorted((one for one in near if near[one] >= _NEAR), key=lambda one: -near[one])[:_NEAREST]
    if not nearest:
        return Sentence("sentence-explain-unknown", {"names": _subject_names(turn)})
    names = ", ".join(one.title.in_(turn.language) for one in nearest)
    buttons = tuple(
        Button(one.title, WordPress(word="uitleg", rest=one.key))
        for one in nearest
        if re.fullmatch(r"[A-Za-z0-9_\-]+", one.key)
    )
    return Sentence("sentence-explain-nearest", {"names": names}, buttons)


def _subject_names(turn: Turn) -> str:
    """Name a few subjects, from all over the content."""
    known = turn.installation.library.explained()
    return ", ".join(one.title.in_(turn.language) for one in known[:: max(1, len(known) // _NAMED)][:_NAMED])


def explain_question(turn: Turn) -> Sentence | None:
    """Explain what we were waiting for; None when that was nothing."""
    if turn.asked is None:
        return None
    uvo = turn.asked.expected.uvo_meant
    explained = _OF_UVO.get(uvo[1]) if uvo else _QUESTIONS.get(turn.asked.expected.ask)
    return Sentence(explained) if explained else None


def explain_run(turn: Turn, run: Run) -> Sentence:
    """Explain the question in hand, its answers, and what can be done without one; at the review what sending does."""
    here = runs.position(turn, run)
    page = here.current
    if page is None:
        return _explain_sending(turn, run)
    question = (here.open_questions(page) or page.questions)[0]
    language = turn.language
    lines = [*_answer_lines(turn, question), *(told_across(run.given) if question.agrees else ())]
    if question.pattern:
        lines.append(Line("sentence-case-code-from"))
    if question.skip:
        lines.append(Line("sentence-explain-skip"))
    if len(page.questions) > 1:
        lead = page.lead.in_(language).rstrip(":") if page.lead else question.text.in_(language)
        return Sentence("sentence-explain-statements", {"lead": lead}, go_on_button(run), tuple(lines))
    title = question.title.in_(language)
    return Sentence(
        "sentence-explained", {"title": title, "text": _about(question, language)}, go_on_button(run), tuple(lines)
    )


def _about(question: Question, language: Language) -> str:
    """Say what a question is about: what is told of it, examples of it, or the question itself without its title."""
    asked = question.help
    if told := question.explain or (asked and asked.text):
        return told.in_(language)
    if asked and asked.points:
        return "; ".join(point.in_(language) for point in asked.points)
    text = (question.lead or question.text).in_(language).removeprefix(f"{question.title.in_(language)}: ")
    return text[0].upper() + text[1:]


def _answer_lines(turn: Turn, question: Question) -> Iterator[Line]:
    language = turn.language
    if question.kind == "scale":
        low, high = question.options[0], question.options[-1]
        facts: Args = {
            "low": low.number,
            "least": low.label.in_(language),
            "high": high.number,
            "most": high.label.in_(language),
        }
        yield Line("sentence-explain-scale", facts)
    elif question.kind in ("choice", "several"):
        for option in question.options:
            if option.explanation:
                told = {"title": option.label.in_(language), "text": option.explanation.in_(language)}
                yield Line("sentence-explained", told)


def _explain_sending(turn: Turn, run: Run) -> Sentence:
    if turn.installation.library.makes(run.instrument, run.version):
        return Sentence("sentence-explain-send-form", buttons=go_on_button(run))
    key: SentenceKey = "sentence-explain-send-round" if run.round else "sentence-explain-send"
    return Sentence(key, buttons=go_on_button(run))
