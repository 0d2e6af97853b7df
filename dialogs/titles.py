"""What stands on the newest card to be pressed, so that it can be typed: kept are marks of the titles, no words.

A title leads to a press as a card sends it, or to the word of a command behind which it may be typed.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from dialogs.understanding.vocabulary import plain
from dialogs.understanding.which_of_them import one_of

# Long enough that no other text has the mark of a title by accident.
_MARK = 12
KEPT = "titles"
# A title that is typed behind this command: the name of a part that is folded on an outcome.
BEHIND = "behind"
# What stands between the two: the code of the round.
ABOUT = "about"


def mark(title: str) -> str:
    return sha256(plain(title).encode()).hexdigest()[:_MARK]


def pack(titles: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the form in which titles are kept: a mark of each, and what it leads to. Of two alike the first counts."""
    packed: dict[str, Any] = {}
    for title, leads in titles.items():
        packed.setdefault(mark(title), leads)
    return json.dumps(packed, separators=(",", ":"))


def find(kept: Mapping[str, str], text: str) -> Mapping[str, Any] | None:
    """Return what the title that was typed leads to; None when no title of the newest card is this."""
    found = _unpack(kept).get(mark(text))
    return found if isinstance(found, dict) else None


def find_place(kept: Mapping[str, str], text: str, word: str) -> Mapping[str, Any] | None:
    """Return what the button leads to that is meant by its place ("2", "de eerste") among those of the newest card.

    `word` is that of the command which these buttons carry, each with what it is about.
    """
    found = [leads for leads in _unpack(kept).values() if isinstance(leads, dict)]
    presses = [(leads, leads.get("regiebot")) for leads in found]
    of_word = [leads for leads, press in presses if isinstance(press, dict) and press.get("word") == word]
    about = [leads for leads in of_word if leads["regiebot"].get("rest")]
    place = one_of(text, len(about)) if len(about) > 1 else 0
    return about[place - 1] if place else None


def offers_own_file(kept: Mapping[str, str]) -> bool:
    """Tell whether the newest card is one's own outcome or data, and gives it as a file: not that of a round."""
    presses = [leads.get("regiebot") for leads in _unpack(kept).values() if isinstance(leads, dict)]
    files = [press for press in presses if isinstance(press, dict) and press.get("do") == "file"]
    return bool(files) and not any(press.get("round") for press in files)


def texts_of(kept: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the buttons of the newest card are about, as they carry it."""
    presses = [leads.get("regiebot") for leads in _unpack(kept).values() if isinstance(leads, dict)]
    return tuple(str(value) for press in presses if isinstance(press, dict) for value in press.values())


def _unpack(kept: Mapping[str, str]) -> dict[str, Any]:
    try:
        packed = json.loads(kept.get(KEPT, "{}"))
    except ValueError:
        return {}
    return packed if isinstance(packed, dict) else {}
