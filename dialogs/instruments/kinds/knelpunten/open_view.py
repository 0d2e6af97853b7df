"""Tell what a group chose in an open round, counted, as a card, on paper and in a workbook. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from dialogs.group.open_choices import ChosenPicture, Counted
from dialogs.instruments.figures import number_cell, previous_round_line
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.kinds.knelpunten.definition import Knelpunten
from dialogs.instruments.kinds.knelpunten.view import talk_questions, titles
from dialogs.instruments.printout import Bar, Cell, Chart, Columns, NamedList, Printout, Row, Section, Sheet, Table
from dialogs.instruments.printout_parts import (
    chart,
    group_page,
    open_facts,
    overview_sheet,
    refused_sheets,
    sheet,
    talk_sheet,
)
from dialogs.instruments.side_by_side import (
    inline_names,
    members_line,
    open_notice,
    overview_rows,
    part_view,
    response_line,
)
from dialogs.instruments.titles import group_name
from dialogs.instruments.view import Block, Bullets, Folded, Paragraph, View, bullets, paragraphs
from dialogs.instruments.view import Table as ViewTable
from dialogs.instruments.view_parts import (
    TABLE_WIDTHS,
    figures_fold,
    picture_title,
    previous_round_paragraphs,
    talk,
    talk_fold,
    whole_fold,
)
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
from dialogs.texts.markdown import literal

_HOLDS, _GROUPS = "houvasten", "groepen"


# --- in words, the same for all


def _title(speech: Speech, content: Knelpunten, id_: str) -> str:
    return speech.of(content.obstacle(id_).title)


def _rows(speech: Speech, content: Knelpunten, counts: Sequence[tuple[str, int]], of: int) -> tuple[str, ...]:
    """Say of each knelpunt how many of how many people named it, most first."""
    texts = content.group
    if not counts:
        return (speech.of(texts.nobody_line),)
    return tuple(
        speech.of(texts.row_line_one if n == 1 else texts.row_line).format(
            count=speech.number(n), n=speech.number(of), knelpunten=titles(speech, content, [id_])
        )
        for id_, n in counts
    )


def _of_everybody(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    kept: ChosenPicture = group.picture
    return _rows(speech, group.content, [(option.id, option.n) for option in kept.chosen], kept.completed)


def _of_group(speech: Speech, group: GroupOutcome, id_: str) -> tuple[str, ...]:
    kept: ChosenPicture = group.picture
    return _rows(speech, group.content, kept.of_group(id_), kept.members[id_])


def _stands_out(speech: Speech, group: GroupOutcome) -> tuple[str, ...]:
    """Say what was called the biggest most often, and to take one's time where many things are named at once."""
    content: Knelpunten = group.content
    kept: ChosenPicture = group.picture
    biggest = speech.of(content.group.biggest_line).format(knelpunten=titles(speech, content, kept.biggest))
    patience = speech.of(content.advice.patience_note)
    return (
        *((biggest,) if kept.biggest else ()),
        *((patience,) if len(kept.chosen) >= content.advice.patience_from else ()),
    )


def _only_lines(speech: Speech, group: GroupOutcome, written: Callable[[str], str] = str) -> tuple[str, ...]:
    """Say of each group what it alone named; () where no other took part. `written` makes names fit for their place."""
    kept: ChosenPicture = group.picture
    if len(kept.groups) < 2:
        return ()
    line = speech.of(group.content.group.only_group_line)
    return tuple(
        line.format(
            knelpunten=titles(speech, group.content, kept.only_in(of)),
            group=inline_names(speech, group, (of,), written),
        )
        for of in kept.groups
        if kept.only_in(of)
    )


def _helps(speech: Speech, group: GroupOutcome, key: PlainKey = "named") -> tuple[str, ...]:
    """Say what helps with what was named, what fits most answers first; `key` is how each is written."""
    content: Knelpunten = group.content
    counts = {option.id: option.n for option in group.picture.chosen}
    points = {hold.id: sum(counts.get(id_, 0) for id_ in hold.knelpunten) for hold in content.houvasten}
    fitting = sorted((hold for hold in content.houvasten if points[hold.id]), key=lambda hold: -points[hold.id])
    return tuple(speech(key, title=speech.of(hold.title), name=speech.of(hold.first_step)) for hold in fitting)


def _talks(speech: Speech, group: GroupOutcome) -> Iterator[tuple[str, str]]:
    """Give the question about each knelpunt that was named, most named first."""
    for option in group.picture.chosen:
        yield _title(speech, group.content, option.id), speech.of(group.content.obstacle(option.id).talk)


def _chart(speech: Speech, group: GroupOutcome) -> Chart:
    """Draw how many people chose each, up to how many there were."""
    kept: ChosenPicture = group.picture
    bars = [Bar(_title(speech, group.content, option.id), option.n, speech.number(option.n)) for option in kept.chosen]
    title = speech("picture-chosen-chart", n=kept.completed)
    return chart(speech, title, bars, maximum=max(1, kept.completed))


