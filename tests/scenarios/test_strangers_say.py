"""What people typed who had never seen us: about phones, between two scores, a yes with a question."""

import pytest

from tests.scenarios.people import World
from tests.scenarios.test_how_many_it_is_for import begun

ON_A_PHONE = (
    "kan dit op mijn telefoon", "kan dit ook op mn telefoon", "kan ik straks op mn mobiel verder?",
    "mn teams doet raar en ik zie de knoppen niet", "werkt dit op een tablet",
)  # fmt: skip


@pytest.mark.parametrize("said", ON_A_PHONE)
async def test_where_it_works_is_told_truly_and_nothing_is_paused(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says(said)
    kees.sees("Ik werk overal waar Teams werkt", "**verder**")
    await kees.says("zelfscan", "1", "3", "Noord", "4", said)
    kees.sees("Ik werk overal waar Teams werkt")
    await kees.says("2", "1", "5")
    kees.sees("Kijk je antwoorden na")


async def test_on_a_phone_in_english(world: World) -> None:
    kate = await world.newcomer("kate", "en-GB")
    await kate.says("can I do this on my phone?")
    kate.sees("I work wherever Teams works")


async def test_without_teams_there_is_paper(world: World) -> None:
    dirkje, _ = await begun(world)
    await dirkje.says("niet iedereen heeft teams")
    dirkje.sees("Wie geen Teams heeft", "**op papier**")


@pytest.mark.parametrize(
    "said", ["een 3 of een 4, ik twijfel", "ik twijfel tussen 3 en 4", "halfje tussen 3 en 4", "3 4"]
)
async def test_between_two_scores_it_is_asked_which(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", said)
    kees.sees("Bedoel je **3 – ", "** of **4 – ")


@pytest.mark.parametrize("before", [(), ("uitleg",), ("wat betekent verbinder",)])
async def test_three_scores_where_one_is_asked(world: World, before: tuple[str, ...]) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", *before, "1 3 5")
    kees.sees("Bedoel je **1 – ", "**3 – ", "** of **5 – ")
    await kees.says("3")
    kees.sees("Rol 3 van 4")


@pytest.mark.parametrize(
    "said",
    ["ja is goed, maar ziet dirkje wat ik zeg?", "ja hoor, maar wie krijgt dit te zien?", "ok, en ziet mijn baas dit?"],
)
async def test_a_yes_with_a_question_beside_it_is_not_taken(world: World, said: str) -> None:
    _, code = await begun(world)
    kees = await world.newcomer("kees")
    await kees.says(f"doe mee {code}", said)
    kees.sees_not("Vanuit welk domein kijk je?")
    await kees.says("ja")
    kees.sees("Vanuit welk domein kijk je?")


@pytest.mark.parametrize("said", ["ok doen we", "doen we"])
async def test_a_yes_by_other_words_is_one(world: World, said: str) -> None:
    _, code = await begun(world)
    kees = await world.newcomer("kees")
    await kees.says(f"doe mee {code}", said)
    kees.sees("Vanuit welk domein kijk je?")


async def test_after_a_scan_a_question_is_not_taken_for_one_about_a_question(world: World) -> None:
    _, code = await begun(world)
    kees = await world.newcomer("kees")
    await kees.says(f"doe mee {code}", "ja", "1", *"3344", "verstuur", "wanneer krijgen we het resultaat")
    kees.sees("Noord sluit vanzelf")


async def test_who_sees_it_is_answered_within_a_scan(world: World) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", "wie krijgt dit te zien als ik klaar ben?")
    kees.sees("Alleen jij ziet je antwoorden")


UVO = ("uvo nieuw AB-3K7QXZ 12-1-2027 14:00", "bewaar")


@pytest.mark.parametrize(
    "said", ["mevrouw Jansen kan pas om 3 uur", "casus xhafa verzetten naar dinsdag", "casus xhafa is klaar"]
)
async def test_who_names_somebody_moves_and_closes_nothing(world: World, said: str) -> None:
    vera = await world.newcomer("vera")
    await vera.says(*UVO, said)
    vera.sees("Dat hoort hier niet: ik bewaar er niets van.")
    await vera.says("uvo AB-3K7QXZ")
    vera.sees("12 januari 2027, 14.00 uur")


async def test_who_works_may_be_named(world: World) -> None:
    vera = await world.newcomer("vera")
    await vera.says(*UVO, "draag AB-3K7QXZ over aan mevrouw Jansen")
    vera.sees("overdragen")


async def test_how_often_instead_of_is_a_rhythm_and_no_day(world: World) -> None:
    vera = await world.newcomer("vera")
    await vera.says(*UVO, "om de 4 weken ipv 6")
    vera.sees("eens in de 4 weken", "12 januari 2027")
