"""What was done to find out what one colleague answered, done again on the real bot (decision 79).

Each attack knows the rule, everything it was shown, and what it answered itself.
"""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.usecases.turn import Installation
from tests.properties.rounds import Rounds, a_full_round, alike, varied
from tests.scenarios.people import World, code_on, texts


@pytest.fixture
def rounds(sqlite: AsyncEngine, installation: Installation) -> Rounds:
    return Rounds(World(sqlite, installation))


async def shown(rounds: Rounds, name: str, code: str) -> Any:
    return (await rounds.reply(name, f"groepsoverzicht {code}")).group.picture


async def test_a_coordinator_who_answers_otherwise_does_not_see_that_the_others_are_alike(rounds: Rounds) -> None:
    """D1: she said 2, five others 5; "4,5 of hoger, aantal 6" told her that all five said 5."""
    code = await rounds.make("dirkje")
    await rounds.take_part("dirkje", code, alike(2))
    for number in range(5):
        await rounds.take_part(f"p{number}", code, alike(5))
    await rounds.close("dirkje", code)
    unanimous = await shown(rounds, "dirkje", code)
    other = await rounds.make("dirkje")
    for number in range(5):
        await rounds.take_part(f"q{number}", other, alike(5 if number else 3))
    await rounds.close("dirkje", other)
    mixed = await shown(rounds, "dirkje", other)
    assert [value.span for value in unanimous.competencies] == [value.span for value in mixed.competencies]
    assert unanimous.completed == mixed.completed == 5


async def test_who_coordinates_reads_first_that_their_answers_are_in_no_figure(rounds: Rounds) -> None:
    code = await rounds.make("dirkje")
    await rounds.says("dirkje", f"doe mee {code}")
    rounds.people["dirkje"].sees("telt wat je invult in geen enkel cijfer mee", "Ja")
    await rounds.says("dirkje", f"samen {code}")
    await rounds.says("eva", f"neem aan {code_on(rounds.people['dirkje'].card)}")
    rounds.people["eva"].sees("telt in geen enkel cijfer mee")


async def test_two_coordinators_who_both_answer_are_both_in_no_figure(rounds: Rounds) -> None:
    code = await rounds.make("dirkje")
    await rounds.says("dirkje", f"samen {code}")
    await rounds.says("eva", f"neem aan {code_on(rounds.people['dirkje'].card)}")
    for name in ("dirkje", "eva"):
        await rounds.take_part(name, code, alike(1))
    for number in range(4):
        await rounds.take_part(f"p{number}", code, varied(number))
    await rounds.close("eva", code)
    assert not (await shown(rounds, "eva", code)).enough, "four others are too few"


async def test_who_takes_it_over_half_way_was_in_it_and_is_not(rounds: Rounds) -> None:
    """They answered first, and became coordinator then."""
    code = await a_full_round(rounds, range(6))
    await rounds.says("dirkje", f"draag over {code}")
    await rounds.says("p5", f"neem aan {code_on(rounds.people['dirkje'].card)}")
    await rounds.close("p5", code)
    assert (await shown(rounds, "p5", code)).completed == 5


async def test_a_mean_near_an_end_gives_nobody_away(rounds: Rounds) -> None:
    """D2: 1,1 over five was {1, 1, 1, 1,25, 1,25} and nothing else."""
    code = await rounds.make("dirkje")
    for number in range(5):
        card = (1, 1, 1, 2) if number < 2 else (1, 1, 1, 1)
        await rounds.take_part(f"p{number}", code, (card,) * 9)
    await rounds.close("dirkje", code)
    values = (await shown(rounds, "dirkje", code)).competencies
    assert {(value.mean, value.at_most) for value in values} == {(None, Decimal("2.2"))}


async def test_how_often_each_score_was_given_is_nowhere(rounds: Rounds) -> None:
    """D3: beside the mean of a region it told that region's answers."""
    code = await rounds.make("dirkje", ["Noord", "Zuid"])
    for number in range(10):
        await rounds.take_part(f"p{number}", code, varied(number), "Noord" if number < 5 else "Zuid")
    await rounds.close("dirkje", code)
    seen = texts(await rounds.picture("dirkje", code))
    for told in ("eensgezindheid", "middelste", "spreiding", "hoe vaak", " × "):
        assert told not in seen, told
    picture = await shown(rounds, "dirkje", code)
    assert picture.apart == ()
    for value in picture.competencies:
        beside = [part for group in picture.groups for part in group.competencies if part.id == value.id]
        assert value.span is None or all(part.mean is not None for part in beside)


