"""What was misheard once, by its kind: a period to come, a UVO by its day, participants, scores, idioms."""

from datetime import date

import pytest

from tests.scenarios.mishearing import AB, CD, chair, coordinator, rows
from tests.scenarios.people import World, elements
from tests.store.contract.everything import dump

pytestmark = pytest.mark.usefixtures("on_thursday")


async def _away(world: World) -> tuple[date | None, date | None]:
    (row,) = await rows(world, "people")
    return row["away_from"], row["away_until"]


# A period that is still to come.


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("afwezig van 3 tot 10 januari", date(2027, 1, 3), date(2027, 1, 9)),
        ("ik ben afwezig van 3 t/m 10 januari", date(2027, 1, 3), date(2027, 1, 10)),
        ("ik ben van 21 december tot 4 januari op vakantie", date(2026, 12, 21), date(2027, 1, 3)),
        ("ik ben vanaf maandag twee weken op vakantie", date(2026, 11, 30), date(2026, 12, 13)),
        ("Ik ben vanaf morgen op vakantie en ben 14 december weer terug.", date(2026, 11, 27), date(2026, 12, 13)),
        ("I'm away from 3 to 10 January", date(2027, 1, 3), date(2027, 1, 10)),
        ("afwezig van vandaag tot 10 december", None, date(2026, 12, 9)),
        ("afwezig tot 10 januari", None, date(2027, 1, 9)),
        ("away until 10 January", None, date(2027, 1, 9)),
    ],
)
async def test_a_period_to_come_begins_when_it_was_said_to(
    world: World, said: str, first: date | None, last: date
) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert await _away(world) == (first, last)


async def test_a_period_to_come_is_said_back_and_can_be_taken_back(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("afwezig van 3 tot 10 januari")
    anna.sees("van zondag 3 januari 2027 tot en met zaterdag 9 januari 2027 stuur ik je geen herinneringen")
    await anna.says("afwezig")
    anna.sees("van zondag 3 januari 2027 tot en met zaterdag 9 januari 2027")
    await anna.presses("Ik ben er weer")
    assert await _away(world) == (None, None)


async def test_who_begins_later_is_asked_until_when_and_keeps_the_beginning(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik ga vanaf 14 december met vakantie", "3 januari")
    assert await _away(world) == (date(2026, 12, 14), date(2027, 1, 2))


async def test_before_it_begins_reminders_come_and_in_it_they_wait(world: World) -> None:
    eva = await chair(world, f"{AB} 8 december 14.00", f"{CD} 15 december 14.00")
    await eva.says("afwezig van 10 tot 15 december")
    told: dict[date, int] = {}
    while world.now.date() < date(2026, 12, 15):
        for _ in await world.tick(hours=6):
            told[world.now.date()] = told.get(world.now.date(), 0) + 1
    assert date(2026, 12, 7) in told
    assert not [day for day in told if date(2026, 12, 10) <= day < date(2026, 12, 15)]


# A change that others notice names what it was.


@pytest.mark.parametrize(
    "said", ["verleng de ronde naar 8 januari", "kun je de ronde open houden tot en met 8 januari"]
)
async def test_a_longer_round_names_its_old_day(world: World, said: str) -> None:
    dirkje = await coordinator(world, "Regio Noord")
    await dirkje.says(said)
    dirkje.sees("sluit nu op vrijdag 8 januari 2027 in plaats van vrijdag 18 december 2026")


# A UVO by its day.


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("die van de 15e gaat niet door", AB),
        ("de uvo van 20 januari gaat niet door", CD),
        ("die van januari gaat niet door", CD),
        ("die van dinsdag is vervallen", AB),
        ("the meeting on the 15th is cancelled", AB),
        ("the one in January is cancelled", CD),
    ],
)
async def test_a_uvo_is_named_by_its_day(world: World, said: str, code: str) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says("uvo", said)
    eva.sees(f"Vastleggen dat de UVO {code} niet doorgaat")


