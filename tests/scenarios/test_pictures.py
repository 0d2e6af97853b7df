"""Pictures: what stands out first, few words before unfolding, nothing below 0,3, and earlier times beside it."""

import re
from typing import Any

import pytest

from tests.bot.cards.lint import bars
from tests.scenarios.people import Someone, World, buttons, code_on, elements, texts


def shown(node: Any) -> Any:
    """The same card without what is folded away."""
    if isinstance(node, dict):
        return {key: shown(child) for key, child in node.items() if key not in ("data", "fallback")}
    if isinstance(node, list):
        return [shown(child) for child in node if not (isinstance(child, dict) and child.get("isVisible") is False)]
    return node


async def zelfscan_round(world: World, dirkje: Someone, *scores: str, code: str = "") -> str:
    """A round between domains with a person for each, closed; or this one, repeated."""
    if not code:
        await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "5", "verstuur")
        code = code_on(dirkje.card)
    for number, given in enumerate(scores, 1):
        person = world.person(f"p{number}")
        await person.installs()
        await person.says("ok", f"doe mee {code}", "ja", str(number), *given, "verstuur")
        person.sees("Jouw zelfscan: Regio Noord")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    return code


async def competency_round(world: World, dirkje: Someone, scores: list[list[str]]) -> str:
    await dirkje.says("ronde", "2", "Regisseurs", "over twee weken", "12", "verstuur")
    code = code_on(dirkje.card)
    for number, given in enumerate(scores):
        person = await world.newcomer(f"q{number}")
        await person.says(f"doe mee {code}", "ja", *(f"{score} " * 4 for score in given), "verstuur")
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    return code


