"""Coordinators in their own words: two files at once, one person to remind, scores on paper, a second coordinator."""

import pytest

from dialogs.events import Delivery, Said
from tests.conversation.stages import closed_round, known, open_round
from tests.scenarios.people import Someone, World, buttons


async def _files(who: Someone, said: str) -> list[str]:
    sent = await who.world.turns.take(Said(who.who, Delivery("a:files", said), said))
    return sorted(name.rsplit(".", 1)[-1] for one in sent if (name := getattr(one, "name", "")))


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "pdf en excel graag"),
        ("nl-NL", "stuur mij de pdf en de excel"),
        ("en-GB", "pdf and excel please"),
    ],
)
async def test_who_asks_for_two_files_gets_both(world: World, locale: str, said: str) -> None:
    dirkje, _ = await closed_round(world, locale)
    assert await _files(dirkje, said) == ["pdf", "xlsx"]


@pytest.mark.parametrize("said", ["herinner Piet", "herinner alleen de scholen"])
async def test_of_the_only_open_round_a_reminder_is_asked_for_all(world: World, said: str) -> None:
    dirkje, _ = await open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees("voor Regio Noord een herinnering", "wie nog niet klaar is")


@pytest.mark.parametrize(
    ("locale", "said", "group"),
    [
        ("nl-NL", "iemand deed het op papier: gemeente 3 4 4 2", "Gemeente"),
        ("en-GB", "someone did it on paper: education 3 4 4 2", "Education"),
    ],
)
async def test_scores_on_paper_are_not_how_many_there_are(world: World, locale: str, said: str, group: str) -> None:
    dirkje, _ = await open_round(world, locale)
    await dirkje.says(said)
    assert f"1. Groep: {group}" in buttons(dirkje.card) or f"1. Group: {group}" in buttons(dirkje.card)


@pytest.mark.parametrize(
    ("locale", "said", "told", "key"),
    [
        ("nl-NL", "samen met Karin beheren", "Een collega erbij als co\u00f6rdinator?", "samen co\u00f6rdinator"),
        ("en-GB", "run it together with Sue", "Add a colleague as coordinator?", "both"),
    ],
)
async def test_a_second_coordinator_is_no_handing_over(
    world: World, locale: str, said: str, told: str, key: str
) -> None:
    dirkje, _ = await open_round(world, locale)
    await dirkje.says(said)
    dirkje.sees(told)
    await dirkje.says("ja" if locale == "nl-NL" else "yes")
    dirkje.sees(key)


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "hoe nodig ik mensen uit", "In een ronde doet een groep"),
        ("nl-NL", "hoe werkt een ronde", "In een ronde doet een groep"),
        ("en-GB", "how do I invite people", "In a round a group"),
        ("en-GB", "how does a round work", "In a round a group"),
    ],
)
async def test_how_a_round_works_is_told_to_who_has_none(world: World, locale: str, said: str, told: str) -> None:
    anna, _ = await known(world, locale)
    await anna.says(said)
    anna.sees(told)


async def test_a_round_in_one_breath_with_a_name_is_no_renaming(world: World) -> None:
    anna, _ = await known(world, "nl-NL")
    await anna.says("wil een competentiescan met mn team (9 man) tot eind vd maand, heet Team Oost")
    anna.sees("Vraag 1 van 4", "naam en aantal genodigden")


async def test_a_deadline_is_a_last_day(world: World) -> None:
    anna, _ = await known(world, "nl-NL")
    await anna.says("ik wil een ronde starten: zelfscan, 20 mensen, deadline 11 december")
    anna.sees("sluit op en aantal genodigden")


@pytest.mark.parametrize(
    ("locale", "said", "told"),
    [
        ("nl-NL", "is mijn uitnodiging aan Bram aangekomen", "Dat zeg ik niet"),
        ("nl-NL", "wie heeft nee gezegd", "Dat zeg ik niet"),
        ("nl-NL", "splits het uit per persoon", "Wat één persoon invulde, laat ik niet apart zien"),
        ("nl-NL", "excel met namen", "Wat één persoon invulde, laat ik niet apart zien"),
        ("en-GB", "the results with names please", "I do not show what one person filled in by itself"),
        ("nl-NL", "Fatima is uit dienst", "terughalen kan ik niet"),
        ("en-GB", "did Bram get my invitation", "I tell nobody that"),
        ("en-GB", "who has declined", "I tell nobody that"),
        ("en-GB", "what percentage is done", "3 of 12"),
    ],
)
async def test_of_one_person_nothing_is_told(world: World, locale: str, said: str, told: str) -> None:
    dirkje, _ = await open_round(world, locale)
    await dirkje.says(said)
    dirkje.sees(told)
