"""Names of groups, typed or pasted: whatever stands around them, the same names are read."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.questions import names_text
from dialogs.instruments.definition import Language, Question
from dialogs.instruments.library import Library
from dialogs.texts.catalog import speech
from dialogs.understanding.outcomes import Read, Trouble
from dialogs.understanding.reading import read, read_value
from dialogs.understanding.vocabulary import vocabulary

WORDS, TODAY = vocabulary(), date(2026, 11, 26)
USUAL = ["Onderwijs", "Jeugdhulp/zorg", "Gemeente"]
# Real ones, and what could be taken for a mark.
NAMES = [
    "Politie", "Reclassering", "Raad voor de Kinderbescherming", "1e lijn", "3 Rivieren", "St. Jozef", "Team A", "GGZ",
    "GGD-arts", "Veilig Thuis", "B.V. Noord", "o2", "2.0", "Woningcorporatie", "(Jeugd)zorg", "Anders", "Onderwijs",
]  # fmt: skip
BULLETS = ["", "- ", "-", "* ", "• ", "•", "– ", "— ", "▪ ", "☐ ", "✓ ", "[ ] ", "[x] ", "+ ", "> "]
lists = st.lists(st.sampled_from(NAMES), min_size=2, max_size=12, unique=True)


def question(library: Library, id_: str = "ronde_groepen") -> Question:
    form = library.with_choices(*library.entry("ronde").key, (), "zelfscan")
    return next(question for question in form.questions if question.id == id_)


def named(answer: Read | Trouble) -> list[str]:
    assert isinstance(answer, Read), answer
    return answer.value.split("; ") if answer.value is not None else USUAL


@given(names=lists, data=st.data())
def test_marks_of_a_list_are_not_part_of_a_name(library: Library, names: list[str], data: st.DataObject) -> None:
    numbered = data.draw(st.sampled_from([None, "{}. ", "{}) ", "({}) ", "{}.\t"]))
    separator = data.draw(st.sampled_from([", ", ",", "; ", "\n", "\r\n", "\n\n", " ,\n"]))
    marks = [
        numbered.format(place) if numbered else data.draw(st.sampled_from(BULLETS))
        for place in range(1, len(names) + 1)
    ]
    said = separator.join(mark + name for mark, name in zip(marks, names, strict=True))
    for reader in (read, read_value):
        assert named(reader(question(library), said, WORDS, TODAY)) == names
    if "Anders" not in names:
        assert named(read(question(library, "ronde_regios"), said, WORDS, TODAY)) == names


@given(names=lists, language=st.sampled_from(["nl", "en"]))
def test_what_a_card_shows_reads_as_what_it_was(library: Library, names: list[str], language: Language) -> None:
    asked = question(library)
    answer = read(asked, ", ".join(names), WORDS, TODAY)
    assert isinstance(answer, Read)
    assert read_value(asked, names_text(speech(language), asked, answer.value), WORDS, TODAY) == answer
    assert read_value(asked, names_text(speech(language), asked, None), WORDS, TODAY) == Read(None)


@given(names=lists, twice=st.lists(st.sampled_from(NAMES), max_size=6), loud=st.booleans())
def test_a_name_twice_is_one(library: Library, names: list[str], twice: list[str], loud: bool) -> None:
    again = [name.upper() if loud else name.lower() for name in twice if name in names]
    assert named(read(question(library), "\n".join([*names, *again]), WORDS, TODAY)) == names


@given(more=st.integers(1, 8))
def test_more_than_twelve_are_counted(library: Library, more: int) -> None:
    said = ", ".join(f"Dienst {chr(64 + place)}" for place in range(1, 13 + more))
    expected = Trouble("trouble-names", {"min": 2, "max": 12, "count": 12 + more})
    assert read(question(library), said, WORDS, TODAY) == expected


def test_the_usual_ones_by_a_word(library: Library) -> None:
    asked = question(library)
    for said in ("standaard", "Standaard.", "default", "onderwijs, gemeente, jeugdhulp/zorg", "standaard, onderwijs"):
        assert read(asked, said, WORDS, TODAY) == Read(None), said
    for said in ("anders", "Other", "standaard, anders", "default; Other", "+ Anders"):
        assert named(read(asked, said, WORDS, TODAY)) == [*USUAL, "Anders"], said
    assert isinstance(read(asked, "Politie", WORDS, TODAY), Trouble)
    # Where nothing is usual the word is a name, and one name is no list.
    assert isinstance(read(question(library, "ronde_regios"), "standaard", WORDS, TODAY), Trouble)
    assert isinstance(read(question(library, "ronde_regios"), "anders", WORDS, TODAY), Trouble)
