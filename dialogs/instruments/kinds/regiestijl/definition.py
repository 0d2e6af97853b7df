"""Read `content/regiestijl@1`: statements that lean to one of two styles, for an accent and never a type."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import IdText, LenientModel, ScanContent
from dialogs.instruments.definition import Id, Instrument, Page, Text
from dialogs.instruments.frequency import FrequencyScale, Period
from dialogs.instruments.pages import MOST_STATEMENTS, statement_page


class Style(LenientModel):
    """What a style is, in which matters it helps, and what to mind when it is one's accent."""

    id: Id
    title: Text
    definition: Text
    suits: Text
    watch_out: Text


class Item(LenientModel):
    """A statement, and the style somebody leans to who often does that."""

    id: Id
    order: int
    style: str
    text: Text


class Scoring(LenientModel):
    """From how many answers on a style has a score, and from which difference of shown scores there is an accent."""

    style_min_answered: int = Field(ge=1)
    accent_margin: Decimal = Field(gt=0)


class Outcome(LenientModel):
    """The sentence for an accent (`accent_` and the id of the style), for `beide`, and for `onvolledig`."""

    id: str
    text: Text


class Reflection(IdText):
    """A question to think about; with `accent`, only for who has one, or (false) only for who has none."""

    accent: bool | None = None


BOTH, INCOMPLETE = "beide", "onvolledig"


class Regiestijl(ScanContent):
    """The whole file, as far as the product shows it."""

    usual_item = "onderwerp"

    schema_: Literal["content/regiestijl@1"]
    intro: Text
    privacy_note: Text
    reference_period: Period
    scale: FrequencyScale
    styles_title: Text
    styles: tuple[Style, Style]
    items: tuple[Item, ...]
    scoring: Scoring
    outcomes: tuple[Outcome, ...]
    reflection: tuple[Reflection, ...]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        styles = [style.id for style in self.styles]
        for item in self.items:
            if item.style not in styles:
                raise ContentFault("unknown-name", where=f"items.{item.id}.style", name=repr(item.style))
        for style in styles:
            # Whoever answered all there is would have no score.
            least = self.scoring.style_min_answered
            if len(self.of_style(style)) < least:
                setting = "scoring.style_min_answered"
                raise ContentFault("few-statements", where=f"styles.{style}", least=least, setting=setting)
        needed = [*(accent_of(style) for style in styles), BOTH, INCOMPLETE]
        if missing := sorted(set(needed) - {outcome.id for outcome in self.outcomes}):
            raise ContentFault("lacking", where="outcomes", names=", ".join(missing))
        return self

    @property
    def ordered(self) -> tuple[Item, ...]:
        """Return the statements in the order in which they are asked."""
        return tuple(sorted(self.items, key=lambda item: item.order))

    def of_style(self, style: str) -> tuple[str, ...]:
        """Return the ids of the statements that lean to this style."""
        return tuple(item.id for item in self.ordered if item.style == style)

    def style(self, style_id: str) -> Style:
        return next(style for style in self.styles if style.id == style_id)

    def outcome(self, outcome_id: str) -> Text:
        """Return the sentence for this outcome."""
        return next(outcome.text for outcome in self.outcomes if outcome.id == outcome_id)


def accent_of(style: str) -> str:
    """Return the id of the outcome in which this style is the accent."""
    return f"accent_{style}"


def instrument_of(content: Regiestijl) -> Instrument:
    """Lay the statements out for the flow, mixed and four a card: which style they lean to stays out of sight."""
    asked = content.ordered
    cards: list[Page] = [
        statement_page(
            f"kaart_{at // MOST_STATEMENTS + 1}",
            content.reference_period.stem,
            [(item.id, item.text) for item in asked[at : at + MOST_STATEMENTS]],
            content.scale.options,
            content.scale.not_applicable.label,
            content.scale.not_applicable.hint,
        )
        for at in range(0, len(asked), MOST_STATEMENTS)
    ]
    return content.lay_out(content.intro.followed_by(content.privacy_note), cards)
