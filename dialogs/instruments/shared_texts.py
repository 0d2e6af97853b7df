"""Load the few texts around the scans that their content files do not have (dialogs/instruments/shared_texts.yaml)."""

from functools import cache
from pathlib import Path

from dialogs.instruments.definition import Option, Question, Text
from dialogs.instruments.yaml_files import read_yaml

YES, NO = "ja", "nee"


@cache
def shared_texts() -> dict[str, Text]:
    file = Path(__file__).with_name("shared_texts.yaml")
    return {key: Text.model_validate(value) for key, value in read_yaml(file).items()}


def participation_question(id_: str, title: Text, text: Text, lead: Text) -> Question:
    """Return the question before a round: who sees what (`lead`), and yes or no. No ends the run."""
    return Question(
        id=id_,
        kind="choice",
        title=title,
        text=text,
        lead=lead,
        options=(
            Option(value=YES, number=1, label=shared_texts()["ja"]),
            Option(value=NO, number=2, label=shared_texts()["nee"]),
        ),
        ends=frozenset({NO}),
        agrees=True,
    )
