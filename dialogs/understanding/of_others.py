"""What is said about other people where it could have been about oneself: their language, their time, their habits."""

from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import of_scan
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Part


def language(meaning: Meaning, heard: Heard) -> Meant:
    """Speak another language; a version for somebody else is no wish to be spoken to otherwise."""
    to = "" if heard.says(*_OTHERS) else heard.understanding.parts.language
    command = {"nl": "nederlands", "en": "engels"}.get(to, "instellingen")
    # "If that's still possible" names no language, and speaks of none.
    spoken = heard.says("taal*", "talen", "spreek*", "praat*", "language*", "speak*", "talk*", "vertaal*", "translat*")
    return Meant(
        meaning, command, slots={"to": to} if to else {}, void=not (to or spoken or heard.understanding.parts.language)
    )


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
    asks_left = heard.says("still", "left", "nog", "over") and heard.says("vragen", "kaarten", "questions", "cards")
    if run and run.scan and run.resting and not made.rest and asks_left:
        # Of a scan that rests it is what was left of it.
        return Meant(Meaning.PROGRESS_OWN, "hoe_ver")
    if made.rest in ("", OF_MEETING) and is_of_meeting(heard.understanding.text):
        return replace(made, rest=OF_MEETING)
    return replace(made, rest=OF_OTHERS) if run and not run.scan and not made.rest and heard.says(*_THEY) else made


# Behind the word for how long: of those who take part, of a meeting.
OF_OTHERS, OF_MEETING = "deelnemers", "uvo"
# What it has to be done before is not asked about: "red ik dat voor mijn volgende overleg".
_OF_MEETING = lazy_compile(
    r"(?i)(?<!\btot )(?<!\bbefore )(?<!\buntil )"
    r"\b(?:(?<!\bvoor )(?:de|het|mijn|onze)|een|zo'n|zo\u2019n|elke?|a|the|each|my|our)\s+"
    r"(?:uvo|uitvoerdersoverleg|(?:casus)?overleg|(?:casus)?vergadering|(?:case )?meeting)\b"
    r"|\b(?:staa[nt]|plan|plannen|reken|rekenen|reserveer|reserveren|uittrekken)\b.*\bvoor\s+(?:de|het|zo'n|een)\s+"
    r"(?:uvo|(?:casus)?overleg)\b"
)
_THEY = ("ze", "hen", "hun", "mensen", "iedereen", "they", "them", "people", "everybody", *_OTHERS)


def is_of_meeting(text: str) -> bool:
    """Tell whether somebody asks how long a meeting takes, and not a scan."""
    return text.strip() == OF_MEETING or bool(_OF_MEETING.search(text))


def others_do(meaning: Meaning, heard: Heard) -> Meant:
    """Say what is usual of a UVO; who has rounds and no UVO asks about something else."""
    return Meant(meaning, void=bool(heard.here.rounds_as(Part.COORDINATES)) and not heard.here.uvos)
