"""Read `content/form@1`: a plain list of questions, one a card, from which something is made."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import Field

from dialogs.instruments.definition import FrozenModel, Id, Instrument, Page, Question, Text
from dialogs.texts.keys import ButtonKey


class Makes(StrEnum):
    """What comes of a form that is sent."""

    ROUND = "round"
    UVO = "uvo"
    AGREEMENT = "agreement"
    CHAIRS = "chairs"
    PAPER = "paper"

    @property
    def button(self) -> ButtonKey:
        """Return what the button says that sends such a form."""
        return _BUTTONS[self]


# What comes of a form -> what the button says that sends it.
_BUTTONS: Mapping[Makes, ButtonKey] = {
    Makes.ROUND: "button-make",
    Makes.UVO: "button-make-uvo",
    Makes.AGREEMENT: "button-make-agreement",
    Makes.CHAIRS: "button-make-chairs",
    Makes.PAPER: "button-make-paper",
}


class FormQuestion(Question):
    """A question with the answers under which it is asked at all."""

    when: dict[str, frozenset[str]] = Field(default_factory=dict)


class FormContent(FrozenModel):
    """The file as it stands."""

    schema_: Literal["content/form@1"]
    id: str
    version: str
    makes: Makes
    title: Text
    intro: Text
    order: tuple[tuple[str, str], ...] = ()
    named_by: Id | None = None
    questions: tuple[FormQuestion, ...]


def instrument_of(content: FormContent) -> Instrument:
    """Lay the questions out for the flow, one a card."""
    pages = tuple(
        Page(id=question.id, unit="vraag", questions=(question,), when=question.when) for question in content.questions
    )
    return Instrument(
        id=content.id,
        version=content.version,
        title=content.title,
        intro=content.intro,
        order=content.order,
        named_by=content.named_by,
        pages=pages,
    )
