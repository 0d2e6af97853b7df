"""What research found on a competency is told where that one stands out in a group, as the content says."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from dialogs.faults import ContentFault
from dialogs.instruments.kinds.competentiescan.wording import research_lines
from dialogs.instruments.library import CONTENT, Library
from dialogs.texts.catalog import speech
from tests.bot.documents.pictures import confidential

NL = speech("nl")


def test_a_note_is_told_where_its_competency_stands_out() -> None:
    group = confidential(5)
    told = {note.id: NL.of(note) for note in group.content.group.notes}
    assert set(told) == {"noot_onderhandelen", "noot_oordeelsvorming"}

    def lines(highest: tuple[str, ...], lowest: tuple[str, ...]) -> tuple[str, ...]:
        # Far enough apart to be a finding, whatever the scores were.
        values = [
            value.model_copy(update={"mean": Decimal(4 if value.id in highest else 3), "around": None})
            for value in group.picture.competencies
        ]
        values = [v.model_copy(update={"mean": Decimal(2)}) if v.id in lowest else v for v in values]
        picture = group.picture.model_copy(update={"competencies": tuple(values), "highest": highest, "lowest": lowest})
        return research_lines(NL, replace(group, picture=picture))

    first, second = lines(("oordeelsvorming", "impact"), ("netwerken", "onderhandelen"))
    # Which research it was is said with the first.
    assert first == told["noot_onderhandelen"]
    assert second == told["noot_oordeelsvorming"].partition(". ")[2]
    assert lines(("onderhandelen",), ("oordeelsvorming",)) == ()
    assert lines(("impact",), ("onderhandelen",)) == (told["noot_onderhandelen"],)


@pytest.mark.parametrize("condition", [{}, {"lowest": "koffie"}, {"highest": "impact", "lowest": "koffie"}])
def test_a_note_that_would_never_be_told_stops_the_start(tmp_path: Path, condition: dict[str, str]) -> None:
    raw = yaml.safe_load((CONTENT / "competentiescan.yaml").read_text("utf-8"))
    raw["group"]["notes"][0] = {"id": "noot", "nl": "x", "en": "x", **condition}
    (tmp_path / "competentiescan.yaml").write_text(yaml.safe_dump(raw))
    with pytest.raises(ContentFault, match=r"group\.notes\.noot: note-untold"):
        Library.read(tmp_path)
