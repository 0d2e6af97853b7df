"""Read `content/keuzehulp@1`: at most six questions, and lines that follow from the answers; all of it data.

A file says how its lines are found: by points, by a number, by what was chosen. Nothing here knows what it is about.
"""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import LenientModel, ScanContent, check_filled
from dialogs.instruments.definition import Help, Id, Instrument, Option, Page, Question, Text

MOST_QUESTIONS = 6


class Answer(LenientModel):
    """One answer. `points` count for what the file compares, `flag` brings a line of its own."""

    id: Id
    label: Text
    explanation: Text | None = None
    points: dict[str, int] = Field(default_factory=dict)
    flag: str | None = None


class Asked(LenientModel):
    """A question. `title` names it inside a line; `among` is the question of which it asks what was (not) chosen.

    `examples` say what the question is about, under it.
    """

    id: Id
    kind: Literal["choice", "several", "number", "date"] = "choice"
    title: Text
    text: Text
    options: tuple[Answer, ...] = ()
    none: Text | None = None
    skip: Text | None = None
    examples: tuple[Text, ...] = ()
    minimum: int = 1
    maximum: int = 999
    among: Id | None = None
    among_left: bool = False


class Says(LenientModel):
    """A line that is always told."""

    tell: Literal["says"]
    text: Text


class Highest(LenientModel):
    """What has most points: `one` of the subjects, or `several` that share it. `because` leads the list of reasons."""

    tell: Literal["highest"]
    subjects: dict[str, Text]
    one: Text
    several: Text
    because: Text


class Sum(LenientModel):
    """The line of the first bound that the sum of these points reaches, in the order of the file."""

    tell: Literal["sum"]
    points: str
    lines: tuple["From", ...] = Field(min_length=1)


class From(LenientModel):
    at_least: int
    text: Text


class Flag(LenientModel):
    """A line for a flag; with `points` only where their sum is at least `at_least`."""

    tell: Literal["flag"]
    flag: str
    text: Text
    points: str | None = None
    at_least: int = 0


class Band(LenientModel):
    from_: int = Field(alias="from")
    to: int | None = None
    label: Text


class Bands(LenientModel):
    """What holds for a number: one band, two that overlap, the last of a band (`edge`, with the next), or none."""

    tell: Literal["bands"]
    question: Id
    bands: tuple[Band, ...] = Field(min_length=1)
    one: Text
    overlap: Text
    edge: Text
    none: Text


class Named(LenientModel):
    """The questions that were answered so, in one line; `nothing` where there are none."""

    tell: Literal["answered"]
    answer: Id
    text: Text
    nothing: Text | None = None


class Left(LenientModel):
    """The options of a question that were not chosen, in one line; `nothing` where all were."""

    tell: Literal["left"]
    question: Id
    text: Text
    nothing: Text


class Chosen(LenientModel):
    """What was chosen, or the day that was given, in one line; `nothing` without."""

    tell: Literal["chosen"]
    question: Id
    text: Text
    nothing: Text | None = None


Line = Annotated[Says | Highest | Sum | Flag | Bands | Named | Left | Chosen, Field(discriminator="tell")]


class Comparison(LenientModel):
    """What stands side by side, folded: a row for each, with what it is for every subject."""

    title: Text
    subjects: dict[str, Text]
    rows: tuple["Compared", ...]


class Compared(LenientModel):
    title: Text
    values: dict[str, Text]


class Reminder(LenientModel):
    """Reminds of the day given to this question, `days_before` it. `about` is that day inside a sentence."""

    question: Id
    days_before: int = Field(default=0, ge=0, le=60)
    about: Text
    text: Text


class Keuzehulp(ScanContent):
    """The whole file."""

    usual_item = "onderwerp"

    schema_: Literal["content/keuzehulp@1"]
    intro: Text
    privacy_note: Text
    questions: tuple[Asked, ...] = Field(min_length=1, max_length=MOST_QUESTIONS)
    lines: tuple[Line, ...] = Field(min_length=1)
    closing: tuple[Text, ...] = ()
    comparison: Comparison | None = None
    reminder: Reminder | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        asked = {question.id: question for question in self.questions}
        flags = {option.flag for question in self.questions for option in question.options if option.flag}
        for at, line in enumerate(self.lines):
            key = f"lines.{at}"
            if isinstance(line, Bands | Left | Chosen) and line.question not in asked:
                raise ContentFault("unknown-name", where=f"{key}.question", name=repr(line.question))
            if isinstance(line, Flag) and line.flag not in flags:
                raise ContentFault("unknown-name", where=f"{key}.flag", name=repr(line.flag))
            for name, text, names in _texts(line):
                check_filled(f"{key}.{name}", text, **dict.fromkeys(names, "-"))
        if self.reminder:
            if self.reminder.question not in {one.id for one in self.questions if one.kind == "date"}:
                raise ContentFault("no-day-asked", where="reminder.question", name=repr(self.reminder.question))
            check_filled("reminder.text", self.reminder.text, day="-")
        for question in self.questions:
            if question.among and question.among not in asked:
                raise ContentFault("unknown-name", where=f"questions.{question.id}.among", name=repr(question.among))
        return self

    def question(self, id_: str) -> Asked:
        return next(question for question in self.questions if question.id == id_)


def _texts(line: Any) -> Iterator[tuple[str, Text, tuple[str, ...]]]:
    """List the texts of a line with the names they may ask for."""
    match line:
        case Highest():
            yield "one", line.one, ("name",)
            yield "several", line.several, ("names",)
            yield "because", line.because, ()
        case Bands():
            yield "one", line.one, ("n", "label")
            yield "overlap", line.overlap, ("n", "first", "second")
            yield "edge", line.edge, ("n", "label", "next")
            yield "none", line.none, ("n",)
        case Named() | Left() | Chosen():
            yield "text", line.text, ("names",)
        case Says() | Flag():
            yield "text", line.text, ()


def instrument_of(content: Keuzehulp) -> Instrument:
    """Lay the questions out for the flow, one a card; the last answer gives the outcome."""
    asked = [_question(content, one) for one in content.questions]
    pages = (Page(id=question.id, unit="vraag", questions=(question,)) for question in asked)
    return content.lay_out(content.intro.followed_by(content.privacy_note), pages, sends_itself=True)


def _question(content: Keuzehulp, asked: Asked) -> Question:
    given = content.question(asked.among).options if asked.among else asked.options
    options = tuple(
        # Where an earlier answer is asked about, it was explained there.
        Option(value=one.id, number=at, label=one.label, explanation=None if asked.among else one.explanation)
        for at, one in enumerate(given, 1)
    )
    is_list = asked.kind in ("choice", "several")
    return Question(
        id=asked.id,
        kind=asked.kind,
        title=asked.title,
        text=asked.text,
        options=options if is_list else (),
        skip=asked.none or asked.skip,
        most=len(options) if asked.kind == "several" else None,
        minimum=asked.minimum,
        maximum=asked.maximum,
        among=asked.among,
        among_left=asked.among_left,
        help=Help(points=asked.examples) if asked.examples else None,
    )
