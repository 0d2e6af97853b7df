"""The pieces that cards are made of. Every card has a version, a language and texts that wrap."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from bot.cards import elements as ac
from dialogs.commands import COMMANDS
from dialogs.instruments.definition import Question, Text
from dialogs.presses import INPUT, OURS, CardForm, FileForm, FilePress, Press, WordPress, to_card_data, to_payload
from dialogs.records import Round, Run
from dialogs.reply_parts import Args, Button, Note
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import ButtonKey, PlainKey
from dialogs.texts.markdown import escaped
from dialogs.texts.markdown import literal as literal  # noqa: PLC0414  (every card takes it from here)

# Teams shows cards from bots up to 1.5; what is newer carries a fallback of its own.
VERSION: Literal["1.5"] = "1.5"
# More actions than this are cut off or hidden by Teams (store rules).
MAX_ACTIONS = 6
# Arguments that are days.
_DAYS = frozenset({"closes", "day", "before", "first", "last", "opens"})
# A name as long as this fits on a button of a phone with what else stands there.
_LONGEST_NAME = 28
# What a button says that gives a group picture in this form.
_FORMS: Mapping[FileForm, ButtonKey] = {"pdf": "button-pdf", "xlsx": "button-excel", "png": "button-plaatje"}


def card(speech: Speech, body: Sequence[Any], actions: Sequence[Any] = ()) -> dict[str, Any]:
    """Return an Adaptive Card as Teams wants it; of more than `MAX_ACTIONS` actions the rest is left out."""
    whole = [*body, ac.ActionSet(actions=list(actions[:MAX_ACTIONS]))] if actions else list(body)
    return ac.AdaptiveCard(version=VERSION, lang=speech.language, body=whole, fallback_text=speech("summary"))


def heading(text: str) -> ac.Element:
    return ac.TextBlock(text=text, wrap=True, size="Large", weight="Bolder", style="heading")


def subheading(text: str) -> ac.Element:
    return ac.TextBlock(text=text, wrap=True, size="Medium", weight="Bolder", spacing="Medium", style="heading")


def minor_heading(text: str) -> ac.Element:
    # Bold alone is a heading to the eye only; this style can be jumped to. Without a size it would be large.
    return ac.TextBlock(text=text, wrap=True, size="Default", weight="Bolder", style="heading")


def text(words: str, **style: Any) -> ac.Element:
    return ac.TextBlock(text=words, wrap=True, **style)


def subtle_text(words: str, **style: Any) -> ac.Element:
    return ac.TextBlock(text=words, wrap=True, is_subtle=True, size="Small", **style)


def on_one_line(words: str) -> str:
    """Return words between which no line ends; those who type them over may use spaces."""
    # A line may end behind a dash, whatever follows it.
    return words.replace("– ", "–\N{WORD JOINER} ").replace(" ", "\N{NO-BREAK SPACE}")


def bullets(lines: Iterable[str]) -> ac.Element:
    return ac.TextBlock(text="\n".join(f"- {line}" for line in lines), wrap=True)


def note(speech: Speech, note_: Note | None) -> list[Any]:
    """Return a note in a box of its own, to stand above a card; nothing without a note."""
    if note_ is None:
        return []
    return [ac.Container(style="emphasis", items=[text(speech(note_.key, display_args(speech, note_.args)))])]


_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?")


def _day(written: str) -> date | None:
    """Return the day written so; None for one that is in no calendar: what somebody typed may stand here."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def display_args(speech: Speech, args: Args) -> dict[str, str | int]:
    """Return arguments ready for a text: days (`closes`, `day`) in full, a `time` as it is said, names made literal.

    `words` are words to choose from and type, a line each. A `link` is one of ours, and stays as it is.
    """

    def display(name: str, value: str | int) -> str | int:
        if isinstance(value, int) or name == "link":
            return value
        if name == "contact":
            # The operator's words: people may follow an address in them.
            return escaped(value)
        if name == "time":
            return speech.clock(value)
        if name == "words":
            return speech.either([f"**{literal(word)}**" for word in value.splitlines()])
        if name == "when" and _MOMENT.fullmatch(value):
            day, _, clock = value.partition("T")
            if read := _day(day):
                return speech.day(read) + (f", {speech.clock(clock)}" if clock else "")
        return speech.day(date.fromisoformat(value)) if name in _DAYS and value != "none" else literal(value)

    return {name: display(name, value) for name, value in args.items()}


