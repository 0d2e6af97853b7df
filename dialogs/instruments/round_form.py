"""Fill the form of a round with what a round may be: the scans say so themselves."""

from collections.abc import Mapping, Sequence

from dialogs.group.told import figures
from dialogs.instruments.definition import LANGUAGES, Instrument, Option, Page, Text
from dialogs.instruments.kind import Entry
from dialogs.instruments.rounds import Grouping, RoundOffer
from dialogs.texts.catalog import speech

# The questions of the form: what the round is of, and the names of its groups, by how they are grouped.
OFFER_QUESTION = "ronde_scan"
NAMES_QUESTIONS: Mapping[str, str] = {Grouping.BY_REGION: "ronde_regios", Grouping.BY_DOMAIN: "ronde_groepen"}
# In the form: a question that is only asked where a round is grouped so.
_GROUPED = "grouping/"


def with_offers(form: Instrument, offers: Sequence[tuple[Entry, RoundOffer]], minimum: int) -> Instrument:
    """Return the form with the offers, numbered in their order, where its question asks for them.

    `minimum` is from how many people on this installation shows means, where a scan does not ask for more.
    """
    options = tuple(
        Option(value=offer.id, number=number, label=offer.label, explanation=_explanation(entry, offer, minimum))
        for number, (entry, offer) in enumerate(offers, 1)
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


def _explanation(entry: Entry, offer: RoundOffer, minimum: int) -> Text | None:
    """Return what an offer is, with the figures that its coordinator will see."""
    if offer.explanation is None:
        return None
    shown = figures(max(minimum, entry.least_people), grouped=offer.grouping != Grouping.NONE)
    nl, en = (speech(language)("shown-figures", shown) for language in LANGUAGES)
    return Text(nl=offer.explanation.nl.format(figures=nl), en=offer.explanation.en.format(figures=en))


def _offer_ids(values: frozenset[str], offers: Sequence[tuple[Entry, RoundOffer]]) -> frozenset[str]:
    """Return the ids of the offers with these groupings ("grouping/regio") or ids."""
    return frozenset(offer.id for _, offer in offers if offer.id in values or f"{_GROUPED}{offer.grouping}" in values)
