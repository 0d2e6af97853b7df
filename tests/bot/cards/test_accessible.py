"""Every card can be read and used by everybody (norms D1-D12); each rule first shows that it can say no."""

import copy
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from dialogs.instruments.definition import Language
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.instruments.library import Library
from dialogs.records import Uvo
from dialogs.uvo_replies import UvoCard
from tests.bot.cards.lint import faults
from tests.scenarios.people import Card

# In a channel help has no place: it is about one person. The menu is help itself.
WITHOUT_HELP = frozenset(
    {
        "announcement",
        "round-for-others-announced",
        "picture-posted",
        "menu",
        "menu-open",
        "menu-chair",
        "menu-coordinator",
    }
    | {"help-subjects", "help-rounds"}
)


async def test_every_card_is_for_everybody(cards: dict[str, Card], language: Language) -> None:
    found = {name: faults(card, language, helps=name not in WITHOUT_HELP) for name, card in cards.items()}
    assert {name: told for name, told in found.items() if told} == {}
    assert set(cards) >= WITHOUT_HELP


def test_every_prompt_is_for_everybody(library: Library, language: Language) -> None:
    """Also those that no conversation of the gallery comes to."""
    uvo = Uvo(
        id="u", tenant="t", chair="c", code="AB-3K7QXZ", opened_on=date(2026, 1, 5), weeks=8, usual_weeks=8,
        planned_on=date(2026, 3, 3), planned_at="14:00",
    )  # fmt: skip
    content = library.only_content(UvoContent)
    facts = {"case_code": uvo.code, "due": "2026-03-02", "date": "2026-03-03", "time": "14.00", "days": 1, "weeks": 9}
    kinds = [prompt.id for prompt in content.prompts]
    assert len(kinds) == 9
    for kind in (*kinds, "stand", "datum", "ritme"):
        for one in (uvo, replace(uvo, planned_on=None, less_until=date(2026, 6, 1), last_held=date(2026, 1, 6))):
            card = render(UvoCard(content, one, kind, date(2026, 3, 2), facts), language, PrivacyFacts())
            assert faults(card, language) == [], kind


# --- the rules themselves


def _text(words: str, **more: Any) -> Card:
    return {"type": "TextBlock", "text": words, "wrap": True, **more}


def _action(title: str, **more: Any) -> Card:
    return {"type": "Action.Execute", "title": title, **more}


def _bar(length: float, number: str) -> Card:
    drawn = [
        {"type": "Column", "width": length, "minHeight": "12px", "backgroundImage": "data:,"},
        {"type": "Column", "width": 5 - length},
    ]
    columns = [
        {"type": "Column", "width": "stretch", "items": [{"type": "ColumnSet", "columns": drawn}]},
        {"type": "Column", "width": "40px", "items": [_text(number)]},
    ]
    return {"type": "ColumnSet", "columns": columns}


def _sound() -> Card:
    """A card with one of everything, and nothing wrong."""
    cells = [["Rol", "Score"], ["Dirigent", "4 – Redelijk"], ["Verbinder", "2,5"]]
    rows = [{"type": "TableRow", "cells": [{"type": "TableCell", "items": [_text(c)]} for c in row]} for row in cells]
    return {
        "type": "AdaptiveCard",
        "version": "1.5",
        "lang": "nl",
        "fallbackText": "Een kaart",
        "body": [
            _text("Jouw zelfscan", style="heading", size="Large"),
            {"type": "Container", "items": [_text("Dirigent"), _bar(4, "4"), _text("Verbinder"), _bar(2.5, "2,5")]},
            {"type": "Table", "columns": [{"width": 1}, {"width": 2}], "rows": rows},
            _text("De dirigent is het sterkst.", color="Accent"),
            {"type": "Image", "url": "data:,", "altText": "Een ster"},
            {
                "type": "Input.Text",
                "id": "q.naam",
                "label": "Hoe heet het?",
                "placeholder": "Naam",
                "isRequired": True,
                "errorMessage": "Vul dit in.",
            },
            {"type": "ActionSet", "actions": [_action("Verstuur"), _action("Hulp")]},
        ],
    }


def test_a_sound_card_has_no_faults() -> None:
    assert faults(_sound(), "nl") == []


