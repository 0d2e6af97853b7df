"""After a scan: which quality a role asks, when it is usual, and what a team can take up for what is lowest."""

import pytest
import yaml

from dialogs.instruments.library import CONTENT
from tests.scenarios.people import World, code_on

COMPETENCIES = yaml.safe_load((CONTENT / "competentiescan.yaml").read_text(encoding="utf-8"))["competencies"]
# Nine cards, of which the first is the lowest.
LOWEST, CARDS = COMPETENCIES[0], ["2 1 2 2", *["4 4 5 4"] * 8]


async def test_a_low_role_says_which_quality_it_asks_and_when_it_is_usual(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", *"1442", "verstuur")
    anna.sees("Eén persoon kan twee of drie rollen vervullen, en niet elke rol is altijd ingevuld.")
    anna.sees("Wat een rol doet, blijft wel nodig.")
    await anna.says("uitdraai ontwerper")
    anna.sees("De kwaliteit die bij deze rol hoort: ", "Deze rol zie je vaak al aan het begin")
    await anna.says("uitdraai dirigent")
    anna.sees("Deze rol komt vaak later naar voren")
    # What holds of all four stands on paper.
    await anna.says("pdf")
    assert anna.file
    assert "De vier kwaliteiten liggen ver uit elkaar." in str(anna.file.printout)


async def test_a_step_is_asked_about_four_weeks_later(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", *"1442", "verstuur")
    await anna.presses("Herinner mij over vier weken")
    anna.sees("Op maandag 21 december 2026 vraag ik je hoe het met je stap gaat.")
    assert [person for person, _ in await world.tick(days=28)] == ["anna"]


@pytest.mark.parametrize(
    ("locale", "words", "send", "line"),
    [
        ("nl-NL", "competentiescan", "verstuur", "Wat kunnen jullie met het team oppakken voor {}? {}"),
        ("en-GB", "competency scan", "submit", "What can you take up with your team for {}? {}"),
    ],
)
async def test_somebody_reads_what_the_team_can_take_up_for_the_lowest(
    world: World, locale: str, words: str, send: str, line: str
) -> None:
    bram = await world.newcomer("bram", locale)
    title, topic = (LOWEST[key][locale[:2]] for key in ("title", "team_topic"))
    await bram.says(words, *CARDS, send, f"{'uitdraai' if locale[:2] == 'nl' else 'printout'} {title}")
    bram.sees(line.format(title.lower(), topic))
    # What one organisation has in its programme is told only where that is theirs.
    bram.sees_not("Actiecentrum")


async def test_a_group_reads_it_too(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Vakgroep", "18 december", "5", "verstuur")
    code = code_on(dirkje.card)
    for number in range(5):
        one = await world.newcomer(f"p{number}")
        await one.says(f"doe mee {code}", "ja", *CARDS, "verstuur")
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("Meer om te bespreken", "op de agenda van de vakontwikkeling of intervisie zetten?")
    dirkje.sees(f"Wat kunnen jullie met het team oppakken voor {LOWEST['title']['nl'].lower()}? ")
