"""Bases for content files, of which the product uses a few keys and leaves the rest to people."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, Self

from pydantic import ConfigDict, Field, model_validator

from dialogs.faults import ContentFault
from dialogs.instruments.definition import LANGUAGES, FrozenModel, Id, Instrument, Language, Page, Text, Words
from dialogs.instruments.explained import Explained
from dialogs.instruments.provenance import Provenance, Publication
from dialogs.instruments.rounds import Rounds
from dialogs.instruments.shared_texts import shared_texts


class LenientModel(FrozenModel):
    """A part of the content of which the product uses a few keys; the rest is there for people."""

    model_config = ConfigDict(extra="ignore")


def check_filled(key: str, text: Text, **names: str) -> None:
    """Raise ContentFault when a text asks for a name it does not get: better at the start than in a conversation."""
    for language in LANGUAGES:
        try:
            text.in_(language).format(**names)
        except (KeyError, IndexError, ValueError) as fault:
            allowed = ", ".join(f"{{{name}}}" for name in sorted(names))
            raise ContentFault("not-filled", where=f"{key}.{language}", names=allowed) from fault


def check_bands(key: str, limits: Sequence[tuple[Decimal, Decimal | None]], first: int = 1) -> None:
    """Raise ContentFault unless the bands (from, below) cover everything from `first` up, without a gap, in order."""
    starts, ends = [start for start, _ in limits], [end for _, end in limits]
    if not limits or starts[0] > first or starts[1:] != ends[:-1] or ends[-1] is not None:
        raise ContentFault("bands-gap", where=key, first=first)


def check_ids(key: str, found: Iterable[str], wanted: Iterable[str]) -> None:
    """Raise ContentFault unless exactly these ids are there, each once."""
    if sorted(found) != sorted(wanted):
        raise ContentFault("not-these-ids", where=key, wanted=", ".join(wanted))


def band_explained(title: Text, start: Decimal, end: Decimal | None) -> Explained:
    """Say from which score on, and below which, this is what a score comes to."""
    text = shared_texts()["beeld_vanaf" if end is None else "beeld_tussen"]
    nl, en = (
        text.in_(language).format(from_=_number(start, language), below=_number(end or start, language))
        for language in LANGUAGES
    )
    return Explained(title.nl, title, Text(nl=nl, en=en))


def _number(number: Decimal, language: Language) -> str:
    written = format(number, "f")
    return written if language == "en" else written.replace(".", ",")


class IdText(Text):
    """A text with an id of its own (questions for reflection, steps, prompts)."""

    model_config = ConfigDict(extra="ignore")
    id: str


class Files(LenientModel):
    """What the printout of one's own outcome, and the files of a group picture, are called."""

    own: Text
    group: Text


class Reader(StrEnum):
    """Who an instrument is for: who takes part in a collaboration, coordinates it, or chairs a UVO."""

    REGISSEUR = "regisseur"
    COORDINATOR = "coordinator"
    CHAIR = "voorzitter"


class Follows(LenientModel):
    """The scan after whose outcome another is offered, and what stands on the button that begins it."""

    scan: Id
    offer: Text


class ScanContent(LenientModel):
    """What the file of every scan says of itself, whatever its kind.

    `described` are phrases that mean it inside a sentence, and are no commands ("vragenlijst over mezelf"). `sought`
    are sentences of people who look for it and do not know its words; who says something like them is offered it.
    A newer version that leaves any of `carried` out takes it from the version before. `minutes` is how long it takes,
    `help` the sentence that says what its word does; `domains_of` names the instrument whose domains a round is grouped
    by. `called` is the scan inside a sentence ("een zelfscan"), `called_joint` the one that two people filled in;
    `item_name` is what one item is called and `band_name` what its score comes to; `example` is the part of an outcome
    we name where we say how to ask for one. Without `in_menu` it is found by its words and by who one is, and no menu
    of everybody gets longer. `source` and `provenance` are told to who asks where it comes from. `suits` is who it is
    for; without, everybody. With `follows` it is offered after the outcome of another scan.
    """

    carried: ClassVar[tuple[str, ...]] = (
        "words",
        "described",
        "sought",
        "short",
        "help",
        "called",
        "called_joint",
        "item_name",
        "band_name",
        "example",
        "outcome_title",
        "outcome_title_joint",
        "files",
        "minutes",
        "rounds",
        "domains_of",
        "source",
        "provenance",
        "suits",
        "follows",
    )

    id: str
    version: str
    title: Text
    words: Words = Field(default_factory=dict)
    described: Words = Field(default_factory=dict)
    sought: Words = Field(default_factory=dict)
    short: Text | None = None
    called: Text | None = None
    called_joint: Text | None = None
    item_name: Text | None = None
    band_name: Text | None = None
    example: Id | None = None
    help: Text | None = None
    outcome_title: Text | None = None
    outcome_title_joint: Text | None = None
    files: Files | None = None
    minutes: int | None = Field(default=None, alias="duration_minutes", ge=1)
    rounds: Rounds | None = None
    domains_of: str | None = None
    in_menu: bool = True
    source: tuple[Publication, ...] = ()
    provenance: Provenance = Provenance()
    suits: tuple[Reader, ...] = ()
    follows: Follows | None = None

    # What an item is called where the file does not say: a key of the texts around.
    usual_item: ClassVar[str]

    def lay_out(self, intro: Text, pages: Iterable[Page], **more: Any) -> Instrument:
        """Return what the flow asks: these pages, and what every scan says of itself; `more` are fields of its own."""
        return Instrument(
            id=self.id,
            version=self.version,
            title=self.title,
            intro=intro,
            words=self.words,
            short=self.short,
            help=self.help,
            pages=tuple(pages),
            **more,
        )

    @property
    def step(self) -> tuple[Text, ...]:
        """Return the words that offer to remind somebody of a step of their own; () when none is offered."""
        return ()

    @property
    def item(self) -> Text:
        """Return what one item is called: a role, a competency."""
        return self.item_name or shared_texts()[self.usual_item]

    @property
    def band_heading(self) -> Text:
        """Return the heading above what a score comes to: low, middle, high."""
        return self.band_name or shared_texts()["beeld"]

    @model_validator(mode="after")
    def _can_be_shared(self) -> Self:
        if self.rounds is None:
            return self
        _check_share("rounds.share", self.rounds.share)
        if self.rounds.share_open:
            _check_share("rounds.share_open", self.rounds.share_open)
        for offer in self.rounds.offers:
            if offer.explanation:
                check_filled(f"rounds.offers.{offer.id}.explanation", offer.explanation, figures="-")
        return self


def _check_share(key: str, share: Text) -> None:
    """Raise ContentFault unless it can be filled and has a code: who copies it hands on an invitation."""
    check_filled(key, share, name="-", code="-", closes="-", minimum="-", figures="-")
    for language in LANGUAGES:
        if "{code}" not in share.in_(language):
            raise ContentFault("no-code", where=f"{key}.{language}")
