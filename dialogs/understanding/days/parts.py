"""Parts of a sentence between connectors: what belongs together, what is taken back, which number is a day."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dialogs.understanding.days.clocks import CLOCKS
from dialogs.understanding.days.counting import is_at
from dialogs.understanding.days.grammar import Item, Phrase
from dialogs.understanding.days.readings import Purpose
from dialogs.understanding.days.scanning import Word
from dialogs.understanding.days.setting import DATES, DAYS, WEEKDAYS, Setting
from dialogs.understanding.small_words import small_words

_CONNECTORS = frozenset(
    [
        "OR",
        "AND",
        "NOT",
        "BUT",
        "AFTER_ALL",
        "INSTEAD",
        "RATHER",
        "THAN",
        "FROM",
        "ONTO",
        "UNTIL",
        "THROUGH",
        "AFTER",
        "BEFORE",
        "BETWEEN",
        "WELL",
        "VAN",
        "OF",
        "VOOR",
        "TO",
        "DASH",
    ]
)


@dataclass
class Part:
    """A stretch between connectors: what stands before it, and its phrases."""

    connector: str
    phrases: list[Phrase] = field(default_factory=list)
    at: set[int] = field(default_factory=set)
    about: bool = False

    def has_day(self) -> bool:
        return any(phrase.kind in DAYS for phrase in self.phrases)

    def has_clock(self) -> bool:
        return any(phrase.kind in CLOCKS for phrase in self.phrases)

    def tells_hour(self) -> bool:
        """Tell whether an hour is said, or a bare number behind "om"."""
        return self.has_clock() or any(self.phrases[at].kind in ("number", "bare_hour") for at in self.at)


def lend_months(items: Sequence[Item]) -> list[Item]:
    """Read "12 of 13 januari" and "21 t/m 28 december": the month belongs to both."""
    out = list(items)
    for place in range(len(out) - 1, -1, -1):
        item = out[place]
        if not (isinstance(item, Phrase) and item.kind in ("number", "ordinal")) or is_at(out, place):
            continue
        after = place + 1
        while (
            after < len(out)
            and isinstance(out[after], Word)
            and out[after].kind in ({"OF", "OR", "AND", "UNTIL", "THROUGH", "DASH", "COMMA", "TO", "ONTO", "AFTER_ALL"})
        ):
            after += 1
        if after == place + 1 or after == len(out):
            continue
        if isinstance(follows := out[after], Phrase) and follows.kind in WEEKDAYS and after + 1 < len(out):
            follows = out[after + 1]
        if isinstance(follows, Phrase) and follows.kind in ("day_month", "ord_of_month"):
            numbers = [value for value in follows.values if isinstance(value, int)]
            years = [value for value in follows.values if isinstance(value, tuple)]
            out[place] = Phrase("day_month", (item.values[0], numbers[1], *years), item.words)
    return out


def read_bare_numbers(items: Sequence[Item], setting: Setting) -> list[Item]:
    """Read bare numbers as what was asked for: "16" as a day, "10" as an hour, "10 30" as hour and minutes."""
    numbers = [place for place, item in enumerate(items) if isinstance(item, Phrase) and item.kind == "number"]
    out = list(items)
    if len(numbers) == 2 and numbers[1] == numbers[0] + 1:
        first, second = (items[place] for place in numbers)
        assert isinstance(first, Phrase) and isinstance(second, Phrase)
        words = first.words + second.words
        a, b = first.values[0], second.values[0]
        others = any(isinstance(item, Phrase) and item.kind in DAYS for item in items)
        if (setting.purpose is Purpose.TIME or others) and len(second.words[0].text) == 2:
            out[numbers[0] : numbers[1] + 1] = [Phrase("hour_minute", (a, b), words)]
        elif setting.purpose is not Purpose.TIME and not others and 1 <= b <= 12:
            out[numbers[0] : numbers[1] + 1] = [Phrase("numeric_date", ((int(a), int(b), True),), words)]
    return out


def split(items: Sequence[Item], setting: Setting) -> list[Part]:
    """Split a row of phrases and words where they are connected."""
    parts = [Part("")]
    at = about = False
    for place, item in enumerate(items):
        if isinstance(item, Phrase):
            if at:
                parts[-1].at.add(len(parts[-1].phrases))
            parts[-1].about = parts[-1].about or (about and item.kind in CLOCKS | {"number"})
            parts[-1].phrases.append(item)
            at = about = False
        elif item.kind in ("COMMA", "STOP") and parts[-1].connector == "NOT" and not parts[-1].phrases:
            # "Dinsdag lukt niet, donderdag graag": what is refused stands before it.
            parts.append(Part("BUT"))
        elif _is_no_behind(items, place):
            parts.append(Part("AFTER_ALL"))
        elif item.text in _NO and _ends(items, place):
            # "Dinsdag nee, woensdag nee" names none that is meant.
            parts.append(Part("NOT"))
        elif item.kind in ("AT", "ABOUT"):
            at, about = True, item.kind == "ABOUT"
        elif item.kind in ("ONTO", "TO") and parts[-1].connector == "NOT" and not any(part.phrases for part in parts):
            # "Niet naar 8 december" refuses the day behind it.
            continue
        elif item.kind == "THAN" and parts[-1].connector == "AFTER_ALL" and not parts[-1].phrases:
            # "Nee wacht, dan zit ik in Den Haag": then, and no other day than one.
            continue
        elif item.kind in _CONNECTORS:
            between = item.kind == "BETWEEN" or (item.kind == "AND" and parts[-1].connector == "BETWEEN")
            parts.append(Part(_connector(item, items, place, setting)))
            at = between
    parts = [
        part
        for place, part in enumerate(parts)
        if part.phrases or part.connector in ("NOT", "INSTEAD", "WELL", "RATHER")
    ]
    for place, part in enumerate(parts):
        _number_roles(part, setting, parts, place)
    return parts


_NO = frozenset({"nee", "neen", "no", "nope"})


def _is_no_behind(items: Sequence[Item], place: int) -> bool:
    """Tell whether this is the no of "dinsdag, nee, woensdag", which takes back what stands before it."""
    item = items[place]
    if not isinstance(item, Word) or item.text not in _NO or not place:
        return False
    # "Tuesday no Friday" may be either way, where "nee" behind a day is of that day.
    if not _is_mark(items, place - 1) and (item.text == "no" or not isinstance(items[place - 1], Phrase)):
        return False
    behind = [one for one in items[place + 1 :] if not _is_small(one)][:1]
    if _is_mark(items, place - 1) and not any(isinstance(one, Phrase) for one in behind):
        # "9 december, nee wacht dan zit ik in Den Haag. De 10e": why not stands between.
        behind = _behind_mark(items[place + 1 :])
    return any(isinstance(one, Phrase) for one in behind)


def _behind_mark(items: Sequence[Item]) -> list[Item]:
    """Return what a part of a sentence begins with that follows one without a day; [] where there is none."""
    mark = next((place for place, one in enumerate(items) if isinstance(one, Phrase) or _is_mark(items, place)), 0)
    return [one for one in items[mark + 1 :] if not _is_small(one)][:1] if _is_mark(items, mark) else []


def _ends(items: Sequence[Item], place: int) -> bool:
    """Tell whether nothing but small words stands behind this word, and a day or hour before it."""
    before = next((one for one in reversed(items[:place]) if not _is_small(one)), None)
    return isinstance(before, Phrase) and all(_is_small(one) for one in items[place + 1 :])


def _is_mark(items: Sequence[Item], place: int) -> bool:
    return place > 0 and isinstance(item := items[place], Word) and item.kind in ("COMMA", "STOP", "DASH")


def _is_small(item: Item) -> bool:
    return isinstance(item, Word) and (item.kind in ("COMMA", "STOP", "POLITE", "DASH") or _is_preposition(item))


def is_unsure(items: Sequence[Item], setting: Setting) -> bool:
    """Tell whether somebody was unsure of the day: inside a sentence, right beside it only.

    The question mark of a request ("kun je …?") says nothing of the day.
    """
    hedges = [place for place, item in enumerate(items) if _is_hedge(item)]
    if setting.asked or not any(isinstance(item, Word) and item.kind == "FILLER" for item in items):
        return bool(hedges)
    words = (word for item in items for word in (item.words if isinstance(item, Phrase) else (item,)))
    said = f" {' '.join(word.text for word in words)} "
    requested = any(f" {request} " in said for request in small_words().requests)
    for place in hedges:
        mark = isinstance(word := items[place], Word) and word.kind == "STOP"
        before = place and isinstance(items[place - 1], Phrase)
        after = next((item for item in items[place + 1 :] if not _is_preposition(item)), None)
        if (before and not (mark and requested)) or (not mark and isinstance(after, Phrase)):
            return True
    return False


def _is_hedge(item: Item) -> bool:
    return isinstance(item, Word) and (item.kind == "UNSURE" or (item.kind == "STOP" and item.text == "?"))


def _is_preposition(item: Item) -> bool:
    return isinstance(item, Word) and item.kind in ("ON", "AT", "IN", "ABOUT", "ONTO")


def _connector(word: Word, items: Sequence[Item], place: int, setting: Setting) -> str:
    match word.kind:
        case "OF":
            both = 0 < place < len(items) - 1
            return "OR" if both and isinstance(items[place - 1], Phrase) else ""
        case "VAN":
            return "FROM"
        case "VOOR":
            return "BEFORE"
        case "TO":
            return "ONTO"
    return word.kind


def _number_roles(part: Part, setting: Setting, parts: Sequence[Part], place: int) -> None:
    """Decide whether a bare number beside other phrases is a day or an hour; and what "15.12" is."""
    purpose = setting.purpose
    others = any(one.has_day() for one in parts)
    for at, phrase in enumerate(part.phrases):
        if phrase.kind == "number" and at and part.phrases[at - 1].kind in DATES and 24 < phrase.values[0] < 60:
            part.phrases[at] = replace(phrase, kind="year_behind", values=(2000 + phrase.values[0],))
        elif phrase.kind == "number":
            hour = _is_hour_that_goes(parts, place, setting)
            part.phrases[at] = replace(phrase, kind="bare_hour" if hour else _role(part, at, setting, others))
        elif (
            phrase.kind in ("four", "year_alone")
            and at
            and part.phrases[at - 1].kind in DATES
            and phrase.kind == "year_alone"
        ):
            # "15 januari 2027" is one phrase already; behind a date with its year it is an hour.
            continue
        elif phrase.kind == "dotted":
            hour, minute, _ = phrase.values[0]
            alone = not others and at not in part.at and len(phrase.words) == 1 and purpose is not Purpose.TIME
            is_day = (
                1 <= hour <= 31 and 1 <= minute <= 12 and (purpose is not Purpose.MOMENT or minute % 5 or hour > 23)
            )
            if alone and is_day:
                part.phrases[at] = Phrase("numeric_date", ((hour, minute, True),), phrase.words)
                others = True


def _is_hour_that_goes(parts: Sequence[Part], place: int, setting: Setting) -> bool:
    """Tell whether a bare number is the hour an hour comes for: "om 10 uur in plaats van 14", "van 14 naar 16 uur"."""
    part, behind = parts[place], parts[place + 1 : place + 2]
    if setting.purpose is not Purpose.MOMENT or len(part.phrases) > 1 or part.phrases[0].values[0] > 24:
        return False
    if part.connector == "FROM":
        return any(one.connector == "ONTO" and one.tells_hour() and not one.has_day() for one in behind)
    beside = [one for one in parts if one is not part]
    return part.connector == "INSTEAD" and any(one.tells_hour() for one in beside)


def _role(part: Part, at: int, setting: Setting, others: bool) -> str:
    if at in part.at or setting.purpose is Purpose.TIME:
        return "bare_hour"
    before = part.phrases[at - 1] if at else None
    if before is None or setting.purpose is not Purpose.MOMENT:
        if before and before.kind in DATES and setting.purpose is not Purpose.PAST:
            return "bare_hour"
        return "bare_day"
    has_clock = any(phrase.kind in CLOCKS for phrase in part.phrases[at + 1 :])
    if before.kind in WEEKDAYS:
        return "bare_day" if has_clock or part.phrases[at].values[0] > 23 else "day_or_hour"
    return "bare_hour"


def take_back(parts: list[Part], purpose: Purpose) -> tuple[list[Part], bool]:
    """Leave out what is refused, replaced or liked less. Also tell whether anything was refused."""
    # "Ik ben er dinsdag niet": somebody is not there, and refuses no day.
    away = purpose is Purpose.AWAY
    parts = [part for part in parts if part.phrases or part.connector != "NOT" or not away]
    dropped: set[int] = set()
    refused: set[int] = set()
    rather = any(part.connector == "RATHER" for part in parts)
    for place, part in enumerate(parts):
        match part.connector:
            case "NOT":
                if not part.phrases or _is_well(parts, place):
                    dropped |= {
                        before for before in range(place - 1, -1, -1) if parts[before].phrases and before not in dropped
                    } & {_last_with_phrases(parts, place)}
                else:
                    dropped.add(place)
                    refused.add(place)
            case "OR" | "AND" if place and place - 1 in refused and not _is_well(parts, place):
                # "Niet maandag of dinsdag": neither of them.
                dropped.add(place)
                refused.add(place)
            case "INSTEAD":
                kept_before = any(parts[before].phrases and before not in dropped for before in range(place))
                if kept_before or _split_replaced(part):
                    dropped.add(place)
            case "THAN" if rather:
                dropped.add(place)
            case "ONTO" if purpose is not Purpose.AWAY and place and parts[place - 1].connector == "FROM":
                before = parts[place - 1]
                if (before.has_day() and part.has_day()) or (not before.has_day() and not part.has_day()):
                    dropped.add(place - 1)
    taken = _without_taken_back(parts)
    left = [part for place, part in enumerate(taken) if place not in dropped and part.phrases]
    for place in sorted(dropped):
        if parts[place].connector == "INSTEAD" and len(parts[place].phrases) > 1 and not left:
            left.append(Part("", parts[place].phrases[1:]))
    return left, bool(dropped) or taken != parts


def _without_taken_back(parts: Sequence[Part]) -> list[Part]:
    """Leave out of each part what a later one is meant instead of: its day where that has one, its hour likewise."""
    out: list[Part] = []
    for part in parts:
        if part.connector == "AFTER_ALL" and part.phrases:
            clocks = {phrase.kind in CLOCKS for phrase in part.phrases}
            out = [
                replace(one, phrases=[phrase for phrase in one.phrases if (phrase.kind in CLOCKS) not in clocks])
                for one in out
            ]
        out.append(part)
    return out


def _is_well(parts: Sequence[Part], place: int) -> bool:
    return place + 1 < len(parts) and parts[place + 1].connector == "WELL"


def _last_with_phrases(parts: Sequence[Part], place: int) -> int:
    return next((before for before in range(place - 1, -1, -1) if parts[before].phrases), -1)


def _split_replaced(part: Part) -> bool:
    return len(part.phrases) > 1
