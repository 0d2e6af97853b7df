"""Reads `content/form@1`: a plain list of questions, one a card."""

from typing import Any, Literal

from pydantic import Field

from dialogs.instruments.definition import Frozen, Instrument, Page, Question, Text


class FormQuestion(Question):
    """A question with the answers under which it is asked at all."""

    when: dict[str, frozenset[str]] = Field(default_factory=dict)


class FormContent(Frozen):
    """The file as it stands."""

    schema_: Literal["content/form@1"]
    id: str
    version: str
    title: Text
    intro: Text
    order: tuple[tuple[str, str], ...] = ()
    questions: tuple[FormQuestion, ...]


def load(raw: dict[str, Any]) -> tuple[Instrument, FormContent]:
    content = FormContent.model_validate(raw)
    pages = tuple(
        Page(id=question.id, unit="vraag", questions=(question,), when=question.when) for question in content.questions
    )
    instrument = Instrument(
        id=content.id,
        version=content.version,
        title=content.title,
        intro=content.intro,
        order=content.order,
        pages=pages,
    )
    return instrument, content
