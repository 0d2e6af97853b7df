"""The cards about one's own data: what is kept, and what erasing does."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.cards import parts
from bot.cards.orienting import Promise
from dialogs.presses import FilePress, UvoPress, WordPress
from dialogs.records import OwnRows
from dialogs.replies import Args, Button, EraseAsk, OwnData
from dialogs.texts.catalog import Speech
from dialogs.understanding.codes import shown

# Line of the card -> the table that is counted for it, and the class whose term it names.
_LINES: Mapping[str, tuple[str, str]] = {
    "scans": ("runs", "scans"),
    "asked": ("invitations", "rondes"),
    "rounds": ("coordinators", "groepsbeelden"),
    "agenda": ("agenda", "rondes"),
    "uvos": ("uvos", "uvos"),
    "led": ("circles", "mensen"),
    "joined": ("circle_members", "mensen"),
    "named": ("grants", "benoemingen"),
    "messages": ("prompts", "berichten"),
}
_FILE = Button("own-file", FilePress(form="json"))


def _line(speech: Speech, name: str, kept: OwnRows | None, term: int) -> list[Any]:
    if kept is None or not kept.rows:
        return []
    facts: Args = {"count": len(kept.rows), "term": term}
    if kept.since:
        facts = {**facts, "day": kept.since.isoformat()}
    return [parts.text(speech(f"own-{name}", parts.filled(speech, facts)), spacing="Small")]


def own_data(speech: Speech, reply: OwnData, promise: Promise) -> dict[str, Any]:
    kept = {part.table: part for part in reply.kept}
    lines = [
        line
        for name, (table, class_) in _LINES.items()
        for line in _line(speech, name, kept.get(table), promise.terms[class_])
    ]
    body = [
        parts.heading(speech("own-title")),
        parts.text(speech("own-intro")),
        parts.text(speech("own-person", term=promise.terms["mensen"]), spacing="Small"),
        *lines,
        parts.subheading(speech("own-rights")),
        *(parts.text(speech(f"own-{key}"), spacing="Small") for key in ("take", "correct", "name", "quiet", "erase")),
        parts.subtle(speech("own-others")),
    ]
    words = [parts.command_button(speech, name) for name in ("wis_gegevens", "privacy")]
    return parts.card(speech, body, [parts.button(speech, _FILE), *words, parts.help_button(speech)])


def erase_ask(speech: Speech, reply: EraseAsk) -> dict[str, Any]:
    names = [parts.literal(f"{round_.name} ({shown(round_.code)})") for round_ in reply.rounds]
    facts: Sequence[tuple[str, list[str]]] = (
        ("rounds", names),
        ("uvos", [uvo.code for uvo in reply.uvos]),
        ("circles", [parts.literal(circle.name) for circle in reply.circles]),
    )
    first = [parts.text(speech(f"erase-{key}", names=speech.names(found))) for key, found in facts if found]
    body = [
        parts.heading(speech("erase-title")),
        *parts.note(speech, reply.note),
        *([parts.subheading(speech("erase-first")), *first] if first else []),
        parts.subheading(speech("erase-what")),
        *(parts.text(speech(f"erase-{key}"), spacing="Small") for key in ("goes", "counts")),
        *([parts.text(speech("erase-joint"), spacing="Small")] if reply.joint else []),
        parts.subheading(speech("erase-left")),
        *(parts.text(speech(f"erase-{key}"), spacing="Small") for key in ("pictures", "mark", "teams")),
        parts.text(speech("erase-sure")),
    ]
    hand_over = [
        Button("erase-round", WordPress(word="overdragen", rest=round_.code), {"name": round_.name})
        for round_ in reply.rounds[:1]
    ]
    hand_over += [
        Button("erase-uvo", UvoPress(uvo=uvo.id, act="overdragen", version=uvo.version), {"code": uvo.code})
        for uvo in reply.uvos[:1]
    ]
    sure = Button("erase-sure", WordPress(word="wis_gegevens", sure=True))
    no = Button("erase-no", WordPress(word="nee"))
    actions = [
        *(parts.button(speech, one) for one in (*hand_over, no, _FILE)),
        parts.button(speech, sure, destructive=True),
        parts.help_button(speech),
    ]
    return parts.card(speech, body, actions)
