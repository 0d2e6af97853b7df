"""Days and hours in conversation: what is set, what is shown in full first, and what is asked.

It is Monday 23 November 2026.
"""

import pytest

from tests.scenarios.people import Someone, World, code_on, texts

CODE = "AB-3K7QXZ"


async def _new_uvo(world: World) -> Someone:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "15 december om 14.00", "verstuur")
    return eva


async def test_a_day_with_its_hour_answers_both_questions(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "15/12 om half drie")
    eva.sees("Kijk je antwoorden na", "dinsdag 15 december 2026", "14.30")


async def test_a_day_of_a_form_is_kept_only_after_yes(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "zaterdag 12 december 10.00")
    eva.sees("Bedoel je **zaterdag 12 december 2026 om 10.00 uur**? Dat is in het weekend.")
    await eva.says("nee")
    eva.sees("Op welke dag is de eerstvolgende UVO?")
    await eva.says("zaterdag 12 december 10.00", "ja")
    eva.sees("Kijk je antwoorden na", "zaterdag 12 december 2026", "10.00")


async def test_another_day_answers_the_question_whether_it_is_right(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "zaterdag 12 december", "liever maandag 14 december om 11 uur")
    eva.sees("Kijk je antwoorden na", "maandag 14 december 2026", "11.00")


async def test_an_hour_of_a_form_in_the_night_is_asked(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "15 december", "7 uur")
    eva.sees("Bedoel je 's ochtends of 's avonds?")
    await eva.presses("19.00")
    eva.sees("Kijk je antwoorden na", "19.00")


@pytest.mark.parametrize("answer", ["woensdag", "de tweede", "16 december", "de 16e", "woensdag 16 december 2026"])
async def test_a_clash_is_asked_and_any_short_answer_settles_it(world: World, answer: str) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} verzet dinsdag 16 december 10.00")
    eva.sees("Dat past niet bij elkaar", "dinsdag 15 december 2026", "woensdag 16 december 2026")
    await eva.says(answer)
    eva.sees("De datum is vastgelegd", "woensdag 16 december 2026, 10.00 uur")


async def test_a_candidate_is_a_button(world: World) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} verzet dinsdag 16 december 10.00")
    await eva.presses("woensdag 16 december 2026")
    eva.sees("woensdag 16 december 2026, 10.00 uur")


@pytest.mark.parametrize(
    ("said", "planned"),
    [
        ("verzet dinsdag over een week 10.00", "dinsdag 1 december 2026, 10.00 uur"),
        ("8 december 2 uur", "dinsdag 8 december 2026, 14.00 uur"),
        ("verzet een week later", "dinsdag 22 december 2026, 14.00 uur"),
        ("verzet een dag eerder", "maandag 14 december 2026, 14.00 uur"),
        ("verzet van de 15e naar donderdag 17 december", "donderdag 17 december 2026, 14.00 uur"),
        ("verzet donderdag 17 december zelfde tijd", "donderdag 17 december 2026, 14.00 uur"),
        ("verzet 16 uur", "dinsdag 15 december 2026, 16.00 uur"),
        ("verzet 15–12–2026 9.30", "dinsdag 15 december 2026, 09.30 uur"),
    ],
)
async def test_a_uvo_moves_to_the_day_that_was_said(world: World, said: str, planned: str) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} {said}")
    if "Bedoel je" in texts(eva.card):
        await eva.says("ja")
    eva.sees(planned)


async def test_nothing_moves_before_the_yes(world: World) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} verzet 25 december 10.00")
    eva.sees("vrijdag 25 december 2026", "feestdag: Eerste kerstdag")
    await eva.says(f"uvo {CODE}")
    eva.sees("Gepland op dinsdag 15 december 2026, 14.00 uur")
    await eva.says("ja")
    eva.sees_not("25 december")


async def test_a_part_of_the_day_asks_for_the_hour(world: World) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} verzet donderdagmiddag")
    await eva.presses("donderdag 17 december 2026")
    eva.sees("Hoe laat precies?", "13.00", "14.00", "15.00")
    await eva.says("half vier")
    eva.sees("donderdag 17 december 2026, 15.30 uur")


async def test_held_on_a_day_ahead_is_refused_truly(world: World) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden morgen")
    eva.sees("Die dag moet nog komen", "Gepland op dinsdag 15 december 2026")
    await eva.says("vrijdag")
    eva.sees("gehouden op vrijdag 20 november 2026")


async def test_what_could_not_be_read_is_said_so(world: World) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} gehouden xyzzy")
    eva.sees("Die dag kan ik niet lezen")
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over tien dagen", "3", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"verleng {code} xyzzy")
    dirkje.sees("Die dag kan ik niet lezen", "donderdag 3 december 2026")
    await dirkje.says("afwezig xyzzy")
    dirkje.sees("Die dag kan ik niet lezen")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "later xyzzy")
    anna.sees("Die dag kan ik niet lezen")
    await anna.says("donderdag")
    anna.sees("vraag het je op donderdag 26 november 2026 weer")


async def test_later_next_week_is_the_monday_after_a_yes(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over tien dagen", "3", "verstuur")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code_on(dirkje.card)}", "ja", "later volgende week")
    anna.sees("Bedoel je **maandag 30 november 2026**?")
    await anna.presses("Ja")
    anna.sees("vraag het je op maandag 30 november 2026 weer")


async def test_a_round_is_extended_by_a_week(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over tien dagen", "3", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"verleng {code} met een week")
    dirkje.sees("donderdag 10 december 2026")
    await dirkje.says(f"verleng {code} tot 17 december")
    dirkje.sees("Bedoel je **donderdag 17 december 2026**?")
    await dirkje.says("ja")
    dirkje.sees("donderdag 17 december 2026")
    await dirkje.says(f"verleng {code} tot eind december")
    dirkje.sees("Welke dag precies?")
    await dirkje.says("22 december")
    dirkje.sees("dinsdag 22 december 2026")


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("afwezig tot vrijdag", "vrijdag 27 november 2026"),
        ("afwezig t/m vrijdag", "zaterdag 28 november 2026"),
        ("afwezig tot en met 3 januari", "maandag 4 januari 2027"),
        ("away until Friday", "vrijdag 27 november 2026"),
    ],
)
async def test_away_until_or_through_a_day(world: World, said: str, back: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees(f"tot {back}")


async def test_an_old_yes_confirms_no_other_day(world: World) -> None:
    eva = await _new_uvo(world)
    await eva.says(f"uvo {CODE} verzet zaterdag 12 december 10.00")
    old = eva.press_event("Ja")
    await eva.says(f"uvo {CODE} verzet zondag 13 december 10.00")
    await world.turns.take(old)
    await eva.says(f"uvo {CODE}")
    eva.sees("Gepland op dinsdag 15 december 2026, 14.00 uur")
