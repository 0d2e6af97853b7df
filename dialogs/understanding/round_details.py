"""Find what a sentence that asks for a round tells of it: its name, its last day, how many are invited. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.days import Purpose, find_when
from dialogs.understanding.head_counts import after, said_count
from dialogs.understanding.vocabulary import plain, vocabulary

_PEOPLE = (
    r"(?:mensen|man|personen|deelnemers|collega'?s|genodigden|regisseurs|professionals|"
    r"people|persons|participants|colleagues)"
)
# "12 mensen per gemeente" is not how many there are.
_COUNT = lazy_compile(rf"(?i)(?<![\w.,/-])(\d{{1,4}}|[^\W\d_]+)\s+{_PEOPLE}\b(?!\s+(?:per|each|elk|ieder))")
# "10 tot 15 mensen" is no number yet.
_RANGE = lazy_compile(r"(?i)\d\s*(?:-|–|à|tot|to|of|or)\s*$")
# Only what is said to be its end: "maandag een ronde" is when somebody wants to begin.
_ENDS = lazy_compile(
    r"(?i)\b(?:tot|tot en met|t/m|uiterlijk|sluit(?:en|ing)?|deadline|einddatum|sluitdatum|laatste dag|last day"
    r"|until|till|through|by|clos(?:e|es|ing))(?: op| on)?\s+$"
)
_KINDS = "regio|gemeente|team|district|cluster|wijk|region|municipality"
_QUARTERS = "noord|noordoost|noordwest|oost|zuid|zuidoost|zuidwest|west|midden|north|east|south|west"
# A name that cannot be anything else: what kind of place it is and what that is called, or a quarter of the compass.
_NAME = lazy_compile(
    rf"(?i)\b(?:(?:voor|van|in|for|of)\s+(?:de\s+|het\s+|the\s+|onze\s+|ons\s+|mijn\s+|our\s+|my\s+)?(?P<kind>{_KINDS})\s+(?P<of>[^\W\d_][\w'-]*)"
    rf"|(?:voor|for)\s+(?P<quarter>{_QUARTERS}))(?!\w)"
)
# "Hij heet Noord najaar", "call it North, autumn" up to the next part.
_CALLED = lazy_compile(
    r"(?i)\b(?:(?<!hoe )heet|genaamd|noem (?:hem|'m|de ronde)|(?:met )?als naam|met de naam|called|named|call it)\s+"
    r"(?:maar\s+|dan\s+)?[\"'\u2018\u201c]?(?P<name>[^\W_][^,.;!?\"\u201d\n]{0,58}?)[\"'\u2019\u201d]?\s*(?=$|[,.;!?\n]|\b(?:en|and|met|tot|with)\b)"
)
_NO_NAME = frozenset(
    {
        "met", "tot", "om", "die", "dat", "waar", "en", "of", "is", "in", "op", "aan", "voor", "van", "wil", "willen",
        "zoals", "net", "hetzelfde", "dezelfde", "weer", "wat", "hoe",
        "een", "de", "het", "dan", "nu", "we", "ik", "wij", "samen", "mag", "kan",
        "with", "until", "to", "that", "where", "and", "or", "on", "at", "for", "i", "want", "would", "the",
        *vocabulary().courtesy,
    }
)  # fmt: skip


@dataclass(frozen=True)
class RoundDetails:
    """What was told of a round, each as words that answer the question of its form; "" where it was not."""

    name: str = ""
    until: str = ""
    invited: str = ""

    @property
    def said(self) -> tuple[str, ...]:
        """Return the same as parts of a sentence, in which `find_round_details` finds it again."""
        parts = (
            self.name and f"heet {self.name}",
            self.invited and f"{self.invited} mensen",
            self.until and f"tot {self.until}",
        )
        return tuple(part for part in parts if part)


def find_round_details(text: str, now: datetime, language: Language) -> RoundDetails:
    """Return what a sentence tells of a round; `now` is local.

    What could be read in more than one way is left for the form to ask.
    """
    return RoundDetails(_name_in(text), _until_in(text, now, language), _invited_in(text))


def find_changed_details(text: str, now: datetime, language: Language) -> RoundDetails:
    """Return the same of a round that is repeated: a place names which one, so its name is only what it is called."""
    return replace(find_round_details(text, now, language), name=_called_in(text))


def is_only_detail(text: str, now: datetime, language: Language) -> bool:
    """Tell whether a text is a day or a number of people, and nothing that anything is called by."""
    said = text.strip(" .!")
    day = find_when(said, now, language, Purpose.MOMENT, Purpose.DAY)
    return bool(_COUNT.fullmatch(said) or (day and not said[: day.start].strip() and not said[day.end :].strip()))


def put_right(told: str, text: str, now: datetime, language: Language) -> str:
    """Return what was told of a round with what a sentence puts right in it; "" for a sentence that puts nothing right.

    A day or a number alone is enough: it was just asked whether the rest is so.
    """
    if len(text.split()) > _MOST_WORDS or _PUTS_NOTHING.search(text):
        return ""
    has, new = find_round_details(told, now, language), find_round_details(text, now, language)
    day = find_when(text, now, language, Purpose.DAY)
    count = new.invited or _counted(text[: day.start] + text[day.end :] if day else text, has.invited)
    until = new.until or (text[day.start : day.end] if day else "")
    if not (new.name or count or until):
        return ""
    first = [part for part in told.split(", ") if part not in has.said]
    right = RoundDetails(new.name or has.name, until or has.until, count or has.invited)
    return ", ".join((*first, *right.said))


def _counted(text: str, before: str) -> str:
    """Return the number in "het zijn er toch 11", or what it comes to in "er komen er 2 bij"."""
    count = said_count(text) if _COUNTS.search(text) else ""
    if not count or (count[0] in "+-" and not before.isdecimal()):
        return ""
    return str(after(count, int(before or 0)))


_MOST_WORDS = 8
# It is asked, refused, or about who says it.
_PUTS_NOTHING = lazy_compile(
    r"(?i)\?|^(?:hoe|wat|wie|wanneer|waar|waarom|welke|how|what|who|when|where|why|which)"
    r"|\b(?:ik|i|niets|laat maar|stop|never mind)\b"
)
_COUNTS = lazy_compile(r"(?i)\b(?:er|there|we|worden|met|with|make it|maak)\b")


def _name_in(text: str) -> str:
    if called := _called_in(text):
        return called
    found = _NAME.search(text)
    if found is None or (found["of"] and plain(found["of"]) in _NO_NAME):
        return ""
    name = f"{found['kind']} {found['of']}" if found["kind"] else found["quarter"]
    return name.title() if name.islower() else name[0].upper() + name[1:]


def _called_in(text: str) -> str:
    called = _CALLED.search(text)
    return called["name"].strip() if called and plain(called["name"].split()[0]) not in _NO_NAME else ""


def _until_in(text: str, now: datetime, language: Language) -> str:
    # "In maart, tot 30 maart": when it is to be held is said beside its end.
    for said in dict.fromkeys((text, *split_clauses(text))):
        day = find_when(said, now, language, Purpose.DAY)
        if day and _ENDS.search(said[: day.start]):
            return said[day.start : day.end]
    return ""


def _invited_in(text: str) -> str:
    found = [*_COUNT.finditer(text)]
    # "Alle collega's, 12 mensen".
    found = [match for match in found if match[1].isdecimal()] or found
    if len(found) != 1 or _RANGE.search(text[: found[0].start()]):
        return ""
    return found[0][1]
