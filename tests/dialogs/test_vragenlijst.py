"""The vragenlijst: means of the statements of a theme, one's own and of a group, worked out by hand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.group.confidential import Value
from dialogs.instruments.group_facts import GroupFacts
from dialogs.instruments.kind import Entry, GroupOutcome
from dialogs.instruments.library import CONTENT, Library
from dialogs.instruments.printout import Chart, Number
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.instruments.view import Block, Bullets, Folded, Paragraph, Table, View
from dialogs.records import Round
from dialogs.round_records import RunScores
from dialogs.texts.catalog import speech
from tests.made_up import VRAGENLIJST, changed, with_made_up

NL = speech("nl")
MADE_UP = with_made_up().entry(VRAGENLIJST)
THEMES = {"rust": 2, "zin": 1, "hulp": 4}


def theme(id_: str, statements: int) -> dict[str, Any]:
    def text(words: str) -> dict[str, str]:
        return {"nl": words, "en": f"{words} (en)"}

    told = [{"id": f"{id_}_{n}", "text": text(f"Uitspraak {n}.")} for n in range(1, statements + 1)]
    return {"id": id_, "title": text(id_.title()), "definition": text(f"Over {id_}."), "statements": told}


@pytest.fixture
def entry(tmp_path: Path) -> Entry:
    """The made-up one with a theme of four statements more, and a round by region."""

    def change(raw: dict[str, Any]) -> None:
        raw["themes"] = [theme(id_, statements) for id_, statements in THEMES.items()]
        raw["rounds"]["offers"][0]["grouping"] = "regio"

    return Library.read(CONTENT, changed(tmp_path, VRAGENLIJST, change)).entry(VRAGENLIJST)


def answers(**typed: str) -> dict[str, str | None]:
    """Theme -> what was typed on its card, a dash for no answer."""
    return {
        f"{id_}_{n}": None if sign == "-" else sign for id_, row in typed.items() for n, sign in enumerate(row, start=1)
    }


def scored(entry: Entry, now: dict[str, str | None], before: dict[str, str | None] | None = None) -> dict[str, Any]:
    assert entry.scan
    return {score.id: score for score in entry.scan.result(entry.content, now, before or {})}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        # (3 + 3 + 3 + 4) / 4 = 3.25, half up; 0.05 is no longer seen.
        ({"rust": "45", "zin": "2", "hulp": "3334"}, ("4.5", "2.0", "3.3")),
        # (1 + 2 + 2) / 3 = 1.66…: what has no answer counts for nothing.
        ({"rust": "4-", "zin": "5", "hulp": "122-"}, ("4.0", "5.0", "1.7")),
        ({"rust": "--", "zin": "-", "hulp": "1---"}, (None, None, "1.0")),
        ({"rust": "11", "zin": "1", "hulp": "5555"}, ("1.0", "1.0", "5.0")),
    ],
)
def test_a_theme_is_the_mean_of_its_answered_statements(
    entry: Entry, typed: dict[str, str], shown: Sequence[str | None]
) -> None:
    found = scored(entry, answers(**typed))
    assert [score.shown for score in found.values()] == [None if one is None else Decimal(one) for one in shown]
    assert list(found) == list(THEMES)


def test_too_few_answers_are_no_score(tmp_path: Path) -> None:
    def change(raw: dict[str, Any]) -> None:
        raw |= {"least_answered": 2, "themes": [theme("rust", 2), theme("hulp", 4)]}

    entry = Library.read(CONTENT, changed(tmp_path, VRAGENLIJST, change)).entry(VRAGENLIJST)
    found = scored(entry, answers(rust="5-", hulp="1--4"))
    assert (found["rust"].shown, found["hulp"].shown) == (None, Decimal("2.5"))


def test_last_time_stands_beside_what_has_a_score_both_times(entry: Entry) -> None:
    found = scored(entry, answers(rust="44", zin="2", hulp="----"), answers(rust="35", zin="-", hulp="1111"))
    assert (found["rust"].before, found["rust"].change) == (Decimal("4.0"), Decimal("0.0"))
    assert (found["zin"].before, found["zin"].change) == (None, None)
    assert (found["hulp"].before, found["hulp"].change) == (Decimal("1.0"), None)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=2))
def test_a_mean_lies_within_its_answers(answered: list[int]) -> None:
    """As shown it is off by half a tenth at most, and never past an end."""
    shown = scored(MADE_UP, {f"rust_{n}": str(value) for n, value in enumerate(answered, 1)})["rust"].shown
    assert min(answered) <= shown <= max(answered)
    assert abs(shown * len(answered) - sum(answered)) <= Decimal("0.05") * len(answered)


# --- that of a group


def round_of(entry: Entry, regions: tuple[str, ...]) -> Round:
    return Round(
        id="r", tenant="t", code="K7QFM2XR", coordinator="c", instrument=VRAGENLIJST, version=entry.key[1],
        mode=Mode.CONFIDENTIAL, name="Maandag", closes_on=date(2026, 12, 10), invited=20, opened_on=date(2026, 11, 23),
        minimum=5, closed_on=date(2026, 12, 8), groups=regions,
        grouping=Grouping.BY_REGION if regions else Grouping.NONE,
    )  # fmt: skip


def picture(entry: Entry, regions: tuple[str, ...], people: Sequence[tuple[str, Sequence[int]]]) -> GroupOutcome:
    """The picture of people, each a group and one score per theme: the same for all its statements."""
    assert entry.scan
    round_ = round_of(entry, regions)
    sizes = list(THEMES.values())
    marks = [
        RunScores(f"p{n}", group, [score * size for score, size in zip(scores, sizes, strict=True)], sizes)
        for n, (group, scores) in enumerate(people)
    ]
    groups = tuple(f"r{place}" for place in range(1, len(regions) + 1))
    facts = GroupFacts(round_, marks, groups, frozenset(), str)
    kept = entry.scan.release(entry.content, facts).picture.to_json()
    return GroupOutcome(entry, round_, entry.scan.picture(kept))


# Means of 3,0, 2,5 and 3,5 over six.
SIX = ((1, 1, 2), (2, 2, 3), (3, 2, 3), (3, 3, 4), (4, 3, 4), (5, 4, 5))
FIVE_REGIONS = ("Noord", "Oost", "Zuid", "West", "Midden")


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, those that are folded too."""
    for block in blocks:
        yield block
        yield from all_blocks(block.blocks) if isinstance(block, Folded) else ()


