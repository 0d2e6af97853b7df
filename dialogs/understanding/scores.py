"""Reads scores as people say them: one ("doe maar een drietje") or those of a whole card ("de eerste 4, de rest 3")."""

import re
from collections.abc import Collection, Sequence

from dialogs.patterns import lazy_compile
from dialogs.understanding.clauses import before_reason, split_clauses
from dialogs.understanding.doubted import split_doubted
from dialogs.understanding.said_of_which import names_some, place_before
from dialogs.understanding.scored import Between, Invalid, Scores
from dialogs.understanding.settled import follows, settled_on
from dialogs.understanding.taking_back import split_taken_back
from dialogs.understanding.unjudged import dash_unjudged
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary

# No answer to a card is longer than this.
_MOST_WORDS, _MOST_SIGNS = 24, 500
_DASHES = frozenset("-–—−?")
_TOKEN = lazy_compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+(?:tje|je|ste|st|s|de|nd|rd|th|e)?(?![^\W\d_])|\d+|[-–—−?/]")
_OR_SO = lazy_compile(r"\b(?:of zo|of zoiets|or so|or something)\b")
# The longest first, so that none is left in part: "as far as we're concerned".
IN_MY_VIEW = lazy_compile(rf"\b(?:{'|'.join(sorted(vocabulary().in_my_view, key=len, reverse=True))})\b")
# Numbers that count nothing.
_IDIOM = lazy_compile(
    r"\bone (?:of (?:these|those|the|my)|moment|sec(?:ond)?|thing|by one|way or|and the same|more time)\b|\bfor one\b"
    r"|\bno one\b|\b(?:in|op) (?:\w+|m'n|z'n) eentje\b|\been (?:voor een|en ander|of ander\w*)\b|\bthe other one\b"
)
_LISTED = lazy_compile(r"\d[\s,]+\d")
_HALF = lazy_compile(r"\s*(\d)[.,]\d\s*")
_INDEXED = lazy_compile(r"(?:\d\s*[:=)]\s*(?:\d{1,3}|[-–—−?])[\s,;]*){2,}|\d\s*(?:=|:\s)\s*\d")
_PAIR = lazy_compile(r"(\d)\s*[:=)]\s*(\d{1,3}|[-–—−?])")
_DID_NOT_OCCUR = lazy_compile(
    r"\bkwam(?:en)?\b[^,.;]{0,25}?\bniet (?:voor|aan bod)\b|\bdidn't (?:come up|happen|occur)\b"
)
_POINTING = frozenset({"die", "that"})
_HALF_IN_ROW = lazy_compile(r"(?<![\d.,])\d[.,]\d(?![\d.,])")
# "Derde weet ik echt niet": a word that makes it no other answer.
_REALLY = lazy_compile(
    r"\b(weet ik|weet|kan ik) (?:echt|eerlijk gezegd|gewoon|oprecht|even) (niet)\b"
    r"|\b(i) (?:really|honestly) (don't know)\b|\b(kan ik niet) (?:goed|echt|zo goed) (beoordelen|zeggen)\b"
)
_PLACE = "|".join((*vocabulary().places, *vocabulary().last))
# "Ehh", "hmmm": however long it is drawn.
_HESITATES = lazy_compile(r"e+u?h+m*|u+h+m*|u+m+|h+m+")
# "The last one", "de laatste stelling" is the last.
_ONE = lazy_compile(rf"\b({_PLACE}) (?:one|stelling|uitspraak|statement)\b")
# "All of them" is all.
_OF_THEM = lazy_compile(r"\b(all|most|rest|each|both|any) of (?:them|these|those|the statements)\b")
# "4 3 3 en de laatste weet ik nog niet": that one stays open.
_OPEN_YET = lazy_compile(
    rf"(?:[,;]|\b(?:en|maar|and|but))\s+(?:(?:de|die|the|that)\s+)?(?P<place>{_PLACE})\s+"
    r"(?:(?:weet|snap|begrijp|twijfel)\b[^,.;\d]{0,30}\bniet\b(?<!weet ik niet)"
    r"|i (?:don't|do not) (?:get|understand|know yet)|not yet)\W*$"
)
_TIMES = lazy_compile(
    r"(?i)\b(?P<many>\d|[a-zé]{3,6})\s?(?:x|×|keer|maal|times)\s?(?:een |a |n |'n )?"
    r"(?P<score>\d(?![\d.,]\d)|[a-zé]{3,8})\b"
)
_DASHED = lazy_compile(r"\s*\d(?:[-\u2013]\d)+\s*[.!]?\s*")
_JOINS = frozenset({"en", "and", "dan", "then", "daarna", "weer", "again"})


