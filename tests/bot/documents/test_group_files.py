"""The group picture as PDF, Excel and PNG: the numbers of the picture and no others (norms B11, B24.8)."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from bot.documents import typesetting
from bot.documents.workbook import workbook
from dialogs.group.confidential import ConfidentialPicture
from dialogs.group.picture import Picture
from dialogs.instruments.averages import value_text
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.printout import Printout
from dialogs.replies import GroupPicture
from dialogs.texts.catalog import Speech, speech
from tests.bot.cards.lint import bars
from tests.bot.documents.books import Cells, tables, words_in
from tests.bot.documents.pictures import (
    CLOSED,
    REGIONS,
    by_domain,
    by_region,
    confidential,
    earlier_confidential,
    earlier_open,
    group_printout,
    group_sheets,
    refused,
    with_paper,
)
from tests.bot.documents.reading import Read, read
from tests.bot.documents.samples import LANGUAGES, Language
from tests.scenarios.people import elements

FOUR = (("Noord", 6), ("Oost", 6), ("Zuid", 5), ("West", 2))
OPEN: dict[str, Callable[[], GroupOutcome]] = {
    "domains": by_domain,
    "regions": by_region,
    "domains with last time": lambda: by_domain(last=earlier_open()),
    "twelve regions": lambda: by_region([f"Regio {number:02}" for number in range(1, 13)]),
}
CONFIDENTIAL: dict[str, Callable[[], GroupOutcome]] = {
    "five": lambda: confidential(5),
    "eleven": lambda: confidential(11),
    "eleven with last time": lambda: confidential(11, last=earlier_confidential()),
    "eleven in bands": lambda: confidential(11, last=earlier_confidential(), in_bands=True),
    "groups, one hidden": lambda: confidential(19, regions=FOUR),
    "seven groups": lambda: confidential(42, regions=[(f"Team {letter}", 6) for letter in "ABCDEFG"]),
}
Number = Decimal | int | None


@pytest.fixture(params=LANGUAGES)
def said(request: pytest.FixtureRequest) -> Speech:
    return speech(request.param)


def pdf(reply: GroupOutcome, language: Language = "nl") -> Read:
    return read(typesetting.pdf(group_printout(reply, language), CLOSED))


def xlsx(reply: GroupOutcome, language: Language = "nl") -> bytes:
    return workbook("Groepsbeeld", language, group_sheets(reply, language), CLOSED)


def png(reply: GroupOutcome, language: Language = "nl") -> bytes:
    return typesetting.picture_png(group_printout(reply, language))


def pdf_tables(pages: Read) -> list[Cells]:
    """The cells of every table, with words whole that are hyphenated on paper."""
    return [
        [[cell.text.replace("\u00ad", "") for cell in (*row.all("TH"), *row.all("TD"))] for row in table.all("TR")]
        for table in pages.tree.all("Table")
    ]


def written(said: Speech, value: Number) -> str:
    """As a reader reads it; nought has no sign."""
    return "–" if value is None else said.number(value).replace("-0,0", "0,0").replace("-0.0", "0.0")


def same(cell: Any, value: Number) -> bool:
    return cell == "–" if value is None else cell == float(value)


def group_names(reply: GroupOutcome, said: Speech) -> dict[str, str]:
    if reply.round.groups:
        return {f"r{place}": name for place, name in enumerate(reply.round.groups, 1)}
    return {choice.id: said.of(choice.label) for choice in reply.content.domain_question.options}


def charted(card: dict[str, Any], fold: str) -> list[tuple[str, str]]:
    """The bars in a fold of a card, each with its number; that they are exact is in tests/bot/cards/lint.py."""
    (folded,) = [element for element in elements(card) if element.get("id") == fold]
    return [(name, number) for name, number, _, _ in bars(folded)]


def table_rows(card: dict[str, Any]) -> list[str]:
    """The words of each row of the tables on a card."""
    rows = [row for table in elements(card) if table["type"] == "Table" for row in table["rows"]]
    return [" ".join(element["text"] for element in elements(row) if element["type"] == "TextBlock") for row in rows]


# --- open pictures


@pytest.mark.parametrize("make", OPEN.values(), ids=OPEN)
def test_an_open_picture_on_paper(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    kept, named = reply.picture, group_names(reply, said)
    pages = pdf(reply, said.language)
    scores, counts = pdf_tables(pages)
    compare = kept.earlier is not None
    expected = []
    for role in kept.roles:
        rows = [(said.of(reply.content.role(role.role).title), role.mean, role.n, role.before)]
        rows += [(named[g.group], g.mean, g.n, g.before) for g in role.groups if kept.members[g.group]]
        expected += [
            [title, written(said, mean), str(n), *([written(said, before)] if compare else [])]
            for title, mean, n, before in rows
        ]
    assert scores[1:] == expected
    assert counts[1:] == [
        [
            said.of(reply.content.role(role.role).title),
            *map(str, role.counts),
            *(written(said, value) for value in (role.mean, role.median, role.agreement)),
        ]
        for role in kept.roles
    ]
    assert said("group-file-response", done=kept.completed, invited=kept.invited, paper=0) in pages.text
    assert said.day(CLOSED) in pages.text
    differences = [role.difference for role in kept.roles if role.difference is not None]
    shown = re.findall(r"\((\d[.,]\d)\)", " ".join(heading.text for heading in pages.tree.all("H2")))
    assert shown == [said.number(difference) for difference in differences]
    assert differences == sorted(differences, reverse=True)


@pytest.mark.parametrize("make", OPEN.values(), ids=OPEN)
def test_an_open_picture_in_cells(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    kept, named = reply.picture, group_names(reply, said)
    overview, scores, counts, groups, _ = tables(xlsx(reply, said.language)).values()
    assert {kept.completed, kept.invited} <= {row[1] for row in overview}
    members = [group for group, n in kept.members.items() if n]
    assert scores[0][1 : 1 + len(members)] == [named[group] for group in members]
    for row, role in zip(scores[1:], kept.roles, strict=True):
        means = {part.group: part.mean for part in role.groups}
        values = [*(means[group] for group in members), role.mean, role.difference]
        assert all(map(same, row[1:], values)), row
        assert row[-1] == (float(role.before) if role.before is not None else row[-1])
    for row, role in zip(counts[1:], kept.roles, strict=True):
        assert all(map(same, row[1:], [*role.counts, role.mean, role.median, role.agreement])), row
    parts = [(role, part) for role in kept.roles for part in role.groups if part.group in members]
    for row, (role, part) in zip(groups[1:], parts, strict=True):
        assert row[:2] == [said.of(reply.content.role(role.role).title), named[part.group]]
        assert all(map(same, row[2:], [part.mean, part.n, part.before])), row


@pytest.mark.parametrize("make", OPEN.values(), ids=OPEN)
def test_an_open_picture_drawn_and_on_the_card(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    kept, named = reply.picture, group_names(reply, said)
    values = {
        (said.of(reply.content.role(role.role).title), named[part.group]): part.mean
        for role in kept.roles
        for part in role.groups
        if kept.members[part.group]
    }
    chart = group_printout(reply, said.language).chart
    assert chart
    assert {(bar.under, bar.label): bar.value for bar in chart.bars} == values
    assert all(bar.shown == written(said, bar.value) for bar in chart.bars)
    told = words_in(png(reply, said.language))["Description"]
    for (role, group), value in values.items():
        part = told[told.index(f"{role}. ") :]
        assert f"{group}: {written(said, value)}" in part
    card = render(GroupPicture(reply), said.language, PrivacyFacts())
    drawn = [(group, written(said, value)) for (_, group), value in values.items() if value is not None]
    # More bars than fit are in the table alone.
    assert len(drawn) > 24 or charted(card, "geheel") == drawn
    # A role above its groups.
    rows = table_rows(card)
    for (role, group), value in values.items():
        at = next(place for place, row in enumerate(rows) if row.startswith(f"**{role}**"))
        below = rows[at + 1 : at + 1 + sum(map(bool, kept.members.values()))]
        assert any(row.startswith(f"{group} {written(said, value)}") for row in below), (role, group)


def test_what_came_on_paper_is_marked_wherever_its_scores_stand(said: Speech) -> None:
    """Card, text, paper, cells and drawing; the people who completed it are counted without it."""
    reply = with_paper()
    kept, named = reply.picture, group_names(reply, said)
    assert (kept.completed, kept.on_paper) == (4, 2)
    assert kept.members == {"onderwijs": 2, "jeugdhulp_zorg": 0, "gemeente": 2}
    marked = {
        named["jeugdhulp_zorg"] + (" (op papier)" if said.language == "nl" else " (on paper)"),
        named["gemeente"] + (" (1 op papier)" if said.language == "nl" else " (1 on paper)"),
    }
    alike = named["onderwijs"]
    response = said("group-file-response", done=4, invited=9, paper=2)
    assert response.endswith(", en 2 op papier" if said.language == "nl" else ", and 2 on paper")
    pages = pdf(reply, said.language)
    assert response in pages.text
    assert said("picture-paper-note") in pages.text
    scores, _ = pdf_tables(pages)
    assert marked | {alike} <= {row[0] for row in scores}
    assert not {named["jeugdhulp_zorg"], named["gemeente"]} & {row[0] for row in scores}
    overview, wide, _, groups, _ = tables(xlsx(reply, said.language)).values()
    assert marked | {alike} == set(wide[0][1:4]) == {row[1] for row in groups[1:]}
    assert [row[1] for row in overview if str(row[0]).startswith(("Op papier", "On paper"))] == [1, 1]
    told = words_in(png(reply, said.language))["Description"]
    assert all(f"{name}: " in told for name in marked)
    card = render(GroupPicture(reply), said.language, PrivacyFacts())
    assert {name for name, _ in charted(card, "geheel")} == marked | {alike}
    assert all(any(row.startswith(name) for row in table_rows(card)) for name in marked)


def test_regions_get_the_questions_of_regions(said: Speech) -> None:
    reply = by_region()
    between = reply.content.comparison.between_regions
    seen = pdf(reply, said.language).text
    assert said.of(between.general[0]) in seen
    assert said.of(reply.content.comparison.between_domains.general[0]) not in seen
    assert f"{REGIONS[0]}" in seen
    talk = tables(xlsx(reply, said.language))[said("group-sheet-talk")]
    assert said.of(between.general[0]) in [row[1] for row in talk]


def test_one_group_has_nothing_to_compare() -> None:
    seen = pdf(by_domain((("gemeente", (3, 4, 2, 1)),))).text
    assert "niets te vergelijken" in seen
    assert "Vragen voor het hele gesprek" in seen


# --- confidential pictures


@pytest.mark.parametrize("make", CONFIDENTIAL.values(), ids=CONFIDENTIAL)
def test_a_confidential_picture_on_paper(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    content, kept = reply.content, reply.picture
    scores, *others = pdf_tables(pdf(reply, said.language))
    compare = any(value.before is not None for value in kept.competencies)
    expected = []
    for role, whole in zip(content.roles, kept.roles, strict=True):
        expected.append([said.of(role.title), value_text(said, whole), "", *([""] if compare else [])])
        for value in map(kept.value, role.competencies):
            own = [said.of(content.competency(value.id).title), value_text(said, value), written(said, value.n)]
            expected.append([*own, *([written(said, value.before)] if compare else [])])
    assert scores[1:] == expected
    beside: dict[str, dict[str, str]] = {}
    for header, *rows in others:
        for column, group in enumerate(header[1:], 1):
            beside[group] = {row[0]: row[column] for row in rows}
    titles = {c.id: said.of(c.title) for c in (*content.competencies, *content.roles)}
    assert beside == {
        reply.round.groups[int(part.group[1:]) - 1]: {
            titles[value.id]: value_text(said, value) for value in (*part.competencies, *part.roles)
        }
        for part in kept.groups
    }


@pytest.mark.parametrize("make", CONFIDENTIAL.values(), ids=CONFIDENTIAL)
def test_a_confidential_picture_in_cells(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    content, kept = reply.content, reply.picture

    def shown(cell: Any, value: Any) -> bool:
        return same(cell, value.mean) if value.mean is not None else cell == value_text(said, value)

    sheets = tables(xlsx(reply, said.language))
    overview, scores, *_ = sheets.values()
    assert [kept.completed, kept.invited] == [row[1] for row in overview if isinstance(row[1], int)]
    for row, competency in zip(scores[1:], content.ordered, strict=True):
        value = kept.value(competency.id)
        assert row[0] == said.of(competency.title)
        assert shown(row[2], value) and same(row[3], value.n), row
        assert len(row) == 4 or same(row[4], value.before), row
    roles = sheets[said("group-sheet-roles")]
    assert all(shown(row[1], value) for row, value in zip(roles[1:], kept.roles, strict=True))
    assert said("group-sheet-counts") not in sheets, "how often each score was given is shown nowhere"
    long = sheets.get(said("group-sheet-groups"), [[]])[1:]
    parts = [
        (part, value)
        for part in kept.groups
        for role in content.roles
        for id_ in (*role.competencies, role.id)
        for value in (*part.competencies, *part.roles)
        if value.id == id_
    ]
    for row, (part, value) in zip(long, parts, strict=True):
        assert row[0] == reply.round.groups[int(part.group[1:]) - 1]
        assert shown(row[3], value) and same(row[4], value.n), row


@pytest.mark.parametrize("make", CONFIDENTIAL.values(), ids=CONFIDENTIAL)
def test_a_confidential_picture_drawn_and_on_the_card(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    titles = {competency.id: said.of(competency.title) for competency in reply.content.competencies}
    chart = group_printout(reply, said.language).chart
    assert chart
    values = reply.picture.competencies
    assert [(bar.label, bar.value) for bar in chart.bars] == [(titles[value.id], value.point) for value in values]
    told = words_in(png(reply, said.language))["Description"]
    for value in values:
        assert f"{titles[value.id]}: {value_text(said, value)}" in told
    card = render(GroupPicture(reply), said.language, PrivacyFacts())
    drawn = [
        (titles[value.id] + ("" if value.mean else f": {value_text(said, value)}"), written(said, value.point))
        for value in values
        if value.point is not None
    ]
    assert not drawn or charted(card, "geheel") == drawn
    for value in values:
        assert any(titles[value.id] in row and value_text(said, value) in row for row in table_rows(card)), value.id


def test_there_is_something_to_see_in_these_pictures() -> None:
    """The samples have what the tests above compare: ends, the word, bands, hidden groups, last time."""
    assert any(value.at_least for value in confidential(5).picture.competencies)
    eleven = CONFIDENTIAL["eleven with last time"]().picture
    assert eleven.apart
    assert all(value.band for value in CONFIDENTIAL["eleven in bands"]().picture.competencies)
    assert any(value.before for value in eleven.competencies)
    grouped = confidential(19, regions=FOUR)
    assert 0 < len(grouped.picture.groups) < len(FOUR)
    assert len(CONFIDENTIAL["seven groups"]().picture.groups) > 4
    assert any(role.before for role in by_domain(last=earlier_open()).picture.roles)


def test_what_is_not_shown_has_one_sentence_and_no_name() -> None:
    reply = confidential(19, regions=FOUR)
    sentence = "Zie je een streepje, of mist een groep? Die cijfers laat ik niet zien."
    pages, cells = pdf(reply), tables(xlsx(reply))
    assert pages.text.count(sentence) == 1
    assert "West" not in pages.text
    assert [row[1] for row in cells["Overzicht"] if str(row[1]).startswith(sentence)]
    assert "West" not in str(cells)
    # Every group hidden: the sentence stays, the table goes.
    none = confidential(8, regions=(("Noord", 4), ("Oost", 4)))
    assert none.picture.groups == ()
    assert pdf(none).text.count(sentence) == 1
    assert "Groepen" not in tables(xlsx(none))


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


def test_nobody_in_an_open_round() -> None:
    pages = pdf(by_domain(()))
    assert "Niemand heeft deze ronde ingevuld" in pages.text
    assert len(tables(xlsx(by_domain(())))) == 1


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
