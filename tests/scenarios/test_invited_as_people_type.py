"""Names without capitals, of which one is left out after all, and what is told beside them: nobody is lost or added."""

import pytest

from tests.scenarios.people import Someone, World


async def _with_round(world: World, locale: str = "nl-NL") -> Someone:
    dirkje = await world.newcomer("dirkje", locale=locale)
    await dirkje.says("ronde" if locale == "nl-NL" else "round", "1", "Regio Noord", "over drie weken", "6", "verstuur")
    return dirkje


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("nodig petra van dijk en samir ook nog uit", "petra van dijk, samir uitnodigen"),
        ("nodig sjoerd bakker uit", "sjoerd bakker uitnodigen"),
        ("nodig sjoerd, anneke en bas de wit uit voor Regio Noord", "sjoerd, anneke, bas de wit uitnodigen"),
        ("voeg petra toe", "petra uitnodigen"),
        ("nodig wim uit, en vraag ook karin", "wim, karin uitnodigen"),
        ("er mist nog iemand, kan je piet van dam erbij zetten", "piet van dam uitnodigen"),
        ("zou je sjoerd willen vragen", "sjoerd uitnodigen"),
        (
            "Wil je Kees Hoekstra en Fatima Amrani er ook nog bij vragen? Die was ik helemaal vergeten.",
            "Kees Hoekstra, Fatima Amrani uitnodigen",
        ),
        ("nodig Kees Bos uit, maar niet Anna Vis", "Kees Bos uitnodigen"),
    ],
)
async def test_all_who_are_named_are_asked_about(world: World, said: str, asked: str) -> None:
    """Without capitals it was asked again whom to invite; of two names before a remark the first was lost."""
    dirkje = await _with_round(world)
    await dirkje.says(said)
    dirkje.sees(f"Bedoel je dit: {asked}")


@pytest.mark.parametrize(
    "said",
    [
        "Mark de Boer in ieder geval, en ik dacht nog aan Ellen Smit, maar nee, die toch maar niet",
        "Mark de Boer en Ellen Smit, o nee, Ellen toch niet",
        "Mark de Boer, niet Ellen Smit",
        "Mark de Boer in ieder geval",
    ],
)
async def test_who_is_left_out_after_all_is_not_invited(world: World, said: str) -> None:
    """It was asked whether to invite the one who was left out, and the first was lost; "Mark" is a word of ours."""
    dirkje = await _with_round(world)
    await dirkje.says("nodig uit", said)
    dirkje.sees("Bedoel je dit: Mark de Boer uitnodigen")


async def test_so_it_is_in_english(world: World) -> None:
    dirkje = await _with_round(world, "en-GB")
    await dirkje.says("invite")
    for said in (
        "Mark de Boer for sure, and I was thinking of Ellen Smit too, but no, leave her out for now.",
        "Mark de Boer, not Ellen Smit",
    ):
        await dirkje.says(said)
        dirkje.sees("Do you mean this: Invite Mark de Boer")
        await dirkje.says("no", "invite")
    await dirkje.says("sophie and daan, dont know their surnames")
    dirkje.sees("Invite sophie, daan")


@pytest.mark.parametrize("said", ["nodig iedereen uit", "nodig de rest uit", "vraag het aan petra", "voeg ab toe"])
async def test_what_names_nobody_is_no_name(world: World, said: str) -> None:
    dirkje = await _with_round(world)
    await dirkje.says(said)
    dirkje.sees_not(
        "Bedoel je dit: iedereen", "Bedoel je dit: het aan petra", "Bedoel je dit: ab ", "Bedoel je dit: de rest"
    )


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("herinner Noord, niet Zuid", "Een herinnering sturen voor Regio Noord?"),
        ("verleng Noord tot 8 januari, maar niet Zuid", "De laatste dag van Regio Noord verzetten: vrijdag 8 januari"),
    ],
)
async def test_a_round_that_is_left_alone_is_nobody(world: World, said: str, asked: str) -> None:
    """Taken for somebody who is left out, it was asked which round, and the day was refused."""
    dirkje = await _with_round(world)
    await dirkje.says("ronde", "2", "Regio Zuid", "over drie weken", "6", "verstuur", said)
    dirkje.sees(f"Bedoel je dit: {asked}")


@pytest.mark.parametrize("said", ["iedereen vd ggd eigenlijk, man of 5", "een man of 5"])
async def test_how_many_there_are_sets_nothing_where_names_are_asked(world: World, said: str) -> None:
    """The round was made one for five people, without a question."""
    dirkje = await _with_round(world)
    await dirkje.says("nodig uit", said)
    dirkje.sees("Bedoel je dit", "voor hoeveel mensen Regio Noord is")
    await dirkje.says("nee", "rondes")
    dirkje.sees("0 van 6")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("els bakker, joost vd berg n priya nair", "els bakker, joost vd berg, priya nair uitnodigen"),
        (
            "alleen Henk Mulder van de reclassering en Linda Smits, de rest weet ik nog niet",
            "Henk Mulder, Linda Smits uitnodigen",
        ),
        ("Joost van de Berg en Piet de Vries", "Joost van de Berg, Piet de Vries uitnodigen"),
    ],
)
async def test_who_was_asked_for_is_read_without_what_is_said_of_them(world: World, said: str, asked: str) -> None:
    """It was somebody in a case, or handing the round over."""
    dirkje = await _with_round(world)
    await dirkje.says("nodig uit", said)
    dirkje.sees(asked)
