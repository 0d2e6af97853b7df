"""What is said of a case that is not one's own: told so, and never done with one's own unasked."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.uvos import CODE, new_uvo
from tests.store.contract.everything import dump

OTHER = "CD-4M8RYW"


@pytest.mark.parametrize(
    "said",
    [
        *("cd ging niet door", "CD ging niet door", "cd is geweest", "CD is vervallen", "CD... ging niet door"),
        *(
            "nee, cd is niet doorgegaan",
            "cd verzetten naar vrijdag 10 uur",
            "de CD gaat niet door",
            "cd elke 6 weken",
            "verzet cd naar vrijdag 10 uur",
        ),
        *(f"{OTHER} ging niet door", "cd4m8ryw is geweest"),
    ],
)
@pytest.mark.parametrize("many", [1, 2])
async def test_the_letters_of_another_case_are_not_about_ones_own(world: World, said: str, many: int) -> None:
    """It was asked whether the only one of one's own was meant, and with a day that one was moved."""
    eva = await new_uvo(world)
    if many > 1:
        await eva.says("nieuwe uvo EF-5N7SXZ 11 december 13 uur", "ja")
    before = (await dump(world.engine))["uvos"]
    await eva.says(said)
    eva.sees("Casus CD", "staat niet bij jou")
    assert (await dump(world.engine))["uvos"] == before


@pytest.mark.parametrize("said", ["cd did not take place", "CD is cancelled", "cd was held", "move CD to Friday 10.00"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await new_uvo(world, name="tom", locale="en-GB")
    await tom.says(said, f"uvo {CODE}")
    tom.sees("Planned for Tuesday, 15 December 2026, 14:00")


@pytest.mark.parametrize("said", ["ab ging niet door", "AB is geweest", "JB kan dinsdag niet", "hij ging niet door"])
async def test_ones_own_letters_and_who_takes_part_are_no_other_case(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees_not("staat niet bij jou")
