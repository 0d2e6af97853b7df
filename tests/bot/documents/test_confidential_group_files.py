"""A confidential group picture as PDF, Excel and PNG: what it shows, and no more (norms B11, B24.8)."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from dialogs.instruments.averages import value_text
from dialogs.instruments.kind import GroupOutcome
from dialogs.replies import GroupPicture
from dialogs.texts.catalog import Speech
from tests.bot.documents.books import tables, words_in
from tests.bot.documents.group_files import (
    CONFIDENTIAL,
    FOUR,
    charted,
    pdf,
    pdf_tables,
    png,
    same,
    table_rows,
    written,
    xlsx,
)
from tests.bot.documents.pictures import (
    by_domain,
    confidential,
    earlier_open,
    group_printout,
)


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
