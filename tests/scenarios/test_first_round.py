"""A coordinator holds a first round between the domains; participants join by code; the group picture is asked for."""

import pytest

from dialogs.records import Round
from dialogs.usecases.turn import Installation
from store.engine import database_url, make_engine
from store.migrate import upgrade
from store.releases import Releases
from tests.conftest import empty
from tests.scenarios.people import Someone, World, code_on, texts


async def make_round(
    dirkje: Someone, name: str = "Regio Noord", closes: str = "over twee weken", invited: str = "5"
) -> str:
    await dirkje.says("ronde", "1", name, closes, invited)
    dirkje.sees("Kijk je antwoorden na", name, "maandag 7 december 2026" if closes == "over twee weken" else "")
    await dirkje.presses("Maak de ronde")
    return code_on(dirkje.card)


async def join(world: World, name: str, code: str, domain: str, scores: str) -> Someone:
    person = await world.newcomer(name)
    await person.says(f"doe mee {code}")
    person.sees(
        "nodigt je uit voor Regio Noord", "herkenbaar jouw scores", "Mogen je scores op deze manier gedeeld worden?"
    )
    await person.says("ja", domain, *scores, "verstuur")
    person.sees("Jouw zelfscan: Regio Noord", "Is Regio Noord gesloten? Dan stuur ik je een bericht")
    return person


async def test_three_domains_and_the_worked_comparison(world: World) -> None:
    """Norms F5: onderwijs 4, jeugdhulp/zorg 2, gemeente 3 is a large difference; 3, 3, 3 is agreement."""
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    dirkje.sees("Doe mee met de zelfscan regieneming: Regio Noord", f"doe mee {code}")
    await join(world, "anna", code, "onderwijs", "3344")
    await join(world, "bram", code, "jeugdhulp/zorg", "3324")
    await dirkje.says("rondes")
    dirkje.sees("2 van 5 klaar", "Open tot en met maandag 7 december 2026")
    await dirkje.says("groepsoverzicht")
    dirkje.sees("2 van 5 klaar", "Het groepsbeeld komt na sluiting")
    chris = await join(world, "chris", code, "gemeente", "3433")
    await chris.says("groepsoverzicht")
    chris.sees("Het groepsbeeld van Regio Noord komt na sluiting")
    await dirkje.says(f"sluit {code}")
    dirkje.sees("Weet je zeker", "3 van de 5")
    await dirkje.says("ja")
    dirkje.sees("De ronde Regio Noord is gesloten. 3 mensen deden mee")
    await dirkje.says("groepsoverzicht regio nord")
    dirkje.sees(
        "3 van de 5 genodigden deden mee",
        "Het grootste verschil zit bij verbinder: 4,0 bij het onderwijs, 2,0 bij de jeugdhulp/zorg.",
        "Verbinder: groot verschil (2,0)",
        "Laat eerst de jeugdhulp/zorg vertellen wat zij missen",
        "en daarna het onderwijs wat zij zien gebeuren.",
        "Kwartiermaker: klein verschil (1,0)",
        "Wat is zichtbaar voor het onderwijs en de jeugdhulp/zorg, en minder voor de gemeente?",
        "Ontwerper: eensgezind (0,0)",
        "Welke ene afspraak maken we vandaag",
        "Gesprek in vier stappen",
    )
    seen = texts(dirkje.card)
    agenda = seen[seen.index("Voor het gesprek") :]
    places = [agenda.index(f"\n{role}: ") for role in ("Verbinder", "Kwartiermaker", "Dirigent", "Ontwerper")]
    assert places == sorted(places), "the largest difference comes first"
    picture = texts(dirkje.card)
    await chris.says("groepsoverzicht")
    again = "\nHerhaal de ronde"
    assert texts(chris.card) == picture.replace(again, ""), "participants of an open round see the same picture"
    assert again in picture, "only who coordinates it can repeat it"


async def test_the_picture_never_changes(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    await join(world, "anna", code, "onderwijs", "5555")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    first = dirkje.card
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}")
    bram.sees("is gesloten. Meedoen kan niet meer")
    world.later(weeks=10)
    await dirkje.says("groepsoverzicht")
    assert dirkje.card == first
    dirkje.sees("Er zijn scores uit één groep")


async def test_the_day_passes_and_the_round_is_over(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje, closes="morgen")
    await join(world, "anna", code, "onderwijs", "4444")
    late = await world.newcomer("late")
    await late.says(f"doe mee {code}", "ja", "gemeente", "3")
    world.later(days=2)
    await late.says("4")
    late.sees("De ronde Regio Noord is gesloten")
    await dirkje.says("groepsoverzicht")
    dirkje.sees("1 van de 5 genodigden deed mee", "Onderwijs (1)")
    dirkje.sees_not("Gemeente (1)")


