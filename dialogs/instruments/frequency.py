"""Read the scale of how often somebody did something in the last months: five points, and "did not occur"."""

from typing import Self

from pydantic import model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import LenientModel
from dialogs.instruments.definition import Option, Text


class Point(LenientModel):
    value: int
    label: Text


class NotApplicable(LenientModel):
    """`hint` asks whether it is so, where we say how to type it."""

    label: Text
    hint: Text | None = None


class Period(LenientModel):
    stem: Text


class FrequencyScale(LenientModel):
    points: tuple[Point, ...]
    not_applicable: NotApplicable

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if [point.value for point in self.points] != [1, 2, 3, 4, 5]:
            raise ContentFault("points-order", where="points")
        return self

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the points as answers."""
        return tuple(Option(value=str(point.value), number=point.value, label=point.label) for point in self.points)
