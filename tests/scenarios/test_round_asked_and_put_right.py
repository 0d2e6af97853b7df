"""A round that is told in one sentence begins at once; where it is asked first, what is said then is put right."""

import pytest

from tests.scenarios.people import World, texts

ASKED_FIRST = "kunnen we met 9 man de zelfscan doen voor team oost tot 20 januari?"


@pytest.mark.parametrize(
    "said",
    [
        "doe een zelfscan voor team oost, 9 man, uiterlijk 20 januari",
        "doe een zelfscan met team oost, 9 man, uiterlijk 20 januari",
        "start een zelfscan voor team oost, met 9 mensen, tot 20 januari",
        "zet een zelfscan klaar voor team oost, 9 deelnemers, sluit op 20 januari",
        "doe met 9 collega's van team oost de zelfscan, tot en met 20 januari",
    ],
)
async def test_it_begins_at_once(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(said)
    assert "Ronde – Vraag 1 van 4" in texts(dirkje.card)
    assert "aantal genodigden" in texts(dirkje.card)


@pytest.mark.parametrize(
    ("said", "count", "day"),
    [
        ("het zijn er toch 11", "11", "20 januari"),
        ("nee, het worden er 11", "11", "20 januari"),
        ("11 man", "11", "20 januari"),
        ("oh wacht, er komen er 2 bij", "11", "20 januari"),
        ("tot 27 januari", "9", "27 januari"),
        ("liever 27 januari", "9", "27 januari"),
        ("11 mensen en tot 27 januari", "11", "27 januari"),
        ("nee, 9 man klopt, maar tot 27 januari", "9", "27 januari"),
    ],
)
async def test_what_is_put_right_while_it_is_asked_is_taken(world: World, said: str, count: str, day: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(ASKED_FIRST)
    assert "Bedoel je dit: Een nieuwe ronde maken?" in texts(dirkje.card)
    await dirkje.says(said, "1")
    assert f"Aantal genodigden:** {count}" in texts(dirkje.card)
    assert f"Sluit op:** woensdag {day} 2027" in texts(dirkje.card)
    assert "Naam:** Team Oost" in texts(dirkje.card)


@pytest.mark.parametrize(
    "said", ["hoeveel mensen mogen er mee?", "nee", "laat maar", "hoe ver ben ik", "ik doe 27 januari niets"]
)
async def test_what_puts_nothing_right_begins_nothing(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(ASKED_FIRST, said)
    assert "Ronde – Vraag 1" not in texts(dirkje.card)
