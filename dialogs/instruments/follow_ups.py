"""Go on from one scan to another: what is low in the first is known in the second, and what helps with it stands there.

Which scan follows which, the content says (`follows`). Pure.
"""

from collections.abc import Iterable, Mapping

from dialogs.instruments.kind import Outcome
from dialogs.instruments.printout import NamedList, Section
from dialogs.instruments.view import Block, Folded, Paragraph, bullets
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.texts.catalog import Speech

# The fold with what helps, and the fact of a run that holds what was low before it.
HELPS = "helpt"
_LOW = "laag"


def given_low(items: Iterable[str]) -> Mapping[str, str]:
    """Return the fact that these items were low, for the run that goes on from there; {} without any."""
    low = SEVERAL_SEPARATOR.join(items)
    return {_LOW: low} if low else {}


def split_low(facts: Mapping[str, str | None]) -> tuple[str, ...]:
    """Return the items that were low in the scan before."""
    return tuple((facts.get(_LOW) or "").split(SEVERAL_SEPARATOR)) if facts.get(_LOW) else ()


def help_folds(speech: Speech, outcome: Outcome) -> tuple[Folded, ...]:
    """Fold what may help with what is low in this outcome; () where nothing is, or nothing is known of it."""
    blocks: list[Block] = []
    for one in _helps(speech, outcome):
        blocks += [Paragraph(one.name), bullets(one.bullets)]
    return (Folded(speech("fold-helps"), HELPS, tuple(blocks)),) if blocks else ()


def help_sections(speech: Speech, outcome: Outcome) -> tuple[Section, ...]:
    """Put the same on paper."""
    helps = _helps(speech, outcome)
    return (Section(speech("fold-helps"), lists=helps),) if helps else ()


def _helps(speech: Speech, outcome: Outcome) -> tuple[NamedList, ...]:
    every = (one for follow_up in outcome.follow_ups for one in follow_up.helps)
    return tuple(NamedList(speech.of(one.intro), tuple(map(speech.of, one.lines))) for one in every)
