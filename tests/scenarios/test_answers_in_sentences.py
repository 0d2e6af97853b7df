"""People answer in sentences: what is asked gets its answer, and nothing else is done by them."""

import re
from datetime import date

import pytest

from tests.scenarios.people import Someone, World, texts
from tests.store.contract.everything import dump

pytestmark = pytest.mark.usefixtures("on_thursday")

ROLES = ("ontwerper", "verbinder", "dirigent", "begeleider")
NOTHING_DONE = ("ik doe niets", "I will do nothing")


async def _answers(world: World) -> dict[str, str | None]:
    """Question -> its answer, of everything that is filled in."""
    return {str(row["question"]): row["value"] for row in (await dump(world.engine))["answers"]}


async def _instruments(world: World) -> list[str]:
    return [str(row["instrument"]) for row in (await dump(world.engine))["runs"]]


async def _away_until(world: World) -> date | None:
    (row,) = (await dump(world.engine))["people"]
    return row["away_until"]


async def _at_first_score(world: World, scan: str) -> Someone:
    anna = await world.newcomer("anna")
    await anna.says(scan)
    if scan == "zelfscan":
        await anna.says("1", "3", "Noord")
    return anna


SCORES_AMONG_WORDS = {
    "zelfscan": (
        ("ehm 4", "4"), ("ik gok op een 2", "2"), ("ok dan een 2", "2"), ("ik zou zeggen een 2 ofzo", "2"),
        ("een 2 of zo", "2"), ("laten we zeggen drie", "3"), ("een vier lijkt me", "4"), ("4tje", "4"),
        ("volgens mij ruim aanwezig", "5"), ("redelijk aanwezig zou ik zeggen", "4"), ("helemaal niet aanwezig", "1"),
        ("de hoogste score", "5"), ("mostly 4s", "4"), ("hmm maybe 4", "4"), ("I'd say a three", "3"),
        ("I'd say fairly present", "4"), ("didn't come up", None), ("dat kan ik niet zeggen", None),
    ),
    "competentiescan": (
        ("dat doe ik vaak wel", "4"), ("ja meestal", "4"), ("soms wel soms niet", "3"), ("af en toe", "3"),
        ("kwam bij mij niet voor", None), ("ok dan een 2", "2"), ("4tje", "4"),
    ),
}  # fmt: skip
EACH_SCORE = [(scan, *each) for scan, said in SCORES_AMONG_WORDS.items() for each in said]


@pytest.mark.parametrize(("scan", "said", "score"), EACH_SCORE)
async def test_a_score_among_other_words(world: World, scan: str, said: str, score: str | None) -> None:
    anna = await _at_first_score(world, scan)
    before = await _answers(world)
    await anna.says(said)
    after = await _answers(world)
    assert [after[question] for question in after.keys() - before.keys()] == [score]


@pytest.mark.parametrize(
    "said", ["zes", "een 7", "tien", "liever geen 3", "aanwezig", "misschien", "niet ruim aanwezig"]
)
async def test_what_is_no_score_here_is_asked_again(world: World, said: str) -> None:
    anna = await _at_first_score(world, "zelfscan")
    before = await _answers(world)
    await anna.says(said)
    anna.sees("van 1 tot en met 5")
    assert await _answers(world) == before
    assert await _instruments(world) == ["zelfscan"]


@pytest.mark.parametrize(
    "said",
    [
        "individueel graag", "gewoon alleen voor mezelf", "just on my own", "1 dus", "de eerste", "alleen dus",
        "nee alleen voor mezelf", "individually please",
    ],
)  # fmt: skip
async def test_a_choice_among_other_words(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", said)
    assert (await _answers(world))["modus"] == "individueel"


async def test_a_place_and_a_name_of_one_answer_are_taken_and_of_two_are_asked(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "ehm die eerste, tussen de domeinen")
    assert "modus" not in await _answers(world)
    anna.sees("Individueel", "Tussen de domeinen in de regio")
    await anna.says("ehm die derde, tussen de domeinen")
    anna.sees("ronde")


@pytest.mark.parametrize("said", ["voor de regio Utrecht", "ik zit in west"])
async def test_an_answer_that_is_not_read_begins_no_other_form(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", said)
    assert await _instruments(world) == ["zelfscan"]
    await anna.says("1", "voor de regio Utrecht")
    assert (await _answers(world))["bereik"] == "regio"
    petra = await world.newcomer("petra")
    await petra.says("uvo nieuw", said)
    assert sorted(await _instruments(world)) == ["uvo_nieuw", "zelfscan"]


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("ik ben vanaf maandag twee weken op vakantie", date(2026, 12, 13)),
        ("I'm off from Monday for two weeks", date(2026, 12, 13)),
        ("I'm not in from 7 to 18 December", date(2026, 12, 18)),
        ("afwezig van 7 t/m 18 december", date(2026, 12, 18)),
        ("ik ben er 7 t/m 18 december niet", date(2026, 12, 18)),
        ("tot 10 december afwezig", date(2026, 12, 9)),
    ],
)
async def test_away_ends_where_it_was_said_to_end(world: World, said: str, until: date) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert await _away_until(world) == until


