"""A sentence with one of its meanings, where it was said, and what that comes to as a typed command."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dialogs.understanding.days import Ask, Purpose, Shift, When, read_when
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.sentences import Understanding
from dialogs.understanding.shortening import as_earlier
from dialogs.understanding.situation import Part, Situation
from dialogs.understanding.vocabulary import vocabulary

Slots = Mapping[str, object]


@dataclass(frozen=True)
class Heard:
    """A sentence where it was said."""

    understanding: Understanding
    here: Situation
    # Ids of the scans there are.
    scans: tuple[str, ...] = ()

    @property
    def when(self) -> str:
        return self.understanding.when

    @property
    def text_with_day(self) -> str:
        """Return the sentence where a day can be read in it only by who knows what it counts from: "een week erbij"."""
        here = self.here
        closes = next((one.closes_on for one in here.rounds_as(Part.COORDINATES, over=False)), None)
        text = as_earlier(self.understanding.timed)
        return text if read_when(text, Purpose.EXTEND, here.now, here.language, closes_on=closes) else ""

    @property
    def moment(self) -> str:
        """Return the day and hour that were said; the sentence, where only that tells that it moves ("een week op")."""
        day, here = self.understanding.day, self.here
        if (
            day
            and isinstance(day.reading, Shift)
            and not isinstance(read_when(self.when, Purpose.MOMENT, here.now, here.language), Shift)
        ):
            return self.understanding.timed
        return self.when or self.text_with_day

    @property
    def names_all(self) -> bool:
        """Tell whether it is about all there are of something: "beide", "alle drie"; "alles" only where all move."""
        return self.names_both or self.says(*vocabulary().counted) or self._shifts_all

    @property
    def _shifts_all(self) -> bool:
        """Tell whether all of them move by as much: "alles een week later" counts from where each of them stands."""
        day = self.understanding.day
        return day is not None and isinstance(day.reading, Shift) and self.says(*vocabulary().everything)

    @property
    def names_both(self) -> bool:
        return self.says(*vocabulary().of_two)

    @property
    def removes(self) -> bool:
        """Tell whether it says that something is to go."""
        return self.says(*vocabulary().removing)

    @property
    def has_plain_day(self) -> bool:
        """Tell whether a day was said of which nothing has to be asked."""
        day = self.understanding.day
        return day is not None and not isinstance(day.reading, Ask)

    def says(self, *words: str) -> bool:
        """Tell whether one of these words, or the beginnings ending in "*", stands in the sentence."""
        return self.understanding.says(*words)


@dataclass(frozen=True)
class Meant:
    """A meaning as a command would have been typed: `command` "" is answered by a sentence of small talk.

    `asked`: a yes is needed first, and the command does not ask itself. `about` fills the phrase that tells what it
    is. `missing` names what the command will ask for.
    """

    meaning: Meaning
    command: str = ""
    rest: str = ""
    asked: bool = False
    about: str = ""
    missing: tuple[str, ...] = ()
    slots: Slots = field(default_factory=dict)
    when: str = ""
    # It cannot be meant here, whatever the words are like.
    void: bool = False
    # What it may mean as well: then it is asked which.
    either: tuple["Meant", ...] = ()
    # The same for what else was named: "sluit AB-… en CD-… af".
    also: tuple["Meant", ...] = ()

    def is_same(self, other: "Meant") -> bool:
        """Tell whether another comes to the same thing, or would be offered in the same words."""
        alike = (self.meaning, self.about) == (other.meaning, other.about) or self.rest == other.rest
        return self.command == other.command and alike and bool(self.command)


def day_of(heard: Heard, made: Meant) -> str:
    """Return the day that is meant as 2026-12-15, or with its hour; as it was typed when that is not one day."""
    if made.when:
        return made.when
    day = heard.understanding.day
    reading = day.reading if day else None
    if made.meaning is Meaning.UVO_HELD and heard.when:
        reading = read_when(heard.when, Purpose.PAST, heard.here.now, heard.here.language)
    planned = next((uvo.planned for uvo in heard.here.uvos if uvo.code == made.slots.get("case")), None)
    if made.meaning is Meaning.MOVE_UVO and planned and planned >= heard.here.now and isinstance(reading, When):
        # As it is read once it is set: a weekday alone may be one of the week in which it is planned.
        said = made.rest.removeprefix(f"{made.slots['case']} verzet ")
        now, language = heard.here.now, heard.here.language
        reading = read_when(said, Purpose.MOMENT, now, language, planned=planned.date())
    if isinstance(reading, Shift):
        moved = reading.count_from(planned) if planned else None
        return f"{moved:%Y-%m-%dT%H:%M}" if moved else heard.when
    if not isinstance(reading, When) or reading.day is None or reading.last:
        return heard.when
    return f"{reading.day}T{reading.time:%H:%M}" if reading.time else str(reading.day)
