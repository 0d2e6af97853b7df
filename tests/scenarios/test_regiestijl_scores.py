"""The scores of a regiestijl: per style the mean of its own four statements, on the card and on paper alike."""

import pytest

from tests.scenarios.people import World, texts

# Statements 1, 3, 5 and 7 lean to the case, the others to the network.
_SCORES = [
    ("5 2 4 2", "5 3 4 1", "4,5", "2,0"),
    ("4 3 4 3", "3 3 3 3", "3,5", "3,0"),
    ("4 3 3 3", "3 3 3 3", "3,3", "3,0"),
    ("1 5 1 5", "1 5 1 4", "1,0", "4,8"),
    # Three answers are enough, and only those count.
    ("- 3 5 3", "5 3 5 3", "5,0", "3,0"),
]


@pytest.mark.parametrize(("first", "second", "case", "network"), _SCORES)
async def test_a_score_is_the_mean_of_its_own_statements(
    world: World, first: str, second: str, case: str, network: str
) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", first, second, "verstuur")
    lines = texts(anna.card).splitlines()
    assert {lines[at + 1] for at, line in enumerate(lines) if line == "Casusgericht"} >= {case}
    assert {lines[at + 1] for at, line in enumerate(lines) if line == "Netwerkgericht"} >= {network}
    await anna.says("pdf")
    assert anna.file
    assert anna.file.printout.chart
    drawn = [(bar.label, bar.shown) for bar in anna.file.printout.chart.bars]
    assert drawn == [("Casusgericht", case), ("Netwerkgericht", network)]


async def test_too_few_answers_are_no_score(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", "- 3 - 3", "5 3 5 3", "verstuur")
    anna.sees("Casusgericht: –")
    anna.sees_not("5,0")
