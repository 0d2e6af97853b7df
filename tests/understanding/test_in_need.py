"""A cry for help is heard by its own words, and what sounds like one is not taken for it."""

from datetime import UTC, datetime
from typing import get_args

import pytest

from dialogs.instruments.definition import Language
from dialogs.instruments.library import Library
from dialogs.understanding.deciding import decide
from dialogs.understanding.in_need import is_in_need, says_outright
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.sentences import Reader
from dialogs.understanding.situation import Situation
from dialogs.understanding.subjects import subjects_of
from dialogs.understanding.vocabulary import vocabulary
from tests.understanding.measure import ONCE_UNSEEN, entries_of, read_yardstick
from tests.understanding.saying import examples

# What nobody had written down as an example, and was answered with the menu or with a scan.
CRIES = (
    "ik snijd mezelf", "ik doe mezelf soms pijn", "ik spring voor de trein", "ik ga van het dak springen",
    "ik ben als kind misbruikt", "ik zie geen uitweg meer", "ik heb te veel pillen geslikt", "ik ben radeloos",
    "help er staat iemand met een wapen", "iedereen is zonder mij beter af",
    "ik wil alleen maar niet meer wakker worden",
    "mijn dochter heeft pillen geslikt", "hij heeft gezegd dat hij me vermoordt", "ik voel me zo waardeloos",
    "ik ben een last voor iedereen", "i wanna die", "he said he will kill me", "I'm so depressed",
    "I'm being bullied at work", "ik ben depri",
    "I cannot go on living like this", "I want to sleep on it, I cannot go on living like this", "I wish I was dead",
    "I'd be better off dead", "everyone would be better off without me", "I don't want to wake up tomorrow",
    "I've been cutting myself", "I took a lot of pills", "I was raped", "my colleague told me she wants to die",
    "there is a man with a gun", "I see no way out", "I want to disappear forever",
    "ik ben op", "ben helemaal op", "het hoeft voor mij allemaal niet meer", "van mij hoeft het allemaal niet meer",
    "ik ga eraan onderdoor", "ik wil dat alles stopt", "mijn ex staat voor de deur met een mes",
    "een collega valt me lastig", "mijn leidinggevende is handtastelijk", "my manager keeps touching me",
    "I just want it all to stop", "nobody would miss me", "there's no point going on", "what's the point of it all",
    "I'm not ok",
)  # fmt: skip
NO_CRIES = (
    "not yet, want to sleep on it for a night", "nog niet, ik moet er een nachtje over slapen",
    "bram kan er niet meer in",
    "wat een waardeloos ding", "nee, had geen zin, sluit de casus",
    "Vier, meer zijn het er niet", "het zijn er niet meer dan vier", "this is killing me, so many questions",
    "these deadlines are killing me", "ik maak er een eind aan voor vandaag",
    "we maken er een eind aan, de ronde kan dicht", "I don't want to go home before this is done",
    "het zit aan mij vast, geloof ik", "voor mij hoeft het niet meer", "wij zijn er voor op tijd",
    "ik ben op vrijdag weg",
    "I'm not ok with that date", "ik wil dat het stopt om vijf uur", "ga er maar onderdoor met de planning",
    "waar wacht je op", "je valt me lastig met die herinneringen",
    "noem hem Suïcidepreventie Noord", "ik zie geen uitweg meer voor AB-3K7QXZ, wie springt bij?",
    "ik word radeloos van dit formulier", "ik spring er zo even in", "which pills do we need to sweeten for the board",
    "ik heb een nieuwe wijk met een mes en vork ingedeeld",
)  # fmt: skip


@pytest.fixture(scope="module")
def reader(library: Library) -> Reader:
    return Reader(vocabulary(), subjects_of(library))


def _cries(said: str, reader: Reader) -> bool:
    return is_in_need(said, Situation(datetime(2026, 11, 30, 9, tzinfo=UTC), "nl"), reader)


@pytest.mark.parametrize("said", CRIES)
def test_a_cry_is_heard_by_its_own_words(reader: Reader, said: str) -> None:
    assert _cries(said, reader)


@pytest.mark.parametrize("said", NO_CRIES)
def test_what_sounds_like_one_is_none(reader: Reader, said: str) -> None:
    assert not _cries(said, reader)
    for language in get_args(Language):
        here = Situation(datetime(2026, 11, 30, 9, tzinfo=UTC), language)
        made = decide(said, here, reader)
        assert Meaning.NEED_HELP_PERSON not in {one.meaning for one in (*made.do, *made.choices)}


def test_nothing_that_means_something_else_says_it_outright() -> None:
    """Of all examples and yardsticks: what is told of a case, however grave, is answered as that."""
    else_ = [(meaning, text) for meaning, _, text in examples() if meaning != Meaning.NEED_HELP_PERSON]
    asked = [*entries_of(read_yardstick()), *entries_of(read_yardstick(ONCE_UNSEEN))]
    else_ += [(one["means"], one["say"]) for one in asked if one["means"] != Meaning.NEED_HELP_PERSON]
    assert len(else_) > 10_000
    assert [one for one in else_ if says_outright(one[1])] == []
