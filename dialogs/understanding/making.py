"""What makes a command of a meaning: which round, UVO or scan it is about, and what follows it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.another_place import names_another
from dialogs.understanding.asking_instead import asks_to_judge
from dialogs.understanding.by_day import names_last, planned_at
from dialogs.understanding.choosing import find_names
from dialogs.understanding.days import Shift
from dialogs.understanding.each_a_group import tells_groups
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import OF_EACH, Care, Meaning
from dialogs.understanding.repeating import SAME_PEOPLE, says_same_people
from dialogs.understanding.round_details import find_round_details
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.situation import KnownRound, KnownUvo, Part
from dialogs.understanding.vocabulary import plain


def rounds_meant(heard: Heard, *parts: Part, over: bool | None = None) -> tuple[KnownRound, ...]:
    """Return the rounds that may be meant: the named ones, the one with the code, or all of this kind."""
    here, found = heard.here, heard.understanding.parts
    fitting = here.rounds_as(*parts, over=over) or here.rounds_as(*parts)
    if found.codes:
        return tuple(one for one in here.rounds if one.code in found.codes)
    # One that is named is meant, whatever state it is in: "sluit Noord", which is closed, closes no other.
    named = tuple(one for one in found.rounds if one in fitting) or tuple(
        one for one in found.rounds if one.part in parts
    )
    if named:
        fitting = named
    of_scan = tuple(one for one in fitting if one.scan in found.scans)
    if of_scan:
        fitting = of_scan
    if len(fitting) > 1 and here.about and not (heard.names_all or heard.says("rondes", "rounds")):
        fitting = tuple(one for one in fitting if one.code == here.about) or fitting
    return fitting


def uvos_meant(heard: Heard) -> tuple[KnownUvo, ...]:
    """Return the UVOs that may be meant: the named ones, the one a card was about, or all."""
    found = heard.understanding.parts.uvos
    if found or heard.understanding.parts.cases:
        return found
    here = heard.here
    if len(here.uvos) > 1 and here.about and not heard.names_all:
        return tuple(one for one in here.uvos if one.code == here.about) or here.uvos
    return here.uvos


# Of one this is said, and not of the other.
_APART = ("maar", "but", "behalve", "except", "alleen", "only", "wel")
# Of all but those that are named behind it.
_LEAVES_OUT = lazy_compile(
    r"(?i)(?<!\bdag )(?<!\bdagen )(?<!\bday )"
    r"\b(?:behalve|uitgezonderd|met uitzondering van|except|apart from|bar|(?:all|everything|every one) but)\b"
    r"|\bop\s+\S+(?:\s+\S+)?\s+na\b"
)
_PLACED = lazy_compile(
    r"(?i)\b(?:the|de) (?:first|second|third|last|eerste|tweede|derde|laatste)(?: (?:one|uvo))? "
    r"(?:was|is|ging|went|did|took|has|heeft)\b"
)
# More at once are told apart by whoever has them.
_MOST_AT_ONCE = 5


def _names_several(heard: Heard, all_: Sequence[KnownRound] | Sequence[KnownUvo]) -> bool:
    """Tell whether more than one is meant, each by its own name or all of them, and not one of some."""
    found = heard.understanding.parts
    if heard.says(*_APART):
        return False
    named = found.each or len(found.uvos) > 1 or len(found.codes) > 1
    return named or (heard.names_all and len(all_) <= _MOST_AT_ONCE)


# What is done with a round is done with no other one than was named.
_NEVER_ANOTHER = frozenset({"verleng", "vervroeg", "herinner", "herinner_niet", "deel", "sluit", "aantal", "voortgang"})


def of_round(
    command: str,
    *parts: Part,
    over: bool | None = None,
    when: bool = False,
    day: bool = False,
    plural: bool = False,
    asked: bool = False,
) -> Callable[[Meaning, Heard], Meant]:
    """Return what makes a command about a round: its code follows, with the day behind it where there is one.

    `when`: it needs a day; `day`: one may be said with it. `plural`: without one in particular it is about all of them.
    """
    among = parts or (Part.COORDINATES,)

    def make(meaning: Meaning, heard: Heard) -> Meant:
        rounds = rounds_meant(heard, *among, over=over)
        if (
            len(rounds) > 1
            and meaning in OF_EACH
            and _names_several(heard, rounds)
            and (heard.has_plain_day or not when)
        ):
            # Others see what becomes of each.
            first, *others = (replace(one(heard, meaning, [round_]), asked=True) for round_ in rounds)
            return replace(first, also=tuple(others))
        return one(heard, meaning, rounds)

    def one(heard: Heard, meaning: Meaning, rounds: Sequence[KnownRound]) -> Meant:
        code = heard.understanding.parts.codes[0] if heard.understanding.parts.codes else ""
        slots: dict[str, object] = {}
        missing = []
        if len(rounds) == 1 and command in _NEVER_ANOTHER and (place := names_another(heard)):
            # The command says that it knows no such round, and lets one be chosen.
            code = place
            missing.append("round")
        elif len(rounds) == 1:
            code, slots["round"] = rounds[0].code, rounds[0].name
        elif rounds and plural:
            slots["rounds"] = [one.name for one in rounds]
        elif rounds:
            missing.append("round")
        rest = code
        if when or day:
            said = heard.when or (heard.text_with_day if when else "")
            rest = f"{code} {said}".strip()
            if when and not said:
                missing.append("until")
        name = rounds[0].name if "round" in slots else ""
        return Meant(meaning, command, rest, asked and bool(name), name, tuple(missing), slots)

    return make


def round_code(meaning: Meaning, heard: Heard) -> Meant:
    """Tell the code of a round; who wants to write to people gets the text for that, too.

    How people are invited is told with what a round is, to who has none yet.
    """
    if not heard.here.rounds and heard.here.run is None and heard.says("nodig", "uitnodig*", "invite*"):
        return Meant(Meaning.EXPLAIN_TERM, "uitleg", "ronde")
    made = of_round("code", plural=True)(meaning, heard)
    return replace(made, rest=f"{made.rest} {TEXT}".strip()) if heard.says(*_WRITES) else made


# Behind the word for the code this asks for the text to copy.
TEXT = "tekst"
_WRITES = (
    "mail*", "email*", "tekst*", "uitnodigingstekst", "zeg", "schrijf*", "brief*", "text*", "write", "wording",
)  # fmt: skip


def discuss(meaning: Meaning, heard: Heard) -> Meant:
    """Show what to talk about in a picture; who has none to lead the talk about reads it under their own outcome."""
    if not heard.here.rounds_as(Part.COORDINATES):
        return Meant(meaning, "uitdraai")
    made = of_round("groepsoverzicht", over=True)(meaning, heard)
    return replace(made, rest=f"{made.rest} {TALK}".strip() if made.rest else "")


# Behind the word for a picture this asks for how to talk about it.
TALK = "bespreken"


def of_one_person(heard: Heard) -> Meant:
    """Say that nothing of one person and no single scores are shown, and nothing is left out of a picture; behind
    that show the picture of what is over.
    """
    rounds = rounds_meant(heard, Part.COORDINATES, Part.SENT)
    code = rounds[0].code if len(rounds) == 1 else ""
    picture = Meant(Meaning.GROUP_PICTURE, "groepsoverzicht", code) if code and rounds[0].over else None
    said = heard.understanding
    what = LEFT_OUT if said.leaves_out else SINGLE_SCORES if said.of_scores else ONE_PERSON
    return Meant(
        Meaning.WHO_DID,
        "wie_deed_mee",
        f"{code} {what}".strip(),
        also=(picture,) if picture else (),
    )


# Behind "wie deed mee" this says that it was asked of one person, for the single scores of all, or to leave some out.
ONE_PERSON, SINGLE_SCORES, LEFT_OUT = "persoon", "scores", "weglaten"
# Of what was entered this says that it is to go, beside the words that say so of anything.
_AWAY_AGAIN = (
    "terug*", "eruit", "uit", "ongedaan", "verkeerd*", "fout*", "kloppen", "klopt", "vervalt", "vervallen", "back",
    "undo", "wrong*", "drop*", "throw*", "go", "withdraw*", "mistake*",
)  # fmt: skip


def of_paper(meaning: Meaning, heard: Heard) -> Meant:
    """Make a command about scores on paper: it finds the group and the scores in the sentence itself.

    A word in it says whether they come or go.
    """
    back = meaning is Meaning.PAPER_BACK
    if (heard.removes or heard.says(*_AWAY_AGAIN)) is not back:
        return Meant(meaning, void=True)
    made = of_round("papier_weg" if back else "op_papier", over=False)(meaning, heard)
    return replace(made, rest=f"{made.rest} {heard.understanding.text}".strip())


def of_uvo(
    act: str, *, when: bool = False, asked: Callable[[KnownUvo], bool] | None = None, waiting: bool = False
) -> Callable[[Meaning, Heard], Meant]:
    """Return what makes an act on a UVO: `uvo CODE act`, with the day behind it where there is one.

    `waiting`: where none is named it is about those whose day has come, of which nobody told what became of it.
    """

    def make(meaning: Meaning, heard: Heard) -> Meant:
        uvos, found = uvos_meant(heard), heard.understanding.parts
        if _LEAVES_OUT.search(heard.understanding.text):
            return _all_but(heard, meaning)
        doubted = False
        if waiting and not (found.uvos or found.cases):
            then = planned_at(heard.understanding.text, heard.here)
            waits = tuple(uvo for uvo in uvos if uvo.waiting)
            # What took place may have done so on another day than planned; what did not was on the day that is said.
            doubted = then == () and not when
            # "The first one was held on the 2nd": which is the first hangs on where they stand.
            doubted = doubted or (len(heard.here.uvos) > 1 and bool(_PLACED.search(heard.understanding.text)))
            # "De vorige" of several is likely the last one, and not surely.
            doubted = doubted or (bool(then) and names_last(heard.understanding.text) and len(waits) > 1)
            uvos = then or waits or uvos
        # One that waits has its day already.
        whole = heard.has_plain_day or not when or (waiting and not heard.when)
        if len(uvos) > 1 and meaning in OF_EACH and _names_several(heard, uvos) and whole:
            first, *others = (one(heard, meaning, [uvo]) for uvo in uvos)
            # A case that is named with its code is surely meant; looking costs nothing.
            named = meaning.care is Care.OWN and len(found.uvos) == len(uvos)
            both = waiting and len(uvos) == 2 and all(uvo.waiting for uvo in uvos) and heard.names_both
            # Of each it would be asked whether that is the day: one question would hide the other.
            day = heard.understanding.day
            counted = when and day is not None and isinstance(day.reading, Shift) and bool(day.reading.days)
            sure = ((named or both) and not counted) or meaning.care is Care.LOOKS
            return replace(first, asked=first.asked or not sure, also=tuple(others))
        made = one(heard, meaning, uvos)
        return replace(made, asked=made.asked or (doubted and len(uvos) == 1))

    def _all_but(heard: Heard, meaning: Meaning) -> Meant:
        # What is said of all the others is asked, and of the one that is left out nothing is done.
        known = [uvo for uvo in heard.here.uvos if uvo.waiting or not waiting]
        out = heard.understanding.parts.uvos
        others = [uvo for uvo in known if uvo not in out] if out else []
        if not others or len(others) > _MOST_AT_ONCE or not (heard.has_plain_day or not when or waiting):
            return Meant(meaning, "uvo", act, missing=("case",))
        first, *rest = (replace(one(heard, meaning, [uvo]), asked=True) for uvo in others)
        return replace(first, also=tuple(rest))

    def one(heard: Heard, meaning: Meaning, uvos: Sequence[KnownUvo]) -> Meant:
        slots: dict[str, object] = {}
        missing: tuple[str, ...] = ()
        code = ""
        if len(uvos) == 1:
            code = uvos[0].code
            slots["case"] = code
        elif uvos:
            missing = ("case",)
        elif heard.understanding.parts.cases:
            # A case that is named and nobody's here is not about the only one there is.
            code = heard.understanding.parts.cases[0]
        said = heard.moment if when else ""
        rest = " ".join(part for part in (code, act, said) if part)
        # Beside a case that is nobody's here, it is asked whether this one is meant.
        sure = bool(len(uvos) == 1 and (heard.understanding.parts.cases or (asked and asked(uvos[0]))))
        return Meant(meaning, "uvo", rest, sure, code, missing, slots)

    return make


def plain_command(command: str, rest: str = "") -> Callable[[Meaning, Heard], Meant]:
    """Return what makes this command, whatever else was said."""
    return lambda meaning, _: Meant(meaning, command, rest)


def with_words(command: str) -> Callable[[Meaning, Heard], Meant]:
    """Return what makes this command with all that was said behind it: it tells of what, and when."""
    return lambda meaning, heard: Meant(meaning, command, heard.understanding.text)


# That what is in hand begins from its first question.
_ANEW = lazy_compile(
    r"(?i)\b(?:opnieuw|overnieuw|overdoen|herdoen|herbeginnen|van voren af|(?:vanaf het|van) begin|redo|anew|afresh"
    r"|restart|over again|from (?:scratch|the (?:start|beginning|top)))\b"
)


def start_of(scan: str, heard: Understanding) -> Meant:
    """Return what begins this instrument, with the number that answers its first question where it was said."""
    rest = str(heard.parts.counts.get(scan, ""))
    return Meant(Meaning.START_SCAN, scan, rest, slots={"scan": scan}, about=scan)


def start(meaning: Meaning, heard: Heard) -> Meant:
    """Begin the instrument that was named; the scan in hand begins anew, where that is said."""
    scans, run = heard.understanding.parts.scans, heard.here.run
    if run and run.scan and run.instrument in scans and _ANEW.search(heard.understanding.text):
        return Meant(Meaning.RESTART, "opnieuw")
    if len(scans) == 1 and scans[0] in heard.here.sent and _asks_other_outcome(heard):
        return of_scan("uitdraai")(Meaning.SHOW_RESULT, heard)
    both = len(scans) > 1 and heard.says("en", "and", "plus")
    if both or not scans:
        # Which one is asked, with a button for each: one scan is filled in at a time.
        each = [Meant(meaning, scan, slots={"scan": scan}, about=scan) for scan in scans or heard.scans]
        return replace(each[0], either=tuple(each[1:])) if each else Meant(meaning, void=True)
    return start_of(scans[0], heard.understanding)


# "En de zelfscan?", with nothing that says what is to be done with it.
_AND_OTHER = lazy_compile(
    r"(?i)\s*(?:en|and)(?: (?:die|dat|the one))?(?: (?:van|of|for|from|bij))?(?: (?:de|het|mijn|the|my))?\W+\S+\W*"
)


def _asks_other_outcome(heard: Heard) -> bool:
    """Tell whether another scan is named behind an outcome, and no more: that is to be shown, too."""
    behind = heard.here.own_file and heard.here.run is None
    return behind and bool(_AND_OTHER.fullmatch(heard.understanding.text))


def of_scan(command: str) -> Callable[[Meaning, Heard], Meant]:
    """Return what makes a command about the scan or the term that was named."""

    def make(meaning: Meaning, heard: Heard) -> Meant:
        scans = heard.understanding.parts.scans
        term = heard.understanding.parts.term
        about = scans[0] if scans else term
        slots = {"scan": scans[0]} if scans else {}
        return Meant(meaning, command, about, about=about, slots=slots)

    return make


def make_round(meaning: Meaning, heard: Heard) -> Meant:
    """Make a round of the scan and for the organisations that are named; one with no word for it is asked."""
    scans, known = heard.understanding.parts.scans, heard.here.partners
    named = [known[place] for place in find_names(heard.understanding.text, known)] if known else []
    asked = not (scans or named or heard.says(*_WORDS_OF_ROUND) or tells_groups(heard.understanding.text))
    if (asked and set(heard.understanding.words) <= _WITH_NAME) or asks_to_judge(heard.understanding.text):
        # "Met Kees" says nothing of a round, and "is 12 mensen genoeg" asks about one.
        return Meant(meaning, void=True)
    details = find_round_details(heard.understanding.text, heard.here.now, heard.here.language)
    # What is said first is the scan, also where none is named.
    same = (SAME_PEOPLE,) if says_same_people(heard.understanding.text) else ()
    rest = ", ".join((" ".join((*scans[:1], *_ways(heard))), *named, *details.said, *same))
    return Meant(meaning, "ronde", rest, asked=asked, slots={"scan": scans[0]} if scans else {})


# How a round is to be held, by the words of its offers (`instruments.rounds`).
_NAMED_BY = r"\b(?:per|tussen|by|between|across)(?: (?:de|het|onze|the|our))? "
_WAYS = {
    "vertrouwelijk": lazy_compile(r"\b(?:vertrouwelijke?|anonie?me?|confidential(?:ly)?|anonymous(?:ly)?)\b"),
    "open": lazy_compile(r"\b(?:open|herkenba(?:ar|re))\b"),
    "domein": lazy_compile(_NAMED_BY + r"(?:domein|domain|sector)"),
    "regio": lazy_compile(_NAMED_BY + r"(?:regio|region)"),
    "organisatie": lazy_compile(_NAMED_BY + r"(?:organi[sz]at)"),
}  # fmt: skip


def ways_said(text: str) -> list[str]:
    """Return the marks of how a round is to be held that a text names: "vertrouwelijk", "domein"."""
    said = plain(text)
    return [way for way, pattern in _WAYS.items() if pattern.search(said)]


def _ways(heard: Heard) -> list[str]:
    """Return how the round is to be held, as far as the sentence says so."""
    said = plain(heard.understanding.text)
    ways = ways_said(said)
    if tells_groups(said) and not {*ways} & {"domein", "regio", "organisatie"}:
        # Each is a group of its own: an organisation one works with, or a region with a name of its own.
        ways.append("organisatie" if heard.here.partners else "regio")
    return ways


def round_with(meaning: Meaning, heard: Heard) -> Meant:
    """Show with which organisations a round is: on one's desk, or where one was asked for it."""
    if heard.here.rounds_as(Part.COORDINATES):
        return of_round("rondes", plural=True)(meaning, heard)
    return of_round("ronde_info", Part.INVITED, Part.TAKING, Part.SENT)(meaning, heard)


_closes = of_round("wanneer_sluit", Part.COORDINATES, Part.INVITED, Part.TAKING, Part.SENT, plural=True)


def when_closes(meaning: Meaning, heard: Heard) -> Meant:
    """Tell when a round closes; "een week later" is no question about that."""
    return Meant(meaning, void=True) if heard.understanding.moves else _closes(meaning, heard)


_WITH_NAME = frozenset({"{name}", "met", "samen", "with", "together", "en", "and"})
_WORDS_OF_ROUND = (
    "ronde*", "rondje*", "scan*", "groep*", "team*", "samen", "iedereen", "collega*", "mensen", "club*",
    "meting*", "peiling*",
    "round*", "group*", "everyone", "everybody", "colleague*", "people", "together", "survey*", "crew",
)  # fmt: skip
