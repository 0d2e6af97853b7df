"""What somebody should know of a round before the first question, and whether it shows anything once it is closed."""

from collections.abc import Mapping, Sequence
from typing import Any

from dialogs.instruments.definition import Language
from dialogs.instruments.grouping import group_labels
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.library import Library
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.records import Round
from dialogs.reply_parts import Args, Line
from dialogs.texts.keys import PlainKey
from dialogs.understanding.codes import format_code
from dialogs.usecases.turn import Turn


def names_host_and_purpose(round_: Round) -> bool:
    """Tell whether a round says who asks and why; those of the first version do not."""
    return bool(round_.host and round_.purpose)


def round_facts(turn: Turn, round_: Round, language: Language | None = None) -> Args:
    """Return the facts for its texts: whose round it is, why, until when, and what its groups are called."""
    language = language or turn.language
    purposes = turn.installation.library.form(Makes.ROUND).options_of("ronde_doel")
    purpose = next((o.label.in_(language) for o in purposes if o.value == round_.purpose), "")
    # It stands after a colon.
    purpose = purpose[:1].lower() + purpose[1:]
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    return {
        "name": round_.name,
        "closes": round_.closes_on.isoformat(),
        "host": round_.host,
        "purpose": purpose,
        "groups": ", ".join(label.in_(language) for label in group_labels(round_, entry.domains)),
        **entry.round_figures(round_),
    }


def join_link(turn: Turn, round_: Round) -> str:
    """Return a link to our chat with what one types to join, in the language of the round; "" where none can be.

    Who gets it read the text around it in that language.
    """
    command = turn.installation.commands.by_name("doe_mee")
    assert command
    return turn.installation.chat_link(f"{command.main_word(round_.language)} {format_code(round_.code)}")


def round_minutes(turn: Turn, round_: Round) -> int:
    """Return about how many minutes the scan of a round takes."""
    return turn.installation.library.entry(round_.instrument, round_.version).minutes


def joining_line(mode: str, grouping: str, figures: Mapping[str, int], groups: Sequence[str]) -> Line:
    """Return who sees what of a round, for somebody who is asked to agree with it."""
    key: PlainKey = "joining-open"
    if mode == Mode.CONFIDENTIAL:
        key = "joining-confidential" if grouping == Grouping.NONE else "joining-confidential-apart"
    return Line(key, {**figures, "groups": ", ".join(groups)})


def who_sees(round_: Round) -> PlainKey:
    """Return the text that says who sees what of a round; its figures are those of the round."""
    if round_.mode != Mode.CONFIDENTIAL:
        return "announce-open"
    return "announce-confidential" if round_.grouping == Grouping.NONE else "announce-confidential-apart"


def who_sees_line(turn: Turn, round_: Round) -> Line:
    """Return that text as a line, with what fills it."""
    return Line(who_sees(round_), round_facts(turn, round_))


def is_shown(library: Library, round_: Round, picture: Mapping[str, Any]) -> bool:
    """Tell whether what was kept of a closed round shows anything, or says that there were too few."""
    entry = library.entry(round_.instrument, round_.version)
    assert entry.group_scan
    return entry.group_scan.is_shown(entry.group_scan.picture(picture))
