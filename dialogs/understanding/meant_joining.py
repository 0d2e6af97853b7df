"""What somebody who is asked to take part says: yes, no, not now, or later. Pure."""

from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.kept_where import who_sees
from dialogs.understanding.making import of_round
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Part
from dialogs.understanding.snoozing import says_not_now, snooze


def join(meaning: Meaning, heard: Heard) -> Meant:
    """Take part: say yes to what is asked, or join the round that is meant."""
    if heard.here.run and heard.here.run.joins and not heard.here.run.resting:
        rounds = heard.here.rounds_as(Part.TAKING, Part.INVITED)
        return Meant(meaning, "ja", about=rounds[-1].name if rounds else "")
    made = of_round("doe_mee", Part.INVITED, Part.TAKING, over=False)(meaning, heard)
    if made.rest or made.missing:
        return made
    own = of_round("doe_mee", Part.COORDINATES, over=False)(meaning, heard)
    # Who coordinates a round may take part in it as well; a yes alone ("west natuurlijk") does not say so.
    return Meant(meaning, void=True) if own.rest and not heard.says(*_TAKES_PART) else own


_TAKES_PART = ("mee", "meedoe*", "meegedaan", "deelnem*", "deel", "invul*", "join*", "part", "participat*", "fill*")


def decline(meaning: Meaning, heard: Heard) -> Meant:
    """Say no to taking part; not now, or on a day that is said, is being asked again later."""
    if not _asked_to_join(heard):
        return of_round("afmelden", Part.INVITED, Part.TAKING, Part.SENT)(meaning, heard)
    if heard.says(*_FIRST):
        # Somebody who wants to know first has not said no.
        return Meant(meaning, void=True)
    refuses = heard.says("mee", "meedoe*", "deelnem*", "part", "join*", "participat*")
    if not refuses and (heard.when or _says_not_now(heard)):
        return snooze(Meaning.SNOOZE, heard)
    # Plainly said it happens; said about, or hesitating, it is asked.
    hesitates = (
        bool(heard.when)
        or heard.says("liever", "rather", "already", "misschien", "maybe", "perhaps")
        or _says_not_now(heard)
    )
    if heard.here.expects in ASKED_TO_JOIN:
        return replace(of_round("afmelden", Part.INVITED)(meaning, heard), asked=hesitates)
    words = set(heard.understanding.words)
    # "Nee bedankt, ik sla deze over" is a plain no, however politely it is said.
    telling = words - _POLITE if words & _THANKS else words
    return Meant(meaning, "nee", asked=hesitates or len(telling) >= _LONG)


def leave(meaning: Meaning, heard: Heard) -> Meant:
    """Leave a round; who is in none, and speaks of scores, means those of a scan of their own."""
    made = of_round("afmelden", Part.INVITED, Part.TAKING, Part.SENT)(meaning, heard)
    run, own = heard.here.run, heard.says("mijn", "m'n", "mn", "my", "mine")
    if made.rest or made.missing or not (own and heard.says(*_FILLED_IN)):
        return made
    if run and run.scan and not run.round:
        return Meant(Meaning.STOP, "stop")
    return Meant(Meaning.MAY_I_CHANGE, "kan_ik_nog", "wis uitkomst") if heard.here.sent else made


_FILLED_IN = ("score*", "antwoord*", "uitkomst*", "resultaten", "resultaat", "answer*", "outcome*", "result*")

# What we had just asked, where the answer is whether somebody takes part.
ASKED_TO_JOIN = frozenset({"invited", "invited_agree", "notice_join"})


def _asked_to_join(heard: Heard) -> bool:
    run = heard.here.run
    return heard.here.expects in ASKED_TO_JOIN or bool(run and run.joins and not run.resting)


def _says_not_now(heard: Heard) -> bool:
    return heard.says(*_NOT_NOW) or bool(_EVEN_NOT.search(heard.understanding.text))


_EVEN_NOT = lazy_compile(r"(?i)\b(?:even|effe|ff) (?:nog )?niet\b")
_FIRST = ("eerst", "weten", "vraag", "first", "know", "wonder*", "wie", "who")
_NOT_NOW = (
    "nu", "nog", "straks", "later", "moment", "vandaag", "now", "yet", "today", "tomorrow",
    "morgen*", "overmorgen", "vanmiddag", "vanavond", "volgende", "next",
)  # fmt: skip


# Who filled it in another time says more than that nothing is wanted.
_LONG_AGO = (
    "jaar",
    "year*",
    "maanden",
    "months",
    "eerder",
    "ooit",
    "before",
    "ages",
    "vorige",
    "toen",
    "zomer",
    "summer",
)
_DONE = ("gedaan", "ingevuld", "deed", "invul*", "did", "done", "filled", "took")


def nothing(meaning: Meaning, heard: Heard) -> Meant:
    """Do nothing; not now, or on a day that is said, is being asked again later."""
    if heard.says("herinner*", "remind*") and heard.says("me", "mij") and not heard.when:
        return remind_not(Meaning.REMIND_NOT, heard)
    if heard.says(*_LONG_AGO) and heard.says(*_DONE):
        return Meant(Meaning.DONE_BEFORE)
    if not _asked_to_join(heard) and says_not_now(heard):
        return snooze(Meaning.SNOOZE, heard)
    if not _asked_to_join(heard) or heard.says("mind", "laat", "misschien", "maybe", "perhaps"):
        return Meant(meaning)
    if heard.says("ziet", "zien", "see", "sees"):
        return who_sees(Meaning.WHO_SEES, heard)
    return snooze(Meaning.SNOOZE, heard) if heard.when or _says_not_now(heard) else Meant(meaning)


def remind_not(meaning: Meaning, heard: Heard) -> Meant:
    """Take back what somebody is to be reminded of; of a round that goes only with all reminders, so that is asked."""
    if set(heard.understanding.parts.rounds) & set(heard.here.rounds_as(Part.COORDINATES)):
        # What goes to others is taken back by who asked for it.
        return of_round("herinner_niet")(meaning, heard)
    if heard.says("ronde*", "round*") or heard.understanding.parts.rounds:
        return Meant(Meaning.REMINDERS_OFF, "herinneringen_uit", asked=True)
    return Meant(meaning, "stap_niet", " ".join(heard.understanding.parts.scans[:1]))


# A no of this many telling words is about more than a no.
_LONG = 6
_THANKS = frozenset({"bedanken", "danken", "bedankt", "dank", "thank", "thanks"})
_POLITE = _THANKS | {"nee", "neen", "no", "je", "you"}
