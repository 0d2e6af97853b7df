"""What somebody filled in on a card and did not send yet: it stands there again when they come back.

Kept beside our open question, for the last few cards.
"""

import json
from collections.abc import Mapping

KEPT = "drafts"
# Of more cards than this the oldest is let go.
_MOST = 4
# The key of a card -> input -> what it holds.
Drafts = dict[str, Mapping[str, str]]


def unpack(kept: Mapping[str, str]) -> Drafts:
    """Read drafts from `Person.pending`; none when they are damaged."""
    try:
        packed = json.loads(kept.get(KEPT, "{}"))
    except ValueError:
        return {}
    return packed if isinstance(packed, dict) else {}


def pack(drafts: Drafts) -> dict[str, str]:
    """Return the form in which drafts stand in `Person.pending`; nothing when there are none."""
    return {KEPT: json.dumps(drafts, separators=(",", ":"), ensure_ascii=False)} if drafts else {}


def keep(drafts: Drafts, card: str, values: Mapping[str, str]) -> None:
    """Keep what this card holds now, as the newest; nothing of a card that is empty."""
    drafts.pop(card, None)
    if held := {name: value for name, value in values.items() if value}:
        drafts[card] = held
    for oldest in list(drafts)[:-_MOST]:
        del drafts[oldest]


def drop(drafts: Drafts, of: str) -> None:
    """Let go of this card, or of all cards of this run."""
    for card in [card for card in drafts if card == of or card.startswith(f"{of}.")]:
        del drafts[card]
