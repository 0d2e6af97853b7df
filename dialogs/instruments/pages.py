"""Lay out the pages that kinds share: joining a confidential round, and cards of statements on a scale."""

from collections.abc import Sequence

from dialogs.instruments.definition import Id, Option, Page, Question, Text
from dialogs.instruments.rounds import Grouping, Mode
from dialogs.instruments.shared_texts import participation_question, shared_texts

MOST_STATEMENTS = 4

# What a round brings, and joining asks by; no question of ours.
GIVEN_BY_ROUND = frozenset({"modus", "groepering"})

_CONFIDENTIAL = frozenset({Mode.CONFIDENTIAL})


def joining_pages(privacy_note: Text) -> tuple[Page, ...]:
    """Ask whether somebody takes part in a confidential round, after `privacy_note`; and for which group, if any."""
    asked = participation_question("delen", shared_texts()["meedoen"], shared_texts()["meedoen_vraag"], privacy_note)

    def group(grouping: Grouping, choices: str) -> Page:
        question = Question(
            id=grouping,
            kind="choice",
            title=shared_texts()[grouping],
            text=shared_texts()[f"{grouping}_vraag"],
            lead=shared_texts()["groep_lead"],
            options_from=choices,
        )
        when = {"modus": _CONFIDENTIAL, "groepering": frozenset({grouping})}
        return Page(id=grouping, unit="vraag", questions=(question,), when=when)

    return (
        Page(id="delen", unit="vraag", questions=(asked,), when={"modus": _CONFIDENTIAL}),
        # The choices are names that a round brings, or the domains.
        group(Grouping.BY_REGION, "namen"),
        group(Grouping.BY_DOMAIN, "domein"),
    )


def statement_page(
    id_: Id,
    lead: Text | None,
    statements: Sequence[tuple[Id, Text]],
    scale: tuple[Option, ...],
    skip: Text | None,
    skip_hint: Text | None = None,
) -> Page:
    """Put up to four statements (id, text) on a card. What they are about stays out of sight: it would colour the
    answers. `skip_hint` asks whether there is no answer."""
    questions = tuple(
        Question(
            id=statement, kind="scale", title=shared_texts()[f"uitspraak_{number}"], text=text, options=scale, skip=skip
        )
        for number, (statement, text) in enumerate(statements, 1)
    )
    hint = skip_hint or shared_texts()["geen_antwoord"] if skip else None
    return Page(id=id_, unit="kaart", lead=lead, skip_hint=hint, questions=questions)
