"""A reminder to others that is not to go out after all: "haal die herinnering van maandag eraf". Pure."""

from dialogs.patterns import lazy_compile
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import of_round
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.sentences import Reader, is_question
from dialogs.understanding.situation import Part, Situation

# Of more than one it is said that one wants none oneself.
_REMINDER = lazy_compile(r"(?i)\b(?:herinnering|herinneringsmail|herinneringsbericht|reminder|aansporing)\b")
_STOPS = lazy_compile(
    r"(?i)\b(?:niet(?! (?:iedereen|allemaal|alle|elke))|geen|laat .{0,40}zitten|zonder"
    r"|schrap\w*|annule\w+|intrekken|ingetrokken|trek\b.{0,40}\bin|stop\w*"
    r"|haal .{0,40}(?:eraf|eruit|weg|terug)|verwijder\w*|wis|weg|weghalen|terughalen|afblazen|terugtrekken"
    r"|tegenhou\w*|stopzetten|wacht\w* .{0,20}mee"
    r"|no|not(?! (?:every|all))|don't|dont|cancel\w*|withdraw\w*|drop|forget|scrap|remove|delete"
    r"|call .{0,40}off|hold .{0,40}back)\b"
)
# After one was planned, of what is sent without the word for it: "stuur die van maandag toch maar niet".
_SENDS = lazy_compile(
    r"(?i)\b(?:hoeft|wacht\w*|(?:ver)?stuur|(?:ver)?sturen|(?:ver)?zend\w*|herinner(?:en)?|send|sending"
    r"|remind|reminding|it go out)\b"
)
# Said as a command, whenever: "herinner Noord niet", "don't remind them".
_TELLS_NOT = lazy_compile(
    r"(?i)^\W*(?:herinner\b(?! (?:me|mij)\b).{1,40}\bniet\W*$|(?:please )?(?:don't|do not|dont) remind\b(?! me\b))"
)
# Of oneself, of who got it, and of what was to wait all along.
_ELSE = lazy_compile(
    r"(?i)\b(?:me|mij|mezelf|mijzelf|myself|stap|step|uvo|uvo's|ontvangen|gekregen|kreeg|krijg|got|get)\b"
)
# A part of a sentence, without "wie nog niet klaar is", which tells to whom it goes, or why.
_PARTS = lazy_compile(r"(?i)[,.;:!]|\b(?:want|omdat|maar ze|because|since|as they)\b")
_TO_WHOM = lazy_compile(
    r"(?i)\b(?:wie|who|whoever|(?:de|the|iedereen|mensen|anderen|rest|those|people|anyone|everybody|everyone)\s+"
    r"(?:die|who|that)|die (?:het |hem |'m )?(?:nog|niet))\b"
)
_NOT_YET = lazy_compile(r"(?i)\bnog (?:geen|niet)\b")


def withdraw_reminder(text: str, here: Situation, reader: Reader) -> Decision | None:
    """Return that a reminder that was planned for others is taken back; None where none of these is said."""
    if not here.rounds_as(Part.COORDINATES, over=False) or here.expects == "remind" or is_question(text):
        return None
    if not any(_takes_back(part, just=here.expects == "planned_reminder") for part in _PARTS.split(text)):
        return None
    heard = reader.read(text, here)
    made = of_round("herinner_niet", over=False)(Meaning.REMIND_NOT, Heard(heard, here))
    # Without a name it is the one that waits.
    return Decision(heard, (Meant(Meaning.REMIND_NOT, "herinner_niet") if made.missing and not made.rest else made,))


def _takes_back(part: str, *, just: bool) -> bool:
    """Tell whether a part of a sentence says it; `just`: a reminder was planned just before."""
    said = _TO_WHOM.split(part, 1)[0]
    about = _REMINDER.search(said) or (just and _SENDS.search(said)) or _TELLS_NOT.search(said)
    other = _ELSE.search(said) or (not just and _NOT_YET.search(said))
    return bool(about and _STOPS.search(said)) and not other