@pytest.mark.parametrize("how", ["afmelden {code}", "wis mijn gegevens"])
async def test_who_leaves_between_two_rounds_is_not_the_difference(rounds: Rounds, how: str) -> None:
    """D4: 3,4 over six and 3,9 over five was the sixth. Whoever erased themselves is known to nobody any more."""
    code = await a_full_round(rounds, range(6))
    await rounds.close("dirkje", code)
    await rounds.says("p5", how.format(code=code), "wis alles" if "wis" in how else "ja")
    again = await a_full_round(rounds, range(5), await rounds.repeat("dirkje", code))
    await rounds.close("dirkje", again)
    values = (await shown(rounds, "dirkje", again)).competencies
    assert all(value.band and value.before is None for value in values)


async def test_who_erased_themselves_and_came_back_hides_no_leaver(rounds: Rounds) -> None:
    """p5 left. Two who are new to the bot, but not to the group, made it look as if five people differed."""
    code = await a_full_round(rounds, range(6))
    await rounds.close("dirkje", code)
    for name in ("p0", "p1"):
        await rounds.says(name, "wis mijn gegevens", "wis alles")
        del rounds.people[name]
    again = await a_full_round(rounds, range(5), await rounds.repeat("dirkje", code))
    await rounds.close("dirkje", again)
    values = (await shown(rounds, "dirkje", again)).competencies
    assert all(value.band and value.before is None for value in values)


async def test_who_leaves_before_closing_was_never_in_it(rounds: Rounds) -> None:
    code = await a_full_round(rounds, range(7))
    await rounds.leave("p6", code)
    await rounds.says("p5", "wis mijn gegevens", "wis alles")
    await rounds.close("dirkje", code)
    picture = await shown(rounds, "dirkje", code)
    assert picture.completed == 5
    assert {value.n for value in picture.competencies} == {5}


async def test_the_same_people_by_region_afterwards(rounds: Rounds) -> None:
    """First all ten together, then the same ten in two regions: the whole less a region would be the other region."""
    code = await a_full_round(rounds, range(10))
    await rounds.close("dirkje", code)
    regions = await rounds.make("dirkje", ["Noord", "Zuid"])
    for number in range(10):
        await rounds.take_part(f"p{number}", regions, varied(number), "Noord" if number < 5 else "Zuid")
    await rounds.close("dirkje", regions)
    picture = await shown(rounds, "dirkje", regions)
    assert [value.span for value in picture.competencies] == [None] * 9
    assert all(value.band for part in picture.groups for value in part.competencies)


async def test_the_same_people_by_groups_that_only_have_the_same_names(rounds: Rounds) -> None:
    """Noord and Zuid twice, but the second time people were told to choose otherwise: three of each go to the other."""
    for home in ("NNNNNNZZZZZZ", "NNNZZZNNNZZZ"):
        code = await rounds.make("dirkje", ["Noord", "Zuid"])
        for number, region in enumerate(home):
            await rounds.take_part(f"p{number}", code, varied(number), "Noord" if region == "N" else "Zuid")
        await rounds.close("dirkje", code)
    picture = await shown(rounds, "dirkje", code)
    assert [value.span for value in picture.competencies] == [None] * 9
    assert all(value.band for part in picture.groups for value in part.competencies)


async def test_a_repeat_at_once_opens_four_weeks_after_it_closed(rounds: Rounds) -> None:
    code = await a_full_round(rounds, range(5))
    await rounds.close("dirkje", code)
    await rounds.says("dirkje", f"herhaal {code}")
    rounds.people["dirkje"].sees("vanaf 4 weken na sluiting")
    await rounds.says("dirkje", "verstuur")
    again = code_on(rounds.people["dirkje"].card)
    await rounds.says("p0", f"doe mee {again}")
    rounds.people["p0"].sees("opent op")


async def test_nor_sooner_when_its_first_day_is_changed_afterwards(rounds: Rounds) -> None:
    code = await a_full_round(rounds, range(5))
    await rounds.close("dirkje", code)
    await rounds.says("dirkje", f"herhaal {code}", "verstuur")
    again = code_on(rounds.people["dirkje"].card)
    await rounds.says("dirkje", f"wijzig ronde {again}", "5", "vandaag", "verstuur")
    rounds.people["dirkje"].sees("De ronde opent op maandag 21 december 2026")
    await rounds.says("p0", f"doe mee {again}")
    rounds.people["p0"].sees("opent op")
