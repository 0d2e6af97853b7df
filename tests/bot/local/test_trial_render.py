from typing import Any

import pytest
from rich.console import Console

from bot.local.render import choice_numbers, draw, toggle_visibility
from tests.bot.local.scripted_bot import FORM, QUESTION, TABLE, card, text

Json = dict[str, Any]


def printed(drawn: Json, visible: dict[str, bool] | None = None) -> str:
    console = Console(width=80, no_color=True)
    with console.capture() as capture:
        console.print(draw(drawn, visible).body)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def test_a_question_reads_as_text_with_numbers() -> None:
    shown = printed(QUESTION)
    assert "ook als hun belangen verschillen." in shown
    assert "Hoe sterk geldt dit voor jou? *" in shown
    assert "  0  Helemaal niet\n  1  Nauwelijks\n" in shown
    assert "/1 Volgende\n/2 Terug\n/3 Uitleg" in shown
    assert "echte situatie" not in shown


def test_help_appears_when_toggled_and_goes_again() -> None:
    toggle = QUESTION["actions"][2]
    once = toggle_visibility(QUESTION, toggle, {})
    assert "echte situatie" in printed(QUESTION, once)
    assert "echte situatie" not in printed(QUESTION, toggle_visibility(QUESTION, toggle, once))
    hide = {"targetElements": [{"elementId": "help", "isVisible": False}]}
    assert toggle_visibility(QUESTION, hide, {}) == {"help": False}


def test_an_unknown_element_shows_its_fallback() -> None:
    shown = printed(TABLE)
    assert [cell in shown for cell in ("Rol", "Gem.", "Verbinder", "0,77")] == [True] * 4
    assert "Ronde     K7PQ" in shown
    assert "●  Het meest eensgezind" in shown
    assert printed(card([{"type": "Chart.Pie"}])) == ""


def test_every_input_has_its_label() -> None:
    drawing = draw(FORM)
    shown = printed(FORM)
    assert [element["id"] for element in drawing.inputs] == ["code", "day", "count", "notify", "mode"]
    for label in ("Code van de casus *", "Dag van het overleg", "Aantal deelnemers", "Herinner mij", "Vorm"):
        assert label in shown
    assert "1  Open ●\n  2  Vertrouwelijk" in shown


def test_inputs_and_actions_inside_boxes_count_with_the_rest() -> None:
    inner = {"type": "ActionSet", "actions": [{"type": "Action.Execute", "title": "Binnen"}]}
    box = {"type": "ColumnSet", "columns": [{"type": "Column", "items": [inner, {"type": "Input.Text", "id": "a"}]}]}
    show = {"type": "Action.ShowCard", "title": "Meer", "card": card([text("Dieper")], [{"title": "Diep"}])}
    drawing = draw(card([box], [show, {"title": "Buiten"}]))
    assert [action["title"] for action in drawing.actions] == ["Binnen", "Diep", "Buiten"]
    assert len(drawing.inputs) == 1
    assert "Dieper" in printed(card([], [show]))


@pytest.mark.parametrize(("values", "numbers"), [(["0", "5"], ["0", "5"]), (["a", "5"], ["1", "2"])])
def test_the_number_typed_is_the_value_where_it_can_be(values: list[str], numbers: list[str]) -> None:
    choices = [{"title": value, "value": value} for value in values]
    assert [number for number, _ in choice_numbers(choices)] == numbers


def test_other_elements() -> None:
    rich = {"type": "RichTextBlock", "inlines": ["een ", {"type": "TextRun", "text": "twee"}]}
    container = {"type": "Container", "items": [text("drie **vier**"), {"type": "Image", "altText": "Vlag"}]}
    assert printed(card([rich, container])).split() == ["een", "twee", "drie", "vier", "[Vlag]"]


def test_what_can_be_pressed_as_a_whole_is_numbered_where_it_stands() -> None:
    press = {"type": "Action.Execute", "title": "1: 4 – Vaak"}
    row = {"type": "Container", "items": [text("4 – Vaak")], "selectAction": press}
    cells = {"type": "ColumnSet", "columns": [{"type": "Column", "items": [text("4")], "selectAction": press}]}
    drawing = draw(card([row, cells], [{"title": "Verder"}]))
    assert drawing.actions == [press, press, {"title": "Verder"}]
    assert "/1 4 – Vaak\n/2 4\n/3 Verder" in printed(card([row, cells], [{"title": "Verder"}]))
