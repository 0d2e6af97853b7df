"""The yardstick is met, and what the reader knows is what its examples say."""

from tests.understanding import measure
from tests.understanding.measure import GOOD, LEAST_RIGHT, Verdict, measure_all, share
from tests.understanding.write_examples import FOLDER, written


async def test_at_least_what_we_hold_ourselves_to_is_understood() -> None:
    outcomes = await measure_all()
    assert share(outcomes, GOOD) >= LEAST_RIGHT, "\n".join(measure.misses(outcomes))
    assert [one.said for one in outcomes if one.judged.verdict is Verdict.HARM] == []


async def test_every_title_on_the_newest_card_can_be_typed() -> None:
    outcomes = await measure_all(titles=True)
    assert list(measure.misses(outcomes)) == []


def test_what_is_not_read_silently_wrong_is_asked() -> None:
    assert list(measure.misses_of_days()) == []


def test_the_made_files_are_made_from_these_examples() -> None:
    for name, text in written().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == text, f"{name}: make examples"
