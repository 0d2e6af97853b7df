"""Fill the form of a round with what a round may be: the scans say so themselves."""

from collections.abc import Mapping, Sequence

from dialogs.instruments.definition import Instrument, Option, Page
from dialogs.instruments.kind import Entry
from dialogs.instruments.rounds import Grouping, RoundOffer

# The questions of the form: what the round is of, and the names of its groups, by how they are grouped.
OFFER_QUESTION = "ronde_scan"
NAMES_QUESTIONS: Mapping[str, str] = {Grouping.BY_REGION: "ronde_regios", Grouping.BY_DOMAIN: "ronde_groepen"}
# In the form: a question that is only asked where a round is grouped so.
_GROUPED = "grouping/"


def with_offers(form: Instrument, offers: Sequence[tuple[Entry, RoundOffer]]) -> Instrument:
    """Return the form with the offers, numbered in their order, where its question asks for them."""
    options = tuple(
        Option(value=offer.id, number=number, label=offer.label, explanation=offer.explanation)
        for number, (_, offer) in enumerate(offers, 1)
    )
    asked = {question.id for question in form.questions if question.options_from == "rondes"}

    def ready(page: Page) -> Page:
        questions = tuple(
            q.model_copy(update={"options": options, "options_from": None}) if q.id in asked else q
            for q in page.questions
        )
        when = {name: _offer_ids(values, offers) if name in asked else values for name, values in page.when.items()}
        return page.model_copy(update={"questions": questions, "when": when})

    return form.model_copy(update={"pages": tuple(map(ready, form.pages))})


def _offer_ids(values: frozenset[str], offers: Sequence[tuple[Entry, RoundOffer]]) -> frozenset[str]:
    """Return the ids of the offers with these groupings ("grouping/regio") or ids."""
    return frozenset(offer.id for _, offer in offers if offer.id in values or f"{_GROUPED}{offer.grouping}" in values)