def press_button(
    title: str, press: Press, *, primary: bool = False, destructive: bool = False, validate: bool = False
) -> ac.Element:
    """Return a button. `validate` sends the inputs along, and first checks that they are filled in."""
    # A button may stand for one answer: then it carries that.
    data = to_card_data(press)
    return _sending(title, press.do, data, primary=primary, destructive=destructive, validate=validate)


def answer_buttons(press: Press, question: Question, answers: Iterable[tuple[str, str]]) -> list[ac.Element]:
    """Return a button for each answer (title, value) to one question: all send the same `press`, and their value."""
    payload = to_payload(press)
    return [_sending(title, press.do, payload | {f"{INPUT}{question.id}": value}) for title, value in answers]


def _sending(
    title: str,
    verb: str,
    data: Mapping[str, Any],
    *,
    primary: bool = False,
    destructive: bool = False,
    validate: bool = False,
) -> ac.Element:
    inputs: Literal["auto", "none"] = "auto" if validate else "none"
    return ac.ExecuteAction(
        title=title,
        verb=verb,
        data=data,
        associated_inputs=inputs,
        style="positive" if primary else "destructive" if destructive else None,
        # Clients without Action.Execute send the same load as a message.
        fallback=ac.SubmitAction(title=title, data=data, associated_inputs=inputs),
    )


def carry(card_: dict[str, Any], fills: CardForm) -> dict[str, Any]:
    """Let every button of a card bring along what is filled in on it: whichever is pressed, nothing is lost."""
    for action in _executed(card_["body"]):
        action["data"][OURS]["fills"] = fills.model_dump(exclude_defaults=True)
        action["associatedInputs"] = action["fallback"]["associatedInputs"] = "auto"
    return card_


def _executed(items: Iterable[Any]) -> Iterator[Any]:
    for element in items:
        pressed = [*element.get("actions", ()), *([element["selectAction"]] if "selectAction" in element else [])]
        yield from (action for action in pressed if action["type"] == "Action.Execute")
        yield from _executed([*element.get("items", ()), *element.get("columns", ())])


def pressed_row(words: str, action: ac.Element, *, chosen: bool = False, **style: Any) -> ac.Element:
    """Return a line of words that can be pressed as a whole."""
    return ac.Container(
        style="accent" if chosen else "emphasis", spacing="Small", items=[text(words)], select_action=action, **style
    )


def links(actions: Sequence[ac.Element]) -> ac.Element:
    """Return small words on one line, each to be pressed: what is done seldom."""
    columns = [
        ac.Column(width="auto", spacing="Medium", items=[text(action["title"], color="Accent")], select_action=action)
        for action in actions
    ]
    return ac.ColumnSet(spacing="Medium", columns=columns)


def open_args(speech: Speech, args: Args) -> Args:
    """Return what fills the title of a button for what waits: a day short, a long name cut, a scan in small letters."""

    def shown(name: str, value: str | int) -> str | int:
        if isinstance(value, int):
            return value
        if name == "date":
            return speech.short_day(date.fromisoformat(value))
        if name == "scan":
            return value if value[1:2].isupper() else value[:1].lower() + value[1:]
        return value if name != "name" or len(value) <= _LONGEST_NAME else f"{value[: _LONGEST_NAME - 1].rstrip()}…"

    return {name: shown(name, value) for name, value in args.items()}


def button(speech: Speech, wanted: Button, *, primary: bool = False, destructive: bool = False) -> ac.Element:
    # Button titles are no markdown, so names stand in them as they are.
    label = wanted.label
    if isinstance(label, Text):
        title = speech.of(label)
    else:
        args = open_args(speech, wanted.args) if label.startswith(_OPEN) else wanted.args
        title = phrase(speech, wanted) if label.startswith(_MEANING) else speech(label, args)
    return press_button(title, wanted.press, primary=primary, destructive=destructive)


# What begins the key of a button for what waits.
_OPEN = "button-open-"
# What begins the key of a phrase that tells a meaning.
_MEANING = "meaning-"


