"""Of several things somebody may be asked again later, the reminder of a scan of their own is about the one meant."""

from datetime import UTC, datetime

import pytest

from tests.scenarios.people import Someone, World, code_on

ZELFSCAN = ("zelfscan", "1", "3", "Testregio", "4")


async def _told(world: World, day: int) -> list[str]:
    world.now = datetime(2026, 11, day, 9, 0, tzinfo=UTC)
    world.told = []
    await world.prompt_sender.tick()
    return [name for name, _ in world.told]


async def _invited(world: World, closes: str = "18-12-2026") -> tuple[Someone, Someone, str]:
    """Anna is asked for a round with a zelfscan; it is Monday 23 November."""
    dirkje, anna = await world.newcomer("dirkje"), await world.newcomer("anna")
    await dirkje.says("ronde", "1", "Regio Noord", closes, "12", "verstuur")
    code = code_on(dirkje.card)
    await anna.says(f"doe mee {code}", "later vrijdag")
    anna.sees("vrijdag 27 november 2026", "Regio Noord")
    return dirkje, anna, code


# Taken back


@pytest.mark.parametrize("said", ["toch niet herinneren", "[Toch niet herinneren]", "toch niet herinneren regiestijl"])
async def test_with_another_scan_in_hand_it_is_taken_back(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", "4", "herinner me dinsdag")
    planned = anna.card
    await anna.says("vijf stappen")
    if said.startswith("["):
        anna.card = planned
        await anna.presses(said.strip("[]"))
    else:
        await anna.says(said)
    anna.sees("Ik herinner je niet aan je regiestijl", "Alles blijft bewaard", "Typ **regiestijl** als je weer wilt")
    assert await _told(world, 24) == []


async def test_of_both_kinds_all_is_taken_back_and_named(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*ZELFSCAN, "4", "4", "4", "verstuur", "herinner me woensdag aan mijn stap")
    anna.sees("Op woensdag 25 november 2026")
    await anna.says("regiestijl", "4", "herinner me dinsdag", "help", "toch niet herinneren")
    anna.sees("Goed, ik herinner je niet aan je stap en je regiestijl")
    assert await _told(world, 24) == await _told(world, 25) == []


async def test_only_that_of_the_button_or_the_name_is_taken_back(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*ZELFSCAN, "4", "4", "4", "verstuur", "herinner me woensdag aan mijn stap")
    await anna.says("regiestijl", "4", "herinner me dinsdag")
    await anna.presses("Toch niet herinneren")
    anna.sees("Ik herinner je niet aan je regiestijl")
    anna.sees_not("stap")
    assert await _told(world, 24) == []
    assert await _told(world, 25) == ["anna"]


# Of a round


async def test_the_half_of_a_closed_round_is_not_promised_back(world: World) -> None:
    dirkje, anna, code = await _invited(world)
    await anna.says(f"doe mee {code}", "ja", "3")
    await dirkje.says(f"sluit {code}", "ja")
    await anna.says("later dinsdag")
    anna.sees_not("Ik herinner je")
    anna.sees("Er staat geen ronde voor je open")
    assert "anna" not in await _told(world, 24)


async def test_a_half_made_form_is_not_promised_back(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "pauze", "later dinsdag")
    dirkje.sees("Daaraan herinner ik je niet", "Alles is bewaard")
    assert await _told(world, 24) == []


@pytest.mark.parametrize("coordinates", [False, True])
@pytest.mark.parametrize(
    "said",
    [
        "herinner me aan mijn regiestijl dinsdag",
        "herinner me dinsdag aan regiestijl",
        "ga dinsdag verder met mijn regiestijl",
        "later dinsdag mijn regiestijl",
        "kun je me dinsdag aan mijn regiestijl herinneren?",
    ],
)
@pytest.mark.parametrize("beside", [(), ("vijf stappen",)])
async def test_beside_a_round_the_scan_that_is_named_is_meant(
    world: World, said: str, coordinates: bool, beside: tuple[str, ...]
) -> None:
    dirkje, anna, code = await _invited(world)
    who = dirkje if coordinates else anna
    if coordinates:
        await dirkje.says(f"doe mee {code}", "later vrijdag")
    await who.says("regiestijl", "4", "pauze", *beside, said)
    who.sees("Ik herinner je op dinsdag 24 november 2026 aan je regiestijl")
    await who.says("hoi")
    assert await _told(world, 24) == [who.name]


@pytest.mark.parametrize("said", ["herinner me dinsdag", "later dinsdag", "herinner me dinsdag aan de zelfscan"])
async def test_not_named_it_is_the_round(world: World, said: str) -> None:
    _, anna, _ = await _invited(world)
    await anna.says("regiestijl", "4", "pauze", said)
    anna.sees("ik vraag het je op dinsdag 24 november 2026 weer voor Regio Noord")


# Later, on the reminder


@pytest.mark.parametrize("answer", ["[Later]", "later", "later donderdag", "donderdag", "herinner me donderdag"])
@pytest.mark.parametrize("beside", ["round", "scan", "busy", "both"])
async def test_later_on_the_reminder_is_about_that_scan(world: World, answer: str, beside: str) -> None:
    anna = (await _invited(world))[1] if beside in ("round", "both") else await world.newcomer("anna")
    await anna.says("regiestijl", "4", "herinner me dinsdag aan mijn regiestijl")
    if beside != "round":
        await anna.says(*ZELFSCAN)
    if beside in ("scan", "both"):
        await anna.says("pauze")
    assert await _told(world, 24) == ["anna"]
    anna.hears()
    anna.sees("je regiestijl staat nog voor je klaar")
    await (anna.presses("Later") if answer.startswith("[") else anna.says(answer))
    if answer in ("[Later]", "later"):
        anna.sees("Op welke dag zal ik je herinneren aan je regiestijl?")
        await anna.says("donderdag")
    anna.sees("Ik herinner je op donderdag 26 november 2026 aan je regiestijl")
    # "Verder" is for the scan in hand.
    anna.sees(f"Eerder kan ook: typ **{'verder' if beside == 'round' else 'regiestijl'}**")
    if beside == "busy":
        # It did not answer the scan in hand, nor let it rest.
        await anna.says("4")
        anna.sees("Rol 3 van 4")
    assert await _told(world, 26) == ["anna"]
    anna.hears()
    await anna.says("verder")
    anna.sees("Regiestijl", "Uitspraak 2")


async def test_a_score_after_the_reminder_is_a_score(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("regiestijl", "4", "herinner me dinsdag", *ZELFSCAN)
    await _told(world, 24)
    await anna.says("4")
    anna.sees("Rol 3 van 4")


async def test_later_on_the_reminder_of_what_was_sent_brings_its_outcome(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says(*ZELFSCAN, "herinner me dinsdag")
    await _told(world, 24)
    anna.hears()
    reminder = anna.card
    await anna.says("verder", "4", "4", "4", "verstuur")
    anna.card = reminder
    await anna.presses("Later")
    anna.sees("Jouw zelfscan")
    assert await _told(world, 26) == []
