"""A question about one domain or region shows that part of the group picture first, or says why it cannot."""

import pytest

from tests.scenarios.people import Someone, World, code_on

pytestmark = pytest.mark.usefixtures("on_thursday")


async def closed(world: World, *asked: str, people: dict[str, str], locale: str = "nl-NL") -> tuple[Someone, str]:
    """A round that is over, with from each group one person who gave these scores."""
    dirkje = await world.newcomer("dirkje", locale)
    words = ("round", "18 December", "send") if locale.startswith("en") else ("ronde", "18 december", "verstuur")
    await dirkje.says(words[0], *asked, words[1], "6", words[2])
    code = code_on(dirkje.card)
    for number, (group, scores) in enumerate(people.items()):
        person = await world.newcomer(f"p{number}")
        await person.says(f"doe mee {code}", "ja", group, *scores, "verstuur")
    await dirkje.says(*((f"close {code}", "yes") if locale.startswith("en") else (f"sluit {code}", "ja")))
    return dirkje, code


DOMAINS = {"onderwijs": "3344", "jeugdhulp/zorg": "3324"}


@pytest.mark.parametrize(
    ("said", "group"),
    [
        ("hoe scoort onderwijs", "Onderwijs"),
        ("hoe scoort het onderwijs?", "Onderwijs"),
        ("en jeugdhulp?", "Jeugdhulp/zorg"),
        ("En Jeugdhulp?", "Jeugdhulp/zorg"),
        ("groepsbeeld zorg", "Jeugdhulp/zorg"),
        ("wat zegt onderwijs", "Onderwijs"),
    ],
)
async def test_a_domain_of_the_round_is_shown_by_itself(world: World, said: str, group: str) -> None:
    dirkje, _ = await closed(world, "1", "Samen verder", people=DOMAINS)
    await dirkje.says(said)
    dirkje.sees(f"Groepsbeeld Samen verder, {group}", f"Vanuit {group} deed één persoon mee.", "Verbinder")
    dirkje.sees_not("Het hele beeld", "Voor het gesprek")
    await dirkje.presses("Groepsbeeld")
    dirkje.sees("Voor het gesprek")


@pytest.mark.parametrize(
    ("said", "group"), [("how does education score", "Education"), ("and youth care?", "Youth care")]
)
async def test_in_english(world: World, said: str, group: str) -> None:
    dirkje, _ = await closed(world, "1", "Together", people=DOMAINS, locale="en-GB")
    await dirkje.says(said)
    dirkje.sees(f"Group picture Together, {group}", "One person took part from")


async def test_the_part_says_where_it_lies_furthest_from_another(world: World) -> None:
    dirkje, _ = await closed(world, "1", "Samen verder", people=DOMAINS)
    await dirkje.says("hoe scoort onderwijs")
    dirkje.sees("Het grootste verschil zit bij verbinder: 4,0 bij het onderwijs, 2,0 bij de jeugdhulp/zorg.")


async def test_a_domain_nobody_came_from_says_so(world: World) -> None:
    dirkje, _ = await closed(world, "1", "Samen verder", people=DOMAINS)
    await dirkje.says("hoe scoort de gemeente")
    dirkje.sees("Groepsbeeld Samen verder, Gemeente", "Vanuit Gemeente deed niemand mee.")


async def test_a_region_of_the_round(world: World) -> None:
    dirkje, _ = await closed(world, "5", "Noord, Oost", "Samen verder", people={"noord": "3344", "oost": "3324"})
    for said in ("en regio noord?", "hoe scoort noord", "en Noord?"):
        await dirkje.says(said)
        dirkje.sees("Groepsbeeld Samen verder, Noord", "Vanuit Noord deed één persoon mee.")


async def test_a_part_that_may_not_be_shown_is_not(world: World) -> None:
    """Of a confidential round never more than the picture per group shows: one sentence, whatever the reason."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "6", "Noord, Oost", "Samen verder", "18 december", "12", "verstuur")
    code = code_on(dirkje.card)
    for n in range(8):
        person = await world.newcomer(f"q{n}")
        rows = (f"{1 + (n + place) % 4} " * 4 for place in range(9))
        await person.says(f"doe mee {code}", "ja", "noord" if n < 6 else "oost", *rows, "verstuur")
    await dirkje.says(f"sluit {code}", "ja", "en regio oost?")
    dirkje.sees("Groepsbeeld Samen verder, Oost", "Voor Oost laat ik geen apart beeld zien")


async def test_a_round_without_groups_says_why_there_is_no_part(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Samen verder", "18 december", "12", "verstuur")
    code = code_on(dirkje.card)
    for n in range(6):
        person = await world.newcomer(f"q{n}")
        await person.says(f"doe mee {code}", "ja", *(f"{1 + (n + p) % 4} " * 4 for p in range(9)), "verstuur")
    await dirkje.says(f"sluit {code}", "ja", "hoe scoort onderwijs")
    dirkje.sees(
        "In deze ronde zit iedereen in één groep. Van Onderwijs heb ik dus geen apart beeld.", "Voor het gesprek"
    )


async def test_before_the_end_it_says_how_far_the_round_is(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Samen verder", "18 december", "12", "verstuur", "hoe scoort onderwijs")
    dirkje.sees("Samen verder", "0 van 12 klaar")


async def test_of_two_rounds_with_that_part_the_one_that_is_chosen_shows_it(world: World) -> None:
    dirkje, _ = await closed(world, "1", "Lente", people=DOMAINS)
    await dirkje.says("ronde", "1", "Herfst", "18 december", "6", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"sluit {code}", "ja", "hoe scoort onderwijs")
    dirkje.sees("Welke ronde bedoel je?")
    await dirkje.says("lente")
    dirkje.sees("Groepsbeeld Lente, Onderwijs")
