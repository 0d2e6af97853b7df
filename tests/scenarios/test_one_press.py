"""One press per answer, and a card is answered once; how many presses a scan takes is in tests/conversation."""

import re

from dialogs.instruments.definition import MOST_PRESSED, Option, Page, Question, Text
from tests.scenarios.people import Card, Someone, World, elements, texts


async def test_a_scan_of_four_statements_a_card_needs_no_next(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan")
    await anna.presses("2: 4 – Vaak")
    anna.sees("Kaart 1 van 9", "**4 – Vaak**", "Uitspraak 1 is nu aan de beurt")
    await anna.presses("1: 5 – (Bijna) altijd")
    await anna.presses("4: Kwam niet voor")
    await anna.presses("3: 1 – (Bijna) nooit")
    anna.sees("Kaart 2 van 9")


async def test_pauze_in_the_middle_of_a_card_of_four_loses_nothing(world: World) -> None:
    """C2: tick 3 of 4, press Pauze, and Verder had none of them."""
    for button in ("Pauze", "Hulp"):
        anna = await world.newcomer(f"anna-{button.lower()}")
        await anna.says("competentiescan", "4 4 4 4")
        three = [title for title in _titles(anna.card) if re.match(r"[134]: 3 ", title)]
        assert len(three) == 3
        for title in three:
            await anna.presses(title)
        await anna.presses(button)
        await anna.says("verder")
        anna.sees("Kaart 2 van 9", "Uitspraak 2 is nu aan de beurt")
        assert texts(anna.card).count("**3 – Soms**") == 3


def _titles(card: Card) -> list[str]:
    return [element["title"] for element in elements(card) if element["type"] == "Action.Execute"]


async def test_what_was_typed_in_part_stays(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 5")
    anna.sees(
        "Kaart 1 van 9", "Uitspraak 4 is nu aan de beurt", "**4 – Vaak**", "**3 – Soms**", "**5 – (Bijna) altijd**"
    )
    await anna.presses("Pauze")
    await anna.says("verder", "2")
    anna.sees("Kaart 2 van 9")


async def test_gone_back_to_a_card_of_four_one_is_changed_at_a_time(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 3 5 4", "terug")
    await anna.presses("1: 2 – Zelden")
    anna.sees("Kaart 1 van 9", "**2 – Zelden**")
    await anna.presses("3: Kwam niet voor")
    anna.sees("Kaart 1 van 9", "**Kwam niet voor**")
    await anna.presses("Volgende")
    anna.sees("Kaart 2 van 9")


async def test_an_answer_to_a_card_of_somebody_elses_moment_is_not_put_over_theirs(world: World) -> None:
    """Two fill in one form: what the one answered, the other does not undo by a card that was still there."""
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    await anna.says("zelfscan", "2")
    code = re.search(r"\*\*(\w{4}-\w{4})\*\*", texts(anna.card))
    assert code
    await anna.says("3", "Samen Noord")
    hers = anna.card
    await bram.says(f"doe mee {code[1]}", "ja", "3")
    await anna.chooses(hers, ontwerper="5")
    anna.sees("Bij **Ontwerper** staat al een antwoord: **3 – Regelmatig aanwezig**", "Wijzig in: 5 – Ruim aanwezig")
    await anna.presses("Verder")
    anna.sees("Rol 2 van 4")


def _question(options: int, kind: str = "choice") -> Question:
    label = Text(nl="Iets", en="Something")
    return Question.model_validate(
        {
            "id": f"q{options}",
            "kind": kind,
            "title": label,
            "text": label,
            "options": tuple(Option(value=str(n), number=n, label=label) for n in range(1, options + 1)),
        }
    )


def test_a_question_of_few_answers_is_pressed_whatever_it_belongs_to() -> None:
    def page(*questions: Question) -> Page:
        return Page(id="p", unit="vraag", questions=questions)

    assert page(_question(2)).is_pressed
    assert page(_question(5, "scale")).is_pressed
    assert page(_question(MOST_PRESSED)).is_pressed
    assert not page(_question(MOST_PRESSED + 1)).is_pressed
    assert not page(_question(0, "text")).is_pressed
    assert not page(_question(2), _question(3)).is_pressed


async def test_the_form_of_a_round_is_pressed_too(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde")
    await dirkje.presses("2 – Competentiescan, vertrouwelijk")
    dirkje.sees("Hoe heet deze ronde?")


async def _half_named(person: Someone) -> Card:
    await person.says("zelfscan", "1", "3")
    return person.card


async def test_half_a_name_stands_there_again(world: World) -> None:
    anna = await world.newcomer("anna")
    card = await _half_named(anna)
    for button in ("Hulp", "Pauze", "Terug"):
        await anna.presses(button, card, naam="Regio Noo")
        await anna.says("verder")
        anna.sees("Geef deze samenwerking een korte naam")
        assert _held(anna.card) == {"q.naam": "Regio Noo"}, button
        card = anna.card
    await anna.presses("Volgende", naam="Regio Noord")
    anna.sees("Rol 1 van 4")
    await anna.says("terug")
    assert _held(anna.card) == {"q.naam": "Regio Noord"}


async def test_a_name_that_does_not_fit_is_still_there_to_be_mended(world: World) -> None:
    anna = await world.newcomer("anna")
    await _half_named(anna)
    await anna.presses("Volgende", naam="R")
    anna.sees("Geef deze samenwerking een korte naam")
    assert _held(anna.card) == {"q.naam": "R"}


async def test_data_about_a_person_is_not_kept_even_half(world: World) -> None:
    anna = await world.newcomer("anna")
    card = await _half_named(anna)
    await anna.presses("Hulp", card, naam="Jan, geboren 12-03-2011")
    await anna.says("verder")
    assert _held(anna.card) == {}


async def test_a_card_without_an_answer_says_so(world: World) -> None:
    anna = await world.newcomer("anna")
    await _half_named(anna)
    await anna.presses("Volgende", naam="")
    anna.sees("Ik zie nog geen antwoord op de kaart")


def _held(card: Card) -> dict[str, str]:
    return {
        element["id"]: str(element["value"])
        for element in elements(card)
        if element["type"].startswith("Input.") and element.get("value") is not None
    }
