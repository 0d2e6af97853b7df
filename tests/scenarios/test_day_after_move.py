"""A day said right after a UVO was moved or planned is the day of that UVO: "nee, overmorgen"."""

import pytest

from tests.scenarios.people import Someone, World
from tests.store.contract.everything import dump


async def with_two(world: World, locale: str = "nl-NL") -> Someone:
    eva = await world.newcomer("eva", locale)
    yes = "ja" if locale == "nl-NL" else "yes"
    await eva.says("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", yes, "uvo nieuw EF-5Q2WER 22-12-2026 10:00", yes)
    return eva


async def planned(world: World) -> dict[str, tuple[str, str]]:
    rows = (await dump(world.engine))["uvos"]
    return {row["code"]: (str(row["planned_on"])[:10], row["planned_at"]) for row in rows}


SAID = {
    "zet hem maar op 17 december": ("2026-12-17", "14:00"),
    "liever 17 december": ("2026-12-17", "14:00"), "17 december bedoel ik": ("2026-12-17", "14:00"),
    "oh sorry, 17 december": ("2026-12-17", "14:00"), "om 15:00": ("2026-12-16", "15:00"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "then"), SAID.items())
async def test_a_day_after_a_move_is_of_the_one_moved(world: World, said: str, then: tuple[str, str]) -> None:
    eva = await with_two(world)
    await eva.says("verzet AB-3K7QXZ naar 16 december", said)
    eva.sees("UVO AB-3K7QXZ", "De datum is vastgelegd")
    assert await planned(world) == {"AB-3K7QXZ": then, "EF-5Q2WER": ("2026-12-22", "10:00")}
    await eva.says("maak ongedaan")
    assert (await planned(world))["AB-3K7QXZ"] == ("2026-12-16", "14:00")


# Of a weekday alone it is asked in which week; of a day before the one that was set, whether it is meant.
ASKED = {
    "nee, overmorgen": ("ja", "2026-11-25", "14:00"), "overmorgen": ("ja", "2026-11-25", "14:00"),
    "dinsdag 14:00": ("de eerste", "2026-11-24", "14:00"),
    "nee wacht, donderdag 10.00": ("de tweede", "2026-12-17", "10:00"),
    "maak er dinsdag van": ("de derde", "2026-12-22", "14:00"),
    "nee toch dinsdag": ("de eerste", "2026-11-24", "14:00"),
    "doe toch maar vrijdag": ("de tweede", "2026-12-18", "14:00"),
}  # fmt: skip


@pytest.mark.parametrize(("said", "then"), ASKED.items())
async def test_a_doubtful_day_after_a_move_is_asked(world: World, said: str, then: tuple[str, str, str]) -> None:
    eva = await with_two(world)
    await eva.says("verzet AB-3K7QXZ naar 16 december", said)
    assert (await planned(world))["AB-3K7QXZ"] == ("2026-12-16", "14:00")
    await eva.says(then[0])
    assert await planned(world) == {"AB-3K7QXZ": then[1:], "EF-5Q2WER": ("2026-12-22", "10:00")}
    await eva.says("maak ongedaan")
    assert (await planned(world))["AB-3K7QXZ"] == ("2026-12-16", "14:00")


@pytest.mark.parametrize(
    "said", ["no, Thursday", "Thursday", "make it Thursday", "actually, make that Thursday instead"]
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await with_two(world, "en-GB")
    await tom.says("move AB-3K7QXZ to 16 December", said)
    await tom.presses("Thursday, 17 December 2026")
    assert (await planned(world))["AB-3K7QXZ"] == ("2026-12-17", "14:00")


@pytest.mark.parametrize("said", ["nee, overmorgen", "maak er overmorgen van", "overmorgen"])
async def test_so_it_is_after_it_was_planned(world: World, said: str) -> None:
    eva = await with_two(world)
    await eva.says(said)
    eva.sees("woensdag 25 november 2026", "Dat is eerder dan gepland")
    await eva.says("ja")
    assert await planned(world) == {"AB-3K7QXZ": ("2026-12-15", "14:00"), "EF-5Q2WER": ("2026-11-25", "10:00")}


@pytest.mark.parametrize("said", ["overmorgen", "nee, overmorgen", "nee overmorgen"])
async def test_after_a_look_a_day_alone_changes_nothing(world: World, said: str) -> None:
    """A no with a day behind it was taken for "it was cancelled"."""
    eva = await with_two(world)
    await eva.says("uvo AB-3K7QXZ", said)
    assert (await planned(world))["AB-3K7QXZ"] == ("2026-12-15", "14:00")


async def test_a_form_that_asks_for_a_day_gets_its_day(world: World) -> None:
    eva = await with_two(world)
    await eva.says("uvo nieuw GH-7X2MNP", "overmorgen")
    assert await planned(world) == {"AB-3K7QXZ": ("2026-12-15", "14:00"), "EF-5Q2WER": ("2026-12-22", "10:00")}


@pytest.mark.parametrize("said", ["nee, niet overmorgen", "ik ben er dinsdag niet", "overmorgen?"])
async def test_what_is_no_new_day_moves_nothing(world: World, said: str) -> None:
    eva = await with_two(world)
    await eva.says("verzet AB-3K7QXZ naar 16 december", said)
    assert (await planned(world))["AB-3K7QXZ"] == ("2026-12-16", "14:00")


@pytest.mark.parametrize(
    ("locale", "said", "at"),
    [
        ("nl-NL", ("AB-3K7QXZ een week later", "nee 13u"), "13:00"),
        ("nl-NL", ("AB-3K7QXZ een week later", "maak er maar 11 uur van"), "11:00"),
        ("nl-NL", ("AB-3K7QXZ een week later", "nee een uur later"), "15:00"),
        ("nl-NL", ("AB-3K7QXZ een week later", "ja", "maak daar maar 11 uur van"), "11:00"),
        ("en-GB", ("AB-3K7QXZ a week later", "no, 1pm"), "13:00"),
    ],
)
async def test_another_hour_is_on_the_day_that_was_named(
    world: World, locale: str, said: tuple[str, ...], at: str
) -> None:
    """It was set on the day the meeting had before, or the hour was lost."""
    eva = await with_two(world, locale)
    await eva.says(*said)
    assert (await planned(world))["AB-3K7QXZ"] == ("2026-12-22", at)
