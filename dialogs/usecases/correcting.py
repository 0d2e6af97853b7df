"""Change an answer that was given: show its question again, or set it at once (`wijzig 5 2`)."""

import re
from collections.abc import Mapping, Sequence

from dialogs.flow.step import Change, Fill, Say
from dialogs.instruments.definition import LANGUAGES, SKIPPED, Page, Question, Unit
from dialogs.patterns import lazy_compile
from dialogs.records import Run
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Note
from dialogs.understanding.codes import split_code
from dialogs.understanding.outcomes import Read
from dialogs.understanding.places import alike_titles, find_ordinal, find_value, read_place
from dialogs.understanding.reading import read
from dialogs.understanding.statements import OF_NUMBER, read_statement
from dialogs.understanding.vocabulary import plain, tidy
from dialogs.usecases import answering, asking_changes, joining, runs, saying_answers
from dialogs.usecases.turn import Turn

# What may stand before the number of a page; where a page is counted among its own kind, that kind.
_UNITS: dict[str, Unit | None] = {
    "kaart": "kaart", "card": "kaart", "rol": "rol", "role": "rol",
    "vraag": None, "question": None, "antwoord": None, "answer": None, "nummer": None, "number": None, "nr": None,
}  # fmt: skip
_NUMBER = lazy_compile(
    rf"(?:({'|'.join(_UNITS)})\.? )?(\d{{1,3}})(?!\d|[.,:\-/]\d)[.:]?(?= |$)(.*)", re.DOTALL | re.IGNORECASE
)
_PREVIOUS = lazy_compile(
    r"(?:de |het |the )?(?:vorige|laatste|previous|last)(?: (?:vraag|antwoord|kaart|question|answer|card))?\b",
    re.IGNORECASE,
)
# "Het zijn er 10" is about what was asked as a number (`understanding.correcting`).
_COUNTED = lazy_compile(r"er (\d{1,4})")
_ARTICLE = lazy_compile(r"(?:de|het|the|mijn|my|rol|role) ", re.IGNORECASE)
_NOT = frozenset(("niet", "not", "toch niet", "niks", "nothing"))
_TO = lazy_compile(
    r"(?:(?:aan|moet|wordt|is|should be|be) )?(?:(?:naar|in|to|into|=|:|->|→) ?)?(?:(?:een|a) )?", re.IGNORECASE
)


async def change_answer(turn: Turn, rest: str) -> Reply:
    """Change an answer (`wijzig 3`) of the current run, or of a sent one whose round is open (`wijzig CODE 3`).

    With the answer behind it, it is set at once, and a note says what it was.
    """
    run = await runs.current_run(turn, resting=True)
    code, said = split_code(rest)
    round_ = await turn.uow.rounds.get(run.round) if code and run and run.round else None
    if run is None or (code and (round_ is None or round_.code != code)):
        run, said = await joining.reopen_sent_run(turn, rest)
    if run is None:
        # Who has no answers and holds a round means that; who names one, an answer in it.
        of_own = None if code else await asking_changes.tell_of_own_round(turn)
        return of_own or Sentence("sentence-nothing-to-change")
    if not said and runs.position(turn, run).current is not None:
        turn.set_current_run(run.id)
        return runs.show(turn, run)
    if not said:
        return await answering.change_page(turn, run, "")
    if said.startswith(OF_NUMBER):
        return await _set_numbered(turn, run, *said.removeprefix(OF_NUMBER).split()[:2])
    if one := await _set_statement(turn, run, said):
        return one
    page, value = _read_change(turn, run, said)
    if page is None:
        return await answering.change_page(turn, run, "")
    # "wijzig 4 niet" is no answer. One answer for a card of several statements does not say for which.
    if not value or plain(value) in _NOT or (len(page.questions) > 1 and len(value.split()) != len(page.questions)):
        return await answering.move(turn, run, Change(page.id))
    return await _set(turn, run, page, value)


