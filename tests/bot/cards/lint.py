"""What a card must be to be read by everybody: with a screen reader, on a phone, without colour (norms D1-D12).

`faults` takes a card as it is sent and its language, and names what is wrong; nothing when all is well.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from tests.scenarios.people import Card, elements

# Where a button may lead, besides ourselves.
HOSTS = frozenset({"teams.microsoft.com"})
HELP = {"nl": "Hulp", "en": "Help"}
# Titles that say nothing when read on their own.
_VAGUE = frozenset({"klik", "klik hier", "hier", "meer", "lees meer", "link", "ga", "open"}) | frozenset(
    {"click", "click here", "here", "more", "read more", "go", "submit"}
)
_WORD = re.compile(r"[^\W_]")
# What may stand without words: the strokes that show progress; in a table or row an empty cell, or a dash for nothing.
_SIGNS = {False: re.compile("[▰▱]+"), True: re.compile("[–*]*")}
_SENTENCE = re.compile(r"\w\W+\w.*[.?!](\s|$)")
_PIXELS = re.compile(r"\d+(\.\d+)?px")
_BOLD = re.compile(r"\*\*[^*]+\*\*:?")


def parents(node: Any, way: tuple[str, ...] = ()) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
    """Every element with the types of what it stands in, outermost first; no fallbacks."""
    if isinstance(node, dict):
        if "type" in node:
            yield node, way
            way = (*way, node["type"])
        for key, child in node.items():
            if key not in ("data", "fallback"):
                yield from parents(child, way)
    elif isinstance(node, list):
        for child in node:
            yield from parents(child, way)


def lists(node: Any) -> Iterator[list[dict[str, Any]]]:
    """Every list of elements that stand under each other."""
    if isinstance(node, dict):
        for key, child in node.items():
            if key not in ("data", "fallback"):
                yield from lists(child)
    elif isinstance(node, list):
        if node and all(isinstance(child, dict) and "type" in child for child in node):
            yield node
        for child in node:
            yield from lists(child)


def _words(node: Any) -> str:
    return " ".join(element["text"] for element in elements(node) if element["type"] == "TextBlock")


def _language(card: Card, language: str) -> Iterator[str]:
    if card.get("lang") != language:
        yield "the card does not say its language (D7)"
    if not card.get("fallbackText"):
        yield "nothing is said to who cannot see cards"


def _texts(card: Card, language: str) -> Iterator[str]:
    for element, way in parents(card):
        if element["type"] != "TextBlock":
            continue
        said = element.get("text", "")
        if not (_WORD.search(said) or _SIGNS[bool({"Table", "ColumnSet"} & set(way))].fullmatch(said)):
            yield f"a text without words: {said!r}"
        if not element.get("wrap"):
            yield f"does not wrap: {said!r} (D8)"
        # One of a line of scores has the colour of what can be pressed, as those beside it.
        if element.get("color") and not _WORD.search(said) and "ColumnSet" not in way:
            yield f"says by colour alone: {said!r} (D3)"
        stands_out = element.get("weight") == "Bolder" or _BOLD.fullmatch(said)
        if stands_out and "Table" not in way and element.get("style") != "heading":
            yield f"looks like a heading and is none: {said!r}"


def _headings(card: Card, language: str) -> Iterator[str]:
    """A card that is more than one thing begins with its name."""
    shown = [element for element, way in parents(card) if element["type"] == "TextBlock" and "Table" not in way]
    headings = [element for element in shown if element.get("style") == "heading"]
    if sum(element.get("size") == "Large" for element in headings) > 1:
        yield "two names on one card"
    holds = {element["type"] for element in elements(card)}
    if any(kind == "Table" or kind.startswith("Input.") for kind in holds) and shown[0].get("style") != "heading":
        yield f"begins with no heading: {shown[0]['text']!r}"


def _inputs(card: Card, language: str) -> Iterator[str]:
    for element, way in parents(card):
        if not element["type"].startswith("Input."):
            continue
        name = element.get("id", "?")
        if not _WORD.search(element.get("label", "")) or element["label"] == element.get("placeholder"):
            yield f"{name}: no label (D1)"
        if element.get("isRequired") and not element.get("errorMessage"):
            yield f"{name}: required without saying so (D1)"
        if element["type"] == "Input.ChoiceSet" and element.get("style") == "expanded" and not element.get("wrap"):
            yield f"{name}: choices do not wrap (D8)"
        if set(way) & {"Column", "ColumnSet", "Table"}:
            yield f"{name}: beside something, so the order is no longer that of reading (D5)"
    ids = [element["id"] for element in elements(card) if "id" in element]
    if len(ids) != len(set(ids)):
        yield "two elements share an id"


def _order(card: Card, language: str) -> Iterator[str]:
    """What is filled in stands before the button that sends it, and buttons end the card."""
    body = card["body"]
    # Small words to press and what they unfold may follow the buttons: they are buttons too.
    last = max(
        (at for at, element in enumerate(body) if not _is_pressed(element) and not _is_folded(element)), default=0
    )
    acts = [at for at, element in enumerate(body) if _sends(element)]
    if acts and acts != [last]:
        yield "buttons do not end the card (D5)"
    for element, _ in parents(card):
        drawn = _is_pressed(element) or _draws(element) or _is_bar(element)
        if element["type"] == "ColumnSet" and not drawn:
            yield "columns (D5)"


def _is_pressed(element: dict[str, Any]) -> bool:
    """A line of things to press is read as buttons beside each other are."""
    return element["type"] == "ColumnSet" and all("selectAction" in column for column in element["columns"])


def _is_folded(element: dict[str, Any]) -> bool:
    return element["type"] == "Container" and element.get("isVisible") is False


def _is_bar(columns: dict[str, Any]) -> bool:
    """Whether it holds nothing to read: a bar, of which the text above it says the same."""
    return columns["type"] == "ColumnSet" and "style" in columns and not any(one["items"] for one in columns["columns"])


def _is_stroke(element: dict[str, Any]) -> bool:
    return element.get("items") == [] and "style" in element


def _is_pressed_whole(element: dict[str, Any]) -> bool:
    """Whether this is a column to press: its least height is room for a thumb, and it grows with its text."""
    return element.get("type") == "Column" and "selectAction" in element


def _sends(element: dict[str, Any]) -> bool:
    return element["type"] == "ActionSet" and element["actions"][0]["type"] != "Action.ToggleVisibility"


def _pictures(card: Card, language: str) -> Iterator[str]:
    columns = [e["columns"] for e in elements(card) if _draws(e)]
    of_bars = {id(column) for each in columns for column in each}
    for element in elements(card):
        if element["type"] in ("Image", "Media") and not _WORD.search(element.get("altText", "")):
            yield "a picture without words (D2)"
        if id(element) in of_bars or _is_stroke(element):
            # How thick a bar is, and a place for its number: else the tracks differ in length. It has no text to cut.
            continue
        for key, value in element.items():
            if key == "minHeight" and _is_pressed_whole(element):
                continue
            if key in ("width", "minWidth", "height", "minHeight") and _PIXELS.fullmatch(str(value)):
                yield f"{element['type']}: {key} in pixels (D8)"
    beside = [
        e for e in elements(card) if "columns" in e and not (e["type"] == "ColumnSet" and (is_bar(e) or is_track(e)))
    ]
    for column in (column for element in beside for column in element["columns"]):
        least = ("minWidth",) if _is_pressed_whole(column) else ("minHeight", "minWidth")
        if any(_PIXELS.fullmatch(str(column.get(key, ""))) for key in least):
            yield "a column with a size in pixels (D8)"
        if _PIXELS.fullmatch(str(column.get("width", ""))):
            yield "a column in pixels (D8)"


def is_track(element: dict[str, Any]) -> bool:
    """Whether these columns are a bar alone: a filled one without words, and perhaps an empty one."""
    first, *rest = element["columns"]
    return (
        "backgroundImage" in first and not any(column.get("items") for column in (first, *rest[:1])) and len(rest) < 2
    )


def is_bar(element: dict[str, Any]) -> bool:
    """Whether these columns are a bar with its number beside it."""
    drawn, *beside = element["columns"]
    inside = drawn.get("items", ())
    alone = len(inside) == 1 and inside[0].get("type") == "ColumnSet" and is_track(inside[0])
    return alone and len(beside) == 1 and len(beside[0].get("items", ())) == 1


def _draws(element: dict[str, Any]) -> bool:
    return element["type"] == "ColumnSet" and (is_bar(element) or is_track(element))


def bars(card: Card) -> Iterator[tuple[str, str, float, float]]:
    """Every bar: the words above it, the number beside it, how long it is, and how long it could be."""
    for beside in lists(card):
        above = ""
        for element in beside:
            if element["type"] == "TextBlock":
                above = element["text"]
            if element["type"] == "ColumnSet" and is_bar(element):
                track, number = element["columns"]
                drawn = track["items"][0]["columns"]
                yield above, number["items"][0]["text"], drawn[0]["width"], sum(column["width"] for column in drawn)


def _bars(card: Card, language: str) -> Iterator[str]:
    """A bar is as long as its number says, has a name, and its number stands in a table too.

    Scores are drawn on a scale to five; people who are counted on one to a whole number, the same for all bars.
    """
    wholes = {round(whole, 3) for *_, whole in bars(card)}
    rows = [_words(row) for table in elements(card) if table["type"] == "Table" for row in table["rows"]]
    for name, number, length, whole in bars(card):
        if not _WORD.search(name):
            yield "a bar without a name (D4)"
        counted = number.isdecimal() and len(wholes) == 1 and wholes == {round(whole)} and whole >= length
        scaled = counted or abs(whole - 5) <= 0.001
        if number.replace(",", ".") not in (f"{length:g}", f"{length:.1f}") or not scaled:
            yield f"{name}: {length} of {whole} is not {number}"
        # What is no plain number stands behind the name as well: "Luisteren: 4,2 of hoger".
        title = name.partition(": ")[0]
        if not any(title in row and re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]*\d)", row) for row in rows):
            yield f"not in the table: {name} {number} (D4)"


def _charts(card: Card, language: str) -> Iterator[str]:
    """Where bars are drawn, a plain sentence says something too: neither a name, nor in a table."""
    said = [element["text"] for element, way in parents(card) if element["type"] == "TextBlock" and "Table" not in way]
    if any(True for _ in bars(card)) and not any(_SENTENCE.search(text) for text in said):
        yield "bars without a sentence (D4)"


def _buttons(card: Card, language: str) -> Iterator[str]:
    actions = [element for element in elements(card) if element["type"].startswith("Action.")]
    titles = [action.get("title", "").strip() for action in actions]
    yield from (f"two buttons {title!r} (D6)" for title in sorted({t for t in titles if titles.count(t) > 1}))
    yield from (f"a button {title!r} (D6)" for title in titles if not _WORD.search(title) or title.lower() in _VAGUE)
    for action in actions:
        url = urlsplit(action.get("url", "https://teams.microsoft.com"))
        ours = url.scheme == "http" and url.hostname == "127.0.0.1"
        if not ours and (url.scheme != "https" or url.hostname not in HOSTS):
            yield f"leads to {url.geturl()!r}"


def _help(card: Card, language: str) -> Iterator[str]:
    """Last on every card; in a channel and on help itself it has no place."""
    titles = [element["title"] for element in elements(card) if element["type"].startswith("Action.")]
    if not titles or titles[-1] != HELP[language]:
        yield "help is not the last button (D11)"


RULES: tuple[Callable[[Card, str], Iterator[str]], ...] = (
    *(_language, _texts, _headings, _inputs, _order, _pictures, _bars, _charts, _buttons),
)


def faults(card: Card, language: str, *, helps: bool = True) -> list[str]:
    rules = (*RULES, _help) if helps else RULES
    return [fault for rule in rules for fault in rule(card, language)]
