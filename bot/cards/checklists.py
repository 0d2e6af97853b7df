"""The cards of the lists a chair ticks, and of who helps."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.cards import parts
from bot.cards.uvo import act_button
from dialogs.checklists import ChecklistCard, ChecklistMenu, WhoHelps
from dialogs.instruments.kinds.aanpak.definition import AanpakContent, Checklist, Helper, Item
from dialogs.presses import WordPress
from dialogs.reply_parts import Button, Note
from dialogs.texts.catalog import Speech


def checklist_menu(speech: Speech, reply: ChecklistMenu) -> dict[str, Any]:
    """Draw the lists of a case, each to be pressed, with how far it is."""
    content, uvo = reply.content, reply.uvo
    rows = [
        parts.pressed_row(
            f"**{title}** \u2013 {_progress(speech, content, checklist, reply.ticked)}",
            act_button(uvo, title, "lijstje", about=checklist.id),
        )
        for checklist in content.checklists
        for title in [speech.of(checklist.title)]
    ]
    body = [
        parts.heading(speech("checklists-title", code=parts.literal(uvo.code))),
        parts.text(speech.of(content.intro)),
        parts.text(speech.of(content.lines.menu_prompt)),
        *rows,
        parts.subtle_text(speech.of(content.setting_note)),
    ]
    return parts.card(speech, body, _way_back(speech, reply))


def checklist_card(speech: Speech, reply: ChecklistCard) -> dict[str, Any]:
    """Draw one list: a press on a row ticks or unticks it."""
    content, list_, ticked = reply.content, reply.checklist, reply.ticked
    body: list[Any] = [
        parts.heading(speech.of(list_.title)),
        *parts.note(speech, _what_changed(reply)),
        parts.text(speech.of(list_.intro).format(case_code=parts.literal(reply.uvo.code))),
        parts.text(_progress(speech, content, list_, ticked)),
        *(_row(speech, reply, number, item) for number, item in enumerate(list_.items, 1)),
        *_what_is_open(speech, reply),
    ]
    if list_.titles_only or list_.next_item(ticked) is None:
        body.append(parts.text(speech.of(list_.closing)))
    body.append(parts.subtle_text(speech("checklist-type")))
    all_lists = act_button(reply.uvo, speech("button-lijstjes"), "lijstjes")
    return parts.card(speech, body, [all_lists, *_way_back(speech, reply)])


def _what_changed(reply: ChecklistCard) -> Note | None:
    if not reply.changed:
        return None
    return Note("note-ticked" if reply.changed > 0 else "note-unticked", {"count": abs(reply.changed)})


def _row(speech: Speech, reply: ChecklistCard, number: int, item: Item) -> Any:
    words, day = speech.of(item), reply.ticked.get(item.id)
    act = act_button(reply.uvo, f"{number}. {words}", "vink_weg" if day else "vink", about=item.id)
    line = speech("checklist-ready" if day else "checklist-open", number=number, item=words)
    return parts.pressed_row(line, act, chosen=bool(day))


def _progress(speech: Speech, content: AanpakContent, checklist: Checklist, ticked: Mapping[str, date]) -> str:
    done = sum(item.id in ticked for item in checklist.items)
    if done == len(checklist.items):
        return speech.of(content.lines.all_done)
    return speech.of(content.lines.progress).format(done=done, total=len(checklist.items))


def _what_is_open(speech: Speech, reply: ChecklistCard) -> list[Any]:
    """Return what comes next in a list that has an order, and what is open in another once something is ready."""
    list_, upcoming = reply.checklist, reply.checklist.next_item(reply.ticked)
    # A row of titles has no next one.
    if upcoming is None or list_.titles_only:
        return []
    if list_.ordered:
        number, item = upcoming
        return [parts.text(speech("checklist-next", number=number, item=speech.of(item.name)))]
    names = [speech.of(item.name) for item in list_.items if item.id not in reply.ticked]
    if len(names) == len(list_.items):
        return []
    return [parts.text(speech.of(reply.content.lines.open).format(items=speech.names(names)))]


def _way_back(speech: Speech, reply: ChecklistMenu | ChecklistCard) -> list[Any]:
    uvo = reply.uvo
    back = [] if uvo.closed_on else [act_button(uvo, speech("button-uvo", code=uvo.code), "stand")]
    return [*back, parts.help_button(speech)]


def who_helps_card(speech: Speech, reply: WhoHelps) -> dict[str, Any]:
    """Draw the needs to choose from, or who helps with one, whom to ask first at the top."""
    help_ = reply.content.helpers
    body: list[Any] = [parts.heading(speech.of(help_.title))]
    if reply.need is None:
        needs = [
            parts.pressed_row(title, parts.press_button(title, WordPress(word="wie_helpt", rest=str(number))))
            for number, need in enumerate(help_.choices, 1)
            for title in [f"{number}. {speech.of(need.label)}"]
        ]
        body += [parts.text(speech.of(help_.question)), *needs, parts.subtle_text(speech("ask-type-choice"))]
        return parts.card(speech, body, [parts.help_button(speech)])
    body.append(parts.subheading(speech.of(reply.need.label)))
    if help_.shows_ladder(reply.need):
        body += _ladder(speech, reply)
    else:
        body += [_line(speech, number, one) for number, one in enumerate(help_.of_need(reply.need), 1)]
    body += [parts.text(speech.of(help_.no_case_note)), parts.subtle_text(speech.of(reply.content.setting_note))]
    other = parts.button(speech, Button("button-other-situation", WordPress(word="wie_helpt")))
    return parts.card(speech, body, [other, parts.help_button(speech)])


def _line(speech: Speech, number: int, helper: Helper) -> Any:
    title, words = speech.of(helper.title), speech.of(helper.text)
    return parts.text(speech("uvo-ladder-level", number=number, title=title, text=words))


def _ladder(speech: Speech, reply: WhoHelps) -> list[Any]:
    """Return the rungs, and what goes to the rungs above the first."""
    ladder = reply.content.helpers.ladder
    return [
        parts.text(speech.of(ladder.intro)),
        *(_line(speech, number, one) for number, one in enumerate(ladder.levels, 1)),
        parts.subheading(speech("uvo-ladder-for", level=ladder.subjects_from_level)),
        parts.bullets(speech.of(subject) for subject in ladder.subjects),
    ]
