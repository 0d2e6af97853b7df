"""What holds of every sentence in every state: it does what `regiebot explain` tells, and no more than was said."""

import asyncio
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.operators.explaining import explain_sentence
from bot.telemetry import logs
from dialogs.commands import build_commands
from dialogs.instruments.library import CONTENT, Library
from dialogs.understanding.deciding import decide
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.meaning import Care, Meaning
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import Situation
from dialogs.understanding.subjects import subjects_of
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases import sentences as carrying_out
from tests.understanding.judging import MEANT_BY
from tests.understanding.measure import make_stages, read_yardstick
from tests.understanding.saying import DENIALS, POLITE, Sentence, denied, examples, mistyped, politely, yardstick
from tests.understanding.stages import Seen, Stage, say

# In these what is typed is a name, and a word more is another name.
_NAMES = frozenset({"in_form_name", "asked_names"})
# In these something is asked that the words may answer.
_IN_RUN = frozenset(
    {"in_zelfscan", "in_competentiescan", "in_form_name", "review", "paused", "asked_day", "asked_code"}
)
_STATES = tuple(read_yardstick()["states"])
_OFTEN = settings(
    deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@dataclass(frozen=True, repr=False)
class House:
    """The states, set up once, with where each person stands in them, and who reads their sentences."""

    stages: Mapping[str, Stage]
    places: Mapping[tuple[str, str], Situation]
    reader: Reader
    library: Library
    folder: Path
    words: Mapping[str, str]
    runner: asyncio.Runner
    decided: dict[Sentence, Decision] = field(default_factory=dict)

    def here(self, sentence: Sentence) -> Situation:
        return self.places[sentence.state, sentence.language]

    def decide(self, sentence: Sentence) -> Decision:
        if sentence not in self.decided:
            self.decided[sentence] = decide(sentence.text, self.here(sentence), self.reader)
        return self.decided[sentence]

    def says(self, sentence: Sentence) -> Seen:
        copy = self.folder / "said.db"
        return self.runner.run(say(self.stages[sentence.state], sentence.text, sentence.language, self.library, copy))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    logs.set_up("error")
    library, folder = Library.read(CONTENT), tmp_path_factory.mktemp("stages")
    with asyncio.Runner() as runner:
        stages = runner.run(make_stages(read_yardstick()["states"], folder, library))
        places = {
            (state, language): runner.run(_place_of(stage, language, library, folder / "place.db"))
            for state, stage in stages.items()
            for language in ("nl", "en")
        }
        reader = Reader(vocabulary(), subjects_of(library))
        yield House(stages, places, reader, library, folder, build_commands(library).words, runner)


async def _place_of(stage: Stage, language: str, library: Library, copy: Path) -> Situation:
    """Where the person of a state stands, as the bot works it out for a sentence."""
    found = []
    real = carrying_out.situation_of

    async def watch(*args: Any) -> Situation:
        found.append(await real(*args))
        return found[-1]

    with patch.object(carrying_out, "situation_of", watch):
        await say(stage, "wat is een kwartiermaker dan eigenlijk?", language, library, copy)
    return found[0]


# What is said.

_said = st.sampled_from(yardstick())
_example = st.builds(
    lambda state, one: Sentence(state, one[2], one[1]), st.sampled_from(_STATES), st.sampled_from(examples())
)
_elsewhere = st.builds(lambda state, one: replace(one, state=state), st.sampled_from(_STATES), _said)
_WORDS = tuple(sorted({word for one in yardstick() for word in one.text.split()}))
_anything = st.builds(
    Sentence,
    st.sampled_from(_STATES),
    st.one_of(
        st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join),
        st.text(min_size=1, max_size=40).filter(str.strip),
        st.sampled_from(["👍", "🙏🏽", "❤️", "👨‍👩‍👧", "🤬🤬", "¯\\_(ツ)_/¯", "...", "?!"]),
        st.lists(st.sampled_from(_WORDS), min_size=200, max_size=400).map(" ".join),
    ),
)
_place = st.integers(0, 999)


# Whatever is said, what happens is what is explained.


def _told(house: House, sentence: Sentence) -> set[str]:
    """What `regiebot explain` says would be done, as the names of what runs."""
    outcome = explain_sentence(sentence.text, house.here(sentence), house.reader)[-1]
    if not outcome.startswith("dus        doet "):
        return set()
    meanings = re.findall(r"(?:doet|en) (\w+) \(", outcome)
    return {name for meaning in meanings for name in MEANT_BY.get(meaning, (meaning,))}


def _typed(house: House, text: str) -> set[str]:
    """The commands whose own words these are, or begin with; a code is one, too."""
    folded = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    words = re.sub(r"[^\w\s'-]", " ", folded.casefold()).split()
    begun = {" ".join(words[:length]) for length in (1, 2, 3)} | {" ".join(words)}
    named = {house.words[word] for word in begun & house.words.keys()}
    return named | ({"doe_mee", "uvo"} if re.search(r"\b\w{2}-?\w{6}\b|\b\w{4}[- ]?\w{4}\b", text) else set())


