"""What people typed in words of their own: of a card, at a review, beside a yes, and of two things at once."""

import pytest

from tests.scenarios.inviting import open_round
from tests.scenarios.people import Someone, World
from tests.scenarios.uvos import new_uvo
from tests.store.contract.everything import dump


async def in_hand(world: World) -> Someone:
    """Begin a competentiescan of which two cards are filled in."""
    kees = await world.newcomer("kees")
    await kees.says("competentiescan", "4 3 5 4", "4 3 5 4")
    kees.sees("Kaart 3 van 9")
    return kees


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("kaart 2 de eerste 2", "2 3 5 4"),
        ("kaart 2, stelling 1 moet een 2 zijn", "2 3 5 4"),
        ("tweede kaart, de laatste moest een 2 zijn ipv 4", "4 3 5 2"),
        ("hoho vorige kaart, het laatste cijfer moest n 2 wezen ipv 4", "4 3 5 2"),
    ],
)
async def test_one_statement_of_an_earlier_card_is_set(world: World, said: str, card: str) -> None:
    kees = await in_hand(world)
    await kees.says(said)
    kees.sees("Kaart 3 van 9", "Je andere antwoorden blijven staan")
    await kees.says("kaart 2")
    kees.sees("Kaart 2 van 9", *(f"**{score} – " for score in card.split()))


@pytest.mark.parametrize(
    ("said", "card"),
    [
        ("4 3 en dan 2x 4", "4 3 4 4"),
        ("drie keer 4 en een 3", "4 4 4 3"),
        ("vaak vaak soms zelden", "4 4 3 2"),
        ("alles vaak behalve de tweede die soms", "4 3 4 4"),
    ],
)
async def test_scores_of_a_card_by_how_often_and_by_name(world: World, said: str, card: str) -> None:
    kees = await in_hand(world)
    await kees.says(said)
    kees.sees("Kaart 4 van 9")
    await kees.says("terug")
    kees.sees("Kaart 3 van 9", *(f"**{score} – " for score in card.split()))


async def test_a_score_by_name_may_be_taken_back(world: World) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", "redelijk, nee toch regelmatig", "2", "5")
    kees.sees("Kwartiermaker:** 3 – Regelmatig aanwezig")


@pytest.mark.parametrize("said", ["4, of wacht, is 5 nou hoog of laag?", "4. wat betekent 5 eigenlijk?"])
async def test_who_asks_what_a_score_means_has_not_chosen_yet(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", said)
    kees.sees("1 is: Niet of nauwelijks aanwezig. 5 is: Ruim aanwezig.")
    await kees.says("verder")
    kees.sees("Rol 2 van 4")


@pytest.mark.parametrize("said", ["is goed zo, doe maar weg", "is goed, weg ermee"])
async def test_at_the_review_a_yes_and_away_sends(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", "3", "2", "5", said)
    kees.sees("Je antwoorden zijn verstuurd")


@pytest.mark.parametrize("said", ["ja is goed, wie ziet dat", "ja is goed, maar hoe lang blijft het bewaard"])
async def test_at_the_review_a_yes_with_a_question_sends_nothing(world: World, said: str) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", "3", "2", "5", said, "overzicht")
    kees.sees("Kijk je antwoorden na")


async def test_at_the_review_away_alone_may_be_either(world: World) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "4", "3", "2", "5", "doe maar weg")
    kees.sees("Wat bedoel je?", "Stoppen met invullen", "Je antwoorden versturen")


@pytest.mark.parametrize(
    "said", ["ja best maar wie ziet dat dan", "jawel hoor maar wie leest dat", "ja hoor, maar wie krijgt dit te zien?"]
)
async def test_a_yes_with_a_question_is_told_that_nothing_was_joined(world: World, said: str) -> None:
    _, code = await open_round(world)
    kees = await world.newcomer("kees")
    await kees.says(f"doe mee {code}", said)
    kees.sees("Je doet nog niet mee")
    await kees.says("ja")
    kees.sees("Vanuit welk domein kijk je?")


async def test_a_skip_with_thanks_before_it_is_a_plain_no(world: World) -> None:
    _, code = await open_round(world)
    kees = await world.newcomer("kees")
    await kees.says(f"doe mee {code}", "nee bedankt, ik sla deze over")
    kees.sees("Goed, je doet niet mee")


@pytest.mark.parametrize("said", ["nou doe maar 6, of vind je 8 beter", "6 of 8"])
async def test_of_two_rhythms_it_is_asked_which(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says("uvo AB-3K7QXZ ritme", said)
    eva.sees("Om de 6 of om de 8 weken?")
    await eva.says("6")
    eva.sees("Ritme: eens in de 6 weken")


async def test_a_rhythm_in_the_last_part_of_a_sentence(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says("uvo AB-3K7QXZ ritme", "'t mag wel wat rapper gaan, zeg om de vijf")
    eva.sees("Ritme: eens in de 5 weken")


async def test_of_two_that_were_read_out_one_alone(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says("uvo nieuw", "CD-8M4RTW", "20-1-2027", "10.00", "verstuur", "sluit AB-3K7QXZ en CD-8M4RTW")
    eva.sees("allebei")
    await eva.says("eerste niet tweede wel")
    eva.sees("Is casus CD-8M4RTW afgesloten?")


@pytest.mark.parametrize("said", ["herinner me dinsdag", "herinner me er dinsdag aan"])
async def test_a_scan_that_rests_is_nearer_than_a_uvo(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says("zelfscan", "1", "3", "Noord", "4", "pauze", said)
    eva.sees("Ik herinner je op", "aan je zelfscan")
    await eva.says("herinner me dinsdag aan mijn uvo")
    eva.sees("Er staat al een datum")


@pytest.mark.parametrize("said", ["voorlopig niemand", "niemand meer, we zijn compleet zo"])
async def test_nobody_is_no_name(world: World, said: str) -> None:
    dirkje, _ = await open_round(world)
    await dirkje.says("nodig uit", said)
    dirkje.sees("Wie wil je uitnodigen")
    dirkje.sees_not("gevonden", "niemand", "compleet")
    assert "niemand" not in str((await dump(world.engine))["people"])


async def test_who_hesitates_gives_no_score(world: World) -> None:
    kees = await world.newcomer("kees")
    await kees.says("zelfscan", "1", "3", "Noord", "ik twijfel", "verder")
    kees.sees("Rol 1 van 4")


async def test_what_others_do_changes_no_rhythm(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says("hoe vaak doen andere voorzitters dat eigenlijk, ook om de 6 weken of vaker?")
    eva.sees("Wat anderen doen, zie ik niet")
    await eva.says("uvo AB-3K7QXZ")
    eva.sees("Ritme: eens in de 8 weken")


async def test_a_no_with_a_maybe_is_asked_first(world: World) -> None:
    _, code = await open_round(world)
    kees = await world.newcomer("kees")
    await kees.says(f"doe mee {code}", "nee geen tijd voor dit jaar, volgend jaar misschien")
    kees.sees("Bedoel je dit allebei?", "Niet meedoen", "Opnieuw gevraagd worden over Regio Noord: volgend jaar")
    kees.sees_not("je doet niet mee")


async def test_who_lets_it_be_names_nobody(world: World) -> None:
    dirkje, _ = await open_round(world)
    await dirkje.says("nodig uit", "laat maar, ik deel de code zelf wel")
    dirkje.sees("Mijn vraag staat nog open. Wie wil je uitnodigen voor Regio Noord?")
    dirkje.sees_not("laat", "deel de code")
    assert "laat maar" not in str((await dump(world.engine))["people"])
    assert await world.tick(minutes=5) == []
