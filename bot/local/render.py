"""Draws an Adaptive Card as text in a terminal. Pure: a card in, rich renderables, inputs and actions out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.markdown import Markdown
from rich.measure import Measurement
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

Json = dict[str, Any]


@dataclass
class Drawing:
    """A drawn card: what to print, and what can be filled in and pressed, in the order shown (`/1` is actions[0])."""

    parts: list[RenderableType] = field(default_factory=list)
    inputs: list[Json] = field(default_factory=list)
    actions: list[Json] = field(default_factory=list)

    @property
    def body(self) -> RenderableType:
        return Group(*self.parts)


def draw(card: Json, visible: Mapping[str, bool] | None = None) -> Drawing:
    """Draw `card`; `visible` says which elements were shown or hidden since, by element id."""
    writer = _CardWriter(visible or {})
    writer.elements(card.get("body"))
    writer.add_actions(card.get("actions"))
    return writer.drawing


def toggle_visibility(card: Json, action: Json, visible: Mapping[str, bool]) -> dict[str, bool]:
    """Return `visible` after an Action.ToggleVisibility: each target flips, or becomes what the action says."""
    after = dict(visible)
    for target in action.get("targetElements", []):
        element_id, wanted = (
            (target, None) if isinstance(target, str) else (target["elementId"], target.get("isVisible"))
        )
        now = after.get(element_id, _find_element(card, element_id).get("isVisible", True))
        after[element_id] = not now if wanted is None else wanted
    return after


def choice_numbers(choices: list[Json]) -> list[tuple[str, Json]]:
    """Pair each choice with the number to type: its own value when all are integers, else its place from 1."""
    own = all(str(choice.get("value", "")).lstrip("-").isdecimal() for choice in choices)
    return [(str(choice["value"]) if own else str(place), choice) for place, choice in enumerate(choices, 1)]


class MarkdownText(Markdown):
    """Markdown; links show their address. It asks for the width of its text, where rich's own takes all there is."""

    def __init__(self, text: str, style: str = "none") -> None:
        super().__init__(text, style=style, hyperlinks=False)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        words, lines = self.markup.split(), self.markup.splitlines()
        return Measurement(*(max(map(cell_len, parts), default=0) for parts in (words, lines)))


class _CardWriter:
    """Walks a card once and fills a Drawing."""

    def __init__(self, visible: Mapping[str, bool]) -> None:
        self.drawing = Drawing()
        self._visible = visible

    def elements(self, elements: object) -> None:
        for element in elements if isinstance(elements, list) else []:
            self._element(element)

    def add_actions(self, actions: object) -> None:
        """Draw each action as `/1 Title`; a ShowCard's inner card follows at once, as a terminal has room below."""
        for action in actions if isinstance(actions, list) else []:
            if action.get("type") == "Action.ShowCard":
                self._append(Text(action.get("title", ""), style="bold"))
                self.elements(action.get("card", {}).get("body"))
                self.add_actions(action.get("card", {}).get("actions"))
            else:
                self.drawing.actions.append(action)
                self._append(
                    Text.assemble((f"/{len(self.drawing.actions)}", "bold cyan"), f" {action.get('title', '')}")
                )

    def _element(self, element: Json) -> None:
        if not self._visible.get(element.get("id", ""), element.get("isVisible", True)):
            return
        if action := element.get("selectAction"):
            self._pressed(element, action)
            return
        match element.get("type"):
            case "TextBlock":
                self._text(element)
            case "RichTextBlock":
                runs = (run if isinstance(run, str) else run.get("text", "") for run in element.get("inlines", []))
                self._append(Text("".join(runs)))
            case "FactSet":
                self._facts(element)
            case "Table":
                self._table(element)
            case "ColumnSet":
                self._columns(element)
            case "Container" | "Column" | "TableCell":
                self.elements(element.get("items"))
            case "Image":
                self._append(Text(f"[{element.get('altText') or 'afbeelding'}]", style="dim"))
            case "ActionSet":
                self.add_actions(element.get("actions"))
            case str(kind) if kind.startswith("Input.") and kind in _INPUTS:
                self._input(element)
            case _ if isinstance(element.get("fallback"), dict):
                self._element(element["fallback"])

    def _pressed(self, element: Json, action: Json) -> None:
        """Draw what can be pressed as a whole as `/1` with the words in it."""
        self.drawing.actions.append(action)
        words = " ".join(item.get("text", "") for item in element.get("items", []))
        mark = Text(f"/{len(self.drawing.actions)}", style="bold cyan")
        row = Table.grid(padding=(0, 1))
        row.add_row(mark, MarkdownText(words or action.get("title", "")))
        self._append(row)

    def _text(self, element: Json) -> None:
        heading = element.get("style") == "heading" or element.get("weight") == "Bolder"
        style = "bold" if heading else "dim" if element.get("isSubtle") else "none"
        self._append(MarkdownText(element.get("text", ""), style))

    def _facts(self, element: Json) -> None:
        grid = Table.grid(padding=(0, 2))
        for fact in element.get("facts", []):
            grid.add_row(Text(fact.get("title", ""), style="bold"), MarkdownText(fact.get("value", "")))
        self._append(grid)

    def _table(self, element: Json) -> None:
        rows = [[self._draw_inside(cell) for cell in row.get("cells", [])] for row in element.get("rows", [])]
        headers = element.get("firstRowAsHeaders", True) and bool(rows)
        table = Table(show_header=bool(headers), header_style="bold")
        for number in range(max(map(len, rows), default=0)):
            table.add_column(rows[0][number] if headers and number < len(rows[0]) else "")
        for row in rows[1:] if headers else rows:
            table.add_row(*row)
        self._append(table)

    def _columns(self, element: Json) -> None:
        grid = Table.grid(padding=(0, 2))
        grid.add_row(*(self._draw_inside(column) for column in element.get("columns", [])))
        self._append(grid)

    def _draw_inside(self, element: Json) -> RenderableType:
        """Draw an element by itself, for a cell or column; its inputs and actions are counted with the rest."""
        outer, self.drawing.parts = self.drawing.parts, []
        self._element({"type": "Container", **element})
        inner, self.drawing.parts = self.drawing.body, outer
        return inner

    def _input(self, element: Json) -> None:
        self.drawing.inputs.append(element)
        label = element.get("label") or element.get("title") or element.get("placeholder") or element["id"]
        self._append(Text(f"{label}{' *' if element.get('isRequired') else ''}", style="bold"))
        if element["type"] == "Input.ChoiceSet":
            choices = element.get("choices", [])
            # Titles that bring their own number ("4 – Redelijk aanwezig") need no second one in front.
            numbered = any(str(choice.get("title", ""))[:1].isdecimal() for choice in choices)
            for number, choice in choice_numbers(choices):
                chosen = " ●" if str(choice.get("value")) in str(element.get("value", "")).split(",") else ""
                line = Text.assemble(("•" if numbered else number, "cyan"), f"  {choice.get('title', '')}{chosen}")
                self._append(Padding(line, (0, 0, 0, 2)))
        elif value := element.get("value"):
            self._append(Padding(Text(str(value)), (0, 0, 0, 2)))

    def _append(self, part: RenderableType) -> None:
        self.drawing.parts.append(part)


_INPUTS = {"Input.ChoiceSet", "Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle"}


def _find_element(node: object, element_id: str) -> Json:
    """Find the element with this id anywhere in the card; {} when there is none."""
    if isinstance(node, dict):
        if node.get("id") == element_id:
            return node
        node = list(node.values())
    if isinstance(node, list):
        for inner in node:
            if found := _find_element(inner, element_id):
                return found
    return {}