def read_scores(
    text: str, scale: Collection[int], statements: int, words: Vocabulary
) -> Scores | Between | Invalid | None:
    """Read scores on this scale for so many statements; None when these words say none.

    A number of something else ("3 jaar geleden") is no score.
    """
    if len(text) > _MOST_SIGNS:
        return None
    said = _read_scores(text, scale, statements, words)
    if said is None and ":" in text:
        # What stands before it says what they are: "voor de vier stellingen: drie, vier, vier en twee".
        before, behind = text.split(":", 1)
        said = _read_scores(behind, scale, statements, words)
        at = place_before(before, statements)
        if at is not None and isinstance(said, Scores) and len(said.values) == 1:
            said = Scores({at: next(iter(said.values.values()))}, placed=True)
        elif at is not None or names_some(before):
            # "Kaart 2: 4 4 3 4" is said of that one.
            said = None
    said = said or _read_after_all(text, scale, statements, words)
    return said or (_read_settled(text, scale, words) if statements == 1 and "?" not in text else None)


def _read_settled(text: str, scale: Collection[int], words: Vocabulary) -> Scores | Invalid | None:
    """Read the one that somebody comes to ("tussen 3 en 4, ik ga voor 4"), which is one of those they doubted about."""
    for doubt, then in settled_on(text):
        between, one = _read_scores(doubt, scale, 1, words), _read_scores(then, scale, 1, words)
        if isinstance(between, Between) and isinstance(one, Scores) and one.values[0] in (between.low, between.high):
            return one
    one = _read_scores(follows(text), scale, 1, words)
    return None if isinstance(one, Between) else one


def _read_after_all(
    text: str, scale: Collection[int], statements: int, words: Vocabulary
) -> Scores | Between | Invalid | None:
    """Read what is meant after all ("2, nee wacht toch een 4"), where it stands for as many as what it takes back."""
    taken_back = split_taken_back(text)
    if taken_back and statements == 1 and _LISTED.search(taken_back[0]):
        return None
    first, after = (_read_scores(part, scale, statements, words) for part in taken_back or ("", ""))
    if taken_back and first and after is None:
        # "Nee 3, hij is er net": why, and no other number.
        clauses = split_clauses(before_reason(taken_back[1]))
        bare = clauses[0] if clauses else ""
        beside = taken_back[1].replace(bare, "", 1)
        after = None if any(map(str.isdecimal, beside)) else _read_scores(bare, scale, statements, words)
    if isinstance(first, Scores) and isinstance(after, Scores):
        # "3 4 nee 5": of several it may be any that is taken back.
        return after if len(after.values) >= len(first.values) else None
    return after if first else None


