"""Where a collaboration is stuck, and what helps: alone, and as a confidential round."""

from pathlib import Path

import pytest
import yaml

from dialogs.instruments.library import CONTENT
from tests.scenarios.people import Someone, World, code_on, texts

FILE = yaml.safe_load(Path(CONTENT / "knelpunten.yaml").read_text(encoding="utf-8"))
NUMBERS = {one["id"]: one["order"] for one in FILE["knelpunten"]}
EXAMPLES = FILE["worked_examples"]
ROLES = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")
OFFER = "Waar loopt het vast?"


async def takes_zelfscan(person: Someone, scores: str) -> None:
    await person.says("zelfscan", "1", "regio of subregio", "Regio Noord", *scores, "verstuur")


async def test_somebody_says_where_it_is_stuck_and_reads_what_helps(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik wil kijken waar onze samenwerking vastloopt")
    anna.sees("Waar loopt jullie samenwerking nu op vast? Kies er hooguit drie.", "Alleen jij ziet wat je kiest.")
    anna.sees("1 – Versnipperd veld", "6 – Doelen die los van elkaar staan")
    await anna.says("?")
    anna.sees("**Knelpunt**: Waar loopt jullie samenwerking nu op vast?", "**Versnipperd veld**: Er zijn zo veel")
    await anna.says("verschillende belangen en vaardigheden en houding")
    anna.sees("Welke van deze is nu de grootste?", "1 – Verschillende belangen", "2 – Vaardigheden en houding")
    anna.sees_not("Versnipperd veld")
    await anna.says("1", "verstuur")
    anna.sees("Deze houvasten kunnen je nu helpen", "Vorm een groepje trekkers", "Pak niet alles tegelijk op")
    anna.sees("Eerste stap: Nodig twee mensen van andere organisaties uit voor koffie, zonder agenda.")


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
async def test_the_worked_examples_of_the_file(world: World, example: dict) -> None:  # type: ignore[type-arg]
    anna = await world.newcomer("anna")
    await takes_zelfscan(anna, "".join("2" if role in example["low_roles"] else "4" for role in ROLES))
    chosen = " en ".join(str(NUMBERS[id_]) for id_ in example["chosen"]) or "geen"
    await anna.says("knelpunten", chosen)
    if len(example["chosen"]) > 1:
        await anna.says(str(example["chosen"].index(example["biggest"]) + 1))
    await anna.says("verstuur")
    seen = texts(anna.card)
    steps = [seen.find(f"Eerste stap: {one['first_step']['nl']}") for one in FILE["houvasten"]]
    shown = sorted((at, one["id"]) for at, one in zip(steps, FILE["houvasten"], strict=True) if at >= 0)
    assert [id_ for _, id_ in shown] == example["advice"]


async def test_after_a_zelfscan_a_low_role_leads_to_what_helps(world: World) -> None:
    anna = await world.newcomer("anna")
    await takes_zelfscan(anna, "4421")
    anna.sees(OFFER, "Wat kan helpen", "De rol van verbinder is nu weinig aanwezig. Dit kan helpen:")
    anna.sees("De rol van dirigent is nu weinig aanwezig", "Verbind partners én lagen: Zet één keer een uitvoerder")
    anna.sees_not("De rol van ontwerper is nu weinig aanwezig")
    await anna.says("wat kan helpen")
    anna.sees("Vorm een groepje trekkers: Nodig twee mensen")
    await anna.says("uitdraai")
    await anna.presses(OFFER)
    anna.sees("Waar loopt jullie samenwerking nu op vast?", "Alleen jij ziet wat je kiest.")
    await anna.says("geen", "verstuur")
    anna.sees("Deze houvasten kunnen je nu helpen", "Verbind partners én lagen")
    anna.sees("Dit past bij de rol van verbinder en dirigent, die nu weinig aanwezig is.")
    await anna.says("uitdraai zelfscan")
    anna.sees("Wat kan helpen")
    anna.sees_not(OFFER)


async def test_where_nothing_is_low_nothing_is_said_of_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await takes_zelfscan(anna, "4435")
    anna.sees(OFFER)
    anna.sees_not("Wat kan helpen")
    await anna.says("knelpunten", "1", "verstuur")
    anna.sees_not("Dit past bij de rol")


async def test_a_zelfscan_of_long_ago_says_nothing_of_now(world: World) -> None:
    anna = await world.newcomer("anna")
    await takes_zelfscan(anna, "1111")
    world.later(days=8)
    await anna.says("knelpunten", "geen", "verstuur")
    anna.sees("Je koos geen knelpunt. Mooi")


async def test_beginning_anew_keeps_what_was_low(world: World) -> None:
    anna = await world.newcomer("anna")
    await takes_zelfscan(anna, "4441")
    await anna.says("knelpunten", "2", "opnieuw", "ja", "geen", "verstuur")
    anna.sees("Dit past bij de rol van dirigent, die nu weinig aanwezig is.")


async def test_in_a_round_nobody_is_asked_what_was_low(world: World) -> None:
    """What is told of a round comes from its own answers only."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "knelpunten, vertrouwelijk", "Regio Oost", "18 december", "5", "verstuur")
    anna = await world.newcomer("anna")
    await takes_zelfscan(anna, "1111")
    await anna.says(f"doe mee {code_on(dirkje.card)}", "ja", "geen", "verstuur")
    anna.sees("Je koos geen knelpunt. Mooi")


async def test_three_at_most_and_what_was_said_is_not_lost(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", "1, 2, 3 en 4")
    anna.sees("Je koos er 4. Kies er hooguit 3.")
    await anna.says("iets heel anders")
    anna.sees("Kies uit de lijst, hooguit 3. Typ de nummers, van 1 tot en met 6")
    four = "versnipperd_veld,belangenverschillen,geen_traditie,losse_doelen"
    await anna.presses("Volgende", vastgelopen=four)
    anna.sees("Je koos er 4. Kies er hooguit 3.")
    await anna.says("1, 2 en 3")
    anna.sees("Welke van deze is nu de grootste?")
    await anna.says("terug", "6")
    anna.sees("Kijk je antwoorden na", "Doelen die los van elkaar staan")
    await anna.says("verstuur")
    anna.sees("Eerst de praktijk, dan het beleid")
    anna.sees_not("Pak niet alles tegelijk op")


@pytest.mark.parametrize("said", ["geen van deze zes", "geen", "-", "overslaan"])
async def test_none_of_them_is_an_answer(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten", said)
    anna.sees("Kijk je antwoorden na", "Geen van deze zes")
    await anna.says("verstuur")
    anna.sees("Je koos geen knelpunt. Mooi")


async def _held(world: World, chosen: list[str]) -> Someone:
    dirkje = await world.newcomer("dirkje")
    many = str(len(chosen))
    await dirkje.says("ronde", "knelpunten, vertrouwelijk", "Regio Oost", "18 december", many, "verstuur")
    code = code_on(dirkje.card)
    for number, said in enumerate(chosen):
        one = await world.newcomer(f"p{number}")
        await one.says(f"doe mee {code}")
        one.sees("Wat je kiest is alleen voor jou", "wat ten minste drie van hen kozen, zonder aantal")
        await one.says("ja", said)
        if " en " in said:
            await one.says("-")
        await one.says("verstuur")
        one.sees("Waar loopt het vast, en wat helpt?")
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    return dirkje


async def test_a_group_names_what_three_chose_without_a_number(world: World) -> None:
    dirkje = await _held(world, ["1 en 2", "1", "1 en 6", "2", "geen", "6"])
    dirkje.sees("Ten minste drie mensen noemen: versnipperd veld.", "Welk knelpunt herkennen jullie het meest?")
    dirkje.sees(
        "Welke drempel bij een andere organisatie houdt jullie vaak op?", "Tussen welke soorten partners is er weinig"
    )
    dirkje.sees_not("verschillende belangen", "losse doelen", "van de 6 noemen")


async def test_where_nothing_is_shared_nothing_is_named(world: World) -> None:
    dirkje = await _held(world, ["1", "2", "3", "4", "5"])
    dirkje.sees("Ik noem geen knelpunt")


async def test_of_four_people_nothing_is_told(world: World) -> None:
    dirkje = await _held(world, ["1", "1", "1", "1"])
    dirkje.sees_not("Versnipperd veld", "versnipperd veld")


async def test_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("bottlenecks", "4 and 1", "they are equally big", "submit")
    tom.sees("Practice first, then policy", "First step: Ask two front-line professionals")


@pytest.mark.parametrize(
    ("locale", "means", "named", "join", "anonymous"),
    [
        ("nl-NL", "gemiddelden", "vanaf 5 mensen wat ten minste drie van hen kozen", "doe mee", "is het anoniem"),
        ("en-GB", "averages", "from 5 people upwards, what at least three of them chose", "join", "is it anonymous"),
    ],
)
async def test_nobody_is_told_of_means_that_there_are_none_of(
    world: World, locale: str, means: str, named: str, join: str, anonymous: str
) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "knelpunten, vertrouwelijk", "Regio Oost", "18 december", "6", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"nodig uit {code} kanaal", f"deel {code}")
    dirkje.sees_not("gemiddelden")
    pia = await world.newcomer("pia", locale)
    await pia.says(f"{join} {code}")
    pia.sees(named)
    pia.sees_not(means)
    await pia.says(f"{anonymous} {code}")
    pia.sees(named)
    pia.sees_not(means)
    await pia.says(f"{join} {code}", "1", "1", "verstuur" if locale == "nl-NL" else "submit")
    pia.sees(named)
    pia.sees_not(means)


async def test_in_a_repeat_nothing_is_named_and_why_is_said(world: World) -> None:
    """Whoever chose otherwise this time would find out how many of the others chose each."""
    dirkje = await _held(world, ["1", "1", "1", "2", "2"])
    dirkje.sees("Ten minste drie mensen noemen: versnipperd veld.")
    await dirkje.presses("Herhaal de ronde")
    dirkje.sees("Wat mensen uit een lijst kozen, noem ik van ieder maar één keer.", "De nieuwe ronde opent op")
    await dirkje.says("stop", "ja")
    await dirkje.says("ronde", "knelpunten, vertrouwelijk", "Regio Oost nog eens", "18 december", "5", "verstuur")
    code = code_on(dirkje.card)
    for number, said in enumerate(["2", "1", "1", "2", "2"]):
        await world.person(f"p{number}").says(f"doe mee {code}", "ja", said, "verstuur")
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("Ik noem hier niet wat mensen kozen.", "van ieder maar één keer")
    dirkje.sees_not("Ten minste drie mensen noemen", "te weinig mensen")


async def test_how_many_questions_there_are_is_told_once_it_is_known(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("knelpunten")
    anna.sees("– Vraag 1\n")
    await anna.says("hoe ver ben ik?")
    anna.sees("je bent bij vraag 1. Alles tot hier is bewaard.")
    await anna.says("menu")
    anna.sees("Verder: knelpunten, vraag 1\n")
    await anna.says("1 en 2")
    anna.sees("– Vraag 2 van 2")
    await anna.presses("Terug")
    anna.sees("– Vraag 1 van 2")
