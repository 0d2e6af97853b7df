"""The cards about one's own data: what is kept, and what erasing does."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards import parts
from bot.cards.privacy import PrivacyFacts
from dialogs.presses import FilePress, UvoPress, WordPress
from dialogs.records import OwnRows
from dialogs.replies import EraseAsk, OwnData
from dialogs.reply_parts import Args, Button
from dialogs.texts.catalog import Speech
from dialogs.texts.keys import PlainKey
from dialogs.understanding.codes import format_code

# Line of the card -> the table that is counted for it, and the class whose term it names.
_LINES: Mapping[PlainKey, tuple[str, str]] = {
    "own-scans": ("runs", "scans"),
    "own-asked": ("invitations", "rondes"),
    "own-rounds": ("coordinators", "groepsbeelden"),
    "own-agenda": ("agenda", "rondes"),
    "own-uvos": ("uvos", "uvos"),
    "own-calendar": ("calendars", "mensen"),
    "own-led": ("circles", "mensen"),
    "own-joined": ("circle_members", "mensen"),
    "own-named": ("grants", "benoemingen"),
    "own-messages": ("prompts", "berichten"),
}
# What somebody can do about it, and what goes and stays when all is erased: a line each.
_RIGHTS: Sequence[PlainKey] = ("own-take", "own-correct", "own-name", "own-quiet", "own-erase")
_GOES: Sequence[PlainKey] = ("erase-goes", "erase-counts")
_STAYS: Sequence[PlainKey] = ("erase-pictures", "erase-mark", "erase-teams")
_FILE = Button("button-own-file", FilePress(form="json"))


def _line(speech: Speech, key: PlainKey, kept: OwnRows | None, term: int) -> list[Any]:
    if kept is None or not kept.rows:
        return []
    facts: Args = {"count": len(kept.rows), "term": term}
    if kept.since:
        facts = {**facts, "day": kept.since.isoformat()}
    return [parts.text(speech(key, parts.display_args(speech, facts)), spacing="Small")]


def own_data_card(speech: Speech, reply: OwnData, privacy_facts: PrivacyFacts) -> dict[str, Any]:
    kept = {part.table: part for part in reply.kept}
    lines = [
        line
        for key, (table, class_) in _LINES.items()
        for line in _line(speech, key, kept.get(table), privacy_facts.terms[class_])
    ]
    body = [
        parts.heading(speech("own-title")),
        parts.text(speech("own-intro")),
        parts.text(speech("own-person", term=privacy_facts.terms["mensen"]), spacing="Small"),
        *lines,
        parts.subheading(speech("own-rights")),
        *(parts.text(speech(key), spacing="Small") for key in _RIGHTS),
        parts.subtle_text(speech("own-others")),
    ]
    words = [parts.command_button(speech, name) for name in ("wis_gegevens", "privacy")]
    return parts.card(speech, body, [parts.button(speech, _FILE), *words, parts.help_button(speech)])


def erase_ask_card(speech: Speech, reply: EraseAsk) -> dict[str, Any]:
    rounds = [parts.literal(f"{round_.name} ({format_code(round_.code)})") for round_ in reply.rounds]
    facts: Sequence[tuple[PlainKey, list[str]]] = (
        ("erase-rounds", rounds),
        ("erase-uvos", [uvo.code for uvo in reply.uvos]),
        ("erase-circles", [parts.literal(circle.name) for circle in reply.circles]),
    )
    first = [parts.text(speech(key, names=speech.names(names))) for key, names in facts if names]
    if reply.rounds or reply.uvos:
        # A key dies with who gave it.
        first.append(parts.text(speech("erase-key-given")))
    body = [
        parts.heading(speech("erase-title")),
        *parts.note(speech, reply.note),
        *([parts.subheading(speech("erase-first")), *first] if first else []),
        parts.subheading(speech("erase-what")),
        *(parts.text(speech(key), spacing="Small") for key in _GOES),
        *([parts.text(speech("erase-joint"), spacing="Small")] if reply.joint else []),
        parts.subheading(speech("erase-left")),
        *(parts.text(speech(key), spacing="Small") for key in _STAYS),
        parts.text(speech("erase-sure")),
    ]
    hand_over = [
        Button("button-erase-round", WordPress(word="overdragen", rest=round_.code), {"name": round_.name})
        for round_ in reply.rounds[:1]
    ]
    hand_over += [
        Button("button-erase-uvo", UvoPress(uvo=uvo.id, act="overdragen", version=uvo.version), {"code": uvo.code})
        for uvo in reply.uvos[:1]
    ]
    sure = Button("button-erase-sure", WordPress(word="wis_gegevens", sure=True))
    no = Button("button-erase-no", reply.no)
    actions = [
        *(parts.button(speech, wanted) for wanted in (*hand_over, no, _FILE)),
        parts.button(speech, sure, destructive=True),
        parts.help_button(speech),
    ]
    return parts.card(speech, body, actions)
