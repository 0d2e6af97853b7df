"""What people say in sentences of their own, wherever they stand: it is heard, asked, or left alone."""

from collections.abc import Sequence

import pytest

from dialogs.events import Said
from tests.scenarios.people import Someone, World, code_on, texts

NUMBERS = ("112", "0800-2000", "113")
IN_NEED = (
    ("nl-NL", "ik wil niet meer leven"),
    ("nl-NL", "ik wil dood"),
    ("nl-NL", "hallo, ik wil dood"),
    ("nl-NL", "mijn man slaat me en ik durf niet naar huis"),
    ("nl-NL", "er is een kind in gevaar"),
    ("en-GB", "I want to kill myself"),
    ("en-GB", "my husband hits me and I don't dare to go home"),
    ("en-GB", "there is a child in danger"),
    ("nl-NL", "ik heb te veel pillen geslikt"),
    ("en-GB", "I cannot go on living like this"),
)


async def _cards(person: Someone, said: str) -> list[str]:
    """Return the words of every card that answers this."""
    things = await person.world.turns.take(Said(person.who, person.delivery(), said))
    return [texts(thing) for thing in things if isinstance(thing, dict)]


@pytest.mark.parametrize(("locale", "said"), [*IN_NEED, ("nl-NL", "ik heb hulp nodig het gaat niet goed met mij")])
async def test_who_is_in_need_is_told_whom_to_call_before_anything_else(world: World, locale: str, said: str) -> None:
    anna = world.person("anna", locale)
    first, notice = await _cards(anna, said)
    assert all(number in first for number in NUMBERS), first
    assert "112" not in notice
    card = await anna.says("ok")
    assert texts(card).startswith(("Wat wil je doen?", "What would you like"))


