"""Read `content/zelfscan@1`: four roles scored from 1 to 5, alone, by two, or in groups side by side."""

from decimal import Decimal
from typing import ClassVar, Literal, Self, get_args

from pydantic import Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.content_models import IdText, LenientModel, ScanContent, check_bands, check_filled, check_ids
from dialogs.instruments.definition import Help, Instrument, Option, Page, Question, Text
from dialogs.instruments.rounds import OPEN_MODES, Domain, Grouping, Mode
from dialogs.instruments.shared_texts import participation_question, shared_texts

_MODES = (Mode.ALONE, Mode.TOGETHER, Mode.BETWEEN_DOMAINS, Mode.BETWEEN_REGIONS)

BandId = Literal["low", "mid", "high"]
ClassId = Literal["eens", "klein_verschil", "groot_verschil"]
# What four scores together come to, as `scoring.pattern` tells them apart; one of them names the role that lags.
PatternId = Literal[
    "alle_rollen_weinig",
    "alle_rollen_stevig",
    "een_open_plek",
    "sterk_in_opbouw",
    "sterk_in_verbreding",
    "wisselend_beeld",
]
AGREED: ClassId = "eens"
ONE_OPEN_PLACE: PatternId = "een_open_plek"


class Point(LenientModel):
    value: int
    label: Text
    explanation: Text


class NoOpinion(LenientModel):
    label: Text


class Scale(LenientModel):
    min: Literal[1]
    max: Literal[5]
    title: Text
    points: tuple[Point, ...]
    no_opinion: NoOpinion


class Band(LenientModel):
    id: BandId
    scores: tuple[int, ...]
    mean_from: Decimal
    mean_below: Decimal | None
    label: Text


class ChoiceQuestion(LenientModel):
    id: str
    text: Text
    options: tuple[Domain, ...]


class ModeTexts(LenientModel):
    id: str
    order: int
    title: Text
    description: Text
    visibility_text: Text
    closing_questions: tuple[IdText, ...]


class RoleBand(LenientModel):
    feedback: Text
    reflection: tuple[IdText, ...]
    follow_up: tuple[IdText, ...]


class Role(LenientModel):
    id: str
    order: int
    title: Text
    definition: Text
    core_competence: Text
    usual_phase: str | None = None
    question: Text
    help: Text
    actions: tuple[IdText, ...]
    bands: dict[BandId, RoleBand]


class Pattern(LenientModel):
    id: PatternId
    order: int
    example_scores: tuple[int, int, int, int]
    text: Text


class DifferenceClass(LenientModel):
    id: ClassId
    d_from: Decimal
    d_below: Decimal | None
    label: Text


class Between(LenientModel):
    intro: Text
    prompts: dict[ClassId, tuple[IdText, ...]]
    general: tuple[IdText, ...]


class Step(IdText):
    minutes: int


class Facilitation(LenientModel):
    """`button` unfolds the steps, and is called like them where there is none."""

    title: Text
    button: Text | None = None
    steps: tuple[Step, ...]


class Comparison(LenientModel):
    classes: tuple[DifferenceClass, ...]
    between_domains: Between
    between_regions: Between
    between_organisations: Between | None = None
    facilitation: Facilitation

    def check(self) -> None:
        """Raise ValueError unless every difference has its class, and every class its prompts."""
        check_ids("comparison.classes", (class_.id for class_ in self.classes), get_args(ClassId))
        check_bands("comparison.classes", [(class_.d_from, class_.d_below) for class_ in self.classes], first=0)
        for key in ("between_domains", "between_regions", "between_organisations"):
            between: Between | None = getattr(self, key)
            if between is None:
                continue
            check_ids(f"comparison.{key}.prompts", between.prompts, get_args(ClassId))
            for class_, prompts in between.prompts.items():
                # Where views agree, nobody is highest: all may be alike.
                apart = {} if class_ == AGREED else {"highest": "-", "lowest": "-"}
                for prompt in prompts:
                    check_filled(f"comparison.{key}.{class_}.{prompt.id}", prompt, role="-", **apart)


class Closing(LenientModel):
    """What is said at the end. `one_step_prompt` asks for a step, `reminder_offer` offers to come back to it."""

    thanks: Text
    one_step_prompt: Text | None = None
    reminder_offer: Text | None = None