async def test_the_day_that_names_a_uvo_is_not_the_day_it_moves_to(world: World) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 20 januari 10.00")
    await eva.says("uvo", "verzet de uvo van 15 december naar 17 december 13.00")
    await eva.says("uvo", "die van januari een week later", "ja")
    assert [row["planned_on"] for row in await rows(world, "uvos")] == [date(2026, 12, 17), date(2027, 1, 27)]


async def test_a_day_of_two_uvos_names_neither(world: World) -> None:
    eva = await chair(world, f"{AB} 15 december 14.00", f"{CD} 15 december 10.00")
    await eva.says("uvo", "die van 15 december gaat niet door")
    eva.sees("Welke UVO bedoel je?")


# What a sentence holds is used in what follows.


@pytest.mark.parametrize(
    "said",
    [
        f"Ik heb morgen een UVO van {AB} om 9 uur, noteer dat",
        f"morgen om 9 uur een uvo over {AB}, zet die er maar in",
    ],
)  # fmt: skip
async def test_a_uvo_told_in_a_sentence_keeps_its_code_and_hour(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(said)
    eva.sees(f"UVO **{AB}** op **vrijdag 27 november 2026, 09.00 uur**")


@pytest.mark.parametrize(
    ("said", "next_"),
    [
        (f"{AB} op 15 december om 14 uur", "Kijk je antwoorden na"),
        (f"het is {AB}, dinsdag 15 december", "Hoe laat begint de UVO?"),
        (f"{AB}", "Op welke dag is de eerstvolgende UVO?"),
        (f"{AB} op zaterdag 19 december", "Op welke dag is de eerstvolgende UVO?"),
    ],
)
async def test_a_code_with_its_day_answers_what_follows(world: World, said: str, next_: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", said)
    eva.sees(next_)


async def test_a_code_with_somebodys_name_is_no_code(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", f"{AB} Jan de Vries")
    eva.sees("Wat is de casuscode?")


# Who take part.


async def test_participants_said_behind_met(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says(f"uvo nieuw {AB}", "15 december 14 uur", "wijzig deelnemers", "met school, de ouders en jeugdhulp")
    eva.sees("school", "ouders", "jeugdhulp")
    assert {row["value"] for row in await rows(world, "answers")} >= {"school; ouders; jeugdhulp"}


@pytest.mark.parametrize(
    "said",
    [
        f"nieuwe uvo {AB} 15 december 14 uur met school, de ouders en jeugdhulp",
        f"nieuwe uvo {AB} met school, ouders en jeugdhulp op 15 december om 14 uur",
        f"new uvo {AB} 15 December 14:00 with school, ouders and jeugdhulp",
    ],
)
async def test_participants_in_the_line_of_a_new_uvo(world: World, said: str) -> None:
    eva = await world.newcomer("eva")
    await eva.says(said)
    eva.sees("Kijk je antwoorden na", AB, "dinsdag 15 december 2026")
    await eva.says("verstuur")
    assert [row["participants"] for row in await rows(world, "uvos")] == [["school", "ouders", "jeugdhulp"]]


# Scores.


async def test_scores_in_a_row_are_this_role_and_the_next_and_can_be_taken_back(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "4 en dan een 3")
    anna.sees("Genoteerd: Ontwerper 4, Kwartiermaker 3. Klopt er iets niet? Typ **terug**.", "Rol 3 van 4")
    await anna.says("terug")
    anna.sees("Rol 2 van 4")


async def test_first_one_and_then_another_is_never_the_last_alone(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", "eerst een 4 en dan een 3")
    anna.sees("Ontwerper 4, Kwartiermaker 3")


@pytest.mark.parametrize("said", ["4, 3", "4 en 3"])
async def test_two_scores_of_which_nothing_says_that_they_follow_are_asked(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", "Noord", said)
    anna.sees("Bedoel je **3", "of **4", "Rol 1 van 4")


async def test_the_last_statement_that_cannot_be_judged(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "3 3 4 en de laatste kan ik niet beoordelen")
    anna.sees("Kaart 2 van 9")
    assert sorted(str(row["value"]) for row in await rows(world, "answers")) == ["3", "3", "4", "None"]


@pytest.mark.parametrize(
    "said",
    [
        "een keer", "een beetje", "one of these days", "one moment", "op een of andere manier", "nog een keertje",
        "in één keer", "om een en ander", "for one thing", "one by one", "ten eerste",
    ],
)  # fmt: skip
async def test_a_number_in_an_idiom_is_no_score_and_no_choice(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", said)
    assert not await rows(world, "answers")
    bram = await world.newcomer("bram")
    await bram.says("zelfscan", "1", "3", "Noord", said)
    assert len(await rows(world, "answers")) == 3


@pytest.mark.parametrize("said", ["op mijn eentje", "in m'n eentje", "doe maar alleen voor mezelf"])
async def test_on_ones_own_is_individual(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", said)
    assert [row["value"] for row in await rows(world, "answers")] == ["individueel"]


# Coming and going.


@pytest.mark.parametrize(
    "said", ["Tot morgen!", "See you tomorrow", "tot maandag", "tot de volgende keer!", "see you Tuesday!"]
)
async def test_a_goodbye_is_no_day(world: World, said: str) -> None:
    dirkje = await coordinator(world, "Regio Noord")
    before = await dump(world.engine)
    await dirkje.says(said)
    dirkje.sees("Ik ben er als je me nodig hebt")
    after = await dump(world.engine)
    assert before["rounds"] == after["rounds"]


@pytest.mark.parametrize(
    "said", ["Ben eerder terug", "ik ben er weer", "I'm back early", "mijn vakantie gaat niet door"]
)
async def test_back_from_away(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("afwezig tot 10 januari", said)
    assert await _away(world) == (None, None)


@pytest.mark.parametrize("said", ["wat staat er op mijn agenda", "what's on my agenda"])
async def test_a_coordinator_has_rounds_on_the_calendar(world: World, said: str) -> None:
    dirkje = await coordinator(world, "Regio Noord")
    await dirkje.says(said)
    dirkje.sees("Jouw rondes", "vrijdag 18 december 2026")


@pytest.mark.parametrize("said", ["waar was ik", "waar was ik ook alweer", "where was I"])
async def test_where_was_i_in_a_form(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", said)
    dirkje.sees("Hoe heet deze ronde?")
    assert "Hoe heet" not in {str(row["value"]) for row in await rows(world, "answers")}


@pytest.mark.parametrize("said", ["wait, nope", "wacht, nee", "eh nee", "hm"])
async def test_a_hesitation_is_no_name(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", said)
    assert said not in {str(row["value"]) for row in await rows(world, "answers")}


@pytest.mark.parametrize("said", ["maakt dat uit wat ik hier invul", "duurt het lang voor dit klaar is"])
async def test_a_question_with_its_verb_first_is_no_name(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", said)
    assert said not in {str(row["value"]) for row in await rows(world, "answers")}


# A yes, and more.


async def test_a_yes_counts_whatever_is_said_beside_it(world: World) -> None:
    eva = await chair(world, f"{AB} 27 november 14.00")
    await world.tick(days=4)
    eva.hears()
    await eva.says("ja, en afgesproken dat ik de huisarts bel")
    eva.sees("Wat voor afspraak is het?")
    assert [row["last_held"] for row in await rows(world, "uvos")] == [date(2026, 11, 27)]


# What is folded on a picture can be typed.


async def test_a_fold_of_a_group_picture_opens_by_its_title(world: World) -> None:
    dirkje = await coordinator(world, "Regio Noord")
    (code,) = (row["code"] for row in await rows(world, "rounds"))
    for number in range(6):
        one = await world.newcomer(f"p{number}")
        await one.says(f"doe mee {code}", "ja", *(["3 4 2 4"] * 9), "verstuur")
    await dirkje.says(f"sluit {code}", "ja", "groepsbeeld")
    folds = [e["title"] for e in elements(dirkje.card) if e["type"] == "Action.ToggleVisibility"]
    assert folds
    for title in folds:
        await dirkje.says("groepsbeeld")
        await dirkje.says(title)
        dirkje.sees("Regio Noord", title)
        assert not [e for e in elements(dirkje.card) if e["type"] == "Action.ToggleVisibility"]
