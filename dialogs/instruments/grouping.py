"""How the people of a round are grouped: not at all, by the domains of the zelfscan, or by the round's regions."""

from dialogs.instruments.definition import Instrument, Option, Page, Text
from dialogs.instruments.kinds.zelfscan.definition import Zelfscan
from dialogs.records import Round

NONE, BY_DOMAIN, BY_REGION = "geen", "domein", "regio"
# Between the names of regions in one stored answer; read_names in dialogs.understanding.reading writes it.
BETWEEN = "; "


def region_id(place: int) -> str:
    """The id of a region: its place in the list, counted from one. Names travel in no button."""
    return f"r{place}"


def names_of(answer: str) -> tuple[str, ...]:
    """The regions in one stored answer."""
    return tuple(answer.split(BETWEEN)) if answer else ()


def group_ids(round_: Round, content: Zelfscan) -> tuple[str, ...]:
    """The ids of the groups of a round, in order; () without grouping."""
    if round_.grouping == BY_DOMAIN:
        return tuple(choice.id for choice in content.domain_question.options)
    return tuple(region_id(place) for place in range(1, len(round_.groups) + 1))


def group_label(round_: Round, content: Zelfscan, group: str) -> Text:
    """What a group is called."""
    if round_.grouping == BY_DOMAIN:
        return content.domain(group).label
    name = round_.groups[int(group.removeprefix("r")) - 1]
    return Text(nl=name, en=name)


def group_inline(round_: Round, content: Zelfscan, group: str) -> Text:
    """What a group is called inside a sentence: het onderwijs."""
    if round_.grouping == BY_DOMAIN and (inline := content.domain(group).inline):
        return inline
    return group_label(round_, content, group)


def fitted(instrument: Instrument, regions: tuple[str, ...], domains: tuple[Option, ...]) -> Instrument:
    """The instrument with the choices that only a round knows, filled in; the same object when there are none."""
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
