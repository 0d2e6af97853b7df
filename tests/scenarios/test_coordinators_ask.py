"""What a coordinator asks in passing, about a round or while making one, is answered as it was asked."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize("said", ["ok doe maar dan", "prima dan", "is goed dan"])
async def test_a_yes_with_then_behind_it_is_a_yes(world: World, said: str) -> None:
    dirkje = world.person("dirkje")
    await dirkje.says("ronde", said)
    dirkje.sees("Welke scan doet de groep?")
    dirkje.sees_not("ik doe niets")


_OPEN = {
    "ik wil zelf ook meedoen": "nodigt je uit voor Regio Noord",
    "kan ik ze ook mailen?": "Tekst voor je mail of chat:",
    "maak een mailtje voor mijn partners": "Tekst voor je mail of chat:",
    "ik heb 3 nieuwe partners erbij": "Regio Noord is nu voor 15 mensen.",
    "1 partner is afgehaakt": "Regio Noord is nu voor 11 mensen.",
    "laat mij tussentijds al iets zien": "Het groepsbeeld komt na sluiting.",
    "kan er nog een domein bij?": "Daarom ligt de ronde vast.",
    "wat kan ik nog veranderen aan de ronde": "Daarom ligt de ronde vast.",
    "verwijder de ronde": "Weggooien kan niet, sluiten wel. Weet je zeker",
    "is dit avg proof": "Wie ziet wat",
    # Nobody is spoken to in another language for what a colleague needs.
    "is er ook een engelse versie voor een collega": "Ik praat Nederlands met je.",
}
_CLOSED = {
    "zet m weer open": "is gesloten en gaat niet meer open",
    "hoe scoorden we tov vorig jaar": "Regio Noord is geen herhaling",
    "vergelijk met de ronde van vorig jaar": "Regio Noord is geen herhaling",
    "wat doe ik hiermee": "Gesprek in vier stappen",
    "geef me 3 vragen voor het overleg": "Gesprek in vier stappen",
    "kan ik dit aan mn baas laten zien": "Voor Regio Noord geldt dit:",
}


@pytest.mark.parametrize("said", _OPEN)
async def test_of_an_open_round(world: World, said: str) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(_OPEN[said])


async def test_who_would_throw_a_round_away_can_close_it_from_there(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("annuleer de ronde")
    dirkje.sees("Weggooien kan niet, sluiten wel. Weet je zeker dat je Regio Noord wilt sluiten?")
    await dirkje.says("nee", "kan ik de ronde nog verwijderen?", "ja")
    dirkje.sees("De ronde Regio Noord is gesloten.")


@pytest.mark.parametrize("said", _CLOSED)
async def test_of_a_closed_round(world: World, said: str) -> None:
    dirkje, _ = await stages.closed_round(world, "nl-NL")
    await dirkje.says(said)
    dirkje.sees(_CLOSED[said])


async def test_before_anybody_began_everything_can_be_changed(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "18-12-2026", "12", "verstuur", "kan ik de domeinen nog aanpassen?")
    dirkje.sees("zolang niemand begon, kan aan Regio Noord alles nog anders: typ **wijzig ronde")


async def test_a_repeat_has_last_time_beside_it(world: World) -> None:
    dirkje, code = await stages.closed_round(world, "nl-NL")
    await dirkje.says(f"herhaal {code}", "verstuur", "vergelijk met de ronde van vorig jaar")
    dirkje.sees("Na sluiting staat in het groepsbeeld van Regio Noord de vorige keer ernaast, waar dat kan.")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("hoeveel tijd kost het ze", "Zelfscan kost ongeveer 5 minuten."),
        ("wie ziet straks wat", "Dat hangt af van de scan."),
        ("hoe lang duurt dit nog", "Nog 4 stappen."),
    ],
)
async def test_while_a_round_is_made(world: World, said: str, seen: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", said)
    dirkje.sees(seen)


async def test_two_weeks_without_a_uvo_are_of_the_round(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("doe toch maar 2 weken")
    dirkje.sees_not("UVO")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("can i mail them", "Text for your email or chat:"),
        ("delete the round", "A round cannot be thrown away, but it can be closed. Are you sure"),
    ],
)
async def test_in_english(world: World, said: str, seen: str) -> None:
    kate, _ = await stages.open_round(world, "en-GB")
    await kate.says(said)
    kate.sees(seen)
