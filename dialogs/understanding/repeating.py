"""When a round is to be repeated, where no day of the calendar is said: "half jaar", "in het voorjaar". Pure."""

from dialogs.patterns import lazy_compile

# How long from now, without the "over een" that makes a day of it.
_LENGTH = lazy_compile(
    r"(?i)\b(?:(?P<half>half\s?jaar(?:tje)?|half(?:\s+a)?\s+year)|(?P<quarter>kwartaal|quarter)"
    r"|(?<!volgend )(?<!half )(?<!next )(?<!school)(?P<year>jaar|jaartje|year)|(?P<month>maand|maandje|month))\b"
)
_DAYS = {"half": "in 6 months", "quarter": "in 3 months", "year": "in 12 months", "month": "in 1 month"}
_NOT_ALONE = lazy_compile(r"(?i)\b(?:\d+|anderhal(?:f|ve)|vorig|afgelopen|dit|elk|ieder|last|this|every|each)\s+\w+")
# A time that is no day: it is to be chosen.
_VAGUE = lazy_compile(
    r"(?i)\b(?:voorjaar|lente|zomer|herfst|najaar|winter|spring|summer|autumn"
    r"|(?:volgend|nieuwe?|next|new)\s+(?:school|kalender)?\s?(?:jaar|year)|schooljaar|\w*vakantie)\b"
)


def said_later(text: str) -> str:
    """Return the words for a time ahead that holds no day by itself; "" where there are none."""
    if vague := _VAGUE.search(text):
        return vague[0].lower()
    length = None if _NOT_ALONE.search(text) else _LENGTH.search(text)
    return length[0].lower() if length else ""


def day_of_length(said: str) -> str:
    """Return the words by which so long from now is read as a day; "" for anything else."""
    length = None if _VAGUE.search(said) or _NOT_ALONE.search(said) else _LENGTH.search(said)
    return _DAYS[length.lastgroup] if length and length.lastgroup else ""


_FROM_NOW = lazy_compile(
    r"(?i)\b(?:over|na|in|after)\s+(?:[^\W_]+\s+){0,3}?"
    r"(?:dag(?:en)?|weken|week|maand(?:en)?|jaar|jaren|kwartaal|half\s?jaar(?:tje)?|days?|weeks?|months?|years?|quarter)\b"
)
_WEEKDAY = lazy_compile(
    r"(?i)(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend"
)


def counts_from_now(said: str) -> bool:
    """Tell whether a day is said by how long it is until then, and not by its name: "over een half jaar"."""
    return bool(_LENGTH.search(said) or _FROM_NOW.search(said)) and not _WEEKDAY.search(said)


# What says that a round is for whoever was in one before; also how that is passed on.
SAME_PEOPLE = "zelfde mensen"
_SAME = lazy_compile(
    r"(?<!niet )(?<!geen )(?<!not )(?<!not the )(?<!niet de )(?<!anders )\b(?:(?:de)?zelfde|same) "
    r"(?:mensen|groep|club|deelnemers|collega'?s|genodigden|people|group|participants|crowd)\b"
)


def says_same_people(text: str) -> bool:
    """Tell whether the people of a round before are meant: "nog een ronde, nu knelpunten, zelfde mensen"."""
    return bool(_SAME.search(text.casefold()))