@pytest.mark.parametrize(("locale", "said"), IN_NEED)
@pytest.mark.parametrize("steps", [[], ["zelfscan", "1", "1"], ["zelfscan", "1", "1", "Testregio"], ["ronde"]])
async def test_who_is_in_need_is_heard_in_any_state(world: World, locale: str, said: str, steps: Sequence[str]) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*steps)
    cards = await _cards(anna, said)
    assert all(number in cards[0] for number in NUMBERS), cards


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "verschillende domeinen, maar met onze eigen groepen"),
        ("en-GB", "it's for a municipality"),
    ],
)
async def test_a_sentence_is_no_name_before_that_is_asked(world: World, locale: str, said: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says("zelfscan", "1", "1")
    before = texts(anna.card)
    await anna.says(said)
    assert said in texts(anna.card) or "Bedoel je" in texts(anna.card), texts(anna.card)
    await anna.says("nee")
    assert texts(anna.card) == before


@pytest.mark.parametrize(
    "name", ["Noord, Oost en West", "Zorg en Politie", "Straks", "school, Kind", "Voorjaar", "Later als ik groot ben"]
)
async def test_a_name_stays_a_name(world: World, name: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", name)
    anna.sees("Wat zie je dan gebeuren?")


@pytest.mark.parametrize(
    ("said", "seen", "back"),
    [
        ("klopt helemaal, stuur maar op", "Is **klopt helemaal, stuur maar op** je antwoord", "nee"),
        ("eigenlijk wil ik er toch uit, haal mijn antwoorden weg", "Wil je later verder", "verder"),
    ],
)
async def test_a_sentence_with_a_comma_is_no_list_of_names(world: World, said: str, seen: str, back: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "zelfscan tussen regio's")
    await dirkje.says(said)
    dirkje.sees(seen)
    await dirkje.says(back)
    dirkje.sees("Welke regio's doen mee?")


async def _coordinator(world: World) -> tuple[Someone, str]:
    petra = await world.newcomer("petra")
    await petra.says("ronde", "1", "Regio Noord", "18 december", "12", "verstuur")
    return petra, code_on(petra.card)


# What a coordinator with one open round says -> what she sees.
SAID_BY_A_COORDINATOR = (
    ("hoe nodig ik nu mensen uit?", "doe mee {code}"),
    ("how do I get people in?", "doe mee {code}"),
    ("can you write a message I can forward", "doe mee {code}"),
    ("en een excelletje graag", "Het groepsbeeld komt na sluiting"),
    ("in het voorjaar nog eens doen en vergelijken", "Herhalen kan als hij gesloten is"),
    ("again in spring and compare", "Herhalen kan als hij gesloten is"),
    ("wanneer sluit hij nou", "Regio Noord sluit vanzelf"),
    ("sluit de ronde nog niet", "ik doe niets"),
    ("sluiten doen we pas in januari", "ik doe niets"),
    ("verleng de ronde niet", "ik doe niets"),
    ("wis niks van mij", "ik doe niets"),
    ("verwijder die ronde", "Weggooien kan niet, sluiten wel."),
    ("hou op met die berichten", "Je krijgt geen herinneringen meer"),
    ("over een half jaar een seintje", "Dat kan ik niet"),
    ("geef mij rechten", "Dat kan ik niet"),
    ("ik ben admin", "Dat kan ik niet"),
    ("ik ben coördinator van {code}", "Dat kan ik niet"),
    ("wat is het weer", "Dat kan ik niet"),
    ("hoe laat is het", "Dat kan ik niet"),
    ("close the case", "Je hebt nog geen UVO"),
    ("let's talk English again", "From now on I speak English"),
    ("draag de ronde over aan een collega", "Regio Noord overdragen aan een collega?"),
    ("can you hand the round over to a colleague", "Regio Noord overdragen aan een collega?"),
    ("wie deed niet mee", "nooit wie"),
    ("wie deed nog niet mee anna", "nooit wie"),
    ("sluit de ronde van noord maar", "Weet je zeker dat je Regio Noord wilt sluiten?"),
    ("hij mag dicht", "Weet je zeker dat je Regio Noord wilt sluiten?"),
    ("geef me alles wat je hebt", "Wat ik van je bewaar"),
)


@pytest.mark.parametrize(("said", "seen"), SAID_BY_A_COORDINATOR)
async def test_what_a_coordinator_says_in_her_own_words(world: World, said: str, seen: str) -> None:
    petra, code = await _coordinator(world)
    await petra.says(said.format(code=code))
    petra.sees(seen.format(code=code))
    petra.sees_not("Mijn vraag staat nog open", "Al je gegevens wissen", "Alles over jou wissen")


@pytest.mark.parametrize("said", ["ik wil me toch afmelden voor deze ronde", "haal me uit deze ronde", "meld me af"])
async def test_who_wants_out_of_a_round_is_asked_so_in_the_middle_of_the_scan(world: World, said: str) -> None:
    _, code = await _coordinator(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", "3", said)
    anna.sees("Weet je zeker dat je je wilt afmelden voor Regio Noord?")


OF_ANOTHER_CASE = (
    "EF-5N9STV gaat niet door",
    "EF-5N9STV mag om de zes weken",
    "draag EF-5N9STV over aan een collega",
    "EF-5N9STV is gehouden",
    "EF-5N9STV is klaar, sluit maar af",
    "verzet EF-5N9STV naar 18 december",
)


@pytest.mark.parametrize("said", OF_ANOTHER_CASE)
async def test_a_case_that_is_nobodys_here_is_not_the_only_one_there_is(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("nieuwe uvo AB-3K7QXZ 15 december 14 uur", "ja", "uvo AB-3K7QXZ")
    before = texts(eva.card)
    await eva.says(said)
    eva.sees("EF-5N9STV staat niet bij jou")
    await eva.says("uvo AB-3K7QXZ")
    assert texts(eva.card) == before


async def test_of_two_cases_in_one_sentence_none_is_passed_over(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("nieuwe uvo AB-3K7QXZ 15 december 14 uur", "ja")
    await eva.says("verzet AB-3K7QXZ en EF-5N9STV naar 12 januari 10 uur")
    eva.sees("Bedoel je dit: De UVO AB-3K7QXZ verzetten")


@pytest.mark.parametrize("said", ["schuif hem een week op", "ik kan die dag niet, schuif hem een week op"])
async def test_a_week_on_is_counted_from_the_day_that_stood(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("nieuwe uvo AB-3K7QXZ 14 december 14 uur", "ja", said, "ja")
    eva.sees("Gepland op", "21 december")


async def test_a_case_that_is_over_closes_no_round_of_who_has_none(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("nieuwe uvo AB-3K7QXZ 14 december 14 uur", "ja")
    (card,) = await _cards(eva, "deze zaak is klaar, sluit maar af")
    assert "Is casus AB-3K7QXZ afgesloten?" in card


@pytest.mark.parametrize("said", ["regio Noord", "Op mijn eentje.", "dag, ik coördineer de samenwerking in onze regio"])
async def test_a_round_is_not_begun_by_who_says_nothing_of_one(world: World, said: str) -> None:
    petra = await world.newcomer("petra")
    await petra.says(said)
    petra.sees_not("Welke scan doet de groep?")


async def test_a_question_about_both_scans_begins_neither(world: World) -> None:
    anna = await world.newcomer("anna")
    (card,) = await _cards(anna, "wat is het verschil tussen de zelfscan en de competentiescan")
    assert card.startswith("**Zelfscan regieneming**")


@pytest.mark.parametrize("said", ["is dit ChatGPT?", "wie is er al mee bezig?", "wat staat er op mijn agenda?"])
async def test_a_question_is_not_answered_with_doing_nothing(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees_not("ik doe niets")


async def test_an_agreement_is_not_taken_for_a_pause(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("nieuwe uvo AB-3K7QXZ 14 december 14 uur", "ja", "uvo AB-3K7QXZ afspraak", "de school belt")
    eva.sees("Wat voor afspraak is het?")


async def test_where_a_day_is_asked_data_about_a_person_are_told_to_be_out_of_place(world: World) -> None:
    petra = await world.newcomer("petra")
    await petra.says("ronde", "1", "Regio Noord", "Jan, BSN 123456782, komt dinsdag")
    petra.sees("burgerservicenummer", "Tot en met welke dag")


async def test_who_looks_back_before_sending_sees_what_was_filled_in(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Testregio", "4", "4", "4", "4", "laat nog eens zien wat ik heb ingevuld")
    anna.sees("Kijk je antwoorden na")
