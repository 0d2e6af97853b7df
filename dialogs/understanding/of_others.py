"""What is said about other people where it could have been about oneself: their language, their time, their habits."""

from dataclasses import replace

from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import of_scan
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Part


def language(meaning: Meaning, heard: Heard) -> Meant:
    """Speak another language; a version for somebody else is no wish to be spoken to otherwise."""
    to = "" if heard.says(*_OTHERS) else heard.understanding.parts.language
    command = {"nl": "nederlands", "en": "engels"}.get(to, "instellingen")
    return Meant(meaning, command, slots={"to": to} if to else {})


_OTHERS = (
    "collega*",
    "partner*",
    "deelnemer*",
    "iemand",
    "anderen",
    "colleague*",
    "participant*",
    "somebody",
    "others",
)


def how_long(meaning: Meaning, heard: Heard) -> Meant:
    """Tell how long it takes; of others it is how long a scan takes, and not what is left of one's own form."""
    made = of_scan("hoe_lang")(meaning, heard)
    run = heard.here.run
    return replace(made, rest=OF_OTHERS) if run and not run.scan and not made.rest and heard.says(*_THEY) else made


# Behind the word for how long: of those who take part.
OF_OTHERS = "deelnemers"
_THEY = ("ze", "hen", "hun", "mensen", "iedereen", "they", "them", "people", "everybody", *_OTHERS)


def others_do(meaning: Meaning, heard: Heard) -> Meant:
    """Say what is usual of a UVO; who has rounds and no UVO asks about something else."""
    return Meant(meaning, void=bool(heard.here.rounds_as(Part.COORDINATES)) and not heard.here.uvos)


def who_sees(meaning: Meaning, heard: Heard) -> Meant:
    """Tell who sees this; who asks about the law gets all that it asks us to tell."""
    return Meant(meaning, "privacy" if heard.says("avg", "gdpr") else "wie_ziet_dit")
