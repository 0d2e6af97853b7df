"""What a sentence may mean has a phrase that offers it, or a line of small talk; no phrase is idle."""

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.texts.catalog import speech
from dialogs.texts.keys import MeaningKey
from dialogs.understanding.heard import Heard
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.parts import Parts
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.situation import KnownRound, KnownUvo, Part, RunInHand, Situation
from dialogs.usecases.sentences import meaning_key
from dialogs.usecases.small_talk import TALK

# Somebody who is in a bit of everything, so that there is something to do for whatever they mean.
_ROUNDS = tuple(
    KnownRound(f"ZZZZZZ{n}", part.value, "zelfscan", part, date(2026, 12, 7)) for n, part in enumerate(Part, 2)
)
HERE = Situation(
    datetime(2026, 11, 26, 10, tzinfo=UTC),
    run=RunInHand("zelfscan", True),
    rounds=_ROUNDS,
    uvos=(KnownUvo("AB-3K7QXZ", None, 8),),
    partners=("School Zuid",),
)
# Some things depend on a word.
SAID = ("ik wil terug naar de vorige", "een ronde met ons team", "zet mijn kalender uit")
SCANS = ("zelfscan", "competentiescan")


def _offered(meaning: Meaning) -> set[Meaning]:
    """The meanings with a command that this one comes to here, and might be offered as."""
    found = set()
    for said in SAID:
        parts, words = Parts(said, names=("Jan de Boer",)), tuple(said.split())
        made = meant(meaning, Heard(Understanding(said, parts, words, False, False, (), words), HERE, SCANS))
        found |= {one.meaning for one in (made, *made.either) if one.command}
    return found


def test_every_meaning_that_does_something_has_its_phrase_and_no_phrase_is_idle() -> None:
    offered = {one for meaning in Meaning for one in _offered(meaning)}
    assert {meaning_key(meaning) for meaning in offered} == set(get_args(MeaningKey))
    assert {meaning.value for meaning in set(Meaning) - offered} <= TALK.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("about", ["none", "Regio Noord"])
def test_every_phrase_can_be_said_with_and_without_what_it_is_about(language: Language, about: str) -> None:
    phrases = [
        speech(language)(
            key,
            {
                "about": about,
                "called": about,
                "name": "" if about == "none" else about,
                "when": "none",
                "round": about,
            },
        )
        for key in get_args(MeaningKey)
    ]
    assert all(phrase.strip() and "{" not in phrase for phrase in phrases)
    # Two buttons beside each other never say the same.
    assert len(set(phrases)) == len(phrases)
