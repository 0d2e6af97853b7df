"""Half a year with a chair of three UVOs, who types as she speaks, and with the colleague who takes one over."""

import re

import pytest

from tests.scenarios.people import Someone, World, texts
from tests.scenarios.uvos import CODE, at, new_uvo

OTHER = "CD-4M8RYW"


async def hands_over(hanneke: Someone, said: str = f"uvo {CODE} overdragen") -> str:
    await hanneke.says(said)
    found = re.search(r"\*\*(\w{4}-\w{4})\*\*", texts(hanneke.card))
    assert found, texts(hanneke.card)
    return found[1]


# A key


@pytest.mark.parametrize("said", ["{key}", "doe mee {key}", "ik heb {key} gekregen voor een uvo", "  {key}."])
async def test_who_got_a_key_need_not_know_its_word(world: World, said: str) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    key = await hands_over(hanneke)
    joke = await world.newcomer("joke")
    await joke.says(said.format(key=key))
    joke.sees(f"UVO {CODE}", "Je bent nu voorzitter van deze UVO")
    await joke.says(key)
    joke.sees_not("voorzitter van deze UVO")


async def test_a_newcomer_types_the_key_before_anything_else(world: World) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    key = await hands_over(hanneke)
    joke = world.person("joke")
    await joke.says(key)
    joke.sees_not(CODE)
    await joke.says("ok")
    joke.sees(f"UVO {CODE}", "Je bent nu voorzitter van deze UVO")


async def test_what_is_no_key_is_told_so(world: World) -> None:
    joke = await world.newcomer("joke")
    await joke.says("neem aan ABCD-EFGH")
    joke.sees("Daar lees ik geen sleutel in", "neem aan")
    await joke.says("laat maar", "neem aan AB-3K7QXZ")
    joke.sees("Dat is de code van een casus, geen sleutel")
    await joke.says("laat maar", "doe mee ABCD-EFGH")
    joke.sees("Daar lees ik geen code in")
    await joke.says("laat maar", "doe mee AB-3K7QXZ")
    joke.sees("Dat is de code van een casus")
    await joke.says("laat maar", "neem aan")
    joke.sees("Welke sleutel heb je gekregen")
    joke.sees_not("lees ik geen")


# A word and a code


async def of_two(world: World) -> Someone:
    hanneke = await new_uvo(world, name="hanneke")
    await hanneke.says(f"nieuwe uvo {OTHER} 11 december 13 uur", "ja")
    return hanneke


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("sluit {code}", "Is casus AB-3K7QXZ afgesloten?"),
        ("overdragen {code}", "Geef deze sleutel aan de nieuwe voorzitter"),
        ("draag over {code}", "Geef deze sleutel aan de nieuwe voorzitter"),
        ("wijzig {code}", "Hieronder zie je wat kan"),
        ("verleng {code}", "Hieronder zie je wat kan"),
        ("herinner {code}", "Hieronder zie je wat kan"),
        ("afmelden {code}", "Hieronder zie je wat kan"),
        ("ritme {code} 6", "eens in de 6 weken"),
        ("ritme {code} zes weken", "eens in de 6 weken"),
        ("verzet {code} 17 december 10.00", "donderdag 17 december 2026, 10.00 uur"),
        ("later {code}", "De UVO moet nog komen"),
    ],
)
async def test_a_word_that_rounds_have_too_is_about_the_case_in_it(world: World, said: str, seen: str) -> None:
    hanneke = await of_two(world)
    await hanneke.says(said.format(code=CODE))
    if "later" in said:
        hanneke.sees(f"UVO {CODE}")
        hanneke.sees_not("ronde")
    else:
        hanneke.sees(seen, CODE)