def phrase(speech: Speech, option: Button) -> str:
    """Return the phrase that tells a meaning; without the name of what it is about it has one space less."""
    assert not isinstance(option.label, Text)
    return " ".join(speech(option.label, display_args(speech, option.args)).split()).replace(" :", ":")


# Command -> its button, with nothing behind it, for those that have one.
COMMAND_BUTTONS: Mapping[str, Button] = {
    command.name: Button(command.button, WordPress(word=command.name)) for command in COMMANDS if command.button
}


def command_button(speech: Speech, name: str) -> ac.Element:
    """Return the button of a command. Raises KeyError for one that has none."""
    return button(speech, COMMAND_BUTTONS[name])


def help_button(speech: Speech) -> ac.Element:
    """Return the button for help, last on every card (norms D11)."""
    return command_button(speech, "help")


def act_row(actions: Sequence[Any]) -> ac.Element:
    """Return buttons inside a card, about what stands above them; those about the whole card end it."""
    return ac.Container(items=[ac.ActionSet(actions=list(actions[:MAX_ACTIONS]))])


def outcome_actions(speech: Speech, run: Run) -> list[ac.Element]:
    """Return the buttons under one's own outcome. It is changed by typing: with those of the roles there are six."""
    return [press_button(speech("button-pdf"), FilePress(run=run.id)), help_button(speech)]


def round_file_button(speech: Speech, round_: Round, form: FileForm) -> ac.Element:
    """Return the button that gives the group picture of this round as a file."""
    return press_button(speech(_FORMS[form]), FilePress(round=round_.id, form=form))


def link_buttons(title: str, url: str) -> list[ac.Element]:
    """Return a button that opens one of our links; none when this installation has no address for it."""
    return [ac.OpenUrlAction(title=title, url=url)] if url else []


def whole_outcome_button(speech: Speech) -> ac.Element:
    """Return the button that leads from a part back to the whole outcome."""
    return command_button(speech, "uitdraai")


def collapsible(title: str, id_: str, items: Sequence[Any]) -> list[Any]:
    """Return a button, and right under it the items it shows and hides."""
    return folds([(title, id_, items)])


def folds(parts_: Sequence[tuple[str, str, Sequence[Any]]]) -> list[Any]:
    """Return a button for each (title, id, items) in a row, and right under it the items they show and hide."""
    buttons = [ac.ToggleVisibilityAction(title=title, target_elements=[id_]) for title, id_, _ in parts_]
    folded = [
        ac.Container(id=id_, is_visible=False, items=list(items), style="emphasis", spacing="Small")
        for _, id_, items in parts_
    ]
    return [ac.ActionSet(actions=buttons), *folded]


def toggle(title: str, id_: str) -> ac.Element:
    return ac.ToggleVisibilityAction(title=title, target_elements=[id_])


def folded(id_: str, items: Sequence[Any]) -> ac.Element:
    return ac.Container(id=id_, is_visible=False, items=list(items), style="emphasis", spacing="Small")


def page_hint(speech: Speech, key: PlainKey, page: int, pages: int) -> list[ac.Element]:
    """Return the line under one page of a list: how to see the next, or the first again; nothing for a single page."""
    return [subtle_text(speech(key, page=page, pages=pages, next=page % pages + 1))] if pages > 1 else []


def _in_line(cell: str) -> str:
    """Return the paragraphs of a cell as one line of a list."""
    return ", ".join(cell.split("\n\n"))


def table(header: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int] | None = None) -> ac.Element:
    """Return a table with `header` as its first row; `widths` are relative.

    What draws no tables shows a line for each row: those came with Adaptive Cards 1.5, and a phone may stop at 1.2.
    """

    def row(cells: Sequence[str], *, bold: bool = False) -> ac.Element:
        weight = {"weight": "Bolder"} if bold else {}
        return ac.TableRow(cells=[ac.TableCell(items=[text(cell, **weight)]) for cell in cells])

    # That the first row is the header is the default; schema and renderer disagree on the name of that key.
    return ac.Table(
        show_grid_lines=True,
        columns=[ac.ColumnDefinition(width=width) for width in widths or [1] * len(header)],
        rows=[row(header, bold=True), *(row(cells) for cells in rows)],
        fallback=bullets(" · ".join(map(_in_line, filter(None, cells))) for cells in (header, *rows)),
    )
