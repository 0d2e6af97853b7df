"""What comes of a sentence, and what follows from it where something is asked. Pure."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from dialogs.understanding.correcting import PREVIOUS
from dialogs.understanding.heard import Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Care, Meaning
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.small_words import small_words
from dialogs.understanding.taking_back import split_taken_back

# Where a name is asked, what is this much like an example is no name; this much, not the command it begins with.
_NO_NAME_IN_MANY, _MANY = 0.66, 6
_NO_NAME, _NO_NAME_EITHER, _SURELY_NO_NAME, _OVERRULES = 0.62, 0.95, 0.9, 0.72
# A part of a sentence counts by itself from here on; and no more than so many are offered to choose from.
CLAUSE, MOST_CHOICES = 0.66, 3
# That something is likely meant; in a form, and in few words, more has to say so.
_LIKELY, _LIKELY_IN_RUN = 0.55, 0.7
_FEW, _LIKELY_OF_FEW = 2, 0.85
# A question answers nothing.
_LIKELY_ASKED = 0.45
# What may have the day that is asked in it; what has one of its own beside it; what is said about a form.
_WITH_DAY = frozenset(
    {
        Meaning.MOVE_UVO, Meaning.UVO_HELD, Meaning.UVO_NOT_HELD, Meaning.NEW_UVO, Meaning.MY_NEXT_UVO, Meaning.RHYTHM,
        Meaning.EXTEND_ROUND, Meaning.REPEAT_ROUND, Meaning.SNOOZE, Meaning.AWAY, Meaning.AGREEMENT, Meaning.MAKE_ROUND,
    }
)  # fmt: skip
_BESIDE_DAY = frozenset(
    {
        Meaning.PAUSE, Meaning.STOP, Meaning.NO_ACTION, Meaning.EXPLAIN_QUESTION, Meaning.SNOOZE, Meaning.AWAY,
        Meaning.PROGRESS_OWN, Meaning.HUMAN_CONTACT,
    }
)  # fmt: skip
_OF_UVO = frozenset(
    {
        Meaning.MOVE_UVO, Meaning.UVO_HELD, Meaning.UVO_NOT_HELD, Meaning.NEW_UVO, Meaning.AGREEMENT,
        Meaning.CASE_CLOSED, Meaning.RHYTHM,
    }
)  # fmt: skip
ABOUT_FORM = frozenset(
    {
        Meaning.PAUSE, Meaning.STOP, Meaning.BACK, Meaning.COMPLAINT, Meaning.HELP, Meaning.HUMAN_CONTACT,
        Meaning.NEED_HELP_PERSON, Meaning.CONTINUE, Meaning.NO_ACTION,
    }
)  # fmt: skip
# Of one round only one of these can be.
ONE_OR_OTHER = frozenset({Meaning.CLOSE_ROUND, Meaning.REMIND})
# What may stand beside something else without being meant by itself.
ASIDE = frozenset({Meaning.THANKS, Meaning.GREETING, Meaning.SMALLTALK, Meaning.ABOUT_SELF})
# Beside something else these say little: the rest of the sentence tells what is wanted.
VAGUE = ASIDE | {
    Meaning.NO_ACTION, Meaning.COMPLAINT, Meaning.EXPLAIN_QUESTION, Meaning.CORRECT, Meaning.BACK, Meaning.AWAY,
}  # fmt: skip

# What one does with one's own answers, and hears of others': beside what is said of somebody else's it is about those.
_OF_ONES_OWN = frozenset(
    {Meaning.ERASE, Meaning.CHANGE_SENT, Meaning.MAY_I_CHANGE, Meaning.UNINVITE, Meaning.WHO_DID, Meaning.LEAVE}
)


def vague_beside(kinds: Set[Meaning]) -> Set[Meaning]:
    """Return what says little beside these: that one is away is why, and beside no more reminders a wish of its own."""
    if Meaning.OTHERS_ANSWERS in kinds:
        # "Piet heeft verkeerd ingevuld, wis dat" is about what Piet filled in, and nothing else is to go.
        return VAGUE | _OF_ONES_OWN
    if Meaning.WHAT_IS_KEPT in kinds:
        # "Wat bewaar je van me, en hoe lang" asks nothing about how long a scan takes.
        return VAGUE | {Meaning.HOW_LONG}
    return VAGUE - {Meaning.AWAY} if Meaning.REMINDERS_OFF in kinds else VAGUE


def away_last(do: tuple[Meant, ...]) -> tuple[Meant, ...]:
    """Put being away last, as it may ask for the day; without one it is why the other is wanted.

    Who has to go soon and asks how far they are may want to end it first: that is answered, and nothing is paused.
    """
    others = tuple(one for one in do if one.meaning is not Meaning.AWAY)
    if {one.meaning for one in others} & {Meaning.HOW_LONG, Meaning.PROGRESS_OWN}:
        others = tuple(one for one in others if one.meaning is not Meaning.PAUSE)
    return (*others, *(one for one in do if one.meaning is Meaning.AWAY and one.rest))


@dataclass(frozen=True)
class Decision:
    """What was understood and comes of it: `do` in this order, or one of `choices`, or neither when nothing was clear.

    `asked`: what is in `do` needs a yes first.
    """

    heard: Understanding
    do: tuple[Meant, ...] = ()
    choices: tuple[Meant, ...] = ()
    asked: bool = False

    @property
    def meaning(self) -> Meaning | None:
        return self.do[0].meaning if self.do else None

    @property
    def looks(self) -> bool:
        """Tell whether nothing of it changes anything."""
        return bool(self.do) and not self.asked and all(one.meaning.care is Care.LOOKS for one in self.do)

    @property
    def is_aside(self) -> bool:
        """Tell whether it is surely no more than talk beside something else."""
        return self.meaning in ASIDE and self.heard.top >= CLAUSE

    @property
    def is_no_name(self) -> bool:
        """Tell whether this is surely said about a question for a name, and no name itself."""
        if self.meaning is None:
            return False
        told = self.looks or self.meaning in ABOUT_FORM
        if self.meaning is Meaning.NO_ACTION and split_taken_back(self.heard.text):
            # Of "Zorg Oost, of nee, gewoon Regio West" the no is about the name before it.
            return False
        asks = self.looks and "?" in self.heard.text
        if self._is_long and told and self.heard.top >= (_LIKELY_ASKED if asks else _NO_NAME_IN_MANY):
            return True
        if self.heard.top < _SURELY_NO_NAME:
            return False
        return (self._may_be_no_name and (self.heard.question or self._is_spoken)) or (self.looks and self._is_spoken)

    @property
    def is_doubtful_name(self) -> bool:
        """Tell whether it may be a name, and may be said about the question."""
        return self._may_be_no_name and not self.is_no_name

    @property
    def _is_long(self) -> bool:
        """Tell whether it is a sentence longer than names are, of somebody who speaks or asks."""
        said = self.heard.text
        return len(split_words(said)) >= _MANY and ("?" in said or self._is_spoken)

    @property
    def _is_spoken(self) -> bool:
        """Tell whether somebody speaks in it, as in no name: "ik", "wacht"."""
        return bool(set(split_words(self.heard.text)) & small_words().speaking)

    @property
    def _may_be_no_name(self) -> bool:
        if self.meaning is None:
            return False
        score = self.heard.top
        if self.heard.question:
            return score >= _NO_NAME
        return self.meaning in ABOUT_FORM and score >= (_SURELY_NO_NAME if self._is_spoken else _NO_NAME_EITHER)

    @property
    def is_of_uvo(self) -> bool:
        """Tell whether something is told or wanted of a UVO, which names nobody."""
        return any(one.meaning in _OF_UVO for one in (*self.do, *self.choices))

    @property
    def is_likely(self) -> bool:
        """Tell whether the likeliest meaning is likely at all, also where several are."""
        return self.heard.top >= _LIKELY

    @property
    def takes_day(self) -> bool:
        """Tell whether a day belongs to what is meant: then it is nobody's date of birth."""
        return any(one.meaning in _WITH_DAY for one in (*self.do, *self.choices))

    def says_more_of_when(self, part: "Decision") -> bool:
        """Tell whether a part of it, of the same, has no day ("… maar op maandag"), or no hour ("maar om 10 uur")."""
        when, part_when = self.heard.when, part.heard.when
        if part.meaning is Meaning.SNOOZE is self.meaning and part.do and self.do:
            # "Vraag het me de 8e, nu te druk": which day it is, is heard only of what is asked again.
            when, part_when = self.do[0].rest, part.do[0].rest
        return part.meaning is self.meaning and len(when) > len(part_when) and when.startswith(part_when)

    def names_more(self, part: "Decision") -> bool:
        """Tell whether a part of it, of the same, names fewer people: "… en Fatima Amrani er ook nog bij vragen"."""
        return part.meaning is self.meaning and len(self.heard.parts.names) > len(part.heard.parts.names) > 0

    @property
    def is_clear_of_answer(self) -> bool:
        """Tell whether it is likely enough to count where an answer was asked, and not read."""
        if self.is_of_two:
            # Each of the two was clear by itself: "moet zo weg, hoelang duurt dit nog".
            return True
        # "Dat kan ik niet" helps less than the answers that are near it.
        least = _LIKELY_IN_RUN if self.meaning in VAGUE | {Meaning.OUT_OF_SCOPE} else _LIKELY
        if self.asked and self.corrects and self.do[0].slots.get("to"):
            # "Mag daar bij de vorige een 3 van gemaakt worden?": what it is to be is said, and it is asked first.
            least = _LIKELY
        if self.meaning in ASIDE or (len(self.heard.words) <= _FEW and not self.heard.question):
            # A word or two, and what is no more than talk, are likelier an answer we cannot read.
            least = _LIKELY_OF_FEW
        elif self.heard.question and self.looks:
            least = _LIKELY_ASKED
        return self.heard.top >= least

    @property
    def goes_with_answer(self) -> bool:
        """Tell whether it is surely asked for besides an answer: something to see, or a pause."""
        if self.asked or not self.is_likely or self.meaning in VAGUE:
            return False
        return self.looks or self.meaning is Meaning.PAUSE

    @property
    def corrects(self) -> bool:
        """Tell whether it is about an answer that was given, and a number in it is what that is to be."""
        return self.meaning in (Meaning.CORRECT, Meaning.BACK) and self.is_likely

    @property
    def corrects_another(self) -> bool:
        """Tell whether it surely says which earlier answer is to be what: that goes beside an answer."""
        return self.corrects and bool(self.do[0].slots.get("to")) and self.do[0].slots.get("which") != PREVIOUS

    @property
    def is_beside_answer(self) -> bool:
        """Tell whether a sentence with a day in it is surely about something else than the day that is asked."""
        return self.is_likely and self.meaning in _BESIDE_DAY

    @property
    def may_be_beside_answer(self) -> bool:
        """Tell whether a sentence with a day in it may be about something else than the day that is asked only."""
        return bool(self.choices) and all(one.meaning in _BESIDE_DAY for one in self.choices)

    @property
    def is_of_several(self) -> bool:
        """Tell whether it is one thing, said of more than a command takes: "verleng noord en zuid"."""
        return len(self.do) > 1 and len({one.meaning for one in self.do}) == 1

    @property
    def is_of_two(self) -> bool:
        """Tell whether two different things are plainly wanted, which one command cannot do: "sluit hem, karin neemt
        het over"."""
        kinds = {one.meaning for one in self.do}
        return len(kinds) > 1 and not kinds & vague_beside(kinds)

    @property
    def is_only_held(self) -> bool:
        """Tell whether it likely says that one took place, and nothing else."""
        return [one.meaning for one in self.do] == [Meaning.UVO_HELD] and not self.asked and self.is_likely

    def is_only(self, command: str) -> bool:
        """Tell whether it surely is this command, and nothing is wanted after it."""
        return not (self.asked or self.goes_on or self.is_of_several) and {one.command for one in self.do} == {command}

    @property
    def goes_on(self) -> bool:
        """Tell whether more is wanted once it is done, so that it is not the command alone."""
        return len(self.do) == 1 and "then" in self.do[0].slots

    @property
    def overrules(self) -> bool:
        """Tell whether the sentence surely means something else than the changing command it begins with."""
        if self.heard.denied and self.meaning is Meaning.NO_ACTION:
            return True
        if {one.meaning for one in self.choices} == ONE_OR_OTHER:
            return True
        if self.goes_on or (self.heard.of_one and self.meaning is Meaning.WHO_DID):
            return True
        if self.corrects_another and self.heard.top >= _OVERRULES:
            # "Number 2 should be 5" is about an answer, and no number of people.
            return True
        told = self.meaning is not None and self.meaning not in VAGUE and self.meaning is not Meaning.OUT_OF_SCOPE
        return told and self.heard.top >= _OVERRULES


def joined(whole: Decision, do: tuple[Meant, ...], parts: Sequence[Decision], *, asked: bool) -> Decision:
    """Return what several parts come to together; where one is left, it is as likely as that part is by itself."""
    kept = away_last(do)
    alone = [part for part in parts if len(kept) == 1 and kept[0] in part.do]
    return Decision((alone or [whole])[0].heard, kept, asked=asked)


def one_of_scans(whole: Decision, parts: Sequence[Decision]) -> Decision | None:
    """Return a choice between scans that are each named: "de zelfscan en de competentiescan" drops neither."""
    kinds = {one.meaning for one in whole.choices} | {part.meaning for part in parts}
    return whole if len(whole.choices) > 1 and kinds == {Meaning.START_SCAN} else None
