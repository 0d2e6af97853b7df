"""Tell the groups of a round: none, the domains people work from, or the regions the round names."""

from collections.abc import Sequence

from dialogs.instruments.definition import Instrument, Option, Page, Text
from dialogs.instruments.rounds import Domain, Grouping
from dialogs.records import Round

# Between the names of regions in one stored answer; read_names in dialogs.understanding.reading writes it.
REGION_SEPARATOR = "; "


def region_id(place: int) -> str:
    """Return the id of a region: its place in the list, counted from one. Names travel in no button."""
    return f"r{place}"


def split_regions(answer: str) -> tuple[str, ...]:
    """Split one stored answer into regions."""
    return tuple(answer.split(REGION_SEPARATOR)) if answer else ()


def group_ids(round_: Round, domains: Sequence[Domain]) -> tuple[str, ...]:
    """Return the ids of the groups of a round, in order; () without grouping."""
    if round_.grouping == Grouping.BY_DOMAIN:
        return tuple(domain.id for domain in domains)
    return tuple(region_id(place) for place in range(1, len(round_.groups) + 1))


def group_label(round_: Round, domains: Sequence[Domain], group: str) -> Text:
    """Return what a group is called."""
    if round_.grouping == Grouping.BY_DOMAIN:
        return _domain(domains, group).label
    name = round_.groups[int(group.removeprefix("r")) - 1]
    return Text(nl=name, en=name)


def group_inline(round_: Round, domains: Sequence[Domain], group: str) -> Text:
    """Return what a group is called inside a sentence: het onderwijs."""
    if round_.grouping == Grouping.BY_DOMAIN and (inline := _domain(domains, group).inline):
        return inline
    return group_label(round_, domains, group)


def _domain(domains: Sequence[Domain], id_: str) -> Domain:
    return next(domain for domain in domains if domain.id == id_)


def with_choices(instrument: Instrument, regions: tuple[str, ...], domains: tuple[Option, ...]) -> Instrument:
    """Return the instrument with the choices only a round knows filled in; the same object when there are none."""
    options = {
        "namen": tuple(
            Option(value=region_id(place), number=place, label=Text(nl=name, en=name))
            for place, name in enumerate(regions, 1)
        ),
        "domein": domains,
    }

    def ready(page: Page) -> Page:
        questions = tuple(
            q if q.options_from is None else q.model_copy(update={"options": options[q.options_from]})
            for q in page.questions
        )
        return page if questions == page.questions else page.model_copy(update={"questions": questions})

    if all(question.options_from is None for question in instrument.questions):
        return instrument
    return instrument.model_copy(update={"pages": tuple(map(ready, instrument.pages))})
