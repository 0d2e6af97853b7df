"""Read `content/vijfstappen@1`: two statements a step, then what one recognises and which step to get better at."""

from typing import Literal, Self

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import IdText, LenientModel, ScanContent, check_filled
from dialogs.instruments.definition import Id, Instrument, Option, Page, Question, Text
from dialogs.instruments.frequency import FrequencyScale, Period
from dialogs.instruments.pages import GIVEN_BY_ROUND, MOST_STATEMENTS, joining_pages, statement_page

# The two questions at the end, as the file must have them.
RECOGNITION, WISH = "herkenning", "verbeterstap"


class Item(LenientModel):
    id: Id
    order: int
    text: Text


class Step(LenientModel):
    """A step: what it is, its statements, a question to think about and something small to begin with."""

    id: Id
    order: int
    title: Text
    short_title: Text
    what: Text
    remark: Text | None = None
    items: tuple[Item, ...] = Field(min_length=1, max_length=MOST_STATEMENTS)
    improve_question: Text
    next_step: Text


class Answer(LenientModel):
    id: Id
    number: int
    label: Text


class ClosingQuestion(LenientModel):
    """Without `options` the steps are what can be chosen."""

    id: Id
    text: Text
    options: tuple[Answer, ...] = ()
    skip: Text | None = None


class Scoring(LenientModel):
    """`spread_max`: of more steps that share the highest or lowest score none is named."""

    step_min_answered: int = Field(ge=1)
    spread_max: int = Field(ge=1)


class ResultTexts(LenientModel):
    intro: Text
    accent_line: Text
    room_line: Text
    spread_line: Text
    all_equal_line: Text
    too_few_answers_line: Text
    nothing_line: Text
    chosen_line: Text
    next_step_line: Text
    not_chosen_line: Text
    reminder_offer: Text


class GroupNote(IdText):
    """Told when this step is among the lowest of a group."""

    lowest: str


class GroupTexts(LenientModel):
    header_line: Text
    too_few_line: Text
    highest_line: Text
    lowest_line: Text
    recognition_line: Text
    wish_line: Text
    wish_none_line: Text
    prompts: tuple[IdText, ...]
    notes: tuple[GroupNote, ...]


class VijfStappen(ScanContent):
    """The whole file, as far as the product shows it."""

    usual_item = "onderwerp"

    schema_: Literal["content/vijfstappen@1"]
    intro: Text
    privacy_note: Text
    self_report_note: Text
    cycle_note: Text
    reference_period: Period
    scale: FrequencyScale
    steps: tuple[Step, ...] = Field(min_length=2)
    closing_questions: tuple[ClosingQuestion, ClosingQuestion]
    scoring: Scoring
    result: ResultTexts
    group: GroupTexts

    @property
    def step(self) -> tuple[Text, ...]:
        return (self.result.reminder_offer,)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        ids = [step.id for step in self.steps]
        for step in self.steps:
            # Whoever answered all there is would have no score.
            least = self.scoring.step_min_answered
            if len(step.items) < least:
                setting = "scoring.step_min_answered"
                raise ContentFault("few-statements", where=f"steps.{step.id}", least=least, setting=setting)
        asked = [question.id for question in self.closing_questions]
        if asked != [RECOGNITION, WISH]:
            raise ContentFault("not-in-order", where="closing_questions", wanted=f"{RECOGNITION}, {WISH}")
        for note in self.group.notes:
            if note.lowest not in ids:
                raise ContentFault("note-untold", where=f"group.notes.{note.id}", keys="lowest")
        if self.example and self.example not in ids:
            raise ContentFault("unknown-name", where="example", name=repr(self.example))
        for texts, keys in ((self.result, ("accent_line", "room_line")), (self.group, ("highest_line", "lowest_line"))):
            for key in keys:
                check_filled(key, getattr(texts, key), steps="-")
        check_filled("group.wish_line", self.group.wish_line, steps="-")
        check_filled("group.recognition_line", self.group.recognition_line, answers="-")
        check_filled("group.header_line", self.group.header_line, n="-", invited="-")
        check_filled("result.too_few_answers_line", self.result.too_few_answers_line, step="-")
        check_filled("result.chosen_line", self.result.chosen_line, step="-")
        check_filled("result.next_step_line", self.result.next_step_line, next_step="-")
        return self

    @property
    def ordered(self) -> tuple[Step, ...]:
        return tuple(sorted(self.steps, key=lambda step: step.order))

    def step_of(self, step_id: str) -> Step:
        return next(step for step in self.steps if step.id == step_id)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Return what can be answered to whether one recognises the steps."""
        return self.closing_questions[0].options


def instrument_of(content: VijfStappen) -> Instrument:
    """Lay the statements out for the flow, a step a card under its title, then the two questions."""
    # Unlike in other scans the step is told while answering: whether somebody recognises it is what is asked.
    cards = [
        statement_page(
            step.id,
            _lead(step, content.reference_period.stem),
            [(item.id, item.text) for item in sorted(step.items, key=lambda item: item.order)],
            content.scale.options,
            content.scale.not_applicable.label,
            content.scale.not_applicable.hint,
            step.title,
        )
        for step in content.ordered
    ]
    steps = tuple(Option(value=step.id, number=step.order, label=step.title) for step in content.ordered)
    asked = [_closing_page(question, steps) for question in content.closing_questions]
    return content.lay_out(content.intro, (*joining_pages(content.privacy_note), *cards, *asked), given=GIVEN_BY_ROUND)


def _lead(step: Step, stem: Text) -> Text:
    return Text(nl=f"{step.title.nl}. {stem.nl}", en=f"{step.title.en}. {stem.en}")


def _closing_page(question: ClosingQuestion, steps: tuple[Option, ...]) -> Page:
    own = tuple(Option(value=one.id, number=one.number, label=one.label) for one in question.options)
    asked = Question(
        id=question.id, kind="choice", title=question.text, text=question.text, options=own or steps, skip=question.skip
    )
    return Page(id=question.id, unit="vraag", questions=(asked,))
