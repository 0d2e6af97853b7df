"""An open group picture as PDF, Excel and PNG: the numbers of the picture and no others."""

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from dialogs.instruments.kind import GroupOutcome
from dialogs.replies import GroupPicture
from dialogs.texts.catalog import Speech
from tests.bot.documents.books import Cells, tables, words_in
from tests.bot.documents.group_files import (
    OPEN,
    charted,
    group_names,
    pdf,
    pdf_tables,
    png,
    same,
    table_rows,
    written,
    xlsx,
)
from tests.bot.documents.pictures import (
    CLOSED,
    REGIONS,
    by_domain,
    by_region,
    group_printout,
    with_paper,
)


def under_each_role(reply: GroupOutcome, said: Speech) -> Cells:
    """A role in a row, and under it each group."""
    kept, named = reply.picture, group_names(reply, said)
    compare = kept.earlier is not None
    expected = []
    for role in kept.roles:
        rows = [(said.of(reply.content.role(role.role).title), role.mean, role.n, role.before)]
        rows += [(named[g.group], g.mean, g.n, g.before) for g in role.groups if kept.members[g.group]]
        expected += [
            [title, written(said, mean), str(n), *([written(said, before)] if compare else [])]
            for title, mean, n, before in rows
        ]
    return expected


def in_columns(reply: GroupOutcome, said: Speech) -> Cells:
    """Everybody in a row, and under it each group: many groups, so a role is a column."""
    kept, named = reply.picture, group_names(reply, said)
    rows = [[said("group-sheet-everybody"), *(written(said, role.mean) for role in kept.roles), str(kept.completed)]]
    for id_ in kept.groups:
        means = (next(score.mean for score in role.groups if score.group == id_) for role in kept.roles)
        rows.append([named[id_], *(written(said, mean) for mean in means), str(kept.members[id_])])
    return rows


@pytest.mark.parametrize("make", OPEN.values(), ids=OPEN)
def test_an_open_picture_on_paper(make: Callable[[], GroupOutcome], said: Speech) -> None:
    reply = make()
    kept = reply.picture
    pages = pdf(reply, said.language)
    scores, counts = pdf_tables(pages)
    assert scores[1:] == (in_columns if len(kept.groups) > 6 else under_each_role)(reply, said)
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


def test_of_many_groups_last_time_has_a_table_and_who_gave_no_score_is_told(said: Speech) -> None:
    """What has no column of its own where roles are the columns."""
    names = [f"Regio {number:02}" for number in range(1, 9)]
    marks = [(f"r{place}", scores) for place in range(1, 9) for scores in ((4, 3, None, 2), (5, 3, 2, 2))]
    on_paper = (("r2", (1, 1, 1, 1)),)
    reply = by_region(names, by_region(names).picture, marks, on_paper)
    kept = reply.picture
    scores, before, _ = pdf_tables(pdf(reply, said.language))
    assert scores[2][:5] == [
        "Regio 01",
        *(f"{said.number(Decimal(score))}" for score in ("4.5", "3.0")),
        "2,0 (1)" if said.language == "nl" else "2.0 (1)",
        said.number(Decimal("2.0")),
    ]
    assert scores[1][3].endswith("(9)")
    assert [row[-1] for row in scores[1:5]] == ["17", "2", "3", "2"]
    assert said("group-file-fewer") in pdf(reply, said.language).text
    for row, id_ in zip(before[2:], kept.groups, strict=True):
        own = [score for role in kept.roles for score in role.groups if score.group == id_]
        assert row[1:] == [written(said, score.before) for score in own]


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


def test_nobody_in_an_open_round() -> None:
    pages = pdf(by_domain(()))
    assert "Niemand heeft deze ronde ingevuld" in pages.text
    assert len(tables(xlsx(by_domain(())))) == 1
