"""Every card: as it was agreed (golden files), valid, and within what Teams takes."""

import importlib.resources
import json
import os
from pathlib import Path
from typing import Any

import jsonschema
import microsoft_teams.cards.core
import pytest
from pydantic import BaseModel, ValidationError

from bot.cards.parts import MAX_ACTIONS, literal
from bot.teams.outbound import CARD_BUDGET
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.texts.catalog import speech
from tests.scenarios.people import Card, elements

GOLDEN = Path(__file__).parent / "golden"
SCHEMA = json.loads((importlib.resources.files("adaptive_cards") / "schemas" / "schema-1.5.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft6Validator(SCHEMA)


async def test_cards_are_as_agreed(cards: dict[str, Card], language: Language) -> None:
    """Differences are looked at, then kept: `GOLDEN=write make test`."""
    for name, card in cards.items():
        file = GOLDEN / f"{name}.{language}.json"
        drawn = json.dumps(card, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        if os.environ.get("GOLDEN") == "write":
            file.write_text(drawn, encoding="utf-8")
        assert drawn == file.read_text(encoding="utf-8"), f"{file.name} differs"
    known = {file.name for file in GOLDEN.glob(f"*.{language}.json")}
    assert known == {f"{name}.{language}.json" for name in cards}


def _shape(node: Any) -> list[Any]:
    """The kinds of elements in a card, in order and in each other; no words."""
    if isinstance(node, list):
        return [kind for child in node for kind in _shape(child)]
    if not isinstance(node, dict):
        return []
    within = [kind for child in node.values() for kind in _shape(child)]
    return [(node["type"], within)] if "type" in node else within


def test_both_languages_see_the_same_cards() -> None:
    """What is typed in one language and not understood in the other would give another card."""
    known = {file.name.split(".")[0] for file in GOLDEN.glob("*.json")}
    assert known
    for name in known:
        dutch, english = (json.loads((GOLDEN / f"{name}.{of}.json").read_text("utf-8")) for of in LANGUAGES)
        assert _shape(dutch) == _shape(english), name


def test_every_card_is_within_its_budget() -> None:
    """As it goes over the wire; the largest is named, so that whoever adds to it sees how far it is."""
    sizes = {
        file.name: len(
            json.dumps(json.loads(file.read_text("utf-8")), ensure_ascii=False, separators=(",", ":")).encode()
        )
        for file in GOLDEN.glob("*.json")
    }
    assert len(sizes) > 100
    largest = max(sizes, key=lambda name: sizes[name])
    assert sizes[largest] <= CARD_BUDGET, f"{largest}: {sizes[largest]} bytes, of {CARD_BUDGET}"


async def test_cards_fit_the_schema(cards: dict[str, Card]) -> None:
    for name, card in cards.items():
        errors = [f"{name}: {error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(card)]
        assert not errors


KINDS = {
    kind.model_fields["type"].default: kind
    for kind in vars(microsoft_teams.cards.core).values()
    if isinstance(kind, type) and issubclass(kind, BaseModel) and "type" in kind.model_fields
}


def _unknown(node: Any) -> list[str]:
    """The keys of elements that Microsoft's model does not have. Raises on a value it refuses."""
    if isinstance(node, list):
        return [key for child in node for key in _unknown(child)]
    if not isinstance(node, dict):
        return []
    found = [key for child in node.values() for key in _unknown(child)]
    if kind := KINDS.get(node.get("type", "")):
        found += [*(kind.model_validate(node).model_extra or {})]
    return found


async def test_microsofts_model_knows_every_key(cards: dict[str, Card]) -> None:
    for name, card in cards.items():
        assert _unknown(card) == [], name


def test_the_model_can_say_no() -> None:
    column = {"type": "Column", "width": 4, "minHeight": "12px", "items": []}
    assert _unknown([column]) == []
    assert _unknown([column | {"hoogte": "12px"}]) == ["hoogte"]
    with pytest.raises(ValidationError):
        _unknown([column | {"items": [{"type": "TextBlock", "text": 4}]}])


def test_the_schema_can_say_no() -> None:
    assert list(VALIDATOR.iter_errors({"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlok"}]}))


# What our cards have that Adaptive Cards 1.2 had not. Teams draws cards of bots up to 1.5; reports of phones that
# stopped at 1.2 contradict each other, so what is added here is thought of first.
NEWER = {
    # The button behind it is a Submit, which is older.
    "Action.Execute",
    "Action.Submit.associatedInputs",
    # How it is read out; whatever a field asks can be typed as well.
    "TextBlock.style",
    *(f"Input.{kind}.label" for kind in ("ChoiceSet", "Date", "Number", "Text", "Time")),
    # Carries a list of its rows for what draws none.
    "Table",
    "TableRow",
    "TableCell",
}


def _newer_than(schema: Any, node: Any) -> set[str]:
    """Return the elements, and the keys of those it knows, that a schema has not."""
    if isinstance(node, list):
        return {name for child in node for name in _newer_than(schema, child)}
    if not isinstance(node, dict):
        return set()
    within = {name for key, child in node.items() if key != "data" for name in _newer_than(schema, child)}
    if "type" not in node:
        return within
    known = schema["definitions"].get(node["type"])
    own = {node["type"]} if known is None else {f"{node['type']}.{key}" for key in {*node} - {*known["properties"]}}
    return within | own


async def test_little_is_newer_than_the_oldest_phone(cards: dict[str, Card]) -> None:
    older = json.loads((importlib.resources.files("adaptive_cards") / "schemas" / "schema-1.2.json").read_text("utf-8"))
    assert _newer_than(older, [*cards.values()]) == NEWER


async def test_a_table_has_a_list_of_its_rows_behind_it(cards: dict[str, Card]) -> None:
    tables = [each for card in cards.values() for each in elements(card) if each["type"] == "Table"]
    assert len(tables) > 5
    for each in tables:
        rows = [[cell["items"][0]["text"] for cell in row["cells"]] for row in each["rows"]]
        lines = each["fallback"]["text"].split("\n")
        assert len(lines) == len(rows)
        for row, line in zip(rows, lines, strict=True):
            assert line.startswith("- ")
            words = " ".join(row).split()
            assert [word for word in line.replace(",", "").split() if word not in "-·"] == [
                word.replace(",", "") for word in words if word not in "-·"
            ]


async def test_no_card_has_more_buttons_in_a_row_than_teams_shows(cards: dict[str, Card]) -> None:
    """Of the actions of one set Teams hides the seventh; what folds a part open stands in a set of its own."""
    for name, card in cards.items():
        for row in (element for element in elements(card) if element["type"] == "ActionSet"):
            titles = [action["title"] for action in row["actions"]]
            assert len(titles) <= MAX_ACTIONS, (name, titles)


async def test_an_execute_button_has_a_submit_behind_it(cards: dict[str, Card]) -> None:
    for card in cards.values():
        for element in elements(card):
            if element["type"] == "Action.Execute":
                assert element["fallback"]["type"] == "Action.Submit"
                assert element["fallback"]["data"] == element["data"]


async def test_a_card_says_nothing_where_it_is_not_drawn(cards: dict[str, Card], language: Language) -> None:
    """What a lock screen or an old client shows in its place is one fixed sentence (norms A21)."""
    for name, card in cards.items():
        assert card["fallbackText"] == speech(language)("summary"), name
        assert not {"speak", "refresh", "msteams"} & set(card), name


async def test_cards_are_small_enough(cards: dict[str, Card]) -> None:
    """As sent, without spaces. Teams counts UTF-16: it takes 100 KB now and took 40 KB not long ago."""
    for name, card in cards.items():
        assert len(json.dumps(card, ensure_ascii=False, separators=(",", ":")).encode("utf-16-le")) < 40_000, name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("[klik](https://x)", r"\[klik\](https: / /x)"),
        ("**a**", r"\*\*a\*\*"),
        ("<at>Jan</at>", r"\<at\>Jan\</at\>"),
        ("# kop", r"\# kop"),
        ("- punt", r"\- punt"),
        ("1. eerst", r"1\. eerst"),
        ("Regio-Noord (2)", "Regio-Noord (2)"),
    ],
)
def test_names_stay_literal(name: str, shown: str) -> None:
    assert literal(name) == shown