def tables(view: View) -> list[Table]:
    return [block for block in all_blocks(view.blocks) if isinstance(block, Table)]


def words(view: View) -> str:
    return "\n".join(block.text for block in all_blocks(view.blocks) if isinstance(block, Paragraph))


def charts(view: View) -> list[Chart]:
    return [block for block in all_blocks(view.blocks) if isinstance(block, Chart)]


def test_a_group_is_averaged_per_theme(entry: Entry) -> None:
    group = picture(entry, (), [("", scores) for scores in SIX])
    view = group.scan.group_view(NL, group)
    assert "6 van de 20 genodigden deden mee." in words(view)
    (table,) = tables(view)
    assert table.header == ("Onderwerp", "Score")
    assert table.rows == (
        ("Rust", "3,0 (6)"),
        ("Zin", "2,5 (6)"),
        ("Hulp", "3,5 (6)"),
    )
    assert "Tussen haakjes staat hoeveel mensen een score gaven." in words(view)
    assert [[bar.label for bar in drawn.bars] for drawn in charts(view)] == [["Hulp", "Zin"], ["Rust", "Zin", "Hulp"]]
    assert "Het verst uit elkaar liggen hulp (3,5) en zin (2,5)." in words(view)
    assert group.scan.item_to_discuss(group.picture) == "zin"
    printout = group.scan.group_printout(NL, group)
    assert printout.table
    assert [row.cells[1] for row in printout.table.rows] == [
        Number(Decimal(n), n.replace(".", ",")) for n in ("3.0", "2.5", "3.5")
    ]
    assert printout.more == ()


def test_regions_stand_beside_each_other_as_many_as_fit(entry: Entry) -> None:
    people = [(f"r{place}", scores) for place in range(1, 6) for scores in SIX]
    group = picture(entry, FIVE_REGIONS, people)
    view = group.scan.group_view(NL, group)
    (fold,) = [block for block in view.blocks if isinstance(block, Folded) and block.title == "Per groep"]
    assert [block.text for block in fold.blocks if isinstance(block, Paragraph)][:-1] == list(FIVE_REGIONS)
    assert [block.lines[1] for block in fold.blocks if isinstance(block, Bullets)] == ["Zin: 2,5"] * 5
    printout = group.scan.group_printout(NL, group)
    assert [table.header for table in printout.more] == [
        ("Onderwerp", "Noord", "Oost", "Zuid"), ("Onderwerp", "West", "Midden"),
    ]  # fmt: skip
    assert [bool(table.note) for table in printout.more] == [False, True]
    sheets = {sheet.name: sheet.table for sheet in group.scan.group_sheets(NL, group)}
    assert [row.cells[:2] for row in sheets["Groepen"].rows[:3]] == [
        ("Noord", "Rust"),
        ("Noord", "Zin"),
        ("Noord", "Hulp"),
    ]
    one = group.scan.group_view(NL, replace(group, part="r3"))
    assert one.title == "Groepsbeeld Maandag, Zuid"
    assert tables(one)[0].rows[1] == ("Zin", "2,5 (6)")


