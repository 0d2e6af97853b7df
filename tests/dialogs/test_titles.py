"""What outcomes and their files are called: as the content says, or else by the title of the instrument."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dialogs.instruments.content_models import Files
from dialogs.instruments.definition import Text
from dialogs.instruments.kind import Outcome
from dialogs.instruments.library import Library
from dialogs.instruments.titles import group_file_name, own_file_name, own_title
from dialogs.records import Run
from dialogs.texts.catalog import speech
from tests.bot.documents.pictures import by_domain

NL, EN = speech("nl"), speech("en")


@pytest.fixture
def scan(library: Library) -> Any:
    return library.entry("zelfscan").content


def _unnamed(content: Any) -> Any:
    return content.model_copy(update={"outcome_title": None, "outcome_title_joint": None, "files": None})


def _sent(library: Library, content: Any, day: date | None) -> Outcome:
    run = Run("r", "p", "zelfscan", "1.0.0", 1, date(2026, 3, 1), submitted_on=day)
    return Outcome(replace(library.entry("zelfscan"), content=content), run, None, "")


def test_the_title_is_that_of_the_content(scan: Any) -> None:
    assert own_title(NL, scan) == "Jouw zelfscan"
    assert own_title(NL, scan, joint=True) == "Jullie zelfscan"
    assert own_title(EN, scan, joint=True) == "Your joint self-scan"


def test_without_a_title_of_its_own_an_outcome_is_called_like_its_instrument(scan: Any) -> None:
    alone = scan.model_copy(update={"outcome_title_joint": None})
    assert own_title(NL, alone, joint=True) == "Jouw zelfscan"
    assert own_title(NL, _unnamed(scan)) == own_title(NL, _unnamed(scan), joint=True) == scan.title.nl


def test_files_have_plain_names(library: Library, scan: Any) -> None:
    day = date(2026, 3, 2)
    assert own_file_name(NL, _sent(library, scan, day)) == "Zelfscan-regieneming-2026-03-02"
    assert own_file_name(EN, _sent(library, scan, None)) == "Self-scan"
    awkward = Text(nl="../Één blik: wat & hoe?", en="x")
    named = scan.model_copy(update={"files": Files(own=awkward, group=awkward)})
    assert own_file_name(NL, _sent(library, named, day)) == "Een-blik-wat-hoe-2026-03-02"


def test_without_names_of_their_own_files_are_called_like_the_instrument(library: Library, scan: Any) -> None:
    bare = _unnamed(scan).model_copy(update={"title": Text(nl="Zélf scan", en="Self scan")})
    assert own_file_name(NL, _sent(library, bare, None)) == "Zelf-scan"
    picture = by_domain()
    unnamed = replace(picture, entry=replace(picture.entry, content=bare))
    assert group_file_name(NL, unnamed) == "Groepsbeeld-Zelf-scan-2026-12-08"
