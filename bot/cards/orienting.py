"""The general cards: menu, a sentence with buttons, settings."""

from collections.abc import Sequence
from typing import Any

from bot.cards import parts
from dialogs.commands import COMMANDS
from dialogs.commands.declaration import MenuGroup
from dialogs.commands.table import menu_words
from dialogs.instruments.definition import Text
from dialogs.presses import RunPress, WordPress
from dialogs.replies import Args, Button, Line, Menu, OpenRun, Sentence, Settings, Suggestions
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import ButtonKey
from dialogs.understanding.codes import format_code


def _run_name(speech: Speech, open_: OpenRun) -> str:
    title = speech.of(open_.instrument.title)
    return speech("named", title=title, name=open_.name) if open_.name else title


def _typed_words(speech: Speech) -> list[Any]:
    """List the words that can be typed, for everybody and per task, as the commands declare them."""
    words_by_group = {group: menu_words(COMMANDS, group, speech.language) for group in MenuGroup}
    bold = {group: speech.names([f"**{word}**" for word in words]) for group, words in words_by_group.items()}
    uvos: Args = {"words": bold[MenuGroup.UVOS], "circles": bold[MenuGroup.CIRCLES]}
    return [
        parts.subtle_text(speech("menu-words", words=bold[MenuGroup.EVERYBODY])),
        parts.subtle_text(speech("menu-words-rounds", words=bold[MenuGroup.ROUNDS])),
        parts.subtle_text(speech("menu-words-uvo", uvos)),
    ]


# More invitations than this at once would push the rest of the menu out of sight.
MAX_INVITATIONS = 5


def menu_card(speech: Speech, reply: Menu) -> dict[str, Any]:
    body: list[Any] = [parts.heading(speech("menu-title")), parts.text(speech(reply.lead))]
    if reply.open:
        body.append(parts.text(speech("menu-open")))
        for number, open_ in enumerate(reply.open, 1):
            body.append(
                parts.text(speech("menu-open-row", number=number, name=parts.literal(_run_name(speech, open_))))
            )
    for round_ in reply.asked[:MAX_INVITATIONS]:
        facts: Args = {"name": round_.name, "closes": round_.closes_on.isoformat(), "code": format_code(round_.code)}
        body.append(parts.text(speech("menu-asked", parts.display_args(speech, facts))))
    body += [parts.text(speech("menu-code")), *_typed_words(speech)]
    buttons = [
        Button(
            "button-go-on",
            RunPress(do="resume", run=open_.run.id, seq=open_.run.seq),
            {"name": _run_name(speech, open_)},
        )
        for open_ in reply.open[:2]
    ]
    buttons += [
        Button("button-join-named", WordPress(word="doe_mee", rest=round_.code), {"name": round_.name})
        for round_ in reply.asked[: 2 - len(buttons)]
    ]
    rounds = parts.COMMAND_BUTTONS["rondes"] if reply.has_rounds else Button("button-ronde", WordPress(word="ronde"))
    own = [*([parts.COMMAND_BUTTONS["uitdraai"]] if reply.has_result else []), rounds]
    words = [
        *(["groepsoverzicht"] if reply.has_rounds or reply.has_result else []),
        "privacy",
        "instellingen",
    ]
    # One's own outcomes and rounds keep their place; scans for which there is no room are begun by typing.
    room = parts.MAX_ACTIONS - len(buttons) - len(own)
    if more := reply.scans[room:]:
        taught = [f"**{parts.literal(scan.words[speech.language][0])}**" for scan in more]
        body.append(parts.text(speech("menu-more", words=speech.names(taught))))
    buttons += [Button(scan.name, WordPress(word=scan.id)) for scan in reply.scans[:room]]
    buttons += [*own, *(parts.COMMAND_BUTTONS[word] for word in words)]
    return parts.card(speech, body, [parts.button(speech, wanted, primary=not i) for i, wanted in enumerate(buttons)])


# Buttons for what cannot be undone look destructive.
_IRREVERSIBLE: Sequence[ButtonKey] = ("button-close-sure", "button-weggooien", "button-leave-sure")


def sentence_card(speech: Speech, reply: Sentence) -> dict[str, Any]:
    said = (Line(reply.key, reply.args), *reply.lines)
    body = [parts.text(speech(line.key, parts.display_args(speech, line.args))) for line in said]
    wanted = reply.buttons[: parts.MAX_ACTIONS - 1]
    actions = [parts.button(speech, one, destructive=one.label in _IRREVERSIBLE) for one in wanted]
    return parts.card(speech, body, [*actions, parts.help_button(speech)])


def _phrase(speech: Speech, option: Button) -> str:
    """Return the phrase that tells a meaning; without the name of what it is about it has one space less."""
    assert not isinstance(option.label, Text)
    return " ".join(speech(option.label, parts.display_args(speech, option.args)).split()).replace(" :", ":")


def suggestions_card(speech: Speech, reply: Suggestions) -> dict[str, Any]:
    """Draw what may have been meant: a button for each, or for one alone its phrase with yes and no."""
    if not reply.sure:
        actions = [parts.press_button(_phrase(speech, one), one.press) for one in reply.options]
        return parts.card(speech, [parts.text(speech("sentence-meant-which"))], [*actions, parts.help_button(speech)])
    meant = reply.options[0]
    what = _phrase(speech, meant)
    yes = parts.button(speech, Button("button-yes", meant.press), primary=True)
    no = parts.button(speech, Button("button-no", WordPress(word="nee")))
    return parts.card(
        speech, [parts.text(speech("sentence-meant-sure", {"what": what}))], [yes, no, parts.help_button(speech)]
    )


def settings_card(speech: Speech, reply: Settings) -> dict[str, Any]:
    body = [
        parts.heading(speech("settings-title")),
        *parts.note(speech, reply.note),
        parts.text(speech("settings-text")),
        parts.text(speech("settings-reminders-on" if reply.reminders else "settings-reminders-off")),
        parts.text(speech("settings-own")),
    ]
    languages = (
        Button("button-nederlands", WordPress(word="nederlands")),
        Button("button-engels", WordPress(word="engels")),
    )
    resume = [Button("button-verder", WordPress(word="verder"))] if reply.busy else []
    reminders = (
        Button("button-reminders-off", WordPress(word="herinneringen_uit"))
        if reply.reminders
        else Button("button-reminders-on", WordPress(word="herinneringen_aan"))
    )
    actions = [parts.button(speech, wanted) for wanted in (*resume, *languages, reminders)]
    return parts.card(
        speech,
        body,
        [
            *actions,
            parts.button(speech, Button("button-privacy", WordPress(word="privacy"))),
            parts.help_button(speech),
        ],
    )
