"""What a conversation asks of somebody: the words that are seen, and what is pressed or typed to get somewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.scenarios.people import Card, Someone

# What nobody reads; the title of a row that is pressed says again what is written on it.
_UNSEEN = frozenset({"data", "fallback", "selectAction", "refresh", "msteams"})
_WRITTEN = ("text", "label", "title", "placeholder")
_PRESS = re.compile(r"\[(.+)\](?: (\w+)=(.*))?")


def seen(node: Any) -> Iterator[str]:
    """What stands on a card before anything is unfolded, titles of buttons too."""
    if isinstance(node, dict) and node.get("isVisible") is not False:
        yield from (str(node[key]) for key in _WRITTEN if key in node)
        folded = {"card"} if node.get("type") == "Action.ShowCard" else frozenset[str]()
        for key, child in node.items():
            if key not in _UNSEEN | folded:
                yield from seen(child)
    elif isinstance(node, list):
        for child in node:
            yield from seen(child)


def count_words(card: Card) -> int:
    """How many words somebody reads; dashes, dots and strokes are none."""
    return sum(bool(re.search(r"\w", word)) for text in seen(card) for word in text.split())


@dataclass
class Counted:
    """One journey as it went: every card that came, and how many presses or messages it took."""

    cards: list[Card] = field(default_factory=list)
    acts: int = 0

    @property
    def words(self) -> int:
        return sum(map(count_words, self.cards))


async def walk(person: Someone, steps: Sequence[str]) -> Counted:
    """Take these steps: `[title] input=value` presses, `+` installs us, `…` is what we tell, `= words` looks for them.

    Anything else is typed."""
    counted = Counted()
    for step in steps:
        if step.startswith("= "):
            person.sees(step.removeprefix("= "))
            continue
        if step == "…":
            person.hears()
        elif step == "+":
            await person.installs()
        elif press := _PRESS.fullmatch(step):
            await person.presses(press[1], **({press[2]: press[3]} if press[2] else {}))
        else:
            await person.says(step)
        counted.cards.append(person.card)
        counted.acts += step not in ("…", "+")
    return counted