def _read_scores(
    text: str, scale: Collection[int], statements: int, words: Vocabulary
) -> Scores | Between | Invalid | None:
    if statements > 1 and (skipped := _read_skipped(text, statements, words)):
        return skipped
    if statements > 1 and (open_yet := _OPEN_YET.search(_ONE.sub(lambda found: found[1], text.casefold()))):
        before = _read_scores(open_yet.string[: open_yet.start()], scale, statements, words)
        left = words.places.get(open_yet["place"], statements - 1)
        return before if isinstance(before, Scores) and list(before.values) == list(range(left)) else None
    if statements > 1 and (doubted := split_doubted(_ONE.sub(lambda found: found[1], text.casefold()), statements)):
        before = _read_scores(doubted[0], scale, statements, words)
        if isinstance(before, Scores) and len(before.values) == statements:
            # One score for all was said of those that are plain; the doubted one stays open.
            stays = None if _LISTED.search(doubted[0]) else doubted[1]
            return Scores({at: value for at, value in before.values.items() if at != stays}, placed=True)
    text = _with_dashes(_each_time(text, statements, words), statements, words) if statements > 1 else text
    parts = _split(text, words)
    if not parts or len(parts) > _MOST_WORDS:
        return None
    if statements > 1 and (indexed := _read_indexed(text, scale, statements)):
        return indexed
    if statements > 1 and (spread := _read_spread(parts, scale, statements, words)):
        return spread
    if between := _read_between(parts, scale, statements, words, text):
        return between
    if row := _read_row(_without_places(parts, statements, words), scale, statements, words):
        # "3,5 4 4 4" is no score too many, but one that is none.
        halves = len(_HALF_IN_ROW.findall(text)) if isinstance(row, Invalid) and row.why == "count" else 0
        return Invalid("scale") if halves and isinstance(row, Invalid) and row.count - halves == statements else row
    return _read_one(parts, scale, words)


def _read_skipped(text: str, statements: int, words: Vocabulary) -> Scores | None:
    """Read which statement of a card is skipped, and no score beside it: "overslaan 3", "3 kwam niet voor"."""
    first, _, behind = plain(text).strip(" .!").partition(" ")
    before, _, last = plain(text).strip(" .!").rpartition(" ")
    number = first if behind in words.skip else last if before in words.skip else ""
    if len(number) != 1 or not number.isdecimal() or not 1 <= int(number) <= statements:
        return None
    return Scores({int(number) - 1: None}, placed=True)


def _each_time(text: str, statements: int, words: Vocabulary) -> str:
    """Write out a score that is said to come so many times: "4 3 en dan 2x 4" -> "4 3 en dan 4 4"."""

    def written(found: re.Match[str]) -> str:
        many, score = _number(found["many"].lower(), words), _number(found["score"].lower(), words)
        return " ".join([str(score)] * many) if many and score and 1 < many <= statements else found[0]

    return _TIMES.sub(written, text)


def _with_dashes(text: str, statements: int, words: Vocabulary) -> str:
    """Return a text with a dash for each phrase that says that one cannot be judged, beside scores of others."""
    if _DASHED.fullmatch(text) and sum(map(str.isdecimal, text)) == statements:
        # "3-4-4-2": as many as there are statements, and none is skipped.
        return text.replace("-", " ").replace("\u2013", " ")
    text = _OF_THEM.sub(r"\1", _ONE.sub(r"\1", dash_unjudged(text.casefold())))
    dashed = _DID_NOT_OCCUR.sub(" - ", _REALLY.sub(_without_really, text))
    for phrase in sorted(words.skip, key=len, reverse=True):
        if len(phrase) > 1:
            dashed = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " - ", dashed)
    return dashed if any(sign.isalnum() for sign in dashed) else text


def _without_really(found: re.Match[str]) -> str:
    return " ".join(part for part in found.groups() if part)


def _split(text: str, words: Vocabulary) -> list[str]:
    said = IN_MY_VIEW.sub(" ", text.casefold().replace("\u2019", "'"))
    bare = _IDIOM.sub(" idiom ", _OR_SO.sub("", said))
    return [
        plain(part) if part not in _DASHES else "-" for part in _TOKEN.findall(bare) if not _HESITATES.fullmatch(part)
    ]


def _number(part: str, words: Vocabulary) -> int | None:
    """Return the number of a part: a digit or two, its word, or how it is called ("viertje", "4tje", "fours")."""
    for ending in ("", "tje", "je", "ke", "s", "en"):
        bare = part.removesuffix(ending) if part.endswith(ending) else ""
        if bare.isdecimal():
            return int(bare) if len(bare) < 4 else None
        # "Eens" says that one agrees.
        if (number := words.numbers.get(bare)) and not (ending == "s" and number == 1):
            return number
    return None