@pytest.mark.parametrize(
    "said",
    ["ik ga vanaf 14 december met vakantie", "ik ben vanaf maandag weg", "afwezig vanaf maandag", "away from Monday"],
)
async def test_from_when_alone_is_asked_until_when(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("Tot wanneer")
    assert await _away_until(world) is None
    await anna.says("3 januari")
    assert await _away_until(world) == date(2027, 1, 2)


@pytest.mark.parametrize(
    "said",
    [
        "mijn man slaat me en ik durf niet naar huis", "ik heb hulp nodig het gaat niet goed met mij",
        "heb hulp nodig het gaat niet goed", "word mishandeld",
    ],
)  # fmt: skip
async def test_a_call_for_help_is_heard_through_its_denials(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("113")


@pytest.mark.parametrize("said", ["soms wel soms niet", "dat doe ik soms"])
async def test_an_answer_is_no_call_for_help(world: World, said: str) -> None:
    anna = await _at_first_score(world, "competentiescan")
    await anna.says(said)
    anna.sees_not("113")


@pytest.mark.parametrize(
    "said",
    ["I need to set up a UVO next Tuesday at 2pm", "henk", "oke prima, snap ik", "I'm not in from 7 to 18 December"],
)
async def test_nothing_is_done_only_where_nothing_was_wanted(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees_not(*NOTHING_DONE)


@pytest.mark.parametrize("said", ["verwijder mijn gegevens niet", "doe maar niks", "stuur de herinnering maar niet"])
async def test_what_is_denied_is_not_done(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    assert re.search("|".join(NOTHING_DONE), texts(anna.card))


async def test_a_no_before_what_is_put_right_denies_nothing(world: World) -> None:
    anna = await _at_first_score(world, "zelfscan")
    before = await _answers(world)
    await anna.says("4", "oeps nee die vorige moest een twee zijn")
    after = await _answers(world)
    assert [after[question] for question in after.keys() - before.keys()] == ["2"]


async def test_the_last_and_of_a_list_with_commas_parts_two_names(world: World) -> None:
    anna = await world.newcomer("anna")
    for said, groups in (
        ("Noord, Zuid en West", "Noord; Zuid; West"),
        ("Noord, Zuid, en West", "Noord; Zuid; West"),
        ("Jeugd en Gezin, Zorg and Politie", "Jeugd en Gezin; Zorg; Politie"),
        ("Zorg en Politie, Noord", "Zorg en Politie; Noord"),
    ):
        await anna.says("ronde", "5", said)
        assert (await _answers(world))["ronde_regios"] == groups
        await anna.says("stop", "gooi weg")


async def test_a_card_is_answered_and_the_rest_of_the_sentence_done(world: World) -> None:
    anna = await _at_first_score(world, "competentiescan")
    await anna.says("3 4 4 3 en doe dan pauze want ik moet naar een overleg")
    assert sorted((await _answers(world)).values(), key=str) == ["3", "3", "4", "4"]
    await anna.says("verder")
    anna.sees("Kaart 2 van 9")


async def test_an_answer_and_an_earlier_one_put_right_in_one_sentence(world: World) -> None:
    anna = await _at_first_score(world, "zelfscan")
    await anna.says("5")
    await anna.says("doe maar een 4 en zet de ontwerper dan op 3 want dat was te rooskleurig")
    answers = await _answers(world)
    assert [answers[role] for role in ROLES[:1]] == ["3"]
    assert sorted(value for value in answers.values() if value in ("3", "4", "5")) == ["3", "4"]


@pytest.mark.parametrize("asked", ["klaar?", "verstuur?"])
async def test_a_question_sends_nothing(world: World, asked: str) -> None:
    anna = await _at_first_score(world, "zelfscan")
    await anna.says("4", "3", "2", "5", asked)
    anna.sees_not("Je antwoorden zijn verstuurd")
    assert [row["state"] for row in (await dump(world.engine))["runs"]] == ["open"]


async def test_a_yes_that_doubts_joins_nothing(world: World) -> None:
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    await dirkje.says("ronde", "2", "Noord", "18 december", "8", "verstuur")
    code = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", texts(dirkje.card))
    assert code
    await anna.says(f"doe mee {code[0]}", "Ja ja, en straks ligt het bij mijn baas op het bureau.")
    assert "ja" not in (await _answers(world)).values()


async def test_a_code_in_a_short_sentence_is_the_code(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "De casuscode luidt GK-6R3WTM.")
    assert "GK-6R3WTM" in (await _answers(world)).values()
    eva.sees("Op welke dag")


async def test_a_letter_names_the_round(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    letter = (
        "Beste Regiebot, noem hem maar 'Samen Sterk' en hij moet op 15 januari sluiten. Hartelijke groet, H. Terpstra"
    )
    await dirkje.says("ronde", "2", letter)
    assert "Samen Sterk" in (await _answers(world)).values()
