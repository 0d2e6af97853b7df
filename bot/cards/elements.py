"""The elements of Adaptive Cards that we use, as the JSON they are sent as.

Plain dictionaries: building and dumping a model of a card took a sixth of a turn. What fits is held by tests instead:
every card is read back through Microsoft's own model and schema.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from dialogs.texts.markdown import inert

Element = dict[str, Any]

# Where names stand as they are, and some clients read markdown, functions or addresses all the same.
_AS_THEY_ARE = frozenset({"title", "label", "alt_text", "error_message"})


@cache
def _key(name: str) -> str:
    first, *more = name.split("_")
    return first + "".join(part.capitalize() for part in more)


def _element(type_: str) -> Callable[..., Element]:
    """Return a maker of elements of this type: snake_case keywords become camelCase keys, None is left out.

    In a name nothing is filled in, decoded or made a link (norms C21).
    """

    def make(**fields: Any) -> Element:
        element: Element = {"type": type_} if type_ else {}
        for name, value in fields.items():
            if value is not None:
                element[_key(name)] = inert(value) if name in _AS_THEY_ARE else value
        return element

    return make


AdaptiveCard = _element("AdaptiveCard")
ActionSet = _element("ActionSet")
Column = _element("Column")
ColumnSet = _element("ColumnSet")
Container = _element("Container")
Image = _element("Image")
Table = _element("Table")
TableCell = _element("TableCell")
TableRow = _element("TableRow")
TextBlock = _element("TextBlock")

ChoiceSetInput = _element("Input.ChoiceSet")
DateInput = _element("Input.Date")
NumberInput = _element("Input.Number")
TextInput = _element("Input.Text")
TimeInput = _element("Input.Time")

ExecuteAction = _element("Action.Execute")
OpenUrlAction = _element("Action.OpenUrl")
SubmitAction = _element("Action.Submit")
ToggleVisibilityAction = _element("Action.ToggleVisibility")

# Parts without a type of their own.
Choice = ColumnDefinition = _element("")
