"""A choice of a small scan, said in a sentence: what is near one of its answers is asked, and a yes takes it."""

import pytest

from tests.scenarios.people import World

FIVE = ("4 3", "2 2", "4 4", "3 3", "4 4")


async def test_a_label_within_a_sentence_is_asked_and_yes_takes_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vsv-rol", "we hebben vooral meer vertrouwen nodig")
    anna.sees("Vraag 1 van 6", "Bedoel je **Meer vertrouwen en samenhang tussen de ketenpartners**?")
    anna.sees_not("Dat antwoord ken ik niet")
    await anna.says("ja", "1", "1", "bij ons doet het bestuur dat")
    anna.sees("Bedoel je **Beperkt: het VSV(-bestuur) stuurt aan**?")
    await anna.presses("Beperkt: het VSV(-bestuur) stuurt aan")
    anna.sees("Vraag 5 van 6")
    await anna.says("terug", "veel ruimte")
    anna.sees("Vraag 5 van 6")
    await anna.says("belangrijk", "het loopt stroef")
    anna.sees("Bedoel je **Stroef**?")
    await anna.says("nee")
    anna.sees("Vraag 6 van 6")
    await anna.says("dat gaat nu heel stroef", "ja graag")
    anna.sees("Jullie antwoorden", "De samenwerking loopt stroef.")


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("de meeste herken ik wel", "Vraag 2 van 2"),
        ("de meeste ken ik wel", "Bedoel je **De meeste wel**?"),
        ("de meeste", "Vraag 2 van 2"),
        ("het loopt niet nauwelijks", "Vraag 1 van 2"),
    ],
)
async def test_recognising_the_steps(world: World, said: str, sees: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *FIVE, said)
    anna.sees(sees)


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        (
            "ik denk stap twee, de partners",
            "**7. In welke stap wil je beter worden?** De kennis en het belang van partners",
        ),
        (
            "ik wil beter worden in de partners",
            "**7. In welke stap wil je beter worden?** De kennis en het belang van partners",
        ),
        ("plan wil ik beter worden", "Bedoel je **Samen een concreet plan maken** of **Het plan uitvoeren"),
        ("daar moet ik nog over nadenken", "**7. In welke stap wil je beter worden?** Dat weet ik nog niet"),
        ("geen idee nog", "**7. In welke stap wil je beter worden?** Dat weet ik nog niet"),
        ("dat weet ik nog niet", "**7. In welke stap wil je beter worden?** Dat weet ik nog niet"),
    ],
)
async def test_the_step_to_get_better_in(world: World, said: str, sees: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *FIVE, "2", said)
    anna.sees(sees)


@pytest.mark.parametrize(
    "said",
    ["I do not know yet", "I don't know yet", "not sure yet", "haven't decided yet", "I'd have to think about that"],
)
async def test_not_knowing_yet_in_english(world: World, said: str) -> None:
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("five steps", *FIVE, "2", said)
    anna.sees("**7. In which step would you like to get better?** I do not know yet")


@pytest.mark.parametrize("said", ["hoe loopt het stroef?", "niet stroef", "pauze", "hoeveel vragen nog"])
async def test_what_asks_or_denies_is_not_taken_for_one(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vsv-rol", "1", "1", "1", "1", "1", said)
    anna.sees_not("Bedoel je **Stroef**")
    await anna.says("verder")
    anna.sees("Vraag 6 van 6")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "de eerste en de derde"),
        ("nl-NL", "1 en 3 denk ik"),
        ("nl-NL", "ik denk vooral 1 en 3"),
        ("nl-NL", "1 en 3 natuurlijk"),
        ("en-GB", "I'd say the first and the third"),
    ],
)
async def test_of_a_list_by_place(world: World, locale: str, said: str) -> None:
    """At "1 en 3 denk ik" nothing was done, and "de eerste en de derde" got the list explained."""
    anna = await world.newcomer("anna", locale)
    await anna.says("knelpunten" if locale == "nl-NL" else "bottlenecks", said)
    anna.sees("Versnipperd veld", "Systemen") if locale == "nl-NL" else anna.sees("Which of these")
    anna.sees_not("Verschillende belangen", "Conflicting")


@pytest.mark.parametrize("said", ["ik heb 2 collega's", "ik denk van niet", "de eerste en de derde?"])
async def test_what_says_more_or_asks_chooses_none(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", said, "verder")
    anna.sees("Kies er hooguit drie")


@pytest.mark.parametrize(
    ("locale", "said", "answer"),
    [
        ("nl-NL", "ja dat denk ik wel", "Ja"),
        ("nl-NL", "ja, dat staat er wel op", "Ja"),
        ("nl-NL", "nee dat staat er nog niet op", "Nee"),
        ("nl-NL", "nee helaas niet", "Nee"),
        ("en-GB", "yes we have that", "Yes"),
    ],
)
async def test_a_yes_or_no_that_goes_on_about_the_question(world: World, locale: str, said: str, answer: str) -> None:
    """Such an answer was not known, or got the question explained."""
    anna = await world.newcomer("anna", locale)
    await anna.says("opdracht compleet" if locale == "nl-NL" else "assignment complete", said)
    anna.sees("Tijdpad" if locale == "nl-NL" else "Timeline")
    await anna.says("terug" if locale == "nl-NL" else "back")
    anna.sees(f"{answer} ✓")


@pytest.mark.parametrize("said", ["ja dat niet", "nee wacht", "ja wat bedoel je", "nee maar dat komt nog"])
async def test_a_yes_or_no_with_more_is_none(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("opdracht compleet", said, "verder")
    anna.sees("Vraag 1 van 5")
    anna.sees_not("✓")


@pytest.mark.parametrize("said", ["halverwege en aan het eind", "aan het eind"])
async def test_at_the_end_is_when(world: World, said: str) -> None:
    """The numbers of those who help in need came."""
    anna = await world.newcomer("anna")
    await anna.says("opdracht compleet", "ja", "ja", "ja", said)
    anna.sees("Risicoanalyse")
    anna.sees_not("112")


async def test_at_the_end_of_ones_tether_is_need(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("opdracht compleet", "ik ben aan het eind van mijn latijn")
    anna.sees("Dit klinkt zwaar")
