"""Every group picture as PDF, Excel and PNG: refusals, parts, what PDF/UA asks, the same bytes (norms B11, B24.8)."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.documents import typesetting
from dialogs.group.confidential import ConfidentialPicture
from dialogs.group.picture import Picture
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.printout import Printout
from dialogs.texts.catalog import Speech
from tests.bot.documents.books import tables, words_in
from tests.bot.documents.group_files import CONFIDENTIAL, FOUR, OPEN, pdf, png, xlsx
from tests.bot.documents.pictures import (
    CLOSED,
    confidential,
    group_printout,
    group_sheets,
    refused,
)


def test_a_part_of_a_picture_is_no_other_file() -> None:
    whole = confidential(19, regions=FOUR)
    narrowed = replace(whole, part="r1")
    assert group_printout(narrowed, "nl") == group_printout(whole, "nl")
    assert group_sheets(narrowed, "nl") == group_sheets(whole, "nl")


# --- refusals


@pytest.mark.parametrize("minimum", [5, 8])
def test_a_refusal_is_one_sentence(minimum: int, said: Speech) -> None:
    reply = refused(minimum)
    number = str(minimum)
    sentence = said.of(reply.content.group.too_few_line) if minimum == 5 else said("picture-too-few", minimum=minimum)
    pages = pdf(reply, said.language)
    assert pages.unmarked == []
    assert pages.text == f"{said('picture-title', name='Vakgroep')} {sentence}"
    assert set(re.findall(r"\d+", pages.text + pages.artifacts)) <= {number}
    made = xlsx(reply, said.language)
    assert list(tables(made).values()) == [[[said("group-file-title")], [sentence]]]
    assert words_in(png(reply, said.language))["Description"] == sentence
    printout = group_printout(reply, said.language)
    assert (printout.chart, printout.table, printout.more, printout.sections) == (None, None, (), ())


def test_refusals_are_the_same_whatever_the_reason() -> None:
    """None, too few, and refused on what was released before look alike (norms B5, B22)."""
    made = [confidential(people) for people in (0, 1, 4)]
    assert len({xlsx(reply) for reply in made}) == 1
    assert len({typesetting.pdf(group_printout(reply, "nl"), CLOSED) for reply in made}) == 1


# --- form


ALL: dict[str, Callable[[], GroupOutcome]] = {**OPEN, **CONFIDENTIAL, "refused": refused}


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_the_pdf_says_what_pdf_ua_asks(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    printout, pages = group_printout(reply, said.language), pdf(reply, said.language)
    root = pages.file.Root
    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang) == said.language
    with pages.file.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == printout.title
    assert pages.unmarked == []
    assert [node.text for node in pages.tree.all("H1")] == [printout.title]
    assert [node.text for node in pages.tree.all("H2")] == [section.heading for section in printout.sections]
    assert [node.alt for node in pages.tree.all("Figure")] == ([printout.chart.alt] if printout.chart else [])
    captions = [printout.chart.title] if printout.chart else []
    captions += [table.caption for table in _tables(printout)]
    assert [node.text for node in pages.tree.all("Caption")] == captions
    for table, expected in zip(pages.tree.all("Table"), _tables(printout), strict=True):
        # A table on several pages repeats its header for the eye only.
        assert [node.text for node in table.all("TH")] == list(expected.header)
        assert {node.scope for node in table.all("TH")} == {"Column"}
    assert len(pages.file.pages) <= 4


def _tables(printout: Printout) -> tuple[Any, ...]:
    return (printout.table, *printout.more) if printout.table else ()


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_the_same_picture_is_the_same_bytes(make: Callable[[], GroupOutcome]) -> None:
    first, second = make(), make()
    assert xlsx(first) == xlsx(second)
    assert png(first) == png(second)
    printout = group_printout(first, "nl")
    assert typesetting.pdf(printout, CLOSED) == typesetting.pdf(group_printout(second, "nl"), CLOSED)
    # Kept and read back, as every picture is.
    kept = first.picture
    again = type(kept).from_json(kept.to_json())
    assert isinstance(again, Picture | ConfidentialPicture)
    assert again == kept


@pytest.mark.parametrize("make", ALL.values(), ids=ALL)
def test_the_png_is_fit_for_a_phone(make: Callable[[], GroupOutcome], said: Speech) -> None:
    made = png(make(), said.language)
    assert made.startswith(b"\x89PNG")
    assert int.from_bytes(made[16:20], "big") == 1000
    assert words_in(made)["Title"] == group_printout(make(), said.language).title
    assert len(made) < 1_000_000