def _done(seen: Seen) -> list[str]:
    """What ran, without questions, and without what could not read it before something else did."""
    return [name for name in seen.steps if name != "misread" and not name.startswith("choice ")]


_AGAINST = re.compile(r"\b(?:niet|nee|neen|geen|nooit|stop\w*|later|wacht|terug|no|not|never|wait|back)\b|n't|\?")


_A_YES = re.compile(
    r"\b(?:ja(?:wel|zeker|hoor)?|jep|jup|yes|yep|yeah|yup|ok(?:e|ay)?|sure|prima|akkoord|agreed?|goed|good|fine|orde|klopt|correct|right|top|doe|doen|do"
    r"|graag|please|zeker|natuurlijk|eens|mooi|great|perfect|super|klaar|ready|done|verstuur\w*|stuur\w*|send|submit|go)\b|👍|✅"
)


def _agrees(text: str) -> bool:
    """Whether it is a yes in few words. At a review one is asked for, and sends, however it is said: "oké prima"."""
    plain = "".join(sign for sign in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(sign))
    return len(plain.split()) <= 4 and bool(_A_YES.search(plain)) and not _AGAINST.search(plain)


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("oké prima", True),
        ("in orde", True),
        ("Ja!", True),
        ("Regio Noord", False),
        ("3 4", False),
        ("okay", True),
        ("in januari", False),
        ("oktober", False),
        ("niet goed", False),
    ],
)
def test_a_review_is_sent_by_a_yes_and_not_by_any_few_words(text: str, agrees: bool) -> None:
    assert _agrees(text) == agrees


def _is_explained(house: House, sentence: Sentence, seen: Seen) -> bool:
    told, typed = _told(house, sentence), _typed(house, sentence.text)
    if sentence.state == "review" and _agrees(sentence.text):
        typed |= {"verstuur"}
    # A command with an act tells itself, and the act: "uvo", "uvo ja".
    told |= {name.split(" ")[0] for name in told}
    return all(
        name in told or name.split(" ")[0] in typed or (name == "answer" and _only_answers(sentence, seen))
        for name in _done(seen)
    )


def _only_answers(sentence: Sentence, seen: Seen) -> bool:
    """Whether no more changed than what was asked: the run in hand, or at its end the invitation to it."""
    tables = {name for name in seen.after if seen.before.get(name) != seen.after.get(name)}
    if sentence.state == "participant_invited":
        return tables <= {"people", "runs", "answers", "invitations", "prompts"}
    return sentence.state in _IN_RUN and tables <= {"people", "runs", "answers"}


@settings(_OFTEN, max_examples=80)
@given(sentence=st.one_of(_said, _example, _elsewhere, _anything))
def test_what_is_said_does_what_is_explained_or_changes_nothing(house: House, sentence: Sentence) -> None:
    seen = house.says(sentence)
    assert not seen.changed or _is_explained(house, sentence, seen), (str(sentence), seen.steps)


# The same, said otherwise.

Slots = tuple[str, str, str, str]


def _slots(decision: Decision, one: Meant) -> Slots:
    """What is to be done, without how it was typed: of a day, which day it is."""
    day = one.when if re.match(r"\d{4}-", one.when) and decision.heard.when in one.rest else ""
    heard = {name: str(value).casefold() for name, value in one.slots.items()}
    return one.meaning.value, one.command, repr(sorted(heard.items())), day


def _came_to(decision: Decision) -> tuple[bool, tuple[Slots, ...]]:
    return decision.asked, tuple(_slots(decision, one) for one in (*decision.do, *decision.choices))


def _changes(decision: Decision) -> set[Slots]:
    """What it changes at once. What others see, or cannot be undone, its own use case asks, and so what is missing."""
    if decision.asked:
        return set()
    at_once = [one for one in decision.do if one.meaning.care is Care.OWN or one.meaning is Meaning.UVO_NOT_HELD]
    return {_slots(decision, one) for one in at_once if not one.missing}


def _has_words(sentence: Sentence) -> bool:
    return any(sign.isalpha() for sign in sentence.text) and sentence.state not in _NAMES


_POLITELY = [how for how in POLITE if how != "capitals"]


@pytest.mark.parametrize("how", _POLITELY)
def test_politeness_and_a_full_stop_change_nothing_in_the_yardstick(house: House, how: str) -> None:
    for sentence in filter(_has_words, yardstick()[_POLITELY.index(how) % 3 :: 3]):
        said = replace(sentence, text=politely(sentence.text, how))
        assert _came_to(house.decide(said)) == _came_to(house.decide(sentence)), str(said)


@settings(_OFTEN, max_examples=100)
@given(sentence=_example.filter(_has_words), how=st.sampled_from(_POLITELY))
def test_politeness_and_a_full_stop_change_no_example(house: House, sentence: Sentence, how: str) -> None:
    said = replace(sentence, text=politely(sentence.text, how))
    before, after = house.decide(sentence), house.decide(said)
    assert _came_to(after) == _came_to(before) or _may_differ(sentence, how, before, after), str(said)


