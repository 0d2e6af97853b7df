"""The five steps of regie: alone, with an accent and one step to take; and as a confidential round."""

from pathlib import Path

import pytest
import yaml

from dialogs.instruments.library import CONTENT
from tests.scenarios.people import Someone, World, code_on

EXAMPLES = yaml.safe_load((CONTENT / "vijfstappen.yaml").read_text(encoding="utf-8"))["worked_examples"]
SHORT = {"visie": "visie", "partners": "partners", "plan": "plan", "middelen": "middelen", "uitvoering": "uitvoering"}


def typed(answers: list[int | None]) -> list[str]:
    """Two figures a card."""
    signs = ["-" if answer is None else str(answer) for answer in answers]
    return [" ".join(signs[at : at + 2]) for at in range(0, len(signs), 2)]


async def test_alone_in_sentences_with_a_step_to_take(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik wil graag de vragenlijst over de vijf stappen doen")
    anna.sees("Regie voeren gaat in vijf stappen", "Je eigen positie en richting bepalen", "wat voor mij de opgave was")
    await anna.says("4 5", "2 2", "4 4", "3 3", "4 4")
    anna.sees("Herken je deze vijf stappen in je dagelijkse werk?")
    await anna.says("de meeste wel")
    anna.sees("In welke stap wil je beter worden?")
    await anna.says("2")
    anna.sees("**6. Herken je deze vijf stappen in je dagelijkse werk?** De meeste wel")
    # A step goes by its name, as it stood above the statements.
    anna.sees(
        "**1. Je eigen positie en richting bepalen:** 4 · 5", "**5. Het plan uitvoeren, volgen en bijstellen:** 4 · 4"
    )
    await anna.says("wijzig samen een concreet plan maken")
    anna.sees("Kaart 3 van 5")
    await anna.says("3 4")
    anna.sees("**3. Samen een concreet plan maken:** 3 · 4")
    await anna.presses("3. Samen een concreet plan maken")
    await anna.says("4 4")
    await anna.says("verstuur")
    anna.sees("Jouw vijf stappen", "Je accent ligt nu bij: visie.", "Hier zie je zelf de meeste ruimte: partners.")
    anna.sees(
        "Je wilt beter worden in: partners.", "wat er voor hen op het spel staat", "Een kleine stap om mee te beginnen"
    )
    anna.sees("Zal ik je eraan herinneren?")
    await anna.presses("Herinner mij over vier weken")
    anna.sees("Afgesproken. Op maandag 21 december 2026 vraag ik je hoe het met je stap gaat.")
    await anna.says("uitdraai middelen")
    anna.sees("Middelen – 3,0", "welke kennis en middelen nodig zijn")


@pytest.mark.parametrize("example", EXAMPLES, ids=range(len(EXAMPLES)))
async def test_the_worked_examples_of_the_file(world: World, example: dict) -> None:  # type: ignore[type-arg]
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *typed(example["answers"]), "1", "5", "verstuur")
    for key, line in (("accent", "Je accent ligt nu bij: "), ("room", "Hier zie je zelf de meeste ruimte: ")):
        if example[key] in ([], "spread"):
            anna.sees_not(line)
        else:
            anna.sees(line + " en ".join(SHORT[step] for step in example[key]) + ".")
    # The file says so of any that share it; said to somebody with 4,0 and 2,0 it would not be true.
    anna.sees_not("Je scores liggen dicht bij elkaar.")
    equal = example["accent"] == example["room"] == []
    (anna.sees if equal else anna.sees_not)("Je scores zijn overal gelijk.")
    missing = [step for step, score in example["scores"].items() if score is None]
    for step in missing:
        anna.sees(f"Voor {step} is er geen score")
    for score in filter(None, example["scores"].values()):
        anna.sees(str(score).replace(".", ","))


async def test_last_time_stands_beside_a_step_that_has_no_score_now(world: World) -> None:
    anna = await world.newcomer("anna")
    for first in ("4 5", "4 -"):
        await anna.says("vijf stappen", first, "2 2", "4 4", "3 3", "4 4", "1", "5", "verstuur")
    anna.sees("vorige keer 4,5", "vorige keer 2,0: gelijk")
    anna.sees_not("vorige keer 4,5:")


