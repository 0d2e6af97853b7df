"""Say in every open picture, where groups stand side by side and recognisably, who took part. Pure."""

from collections.abc import Callable, Iterator, Sequence

from dialogs.group.shapes import SideBySide
from dialogs.instruments.figures import number_cell
from dialogs.instruments.grouping import group_inline
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.printout import Cell
from dialogs.instruments.titles import group_name
from dialogs.instruments.view import Block, Paragraph, View
from dialogs.texts.catalog import Speech
from dialogs.texts.markdown import literal


def response_line(speech: Speech, kept: SideBySide) -> str:
    """Say how many of those who were invited took part, and how many on paper."""
    return speech("picture-response", done=kept.completed, invited=kept.invited, paper=kept.on_paper)


def part_view(speech: Speech, group: GroupOutcome, id_: str, blocks: Sequence[Block]) -> View:
    """Tell of one group who took part and what they said: nothing that is not in the whole picture."""
    kept: SideBySide = group.picture
    name = literal(group_name(speech, group, id_))
    title = speech("picture-part-title", name=literal(group.round.name), group=name)
    n, paper = kept.members.get(id_, 0), kept.paper.get(id_, 0)
    took_part = Paragraph(speech("picture-part-response", group=name, n=n, paper=paper))
    return View(title, (took_part, *(blocks if id_ in kept.groups else ())), whole=False)


def marked_name(speech: Speech, group: GroupOutcome, id_: str) -> str:
    """Name a group above its figures: with how many of them came on paper, or that all did."""
    name, kept = group_name(speech, group, id_), group.picture
    paper = kept.paper.get(id_, 0)
    if not paper:
        return name
    return speech("picture-paper-group", group=name, paper=paper if kept.members[id_] else 0)


def inline_names(speech: Speech, group: GroupOutcome, ids: Sequence[str], written: Callable[[str], str] = str) -> str:
    """Name groups inside a sentence: het onderwijs en de gemeente. `written` makes them fit for where they stand."""
    labels = [speech.of(group_inline(group.round, group.entry.domains, id_)) for id_ in ids]
    return speech.names(list(map(written, labels)))


def open_notice(speech: Speech, group: GroupOutcome) -> str:
    """Say on a file who can be recognised, and who entered what came on paper."""
    said = speech("group-file-open")
    return f"{said} {speech('picture-paper-note')}" if group.picture.paper else said


def members_line(speech: Speech, group: GroupOutcome, written: Callable[[str], str] = str) -> str:
    """Say how many took part from each group. `written` makes their names fit for where they stand."""
    kept: SideBySide = group.picture
    told = [
        speech(
            "picture-member",
            group=written(group_name(speech, group, id_)),
            n=kept.members[id_],
            paper=kept.paper.get(id_, 0),
        )
        for id_ in kept.groups
    ]
    return speech("picture-members", members=", ".join(told))


def overview_rows(speech: Speech, group: GroupOutcome) -> Iterator[tuple[str, Cell]]:
    """Say in the first sheet who took part from each group, and who can be recognised."""
    kept: SideBySide = group.picture
    for id_ in kept.groups:
        label = speech("group-sheet-members", group=group_name(speech, group, id_))
        yield label, number_cell(speech, kept.members[id_])
    for id_, paper in kept.paper.items():
        yield speech("group-sheet-paper", group=group_name(speech, group, id_)), number_cell(speech, paper)
    yield speech("group-sheet-mind"), open_notice(speech, group)