class Zelfscan(ScanContent):
    """The whole file, as far as the product shows it.

    `mode_question` asks how it is filled in, `scope_label_title` is what the name somebody gives it is called,
    `since_line` stands above an outcome beside that of last time, `self_report_note` on paper.
    """

    usual_item = "rol"
    carried: ClassVar[tuple[str, ...]] = (
        *ScanContent.carried,
        "mode_question",
        "scope_label_title",
        "since_line",
        "self_report_note",
    )

    schema_: Literal["content/zelfscan@1"]
    status: str
    subtitle: Text
    intro: Text
    privacy_note: Text
    mode_question: Text | None = None
    scope_label_title: Text | None = None
    since_line: Text | None = None
    self_report_note: Text | None = None
    scale: Scale
    bands: tuple[Band, ...]
    scope_question: ChoiceQuestion
    scope_label_prompt: Text
    domain_question: ChoiceQuestion
    modes: tuple[ModeTexts, ...]
    consent_question: Text
    roles: tuple[Role, ...] = Field(min_length=4, max_length=4)
    role_note: Text
    core_competence_line: Text | None = None
    core_competence_note: Text | None = None
    usual_phase_lines: dict[str, Text] = Field(default_factory=dict)
    usual_phase_note: Text | None = None
    patterns: tuple[Pattern, ...]
    pattern_incomplete: Text
    comparison: Comparison
    closing: Closing

    @property
    def step(self) -> tuple[Text, ...]:
        asked, offer = self.closing.one_step_prompt, self.closing.reminder_offer
        return tuple(text for text in (asked, offer) if text) if offer else ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        values = [point.value for point in self.scale.points]
        if values != [1, 2, 3, 4, 5]:
            raise ContentFault("points-order", where="scale.points")
        check_ids("bands", (band.id for band in self.bands), get_args(BandId))
        for role in self.roles:
            check_ids(f"roles.{role.id}.bands", role.bands, get_args(BandId))
        check_bands("bands", [(band.mean_from, band.mean_below) for band in self.bands])
        if sorted(score for band in self.bands for score in band.scores) != values:
            raise ContentFault("one-band-each", where="bands")
        check_ids("patterns", (pattern.id for pattern in self.patterns), get_args(PatternId))
        for pattern in self.patterns:
            names = {"role": "-"} if pattern.id == ONE_OPEN_PLACE else {}
            check_filled(f"patterns.{pattern.id}", pattern.text, **names)
        self.comparison.check()
        # Only where a round of it is offered: the file of an operator need not know of other organisations.
        offered = {offer.mode for offer in self.rounds.offers} if self.rounds else set()
        missing = {*_MODES, *(offered & {Mode.BETWEEN_ORGANISATIONS})} - {mode.id for mode in self.modes}
        if missing:
            raise ContentFault("lacking", where="modes", names=", ".join(sorted(map(str, missing))))
        if self.example and self.example not in {role.id for role in self.roles}:
            raise ContentFault("unknown-name", where="example", name=repr(self.example))
        return self

    def role(self, role_id: str) -> Role:
        return next(role for role in self.roles if role.id == role_id)

    def mode(self, mode_id: str) -> ModeTexts:
        return next(mode for mode in self.modes if mode.id == mode_id)

    def band_of_score(self, score: int) -> Band:
        return next(band for band in self.bands if score in band.scores)


def _mode_question(content: Zelfscan) -> Question:
    modes = sorted((mode for mode in content.modes if mode.id in _MODES), key=lambda mode: mode.order)
    return Question(
        id="modus",
        kind="choice",
        title=shared_texts()["modus"],
        text=content.mode_question or shared_texts()["modus_vraag"],
        options=tuple(
            Option(value=mode.id, number=i, label=mode.title, explanation=mode.description)
            for i, mode in enumerate(modes, 1)
        ),
        # A scan between domains or regions belongs to a round, which has a code; alone it has no one to compare with.
        ends=OPEN_MODES,
        ending="needs-round",
    )


def _scope_question(asked: ChoiceQuestion) -> Question:
    options = tuple(Option(value=one.id, number=i, label=one.label) for i, one in enumerate(asked.options, 1))
    return Question(id="bereik", kind="choice", title=shared_texts()["bereik"], text=asked.text, options=options)


def _group_question(grouping: Grouping, text: Text, choices: Literal["namen", "domein"]) -> Question:
    return Question(id=grouping, kind="choice", title=shared_texts()[grouping], text=text, options_from=choices)


def _role_question(role: Role, scale: Scale) -> Question:
    options = tuple(
        Option(value=str(point.value), number=point.value, label=point.label, explanation=point.explanation)
        for point in scale.points
    )
    return Question(
        id=role.id,
        kind="scale",
        title=role.title,
        text=role.question,
        lead=role.definition,
        options=options,
        skip=scale.no_opinion.label,
        help=Help(text=role.help, points=role.actions),
    )


def _pages(content: Zelfscan) -> tuple[Page, ...]:
    """Lay out one question a page: how and about what, or sharing and domain in a round; then the four roles."""
    naam = Question(
        id="naam",
        kind="text",
        title=content.scope_label_title or shared_texts()["naam"],
        text=content.scope_label_prompt,
        minimum=2,
        maximum=80,
    )
    domein = _group_question(Grouping.BY_DOMAIN, content.domain_question.text, "domein")
    regio = _group_question(Grouping.BY_REGION, shared_texts()["regio_vraag"], "namen")

    def sharing(page: str, mode: str) -> tuple[str, str, Question]:
        visible = content.mode(mode).visibility_text
        return page, mode, participation_question(page, shared_texts()["delen"], content.consent_question, visible)

    asked = (
        sharing("delen", Mode.BETWEEN_DOMAINS),
        ("domein", Mode.BETWEEN_DOMAINS, domein),
        sharing("delen_regio", Mode.BETWEEN_REGIONS),
        ("regio", Mode.BETWEEN_REGIONS, regio),
        # Of which organisation somebody is, is known.
        *(sharing("delen_organisatie", mode.id) for mode in content.modes if mode.id == Mode.BETWEEN_ORGANISATIONS),
    )
    alone = frozenset({Mode.ALONE, Mode.TOGETHER})
    return (
        Page(id="modus", unit="vraag", questions=(_mode_question(content),)),
        Page(
            id="bereik",
            unit="vraag",
            questions=(_scope_question(content.scope_question),),
            when={"modus": alone},
        ),
        Page(id="naam", unit="vraag", questions=(naam,), when={"modus": alone}),
        *(
            Page(id=page, unit="vraag", questions=(question,), when={"modus": frozenset({mode})})
            for page, mode, question in asked
        ),
        *(
            Page(id=role.id, unit="rol", questions=(_role_question(role, content.scale),))
            for role in sorted(content.roles, key=lambda role: role.order)
        ),
    )


def instrument_of(content: Zelfscan) -> Instrument:
    """Lay the questions out for the flow."""
    return content.lay_out(
        content.intro,
        _pages(content),
        joint={"modus": frozenset({Mode.TOGETHER})},
        named_by="naam",
        item=content.item,
    )
