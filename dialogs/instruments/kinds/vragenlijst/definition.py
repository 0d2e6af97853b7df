"""Read `content/vragenlijst@1`: statements under themes, each scored from 1 to 5, about one's own work or group."""

from typing import Literal, Self

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import LenientModel, ScanContent
from dialogs.instruments.definition import Id, Instrument, Option, Page, Text
from dialogs.instruments.frequency import Point
from dialogs.instruments.pages import GIVEN_BY_ROUND, MOST_STATEMENTS, joining_pages, statement_page


class Scale(LenientModel):
    """`hint` asks whether there is no answer, where we say how to type it."""

    points: tuple[Point, ...]
    not_applicable: Text | None = None
    hint: Text | None = None


class Statement(LenientModel):
    id: Id
    text: Text


class Theme(LenientModel):
    """What several statements are about; its score is their mean."""

    id: Id
    title: Text
    definition: Text
    statements: tuple[Statement, ...] = Field(min_length=1, max_length=MOST_STATEMENTS)


class Vragenlijst(ScanContent):
    """The whole file. A theme has a score from `least_answered` of its statements on.

    `lead` stands above every card, `closing` are questions under one's own outcome, `prompts` those under a group's.
    """

    usual_item = "onderwerp"

    schema_: Literal["content/vragenlijst@1"]
    intro: Text
    privacy_note: Text
    self_report_note: Text
    lead: Text | None = None
    scale: Scale
    least_answered: int = Field(default=1, ge=1, le=MOST_STATEMENTS)
    themes: tuple[Theme, ...] = Field(min_length=1)
    closing: tuple[Text, ...] = ()
    prompts: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if [point.value for point in self.scale.points] != [1, 2, 3, 4, 5]:
            raise ContentFault("points-order", where="scale.points")
        for theme in self.themes:
            # Whoever answered all there is would have no score.
            if len(theme.statements) < self.least_answered:
                raise ContentFault(
                    "few-statements", where=f"themes.{theme.id}", least=self.least_answered, setting="least_answered"
                )
        if self.example and self.example not in {theme.id for theme in self.themes}:
            raise ContentFault("unknown-name", where="example", name=repr(self.example))
        return self

    def theme(self, theme_id: str) -> Theme:
        return next(theme for theme in self.themes if theme.id == theme_id)


def instrument_of(content: Vragenlijst) -> Instrument:
    """Lay the statements out for the flow, a theme a card."""
    scale = tuple(
        Option(value=str(point.value), number=point.value, label=point.label) for point in content.scale.points
    )
    cards: tuple[Page, ...] = tuple(
        statement_page(
            theme.id,
            content.lead,
            [(s.id, s.text) for s in theme.statements],
            scale,
            content.scale.not_applicable,
            content.scale.hint,
        )
        for theme in content.themes
    )
    return content.lay_out(content.intro, (*joining_pages(content.privacy_note), *cards), given=GIVEN_BY_ROUND)