def _set(*path: Any) -> Any:
    """Puts the last of the path at the place the rest leads to; None takes away."""

    def spoil(card: Card) -> None:
        *way, last, value = path
        node: Any = card
        for step in way:
            node = node[step]
        if value is None:
            del node[last]
        elif last == "append":
            node.append(value)
        elif last == "insert":
            node.insert(0, value)
        else:
            node[last] = value

    return spoil


CHART, TABLE, SAID, IMAGE, INPUT, ACTIONS = 1, 2, 3, 4, 5, 6
TRACK = ("columns", 0, "items", 0, "columns")
_COLUMNS = {"type": "ColumnSet", "columns": [{"type": "Column", "width": "80px", "items": []}]}


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_set("lang", "en"), "language (D7)"),
        (_set("fallbackText", None), "cannot see cards"),
        (_set("body", INPUT, "label", None), "no label (D1)"),
        (_set("body", INPUT, "label", "Naam"), "no label (D1)"),
        (_set("body", INPUT, "errorMessage", None), "required without saying so (D1)"),
        (_set("body", IMAGE, "altText", None), "picture without words (D2)"),
        (_set("body", IMAGE, "width", "120px"), "pixels (D8)"),
        (_set("body", SAID, "text", "▰▰▱"), "by colour alone"),
        (_set("body", CHART, "items", 0, "text", ""), "bar without a name (D4)"),
        (_set("body", TABLE, None), "not in the table: Dirigent 4 (D4)"),
        (_set("body", CHART, "items", 1, *TRACK, 0, "width", 3), "Dirigent: 3 of 4 is not 4"),
        (_set("body", CHART, "items", 3, *TRACK, 1, "width", 2), "Verbinder: 2.5 of 4.5 is not 2,5"),
        (_set("body", CHART, "items", 3, "columns", 1, "items", 0, "text", "2,4"), "not in the table: Verbinder 2,4"),
        (_set("body", CHART, "items", 2, "text", "Dirigent"), "not in the table: Dirigent 2,5 (D4)"),
        (_set("body", SAID, "text", "De dirigent"), "bars without a sentence (D4)"),
        (_set("body", CHART, "items", 1, *TRACK, 0, "items", [_text("vier")]), "columns (D5)"),
        (_set("body", "insert", _text("Verder.")), "begins with no heading"),
        (_set("body", "insert", _text("Nog een", style="heading", size="Large")), "two names"),
        (_set("body", "insert", _text("**Let op**")), "looks like a heading"),
        (_set("body", "insert", _text("")), "without words"),
        (_set("body", SAID, "wrap", False), "does not wrap"),
        (_set("body", "append", _text("Nog iets.")), "buttons do not end the card (D5)"),
        (_set("body", "insert", _COLUMNS), "columns (D5)"),
        (_set("body", "insert", _COLUMNS), "Column: width in pixels (D8)"),
        (_set("body", TABLE, "columns", 0, "width", "40px"), "a column in pixels (D8)"),
        (_set("body", ACTIONS, "actions", "insert", _action("Hulp")), "two buttons 'Hulp' (D6)"),
        (_set("body", ACTIONS, "actions", "insert", _action("Klik hier")), "a button 'Klik hier' (D6)"),
        (_set("body", ACTIONS, "actions", "insert", _action("Site", url="https://voorbeeld.nl/")), "leads to"),
        (_set("body", ACTIONS, "actions", "insert", _action("Site", url="http://teams.microsoft.com/")), "leads to"),
        (_set("body", ACTIONS, "actions", "append", _action("Meedoen")), "help is not the last"),
    ],
)  # fmt: skip
def test_each_rule_can_say_no(spoil: Any, told: str) -> None:
    card = copy.deepcopy(_sound())
    spoil(card)
    assert [fault for fault in faults(card, "nl") if told in fault], faults(card, "nl")


def test_an_input_beside_something_is_a_fault() -> None:
    card = _sound()
    card["body"].insert(1, {"type": "ColumnSet", "columns": [{"type": "Column", "items": [card["body"].pop(INPUT)]}]})
    assert any("order" in fault for fault in faults(card, "nl"))