async def test_a_picture_of_groups_opens_with_the_conversation(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await zelfscan_round(world, dirkje, "3344", "2344", "3314")
    first = shown(dirkje.card)
    said = texts(first)
    assert "Het grootste verschil zit bij verbinder: 4,0 bij het onderwijs en de jeugdhulp/zorg, 1,0" in said
    assert [(name, number) for name, number, _, _ in bars(first)] == [
        ("Onderwijs", "4,0"),
        ("Jeugdhulp/zorg", "4,0"),
        ("Gemeente", "1,0"),
    ]
    (asked,) = [element["text"] for element in elements(first) if element.get("text", "").startswith("- ")]
    assert len(asked.splitlines()) == 3, "three questions"
    sentences = re.findall(r"[^\n.?]{30,}[.?]", texts(dirkje.card))
    every = [sentence.strip(" -") for sentence in sentences]
    assert len(every) == len(set(every)), "nothing is said twice, also behind the folds"


async def test_the_buttons_do_it(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "3344", "2344", "3314")
    picture = dirkje.card
    for title, form in (("Excel", "xlsx"), ("PDF", "pdf"), ("Plaatje", "png")):
        await dirkje.presses(title, picture)
        assert dirkje.file and dirkje.file.press.form == form
        await dirkje.says(f"groepsoverzicht {code}", title)
        assert dirkje.file.press.form == form, "typed, its title does the same"
    assert dirkje.file.in_chat and "Verbinder" in dirkje.file.description
    await dirkje.presses("Zet op agenda", picture)
    dirkje.sees("**Verbinder** (Regio Noord)")
    await dirkje.presses("Herhaal de ronde", picture)
    dirkje.sees("Kijk je antwoorden na", "Regio Noord")


async def test_a_participant_has_no_button_to_repeat(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "3344", "2344")
    guest = world.person("p1")
    await guest.says(f"groepsoverzicht {code}")
    assert {"Excel", "PDF", "Plaatje", "Zet op agenda"} <= set(buttons(guest.card))
    assert "Herhaal de ronde" not in buttons(guest.card)


async def test_views_that_are_alike_are_no_difference(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "3344", "3344")
    dirkje.sees("Jullie kijken er gelijk naar: bij geen rol is het verschil tussen groepen 0,3 of meer.")
    dirkje.sees_not("Het grootste verschil zit bij")
    await dirkje.says(f"zet op agenda {code}")
    dirkje.sees_not("**Verbinder**")


@pytest.mark.parametrize(("lowest", "found"), [("3333", False), ("2333", True)])
async def test_a_tenth_or_two_is_no_finding(world: World, lowest: str, found: bool) -> None:
    """Of one's own scores and of those of a group: 2,9 against 3,0 is not "de meeste ruimte"."""
    anna = await world.newcomer("anna")
    # Statements of one competency: a mean of 3 for the others, and of 3 (or 2,75: 2,8) for the last.
    await anna.says("competentiescan", *(["3 3 3 3"] * 8), " ".join(lowest.replace("2", "1")), "verstuur")
    assert ("Hier zie je de meeste ruimte: onderhandelen" in texts(anna.card)) is found
    dirkje = await world.newcomer("dirkje")
    people = [["3"] * 9 for _ in range(6)]
    for person, score in zip(people, "433332" if not found else "222332", strict=True):
        person[8] = score
    for person, score in zip(people, "432342", strict=True):
        for place in range(8):
            person[place] = score
    await competency_round(world, dirkje, people)
    assert ("Het verst uit elkaar liggen" in texts(dirkje.card)) is found, texts(dirkje.card)
    assert ("springt eruit" in texts(dirkje.card)) is not found


async def test_a_picture_of_competencies_opens_with_a_picture(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    people = [[str(1 + (n + place) % 4) for place in range(7)] + [str(4 - n % 2), str(1 + n % 3)] for n in range(12)]
    await competency_round(world, dirkje, people)
    assert list(bars(shown(dirkje.card))), "it opens with a picture"


@pytest.mark.parametrize("scan", ["zelfscan", "competentiescan"])
async def test_the_figures_of_ones_own_outcome_are_a_word_away(world: World, scan: str) -> None:
    anna = await world.newcomer("anna")
    if scan == "zelfscan":
        await anna.says("zelfscan", "1", "3", "Regio Noord", *"4215", "verstuur")
    else:
        await anna.says("competentiescan", *(f"{n} {n} 4 3" for n in "453212343"), "verstuur")
    await anna.says("uitdraai cijfers")
    anna.sees(*(("Score en beeld", "aanwezig") if scan == "zelfscan" else ("Competentie en beeld", "te zien")))


async def test_earlier_outcomes_are_a_press_away(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Regio Noord", *"2344", "verstuur")
    assert "Eerdere uitkomsten" not in buttons(anna.card), "there is none"
    world.later(weeks=26)
    await anna.says("zelfscan", "1", "3", "Regio Noord", *"3345", "verstuur")
    await anna.presses("Eerdere uitkomsten")
    anna.sees("Je hebt één eerdere uitkomst", "23 nov 2026: Zelfscan: Regio Noord")
    await anna.presses("23 nov 2026: Zelfscan: Regio Noord")
    assert [number for _, number, _, _ in bars(shown(anna.card))] == ["2", "3", "4", "4"]
    await anna.presses("PDF")
    assert anna.file and anna.file.name == "Zelfscan-regieneming-2026-11-23.pdf"
    await anna.says("uitdraai", "Eerdere uitkomsten", "23 nov 2026: Zelfscan: Regio Noord")
    assert [number for _, number, _, _ in bars(shown(anna.card))] == ["2", "3", "4", "4"], "by typing as well"
    bram = await world.newcomer("bram")
    await bram.presses("PDF", anna.card)
    bram.sees("Je kunt dit bestand niet openen")
    await bram.says("uitdraai eerder")
    bram.sees("Je hebt nog geen eerdere uitkomst")


async def test_ones_own_scores_over_time_from_the_third_on(world: World) -> None:
    anna = await world.newcomer("anna")
    for scores in ("2344", "3344", "4325"):
        assert "Door de tijd" not in texts(anna.card)
        await anna.says("zelfscan", "1", "3", "Regio Noord", *scores, "verstuur")
        world.later(weeks=26)
    (fold,) = [element for element in elements(anna.card) if element.get("id") == "door_de_tijd"]
    assert [(name, number) for name, number, _, _ in bars(fold)][:3] == [
        ("23 nov 2026", "2"),
        ("24 mei 2027", "3"),
        ("22 nov 2027", "4"),
    ]
    await anna.says("pdf")
    assert anna.file and anna.file.printout and anna.file.printout.trend
    assert anna.file.printout.trend.lines[0].shown == ("2", "3", "4")
    # Another collaboration is another line.
    await anna.says("zelfscan", "1", "3", "Regio Zuid", *"1111", "verstuur")
    anna.sees_not("Door de tijd")


async def test_a_round_over_time_from_the_third_linked_on(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await zelfscan_round(world, dirkje, "2344", "2344")
    for scores in ("3344", "4444"):
        dirkje.sees_not("Door de tijd")
        world.later(weeks=10)
        await dirkje.says(f"herhaal {code}", "verstuur")
        code = await zelfscan_round(world, dirkje, scores, scores, code=code_on(dirkje.card))
    (fold,) = [element for element in elements(dirkje.card) if element.get("id") == "door_de_tijd"]
    assert [number for _, number, _, _ in bars(fold)][:3] == ["2,0", "3,0", "4,0"]
    await dirkje.says(f"pdf {code}")
    assert dirkje.file and dirkje.file.printout and dirkje.file.printout.trend


async def test_a_line_ends_where_two_times_may_not_be_compared(world: World) -> None:
    """Of three confidential rounds the last two differ by one person: there is no third time on the line."""
    dirkje = await world.newcomer("dirkje")
    people = [["3"] * 4 + [score] * 5 for score in "234512"]
    code = await competency_round(world, dirkje, people)
    for leaves in (False, True):
        world.later(weeks=10)
        await dirkje.says(f"herhaal {code}", "verstuur")
        code = code_on(dirkje.card)
        for number, given in enumerate(people[1:] if leaves else people):
            person = world.person(f"q{number + leaves}")
            await person.says(f"doe mee {code}", "ja", *(f"{score} " * 4 for score in given), "verstuur")
        await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    dirkje.sees("Ik vergelijk dit niet met de vorige keer.")
    dirkje.sees_not("Door de tijd")