def _counts(part: str, statements: int, words: Vocabulary) -> bool:
    """Tell whether a part is how many statements there are."""
    return part in (str(statements), *(word for word, number in words.numbers.items() if number == statements))


def _checked(values: Sequence[int | None], scale: Collection[int], statements: int) -> Scores | Invalid:
    if any(value is not None and value not in scale for value in values):
        return Invalid("scale")
    if len(values) > statements:
        return Invalid("count", len(values))
    return Scores(dict(enumerate(values)))


def _read_indexed(text: str, scale: Collection[int], statements: int) -> Scores | Invalid | None:
    """Read "1: 4 2: 3 3: 5 4: 4"."""
    if not _INDEXED.fullmatch(text.strip()):
        return None
    pairs = {int(at) - 1: None if value in _DASHES else int(value) for at, value in _PAIR.findall(text)}
    if not all(0 <= at < statements for at in pairs):
        return Invalid("count", max(pairs) + 1)
    checked = _checked(list(pairs.values()), scale, statements)
    return Scores(pairs, placed=True) if isinstance(checked, Scores) else checked


def _read_spread(
    parts: Sequence[str], scale: Collection[int], statements: int, words: Vocabulary
) -> Scores | Invalid | None:
    """Read "de eerste 4, de rest 3", "5 for the first two, the others 3", "allemaal 4"."""
    parts = [
        # "Alle vier", "all 4" is all of them; "all fours" is what they are.
        next(iter(words.rest)) if part in words.each and _counts(after, statements, words) else part
        for before, part, after in zip(["", *parts], parts, [*parts[1:], ""], strict=False)
        if not (before in words.each and _counts(part, statements, words))
    ]
    named = {name: index for name, index in words.places.items() if index < statements}
    if statements == 2 and not any(part in named or part in words.last for part in parts):
        parts = [next(iter(words.rest)) if part in words.of_two else part for part in parts]
    first = {name for name, index in named.items() if index == 0}
    everything = [part for part in parts if part in words.rest]
    places: list[list[int]] = []
    numbers: list[int | None] = []
    others: list[int] = []
    # "De derde en vierde 3": a place right after a place goes with it.
    after_place = False
    for part, before in zip(parts, ["", *parts], strict=False):
        many = _number(part, words) if before in first | words.last and not part.isdecimal() else None
        if many and 1 < many < statements and part not in words.article:
            # "De eerste twee", "the last three".
            places[-1] = list(range(many) if before in first else range(statements - many, statements))
        elif part in named or part in words.last:
            place = named.get(part, statements - 1)
            places[-1:] = [[*places[-1], place]] if after_place else [*places[-1:], [place]]
            after_place = True
        elif part in words.rest:
            # "Alle andere" is once the same.
            places += [] if before in words.rest else [others]
        elif part == "-":
            numbers.append(None)
            after_place = False
        elif (number := _number(part, words)) is not None and not (part in words.article and len(parts) > 2):
            numbers.append(number)
            after_place = False
        elif part not in words.hedges | words.around_answer | words.article | _JOINS:
            return None
    taken = {place for group in places for place in group}
    if not (everything or len(taken) == statements) or len(places) != len(numbers):
        return None
    others += [place for place in range(statements) if place not in taken]
    values: dict[int, int | None] = {
        place: number for group, number in zip(places, numbers, strict=True) for place in group
    }
    checked = _checked(list(values.values()), scale, statements)
    return Scores(values, placed=True) if isinstance(checked, Scores) else checked


