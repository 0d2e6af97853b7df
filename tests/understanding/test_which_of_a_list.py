"""Every word for which of a list ("de tweede", "de laatste", "beide", "alle") is heard wherever one is chosen."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import pytest

from dialogs.expecting.checklists import TickItems, WhichNeed
from dialogs.expecting.choosing import ChooseMeant
from dialogs.expecting.days import ChooseDay
from dialogs.expecting.expected import Expected, RunCommand, RunEach
from dialogs.instruments.definition import Option, Question, Text
from dialogs.instruments.kinds.aanpak.definition import AanpakContent
from dialogs.understanding.choosing import Chosen, read_chosen
from dialogs.understanding.heard import Heard
from dialogs.understanding.options import read_choice
from dialogs.understanding.outcomes import Read
from dialogs.understanding.parts import Parts
from dialogs.understanding.places import find_place
from dialogs.understanding.scale_words import read_card_scores
from dialogs.understanding.scored import Scores
from dialogs.understanding.scores import read_scores
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.situation import Situation
from dialogs.understanding.statements import find_statement
from dialogs.understanding.ticks import says_ticks
from dialogs.understanding.vocabulary import vocabulary
from dialogs.understanding.which_of_them import one_of, which_of_them
from tests.understanding.stages import read_library

WORDS = vocabulary()
PLACES = {word: place + 1 for word, place in WORDS.places.items()}
NAMES = ("Aver", "Berg", "Cadans", "Delta", "Esdoorn", "Fakkel", "Gilde", "Haven", "Iris")
MANY = len(NAMES)
TODAY = date(2026, 11, 26)
MEANT = ChooseMeant.of([(name, "") for name in NAMES])
TOGETHER = ChooseMeant.of([(name, "") for name in NAMES[:2]], together=True)
OFFERED = [f"2026-12-{day}" for day in range(11, 11 + MANY)]
WHICH_DAY = ChooseDay(command="verleng", about="K7QFM2XR", days="_".join(OFFERED), known="")
TICKS, LISTS = (TickItems(uvo="U2", checklist=checklist) for checklist in ("basisdossier", ""))
LIST = read_library().only_content(AanpakContent).checklists[0]


def _question(kind: str, *labels: str) -> Question:
    text = Text(nl="Wie is het?", en="Who is it?")
    options = [Option(value=str(at), number=at, label=Text(nl=label, en=label)) for at, label in enumerate(labels, 1)]
    return Question.model_validate({"id": kind, "kind": kind, "title": text, "text": text, "options": options})


CHOICE, OFTEN = _question("choice", *NAMES), _question("scale", "Nooit", "Soms", "Vaak", "Altijd")


def _step(expected: Expected, text: str) -> str:
    step = expected.on_text(text, WORDS, TODAY, "nl")
    return f"{step.command} {step.rest}".strip() if isinstance(step, RunCommand) else ""


def _scores(text: str, statements: int) -> Mapping[int, int | None]:
    read = read_scores(text, range(1, 6), statements, WORDS)
    return read.values if isinstance(read, Scores) else {}


def _scored(text: str, score: int | None) -> int:
    """Return which statement, from 1, has this score, where each has one."""
    values = _scores(text, MANY)
    return next((at + 1 for at, value in values.items() if value == score), 0) if len(values) == MANY else 0


def _chosen(text: str) -> tuple[int, ...]:
    read = read_chosen(text, NAMES, "", WORDS)
    return tuple(place + 1 for place in read.places) if isinstance(read, Chosen) else ()


def _option(text: str) -> int:
    read = read_choice(CHOICE, text, WORDS)
    return int(read.value or 0) if isinstance(read, Read) else 0


def _item(text: str) -> int:
    items = LIST.read_items(text).items
    return [item.id for item in LIST.items].index(items[0]) + 1 if len(items) == 1 else 0


def _heard(text: str) -> Heard:
    words = tuple(text.split())
    here = Situation(datetime(2026, 11, 26, 10, tzinfo=UTC))
    return Heard(Understanding(text, Parts(text), words, False, False, (), words), here)


# Where a word says which -> the place, from 1, that it is read as there.
WITH_LAST: Mapping[str, Callable[[str], int]] = {
    "of what was read out": lambda word: one_of(f"alleen de {word}", MANY),
    "meanings": lambda word: next(
        (at for at, name in enumerate(NAMES, 1) if _step(MEANT, f"nee, de {word}") == name), 0
    ),
    "days": lambda word: next(
        (at for at, day in enumerate(OFFERED, 1) if day in _step(WHICH_DAY, f"de {word} dan")), 0
    ),
    "options": lambda word: _option(f"doe de {word} maar"),
    "organisations": lambda word: sum(_chosen(f"de {word} graag")),
    "scores": lambda word: _scored(f"de {word} een 4, de rest 3", 4),
    "no score": lambda word: _scored(f"not sure about the {word}, rest 3", None),
}
COUNTED: Mapping[str, Callable[[str], int]] = {
    "items": lambda word: _item(f"de {word}"),
    "items of the list that was shown": lambda word: _item(_step(TICKS, f"de {word}").rpartition("basisdossier")[2]),
    "lists": lambda word: int(_step(LISTS, f"de {word}").rpartition(" ")[2] or 0),
    "a statement of a card": lambda word: int(getattr(find_statement(f"kaart 2, de {word} een 3"), "place", 0)),
    "an answer": lambda word: int(find_place(f"de {word} score")[:1] or 0),
}


@pytest.mark.parametrize("where", [*WITH_LAST, *COUNTED])
def test_each_word_for_a_place_is_heard(where: str) -> None:
    read = (WITH_LAST | COUNTED)[where]
    known = {word: at for word, at in PLACES.items() if at <= len(LIST.items) or "items" not in where}
    assert {word: read(word) for word in known} == known


@pytest.mark.parametrize("where", WITH_LAST)
@pytest.mark.parametrize("word", sorted(WORDS.last))
def test_each_word_for_the_last_is_heard(where: str, word: str) -> None:
    assert WITH_LAST[where](word) == MANY


@pytest.mark.parametrize("word", [word for word, place in PLACES.items() if place <= 5])
def test_a_need_is_chosen_by_its_place(word: str) -> None:
    assert _step(WhichNeed(), f"de {word}") == f"wie_helpt {PLACES[word]}"


# Where a word says all of them -> whether it is read so there.
OF_TWO: Mapping[str, Callable[[str], bool]] = {
    "what was read out": lambda word: which_of_them(f"{word} graag", 2) == (1, 2),
    "asked together": lambda word: isinstance(TOGETHER.on_text(word, WORDS, TODAY, "nl"), RunEach),
    "organisations": lambda word: _chosen(f"{word} graag") == tuple(range(1, MANY + 1)),
    "a score for both": lambda word: _scores(f"{word} een 4", 2) == {0: 4, 1: 4},
    "a word of the scale for both": lambda word: (
        read_card_scores([OFTEN, OFTEN], f"{word} vaak", WORDS) == Scores({0: 3, 1: 3}, placed=True)
    ),
    "a score behind it": lambda word: _scores(f"4 voor {word}", 2) == {0: 4, 1: 4},
}
OF_ALL: Mapping[str, Callable[[str], bool]] = {
    **OF_TWO,
    "a score for four": lambda word: _scores(f"{word} een 4", 4) == dict.fromkeys(range(4), 4),
    "items": lambda word: len(LIST.read_items(word).items) == len(LIST.items),
    "items of the list that was shown": lambda word: _step(TICKS, f"niet {word}").startswith("lijstjes U2"),
}


@pytest.mark.parametrize("word", sorted(WORDS.of_two | WORDS.counted | WORDS.everything))
def test_each_word_for_all_is_heard(word: str) -> None:
    places = OF_TWO if word in WORDS.of_two else OF_ALL
    assert [where for where, is_read in places.items() if not is_read(word)] == []


@pytest.mark.parametrize("word", sorted(WORDS.of_two | WORDS.counted | WORDS.everything))
def test_of_what_is_named_it_says_all_but_of_what_is_not_counted(word: str) -> None:
    heard = _heard(f"sluit {word}")
    assert (heard.names_all, heard.names_both) == (word not in WORDS.everything, word in WORDS.of_two)


@pytest.mark.parametrize(
    ("said", "many", "places"),
    [("alle twee", 2, (1, 2)), ("doe alle drie maar", 3, (1, 2, 3)), ("all 3", 3, (1, 2, 3)), ("alle drie", 2, ())],
)
def test_all_may_be_counted(said: str, many: int, places: tuple[int, ...]) -> None:
    assert which_of_them(said, many) == places


@pytest.mark.parametrize(
    "said", ["beide", "alles weg", "alles is klaar", "all done", "niet", "nummer", "de eerste uvo", ""]
)
def test_what_may_be_of_something_else_ticks_nothing(said: str) -> None:
    assert not says_ticks(said)


@pytest.mark.parametrize(
    "said", ["de tweede niet", "woensdag kan ik niet", "niet de 16e", "dinsdag", "not the last one"]
)
def test_what_is_turned_down_is_not_chosen(said: str) -> None:
    asked = ChooseDay(command="verleng", about="K7QFM2XR", days="2026-12-15_2026-12-16", known="")
    assert _step(asked, said) == "verleng K7QFM2XR 2026-12-15"


def test_of_two_statements_a_place_says_which() -> None:
    assert _scores("de eerste en de tweede allebei 3", 2) == {0: 3, 1: 3}
    assert _scores("de derde en vierde allebei 3, de eerste een 2, de tweede 4", 4) == {0: 2, 1: 4, 2: 3, 3: 3}
    assert _scores("allebei 4 en 3", 2) == {0: 4, 1: 3}
    assert _scores("de eerste 4, alle andere 3", 4) == {0: 4, 1: 3, 2: 3, 3: 3}