def test_where_no_region_may_be_shown_there_is_no_empty_table(entry: Entry) -> None:
    people = [(f"r{1 + n % 3}", scores) for n, scores in enumerate(SIX)]
    group = picture(entry, ("Noord", "Oost", "Zuid"), people)
    view = group.scan.group_view(NL, group)
    assert len(tables(view)) == 1
    hidden = "Zie je een streepje, of mist een groep? Die cijfers laat ik niet zien."
    assert hidden in words(view)
    printout = group.scan.group_printout(NL, group)
    assert printout.more == ()
    assert any(hidden in paragraph for section in printout.sections for paragraph in section.paragraphs)
    sheets = {sheet.name: sheet.table for sheet in group.scan.group_sheets(NL, group)}
    assert "Groepen" not in sheets
    assert any(hidden in str(row.cells[1]) for row in sheets["Overzicht"].rows)
    one = group.scan.group_view(NL, replace(group, part="r1"))
    assert tables(one) == [] and "Voor Noord laat ik geen apart beeld zien" in words(one)


def test_too_few_are_refused_without_any_number(entry: Entry) -> None:
    group = picture(entry, (), [("", scores) for scores in SIX[:4]])
    assert not group.is_shown
    view = group.scan.group_view(NL, group)
    assert tables(view) == [] and "Nodig zijn er 5." in words(view)
    printout = group.scan.group_printout(NL, group)
    assert (printout.table, printout.chart, printout.facts, printout.more) == (None, None, (), ())
    (sheet,) = group.scan.group_sheets(NL, group)
    assert len(sheet.table.rows) == 1


def test_everybody_alike_is_an_end_and_nothing_stands_out(entry: Entry) -> None:
    """Nothing says either that the scores lie close together: behind these ends they need not."""
    group = picture(entry, (), [("", (4, 4, 4))] * 6)
    view = group.scan.group_view(NL, group)
    assert [[bar.shown for bar in drawn.bars] for drawn in charts(view)] == [["4,0 of hoger"] * 3]
    assert "Geen onderwerp springt eruit in deze cijfers." in words(view)
    assert "dicht bij elkaar" not in words(view)
    assert [row[1] for row in tables(view)[0].rows] == ["4,0 of hoger (6)"] * 3


def test_each_that_ties_is_told_with_its_own_value(entry: Entry) -> None:
    """4.2 over six is "4.0 or higher"; it ties with 4.1 over seven, which is a mean, and neither has the other's."""
    group = picture(entry, (), [("", scores) for scores in SIX])
    values = [
        value.model_copy(update=update)
        for value, update in zip(
            group.picture.competencies,
            ({"mean": None, "at_least": Decimal("4.0")}, {"mean": Decimal("4.1")}, {"mean": Decimal("2.0")}),
            strict=True,
        )
    ]
    made = {"competencies": tuple(values), "highest": ("rust", "zin"), "lowest": ("hulp",)}
    view = group.scan.group_view(NL, replace(group, picture=group.picture.model_copy(update=made)))
    assert "Het verst uit elkaar liggen rust (4,0 of hoger) en zin (4,1) en hulp (2,0)." in words(view)


def test_an_old_picture_does_not_say_that_coordinators_were_left_out(entry: Entry) -> None:
    """In version 0.3 their answers counted."""
    group = picture(entry, (), [("", scores) for scores in SIX])
    old = replace(group, picture=group.picture.model_copy(update={"coordinators_count": True}))
    told = [("Wat een coördinator invulde, telt niet mee." in words(g.scan.group_view(NL, g))) for g in (group, old)]
    assert told == [True, False]


def test_of_bands_nobody_is_told_that_far_apart_would_be_said(entry: Entry) -> None:
    """It never is: its silence would read as views that lie close together."""
    group = picture(entry, (), [("", scores) for scores in SIX * 2])
    assert "ver uiteenlopen" in words(group.scan.group_view(NL, group))
    values = tuple(Value(id=value.id, n=12, band="mid") for value in group.picture.competencies)
    bands = replace(group, picture=group.picture.model_copy(update={"competencies": values}))
    assert "ver uiteenlopen" not in words(group.scan.group_view(NL, bands))
