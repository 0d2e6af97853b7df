"""An open round of knelpunten on paper, in cells and drawn: what was counted by hand here, and no other number."""

import pytest

from bot.documents import typesetting
from bot.documents.workbook import workbook
from dialogs.instruments.kind import GroupOutcome
from tests.bot.documents.books import tables, words_in
from tests.bot.documents.pictures import CLOSED, counted, group_printout, group_sheets
from tests.bot.documents.reading import read
from tests.bot.documents.samples import LANGUAGES, Language

SIX = (
    ("onderwijs", "versnipperd_veld belangenverschillen"),
    ("onderwijs", "versnipperd_veld systemen_passen_niet"),
    ("jeugdhulp_zorg", "versnipperd_veld"),
    ("jeugdhulp_zorg", "versnipperd_veld belangenverschillen"),
    ("gemeente", "belangenverschillen"),
    ("gemeente", ""),
)
# Of everybody, of each of the three groups (two people each), and how many called it the biggest of several.
COUNTS = {
    "versnipperd_veld": (4, (2, 2, 0), 3),
    "belangenverschillen": (3, (1, 1, 1), 0),
    "systemen_passen_niet": (1, (1, 0, 0), 0),
}


def titles(outcome: GroupOutcome, language: Language) -> list[str]:
    return [outcome.content.obstacle(id_).title.in_(language) for id_ in COUNTS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper(language: Language) -> None:
    outcome = counted(SIX)
    pages = read(typesetting.pdf(group_printout(outcome, language), CLOSED))
    (table,) = pages.tree.all("Table")
    rows = [[cell.text for cell in (*row.all("TH"), *row.all("TD"))] for row in table.all("TR")][1:]
    groups = [row[0] for row in rows[1:4]]
    assert rows == [
        row
        for title, (everybody, of_groups, _) in zip(titles(outcome, language), COUNTS.values(), strict=True)
        for row in (
            [title, str(everybody), "6"],
            *([name, str(n), "2"] for name, n in zip(groups, of_groups, strict=True)),
        )
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_cells(language: Language) -> None:
    outcome = counted(SIX)
    _, wide, long, _ = tables(workbook("x", language, group_sheets(outcome, language), CLOSED)).values()
    assert [row[:6] for row in wide[1:]] == [
        [title, everybody, *of_groups, biggest]
        for title, (everybody, of_groups, biggest) in zip(titles(outcome, language), COUNTS.values(), strict=True)
    ]
    assert [row[2:] for row in long[1:]] == [[n, 2] for _, of_groups, _ in COUNTS.values() for n in of_groups]


def test_beside_last_time() -> None:
    last = counted((*SIX[:3], ("gemeente", "geen_traditie")))
    outcome = counted(SIX, last.picture)
    pages = read(typesetting.pdf(group_printout(outcome, "nl"), CLOSED))
    assert "3 van de 4" in pages.text
    assert "1 van de 4" in pages.text
    _, wide, *_ = tables(workbook("x", "nl", group_sheets(outcome, "nl"), CLOSED)).values()
    # What nobody names now and somebody named then stays in the list, with nothing beside it but last time.
    assert [(row[1], row[-1]) for row in wide[1:]] == [(4, 3), (3, 1), (1, 1), (0, 1)]


def test_where_nobody_answered_there_is_a_sentence_and_no_table() -> None:
    outcome = counted(())
    assert not [*read(typesetting.pdf(group_printout(outcome, "nl"), CLOSED)).tree.all("Table")]
    assert len(group_sheets(outcome, "nl")) == 1


def test_drawn_with_its_words() -> None:
    png = typesetting.picture_png(group_printout(counted(SIX), "nl"))
    told = " ".join(words_in(png).values())
    for title, (everybody, *_) in zip(titles(counted(SIX), "nl"), COUNTS.values(), strict=True):
        assert f"{title}: {everybody}" in told or f"{title} {everybody}" in told, told
