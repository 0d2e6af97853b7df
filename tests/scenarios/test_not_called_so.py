"""What is said of a case that is nobody's here: one is told so, and one's own that it fits are offered."""

import pytest

from tests.scenarios.people import World
from tests.store.contract.everything import dump

ONE = ("uvo nieuw AB-3K7QXZ 15-12-2026 14:00", "ja")
TWO = (*ONE, "uvo nieuw EF-5Q2WER 22-12-2026 10:00", "ja")


async def days(world: World) -> dict[str, object]:
    return {row["code"]: row["planned_on"] for row in (await dump(world.engine))["uvos"]}


@pytest.mark.parametrize("said", ["uvo CD ging niet door", "CD ging niet door", "uvo AB-3K7QZX is vervallen"])
async def test_the_only_one_it_can_be_is_asked_about(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*ONE, "menu", said)
    eva.sees("staat niet bij jou", "Bedoel je **uvo AB-3K7QXZ vervallen**?")
    assert (await days(world))["AB-3K7QXZ"]
    await eva.says("ja")
    assert (await days(world))["AB-3K7QXZ"] is None


@pytest.mark.parametrize("said", ["uvo CD ging niet door", "CD ging niet door"])
async def test_of_several_it_is_asked_which(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*TWO, "menu", said)
    eva.sees("staat niet bij jou", "AB-3K7QXZ", "EF-5Q2WER")
    assert all((await days(world)).values())
    await eva.says("EF-5Q2WER")
    assert (await days(world))["EF-5Q2WER"] is None
    assert (await days(world))["AB-3K7QXZ"]


async def test_so_it_is_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("new uvo AB-3K7QXZ 15-12-2026 14:00", "yes", "menu", "uvo CD did not take place")
    tom.sees("is not one of yours", "Do you mean **uvo AB-3K7QXZ cancelled**?")


async def test_a_look_offers_a_new_one_as_always(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*ONE, "uvo CD-8M4RTW")
    eva.sees("Casus CD-8M4RTW staat niet bij jou", "Nieuwe UVO")


@pytest.mark.parametrize(
    "said", ["ZX-ABC234 afzeggen", "uvo CD-8M4RTW is vervallen", "CD-8M4RTW ging niet door", "ZX-ABC234 ging door"]
)
@pytest.mark.parametrize("steps", [ONE, TWO])
async def test_a_whole_code_like_none_of_ones_own_offers_none_of_them(
    world: World, said: str, steps: tuple[str, ...]
) -> None:
    eva = await world.newcomer("eva")
    await eva.says(*steps, "menu", said)
    eva.sees("staat niet bij jou", "Ik heb dus niets veranderd")
    eva.sees_not("AB-3K7QXZ", "Bedoel je")
    await eva.says("ja")
    assert all((await days(world)).values())


async def test_nor_does_it_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("new uvo AB-3K7QXZ 15-12-2026 14:00", "yes", "menu", "cancel ZX-ABC234")
    tom.sees("is not one of yours", "changed nothing")
    tom.sees_not("AB-3K7QXZ")
