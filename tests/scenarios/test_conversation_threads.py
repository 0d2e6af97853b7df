"""Threads of a conversation in sentences: no harm comes of them, and what was asked stays asked until answered."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World, code_on, texts
from tests.store.contract.everything import dump

CASE = "AB-3K7QXZ"


async def _round(world: World, *names: str, locale: str = "nl-NL") -> tuple[Someone, str]:
    petra = await world.newcomer("petra", locale)
    for name in names or ("Regio Noord",):
        await petra.says("ronde", "1", name, "over twee weken", "3", "verstuur")
    return petra, code_on(petra.card)


async def _states(world: World) -> list[str]:
    return [str(row["state"]) for row in (await dump(world.engine))["invitations"]]


async def _sent(world: World) -> list[str]:
    return [str(row["instrument"]) for row in (await dump(world.engine))["runs"] if row["submitted_on"]]


async def _answer(world: World, question: str) -> str | None:
    return next(row["value"] for row in (await dump(world.engine))["answers"] if row["question"] == question)


# Said where it is asked whether somebody takes part -> what is seen.
NO_PLAIN_NO = {
    "nu even niet, vraag het me morgenmiddag nog eens": "Goed, ik vraag het je op dinsdag",
    "nee nu niet, morgen graag": "Opnieuw gevraagd worden over Regio Noord: dinsdag 24 november 2026?",
    "nu niet": "Wanneer zal ik het je weer vragen",
    "nee, nu even niet": "Later opnieuw gevraagd worden",
    "nee, eerst wil ik weten wie dit ziet": "Voor Regio Noord geldt dit",
    "nee, wie ziet dit?": "Voor Regio Noord geldt dit",
    "not now, ask me tomorrow afternoon": "Goed, ik vraag het je op dinsdag",
}


@pytest.mark.parametrize("said", NO_PLAIN_NO)
async def test_a_no_with_more_to_it_declines_nothing(world: World, said: str) -> None:
    _, code = await _round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", said)
    anna.sees(NO_PLAIN_NO[said])
    assert await _states(world) == ["joined"]
    # What was asked is still there.
    await anna.says("verder")
    anna.sees("Vraag 1 van")


async def test_asked_again_on_the_day_that_was_said(world: World) -> None:
    _, code = await _round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "nu even niet, vraag het me morgenmiddag nog eens")
    anna.sees("Regio Noord")
    assert [row["later_on"] is not None for row in (await dump(world.engine))["invitations"]] == [True]


@pytest.mark.parametrize("said", ["nee", "nee ik doe niet mee", "nee hoor"])
async def test_a_plain_no_declines(world: World, said: str) -> None:
    _, code = await _round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", said)
    anna.sees("Goed, je doet niet mee")
    assert await _states(world) == ["declined"]


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("ik wil de groepen wijzigen", "Welke groepen doen mee?"),
        ("ik wil de naam wijzigen", "Hoe heet"),
        ("klopt niet, ik moet nog wat wijzigen", "Welk antwoord wil je wijzigen?"),
        ("wijzig de dag", "Welk antwoord wil je wijzigen?"),
    ],
)
async def test_at_the_review_of_a_round_the_question_that_is_named_is_changed(
    world: World, said: str, seen: str
) -> None:
    petra = await world.newcomer("petra")
    await petra.says("ronde", "1", "Regio Noord", "over twee weken", "3", said)
    petra.sees(seen)


@pytest.mark.parametrize(
    ("said", "question", "value"),
    [
        ("change the first score to 5", "ontwerper", "5"),
        ("the second score should be 2", "kwartiermaker", "2"),
        ("wijzig de eerste score naar 5", "ontwerper", "5"),
        ("de derde rol moet een 1 zijn", "verbinder", "1"),
    ],
)
async def test_a_score_is_changed_by_its_place(world: World, said: str, question: str, value: str) -> None:
    sam = await world.newcomer("sam", "en-GB" if said.startswith(("change", "the")) else "nl-NL")
    await sam.says("zelfscan", "1", "2", "Ourtown", "4", "4", "4", "4", said)
    assert await _answer(world, question) == value
    assert await _sent(world) == []


async def test_with_a_change_in_hand_nothing_is_sent_unasked(world: World) -> None:
    sam = await world.newcomer("sam", "en-GB")
    await sam.says("self-scan", "1", "2", "Ourtown", "4", "4", "4", "4", "change 4", "looks good, send it off")
    assert await _sent(world) == []


async def test_a_yes_to_a_choice_does_not_send_the_form_behind_it(world: World) -> None:
    bram = await world.newcomer("bram")
    await bram.says("uvo nieuw", CASE, "dinsdag 1 december 14 uur")
    bram.sees("Kijk je antwoorden na")
    await bram.says("met school, de ouders en jeugdhulp", "ja klopt zo")
    assert await _sent(world) == []


async def test_a_first_sentence_is_carried_over_the_notice(world: World) -> None:
    bep = world.person("bep")
    await bep.says("ik wil graag de zelfscan doen", "ok")
    bep.sees("Zelfscan regieneming", "Vraag 1")


async def test_a_first_sentence_with_a_code_joins_after_the_notice(world: World) -> None:
    _, code = await _round(world)
    cor = world.person("cor")
    await cor.says(f"ik heb een code {code} en wil meedoen")
    assert "wil meedoen" not in str(await dump(world.engine))
    await cor.says("ok")
    cor.sees("Je doet mee met Regio Noord", "Vraag 2 van 2")


async def test_a_first_sentence_about_somebody_is_not_kept(world: World) -> None:
    dor = world.person("dor")
    await dor.says("ik wil de zelfscan doen voor Pietje Jansen, geboren 3-4-2012")
    assert "Pietje" not in str(await dump(world.engine))
    await dor.says("ok")
    dor.sees("Kies hieronder")


@pytest.mark.parametrize("said", ["ja", "ja graag", "ja dat bedoel ik", "yes please", "that's what I meant"])
async def test_a_yes_in_words_moves_the_uvo_once(world: World, said: str) -> None:
    bram = await world.newcomer("bram")
    await bram.says("uvo nieuw", CASE, "dinsdag 1 december 14 uur", "verstuur")
    await bram.says("die van dinsdag kan niet, kan het een week later om 10 uur?")
    bram.sees("8 december")
    await bram.says(said)
    planned = [(str(row["planned_on"]), str(row["planned_at"])[:5]) for row in (await dump(world.engine))["uvos"]]
    assert planned == [("2026-12-08", "10:00")]


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("bewaren", "Alles is bewaard"),
        ("bewaar maar", "Alles is bewaard"),
        ("nee", "Vraag 2"),
        ("weg ermee", "Er is niets van bewaard"),
        ("yes throw it away", "Er is niets van bewaard"),
    ],
)
async def test_keep_or_throw_away_in_words(world: World, said: str, seen: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "stop", said)
    anna.sees(seen)


async def _reminded(world: World) -> Someone:
    """Somebody who put a round off until Monday, and hears of it then."""
    _, code = await _round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "later maandag")
    world.now = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
    await world.tick(minutes=1)
    anna.hears()
    return anna


async def test_reminded_somebody_begins_now(world: World) -> None:
    anna = await _reminded(world)
    await anna.says("ok nu dan")
    anna.sees("Vraag 1")


async def test_a_choice_stays_open_after_what_is_unreadable(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("herinneringen")
    anna.sees("Wat bedoel je?")
    await anna.says("xyzzy")
    anna.sees("Dat lees ik niet als antwoord op mijn vraag. Wat bedoel je?", "Weer herinneringen")
    await anna.says("2")
    anna.sees("Je krijgt geen herinneringen meer")


async def test_handed_over_to_a_colleague_is_not_together(world: World) -> None:
    petra, _ = await _round(world)
    await petra.says("ik moet deze ronde overdragen aan mijn collega Henk", "ja")
    petra.sees("en niet meer van jou")


@pytest.mark.parametrize("said", ["ik wil dirigent nog veranderen", "dirigent klopt niet, die wil ik wijzigen"])
async def test_what_the_review_asked_is_gone_once_an_answer_is_being_changed(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "2", "Ourtown", "4", "4", "4", "4", said)
    anna.sees("Rol 4 van 4")
    for more in ("prima zo", "ja", "xyzzy"):
        await anna.says(more)
        assert "Jullie waren tegelijk bezig" not in texts(anna.card)
    assert await _sent(world) == []


async def test_of_a_card_with_more_to_answer_the_skipped_one_is_chosen_there(world: World) -> None:
    mo = await world.newcomer("mo")
    await mo.says("competentiescan", "1", "overslaan")
    mo.sees("Kies het op de kaart")


async def test_a_button_of_a_choice_that_is_gone_is_an_old_card(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("herinneringen")
    old = anna.card
    await anna.says("1", "privacy")
    anna.card = old
    await anna.presses("Geen herinneringen meer")
    anna.sees("Die kaart was van eerder")


@pytest.mark.parametrize("said", ["school", "school belt de ouders", "de school pakt dit op"])
async def test_an_agreement_in_hand_starts_no_second_one(world: World, said: str) -> None:
    bram = await world.newcomer("bram")
    await bram.says(
        "uvo nieuw", CASE, "dinsdag 1 december 14 uur", "verstuur", "afspraak", said, "contact leggen", said
    )
    forms = [row for row in (await dump(world.engine))["runs"] if row["instrument"] == "uvo_afspraak"]
    assert len(forms) == 1


@pytest.mark.parametrize(
    "said", ["nu niet", "nee nu niet", "nee nu niet, morgen graag", "nee, eerst wil ik weten wie dit ziet"]
)
async def test_reminded_a_no_for_now_declines_nothing(world: World, said: str) -> None:
    anna = await _reminded(world)
    await anna.says(said)
    assert await _states(world) == ["joined"]


async def test_of_several_rounds_it_is_named_for_which_somebody_is_invited(world: World) -> None:
    petra, _ = await _round(world, "Regio Noord", "Regio Oost")
    await petra.says("wil je Kees Jansen uitnodigen voor regio oost?")
    petra.sees("Kees Jansen uitnodigen voor Regio Oost?")
