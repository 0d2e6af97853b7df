"""What a sentence says of more than one case or round: of each its own, or the same of all that it names. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogs.understanding.clauses import split_clauses
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import OF_EACH, Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.places import names_ordinals
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.situation import Situation
from dialogs.understanding.small_words import small_words
from dialogs.understanding.statements import OF_CARD

# "Tuesday's one" names it, too.
_EDGES = frozenset({"tot", "until", "till", "s", "one"})
_ENDS, _TO = frozenset({Meaning.UVO_NOT_HELD, Meaning.CASE_CLOSED}), frozenset({"naar", "to"})
# What is at least this much like an example is said of what stands beside it, and of nothing else.
_OWN = 0.66


def named_in(part: Understanding) -> set[str]:
    """Return the codes of the cases and rounds that are named in a part of a sentence."""
    found = part.parts
    return {*found.cases, *found.codes, *(uvo.code for uvo in found.uvos), *(one.code for one in found.rounds)}


def names_each(parts: Sequence[Understanding]) -> bool:
    """Tell whether every part names one case or round, each another."""
    names = [named_in(part) for part in parts]
    return len(names) > 1 and all(len(named) == 1 for named in names) and len(set().union(*names)) == len(names)


def names_more(heard: Understanding, parts: Sequence[Understanding]) -> bool:
    """Tell whether more is named in the parts of a sentence than in what was heard of it."""
    named = named_in(heard)
    # "Tuesday's one, that's not going ahead": which one it is stands in a part of its own.
    before = not named and any(named_in(part) and only_names(part) for part in parts)
    return before or len({name for part in parts for name in named_in(part)}) > len(named) > 0


def each_its_own(whole: Meant, parts: Sequence[Understanding], here: Situation) -> tuple[Meant, ...]:
    """Read one thing said of several, each with a day of its own: "AB-… naar dinsdag en CD-… naar donderdag"."""
    if whole.meaning not in OF_EACH or not names_each(parts):
        return ()
    if whole.meaning in _ENDS and any(map(_moves_one, parts)):
        # "AB-… vervalt en CD-… naar dinsdag" ends one, and moves the other.
        kinds = [Meaning.MOVE_UVO if _moves_one(part) else whole.meaning for part in parts]
        return tuple(
            replace(meant(kind, Heard(part, here)), asked=True) for kind, part in zip(kinds, parts, strict=True)
        )
    if not all(part.when or part.parts.weeks for part in parts):
        return ()
    return tuple(meant(whole.meaning, Heard(part, here)) for part in parts)


def of_all_named(
    heard: Understanding, made: Sequence[Meant], whole: Understanding, parts: Sequence[Understanding], here: Situation
) -> tuple[Meant, ...]:
    """Take what one part says ("sluit AB-…") of all that the sentence names ("en CD-… allebei af").

    Not where something else is said of another.
    """
    if len(made) == 1 and (each := each_its_own(made[0], parts, here)):
        return each
    others = [part for part in parts if part.text != heard.text]
    if len(made) != 1 or made[0].meaning not in OF_EACH or any(_says_else(part, made[0]) for part in others):
        return tuple(made)
    again = meant(made[0].meaning, Heard(whole, here))
    return (again, *again.also) if again.also or not named_in(heard) else tuple(made)


def of_each_case(text: str, here: Situation, decide: Callable[[str, Situation], Decision]) -> Decision:
    """Decide on a sentence that says something of each of several cases; what names none is about the one before it.

    "AB-… gaat niet door, verzet naar 5 januari en CD-… naar 10 februari" moves both. Any other is decided as it is.
    """
    clauses = split_clauses(text) if len(here.uvos) > 1 else []
    whole = decide(text, here)
    if len(clauses) < 2 or "?" in text or whole.looks:
        return whole
    named = [named_in(decide(clause, here).heard) for clause in clauses]
    known = set().union(*named)
    if len(known) == 1 and any("case" in one.missing for one in (*whole.do, *whole.choices)):
        return decide(text, replace(here, about=known.pop()))
    pieces = _by_case(text, clauses, named)
    if len(pieces) < 2 or (len(pieces) == len(clauses) and (whole.do or whole.choices)):
        return whole
    made = [(code, _of_one_case(decide(piece, replace(here, about=code)), here)) for code, piece in pieces]
    if any(one is None or one.slots.get("case") != code or one.meaning not in OF_EACH for code, one in made):
        return whole
    return Decision(whole.heard, tuple(one for _, one in made if one), asked=True)


def _by_case(text: str, clauses: Sequence[str], named: Sequence[set[str]]) -> list[tuple[str, str]]:
    """Return each case that is named, with all that is said of it; [] where that is not clear."""
    if not clauses or len(named[0]) != 1 or any(len(one) > 1 for one in named):
        return []
    begins: list[tuple[str, int]] = []
    at = 0
    for clause, codes in zip(clauses, named, strict=True):
        at = text.find(clause, at)
        if at < 0:
            # Who take part in one are a part that was put together.
            return []
        code = next(iter(codes), "")
        if code and not (begins and begins[-1][0] == code):
            begins.append((code, at))
        at += len(clause)
    if len({code for code, _ in begins}) != len(begins):
        return []
    ends = [start for _, start in begins[1:]]
    return [
        (code, _without_joint(text[start:end])) for (code, start), end in zip(begins, [*ends, len(text)], strict=True)
    ]


# What may stand between the one case and the next.
_JOINS = frozenset({"", "en", "and", "maar", "but", "dan", "then", "ook", "also"})


def _without_joint(piece: str) -> str:
    words = piece.split()
    while words and words[-1].strip(",;.").lower() in _JOINS:
        words.pop()
    return " ".join(words).rstrip(" ,;.")


def _of_one_case(made: Decision, here: Situation) -> Meant | None:
    if _moves_one(made.heard) and not (made.do or made.choices):
        return meant(Meaning.MOVE_UVO, Heard(made.heard, here))
    return made.do[0] if len(made.do) == 1 else None


def moved_instead(whole: Decision, parts: Sequence[Decision], here: Situation) -> Decision | None:
    """Return the move that a sentence comes to which tells first that one does not take place: then it only moves."""
    kinds = [part.meaning for part in parts]
    if kinds != [Meaning.UVO_NOT_HELD, Meaning.MOVE_UVO] or not parts[1].heard.when or len(named_in(whole.heard)) > 1:
        return None
    made = meant(Meaning.MOVE_UVO, Heard(whole.heard, here))
    return None if made.void else Decision(whole.heard, (made,), asked=not made.missing)


def away_instead(whole: Decision, parts: Sequence[Decision], here: Situation) -> Decision | None:
    """Return that somebody is away, where what is not wanted goes with it: "14 december terug, tot dan niets"."""
    if whole.meaning is not Meaning.NO_ACTION or [part.meaning for part in parts] != [Meaning.AWAY]:
        return None
    return replace(whole, do=(meant(Meaning.AWAY, Heard(whole.heard, here)),), asked=parts[0].asked)


def only_names(part: Understanding) -> bool:
    """Tell whether a part names something, and says nothing of what is wanted with it: "2 weken later" says how far."""
    return not part.moves and all(word in small_words().joining | _EDGES or word.startswith("{") for word in part.words)


def _moves_one(part: Understanding) -> bool:
    """Tell whether a part names one UVO and the day that it goes to."""
    return len(named_in(part)) == 1 and bool(part.when) and not _TO.isdisjoint(split_words(part.text))


def _says_else(part: Understanding, made: Meant) -> bool:
    """Tell whether a part surely says something else than what was made of another."""
    best = part.ranked[0] if part.ranked else None
    return best is not None and best.score >= _OWN and best.meaning != made.meaning and not only_names(part)


def of_several_places(text: str, made: Decision) -> Decision:
    """Ask which answer is to be changed, where several are named and one of them was heard: none of it is lost then."""
    of_one = len(made.do) == 1 and made.meaning is Meaning.CORRECT and not made.do[0].rest.startswith(OF_CARD)
    if not of_one or len(made.do[0].rest.split()) < _WHICH_AND_VALUE or not names_ordinals(text):
        return made
    return replace(made, do=(replace(made.do[0], rest="", about="", slots={}),))


# "Ontwerper 4".
_WHICH_AND_VALUE = 2
