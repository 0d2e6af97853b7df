"""Lay out the pages that kinds share: joining a round, and cards of statements on a scale."""

from collections.abc import Mapping, Sequence
from typing import Literal

from dialogs.instruments.definition import Id, Option, Page, Question, Text
from dialogs.instruments.rounds import GROUPED_BY, Grouping, Mode
from dialogs.instruments.shared_texts import participation_question, shared_texts

MOST_STATEMENTS = 4

# What a round brings, and joining asks by; no question of ours.
GIVEN_BY_ROUND = frozenset({"modus", "groepering"})

_CONFIDENTIAL = frozenset({Mode.CONFIDENTIAL})
# Where the groups come from of which somebody chooses theirs: names that a round brings, or the domains.
_CHOICES: Mapping[Grouping, Literal["namen", "domein"]] = {Grouping.BY_REGION: "namen", Grouping.BY_DOMAIN: "domein"}


def joining_pages(privacy_note: Text) -> tuple[Page, ...]:
    """Ask whether somebody takes part in a confidential round, after `privacy_note`; and for which group, if any."""
    when, lead = {"modus": _CONFIDENTIAL}, shared_texts()["groep_lead"]
    groups = (_group_page(grouping, {**when, "groepering": frozenset({grouping})}, lead) for grouping in _CHOICES)
    return (confidential_page(privacy_note), *groups)


def confidential_page(privacy_note: Text) -> Page:
    """Ask whether somebody takes part in a confidential round, after `privacy_note`."""
    return _taking_part("delen", privacy_note, _CONFIDENTIAL)


def open_pages(visible: Mapping[Mode, Text]) -> tuple[Page, ...]:
    """Ask whether somebody takes part in an open round, after who sees what of it, and for which group.

    `visible` says that of each mode there may be a round in; () without any. Of which organisation one is, is known.
    """
    pages: list[Page] = []
    for mode, text in visible.items():
        grouping, only = GROUPED_BY[mode], frozenset({mode})
        pages.append(_taking_part(f"delen_{grouping}", text, only))
        if grouping in _CHOICES:
            pages.append(_group_page(grouping, {"modus": only}))
    return tuple(pages)


def _taking_part(id_: Id, visible: Text, modes: frozenset[str]) -> Page:
    asked = participation_question(id_, shared_texts()["meedoen"], shared_texts()["meedoen_vraag"], visible)
    return Page(id=id_, unit="vraag", questions=(asked,), when={"modus": modes})


def _group_page(grouping: Grouping, when: dict[str, frozenset[str]], lead: Text | None = None) -> Page:
    question = Question(
        id=grouping,
        kind="choice",
        title=shared_texts()[grouping],
        text=shared_texts()[f"{grouping}_vraag"],
        lead=lead,
        options_from=_CHOICES[grouping],
    )
    return Page(id=grouping, unit="vraag", questions=(question,), when=when)


def statement_page(
    id_: Id,
    lead: Text | None,
    statements: Sequence[tuple[Id, Text]],
    scale: tuple[Option, ...],
    skip: Text | None,
    skip_hint: Text | None = None,
    title: Text | None = None,
) -> Page:
    """Put up to four statements (id, text) on a card. What they are about stays out of sight: it would colour the
    answers. `skip_hint` asks whether there is no answer; `title` is for a card that tells all the same."""
    questions = tuple(
        Question(
            id=statement, kind="scale", title=shared_texts()[f"uitspraak_{number}"], text=text, options=scale, skip=skip
        )
        for number, (statement, text) in enumerate(statements, 1)
    )
    hint = skip_hint or shared_texts()["geen_antwoord"] if skip else None
    return Page(id=id_, unit="kaart", lead=lead, skip_hint=hint, title=title, questions=questions)
