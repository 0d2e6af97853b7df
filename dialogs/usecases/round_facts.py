"""What somebody should know of a round before the first question."""

from dialogs.instruments.definition import Language
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.records import Round
from dialogs.replies import Args
from dialogs.usecases.turn import Turn


def names_host_and_purpose(round_: Round) -> bool:
    """Tell whether a round says who asks and why; those of the first version do not."""
    return bool(round_.host and round_.purpose)


def round_facts(turn: Turn, round_: Round, language: Language | None = None) -> Args:
    """Return the facts for its texts: whose round it is, why, and until when."""
    purposes = turn.installation.library.form(Makes.ROUND).options_of("ronde_doel")
    purpose = next((o.label.in_(language or turn.language) for o in purposes if o.value == round_.purpose), "")
    # It stands after a colon.
    purpose = purpose[:1].lower() + purpose[1:]
    return {"name": round_.name, "closes": round_.closes_on.isoformat(), "host": round_.host, "purpose": purpose}


def round_minutes(turn: Turn, round_: Round) -> int:
    """Return about how many minutes the scan of a round takes."""
    return turn.installation.library.entry(round_.instrument, round_.version).minutes
