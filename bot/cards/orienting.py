"""The general cards: menu, a sentence with buttons, settings."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.commands import COMMANDS
from dialogs.commands.declaration import MenuGroup
from dialogs.commands.table import help_words
from dialogs.instruments.definition import Text
from dialogs.presses import WordPress
from dialogs.replies import Help, Instruments, Menu, Sentence, Settings, Suggestions
from dialogs.reply_parts import Button, Line
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import ButtonKey, PlainKey


def _open_buttons(speech: Speech, open_: Sequence[Button]) -> list[Any]:
    """Draw what waits, a line each, the most urgent as what to do now. Of two that read alike the next is numbered."""
    titles: list[str] = []
    drawn: list[Any] = []
    for one in open_:
        assert not isinstance(one.label, Text)
        title = speech(one.label, parts.open_args(speech, one.args))
        twice = titles.count(title) + 1
        titles.append(title)
        shown = title if twice == 1 else f"{title} ({twice})"
        drawn.append(ac.ActionSet(actions=[parts.press_button(shown, one.press, primary=not drawn)]))
    return drawn


def menu_card(speech: Speech, reply: Menu) -> dict[str, Any]:
    """Draw what waits, one button a line, then what can be begun, and the way to help by subject."""
    body: list[Any] = [parts.heading(speech("menu-title")), parts.text(speech(reply.lead))]
    waiting = _open_buttons(speech, reply.open)
    if reply.more:
        rest = Button("button-open-more", WordPress(word="menu", rest="alles"), {"count": reply.more})
        waiting.append(ac.ActionSet(actions=[parts.button(speech, rest)]))
    if waiting:
        body.append(ac.Container(items=waiting))
    actions = [
        parts.button(speech, choice, primary=not reply.open and not place) for place, choice in enumerate(reply.choices)
    ]
    subjects = Button("button-subjects", WordPress(word="help", rest="onderwerpen"))
    return parts.card(speech, body, [*actions, parts.button(speech, subjects)])


# The subjects of help, with what stands on the button and above the words of each.
_SUBJECTS: Mapping[MenuGroup, ButtonKey] = {
    MenuGroup.SCANS: "button-help-scans",
    MenuGroup.ROUNDS: "button-help-rounds",
    MenuGroup.UVOS: "button-help-uvos",
    MenuGroup.DATA: "button-help-data",
}
_INSTRUMENTS = Button("button-vragenlijsten", WordPress(word="vragenlijsten"))


def help_card(speech: Speech, reply: Help) -> dict[str, Any]:
    """Draw the subjects there is help with, or the words of one of them, each with what it does."""
    menu = Button("button-menu", WordPress(word="menu"))
    if not reply.subject:
        body = [parts.heading(speech("help-title")), parts.text(speech("help-intro"))]
        about = [Button(label, WordPress(word="help", rest=subject)) for subject, label in _SUBJECTS.items()]
        return parts.card(speech, body, [parts.button(speech, one) for one in (_INSTRUMENTS, *about, menu)])
    subject = MenuGroup(reply.subject)
    scans = reply.scans if subject is MenuGroup.SCANS else ()
    lines = [
        speech("help-line", word=parts.literal(scan.words[speech.language][0]), text=speech.of(scan.help or scan.title))
        for scan in scans
    ]
    lines += [
        speech("help-line", word=word, text=speech(key)) for word, key in help_words(COMMANDS, subject, speech.language)
    ]
    body = [parts.heading(speech(_SUBJECTS[subject])), parts.text(speech("help-type")), parts.bullets(lines)]
    others = Button("button-other-subjects", WordPress(word="help", rest="onderwerpen"))
    return parts.card(speech, body, [parts.button(speech, one) for one in (others, menu)])


def instruments_card(speech: Speech, reply: Instruments) -> dict[str, Any]:
    """Draw what can be filled in, each as a button with its minutes, above it what it is for."""
    title = speech("instruments-title", reader=str(reply.reader or "anybody"))
    body: list[Any] = [parts.heading(title), parts.text(speech("instruments-lead"))]
    for one in reply.found:
        begin = speech.of(one.name)
        if one.minutes:
            begin = speech("button-begin-minutes", name=begin, minutes=one.minutes)
        told = [parts.text(speech.of(one.help))] if one.help else []
        begun = ac.ActionSet(actions=[parts.press_button(begin, one.press)])
        # What is told stands nearer to its own button than to the one above.
        body.append(ac.Container(items=[*told, begun], spacing="Medium"))
    more = Button("button-open-more", WordPress(word="vragenlijsten", rest="meer"), {"count": reply.more})
    shown = [more] if reply.more else []
    return parts.card(speech, body, [*(parts.button(speech, one) for one in shown), parts.help_button(speech)])


# Buttons for what cannot be undone look destructive.
_IRREVERSIBLE: Sequence[ButtonKey] = ("button-close-sure", "button-weggooien", "button-leave-sure", "button-sluit")


def sentence_card(speech: Speech, reply: Sentence) -> dict[str, Any]:
    said = (Line(reply.key, reply.args), *reply.lines)
    body = [parts.text(speech(line.key, parts.display_args(speech, line.args))) for line in said]
    wanted = reply.buttons[: parts.MAX_ACTIONS - 1]
    actions = [parts.button(speech, one, destructive=one.label in _IRREVERSIBLE) for one in wanted]
    return parts.card(speech, body, [*actions, parts.help_button(speech)])


def suggestions_card(speech: Speech, reply: Suggestions) -> dict[str, Any]:
    """Draw what may have been meant: a button for each, or for one alone its phrase with yes and no."""
    if reply.no is None:
        actions = [parts.press_button(parts.phrase(speech, one), one.press) for one in reply.options]
        return parts.card(speech, [parts.text(speech("sentence-meant-which"))], [*actions, parts.help_button(speech)])
    phrases = [parts.phrase(speech, one) for one in reply.options]
    yes = parts.button(speech, Button("button-yes", reply.options[0].press), primary=True)
    no = parts.button(speech, Button("button-no", reply.no))
    body = [parts.text(speech("sentence-meant-sure", {"what": phrases[0]}))]
    if len(phrases) > 1:
        body = [parts.text(speech("sentence-meant-all", count=len(phrases))), parts.bullets(phrases)]
    return parts.card(speech, body, [yes, no, parts.help_button(speech)])


def _reminders(reply: Settings) -> PlainKey:
    """Name what is said of reminders: what the note above says already is not said again."""
    if reply.reminders:
        return "settings-reminders-on"
    is_told = reply.note is not None and reply.note.key == "note-reminders-off"
    return "settings-reminders-back" if is_told else "settings-reminders-off"


def settings_card(speech: Speech, reply: Settings) -> dict[str, Any]:
    told = reply.note.key if reply.note else ""
    body = [
        parts.heading(speech("settings-title")),
        *parts.note(speech, reply.note),
        parts.text(speech("settings-language" if told == "note-language-set" else "settings-text")),
        *([parts.text(speech("settings-reminders-uvos"))] if reply.chairs else []),
        parts.text(speech(_reminders(reply))),
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
