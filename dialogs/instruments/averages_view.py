"""Tell a confidential picture as a card has it, whatever it is of: first what lies furthest apart. Pure."""

from collections.abc import Sequence

from dialogs.group.confidential import ConfidentialPicture, Value
from dialogs.instruments.averages import value_text
from dialogs.instruments.findings import group_extremes
from dialogs.instruments.kind import GroupOutcome
from dialogs.instruments.over_time import trend
from dialogs.instruments.printout import Bar, Chart, Trend
from dialogs.instruments.printout_parts import chart
from dialogs.instruments.titles import item_inline
from dialogs.instruments.view import Block, Paragraph
from dialogs.texts.catalog import Speech


def _title(speech: Speech, group: GroupOutcome, id_: str) -> str:
    return speech.of(group.scan.item_title(group.content, id_))


def average_bars(speech: Speech, group: GroupOutcome, values: Sequence[Value]) -> list[Bar]:
    """Return a bar for each mean, or up to the end that is said; a band, or nothing, stands in words."""
    return [Bar(_title(speech, group, value.id), value.point, value_text(speech, value)) for value in values]


def group_trend(speech: Speech, group: GroupOutcome) -> Trend | None:
    """Draw what was released of this round and those it repeats; None before the third."""
    ids = group.scan.items(group.content)
    return trend(speech, group.moments, [(id_, _title(speech, group, id_)) for id_ in ids])


def widest_chart(speech: Speech, group: GroupOutcome, title: str) -> Chart | None:
    """Draw what is highest and lowest; None where nothing stands out."""
    kept: ConfidentialPicture = group.picture
    found = group_extremes(kept)
    values = [kept.value(id_) for id_ in (*found.highest, *found.lowest)]
    return chart(speech, title, average_bars(speech, group, values)) if values else None


def widest_line(speech: Speech, group: GroupOutcome) -> str:
    """Say in one sentence what lies furthest apart, or that nothing stands out."""
    kept: ConfidentialPicture = group.picture
    found = group_extremes(kept)
    if not found.highest:
        return speech("picture-alike", item=item_inline(speech, group.content))

    def valued(ids: Sequence[str]) -> str:
        # What ties need not be written alike: a mean ties with an end that may reach it.
        by_value: dict[str, list[str]] = {}
        for id_ in ids:
            by_value.setdefault(value_text(speech, kept.value(id_)), []).append(_title(speech, group, id_).lower())
        told = [speech("picture-valued", title=speech.names(titles), value=shown) for shown, titles in by_value.items()]
        return speech.names(told)

    return speech("picture-widest", highest=valued(found.highest), lowest=valued(found.lowest))


def opening(speech: Speech, group: GroupOutcome, title: str) -> tuple[Block, ...]:
    """Begin with the largest difference in one sentence, and its picture."""
    drawn = widest_chart(speech, group, title)
    return (Paragraph(widest_line(speech, group)), *((drawn,) if drawn else ()))
