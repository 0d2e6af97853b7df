"""Reads `content/competentiescan@1`: nine competencies under four roles, four statements each.

Names and order come from the publication; statements, scale and scoring are our own (see the file itself, DOMAIN 1.8).
"""

from decimal import Decimal
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from dialogs.instruments.around import joining, words
from dialogs.instruments.definition import Instrument, Option, Page, Question, Text, Words
from dialogs.instruments.loose import IdText, Loose, check_bands, check_filled

# How a round of this scan is held; the mode is given by the round and never asked.
CONFIDENTIAL = "vertrouwelijk"
# The ways in which the people of a confidential round can be grouped.
GROUPS = ("regio", "domein")
# Where the choices come from: names that a round brings, or the domains.
OPTIONS: dict[str, Literal["namen", "domein"]] = {"regio": "namen", "domein": "domein"}

BandId = Literal["low", "mid", "high"]


class Point(Loose):
    value: int
    label: Text


class NotApplicable(Loose):
    label: Text


class Scale(Loose):
    title: Text
    points: tuple[Point, ...]
    not_applicable: NotApplicable


class Period(Loose):
    stem: Text


class Band(Loose):
    id: BandId
    from_: Decimal = Field(alias="from")
    below: Decimal | None
    label: Text


class Scoring(Loose):
    competency_min_answered: int = Field(ge=1, le=4)
    group_min_n: int = Field(ge=5)
    bands: tuple[Band, ...]


class Role(Loose):
    id: str
    order: int
    title: Text
    definition: Text
    competencies: tuple[str, ...]


class Item(Loose):
    id: str
    order: int
    text: Text


class Competency(Loose):
    id: str
    order: int
    role: str
    title: Text
    definition: Text
    items: tuple[Item, ...] = Field(min_length=4, max_length=4)
    feedback: dict[BandId, Text]
    tips: tuple[IdText, ...] = Field(min_length=2)
    reflection_question: Text


class ResultTexts(Loose):
    profile_intro: Text
    highest_line: Text
    lowest_line: Text
    all_equal_line: Text
    too_few_answers_line: Text
    choose_one_prompt: Text
    talk_prompt: Text


class GroupNote(IdText):
    when: str


class GroupTexts(Loose):
    header_line: Text
    too_few_line: Text
    highest_line: Text
    lowest_line: Text
    prompts: tuple[IdText, ...]
    notes: tuple[GroupNote, ...]


class Competentiescan(Loose):
    """The whole file, as far as the product shows it."""

    schema_: Literal["content/competentiescan@1"]
    id: str
    version: str
    status: str
    words: Words = Field(default_factory=dict)
    title: Text
    intro: Text
    privacy_note: Text
    self_report_note: Text
    reference_period: Period
    scale: Scale
    scoring: Scoring
    roles: tuple[Role, ...]
    competencies: tuple[Competency, ...]
    result: ResultTexts
    group: GroupTexts

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if [point.value for point in self.scale.points] != [1, 2, 3, 4, 5]:
            raise ValueError("scale.points: values must be 1 to 5 in order")
        named = [competency for role in self.roles for competency in role.competencies]
        if sorted(named) != sorted(competency.id for competency in self.competencies):
            raise ValueError("roles: every competency belongs to exactly one role")
        check_bands("scoring.bands", [(band.from_, band.below) for band in self.scoring.bands])
        for key in ("highest_line", "lowest_line"):
            check_filled(f"result.{key}", getattr(self.result, key), competencies="-")
            check_filled(f"group.{key}", getattr(self.group, key), competencies="-")
        check_filled("result.too_few_answers_line", self.result.too_few_answers_line, competency="-")
        check_filled("group.header_line", self.group.header_line, n="-", invited="-")
        for competency in self.competencies:
            if set(competency.feedback) != {"low", "mid", "high"}:
                raise ValueError(f"competencies.{competency.id}.feedback: low, mid and high are needed")
        return self

    def role(self, role_id: str) -> Role:
        return next(role for role in self.roles if role.id == role_id)

    def competency(self, competency_id: str) -> Competency:
        return next(competency for competency in self.competencies if competency.id == competency_id)

    def band(self, band_id: str) -> Band:
        return next(band for band in self.scoring.bands if band.id == band_id)

    @property
    def ordered(self) -> tuple[Competency, ...]:
        """By role, then within the role: the order of the cards and of every table."""
        return tuple(
            self.competency(competency)
            for role in sorted(self.roles, key=lambda role: role.order)
            for competency in role.competencies
        )


def _pages(content: Competentiescan) -> tuple[Page, ...]:
    scale = tuple(
        Option(value=str(point.value), number=point.value, label=point.label) for point in content.scale.points
    )
    asked = joining("delen", words()["meedoen"], words()["meedoen_vraag"], content.privacy_note)
    return (
        Page(id="delen", unit="vraag", questions=(asked,), when={"modus": frozenset({CONFIDENTIAL})}),
        *(
            Page(
                id=group,
                unit="vraag",
                questions=(
                    Question(
                        id=group,
                        kind="choice",
                        title=words()[group],
                        text=words()[f"{group}_vraag"],
                        lead=words()["groep_lead"],
                        options_from=OPTIONS[group],
                    ),
                ),
                when={"modus": frozenset({CONFIDENTIAL}), "groepering": frozenset({group})},
            )
            for group in GROUPS
        ),
        *(
            Page(
                # The name of a competency stays out of sight while answering; it would colour the answers.
                id=competency.id,
                unit="kaart",
                lead=content.reference_period.stem,
                questions=tuple(
                    Question(
                        id=item.id,
                        kind="scale",
                        title=words()[f"uitspraak_{number}"],
                        text=item.text,
                        options=scale,
                        skip=content.scale.not_applicable.label,
                    )
                    for number, item in enumerate(sorted(competency.items, key=lambda item: item.order), 1)
                ),
            )
            for competency in content.ordered
        ),
    )


def load(raw: dict[str, Any]) -> tuple[Instrument, Competentiescan]:
    content = Competentiescan.model_validate(raw)
    instrument = Instrument(
        id=content.id,
        version=content.version,
        title=content.title,
        intro=content.intro,
        words=content.words,
        given=frozenset({"modus", "groepering"}),
        pages=_pages(content),
    )
    return instrument, content