def _read_between(
    parts: Sequence[str], scale: Collection[int], statements: int, words: Vocabulary, text: str
) -> Between | None:
    """Read two scores beside each other where one is asked: "tussen 3 en 4", "4/5", or a phrase that leaves it open."""
    if statements == 1 and (half := _HALF.fullmatch(text)):
        low = int(half[1])
        return Between(low, low + 1) if {low, low + 1} <= set(scale) else None
    numbers = [number for part in parts if (number := _number(part, words)) is not None and part not in words.article]
    joined = {"tussen", "between", "/", "of", "or", "a", "tot"} & set(parts)
    dashed = statements == 1 and len(parts) == 3 and parts[1] == "-"
    # "4, 3", "4 en 3": of one thing it is one of the two.
    listed = statements == 1 and len(parts) - len(numbers) == sum(part in _JOINS for part in parts)
    known = words.hedges | words.article | _JOINS | {"tussen", "between", "/", "of", "or", "a", "tot", "-", "in"}
    left = [part for part in parts if _number(part, words) is None and part not in known]
    if len(numbers) != 2 or left or not (joined or dashed or listed):
        return None
    low, high = sorted(numbers)
    return Between(low, high) if {low, high} <= set(scale) and low != high else None


def _without_places(parts: Sequence[str], statements: int, words: Vocabulary) -> Sequence[str]:
    """Return a row of scores without articles, and without what says which one is meant, where that is in its place."""
    if statements == 1:
        return parts
    # "Een" is a one in "een twee drie vier"; before a figure, or each time before another number, it is an article.
    often = sum(part in words.article for part in parts) > 1
    bare = [
        part
        for part, after in zip(parts, [*parts[1:], ""], strict=True)
        if not (
            part in words.article
            and after not in words.article
            and (after.isdecimal() or (often and _number(after, words) is not None))
        )
    ]
    row: list[str] = []
    for part, after in zip(bare, [*bare[1:], ""], strict=True):
        in_place = words.places.get(part) == len(row) or (part in words.last and len(row) == statements - 1)
        points = part in _POINTING and (after in words.places or after in words.last)
        if part not in words.hedges | _JOINS and not (in_place or points):
            row.append(part)
    return row if len(row) == statements else bare


def _read_row(
    parts: Sequence[str], scale: Collection[int], statements: int, words: Vocabulary
) -> Scores | Invalid | None:
    """Read a row of scores: "4, 3, 5 en 4", "4354", "4 - 5 4"; a dash is one that cannot be judged."""
    row = [part for part in parts if part not in _JOINS and part != "/"]
    if turn := next((place for place, part in enumerate(row, 1) if part in words.in_turn), 0):
        row = row[turn:]
    if len(row) == 1 and row[0].isdecimal() and len(row[0]) > 1 and statements > 1:
        # Written without spaces: a whole card, or too many for it; less could be anything.
        digits = [int(sign) for sign in row[0]]
        return _checked(digits, scale, statements) if len(digits) >= statements else Invalid("scale")
    if len(row) < 2:
        return None
    if statements > 1 and all(part.isdecimal() for part in row) and len("".join(row)) == statements > len(row):
        # "44 3 2": a space was left out.
        row = list("".join(row))
    values = [None if part == "-" else _number(part, words) for part in row]
    if any(value is None and part != "-" for value, part in zip(values, row, strict=True)):
        return None
    if row[0] in words.article and len(row) == 2:
        return None
    if all(value is None for value in values):
        return _checked(values, scale, statements) if statements > 1 else None
    return _checked(values, scale, statements)


def _read_one(parts: Sequence[str], scale: Collection[int], words: Vocabulary) -> Scores | Invalid | None:
    """Read one score among words that say nothing about it; one that is denied ("geen 5") does not count."""
    numbers: list[int] = []
    articles: list[int] = []
    rest: list[str] = []
    denied, refused = False, False
    for part in parts:
        number = _number(part, words)
        if part in words.denying:
            denied = True
        elif number is None:
            if part not in words.hedges | words.around_answer | words.article:
                rest.append(part)
        elif part in words.article:
            articles.append(number)
        else:
            if not denied:
                numbers.append(number)
            refused, denied = refused or denied, False
    # "een" is an article before a number, and a number by itself.
    numbers = numbers or (articles[:1] if len(articles) == 1 and not rest and len(parts) == 1 else [])
    if refused and not numbers and not rest:
        # "Liever geen 3": which then, has to be asked.
        return Invalid("denied")
    if len(numbers) != 1 or rest or denied:
        return None
    return Scores({0: numbers[0]}) if numbers[0] in scale else Invalid("scale")
