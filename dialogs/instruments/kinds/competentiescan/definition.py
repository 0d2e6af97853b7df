"""Read `content/competentiescan@1`: competencies under roles, four statements each (norms F2)."""

from decimal import Decimal
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import IdText, LenientModel, ScanContent, check_bands, check_filled, check_ids
from dialogs.instruments.definition import Instrument, Page, Text
from dialogs.instruments.frequency import FrequencyScale, Period
from dialogs.instruments.pages import GIVEN_BY_ROUND, joining_pages, statement_page

BandId = Literal["low", "mid", "high"]


class Band(LenientModel):
    id: BandId
    from_: Decimal = Field(alias="from")
    below: Decimal | None
    label: Text


class Scoring(LenientModel):
    competency_min_answered: int = Field(ge=1, le=4)
    group_min_n: int = Field(ge=5)
    bands: tuple[Band, ...]


class Role(LenientModel):
    id: str
    order: int
    title: Text
    definition: Text
    competencies: tuple[str, ...]


class Item(LenientModel):
    id: str
    order: int
    text: Text


class Competency(LenientModel):
    id: str
    order: int
    role: str
    title: Text
    definition: Text
    items: tuple[Item, ...] = Field(min_length=4, max_length=4)
    feedback: dict[BandId, Text]
    tips: tuple[IdText, ...] = Field(min_length=2)
    reflection_question: Text
    team_topic: Text | None = None
    team_fact: Text | None = None


class Development(LenientModel):
    """What a team can take up. `applies`: its people take part in the programme of which `fact_intro` tells."""

    applies: bool = False
    team_line: Text
    fact_intro: Text


class ResultTexts(LenientModel):
    profile_intro: Text
    highest_line: Text
    lowest_line: Text
    all_equal_line: Text
    too_few_answers_line: Text
    choose_one_prompt: Text
    talk_prompt: Text
    reminder_offer: Text | None = None


class GroupNote(IdText):
    """What research found, told when this competency is among the highest or the lowest of a group."""

    highest: str | None = None
    lowest: str | None = None


class GroupTexts(LenientModel):
    header_line: Text
    too_few_line: Text
    highest_line: Text
    lowest_line: Text
    prompts: tuple[IdText, ...]
    notes: tuple[GroupNote, ...]


class Competentiescan(ScanContent):
    """The whole file, as far as the product shows it."""

    usual_item = "competentie"

    schema_: Literal["content/competentiescan@1"]
    status: str
    intro: Text
    privacy_note: Text
    self_report_note: Text
    reference_period: Period
    scale: FrequencyScale
    scoring: Scoring
    roles: tuple[Role, ...]
    competencies: tuple[Competency, ...]
    result: ResultTexts
    group: GroupTexts
    development: Development | None = None

    @property
    def step(self) -> tuple[Text, ...]:
        return (self.result.reminder_offer,) if self.result.reminder_offer else ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        named = [competency for role in self.roles for competency in role.competencies]
        if sorted(named) != sorted(competency.id for competency in self.competencies):
            raise ContentFault("one-role-each", where="roles")
        both = set(named) & {role.id for role in self.roles}
        if both:
            raise ContentFault("role-and-competency", where="roles", names=", ".join(sorted(both)))
        check_ids("scoring.bands", (band.id for band in self.scoring.bands), get_args(BandId))
        check_bands("scoring.bands", [(band.from_, band.below) for band in self.scoring.bands])
        for key in ("highest_line", "lowest_line"):
            check_filled(f"result.{key}", getattr(self.result, key), competencies="-")
            check_filled(f"group.{key}", getattr(self.group, key), competencies="-")
        check_filled("result.too_few_answers_line", self.result.too_few_answers_line, competency="-")
        check_filled("group.header_line", self.group.header_line, n="-", invited="-")
        for note in self.group.notes:
            # A note without a condition, or about a competency that is not there, would never be told.
            if note.highest is note.lowest is None or {note.highest, note.lowest} - {None, *named}:
                raise ContentFault("note-untold", where=f"group.notes.{note.id}", keys="highest, lowest")
        if self.development:
            check_filled("development.team_line", self.development.team_line, competency="-", team_topic="-")
        for competency in self.competencies:
            check_ids(f"competencies.{competency.id}.feedback", competency.feedback, get_args(BandId))
        if self.example and self.example not in named:
            raise ContentFault("unknown-name", where="example", name=repr(self.example))
        return self

    def role(self, role_id: str) -> Role:
        return next(role for role in self.roles if role.id == role_id)

    def competency(self, competency_id: str) -> Competency:
        return next(competency for competency in self.competencies if competency.id == competency_id)

    def band(self, band_id: str) -> Band:
        return next(band for band in self.scoring.bands if band.id == band_id)

    @property
    def ordered(self) -> tuple[Competency, ...]:
        """Return the competencies by role, then within the role: the order of the cards and of every table."""
        return tuple(
            self.competency(competency)
            for role in sorted(self.roles, key=lambda role: role.order)
            for competency in role.competencies
        )


def _pages(content: Competentiescan) -> tuple[Page, ...]:
    cards = (
        statement_page(
            competency.id,
            content.reference_period.stem,
            [(item.id, item.text) for item in sorted(competency.items, key=lambda item: item.order)],
            content.scale.options,
            content.scale.not_applicable.label,
            content.scale.not_applicable.hint,
        )
        for competency in content.ordered
    )
    return (*joining_pages(content.privacy_note), *cards)


def instrument_of(content: Competentiescan) -> Instrument:
    """Lay the statements out for the flow, four a card."""
    return content.lay_out(content.intro, _pages(content), given=GIVEN_BY_ROUND)