async def test_an_empty_round_says_so(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("0 van de 5", "Niemand heeft deze ronde ingevuld")


async def test_saying_no_to_sharing_keeps_nothing(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    anna = await world.newcomer("anna")
    await anna.says(code)
    anna.sees("nodigt je uit voor Regio Noord")
    await anna.says("nee")
    anna.sees("je doet niet mee", "niets bewaard")
    await anna.says("verder")
    anna.sees("Je bent nu nergens mee bezig")


async def test_no_closes_nothing(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    await dirkje.says(f"sluit {code}", "nee")
    dirkje.sees("Open tot en met")
    await dirkje.says("ja")
    dirkje.sees("Wat wil je doen?")


async def test_others_see_and_close_nothing(world: World) -> None:
    dirkje, bystander = await world.newcomer("dirkje"), await world.newcomer("bystander")
    code = await make_round(dirkje)
    await join(world, "anna", code, "onderwijs", "4444")
    await dirkje.says(f"sluit {code}")
    closing = dirkje.card
    await bystander.presses("Ja, sluit de ronde", closing)
    bystander.sees("Met deze code heb jij geen ronde")
    await bystander.says(f"sluit {code}", f"groepsoverzicht {code}")
    bystander.sees("Zo'n ronde vind ik niet bij jou")
    mine = bystander.card
    await bystander.says("groepsoverzicht ZBBB-2222")
    assert bystander.card == mine, "a code of others and a code of nobody get the same answer"
    stranger = world.person("stranger", tenant="99999999-9999-9999-9999-999999999999")
    await stranger.says("hallo", "ok", f"doe mee {code}")
    stranger.sees("Deze code ken ik niet")


async def test_joining_twice_shows_ones_own_outcome(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    anna = await join(world, "anna", code, "onderwijs", "4444")
    await anna.says(f"doe mee {code}")
    anna.sees("Je deed al mee met Regio Noord", "Jouw zelfscan: Regio Noord")


async def test_a_code_typed_by_a_newcomer_survives_the_notice(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    anna = world.person("anna")
    await anna.says(f"doe mee {code}")
    anna.sees("uitgenodigd: Regio Noord", "Dirkje nodigt je uit", "herkenbaar jouw scores", "Je rechten")
    await anna.says("ok")
    anna.sees("Je doet mee met Regio Noord", "Vanuit welk domein")


async def test_pressing_make_twice_makes_one_round(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "morgen", "3")
    review = dirkje.card
    first = await dirkje.presses("Maak de ronde", review)
    second = await dirkje.presses("Maak de ronde", review)
    assert texts(first) == texts(second)
    await dirkje.says("rondes")
    assert texts(dirkje.card).count("0 van 3") == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("31-2-2027", "Die dag bestaat niet. Welke dag bedoel je?"),
        ("1-1-2020", "Die dag is al voorbij"),
        ("1-1-2030", "Dat is te ver weg"),
    ],
)
async def test_an_odd_closing_day(world: World, words: str, sentence: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", words)
    dirkje.sees(sentence)
    await dirkje.says("maandag 30 november", "8")
    dirkje.sees("Kijk je antwoorden na", "maandag 30 november 2026")


async def test_more_people_than_invited(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje, invited="2")
    for name in ("a", "b", "c"):
        await join(world, name, code, "gemeente", "1111")
    await dirkje.says("rondes")
    dirkje.sees("3 van 3")


async def test_in_english(world: World) -> None:
    dora = await world.newcomer("dora", "en-US")
    await dora.says("round", "1", "North", "in two weeks", "3")
    dora.sees("Check your answers", "Monday, 7 December 2026")
    await dora.says("send")
    code = code_on(dora.card)
    await dora.says(f"close {code}", "yes", "group overview")
    dora.sees("Group picture North", "Nobody completed this round")


async def test_closing_while_answers_come_in_counts_what_the_picture_counts(
    postgres_url: str, installation: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P13: "6 mensen deden mee" stood beside a picture of eight. One process closes, in another somebody sends."""
    engine = make_engine(database_url(postgres_url))
    await upgrade(engine)
    await empty(engine)
    world = World(engine, installation)
    dirkje = await world.newcomer("dirkje")
    code = await make_round(dirkje)
    await join(world, "anna", code, "onderwijs", "3344")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}", "ja", "gemeente", *"3324")
    waits = Releases.wait_for_others

    async def sends_first(releases: Releases, round_: Round) -> None:
        await bram.says("verstuur")
        await waits(releases, round_)

    monkeypatch.setattr(Releases, "wait_for_others", sends_first)
    await dirkje.says(f"sluit {code}")
    dirkje.sees("1 van de 5")
    await dirkje.says("ja")
    dirkje.sees("gesloten. 2 mensen deden mee")
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("2 van de 5 genodigden deden mee")
    await engine.dispose()