async def _set_statement(turn: Turn, run: Run, said: str) -> Reply | None:
    """Set one statement of a card: the last that was answered ("de laatste was 2"), or by its place ("de derde").

    None where no card has several.
    """
    here, text = runs.position(turn, run), tidy(said)
    if named_card := read_statement(said):
        counted = [page for page in here.pages if page.unit == "kaart"]
        number = named_card.card
        by_word = {"vorige": here.before, "deze": here.current or here.before}
        cards = [by_word[number]] if number in by_word else counted[int(number) - 1 : int(number)]
        if (
            number == "deze"
            and here.before
            and cards[0]
            and all(one.id not in run.answers for one in cards[0].questions)
        ):
            # Nothing was said of it yet, so it is hardly the one that is put right.
            return await answering.move(turn, run, Change(here.before.id))
        if not cards or cards[0] is None:
            return None
        of_card, at = cards[0].questions, named_card.place
        named_one = of_card[-1:] if at == "laatste" else of_card[int(at) - 1 : int(at)]
        one = await _set_one(turn, run, cards[0], named_one, named_card.value)
        # What cannot be set so is shown, to be set there.
        return one or await answering.move(turn, run, Change(cards[0].id))
    previous, place = _PREVIOUS.match(text), read_place(text)
    # On a card of statements these are what is counted: "vraag 2 moet een 4 zijn".
    named = place and (place[1] == "uitspraak" or (place[1] in ("vraag", "antwoord") and here.current is not None))
    pages = [page for page in (here.current, here.before) if page]
    page = next((page for page in pages if any(one.id in run.answers for one in page.questions)), None)
    if page is None or len(page.questions) < 2 or not (previous or named):
        return None
    if previous and ("kaart" in previous[0] or "card" in previous[0]):
        return None
    given = [one for one in page.questions if one.id in run.answers]
    meant = page.questions[place[0] - 1 : place[0]] if place and named else given[-1:]
    value = _answer(text[previous.end() :]) if previous else _answer(" ".join(text.split()[2:]))
    return await _set_one(turn, run, page, meant, value)


async def _set_numbered(turn: Turn, run: Run, number: str, value: str) -> Reply:
    """Set the answer at this place, or the one that is this score ("2 moest 4 zijn"); where it may be either, ask."""
    here = runs.position(turn, run)
    shown = [
        page for page in (here.current, here.before) if page and any(one.id in run.answers for one in page.questions)
    ]
    card = next((page for page in shown[:1] if len(page.questions) > 1), None)
    counted = (
        [card] if card else [page for page in here.pages if _is_counted(page, "score") and len(page.questions) == 1]
    )
    asked = [(page, one) for page in counted for one in page.questions]
    given = [(page, one) for page, one in asked if one.id in run.answers]
    at_place = [both for both in asked[int(number) - 1 : int(number)] if both in given]
    of_score = [(page, one) for page, one in given if _typed(turn, one, run.answers[one.id]) == number]
    meant = at_place if not of_score or of_score == at_place else [] if at_place else of_score
    if len(meant) != 1:
        return await answering.move(turn, run, Change(card.id)) if card else await answering.change_page(turn, run, "")
    if card is None:
        return await _set(turn, run, meant[0][0], value)
    one = await _set_one(turn, run, card, [meant[0][1]], value)
    return one or await answering.move(turn, run, Change(card.id))


async def _set_one(turn: Turn, run: Run, page: Page, meant: Sequence[Question], value: str) -> Reply | None:
    """Set one statement of a card that was answered, and leave the others as they are; None where that cannot be."""
    given = [one for one in page.questions if one.id in run.answers]
    taken = read(meant[0], value, turn.installation.words, turn.today) if meant and meant[0] in given else None
    if not isinstance(taken, Read):
        return None
    place = 1 + page.questions.index(meant[0])
    before, after = _typed(turn, meant[0], run.answers[meant[0].id]), _typed(turn, meant[0], taken.value)
    note = _note_of_card(turn, run, page, before, after, place)
    # The whole card, so that a full one is gone on from.
    kept = {one.id: run.answers[one.id] or SKIPPED for one in given}
    return await answering.move(turn, run, Fill(page.id, {**kept, meant[0].id: taken.value or SKIPPED}), note=note)


