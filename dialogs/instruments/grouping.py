"""Tell the groups of a round: none, the usual domains, or those its coordinator named."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dialogs.instruments.definition import Instrument, Option, Page, Question, Text
from dialogs.instruments.rounds import Domain, Grouping
from dialogs.instruments.shared_texts import shared_texts
from dialogs.records import Round
from dialogs.understanding.vocabulary import plain

# Between the names of groups in one stored answer.
GROUP_SEPARATOR = "; "


@dataclass(frozen=True)
class Partners:
    """What one's own organisation is called, and those it works with."""

    own: str
    names: tuple[str, ...]


def group_id(place: int) -> str:
    """Return the id of a named group: its place in the list, counted from one. Names travel in no button."""
    return f"r{place}"


def join_groups(names: Iterable[str]) -> str:
    """Join the names of groups into one stored answer, of which `split_groups` makes as many again."""
    return GROUP_SEPARATOR.join(name.replace(GROUP_SEPARATOR, ", ") for name in names)


def split_groups(answer: str) -> tuple[str, ...]:
    """Split one stored answer into the names of groups."""
    return tuple(answer.split(GROUP_SEPARATOR)) if answer else ()


def group_text(name: str, usual: Sequence[Text]) -> Text:
    """Return what a named group is called: in every language when it is a usual one or "Anders", else as typed."""
    said = plain(name)
    known = (text for text in (*usual, shared_texts()["anders"]) if said in (plain(text.nl), plain(text.en)))
    return next(known, Text(nl=name, en=name))


def group_ids(round_: Round, domains: Sequence[Domain]) -> tuple[str, ...]:
    """Return the ids of the groups of a round, in order; () without grouping."""
    if round_.grouping == Grouping.BY_DOMAIN and not round_.groups:
        return tuple(domain.id for domain in domains)
    return tuple(group_id(place) for place in range(1, len(round_.groups) + 1))


def group_label(round_: Round, domains: Sequence[Domain], group: str) -> Text:
    """Return what a group is called."""
    if not round_.groups:
        return next(domain.label for domain in domains if domain.id == group)
    return group_text(round_.groups[int(group.removeprefix("r")) - 1], [domain.label for domain in domains])


def group_labels(round_: Round, domains: Sequence[Domain]) -> tuple[Text, ...]:
    """Return what the groups of a round are called, in order; () without grouping."""
    return tuple(group_label(round_, domains, group) for group in group_ids(round_, domains))


def group_inline(round_: Round, domains: Sequence[Domain], group: str) -> Text:
    """Return what a group is called inside a sentence: het onderwijs."""
    label = group_label(round_, domains, group)
    if round_.grouping != Grouping.BY_DOMAIN:
        # Regions are places, whatever they are called.
        return label
    if label == shared_texts()["anders"]:
        return shared_texts()["anders_in_zin"]
    return next((domain.inline for domain in domains if domain.label == label and domain.inline), label)


def _by_title(asked: Question, scored: Sequence[Question]) -> tuple[Question, ...]:
    """Return questions of a scan as they stand on one card of a form, each its title alone; the card has its own."""
    changed = []
    for question in scored:
        options = tuple(option.model_copy(update={"explanation": None}) for option in question.options)
        bare = {"title": asked.title, "text": question.title, "lead": None, "help": None, "options": options}
        changed.append(question.model_copy(update=bare))
    return tuple(changed) or (asked,)


def with_choices(
    instrument: Instrument,
    names: tuple[str, ...],
    domains: Sequence[Domain],
    partners: Partners | None = None,
    scored: Sequence[Question] = (),
) -> Instrument:
    """Return the instrument with the choices only a round knows filled in; the same object when there are none.

    Groups that a round names stand in the place of the domains. `partners` are the organisations it may be for.
    `scored` are asked, by their titles alone, where a form takes the scores of a round.
    """
    usual = [domain.label for domain in domains]
    named = tuple(
        Option(value=group_id(place), number=place, label=group_text(name, usual))
        for place, name in enumerate(names, 1)
    )
    of_domains = tuple(Option(value=one.id, number=i, label=one.label) for i, one in enumerate(domains, 1))
    of_partners = tuple(
        Option(value=group_id(place), number=place, label=Text(nl=name, en=name))
        for place, name in enumerate(partners.names if partners else (), 1)
    )
    options = {"namen": named, "domein": named or of_domains, "organisaties": of_partners}

    def filled(question: Question) -> Question:
        if question.options_from is None:
            return question
        skip = _with_own(question.skip, partners) if question.options_from == "organisaties" else question.skip
        return question.model_copy(update={"options": options[question.options_from], "skip": skip})

    def ready(page: Page) -> Page:
        first = page.questions[0]
        if first.options_from == "scores":
            return page.model_copy(update={"questions": _by_title(first, scored), "lead": first.text})
        questions = tuple(map(filled, page.questions))
        return page if questions == page.questions else page.model_copy(update={"questions": questions})

    if all(question.options_from is None for question in instrument.questions):
        return instrument
    pages = tuple(page for page in map(ready, instrument.pages) if not any(map(_has_no_choice, page.questions)))
    return instrument.model_copy(update={"pages": pages})


def _with_own(text: Text | None, partners: Partners | None) -> Text | None:
    """Return a text with the name of one's own organisation in it."""
    if text is None or partners is None:
        return text
    return Text(nl=text.nl.format(own=partners.own), en=text.en.format(own=partners.own))


def _has_no_choice(question: Question) -> bool:
    return question.kind == "several" and not question.options
