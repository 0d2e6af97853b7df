"""Read `content/knelpunten@1`: what gets stuck, what helps with it, and which of these fit each other."""

from typing import Literal, Self

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import IdText, LenientModel, ScanContent, check_filled
from dialogs.instruments.definition import Id, Instrument, Option, Page, Question, Text
from dialogs.instruments.pages import GIVEN_BY_ROUND, confidential_page, open_pages
from dialogs.instruments.rounds import OPEN_MODES, Mode

# The two questions, as the file must have them.
CHOSEN, BIGGEST = "vastgelopen", "grootste"


class Label(LenientModel):
    label: Text


class Asked(LenientModel):
    id: Id
    max: int | None = None
    text: Text
    none: Label | None = None
    skip: Text | None = None


class Obstacle(LenientModel):
    """What may be stuck, and a question for the talk about it."""

    id: Id
    order: int
    title: Text
    text: Text
    talk: Text
    houvasten: tuple[str, ...]


class Hold(LenientModel):
    """What helps, with a first step; the knelpunten it is for, and the roles it belongs to."""

    id: Id
    order: int
    title: Text
    text: Text
    first_step: Text
    knelpunten: tuple[str, ...]
    roles: tuple[str, ...] = ()

    @property
    def in_short(self) -> Text:
        """Return what helps and its first step, as one line."""
        return Text(nl=f"{self.title.nl}: {self.first_step.nl}", en=f"{self.title.en}: {self.first_step.en}")


class Advice(LenientModel):
    max_shown: int = Field(ge=1)
    intro_line: Text
    first_step_line: Text
    role_line: Text
    none_line: Text
    limit_note: Text
    patience_from: int = Field(ge=1)
    patience_note: Text


class HeldPerRole(LenientModel):
    """What helps with a role that is low, the most fitting first, by the ids of holds."""

    intro_line: Text
    roles: dict[str, tuple[str, ...]]


class Visible(LenientModel):
    """Who sees what one chooses, in a round of this mode."""

    mode: str
    nl: str
    en: str

    @property
    def text(self) -> Text:
        return Text(nl=self.nl, en=self.en)


class Group(LenientModel):
    """How a group is told of: counted in an open round (`row_line` and on), only named in a confidential one."""

    header_line: Text
    row_line: Text
    row_line_one: Text
    nobody_line: Text
    biggest_line: Text
    only_group_line: Text
    named_line: Text
    none_named_line: Text
    prompts: tuple[IdText, ...]


class TalkQuestion(IdText):
    title: Text
    follow_up: Text


class Talk(LenientModel):
    intro: Text
    questions: tuple[TalkQuestion, ...]
    note: Text


class Knelpunten(ScanContent):
    """The whole file, as far as the product shows it."""

    usual_item = "onderwerp"

    schema_: Literal["content/knelpunten@1"]
    intro: Text
    privacy_note: Text
    alone_note: Text
    self_report_note: Text
    visibility: tuple[Visible, ...]
    questions: tuple[Asked, Asked]
    knelpunten: tuple[Obstacle, ...] = Field(min_length=2)
    houvasten: tuple[Hold, ...] = Field(min_length=1)
    advice: Advice
    houvast_per_role: HeldPerRole
    group: Group
    group_questions: Talk

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if [asked.id for asked in self.questions] != [CHOSEN, BIGGEST]:
            raise ContentFault("not-in-order", where="questions", wanted=f"{CHOSEN}, {BIGGEST}")
        obstacles = [one.id for one in self.knelpunten]
        for hold in self.houvasten:
            if unknown := sorted(set(hold.knelpunten) - set(obstacles)):
                raise ContentFault("unknown-name", where=f"houvasten.{hold.id}", name=", ".join(unknown))
        for one in self.knelpunten:
            if list(one.houvasten) != [hold.id for hold in self.houvasten if one.id in hold.knelpunten]:
                raise ContentFault("not-those-back", where=f"{one.id}.houvasten")
        for role, holds in self.houvast_per_role.roles.items():
            if sorted(holds) != sorted(hold.id for hold in self.houvasten if role in hold.roles):
                raise ContentFault("not-those-back", where=f"houvast_per_role.roles.{role}")
        check_filled("advice.role_line", self.advice.role_line, roles="-")
        check_filled("houvast_per_role.intro_line", self.houvast_per_role.intro_line, role="-")
        check_filled("advice.first_step_line", self.advice.first_step_line, first_step="-")
        check_filled("group.named_line", self.group.named_line, knelpunten="-")
        check_filled("group.header_line", self.group.header_line, n="-")
        for key in ("row_line", "row_line_one"):
            check_filled(f"group.{key}", getattr(self.group, key), count="-", n="-", knelpunten="-")
        check_filled("group.biggest_line", self.group.biggest_line, knelpunten="-")
        check_filled("group.only_group_line", self.group.only_group_line, knelpunten="-", group="-")
        offered = {offer.mode for offer in self.rounds.offers} & OPEN_MODES if self.rounds else set()
        if missing := sorted(map(str, offered - {one.mode for one in self.visibility})):
            raise ContentFault("lacking", where="visibility", names=", ".join(missing))
        return self

    @property
    def visible(self) -> dict[Mode, Text]:
        """Return who sees what is chosen in an open round, by its mode."""
        return {Mode(one.mode): one.text for one in self.visibility if one.mode in OPEN_MODES}

    @property
    def most(self) -> int:
        """Return how many of them may be chosen."""
        return self.questions[0].max or len(self.knelpunten)

    def obstacle(self, id_: str) -> Obstacle:
        return next(one for one in self.knelpunten if one.id == id_)

    def hold(self, id_: str) -> Hold:
        return next(one for one in self.houvasten if one.id == id_)


def instrument_of(content: Knelpunten) -> Instrument:
    """Lay the two questions out for the flow: which, and of several which is the biggest."""
    which, biggest = content.questions
    options = tuple(Option(value=one.id, number=one.order, label=one.title) for one in content.knelpunten)
    explained = tuple(
        Option(value=one.id, number=one.order, label=one.title, explanation=one.text) for one in content.knelpunten
    )
    chosen = Question(
        id=CHOSEN,
        kind="several",
        title=content.item,
        text=which.text,
        options=explained,
        skip=which.none.label if which.none else None,
        most=content.most,
    )
    most = Question(
        id=BIGGEST,
        kind="choice",
        title=biggest.text,
        text=biggest.text,
        options=options,
        skip=biggest.skip,
        among=CHOSEN,
    )
    pages = (
        confidential_page(content.privacy_note),
        *open_pages(content.visible),
        Page(id=CHOSEN, unit="vraag", questions=(chosen,)),
        Page(id=BIGGEST, unit="vraag", questions=(most,)),
    )
    return content.lay_out(content.intro.followed_by(content.alone_note), pages, given=GIVEN_BY_ROUND)
