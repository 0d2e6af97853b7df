"""Of a UVO: what its card asked, which one is meant, and whether its case is closed."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

from dialogs.expecting.expected import (
    NO,
    YES,
    Days,
    Expected,
    Mark,
    NextStep,
    Question,
    RowId,
    RunCommand,
    TypedWords,
)
from dialogs.expecting.weeks import read_weeks
from dialogs.instruments.definition import Language
from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import read_case_code
from dialogs.understanding.how_it_goes import read_how_it_goes
from dialogs.understanding.taking_back import find_day_put_right, without_reason
from dialogs.understanding.vocabulary import Vocabulary, plain, vocabulary

# The mark of a case that was just closed: it can be opened again.
CLOSED = "afgesloten"
# Before the name of an act, where a question of ours and not a person says what to do.
ACT_BY_NAME = "act:"
# The mark of the card that tells that one was held.
HELD = "vastleggen"
# The mark of a card that shows the rhythm just set: another number behind it is of weeks, and no day.
RHYTHM_SET = "ritme_gezet"
# The mark of a card that asks which code the case is to have.
WHICH_CODE = "welke_code"
# The mark of a card that shows the day just set: another day behind it puts that right.
PLANNED = "gepland"
# The card that asks whether a case gets on.
_WHETHER_IT_GOES = "resultaat_vraag"
# What a card asks -> what yes and no do with the UVO. Days and times are read by types of their own.
_ACTS: Mapping[str, Mapping[str, str]] = {
    "gehouden": {YES: "ja", NO: "nee"},
    "vastleggen": {YES: "klopt", NO: "ritme"},
    "resultaat_vraag": {YES: "resultaat_ja", NO: "resultaat_nee"},
    "hulp_zoeken": {YES: "ladder", NO: "niet_nodig"},
    "plannen": {YES: "datum", NO: "later"},
    "te_laat": {YES: "datum", NO: "stand"},
    "voorbereiden": {YES: "gelezen"},
    "vandaag": {YES: "gelezen"},
    "ritme": {},
    "klaar": {},
}
# These tell something; a yes to them is "I read it", and without it nothing waits.
_TOLD_ONLY = frozenset({"voorbereiden", "vandaag"})
# Below these it was told which day it was: another day puts that one right.
_TELLS_DAY: Mapping[str, str] = {
    "gehouden": "gehouden",
    **dict.fromkeys(("vastleggen", "resultaat_vraag", "hulp_zoeken"), "was gehouden"),
}
# Words of commands that on the card of a UVO are about that UVO.
_COMMANDS: Mapping[str, str] = {
    "gehouden": "ja",
    "vervallen": "nee",
    "later": "later",
    "overdragen": "overdragen",
}
# Whether one took place is said of the one that was asked about, else of the one that waits for it.
SAYS_WHETHER_HELD = frozenset({"gehouden", "vervallen"})
# Looking at these is about a UVO: the question needs no reminder then.
UVO_SHOWN = frozenset({"uvo", "openstaand"})
# Where several are told together, the button of each says behind its code what it asks: "AB-3K7QXZ: plannen".
_TOLD: Mapping[str, str] = {
    **dict.fromkeys(("plannen", "plan"), "plannen"),
    **dict.fromkeys(("voorbereiden", "prepare"), "voorbereiden"),
    **dict.fromkeys(("vandaag", "today"), "vandaag"),
    **dict.fromkeys(("gehouden", "held"), "gehouden"),
    **dict.fromkeys(("te laat", "overdue"), "te_laat"),
    **dict.fromkeys(("evaluatie", "evaluation"), "evaluatie"),
}
_NEW = frozenset({"nieuwe uvo", "new uvo"})
# So many there are at most to choose from by their number.


@dataclass(frozen=True)
class CloseUvo(Question):
    ask: ClassVar[str] = "uvo_close"
    uvo: RowId

    @property
    def subject(self) -> frozenset[str]:
        return UVO_SHOWN

    def on_yes(self) -> NextStep:
        return RunCommand("uvo", self.uvo, sure=True)

    def on_yes_to(self, step: RunCommand, named: Collection[str]) -> NextStep | None:
        # Without a case behind it, it is this one.
        return self.on_yes() if step == RunCommand("uvo", "sluit") else None

    def on_no(self) -> NextStep:
        return RunCommand(NO)


@dataclass(frozen=True)
class AboutUvo(Expected):
    """What the newest card of a UVO asked; `kind` is that of the card. "stand" asks nothing, but says which it is."""

    ask: ClassVar[str] = "uvo"
    uvo: RowId
    kind: Mark

    @property
    def stays(self) -> bool:
        return self.kind in _ACTS and self.kind not in _TOLD_ONLY

    @property
    def shown_by(self) -> RunCommand | None:
        if self.stays:
            return None
        act = f"{ACT_BY_NAME}{self.kind}" if self.kind in _TOLD_ONLY else ""
        return RunCommand("uvo", f"{self.uvo} {act}".strip())

    @property
    def subject(self) -> frozenset[str]:
        return UVO_SHOWN

    @property
    def wants_plain_no(self) -> bool:
        return True

    @property
    def uvo_meant(self) -> tuple[str, str]:
        return self.uvo, self.kind

    @property
    def takes_day(self) -> bool:
        """Tell whether its day was set just now, so that another day, alone, is what it should be."""
        return self.kind == PLANNED

    @property
    def acts(self) -> Mapping[str, str]:
        """Return what yes and no do with the UVO."""
        return _ACTS.get(self.kind, {})

    def _act(self, name: str | None) -> NextStep | None:
        return RunCommand("uvo", f"{self.uvo} {ACT_BY_NAME}{name}") if name else None

    def on_yes(self) -> NextStep | None:
        return self._act(self.acts.get(YES))

    def on_no(self) -> NextStep | None:
        if self.kind == CLOSED:
            # Right behind the answer that it is closed, that was not meant.
            return RunCommand("uvo", f"{self.uvo} heropenen")
        return self._act(self.acts.get(NO))

    def on_command(self, name: str) -> NextStep | None:
        if name in SAYS_WHETHER_HELD and self.kind != "gehouden":
            return None
        return self._act(_COMMANDS.get(name))

    def on_title(self, text: str) -> NextStep | None:
        # A code alone is typed as that of one of theirs; here it is the one that the case is to have.
        code = read_case_code(text) if self.kind == WHICH_CODE else None
        return RunCommand("uvo", f"{self.uvo} code {code}") if code else None

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        said = plain(text)
        if self.kind == _WHETHER_IT_GOES and (goes := read_how_it_goes(text)):
            return self._act(f"resultaat_{goes}")
        told = _TELLS_DAY.get(self.kind)
        if told and (day := find_day_put_right(text, datetime.combine(today, time()), language)):
            return RunCommand("uvo", f"{self.uvo} {told} {day}")
        if self.kind == CLOSED and (
            takes_back_first(text) or any(form.fullmatch(said) for form in (_NOT_YET, _OPEN_AGAIN, _STILL_RUNS))
        ):
            # A closed case is no longer among theirs: the word behind its id opens it.
            return RunCommand("uvo", f"{self.uvo} heropenen")
        if self.kind == "klaar" and re.fullmatch(r"\d{1,2}", said):
            return RunCommand("uvo", f"{self.uvo} klaar {said}")
        if self.kind == "vastleggen" and (not_so := _NO_IN_WEEKS.fullmatch(said)):
            # The rhythm that was told is not right, and behind the no stands the one that is.
            weeks = read_weeks(without_reason(not_so["weeks"]), words)
            return RunCommand("uvo", f"{self.uvo} ritme {weeks}") if weeks else None
        if self.kind in ("ritme", RHYTHM_SET) and (weeks := read_weeks(text, words)):
            return RunCommand("uvo", f"{self.uvo} ritme {weeks}")
        return None


_COURTESY = vocabulary().courteous
_NO_IN_WEEKS = lazy_compile(
    r"(?:nee|neen|nope|no)[\s,.;:!]+(?P<weeks>(?!(?:over|in) )[^?]*\b(?:weken|weeks|wkn|wks)\b[^?]*)"
)
# "Undo", "maak dat ongedaan", "zet maar weer terug".
_UNDO = lazy_compile(
    rf"(?:(?:nee|oeps|oei|sorry|wacht|hm+|och|ah|no|oops|wait|{_COURTESY}|toch|(?:kun|kan|wil) je"
    r"|(?:can|could) you)[\s,.;:!]*)*"
    r"(?:(?:maak|maken) (?:dat |het |die |dit |hem )?(?:maar |toch |weer |even )*ongedaan"
    r"|(?:dat |het |dit )?(?:weer )?(?:ongedaan|terugzetten|terugdraaien)(?: maken)?"
    r"|(?:zet|draai) (?:(?:hem|het|dat|die|de datum|alles) )?(?:maar |toch |weer |even )*terug"
    r"|trek (?:(?:hem|dat|die|deze|de sleutel|die sleutel) )(?:maar |toch |weer |even )*in"
    r"|(?:withdraw|cancel|take back) (?:it|that|the key|that key)"
    r"|laat (?:(?:hem|het|dat|de uvo|de datum) )?(?:maar |toch |gewoon )*zoals (?:het|hij) (?:was|stond)"
    r"|undo(?: that| it| this)?|(?:put|move|change|set|take) (?:it|that|the date) back|revert(?: that| it)?"
    r"|leave it as it was"
    r"|(?:dat |dit |die )?(?:was |is )?(?:toch )?niet (?:de bedoeling|mijn bedoeling|doen|zo bedoeld)"
    r"|(?:dat |dit |zo )?bedoel(?:de)? ik (?:dat |het |zo )?niet(?: zo)?|(?:toch|liever)(?: maar)? niet"
    r"|(?:toch niet[\s,.]+|toch |wel )?(?:hij|die|de uvo|het) (?:gaat|gaan) (?:toch |gewoon |wel |alsnog )*door"
    r"|(?:it is|it's|it) (?:still |on after all|going ahead)(?: after all)?"
    r"|(?:doe|doen) (?:(?:het|dat|maar|toch) )*niet"
    r"|(?:bij nader inzien|eigenlijk)(?: toch| liever| maar)*(?:[\s,]+nee)?[\s,]+niet"
    r"|(?:on second thoughts?|i changed my mind|actually(?=[\s,]+(?:no|don't|rather|let's)))"
    r"(?:[\s,]+(?:no|not|don't|rather not|let's not))?"
    r"|(?:no|not|don't)[\s,]+(?:actually|after all)|forget it|scratch that"
    r"|(?:don't|dont|do not)(?: do (?:it|that)| cancel(?: it)?)?"
    r"|not what i meant|(?:that was |it was )?not (?:the idea|intended|meant)"
    r"|(?:(?:dat|dit|het) (?:was|is|ging) |(?:that|this|it) (?:was|is) |(?:that|it)'s )?"
    r"(?:een |mijn |a |my |an |per |by )?"
    r"(?:vergissing|fout(?:je)?|verkeerd|ongeluk|mistake|accident|error|wrong"
    r"|(?:de )?verkeerde(?: (?:casus|uvo|knop|code|zaak))?"
    r"|(?:the )?wrong (?:case|uvo|button|one|code))(?: van (?:mij|me)|,? sorry)?"
    r"|ik (?:heb|had) (?:me|mij) vergist|ik vergis(?:te)? (?:me|mij)|i (?:made a|was) (?:mistake|mistaken|wrong))"
    rf"(?:[\s,]+(?:{_COURTESY}|maar|weer|again|hoor|naar de oude datum|to the old date))*"
)


# Behind one that was cancelled: another was meant, and no other day for this one.
_MEANT_OTHER = lazy_compile(
    r"(?i)\s*(?:(?:nee|neen|wacht|oeps|sorry|no|oops|wait)\b[\s,.!]*)+"
    r"(?:ik bedoel(?:de)?|i mean(?:t)?|die van|the one)\b"
)


def says_undo(text: str) -> bool:
    """Tell whether a text takes back what was just done: "maak dat ongedaan", "nee, toch niet"."""
    return bool(_UNDO.fullmatch(plain(text).strip(" .!")))


def takes_back_first(text: str) -> bool:
    """Tell whether a text takes back what was just done, with why behind it: "nee dat was fout, hij ging niet door"."""
    return says_undo(text) or bool((first := _FIRST.match(text.strip())) and says_undo(first[0]))


# Behind a mark that is no comma of courtesy: "nee, dat was fout" is one.
_FIRST = lazy_compile(r"(?i)(?:(?:nee|neen|oeps|oei|sorry|no|oops|wait|wacht)\b[\s,.!]*)*[^,.;:!?]{3,60}(?=[,.;:!])")
_NOT_HELD = lazy_compile(
    r"(?i)(?:(?:nee|neen|oeps|oei|sorry|no|oops|wait|wacht|maar|want|but|hij|die|het|deze|dat|de uvo|it|that"
    r"|the (?:uvo|one)|(?:casus |case )?[a-z]{2}-\w{6})\b[\s,.;:!]*)*"
    r"(?:(?:ging|gaat|is|was)(?: toch| helemaal)?\sniet (?:door|doorgegaan|gehouden|geweest)"
    r"|(?:is |was )?(?:toch )?vervallen"
    r"|(?:did not|didn['\u2019]?t) (?:take place|happen|go ahead)|(?:was not|wasn['\u2019]?t|is not|not) held"
    r"|(?:is|was) cancelled|fell through)"
    r"(?:[\s,]+(?:hoor|sorry|toch|helaas|after all))*[\s.!]*"
)


def says_not_held(text: str) -> bool:
    """Tell whether a text says of the one just recorded that it did not take place: "fout, hij ging niet door"."""
    first = _FIRST.match(text.strip()) if takes_back_first(text) else None
    return bool(_NOT_HELD.fullmatch(text.strip()[first.end() if first else 0 :].lstrip(" ,.;:!")))


# "Nee, toch nog niet" behind a case that was closed or a day that was set. To another day it says that it is not known.
_NOT_YET = lazy_compile(r"(?:(?:nee|oeps|oei|sorry|wacht|no|oops|wait|toch)[\s,.;:!]*)*(?:toch )?(?:nog niet|not yet)")


# "Hij loopt toch nog door", "dat was te snel": said of a case that was just closed.
_STILL_RUNS = lazy_compile(
    r"(?:(?:nee|oeps|oei|sorry|wacht|no|oops|wait|maar|but)[\s,.;:!]*)*"
    r"(?:(?:hij|die|deze|dat|de casus|it|that|the case)(?:'s)? ?(?:"
    r"(?:loopt|gaat|runs|goes)(?: (?:toch|nog|gewoon|wel|even|still))* (?:door|verder|on)"
    r"|(?:(?:is|was|loopt) )?(?:(?:toch|nog|gewoon|wel|actually|still) )+(?:open|running|going|lopend)"
    r"|(?:(?:is|was) )?(?:(?:toch|nog|gewoon|actually|still) )*(?:niet|not) "
    r"(?:klaar|afgesloten|closed|over|done|finished)"
    r"|(?:was|ging) (?:(?:iets|wat|net|een beetje|a bit|a little) )?"
    r"(?:te (?:snel|vlug)|too (?:quick|soon|fast|hasty))))"
    r"(?: (?:after all|hoor|toch|yet|van (?:mij|me)))*[\s.!]*"
)
# "Toch weer open", "o foutje, doe maar weer open": said of a case that was just closed.
_OPEN_AGAIN = lazy_compile(
    r"(?:(?:o|oh|oeps|oei|nee|sorry|foutje|wacht|toch|maar|doe|zet|maak|hem|het|die|de casus|dat|was|is|een|niet|goed"
    rf"|fout|verkeerde?|vergissing|klopt|oops|no|wait|that|a|mistake|the case|it|kan|mag|kun je|wil je|{_COURTESY}|weer"
    r"|even)\b"
    r"[\s,.;:!]*)*"
    r"(?:open(?:en|maken|zetten|doen)?|heropen(?:en)?|reopen|open again)\b(?: (?:it|that|again|the case|hem|het|die))*"
    rf"(?:[\s,]+(?:{_COURTESY}|maar|weer|hoor|again))*[\s.!?]*"
)


@dataclass(frozen=True)
class MovedUvo(AboutUvo):
    """A UVO whose day was just set; `was` is what stood there before, "" for nothing: it can be put back.

    Of one that was just recorded as held (`HELD`) it is the day that was planned, and behind that the one it was held
    before.
    """

    ask: ClassVar[str] = "uvo_moved"
    was: Days

    @property
    def takes_day(self) -> bool:
        return self.kind != HELD

    @property
    def takes_back(self) -> bool:
        return self.kind == "stand"

    def on_no(self) -> NextStep | None:
        # The card of a move asks whether this was not meant; that of one that was cancelled, for another day.
        if self.kind == HELD:
            return super().on_no()
        return self._put_back() if self.kind == "stand" else None

    def on_no_in_words(self, text: str) -> NextStep | None:
        """Return what puts it back, where a text takes back what was just recorded."""
        other = self.kind == "datum" and _MEANT_OTHER.match(text)
        if "?" in text or not (takes_back_first(text) or other or (self.kind == HELD and says_not_held(text))):
            return None
        return self._put_back(text)

    def _put_back(self, text: str = "") -> NextStep:
        act = "terugzetten"
        if self.kind == HELD:
            act = "niet_doorgegaan" if says_not_held(text) else "niet_gehouden"
        return RunCommand("uvo", f"{self.uvo} {ACT_BY_NAME}{act} {self.was}".strip())

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        said = plain(text)
        if back := self.on_no_in_words(text):
            return back
        if self.kind == "stand" and _NOT_YET.fullmatch(said):
            return self._put_back()
        return super().on_text(text, words, today, language)


@dataclass(frozen=True)
class WhichUvo(Question):
    """Which UVO is meant, by its case code; with what was to be done with it."""

    ask: ClassVar[str] = "which_uvo"
    rest: TypedWords = ""

    @property
    def subject(self) -> frozenset[str]:
        return UVO_SHOWN

    def on_no(self) -> NextStep:
        return RunCommand(NO)

    def on_code(self, code: str) -> NextStep | None:
        # Some codes of cases have the form of a code of ours.
        return self._named(code)

    def on_text(self, text: str, words: Vocabulary, today: date, language: Language) -> NextStep | None:
        return self._named(text)

    def _named(self, text: str) -> NextStep | None:
        if plain(text) in _NEW:
            return RunCommand("uvo", "nieuw")
        first, _, behind = text.partition(":")
        code, act = read_case_code(first), _TOLD.get(plain(behind), "")
        if code is None or (behind and not act):
            return None
        return RunCommand("uvo", f"{code} {ACT_BY_NAME}{act}" if act else f"{code} {self.rest}".strip())