@pytest.mark.parametrize("said", ["close {code}", "hand over {code}", "remind {code}", "later {code}"])
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await new_uvo(world, name="tom", locale="en-GB")
    await tom.says(f"new uvo {OTHER} 11 December 13.00", "yes")
    await tom.says(said.format(code=CODE))
    tom.sees(CODE)
    tom.sees_not("round")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("uvo {code} is vrijdag doorgegaan", "gehouden"),
        ("uvo {code} is gisteren doorgegaan", "gehouden"),
        ("uvo {code} kan niet doorgaan", "niet doorgaat"),
        ("uvo {code} zou ik graag overdragen aan Joke", "overdragen"),
        ("uvo {code} elke zes weken", "eens in de 6 weken"),
    ],
)
async def test_a_sentence_behind_the_code_is_read_as_one(world: World, said: str, seen: str) -> None:
    """ "Is vrijdag doorgegaan" set the date of the next one to the Friday to come."""
    hanneke = await of_two(world)
    world.later(days=1)
    await hanneke.says(said.format(code=CODE))
    hanneke.sees(seen, CODE)
    hanneke.sees_not("Dat begrijp ik niet", "De datum is vastgelegd")


async def test_a_day_behind_the_code_is_a_date(world: World) -> None:
    hanneke = await of_two(world)
    for said in ("volgende week woensdag om 10 uur", "2 december 10.00", "graag woensdag 2 december om 10 uur"):
        await hanneke.says(f"uvo {CODE} 1 december 10.00", f"uvo {CODE} {said}")
        hanneke.sees("De datum is vastgelegd", "woensdag 2 december 2026, 10.00 uur")


# A line


@pytest.mark.parametrize(
    "said",
    ["AB-3K7QXZ 15-12-2026 14:00", "ab-3k7qxz\tdi 15 dec\t14u", "AB-3K7QXZ; dinsdag 15 december; 14 uur"],
)
async def test_one_line_of_a_list_is_a_list(world: World, said: str) -> None:
    """The card itself shows how: "AB-3K7QXZ 15-12-2026 14:00". With one line it was not understood."""
    hanneke = await world.newcomer("hanneke")
    await hanneke.says(said)
    hanneke.sees("Klopt dit?", CODE, "dinsdag 15 december 2026, 14.00 uur")
    await hanneke.says("ja")
    hanneke.sees("De UVO is gemaakt")
    await hanneke.says(f"{OTHER} 17 december")
    hanneke.sees("Nieuwe UVO", "Hoe laat begint de UVO?")
    await hanneke.says("13 uur")
    hanneke.sees(OTHER, "17 december 2026")


async def test_a_line_of_a_uvo_that_is_there_moves_it(world: World) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    await hanneke.says(f"{CODE} 17 december 10.00")
    hanneke.sees("De datum is vastgelegd", "donderdag 17 december 2026, 10.00 uur")


@pytest.mark.parametrize("said", ["nieuwe uvo Jansen 15 december 14 uur", "nieuwe uvo voor Mohammed"])
async def test_a_name_is_no_code_and_is_told_so(world: World, said: str) -> None:
    hanneke = await world.newcomer("hanneke")
    await hanneke.says(said)
    hanneke.sees("Een naam of een woord is geen code", "Ik heb niets bewaard", "Wat is de casuscode?")
    hanneke.sees_not("Jansen", "Mohammed")


@pytest.mark.parametrize("said", ["nieuwe uvo", "nieuwe uvo graag", "nieuwe uvo 15 december 14 uur", "uvo nieuw"])
async def test_who_named_nothing_is_only_asked(world: World, said: str) -> None:
    hanneke = await world.newcomer("hanneke")
    await hanneke.says(said)
    hanneke.sees("Wat is de casuscode?")
    hanneke.sees_not("geen code.")


async def test_what_was_said_of_the_day_is_not_asked_again(world: World) -> None:
    hanneke = await world.newcomer("hanneke")
    await hanneke.says("nieuwe uvo 15 december 14 uur", CODE)
    hanneke.sees("Kijk je antwoorden na", CODE, "dinsdag 15 december 2026", "14.00")


# Away


async def told_of(world: World, name: str, until: str) -> list[str]:
    heard: list[str] = []
    while world.now < at(until):
        heard += [texts(card) for who, card in await world.tick(hours=6) if who == name]
    return heard