def _listed(kept: ChosenPicture) -> tuple[Counted, ...]:
    """Return what somebody chose now or last time."""
    return tuple(option for option in kept.options if option.n or option.before)


def _previous_line(speech: Speech, group: GroupOutcome) -> str:
    kept: ChosenPicture = group.picture
    return previous_round_line(speech, kept.earlier, [option.before for option in kept.options])


# --- a card


def group_view(speech: Speech, group: GroupOutcome) -> View:
    """Say how many named what, most first, and what to ask each other; the drawing, the groups and the rest folded."""
    content: Knelpunten = group.content
    kept: ChosenPicture = group.picture
    title, response = picture_title(speech, group.round), Paragraph(response_line(speech, kept))
    if not kept.groups:
        return View(title, (response, Paragraph(speech("picture-nobody"))), whole=False)
    if group.part:
        return part_view(speech, group, group.part, (Bullets(_of_group(speech, group, group.part)),))
    helps, talks = _helps(speech, group, "named-bold"), content.group_questions
    asked: list[Block] = []
    for named, question in _talks(speech, group):
        asked += [Paragraph(named, "minor-heading"), Paragraph(question)]
    return View(
        title,
        (
            response,
            Bullets(_of_everybody(speech, group)),
            *paragraphs(*_stands_out(speech, group)),
            *talk(speech, tuple(map(speech.of, content.group.prompts))),
            *whole_fold(speech, _chart(speech, group)),
            _groups_fold(speech, group),
            *((Folded(speech("list-holds"), _HOLDS, (bullets(helps),)),) if helps else ()),
            *talk_fold(
                speech,
                *asked,
                Paragraph(speech.of(talks.intro), gap=True),
                bullets(talk_questions(speech, content)),
                Paragraph(speech.of(talks.note), "subtle"),
            ),
            _figures(speech, group),
        ),
    )


def _groups_fold(speech: Speech, group: GroupOutcome) -> Folded:
    """Fold what each group named, and what only one of them did."""
    blocks: list[Block] = []
    for id_ in group.picture.groups:
        blocks += [Paragraph(literal(group_name(speech, group, id_)), "minor-heading")]
        blocks += [Bullets(_of_group(speech, group, id_))]
    only = [Paragraph(line, gap=not place) for place, line in enumerate(_only_lines(speech, group, literal))]
    return Folded(speech("picture-group-title"), _GROUPS, (*blocks, *only))


def _figures(speech: Speech, group: GroupOutcome) -> Folded:
    """Fold who took part, and the counts beside those of last time."""
    kept: ChosenPicture = group.picture
    rows = [(_title(speech, group.content, option.id), _count_text(speech, kept, option)) for option in _listed(kept)]
    header = speech.of(group.content.item), speech("group-file-chosen")
    return figures_fold(
        speech,
        Paragraph(members_line(speech, group, literal)),
        *previous_round_paragraphs(speech, kept.earlier, [option.before for option in kept.options]),
        *((ViewTable(header, tuple(rows), TABLE_WIDTHS),) if rows else ()),
    )


def _count_text(speech: Speech, kept: ChosenPicture, option: Counted) -> str:
    now = speech("picture-chosen-of", n=option.n, of=kept.completed)
    if option.before is None:
        return now
    then = speech("picture-chosen-of", n=option.before, of=kept.before_of or 0)
    return speech("picture-before-value", value=now, before=then)


# --- on paper


def group_printout(speech: Speech, group: GroupOutcome) -> Printout:
    """Put on paper how many named what, per group as well, and what to talk about; of nobody, one sentence."""
    kept: ChosenPicture = group.picture
    if not kept.groups:
        return group_page(speech, group, notice=speech("picture-nobody"))
    facts = open_facts(speech, group, done=kept.completed, invited=kept.invited, paper=kept.on_paper)
    page = group_page(speech, group, notice=open_notice(speech, group), facts=facts)
    drawn = _chart(speech, group)
    return replace(
        page,
        chart=drawn if drawn.bars else None,
        table=_table(speech, group) if _listed(kept) else None,
        sections=_sections(speech, group),
    )


def _table(speech: Speech, group: GroupOutcome) -> Table:
    """Put the numbers in rows: each knelpunt over everybody, and under it the groups."""
    kept: ChosenPicture = group.picture
    compare = kept.before_of is not None

    def row(title: str, n: int, of: int, before: Cell, *, strong: bool = False) -> Row:
        cells = (title, number_cell(speech, n), number_cell(speech, of))
        return Row((*cells, before) if compare else cells, strong)

    rows = []
    for option in _listed(kept):
        before = _before_cell(speech, kept, option)
        rows.append(row(_title(speech, group.content, option.id), option.n, kept.completed, before, strong=True))
        # Of what nobody named now, there is only last time to tell.
        for id_ in kept.groups if option.n else ():
            dash = speech("result-none")
            rows.append(row(group_name(speech, group, id_), option.groups[id_], kept.members[id_], dash))
    first = speech("group-file-role-group", item=speech.of(group.content.item))
    header = (first, speech("group-file-chosen"), speech("group-file-people"))
    caption = speech("group-file-chosen-title")
    return Table(
        caption, (*header, speech("result-before")) if compare else header, tuple(rows), _previous_line(speech, group)
    )


