"""Define a questionnaire: pages of questions, as data. Scans and small forms are the same thing to the flow.

An instrument is loaded once, checked, and never changes; a run remembers the version it began with.
"""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from dialogs.faults import ContentFault
from dialogs.round_records import SEVERAL_SEPARATOR

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")
Unit = Literal["vraag", "rol", "kaart"]

# What a card sends for "I cannot judge this". Not empty: an empty value is a card on which nothing was chosen.
SKIPPED = "overgeslagen"
# Of more answers than this one is chosen from a list; of fewer each is pressed, which answers at once.
MOST_PRESSED = 9


# Ids travel in buttons and stand in columns; these forms fit both.
Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_\-]{1,64}$")]
Version = Annotated[str, Field(pattern=r"^[0-9A-Za-z.\-]{1,16}$")]


class FrozenModel(BaseModel):
    """Base of all definitions: immutable, and a key nobody knows is a fault, not a comment."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(FrozenModel):
    """One text for users, in every language we speak."""

    nl: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def in_(self, language: Language) -> str:
        return self.en if language == "en" else self.nl

    def followed_by(self, other: "Text") -> "Text":
        """Return both texts as one, with a space between them."""
        return Text(nl=f"{self.nl} {other.nl}", en=f"{self.en} {other.en}")


def _in_every_language(words: dict[Language, tuple[str, ...]]) -> dict[Language, tuple[str, ...]]:
    if words and not all(words.get(language) and all(words[language]) for language in LANGUAGES):
        raise ContentFault("words-per-language", where="words")
    # A bare number answers the question in hand.
    if numbers := [word for of_language in words.values() for word in of_language if not word[0].isalpha()]:
        raise ContentFault("word-begins-with", where="words", word=repr(numbers[0]))
    return words


# What people type for something, per language; nothing at all, or some in every language.
Words = Annotated[dict[Language, tuple[str, ...]], AfterValidator(_in_every_language)]


class Option(FrozenModel):
    """One answer that can be chosen. `number` is what a person types; on a scale it equals `value`.

    `seldom`: it stands behind "more" on a card, as what few need. That is how we ask, and is kept with no words.
    """

    value: Id
    number: int
    label: Text
    explanation: Text | None = None
    seldom: bool = Field(default=False, exclude=True)


class Help(FrozenModel):
    """What a person can unfold under a question: what it is about, and what that looks like; or examples alone."""

    text: Text | None = None
    points: tuple[Text, ...] = ()


class Question(FrozenModel):
    """One answer to give. `kind` says how words are read; `skip` is the label under which "no answer" is kept as null.

    `ends` holds values that end the run without a result; `ending` says why: no to taking part, or a way of working
    that needs a round. `options_from` says that the choices come from outside: names that a round or UVO brings, the
    domains, what a round may be, the organisations one works with, or (in its place) the questions that make the scores
    of a round. Of a "several" answer as many are chosen as one likes; it is not asked where there are none. `explain`
    says what it is for, when somebody asks. A `preset` question has an answer from the start and is only seen at the
    review. A "names" answer is a list of names, at least `minimum` and at most `maximum` of them; where it has options,
    those are the usual list, and kept as null. `agrees`: a yes agrees with who sees what, so the card says that.
    `most` is how many may be chosen of a list, at most. `among` names the question before it of whose chosen options
    these are the choices (with `among_left`: the options that were not chosen); with fewer than two it is not asked.
    `usual_days` is how many days from today a day usually is: the working day then is filled in on the card, for
    whoever takes it.
    """

    id: Id
    kind: Literal["scale", "choice", "several", "text", "date", "time", "number", "names"]
    title: Text
    text: Text
    lead: Text | None = None
    options: tuple[Option, ...] = ()
    skip: Text | None = None
    help: Help | None = None
    explain: Text | None = None
    ends: frozenset[str] = frozenset()
    ending: Literal["declined", "needs-round"] = "declined"
    minimum: int = 1
    maximum: int = 80
    options_from: Literal["namen", "domein", "rondes", "organisaties", "scores"] | None = None
    preset: bool = False
    agrees: bool = False
    usual_days: int | None = None
    most: int | None = None
    among: Id | None = None
    among_left: bool = False
    pattern: str | None = None

    @model_validator(mode="after")
    def _options_fit(self) -> Self:
        if self.options_from:
            return self
        if self.kind in ("scale", "choice", "several"):
            numbers = [option.number for option in self.options]
            if len(numbers) < 2 or len(set(numbers)) != len(numbers):
                raise ContentFault("options-needed", where=self.id)
        elif self.options:
            raise ContentFault("options-unwanted", where=self.id)
        return self

    @property
    def is_pressed(self) -> bool:
        """Tell whether an answer is given by pressing it: one of a few, beside those few need."""
        usual = sum(not option.seldom for option in self.options)
        return 0 < usual <= MOST_PRESSED and self.kind in ("scale", "choice")

    def option(self, value: str | None) -> Option | None:
        """Return the option with this value, or None."""
        return next((option for option in self.options if option.value == value), None)

    def chosen(self, value: str | None) -> tuple[Option, ...]:
        """Return the options that an answer to a "several" question names, in the order of the list."""
        named = value.split(SEVERAL_SEPARATOR) if value else ()
        return tuple(option for option in self.options if option.value in named)


class Page(FrozenModel):
    """What is asked on one card, under one `lead`. `when` names the answers under which it is on the path at all.

    `skip_hint` asks whether there is no answer, where a dash can be typed for it. `title` is what a card of statements
    is called where all answers are looked at; without one it goes by its number.
    """

    id: Id
    unit: Unit
    lead: Text | None = None
    skip_hint: Text | None = None
    title: Text | None = None
    questions: tuple[Question, ...] = Field(min_length=1)
    when: dict[str, frozenset[str]] = Field(default_factory=dict)

    @property
    def titles(self) -> tuple[Text, ...]:
        """Return by what names it goes: its own, or those of its questions."""
        return (self.title,) if self.title else tuple(question.title for question in self.questions)

    @property
    def is_pressed(self) -> bool:
        """Tell whether all of it is answered by pressing: one question, or statements on one scale."""
        first = self.questions[0]
        alike = all(question.kind == "scale" and question.options == first.options for question in self.questions)
        return first.is_pressed and (len(self.questions) == 1 or alike)


class Instrument(FrozenModel):
    """A scan or form, ready for the flow. The content that only its result needs lives beside it in the library.

    `given` names facts that no question asks; a round brings them. `joint` names the answers under which two people
    fill in one form. `words` are those that begin it, per language, the taught one first; without any it is begun in
    another way. `order` holds pairs of days of which the second may not come before the first. `named_by` is the
    question whose answer is what a person calls a run. `item` is what the scales ask about, one a card: a role.
    `sends_itself`: the last answer sends it, without a review.
    """

    id: Id
    version: Version
    title: Text
    intro: Text | None = None
    words: Words = Field(default_factory=dict)
    given: frozenset[str] = frozenset()
    joint: dict[str, frozenset[str]] = Field(default_factory=dict)
    order: tuple[tuple[str, str], ...] = ()
    named_by: Id | None = None
    short: Text | None = None
    item: Text | None = None
    help: Text | None = None
    sends_itself: bool = False
    pages: tuple[Page, ...]

    @property
    def name(self) -> Text:
        """Return what stands on a button that begins it."""
        return self.short or self.title

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Self:
        pages = [page.id for page in self.pages]
        questions = [question.id for question in self.questions]
        for ids in (pages, questions):
            if twice := sorted({id_ for id_ in ids if ids.count(id_) > 1}):
                raise ContentFault("same-ids", where=self.id, ids=", ".join(twice))
        unknown = {asked for page in self.pages for asked in page.when} - set(questions) - self.given
        if unknown:
            raise ContentFault("when-unknown", where=self.id, names=", ".join(sorted(unknown)))
        return self

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(question for page in self.pages for question in page.questions)

    @property
    def counts(self) -> Question | None:
        """Return its first question where that is a number: who says how many there are has answered it."""
        first = self.pages[0].questions[0]
        return first if first.kind == "number" else None

    def options_of(self, question_id: str) -> tuple[Option, ...]:
        """Return the choices of a question; () when there is no question of that name."""
        return next((question.options for question in self.questions if question.id == question_id), ())

    def page(self, page_id: str) -> Page | None:
        return next((page for page in self.pages if page.id == page_id), None)