async def test_back_from_a_holiday_a_question_comes_once(world: World) -> None:
    hanneke = await new_uvo(world, name="hanneke", day="17-12-2026")
    assert len(await told_of(world, "hanneke", "2026-12-18")) == 3
    await hanneke.says("afwezig van 21 december tot 4 januari")
    assert await told_of(world, "hanneke", "2027-01-03") == []
    heard = await told_of(world, "hanneke", "2027-01-04")
    assert ["doorgegaan?" in one for one in heard] == [True], heard


# Later


@pytest.mark.parametrize(
    "said", ["later morgen", "herinner me morgen", "vraag me later", "herinner mij maandag", "later"]
)
async def test_later_below_a_question_about_a_uvo_is_about_that_uvo(world: World, said: str) -> None:
    """ "Later morgen" was told that no round is open, right below "is de UVO doorgegaan?"."""
    hanneke = await of_two(world)
    await told_of(world, "hanneke", "2026-12-15")
    assert "Is de UVO voor casus AB-3K7QXZ doorgegaan?" in "".join(await told_of(world, "hanneke", "2026-12-16"))
    await hanneke.says(said)
    hanneke.sees("Goed, voor casus AB-3K7QXZ vraag ik het je op")


@pytest.mark.parametrize("said", ["later maandag", "later", "herinner me maandag"])
async def test_later_of_a_chair_without_a_round_is_about_uvos(world: World, said: str) -> None:
    hanneke = await of_two(world)
    await hanneke.says("help", said)
    hanneke.sees("Welke UVO bedoel je?", CODE, OTHER)


async def test_what_is_said_below_a_uvo_is_about_it(world: World) -> None:
    hanneke = await of_two(world)
    await hanneke.says(OTHER, "ging niet door")
    hanneke.sees("Jammer", "Kies de dag")
    await hanneke.says("12 januari 10 uur", OTHER, "is gehouden vandaag")
    hanneke.sees(f"UVO {OTHER}", "gehouden op maandag 23 november 2026")


async def test_remind_me_in_english(world: World) -> None:
    tom = await new_uvo(world, name="tom", locale="en-GB")
    await told_of(world, "tom", "2026-12-16")
    await tom.says("remind me tomorrow")
    tom.sees("case AB-3K7QXZ", "17 December 2026")


# More than yes or no


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("nee ging niet door", "Jammer"),
        ("nee, vervallen", "Jammer"),
        ("nee, hij ging niet door", "Jammer"),
        ("ja, is gehouden", "gehouden op dinsdag 15 december 2026"),
        ("ja hoor, die ging door", "gehouden op dinsdag 15 december 2026"),
        (
            "nee, verzet naar 6 januari 10 uur",
            "Bedoel je dit: De UVO AB-3K7QXZ verzetten: woensdag 6 januari 2027, 10.00",
        ),
        ("nee, later", "vraag ik het je op"),
    ],
)
async def test_a_yes_or_no_with_what_it_says_once_more_is_not_asked_again(world: World, said: str, seen: str) -> None:
    hanneke = await of_two(world)
    await told_of(world, "hanneke", "2026-12-16")
    await hanneke.says(said)
    hanneke.sees(CODE, seen) if "Jammer" not in seen else hanneke.sees(seen, "Kies de dag")


@pytest.mark.parametrize("said", ["nee, ging door", "ja, vervallen"])
async def test_what_contradicts_itself_changes_nothing(world: World, said: str) -> None:
    hanneke = await of_two(world)
    await told_of(world, "hanneke", "2026-12-16")
    await hanneke.says(said)
    hanneke.sees_not("Ik leg vast", "Jammer")


async def test_what_is_offered_reads_well_without_a_code(world: World) -> None:
    hanneke = await of_two(world)
    await hanneke.says("de buurman belde, hij durft niet naar de uvo te komen")
    hanneke.sees_not("vastleggen bij?", "bij ?")