def _read_change(turn: Turn, run: Run, said: str) -> tuple[Page | None, str]:
    """Return the page that is meant, and the answer that stands behind it, "" without one."""
    here = runs.position(turn, run)
    text = tidy(said)
    if previous := _PREVIOUS.match(text):
        return here.before, _answer(text[previous.end() :])
    bare = _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text
    if place := read_place(bare) or (None if here.current else read_place(find_ordinal(bare))):
        index, kind = place
        value = find_value(text) or _answer(" ".join(bare.split()[2:]))
        if kind in ("antwoord", "uitspraak"):
            # Who is giving scores counts those.
            scoring = here.current is not None and _is_counted(here.current, "score")
            listed = here.pages[index - 1 : index]
            # At the review "de tweede moet een 4 zijn" is no answer to the second question, and one to the second role.
            other = here.current is None and kind == "uitspraak" and not any(_takes(turn, one, value) for one in listed)
            kind = "score" if (scoring or other) and value.isdecimal() else "vraag"
        counted = [page for page in here.pages if _is_counted(page, kind)]
        return (counted[index - 1] if index <= len(counted) else None), value
    if number := _NUMBER.match(text):
        unit = _UNITS.get((number[1] or "").lower())
        counted = [page for page in here.pages if unit is None or page.unit == unit]
        index = int(number[2])
        return (counted[index - 1] if 1 <= index <= len(counted) else None), _answer(number[3])
    if named := _named_page(here.pages, bare):
        page, value = named
        # "Dirigent to 3 please, then I'm done".
        return page, value if _takes(turn, page, value) else find_value(text) or value
    if (there_are := _COUNTED.fullmatch(text)) and (
        numbers := [page for page in here.pages if page.questions[0].kind == "number"]
    ):
        return (numbers[0] if len(numbers) == 1 else None), there_are[1]
    value = find_value(text)
    alike = alike_titles(text, [page.titles[0].in_(turn.language) for page in here.pages])
    if alike:
        return (here.pages[alike[0]] if len(alike) == 1 else None), value
    digits = None if value else re.search(r"\d{1,3}", text)
    index = int(digits[0]) if digits else 0
    return (here.pages[index - 1] if 1 <= index <= len(here.pages) else None), ""


def _takes(turn: Turn, page: Page, value: str) -> bool:
    """Tell whether this is an answer to the one question of a page."""
    read_as = [read(one, value, turn.installation.words, turn.today) for one in page.questions]
    return len(read_as) == 1 and isinstance(read_as[0], Read)


def _is_counted(page: Page, kind: str) -> bool:
    """Tell whether a page counts among those of this kind: of scores those that are answered on a scale."""
    if kind == "score":
        return all(question.kind == "scale" for question in page.questions)
    return kind in ("vraag", page.unit)


def _named_page(pages: Sequence[Page], text: str) -> tuple[Page, str] | None:
    """Return the page with the longest title that these words begin with, and what follows it; None without any."""
    words = text.split()
    titles = {plain(title.in_(language)): page for page in pages for title in page.titles for language in LANGUAGES}
    for many in range(len(words), 0, -1):
        if page := titles.get(plain(" ".join(words[:many]))):
            return page, _answer(" ".join(words[many:]))
    return None


def _answer(text: str) -> str:
    """Return what follows without the words between: "naar 2", "moet een 2"."""
    bare = text.strip()
    return bare[match.end() :].strip() if (match := _TO.match(bare)) else bare