async def test_scores_that_lie_close_together_name_no_accent(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", "4 4", "4 4", "4 4", "4 3", "4 3", "1", "5", "verstuur")
    anna.sees("Je scores liggen dicht bij elkaar.", "meeste ruimte: middelen en uitvoering.")
    anna.sees_not("Je accent ligt nu bij")


async def test_who_answers_nearly_nothing_and_chooses_no_step(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("vijf stappen", *["4 -"] * 5, "4", "-", "verstuur")
    anna.sees("Je gaf op te weinig uitspraken antwoord", "Je koos nog geen stap.")
    # There is no step to be reminded of.
    anna.sees_not("aan deze stap herinneren", "Herinner mij")


async def _held(world: World, wishes: list[str], scores: str = "3 4") -> tuple[Someone, list[Someone], str]:
    """A round in which as many people as wishes took part, and which is closed."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(
        "ronde", "vijf stappen, vertrouwelijk", "Regisseurs Oost", "18 december", str(len(wishes)), "verstuur"
    )
    code = code_on(dirkje.card)
    people = []
    for number, wish in enumerate(wishes):
        one = await world.newcomer(f"p{number}")
        await one.says(f"doe mee {code}")
        one.sees("Je eigen uitkomst is alleen voor jou")
        await one.says("ja", *[scores] * 4, "2 2", "2", wish, "verstuur")
        one.sees("Jouw vijf stappen")
        people.append(one)
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    return dirkje, people, code


async def test_a_group_names_the_step_that_three_want_and_not_that_of_two(world: World) -> None:
    dirkje, people, code = await _held(world, ["2", "2", "2", "4", "4", "-"])
    dirkje.sees("6 van de 6 genodigden zijn klaar", "Ten minste drie mensen willen beter worden in: partners.")
    dirkje.sees("Ten minste drie mensen antwoordden: de meeste wel.")
    dirkje.sees_not("middelen en", "partners en middelen", "3 mensen willen")
    dirkje.sees("Herkennen jullie deze stappen? Geef elk één voorbeeld uit je werk, zonder namen.")
    await people[0].says(f"groepsbeeld {code}")
    people[0].sees("is voor de coördinator", "Jouw eigen uitkomst")


async def test_who_takes_part_reads_that_means_and_what_three_chose_are_told(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde")
    dirkje.sees("ook waar jullie ver uiteenlopen, en wat ten minste drie mensen kozen, zonder aantal.")
    await dirkje.says("vijf stappen, vertrouwelijk", "Regisseurs Oost", "18 december", "6", "verstuur")
    code, told = code_on(dirkje.card), "uiteenlopen, en wat ten minste drie mensen kozen, zonder aantal."
    dirkje.sees(told)
    pia = await world.newcomer("pia")
    await pia.says(f"is het anoniem {code}")
    await pia.says(f"doe mee {code}")
    pia.sees(told)
    await pia.says("is het anoniem")
    pia.sees("die ziet alleen gemiddelden", told)
    await pia.says("verder", "ja", *["3 4"] * 5, "2", "-", "verstuur")
    pia.sees("Je deed mee met Regisseurs Oost.", told)


async def test_where_wishes_differ_nothing_is_named(world: World) -> None:
    dirkje, _, _ = await _held(world, ["1", "2", "3", "4", "5"])
    dirkje.sees("te weinig mensen kozen dezelfde")


async def test_of_four_people_nothing_is_told(world: World) -> None:
    dirkje, _, _ = await _held(world, ["2", "2", "2", "2"])
    dirkje.sees_not("partners", "4 van de 4")


async def test_what_the_coordinator_chose_is_not_counted(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "vijf stappen, vertrouwelijk", "Regisseurs Oost", "18 december", "6", "verstuur")
    code = code_on(dirkje.card)
    chosen = ["2", "2", "3", "3", "1", "2"]
    for wish, name in zip(chosen, ["p0", "p1", "p2", "p3", "p4", "dirkje"], strict=True):
        one = dirkje if name == "dirkje" else await world.newcomer(name)
        await one.says(f"doe mee {code}", "ja", *["3 4"] * 5, "2", wish, "verstuur")
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("5 van de 5 genodigden zijn klaar", "te weinig mensen kozen dezelfde")


async def test_a_group_in_english_with_the_note_on_partners(world: World) -> None:
    dirkje = await world.newcomer("dirkje", "en-GB")
    await dirkje.says("round", "five steps, confidential", "Regisseurs East", "18 December", "5", "submit")
    code = code_on(dirkje.card)
    for number in range(5):
        one = await world.newcomer(f"p{number}", "en-GB")
        await one.says(f"join {code}", "yes", "4 4", "2 2", "4 3", "3 4", "4 3", "1", "2", "submit")
    await dirkje.says(f"close {code}", "yes", f"group picture {code}")
    dirkje.sees("At least three people would like to get better at: partners.", "getting to know partners is a step")


def test_the_file_is_that_of_the_sources() -> None:
    assert {"steps", "step_order", "purpose"} == set(_file()["provenance"]["from_publication"])


def _file() -> dict:  # type: ignore[type-arg]
    return yaml.safe_load(Path(CONTENT / "vijfstappen.yaml").read_text(encoding="utf-8"))  # type: ignore[no-any-return]
