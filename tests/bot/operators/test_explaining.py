"""What whoever runs the bot is told of how a sentence is read, and whether it is what the bot does."""

import re
import subprocess
import sys
from datetime import datetime

import pytest

from bot.operators.explaining import example_situations, explain_sentence, explain_word
from dialogs.usecases.turn import Installation

NOW = datetime(2026, 11, 26, 10)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("state", "sentence", "told"),
    [
        ("idle", "ik wil graag de zelfscan doen", ["start_scan", "doet start_scan (zelfscan)"]),
        ("coordinator", "hoeveel mensen hebben er al gereageerd?", ["vorm       vraag", "doet round_progress"]),
        ("coordinator", "ik wil de ronde niet sluiten", ["met niet of geen"]),
        ("chair", "verzet de UVO naar 15 december om 10 uur", ["dag        ", "15", "move_uvo"]),
        ("coordinator", "sluit de ronde van noord maar", ["Regio Noord najaar", "doet close_round (sluit K7QFM2XR)"]),
        ("idle", "fluctuaties kwispelen zonnig", ["wordt niet begrepen"]),
    ],
)
def test_it_tells_what_was_found_and_what_would_happen(
    installation: Installation, state: str, sentence: str, told: list[str]
) -> None:
    here = example_situations(installation.library, NOW, "nl")[state]
    lines = "\n".join(explain_sentence(sentence, here, installation.reader))
    for one in told:
        assert one in lines, lines


def test_a_word_of_a_command_is_said_to_be_one(installation: Installation) -> None:
    """As a sentence "uvo" is likest to making one; as a word it shows the rhythm."""
    assert explain_word("uvo", installation.commands) == [
        "commando   uvo: als woord gaat dat voor, en wordt er geen zin gelezen"
    ]
    assert explain_word("verzet de uvo", installation.commands) == []


def test_every_meaning_is_shown_with_its_score_the_likeliest_first(installation: Installation) -> None:
    here = example_situations(installation.library, NOW, "nl")["idle"]
    scores = [
        float(found[1])
        for line in explain_sentence("kan ik nog meedoen aan de ronde", here, installation.reader)
        if (found := re.match(r"(\d\.\d\d)  \w+ ", line))
    ]
    assert len(scores) == 5
    assert scores[0] == max(scores)


def test_a_state_that_is_none_is_answered_with_those_there_are() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bot", "explain", "hoi", "--state", "nergens"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 2
    assert "in_zelfscan" in told.stdout + told.stderr
    assert "Traceback" not in told.stderr