def _before_cell(speech: Speech, kept: ChosenPicture, option: Counted) -> Cell:
    if option.before is None:
        return speech("result-none")
    return speech("picture-chosen-of", n=option.before, of=kept.before_of or 0)


def _sections(speech: Speech, group: GroupOutcome) -> tuple[Section, ...]:
    kept: ChosenPicture = group.picture
    named = tuple(NamedList(group_name(speech, group, id_), _of_group(speech, group, id_)) for id_ in kept.groups)
    return (
        Section(speech("pdf-stands-out"), _stands_out(speech, group), _of_everybody(speech, group)),
        Section(speech("group-file-who"), (members_line(speech, group),)),
        Section(speech("picture-group-title"), _only_lines(speech, group), lists=named),
        *_talk_sections(speech, group),
    )


def _talk_sections(speech: Speech, group: GroupOutcome) -> tuple[Section, ...]:
    content: Knelpunten = group.content
    prompts, helps = tuple(map(speech.of, content.group.prompts)), _helps(speech, group)
    talks = content.group_questions
    asked = tuple(speech("named", title=title, name=question) for title, question in _talks(speech, group))
    return (
        Section(speech("picture-agenda"), bullets=(*prompts, *asked)),
        *((Section(speech("list-holds"), bullets=helps),) if helps else ()),
        Section(speech("fold-talk"), (speech.of(talks.intro), *talk_questions(speech, content), speech.of(talks.note))),
    )


# --- in a workbook


def group_sheets(speech: Speech, group: GroupOutcome) -> tuple[Sheet, ...]:
    """Put in sheets: overview, counts with their drawing, the groups, the talk."""
    kept: ChosenPicture = group.picture
    if not kept.groups:
        return refused_sheets(speech, speech("picture-nobody"))
    return (
        overview_sheet(speech, group, _overview_rows(speech, group)),
        *((_wide_sheet(speech, group), _long_sheet(speech, group)) if _listed(kept) else ()),
        talk_sheet(speech, _talk_sections(speech, group)),
    )


def _overview_rows(speech: Speech, group: GroupOutcome) -> Iterator[tuple[str, Cell]]:
    yield from overview_rows(speech, group)
    for line in (*_of_everybody(speech, group), *_stands_out(speech, group), *_only_lines(speech, group)):
        yield speech("pdf-stands-out"), line
    if before := _previous_line(speech, group):
        yield speech("result-before"), before


def _wide_sheet(speech: Speech, group: GroupOutcome) -> Sheet:
    """Put a knelpunt in a row: of everybody (drawn), then each group, the biggest, and last time, of how many."""
    kept: ChosenPicture = group.picture
    compare = kept.before_of is not None
    counted = [(speech("group-sheet-everybody"), kept.completed)]
    counted += [(group_name(speech, group, id_), kept.members[id_]) for id_ in kept.groups]
    told = [speech("group-sheet-of", title=title, of=of) for title, of in counted]
    header = [speech.of(group.content.item), *told, speech("group-file-biggest")]
    header += [speech("group-sheet-of", title=speech("result-before"), of=kept.before_of or 0)] if compare else []
    rows: list[list[Cell]] = []
    for option in _listed(kept):
        counts = (option.n, *(option.groups[id_] for id_ in kept.groups), option.biggest)
        cells = [number_cell(speech, value) for value in (*counts, *((option.before,) if compare else ()))]
        rows.append([_title(speech, group.content, option.id), *cells])
    drawn = _chart(speech, group)
    return sheet(speech("group-file-chosen"), header, rows, Columns(drawn.title, drawn.alt, drawn.maximum, (1,)))


def _long_sheet(speech: Speech, group: GroupOutcome) -> Sheet:
    """Put the same one under another, with how many people: so it can be sorted."""
    kept: ChosenPicture = group.picture
    header = [speech.of(group.content.item), speech("group-sheet-group")]
    header += [speech("group-file-chosen"), speech("group-file-people")]
    rows: list[list[Cell]] = [
        [
            _title(speech, group.content, option.id),
            group_name(speech, group, id_),
            number_cell(speech, option.groups[id_]),
            number_cell(speech, kept.members[id_]),
        ]
        for option in _listed(kept)
        for id_ in kept.groups
    ]
    return sheet(speech("group-sheet-groups"), header, rows)
