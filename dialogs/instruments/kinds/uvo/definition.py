"""Read `content/uvo@1`: what a chair is prompted with, and the numbers behind it.

Sources of cadence, chair and registration stand in the file itself (norms F8, F9).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import IdText, LenientModel, check_filled
from dialogs.instruments.definition import Text

# What the texts may be filled with.
_FACTS = dict.fromkeys(
    ("case_code", "due_date", "date", "time", "days", "weeks", "day_word", "week_word", "in_days", "In_days"), "-"
)


class Defaults(LenientModel):
    """Days and numbers; see the file."""

    plan_reminder_days_before_due: int
    prepare_reminder_days_before: int
    held_question_days_after: int
    overdue_reminder_every_days: int
    overdue_reminder_max: int


class Cadence(LenientModel):
    default_weeks: int
    defaults: Defaults


class UvoText(StrEnum):
    """What is said to a chair: the ids of `prompts` in the file."""

    PLAN = "plannen"
    PREPARE = "voorbereiden"
    TODAY = "vandaag"
    HELD = "gehouden"
    RECORD = "vastleggen"
    OVERDUE = "te_laat"
    RESULT = "resultaat_vraag"
    HELP = "hulp_zoeken"
    EVALUATE = "evaluatie"


# Prompt and name of its action -> the act.
_ACTS: Mapping[tuple[str, str], str] = {
    ("resultaat_vraag", "ja"): "resultaat_ja",
    ("resultaat_vraag", "deels"): "resultaat_deels",
    ("resultaat_vraag", "nee"): "resultaat_nee",
    ("evaluatie", "later"): "evaluatie_later",
}


class PromptText(LenientModel):
    """One text. `short` says it in a list, where the code stands beside it; without one that is the text too."""

    id: str
    order: int
    text: Text
    short: Text | None = None
    actions: tuple[IdText, ...]


class StepQuestion(IdText):
    """A question for getting ready, with the name of the step of regievoeren it belongs to."""

    name: Text


class UvoContent(LenientModel):
    """The whole file, as far as the product shows it."""

    schema_: Literal["content/uvo@1"]
    id: str
    version: str
    title: Text
    cadence: Cadence
    privacy_note: Text
    prompts: tuple[PromptText, ...]
    preparation: tuple[StepQuestion, ...] = Field(min_length=5, max_length=5)
    reflection: tuple[IdText, ...] = Field(min_length=5, max_length=5)

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = set(UvoText) - {prompt.id for prompt in self.prompts}
        if missing:
            raise ContentFault("lacking", where="prompts", names=", ".join(sorted(map(str, missing))))
        for prompt in self.prompts:
            for text in (prompt.text, prompt.short or prompt.text):
                check_filled(f"prompts.{prompt.id}", text, **_FACTS)
        return self

    def prompt(self, kind: str) -> PromptText:
        return next(prompt for prompt in self.prompts if prompt.id == kind)

    def act_of(self, prompt: str, action: str) -> str:
        """Return the name of the act that this action of this prompt does."""
        return _ACTS.get((prompt, action), action)