_NO_OR_NAME = re.compile(r"(?:nee|neen|no|nope)\b|(?:Regio Noord najaar|Piet Jansen)\b", re.IGNORECASE)


def _may_differ(sentence: Sentence, how: str, before: Decision, after: Decision) -> bool:
    """Whether politeness may change what it comes to. It never changes more.

    Behind a greeting, where a name or a no came first or where no more than talk is said; and behind the same name
    twice, which nobody invites so.
    """
    if not _changes(after) <= _changes(before):
        return False
    if how in ("hoi", "hello"):
        return bool(_NO_OR_NAME.match(sentence.text)) or (after.looks and not _changes(before))
    return sentence.text.count("Piet Jansen") > 1


# A name in capitals is not told from any other word: what is asked or shown may differ then, what is changed may not.
_MOST_IN_CAPITALS = 4


def test_capitals_change_nothing_but_for_a_name(house: House) -> None:
    other = []
    for sentence in filter(_has_words, yardstick()):
        said = replace(sentence, text=politely(sentence.text, "capitals"))
        before, after = house.decide(sentence), house.decide(said)
        assert _changes(after) <= _changes(before), str(said)
        if _came_to(after) != _came_to(before):
            other.append(str(said))
    assert len(other) <= _MOST_IN_CAPITALS, other


@settings(_OFTEN, max_examples=24)
@given(sentence=_said.filter(_has_words), how=st.sampled_from(POLITE))
def test_the_bot_does_the_same_when_it_is_said_politely(house: House, sentence: Sentence, how: str) -> None:
    said = replace(sentence, text=politely(sentence.text, how))
    plain, polite = house.says(sentence), house.says(said)
    assert not polite.changed or (_done(polite), polite.after) == (_done(plain), plain.after), str(said)


# One wrong letter may make another word of it; so many in a hundred then do something else, or on another day.
_MOST_OTHERWISE = 2.0


def test_one_wrong_letter_makes_no_other_change(house: House) -> None:
    random, otherwise, tried = Random(12), [], 0
    for sentence in filter(_has_words, yardstick()):
        said = mistyped(sentence.text, random.randrange(999), random.choice(["swap", "drop", "double"]))
        if said is None:
            continue
        tried += 1
        if _changes(house.decide(replace(sentence, text=said))) - _changes(house.decide(sentence)):
            otherwise.append(f"{sentence.state}: {said}")
    assert tried > 150
    assert 100 * len(otherwise) / tried <= _MOST_OTHERWISE, otherwise


# Turned round.


def _may_be_turned(house: House, sentence: Sentence) -> bool:
    """Whether it is one sentence, without a denial of its own, that changes something."""
    one = not re.search(r"[,;.:?!]|\ben\b|\band\b|\bmaar\b|\bbut\b", sentence.text)
    return one and _has_words(sentence) and not house.decide(sentence).heard.denied


def _does(decision: Decision) -> set[tuple[str, str]]:
    """What is done without a question first, whatever it costs."""
    if decision.asked:
        return set()
    # "uvo CODE verzet not 8 december" moves nothing: it asks which day it is to be.
    done = [one for one in decision.do if " not " not in one.rest]
    return {(one.meaning.value, one.command) for one in done if one.meaning.care is not Care.LOOKS}


@pytest.mark.parametrize("denial", DENIALS)
def test_a_denial_never_does_what_is_done_without(house: House, denial: str) -> None:
    tried = 0
    for sentence in yardstick():
        done = _does(house.decide(sentence))
        if not done or not _may_be_turned(house, sentence):
            continue
        for place in range(0, len(sentence.text.split()) + 1, 3):
            tried += 1
            said = replace(sentence, text=denied(sentence.text, place, denial))
            assert not done & _does(house.decide(said)), str(said)
    assert tried > 40


_changing = st.sampled_from([one for one in examples() if Meaning(one[0]).care is not Care.LOOKS])


@settings(_OFTEN, max_examples=120)
@given(state=st.sampled_from(_STATES), one=_changing, place=_place, denial=st.sampled_from(DENIALS))
def test_a_denial_turns_every_example_round(
    house: House, state: str, one: tuple[str, str, str], place: int, denial: str
) -> None:
    sentence = Sentence(state, one[2], one[1])
    # "Never mind" to "annuleer" says it twice.
    done = _does(house.decide(sentence)) - _does(house.decide(replace(sentence, text=denial)))
    if _may_be_turned(house, sentence):
        said = replace(sentence, text=denied(sentence.text, place, denial))
        assert not done & _does(house.decide(said)), str(said)


@settings(_OFTEN, max_examples=24)
@given(sentence=_said, place=_place, denial=st.sampled_from(DENIALS))
def test_the_bot_does_not_do_what_is_denied(house: House, sentence: Sentence, place: int, denial: str) -> None:
    if not _may_be_turned(house, sentence) or not (plain := house.says(sentence)).changed:
        return
    turned = house.says(replace(sentence, text=denied(sentence.text, place, denial)))
    assert not turned.changed or turned.after != plain.after, (str(sentence), place, denial)
