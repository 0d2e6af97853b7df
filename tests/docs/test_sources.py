"""docs/sources.yaml says of each item of the publications where it stands: it is there, or a reason is given."""

import pytest
import yaml

from dialogs.instruments.library import CONTENT
from tests.docs import sources

# The facts of the publications that we keep to, by number.
ORACLES = {f"O{number}" for number in range(1, 49)}


def test_every_place_that_is_named_is_there() -> None:
    assert list(sources.faults(sources.read(), sources.content())) == []


def test_every_fact_has_its_line() -> None:
    named = {item.oracle for item in sources.read().items if item.oracle}
    assert named == ORACLES


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"in": ["nergens.yaml roles"]}, "nothing at nergens.yaml roles"),
        ({"in": ["zelfscan.yaml roles.wethouder"]}, "nothing at zelfscan.yaml roles.wethouder"),
        ({"in": ["zelfscan.yaml roles"], "count": 5}, "4 at zelfscan.yaml roles, not 5"),
        ({"in": ["uitleg.yaml entries.itat"], "says": "elke maand"}, "does not say: elke maand"),
        ({"in": []}, "neither where, nor why not"),
        ({"from": "S9", "not": "No."}, "unknown publication S9"),
    ],
)
def test_what_is_not_so_is_seen(changed: dict[str, object], told: str) -> None:
    item = sources.Item.model_validate({"from": "S3", "section": "1", "what": "a thing", **changed})
    one = sources.Sources(publications=sources.read().publications, items=(item,))
    assert [fault for fault in sources.faults(one, sources.content()) if told in fault]


def test_every_content_file_with_a_source_has_a_line_and_names_known_publications() -> None:
    """What a file says it rests on is one of the five, by its title; and nothing that has a source is left out here."""
    declared = sources.read()
    named = {place.split()[0] for item in declared.items for place in item.places}
    titles = set(declared.publications.values())
    for file in CONTENT.glob("*.yaml"):
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
        rests_on = [one["publication"] for one in content.get("source", ())] + [*content.get("sources", {}).values()]
        assert set(rests_on) <= titles, file.name
        assert file.name in named or not rests_on, file.name
