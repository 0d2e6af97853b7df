"""Every kind of prompt there is, each with all that is particular to it. One more is one member, and its texts."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto
from functools import partial
from typing import Self

from dialogs.instruments.kinds.uvo.definition import UvoText
from dialogs.replies import Reply
from dialogs.usecases.prompts import news_prompts, round_prompts, run_prompts, uvo_prompts
from dialogs.usecases.prompts.context import DuePrompt, EndedPrompt
from dialogs.usecases.prompts.shapes import RESTING, STEP, UNSENT, Postponed


class About(Enum):
    """What the `subject` of a prompt is the id of."""

    ROUND = auto()
    RUN = auto()
    UVO = auto()
    ORGANISATION = auto()


class VoidedWith(Enum):
    """What makes a prompt that is still due void.

    ROUND: it closed, or this person takes no part in it any more. CLOSING: it closed. Of a UVO a change of the DATE of
    the next one, of the RHYTHM (when that is due) or of the EVALUATION; with another chair or a closed case all three.
    """

    ROUND = auto()
    CLOSING = auto()
    DATE = auto()
    RHYTHM = auto()
    EVALUATION = auto()


async def _ignore_ending(_: EndedPrompt) -> None:
    pass


@dataclass(frozen=True, kw_only=True)
class Behaviour:
    """All that is particular to a kind of prompt.

    `key` makes a prompt unique, of {id}, {subject}, {person}, {now}, {due_at}, {day} (that of `due_at`) and {version}.
    `compose` returns what it says now, Postponed when that must wait, None when it is void. `on_ended` is told what
    became of it, in the transaction that ends it. `combine` makes one message of all that is due for a person, of the
    kinds with the same function; None where these cannot be one. `office_hours`: it waits for those, and until the
    person is back. `optional`: people who turned reminders off do without it; `withheld`: until they turn them on
    again, as it is planned by nothing that could be done again. `once`: it is said of what happened and
    planned by nothing else, so whoever was gone is told when they are back; `outlasts`: also long after its time.
    `answered_by`: the words of the commands that answer it. `text` is what it says of uvo.yaml, whose actions answer it
    as well.
    """

    about: About
    key: str
    compose: Callable[[DuePrompt], Awaitable[Reply | Postponed | None]]
    on_ended: Callable[[EndedPrompt], Awaitable[None]] = _ignore_ending
    combine: Callable[[Sequence[Reply]], Reply | None] | None = None
    office_hours: bool = False
    optional: bool = False
    withheld: bool = False
    once: bool = False
    outlasts: bool = False
    voided_with: VoidedWith | None = None
    answered_by: tuple[str, ...] = ()
    text: UvoText | None = None

    @property
    def asks_to_join(self) -> bool:
        """Tell whether it asks somebody to take part in a round."""
        return "doe_mee" in self.answered_by


def _of_uvo(text: UvoText, voided_with: VoidedWith, *answered_by: str) -> tuple[str, Behaviour]:
    return f"uvo_{text}", Behaviour(
        about=About.UVO,
        key=f"{text}:{{subject}}:{{version}}:{{due_at}}",
        compose=partial(uvo_prompts.tell_uvo_text, text),
        combine=uvo_prompts.join_uvo_cards,
        office_hours=True,
        optional=True,
        voided_with=voided_with,
        answered_by=("uvo", *answered_by),
        text=text,
    )


_REMINDED = Behaviour(
    about=About.ROUND,
    key="herinnering:{subject}:{person}:{id}",
    compose=round_prompts.remind,
    on_ended=round_prompts.record_reminded,
    combine=news_prompts.join_news,
    office_hours=True,
    optional=True,
    voided_with=VoidedWith.ROUND,
    answered_by=("doe_mee", "later", "afmelden"),
)


class PromptKind(StrEnum):
    """The word is what is kept in the database."""

    behaviour: Behaviour

    def __new__(cls, word: str, behaviour: Behaviour) -> Self:
        """Make a member that equals its word."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.behaviour = behaviour
        return member

    # What was planned before is void, so each has a key of its own.
    INVITATION = (
        round_prompts.INVITATION,
        Behaviour(
            about=About.ROUND,
            key="uitnodiging:{subject}:{person}:{id}",
            compose=round_prompts.invite,
            on_ended=round_prompts.record_invited,
            combine=news_prompts.join_news,
            office_hours=True,
            voided_with=VoidedWith.ROUND,
            answered_by=("doe_mee", "later", "afmelden"),
        ),
    )
    REMINDER = ("herinnering", _REMINDED)
    # The coordinator asked for it: once a day at most, and under the same limits as the others.
    NUDGE = ("aansporing", replace(_REMINDED, key="aansporing:{subject}:{person}:{day}"))
    # What was promised them changes, so it is told to who wants no reminders, too.
    SOONER = (
        "eerder",
        replace(
            _REMINDED,
            key="eerder:{subject}:{person}:{id}",
            compose=round_prompts.tell_sooner,
            on_ended=round_prompts.record_told,
            optional=False,
        ),
    )
    # The day is the person's own choice, so neither a weekend nor being away stands in the way.
    LATER = (
        "later",
        Behaviour(
            about=About.ROUND,
            key="later:{subject}:{person}:{id}",
            compose=round_prompts.ask_again,
            on_ended=round_prompts.record_asked_again,
            voided_with=VoidedWith.ROUND,
            answered_by=("doe_mee", "later", "afmelden"),
        ),
    )
    UNREACHED = (
        "bereikt",
        Behaviour(
            about=About.ROUND,
            key="bereikt:{subject}:{person}:{now}",
            compose=round_prompts.tell_unreached,
            on_ended=round_prompts.forget_typed_names,
            answered_by=("rondes", "nodig_uit"),
        ),
    )
    CLOSING_SOON = (
        "sluit_bijna",
        Behaviour(
            about=About.ROUND,
            key="sluit_bijna:{subject}:{person}:{id}",
            compose=news_prompts.tell_it_closes,
            combine=news_prompts.join_news,
            office_hours=True,
            optional=True,
            voided_with=VoidedWith.CLOSING,
            answered_by=("verleng", "herinner", "sluit"),
        ),
    )
    # A round closes once.
    CLOSED = (
        "gesloten",
        Behaviour(
            about=About.ROUND,
            key="gesloten:{subject}:{person}",
            compose=news_prompts.tell_it_closed,
            combine=news_prompts.join_news,
            office_hours=True,
            optional=True,
            once=True,
            outlasts=True,
            answered_by=("groepsoverzicht",),
        ),
    )
    # What somebody filled in and did not send counts nowhere: they hear it without reminders, too.
    UNSENT = (
        UNSENT,
        Behaviour(
            about=About.ROUND,
            key="niet_verstuurd:{subject}:{person}",
            compose=run_prompts.tell_unsent,
            on_ended=run_prompts.record_unsent_told,
            office_hours=True,
            voided_with=VoidedWith.ROUND,
            once=True,
            outlasts=True,
            answered_by=("verstuur", "uitdraai"),
        ),
    )
    # Of two organisations that do nothing together any more: to who took part in rounds of the other. Never silence, so
    # people without reminders hear it too.
    APART = (
        "uit_elkaar",
        Behaviour(
            about=About.ORGANISATION,
            key="uit_elkaar:{subject}:{person}:{day}",
            compose=news_prompts.tell_it_is_apart,
            office_hours=True,
            once=True,
            outlasts=True,
            answered_by=("uitdraai",),
        ),
    )
    # To who coordinates a round that an organisation left.
    FEWER = (
        "minder",
        Behaviour(
            about=About.ROUND,
            key="minder:{subject}:{person}:{now}",
            compose=news_prompts.tell_of_fewer,
            office_hours=True,
            voided_with=VoidedWith.CLOSING,
            once=True,
            outlasts=True,
            answered_by=("rondes",),
        ),
    )
    # Asked for by the person, and about a step that only they know: nothing of it is kept.
    STEP = (
        STEP,
        Behaviour(
            about=About.RUN,
            key="stap:{subject}:{person}:{id}",
            compose=run_prompts.remind_of_step,
            office_hours=True,
            optional=True,
            withheld=True,
            once=True,
            outlasts=True,
            answered_by=("uitdraai", "stap"),
        ),
    )
    # The same of a scan of their own that is not finished: the day is their choice.
    RESTING = (
        RESTING,
        Behaviour(
            about=About.RUN,
            key="verder:{subject}:{person}:{id}",
            compose=run_prompts.remind_of_run,
            office_hours=True,
            optional=True,
            withheld=True,
            once=True,
            outlasts=True,
            answered_by=("verder", "later"),
        ),
    )
    TOGETHER = (
        "samen",
        Behaviour(
            about=About.RUN,
            key="samen:{subject}:{person}",
            compose=run_prompts.tell_outcome,
            once=True,
            answered_by=("uitdraai", "pdf"),
        ),
    )
    TOGETHER_GONE = (
        "samen_weg",
        Behaviour(
            about=About.RUN,
            key="samen_weg:{subject}",
            compose=run_prompts.tell_discarded,
            once=True,
            answered_by=("help",),
        ),
    )
    # To who handed a UVO over: it is no longer theirs, also where reminders are off.
    HANDED_OVER = (
        "overgedragen",
        Behaviour(
            about=About.UVO,
            key="overgedragen:{subject}:{person}:{version}",
            compose=uvo_prompts.tell_taken_over,
            office_hours=True,
            once=True,
            outlasts=True,
            answered_by=("uvo",),
        ),
    )
    # To who gave the key of a round: a colleague coordinates it now, instead of them or beside them.
    KEY_TAKEN = (
        "sleutel_gebruikt",
        Behaviour(
            about=About.ROUND,
            key="sleutel_gebruikt:{subject}:{person}:{now}",
            compose=news_prompts.tell_key_taken,
            office_hours=True,
            once=True,
            outlasts=True,
            answered_by=("rondes",),
        ),
    )
    # To who coordinates a round with fewer people now, and to whom it was ended for.
    COORDINATES_LESS = (
        "minder_coordinatoren",
        Behaviour(
            about=About.ROUND,
            key="minder_coordinatoren:{subject}:{person}:{now}",
            compose=news_prompts.tell_who_coordinates,
            office_hours=True,
            once=True,
            outlasts=True,
            answered_by=("rondes", "wie_coordineert"),
        ),
    )
    UVO_PLAN = _of_uvo(UvoText.PLAN, VoidedWith.RHYTHM)
    UVO_PREPARE = _of_uvo(UvoText.PREPARE, VoidedWith.DATE)
    UVO_TODAY = _of_uvo(UvoText.TODAY, VoidedWith.DATE)
    UVO_HELD = _of_uvo(UvoText.HELD, VoidedWith.DATE, "gehouden", "vervallen")
    UVO_OVERDUE = _of_uvo(UvoText.OVERDUE, VoidedWith.RHYTHM)
    UVO_EVALUATE = _of_uvo(UvoText.EVALUATE, VoidedWith.EVALUATION)

    @classmethod
    def of_word(cls, word: str) -> Self | None:
        """Return the kind with this word; None for a kind of a later or earlier version."""
        return next((kind for kind in cls if kind == word), None)

    @classmethod
    def of_text(cls, text: UvoText) -> Self:
        """Return the kind that says this text. Raises StopIteration when it is never said of our own accord."""
        return next(kind for kind in cls if kind.behaviour.text is text)
