"""The titles on a card that can be pressed, with what pressing them sends."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from dialogs.titles import ABOUT, BEHIND

_NUMBERED = re.compile(r"\d+\. (.+)")


def pressable(card: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return title -> what a client sends when it is pressed, without the inputs: who types cannot show us those."""
    titles: dict[str, Mapping[str, Any]] = {}
    for action in _actions(card):
        if action["type"] == "Action.Execute":
            titles.setdefault(action["title"], action["data"])
            # Of a row people type the words, and its number as they like.
            if row := _NUMBERED.fullmatch(action["title"]):
                titles.setdefault(row[1], action["data"])
    return titles


def folded(card: Mapping[str, Any], command: str, about: str = "") -> dict[str, Mapping[str, Any]]:
    """Return the titles of the parts that this card folds away, as what is typed behind a command to see one.

    `about` stands between the two: a code.
    """
    leads = {BEHIND: command, **({ABOUT: about} if about else {})}
    return {action["title"]: leads for action in _actions(card) if action["type"] == "Action.ToggleVisibility"}


def _actions(card: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the actions of a card in order. Most of its elements have no others in them, and are passed over."""
    waiting = [iter(card.get("body", ()))]
    while waiting:
        for element in waiting[-1]:
            if element["type"] == "ActionSet":
                yield from element["actions"]
            if "selectAction" in element:
                yield element["selectAction"]
            if items := element.get("items"):
                waiting.append(iter(items))
                break
        else:
            waiting.pop()
