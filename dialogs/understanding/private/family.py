"""Family of somebody by name: "de moeder van Sem", "zusje Emma", "Sem's mum". Which words, is data (family.yaml).

A capital makes a name of what stands beside one person of a family. In small letters, and beside words that may be of
a group as well ("ouders", "gezin"), only a first name of the list does; and behind "van" any single word without an
article ("moeder van xanthe"), but for those that say something else there. A family or a case may be called by a
surname of the list ("gezin jansen", "casus de vries").
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from dialogs.instruments.yaml_files import read_yaml
from dialogs.patterns import lazy_compile

_DATA = read_yaml(Path(__file__).with_name("family.yaml"))


def _all(rows: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(word for row in rows for word in row)


ONE_OF_FAMILY = frozenset(_DATA["one"]) | {before + one for before in _DATA["before"] for one in _DATA["one"]}
ONE_OF_FAMILY |= _all((_DATA["alone"], _DATA["also"]))
_RELATIONS = ONE_OF_FAMILY | _all(_DATA["many"])
# Behind these a name stands alone: who is "partner Anna" or "voogd Anna" may be somebody who works.
_NAMED = ONE_OF_FAMILY | frozenset(_DATA["named"])
_ANY = _RELATIONS | _NAMED
_OF, OWN, _HIS, _AND, _CALLED = (frozenset(_DATA[name]) for name in ("of", "own", "his", "and", "called"))
_ARTICLES, _TITLES, _BESIDE = (frozenset(_DATA[name]) for name in ("articles", "titles", "beside"))
FIRST_NAMES, NO_NAMES = _all(_DATA["names"]), _all(_DATA["no_names"]) | _RELATIONS
_NO_ENDS = tuple(_DATA["no_ends"])
_CALLED_SO, _BY_CAPITAL, _BARE = (frozenset(_DATA[name]) for name in ("called_so", "by_capital", "bare"))
_PREFIXES, _ALWAYS = frozenset(_DATA["prefixes"]), frozenset(_DATA["always"])
SURNAMES, _TRADES, _BEHIND = _all(_DATA["surnames"]), frozenset(_DATA["trades"]), frozenset(_DATA["behind"])
_NO_BARE = _all(_DATA["no_bare"]) | _ANY | NO_NAMES | _ARTICLES | _TITLES | _BESIDE
_BARE_NAMES, _BARE_NAME_ENDS = frozenset(_DATA["bare_names"]), tuple(_DATA["bare_name_ends"])
_MOST_PREFIXES = 3
# Of more than one, whatever it is.
_PLURAL = ("en", "s")
_BEGINS = _ANY | _CALLED_SO
# Words with what belongs to them, and each sign and each end of a line by itself.
_PARTS = lazy_compile(r"[^\W_]+(?:['\u2019`\-][^\W_]+)*['\u2019]?|[^\w ]")
_OF_IT = lazy_compile(r"['\u2019`]s?$")


def has_family(text: str) -> bool:
    """Tell whether family of somebody, or somebody of a family, stands in the text by name."""
    parts: list[str] = _PARTS.findall(text)
    plain = [part.casefold() for part in parts]
    if _BEGINS.isdisjoint(plain):
        return False
    # Of what is in capitals only, no capital tells a name.
    shown = not text.isupper()
    return any(
        (one in _ANY and _is_named(parts, plain, place, shown=shown))
        or (one in _CALLED_SO and _is_called_so(parts, plain, place, shown=shown))
        or (one in _BARE and _is_of_bare_word(plain, place + 1))
        or (one == "family" and place > 1 and plain[place - 2] == "the" and plain[place - 1] in SURNAMES | FIRST_NAMES)
        for place, one in enumerate(plain)
    )


def _is_called_so(parts: Sequence[str], plain: Sequence[str], place: int, *, shown: bool) -> bool:
    """Tell whether a surname stands right behind: "gezin jansen", "fam. de boer", "casus el amrani"."""
    at = place + 2 if plain[place + 1 : place + 2] == ["."] else place + 1
    named = _find_surname(plain, at)
    if named or shown is False or plain[place] not in _BY_CAPITAL or not parts[place].islower():
        return named
    return at < len(parts) and _is_name(parts[at], shown=True)


def is_surname(text: str) -> bool:
    """Tell whether a text begins with a surname of the list, with what stands before one: "de boer", "jansen"."""
    return _find_surname([part.casefold() for part in _PARTS.findall(text)], 0)


def _find_surname(plain: Sequence[str], at: int) -> bool:
    """Tell whether a surname of the list begins here, with what stands before it."""
    begin = at
    while at < min(len(plain) - 1, begin + _MOST_PREFIXES) and plain[at] in _PREFIXES:
        at += 1
    if at >= len(plain):
        return False
    if at == begin:
        return plain[at] in SURNAMES | _TRADES
    return plain[at] in SURNAMES | _BEHIND or plain[at - 1] in _ALWAYS


def _is_of_bare_word(plain: Sequence[str], at: int) -> bool:
    """Tell whether "van" and a single word without an article follow: "van xanthe", not "van jonge kinderen"."""
    if plain[at : at + 1] != ["van"] or at + 1 >= len(plain):
        return False
    word, after = plain[at + 1], plain[at + 2] if at + 2 < len(plain) else ""
    if plain[at + 1] in SURNAMES:
        return True
    if word in _BARE_NAMES or (word.endswith(_BARE_NAME_ENDS) and not word.endswith("tien") and word not in _NO_BARE):
        return True
    of_many = word.endswith(_PLURAL) or (word.endswith("e") and after.endswith(_PLURAL))
    return word.isalpha() and len(word) > 2 and word not in _NO_BARE and not of_many and not word.endswith(_NO_ENDS)


def _is_named(parts: Sequence[str], plain: Sequence[str], place: int, *, shown: bool) -> bool:
    one, shown = plain[place], shown and plain[place] in ONE_OF_FAMILY
    if one in _RELATIONS and (
        _is_of_name(parts, plain, place + 1, shown=shown) or _is_theirs(parts, place, shown=shown)
    ):
        return True
    # Whose own family it is tells of no case.
    own = place > 0 and plain[place - 1] in OWN
    return one in _NAMED and not own and _is_followed(parts, plain, place, shown=shown)


def _is_of_name(parts: Sequence[str], plain: Sequence[str], at: int, *, shown: bool) -> bool:
    """Tell whether a name follows behind "van", with what may stand before it: "van de kleine Sem"."""
    if plain[at : at + 1] == [] or plain[at] not in _OF:
        return False
    at, titled = at + 1, False
    begin = at
    while (
        at < len(plain) - 1
        and at < begin + _MOST_BEFORE
        and (plain[at] == "." or plain[at] in _ARTICLES | _TITLES | _BESIDE)
    ):
        titled, at = titled or plain[at] in _TITLES, at + 1
    # "De vader van het Jeugdteam": behind an article a capital is less of a name.
    return at < len(parts) and (
        (titled and parts[at][:1].isupper()) or _is_name(parts[at], shown=shown and at == begin)
    )


_MOST_BEFORE = 4


def _is_followed(parts: Sequence[str], plain: Sequence[str], place: int, *, shown: bool) -> bool:
    """Tell whether a name stands right behind: "zusje Emma", "haar zoon heet Daan"."""
    at = place + 1
    while at < min(len(plain) - 1, place + 3) and (
        plain[at] in _CALLED or (plain[at] == "is" and plain[at + 1] in _CALLED)
    ):
        at += 1
    # "Neef Jan" with capitals may be the name of somebody who works.
    return at < len(parts) and _is_name(parts[at], shown=shown and parts[place].islower())


def _is_theirs(parts: Sequence[str], place: int, *, shown: bool) -> bool:
    """Tell whether a name stands before: "Sems moeder", "Sem's little brother", "Sem en zijn moeder"."""
    before = [part.casefold() for part in parts[:place]]
    at = place - 1
    if at > 0 and before[at] in _BESIDE:
        at -= 1
    if at < 0:
        return False
    if _OF_IT.search(parts[at]):
        return _is_name(_OF_IT.sub("", parts[at]), shown=shown)
    if before[at].endswith("s") and before[at][:-1] in FIRST_NAMES:
        return True
    if before[at] not in _HIS or at == 0:
        return False
    who = at - 2 if before[at - 1] in _AND else at - 1
    return who >= 0 and before[who] in FIRST_NAMES


def _is_name(word: str, *, shown: bool) -> bool:
    """Tell whether this is a first name; `shown`: a capital says so as well."""
    plain = _OF_IT.sub("", word.casefold())
    if plain in FIRST_NAMES or plain.removesuffix("s") in FIRST_NAMES:
        return True
    capital = word[:1].isupper() and any(sign.islower() for sign in word[1:2])
    return shown and capital and plain not in NO_NAMES and not plain.endswith(_NO_ENDS)
