"""The name of a round and how many are asked, said with what people say beside it."""

import pytest

from tests.scenarios.people import World, texts

BEFORE_NUMBER = ("ronde", "1", "Regio Noord", "18 december")


@pytest.mark.parametrize(
    ("said", "many"),
    [
        ("Vier, meer zijn het er niet", 4),
        ("vijf, dat zijn ze allemaal", 5),
        ("we zijn met z'n vieren", 4),
        ("met z'n zessen", 6),
        ("Acht. Meer niet.", 8),
    ],
)
async def test_how_many_is_read_among_words(world: World, said: str, many: int) -> None:
    """A sign behind the word made it none; "met z'n vieren" was how far one is."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*BEFORE_NUMBER, said)
    dirkje.sees(f"**5. Aantal genodigden:** {many}")


@pytest.mark.parametrize("said", ["nee, alleen Jeugdregio Noord najaar", "nee, gewoon Jeugdregio Noord najaar"])
async def test_the_name_said_instead_of_the_sentence_is_the_name(world: World, said: str) -> None:
    """The no became part of the name."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(
        "ronde", "1", "Noem hem maar Jeugdregio Noord najaar want dat is wat iedereen hier herkent in de regio"
    )
    dirkje.sees("je antwoord?")
    await dirkje.says(said, "18 december", "6")
    dirkje.sees("**3. Naam:** Jeugdregio Noord najaar\n")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Noem die liever Jeugdregio Noord voorjaar, dan klopt het ook met de tijd", "Jeugdregio Noord voorjaar"),
        ("de naam moet Regio Zuid zijn", "Regio Zuid"),
    ],
)
async def test_what_is_told_behind_a_new_name_is_no_part_of_it(world: World, said: str, name: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(*BEFORE_NUMBER, "6", said)
    assert f"**3. Naam:** {name}\n" in texts(dirkje.card)


@pytest.mark.parametrize("said", ["Hoeveel hebben er in zuid nu al meegedaan?", "hoe ver is zuid"])
async def test_half_of_a_name_with_a_stroke_is_that_round(world: World, said: str) -> None:
    """All rounds were told of."""
    dirkje = await world.newcomer("dirkje")
    for name in ("Jeugdregio Noord", "Zuid-Oost"):
        await dirkje.says("ronde", "1", name, "18 december", "6", "verstuur")
    await dirkje.says(said)
    dirkje.sees("Zuid-Oost: 0 van de 6 zijn klaar")
    dirkje.sees_not("Jeugdregio Noord")