@pytest.mark.parametrize(
    "said",
    [
        "Hoi, Hanneke zei dat ik dit moest typen {key}", "Hanneke gaf me dit: neem aan {key}", "{key} van Hanneke",
        "wat moet ik met {key}?", "ik hoef {key} niet",
    ],
)  # fmt: skip
async def test_a_key_in_a_sentence_is_taken_after_a_yes(world: World, said: str) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    key = await hands_over(hanneke)
    await hanneke.says(f"stuur {key} naar Joke")
    hanneke.sees_not("Je bent nu voorzitter")
    joke = await world.newcomer("joke")
    await joke.says(said.format(key=key))
    joke.sees(f"**neem aan {key}**")
    joke.sees_not("Je bent nu voorzitter")
    await joke.says("nee", "uvo")
    joke.sees("Je hebt nog geen UVO")
    await joke.says(said.format(key=key), "ja")
    joke.sees(f"UVO {CODE}", "Je bent nu voorzitter van deze UVO")


async def test_guessing_in_sentences_is_held_as_well(world: World) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    key = await hands_over(hanneke)
    piet = await world.newcomer("piet")
    for number in range(2, 12):
        await piet.says(f"Hanneke zei dat ik dit moest typen K7QF-M2X{'2346789BCDFG'[number - 2]}")
    await piet.says(f"Hanneke zei dat ik dit moest typen {key}")
    piet.sees_not("voorzitter van deze UVO")


async def test_a_list_goes_by_its_number_too(world: World) -> None:
    hanneke = await new_uvo(world, name="hanneke")
    await hanneke.says(f"lijstjes {CODE}", "2")
    hanneke.sees("Klaar voor de eerste UVO?", "0 van de 7")
    # A form that waits does not take the number.
    await hanneke.says("nieuwe uvo", f"lijstjes {CODE}", "3")
    hanneke.sees("Basisdossier: heb je alles gezien?", "0 van de 11")


# Closed by mistake


async def closes(world: World, locale: str = "nl-NL") -> Someone:
    hanneke = await new_uvo(world, name="hanneke", locale=locale)
    await hanneke.says(*(("afsluiten", "ja") if locale == "nl-NL" else (f"close {CODE}", "yes")))
    return hanneke


@pytest.mark.parametrize(
    "said",
    [
        "toch weer openen",
        "heropen",
        "weer openen",
        "uvo {code} weer openen",
        "{code} toch weer openen",
        "maak ongedaan",
    ],
)
async def test_a_case_closed_by_mistake_is_opened_again(world: World, said: str) -> None:
    hanneke = await closes(world)
    hanneke.sees("is afgesloten", "Weer openen")
    await hanneke.says(said.format(code=CODE))
    hanneke.sees(f"UVO {CODE}", "De casus is weer open", "dinsdag 15 december 2026, 14.00 uur")
    assert "Is de UVO voor casus AB-3K7QXZ doorgegaan?" in "".join(await told_of(world, "hanneke", "2026-12-16"))


async def test_a_closed_case_is_not_somebody_elses(world: World) -> None:
    """It was said that the case is not one of hers."""
    hanneke = await closes(world)
    await hanneke.says("help", f"uvo {CODE}")
    hanneke.sees(f"Casus {CODE} is afgesloten", "Weer openen")
    await hanneke.presses("Weer openen")
    hanneke.sees("De casus is weer open")
    piet = await new_uvo(world, OTHER, name="piet")
    await piet.says(f"uvo {CODE}")
    piet.sees("staat niet bij jou")
    await piet.says(f"uvo {CODE} weer openen")
    piet.sees("staat niet bij jou")


async def test_a_closed_case_that_was_begun_anew_is_opened_once(world: World) -> None:
    hanneke = await closes(world)
    closed = hanneke.card
    await hanneke.says(f"nieuwe uvo {CODE} 20 januari 10 uur", "ja")
    await hanneke.presses("Weer openen", closed)
    hanneke.sees(f"UVO {CODE}", "20 januari 2027")
    await hanneke.says("uvo")
    assert texts(hanneke.card).count("20 januari 2027") == 1
    hanneke.sees_not("15 december")


async def test_so_it_is_opened_again_in_english(world: World) -> None:
    tom = await closes(world, "en-GB")
    await tom.says(f"reopen {CODE}")
    tom.sees(f"UVO {CODE}", "The case is open again")
