"""Reads `content/form@1`: a plain list of questions, one a card."""

from typing import Any, Literal

from dialogs.scans.definition import Frozen, Instrument, Page, Question, Text


class FormContent(Frozen):
    """The file as it stands."""

    schema_: Literal["content/form@1"]
    id: str
    version: str
    title: Text
    intro: Text
    questions: tuple[Question, ...]


def load(raw: dict[str, Any]) -> tuple[Instrument, FormContent]:
    content = FormContent.model_validate(raw)
    pages = tuple(Page(id=question.id, unit="vraag", questions=(question,)) for question in content.questions)
    instrument = Instrument(
        id=content.id, version=content.version, title=content.title, intro=content.intro, pages=pages
    )
    return instrument, content