async def _set(turn: Turn, run: Run, page: Page, value: str) -> Reply:
    """Set the answers of a page and say what they were. What cannot be read is asked again, on that page."""
    if _ends(turn, page, value):
        # What ends it, and throws away what was answered, is said to that question itself.
        return await answering.move(turn, run, Change(page.id))
    before = {one.id: run.answers[one.id] for one in page.questions if one.id in run.answers}
    shown = await answering.move(turn, run, Change(page.id))
    there = await runs.current_run(turn)
    if there is None or there.focus != page.id:
        return shown
    shown = await answering.move(turn, there, Say(value))
    after = await runs.current_run(turn)
    if after is None or after.focus == page.id:
        return shown
    now = {question.id: after.answers.get(question.id) for question in page.questions}
    if len(page.questions) > 1:
        was, typed = _typed_in_row(turn, page, before), _typed_in_row(turn, page, now)
        return runs.show(turn, after, note=_note_of_card(turn, after, page, was, typed))
    question = page.questions[0]
    number = 1 + [one.id for one in runs.position(turn, after).pages].index(page.id)
    return runs.show(turn, after, note=_note(turn, question, number, before, now[question.id]))


def _ends(turn: Turn, page: Page, value: str) -> bool:
    taken = read(page.questions[0], value, turn.installation.words, turn.today)
    return isinstance(taken, Read) and taken.value in page.questions[0].ends


def _note(turn: Turn, question: Question, number: int, before: Mapping[str, str | None], after: str | None) -> Note:
    """Say what an answer was and is; `before` is empty where there was none: it was given before it was asked."""
    title, now = question.title.in_(turn.language), _typed(turn, question, after)
    if after is not None and not before:
        told = now or saying_answers.answers_in_words(turn, (question,), {question.id: after})
        return Note("note-corrected-ahead", {"title": title, "when": told})
    was = _typed(turn, question, before.get(question.id))
    if was is None or now is None:
        return Note("note-corrected-card")
    if was == now:
        return Note("note-corrected-same", {"title": title, "now": now})
    return Note("note-corrected", {"title": title, "was": was, "now": now, "number": number})


def _note_of_card(turn: Turn, run: Run, page: Page, was: str | None, now: str | None, place: int = 0) -> Note:
    """Say what the answers of a card were and are, or of one statement of it, by its place from 1."""
    if was is None or now is None or page.unit != "kaart":
        return Note("note-corrected-card")
    cards = [one.id for one in runs.position(turn, run).pages if one.unit == page.unit]
    return Note("note-corrected-statements", {"card": 1 + cards.index(page.id), "place": place, "was": was, "now": now})


def typed_before(turn: Turn, run: Run) -> str | None:
    """Return the scores of the question before as they would be typed to the one asked now; None where none fit it."""
    here = runs.position(turn, run)
    both = [page for page in (here.before, here.current) if page and _is_counted(page, "score")]
    if len(both) < 2 or len({len(page.questions) for page in both}) > 1:
        return None
    return _typed_in_row(turn, both[0], run.answers)


def _typed_in_row(turn: Turn, page: Page, answers: Mapping[str, str | None]) -> str | None:
    """Return the answers of a card as they would be typed in a row, a dash for none; None where one was not given."""
    typed = [
        "\u2013" if answers[one.id] is None else _typed(turn, one, answers[one.id])
        for one in page.questions
        if one.id in answers
    ]
    return " ".join(map(str, typed)) if len(typed) == len(page.questions) and None not in typed else None


def _typed(turn: Turn, question: Question, value: str | None) -> str | None:
    """Return an answer as it would be typed; None where that would only repeat what somebody wrote."""
    if value is None:
        return question.skip.in_(turn.language) if question.skip else None
    if chosen := question.kind == "several" and question.chosen(value):
        return ", ".join(one.label.in_(turn.language) for one in chosen)
    option = question.option(value)
    if option is None:
        return None
    return str(option.number) if question.kind == "scale" else option.label.in_(turn.language)
