"""What stands beside a wish: why it is wanted, or that it is not; and what the rest of a sentence turns it into."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dialogs.understanding.deciding import decide
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.sentences import Reader, read_examples
from dialogs.understanding.situation import KnownRound, Part, Situation
from dialogs.understanding.subjects import subjects_of
from dialogs.understanding.vocabulary import vocabulary
from tests.understanding.stages import read_library, say, set_up

ROUND = KnownRound("ZZZZZZ22", "Regio Zuid", "zelfscan", Part.COORDINATES, date(2026, 12, 7))
OWN = Situation(datetime(2026, 11, 26, 10, tzinfo=UTC), rounds=(ROUND,))
INVITED = replace(OWN, rounds=(replace(ROUND, part=Part.INVITED),))
MEETING_US = replace(OWN, rounds=(), noticed=False, expects="notice")


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(vocabulary(), subjects_of(read_library()), read_examples())


@pytest.mark.parametrize(
    ("here", "said", "means", "asked"),
    [
        (INVITED, "nu even niet, probeer het woensdag 2 december nog eens", Meaning.SNOOZE, False),
        (OWN, "zet de sluiting op 4 januari, want dat redden ze nooit", Meaning.EXTEND_ROUND, False),
        (OWN, "sluit de ronde, nee toch niet", Meaning.CLOSE_ROUND, True),
        (MEETING_US, "akkoord gaan? daar slaap ik een nachtje over", Meaning.NO_ACTION, False),
        (MEETING_US, "akkoord, ga maar door", Meaning.NOTICE_READ, False),
    ],
)
def test_a_reason_turns_nothing_round(
    reader: Reader, here: Situation, said: str, means: Meaning, *, asked: bool
) -> None:
    made = decide(said, here, reader)
    assert (made.meaning, made.asked) == (means, asked)


@pytest.mark.parametrize("said", ["laat South doorlopen tot 4 januari", "let South run until 4 January"])
def test_a_part_of_the_country_is_known_in_both_languages(reader: Reader, said: str) -> None:
    assert reader.read(said, OWN).parts.rounds == (ROUND,)


def test_soon_is_said_of_coming_back(reader: Reader) -> None:
    assert "zo" in reader.read("ben zo terug", OWN).words
    assert "zo" not in reader.read("dat is zo klaar", OWN).words


@pytest.mark.parametrize("said", ["hold on, gimme 5", "nee wacht, 5"])
async def test_a_call_for_time_changes_no_answer_that_nobody_saw(tmp_path: Path, said: str) -> None:
    library = read_library()
    stage = await set_up(["Eva: hallo", "Eva: ja", "Eva: uvo nieuw"], tmp_path / "stage.db", library)
    seen = await say(stage, said, "nl", library, tmp_path / "copy.db")
    assert not seen.changed
