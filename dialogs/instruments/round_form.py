"""Fill the form of a round with what a round may be: the scans say so themselves."""

from collections.abc import Iterable, Mapping, Sequence

from dialogs.instruments.definition import LANGUAGES, Instrument, Option, Page, Question, Text
from dialogs.instruments.grouping import Partners, group_id
from dialogs.instruments.kind import Entry
from dialogs.instruments.rounds import Grouping, RoundOffer
from dialogs.organisations import Organisation
from dialogs.round_records import SEVERAL_SEPARATOR
from dialogs.texts.catalog import speech

# The questions of the form: what the round is of, and the names of its groups, by how they are grouped.
OFFER_QUESTION = "ronde_scan"
NAMES_QUESTIONS: Mapping[str, str] = {Grouping.BY_REGION: "ronde_regios", Grouping.BY_DOMAIN: "ronde_groepen"}
# Under which stands in what the form is given what a round was asked for as: a scan, and the way to hold it.
ROUND_NAMED = "scan_genoemd"
# That the people of an earlier round are to be asked for it.
SAME_PEOPLE_MEANT = "zelfde_mensen"
# The question with which organisations the round is held, and under which they stand in what the form is given.
PARTNERS_QUESTION = "ronde_voor_wie"
# The same where the round is grouped by them.
GROUPED_PARTNERS_QUESTION = "ronde_met_wie"
_PARTNERS, _OWN = "organisaties", "eigen_organisatie"
# So few offers are looked through at once.
_FEW = 5
# In the form: a question that is only asked where a round is grouped so.
_GROUPED = "grouping/"


def with_offers(form: Instrument, offers: Sequence[tuple[Entry, RoundOffer]], minimum: int) -> Instrument:
    """Return the form with the offers, numbered as they stand on the card, where its question asks for them.

    `minimum` is from how many people on this installation shows means, where a scan does not ask for more. Of each scan
    the first way to hold a round comes first, the others stand behind "more".
    """
    first = {entry.key: offer.id for entry, offer in reversed(offers)}
    in_order = sorted(offers, key=lambda one: first[one[0].key] != one[1].id)
    options = tuple(
        Option(
            value=offer.id,
            number=number,
            label=offer.label,
            explanation=_explanation(entry, offer, minimum),
            seldom=first[entry.key] != offer.id,
        )
        for number, (entry, offer) in enumerate(in_order, 1)
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


def partners_question(grouping: Grouping | str) -> str:
    """Name the question with which organisations a round that is grouped so is held."""
    return GROUPED_PARTNERS_QUESTION if grouping == Grouping.BY_ORGANISATION else PARTNERS_QUESTION


def with_fewer_offers(form: Instrument, offers: Sequence[RoundOffer]) -> Instrument:
    """Return the form with no other offers than these, numbered anew."""
    kept = {offer.id for offer in offers}

    def fewer(question: Question) -> Question:
        left = [option for option in question.options if option.value in kept]
        few = {"seldom": False} if len(left) <= _FEW else {}
        numbered = tuple(option.model_copy(update={"number": number, **few}) for number, option in enumerate(left, 1))
        return question.model_copy(update={"options": numbered})

    def ready(page: Page) -> Page:
        questions = tuple(fewer(q) if q.id == OFFER_QUESTION else q for q in page.questions)
        return page.model_copy(update={"questions": questions})

    return form.model_copy(update={"pages": tuple(map(ready, form.pages))})


def given_partners(own: Organisation | None, partners: Iterable[Organisation]) -> Mapping[str, str]:
    """Return what a form is given of the organisations its round may be for; nothing where there are none.

    They stay for as long as it is filled in, so that a number or an answer of it keeps its meaning.
    """
    lines = [f"{one.id} {' '.join(one.name.split())}" for one in partners]
    return {_OWN: own.name, _PARTNERS: "\n".join(lines)} if own and lines else {}


def partners_in(given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the organisations that a form was given, in the order of its list: tenant -> name."""
    return dict(line.split(" ", 1) for line in given.get(_PARTNERS, "").splitlines())


def choices_in(given: Mapping[str, str]) -> Partners | None:
    """Return the names a form was given for its round: of one's own organisation, and of those to choose from."""
    names = tuple(partners_in(given).values())
    return Partners(given.get(_OWN, ""), names) if names else None


def chosen_partners(given: Mapping[str, str], answer: str | None) -> tuple[str, ...]:
    """Return the tenants that an answer of a form chose."""
    named = answer.split(SEVERAL_SEPARATOR) if answer else ()
    return tuple(tenant for place, tenant in enumerate(partners_in(given), 1) if group_id(place) in named)


def answer_for(given: Mapping[str, str], tenants: Iterable[str]) -> str | None:
    """Return the answer that chooses these tenants, as far as the form was given them."""
    meant = {*tenants}
    values = [group_id(place) for place, tenant in enumerate(partners_in(given), 1) if tenant in meant]
    return SEVERAL_SEPARATOR.join(values) or None


def _explanation(entry: Entry, offer: RoundOffer, minimum: int) -> Text | None:
    """Return what an offer is, with the figures that its coordinator will see."""
    if offer.explanation is None:
        return None
    shown = entry.figures(max(minimum, entry.least_people), offer.grouping)
    nl, en = (speech(language)("shown-figures", shown) for language in LANGUAGES)
    return Text(nl=offer.explanation.nl.format(figures=nl), en=offer.explanation.en.format(figures=en))


def _offer_ids(values: frozenset[str], offers: Sequence[tuple[Entry, RoundOffer]]) -> frozenset[str]:
    """Return the ids of the offers with these groupings ("grouping/regio") or ids."""
    return frozenset(offer.id for _, offer in offers if offer.id in values or f"{_GROUPED}{offer.grouping}" in values)
