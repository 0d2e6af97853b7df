"""Somebody takes back that they take part, or objects: what can be done is asked or told, in words of their own."""

import pytest

from tests.conversation.stages import closed_confidential_round, closed_round, open_round
from tests.scenarios.people import Someone, World

DUTCH = (
    "ik trek mijn toestemming in",
    "ik geef geen toestemming meer",
    "mijn scores moeten eruit",
    "haal mijn antwoorden uit de ronde",
    "ik herroep mijn toestemming",
)
ENGLISH = (
    "I withdraw my consent",
    "I do not consent any more",
    "take my scores out",
    "please delete my answers from the round",
)
OBJECTIONS = (
    ("nl-NL", "ik wil bezwaar maken", "Mijn rechten"),
    ("nl-NL", "bezwaar", "Mijn rechten"),
    ("nl-NL", "wat zijn mijn rechten", "Mijn rechten"),
    ("en-GB", "I want to object", "My rights"),
    ("en-GB", "I object", "My rights"),
    ("en-GB", "my rights", "My rights"),
)
SAID = [*(("nl-NL", one) for one in DUTCH), *(("en-GB", one) for one in ENGLISH)]


def _p1(world: World, locale: str) -> Someone:
    return world.person("p1", locale)


@pytest.mark.parametrize(("locale", "said"), SAID)
async def test_while_the_round_is_open_they_can_leave(world: World, locale: str, said: str) -> None:
    dirkje, code = await open_round(world, locale)
    anna = _p1(world, locale)
    await anna.says(said)
    anna.sees(
        "Weet je zeker dat je je wilt afmelden" if locale == "nl-NL" else "Are you sure you want to leave Regio Noord"
    )
    await anna.says("ja" if locale == "nl-NL" else "yes")
    anna.sees("Je bent afgemeld" if locale == "nl-NL" else "You have left")
    await dirkje.says(f"voortgang {code}")
    dirkje.sees("2 van de 12" if locale == "nl-NL" else "2 of 12")


@pytest.mark.parametrize(("locale", "said"), SAID)
async def test_once_it_is_closed_their_own_answers_can_go(world: World, locale: str, said: str) -> None:
    dirkje, code = await closed_round(world, locale)
    anna, dutch = _p1(world, locale), locale == "nl-NL"
    await anna.says(said)
    anna.sees("Dat beeld verandert niet meer." if dutch else "That picture does not change any more.")
    await anna.presses("Ja, gooi ze weg" if dutch else "Yes, throw them away")
    anna.sees("Ik bewaar je antwoorden voor Regio Noord niet meer." if dutch else "I no longer keep your answers")
    anna.sees_not("Typ de code opnieuw", "Type the code again")
    await anna.says("uitdraai" if dutch else "printout")
    anna.sees_not("Verbinder", "Connector")
    await dirkje.says(f"groepsbeeld {code}")
    dirkje.sees("3 van de 12" if dutch else "3 of 12")


async def test_who_keeps_them_keeps_them(world: World) -> None:
    await closed_round(world, "nl-NL")
    anna = _p1(world, "nl-NL")
    await anna.says("mijn scores moeten eruit")
    await anna.presses("Nee, bewaar ze")
    await anna.says("uitdraai")
    anna.sees("Verbinder")


async def test_the_bare_word_finds_the_round_that_closed(world: World) -> None:
    await closed_confidential_round(world, "nl-NL")
    anna = world.person("q3")
    await anna.says("afmelden")
    anna.sees("De ronde Regio Noord is gesloten en het groepsbeeld is gemaakt.")
    await anna.says("ja")
    anna.sees("Ik bewaar je antwoorden voor Regio Noord niet meer.")
    await anna.says("afmelden")
    anna.sees("Ik vind geen ronde")


@pytest.mark.parametrize(("locale", "said", "title"), OBJECTIONS)
@pytest.mark.parametrize("stage", [open_round, closed_round])
async def test_who_objects_reads_their_rights(world: World, stage: object, locale: str, said: str, title: str) -> None:
    await stage(world, locale)  # type: ignore[operator]  # one of the two above
    anna = _p1(world, locale)
    await anna.says(said)
    anna.sees(title, "wis mijn gegevens" if locale == "nl-NL" else "erase my data")
    anna.sees("Bezwaar maken kan ook" if locale == "nl-NL" else "You can object too", "autoriteitpersoonsgegevens.nl")
    anna.sees_not("Zelfscan", "Self-scan")


@pytest.mark.parametrize("said", ["geen bezwaar", "ik heb er geen bezwaar tegen"])
async def test_no_objection_is_none(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees_not("Mijn rechten")
