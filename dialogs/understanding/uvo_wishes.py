"""What a sentence about a UVO asks, refuses or makes depend on something, where it looks like a wish. Pure."""

from dataclasses import replace
from datetime import timedelta

from dialogs.patterns import lazy_compile
from dialogs.understanding.days import Purpose, When, read_when
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.held_back import hangs_on_something, is_not_known, is_supposed, without_refused_day
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Care, Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.of_one_uvo import give_code, tell_length
from dialogs.understanding.sentences import is_question
from dialogs.understanding.situation import Situation
from dialogs.understanding.small_words import without_lead

# Below these a day answers nothing: below a list only numbers do.
_NOTHING_ASKED = frozenset({"", "step", "offered", "ticks"})
_TOLD = frozenset({Meaning.UVO_HELD, Meaning.UVO_NOT_HELD, Meaning.CASE_CLOSED})
# Who begins so asks how it is, or whether it has to be, and wants nothing done.
_ASKS_HOW_IT_IS = frozenset(
    [
        "is", "zijn", "was", "waren", "werd", "wordt", "ging", "gingen", "gaat", "gaan", "heeft", "hebben", "are",
        "were", "did", "does", "has", "have", "do",
    ]
)  # fmt: skip
# Before whom it is about: "is vervallen" tells it.
_VERB_FIRST = lazy_compile(
    r"(?i)\s*(?:is|was|werd|ging|gaat|heeft|has|did|does)\s+"
    r"(?:de|het|die|dat|hij|mijn|onze|the|it|my|our|that|[a-z]{2}-?\w{6})\b"
)
_ASKS_WHETHER_TO = frozenset(["moet", "moeten", "hoef", "hoeven", "should", "must", "shall", "do", "need"])
# It is still to come, so that it took place is not told.
_GOES_ON = lazy_compile(
    r"(?i)\b(?:gaat|gaan)\b.*\bdoor\b|\b(?:is|are|'s) (?:still )?going ahead\b|\b(?:goes|go) ahead\b"
    r"|\bis (?:still )?on after all\b"
)


def as_wished(made: Decision, text: str, here: Situation) -> Decision:
    """Return a decision about UVOs without what the sentence does not ask to be done; any other as it is."""
    if not here.uvos:
        return made
    if is_not_known(text) and any(one.command == "uvo" for one in (*made.do, *made.choices)):
        # "Ik weet niet of hij doorging": the "niet" is of the knowing, and tells that neither.
        return replace(made, do=(Meant(Meaning.NO_ACTION),), choices=(), asked=False)
    if (made.asked or not made.do) and _is_day_for_the_one(text, here):
        move = meant(Meaning.MOVE_UVO, Heard(made.heard, here))
        return replace(made, do=(replace(move, asked=True),), asked=True)
    if ill := _is_ill(made, text, here):
        return replace(made, do=(ill,), choices=(), asked=False)
    told = tell_length(made, text) or give_code(made, text, here) or _held_late(made, text)
    if shown := told or _ask_about_it(made, text) or _goes_on(made, text, here):
        return replace(made, do=(shown,), choices=(), asked=shown.asked)
    if not_held := _not_held(made, text, here):
        return replace(made, do=(not_held,), choices=(), asked=not_held.asked)
    changes = [one for one in made.do if one.command == "uvo" and one.meaning.care is not Care.LOOKS]
    if not changes:
        return made
    if refused := _refused(made, text):
        # The day itself is no wish: which it is to be is asked.
        return replace(made, do=(refused,), asked=False)
    making = here.run is not None and here.run.makes_uvo and not here.run.resting
    elsewhere = (making or here.expects == "uvo_plan") and not (made.heard.parts.cases or made.heard.parts.uvos)
    # "Die van vrijdag niet", where we asked whether all of them, leaves one out and cancels nothing.
    left_out = here.expects == "meant" and made.meaning is Meaning.UVO_NOT_HELD
    unsure = hangs_on_something(text) or (made.meaning in _TOLD and is_supposed(text))
    return replace(made, asked=made.asked or elsewhere or left_out or unsure)


def _is_day_for_the_one(text: str, here: Situation) -> bool:
    """Tell whether a day or hour alone is said by a chair of one case, of whom nothing is asked: it is of that one."""
    free = len(here.uvos) == 1 and not here.rounds and not here.run and here.expects in _NOTHING_ASKED
    said = read_when(text, Purpose.MOMENT, here.now, here.language, alone=True) if free else None
    return isinstance(said, When) and (said.day is not None or here.uvos[0].planned is not None)


# "Three days late": so far from the day on which it stood.
_LATE = lazy_compile(
    r"(?i)\b(?P<far>(?:\d{1,2}|[^\W\d_]{1,12})\s(?:dag(?:en)?|week|weken|days?|weeks?))"
    r"\s(?P<way>te laat|te vroeg|late|early)\b"
)
_WAYS = {"te laat": "later", "late": "later", "te vroeg": "eerder", "early": "earlier"}


def _held_late(made: Decision, text: str) -> Meant | None:
    """Return what records that one was held so much later than it stood: the day that it comes to is asked."""
    late = _LATE.search(text)
    held = [one for one in (*made.do, *made.choices) if one.meaning is Meaning.UVO_HELD]
    if not late or len(held) != 1 or made.heard.when:
        return None
    return replace(held[0], rest=f"{held[0].rest} {late['far']} {_WAYS[late['way'].casefold()]}", asked=False)


