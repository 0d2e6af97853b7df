"""A coordinator says that a round is for more people, or fewer, than was expected."""

import pytest

from tests.scenarios.people import Someone, World, code_on


async def begun(world: World, locale: str = "nl-NL") -> tuple[Someone, str]:
    """A round for six in which two are done."""
    dirkje = await world.newcomer("dirkje", locale)
    words = ("round", "18 December", "send") if locale.startswith("en") else ("ronde", "18 december", "verstuur")
    await dirkje.says(words[0], "1", "Noord", words[1], "6", words[2])
    code = code_on(dirkje.card)
    for name, group, scores in (("anna", "onderwijs", "3344"), ("bram", "gemeente", "2334")):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}", "ja", group, *scores, "verstuur")
    return dirkje, code


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("er zijn 8 mensen ipv 6", 8),
        ("we zijn met 9 in plaats van 7", 9),
        ("ipv 6 zijn het er 9", 9),
        ("er doen 10 mensen mee niet 6", 10),
        ("we zijn toch maar met zn vijven", 5),
        ("er komen er 2 bij, dus we zijn met z'n achten", 8),
        ("er komen 2 mensen bij", 8),
        ("er is er eentje afgevallen", 5),
        # It was asked whom to invite.
        ("er valt iemand af", 5),
        ("het aantal moet 12 zijn", 12),
        ("aantal 12", 12),
        ("aantal {code} 12", 12),
        ("kun je er 8 van maken ipv 6", 8),
    ],
)
async def test_the_number_changes_also_when_people_are_done(world: World, said: str, count: int) -> None:
    dirkje, code = await begun(world)
    await dirkje.says(said.format(code=code))
    dirkje.sees(f"Noord is nu voor {count} mensen.", "Het waren er 6.", f"2 van {count} klaar")
    await dirkje.says("hoeveel zijn er klaar")
    dirkje.sees(f"2 van de {count} zijn klaar")


async def test_in_english(world: World) -> None:
    kate, _ = await begun(world, "en-GB")
    await kate.says("we are 9 instead of 6")
    kate.sees("Noord is now for 9 people.", "It was 6.")


async def test_without_a_number_it_is_asked_and_a_bare_one_answers(world: World) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says("het aantal genodigden klopt niet")
    dirkje.sees("Noord is nu voor 6 mensen. Voor hoeveel moet het zijn?")
    await dirkje.says("twaalf")
    dirkje.sees("Noord is nu voor 12 mensen.")


async def test_it_cannot_be_fewer_than_are_done(world: World) -> None:
    dirkje, _ = await begun(world)
    carla = await world.newcomer("carla")
    await carla.says(f"doe mee {code_on(await dirkje.says('code noord'))}", "ja", "gemeente", *"3333", "verstuur")
    await dirkje.says("aantal 2")
    dirkje.sees("Dat aantal kan niet.", "van 3 tot en met")
    await dirkje.says("4")
    dirkje.sees("Noord is nu voor 4 mensen.")


@pytest.mark.parametrize(
    "said",
    ["8 mensen hebben het ingevuld", "er zijn 8 mensen klaar?", "ik heb 8 mensen uitgenodigd", "zijn we met 8 mensen?"],
)
async def test_how_many_are_done_or_asked_changes_nothing(world: World, said: str) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says(said)
    dirkje.sees_not("is nu voor")
    await dirkje.says("rondes")
    dirkje.sees("2 van 6")


async def test_of_two_rounds_it_is_asked_which_and_a_closed_one_stays(world: World) -> None:
    dirkje, code = await begun(world)
    await dirkje.says("ronde", "1", "Zuid", "18 december", "6", "verstuur", "er zijn 8 mensen ipv 6")
    dirkje.sees("Welke ronde bedoel je?")
    await dirkje.says("zuid")
    dirkje.sees("Zuid is nu voor 8 mensen.")
    await dirkje.says("zuid is voor 9 mensen")
    dirkje.sees("Zuid is nu voor 9 mensen.")
    await dirkje.says(f"sluit {code}", "ja", f"aantal {code} 9")
    dirkje.sees("De ronde Noord is al gesloten.")


async def test_a_round_that_is_fixed_says_that_its_number_is_not(world: World) -> None:
    dirkje, code = await begun(world)
    await dirkje.says("wijzig ronde")
    dirkje.sees(f"**aantal {code}**")


@pytest.mark.parametrize(("said", "gives"), [("er komen 2 mensen bij", True), ("er is er eentje afgevallen", False)])
async def test_only_who_comes_is_still_to_be_given_the_code(world: World, said: str, gives: bool) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says(said)
    (dirkje.sees if gives else dirkje.sees_not)("Wie nog geen uitnodiging heeft, krijgt de code van jou")