# Who is ill, and says no more than that.
_ILL = lazy_compile(
    r"(?i)(?:(?:hoi|hallo|sorry|help|pff+|hi|hello)\b[\s,.!]*)*(?:ik|i)(?:\s+ben|\s+am|['\u2019]m|\s+lig|\s+heb)?"
    r"(?:\s+(?:nu|al|helaas|thuis|even|een beetje|beetje|now|a bit|afraid))*"
    r"\s+(?:ziek|grieperig|griep|ill|sick|unwell|poorly)(?:\s+(?:geworden|thuis|vandaag|today))?[\s.!]*"
)
_SOON = timedelta(days=3)


def _is_ill(made: Decision, text: str, here: Situation) -> Meant | None:
    """Return that a chair is away who says that they are ill, where no meeting is near that it could be said of."""
    near = any(uvo.waiting or (uvo.planned and uvo.planned - here.now < _SOON) for uvo in here.uvos)
    if near or made.meaning is not Meaning.UVO_NOT_HELD or not _ILL.fullmatch(text.strip()):
        return None
    return Meant(Meaning.AWAY, "afwezig", missing=("until",))


# What was agreed is looked at, and none is recorded: "zijn er afspraken voor AB-3K7QXZ".
_ASKS_AGREED = lazy_compile(
    r"(?i)(?:en |and )?(?:(?:zijn|waren|staan|are|were) (?:er|there)|welke|wat|which|what|any|heb ik|hebben we"
    r"|do i|do we)\b"
)
_OF_AGREEMENTS = frozenset({Meaning.AGREEMENT, Meaning.OVERDUE, Meaning.MY_NEXT_UVO, Meaning.NO_ACTION})


def _ask_about_it(made: Decision, text: str) -> Meant | None:
    """Return how a UVO is shown that somebody asks about: "is AB-3K7QXZ nou vervallen?"."""
    first = [*without_lead(split_words(text)), ""][0]
    meanings = {one.meaning for one in (*made.do, *made.choices)}
    asks = is_question(text) or text.rstrip().endswith("?") or _VERB_FIRST.match(text)
    if Meaning.AGREEMENT in meanings and meanings <= _OF_AGREEMENTS and _ASKS_AGREED.match(text):
        return _shown(made)
    named = made.heard.parts.uvos
    if not asks or not meanings:
        return None
    told = meanings <= _TOLD | {Meaning.NO_ACTION} and first in _ASKS_HOW_IT_IS and not made.heard.when
    # "Moet ik de uvo van woensdag niet verzetten?" says no day to move it to.
    about = meanings <= {Meaning.MOVE_UVO, Meaning.NO_ACTION} and first in _ASKS_WHETHER_TO and bool(named)
    if not (told and (named or meanings & _TOLD)) and not (about and not made.heard.when):
        return None
    return _shown(made)


def _shown(made: Decision) -> Meant:
    named = made.heard.parts.uvos
    code = named[0].code if len(named) == 1 else next((str(one.slots.get("case", "")) for one in made.do), "")
    return Meant(Meaning.MY_NEXT_UVO, "uvo", code, slots={"case": code} if code else {})


def _goes_on(made: Decision, text: str, here: Situation) -> Meant | None:
    """Return what "hij gaat toch door" comes to where it is still to come: its day is set anew, or it is shown."""
    if made.meaning is not Meaning.UVO_HELD or not _GOES_ON.search(text) or made.heard.denied:
        return None
    # In "going ahead after all" none but the one that was shown is meant.
    code = str(made.do[0].slots.get("case", "")) or here.about
    uvo = next((one for one in here.uvos if one.code == code), None)
    if uvo is None or uvo.waiting:
        return None
    if not made.heard.when:
        return Meant(Meaning.MY_NEXT_UVO, "uvo", code, slots={"case": code})
    # Whose day was taken off has it again; that of another would move.
    return Meant(
        Meaning.MOVE_UVO, "uvo", f"{code} verzet {made.heard.when}", uvo.planned is not None, code, (), {"case": code}
    )


# "AB-3K7QXZ is niet gehouden": what nobody told of yet did not take place; of another it is said how that stands.
_NOT_HELD = lazy_compile(
    r"(?i)\b(?:niet|nooit)\s+(?:gehouden|doorgegaan)\b|\b(?:not|never|n['\u2019]t)\s+(?:been\s+)?held\b"
    r"|\b(?:was|is|has)n['\u2019]t\s+(?:been\s+)?held\b"
)


def _not_held(made: Decision, text: str, here: Situation) -> Meant | None:
    named = made.heard.parts.uvos
    if made.meaning is not Meaning.NO_ACTION or len(named) != 1 or not _NOT_HELD.search(text) or made.heard.when:
        return None
    uvo = next((one for one in here.uvos if one.code == named[0].code), None)
    if uvo is None:
        return None
    if uvo.waiting:
        return Meant(Meaning.UVO_NOT_HELD, "uvo", f"{uvo.code} vervallen", True, uvo.code, (), {"case": uvo.code})
    return Meant(Meaning.MY_NEXT_UVO, "uvo", f"{uvo.code} act:gehouden_blijft", slots={"case": uvo.code})


def _refused(made: Decision, text: str) -> Meant | None:
    """Return the wish to move one, with the day that it is not to be in the place of the one that it is to be."""
    _, refused = without_refused_day(text)
    if len(made.do) != 1 or made.meaning is not Meaning.MOVE_UVO or not refused or not made.heard.when:
        return None
    if made.heard.when not in refused or made.heard.when in text.replace(refused, " "):
        return None
    rest = made.do[0].rest.removesuffix(made.heard.when).strip()
    return replace(made.do[0], rest=f"{rest} not {made.heard.when}", asked=False)
