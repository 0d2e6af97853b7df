"""Case data that is typed where nobody asked for it: nothing is kept or said back (norms A8, A17, A19)."""

from dataclasses import replace

import pytest
from prometheus_client import CollectorRegistry

from bot.telemetry import metrics
from tests.scenarios.people import World, buttons, code_on
from tests.scenarios.uvos import CODE, at, hears, new_uvo
from tests.store.contract.everything import dump


def counted(kind: str) -> float:
    registry: CollectorRegistry = metrics.REGISTRY
    return registry.get_sample_value("regiebot_private_total", {"kind": kind}) or 0


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("mijn cliënt heeft bsn 111222333", "burgerservicenummer"),
        ("bel moeder 06-12345678", "telefoonnummer"),
        ("hij is geboren op 12 maart 1994", "geboortedatum"),
        ("parketnummer 13/123456-22", "zaaknummer"),
        ("groepsoverzicht 111222333", "burgerservicenummer"),
        ("uvo jan.jansen@voorbeeld.nl", "mailadres"),
        ("later 111222333", "burgerservicenummer"),
        ("de moeder van Sem belde", "familie"),
        ("de moeder van xanthe belde", "familie"),
        ("overleg over gezin de vries", "familie"),
    ],
)
async def test_case_data_in_the_chat(world: World, typed: str, words: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(typed)
    anna.sees(words, "Ik heb niets bewaard", "Haal je bericht weg", "datalek", "privacyfunctionaris", "Hulp")
    anna.sees_not(typed, typed.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize(
    "told",
    [
        "Kevin is gisteren opgepakt",
        "Mohammed weigert zijn medicatie",
        "mevrouw Yilmaz zit in de schuldsanering",
        "we bespraken dat Lisa naar een pleeggezin gaat",
        f"in de casus {CODE} gaat het om een vechtscheiding",
    ],
)
async def test_what_a_chair_tells_of_somebody_in_a_case_begins_nothing(world: World, told: str) -> None:
    """The first began an agreement ("wie pakt het op"), others offered to record, to hand over or to make a round."""
    eva = await new_uvo(world)
    before = await dump(world.engine)
    await eva.says(told)
    eva.sees("Zo te lezen gaat dit over iemand in een casus", "ik bewaar er niets van")
    assert list(buttons(eva.card)) == ["Hulp"]
    after = await dump(world.engine)
    for table in ("runs", "answers", "uvos", "agreements", "rounds"):
        assert after[table] == before[table]


@pytest.mark.parametrize("name", ["gezin jansen", "familie de vries", "casus el amrani", "moeder van xanthe"])
async def test_no_round_and_no_group_is_called_by_the_name_of_a_family(world: World, name: str) -> None:
    """In small letters it was kept, and stood on every card of the round."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", name)
    dirkje.sees("familie", "Hoe heet deze ronde?")
    dirkje.sees_not(name)
    await dirkje.says("Regio Noord", "over drie weken", "6", "verstuur")
    dirkje.sees("Regio Noord")
    await dirkje.says("zelfscan", "1", "1", name)
    dirkje.sees("familie")
    dirkje.sees_not(name)


async def test_it_is_counted_by_kind_and_nothing_else(world: World) -> None:
    anna = await world.newcomer("anna")
    before = counted("bsn")
    await anna.says("111222333", "zelfscan", "1", "1", "111222333")
    assert counted("bsn") == before + 2
    await anna.says("Regio Noord")
    assert counted("bsn") == before + 2


async def test_at_the_review_and_at_a_closed_question_too(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Regio Noord", "111222333")
    anna.sees("burgerservicenummer", "Rol 1 van 4")
    await anna.says(*"4433", "06-12345678")
    anna.sees("telefoonnummer", "Kijk je antwoorden na")


async def test_the_operator_says_where_to_report(world: World) -> None:
    world.installation = replace(world.installation, contact="fg@gemeente.example")
    world.restart()
    anna = await world.newcomer("anna", "en-GB")
    await anna.says("bsn 111222333")
    anna.sees("citizen service number", "data breach", "fg@gemeente.example")


async def test_a_request_of_somebody_from_a_case_is_referred(world: World) -> None:
    anna = await world.newcomer("anna")
    for words in ("casusverzoek", "inzage casus"):
        await anna.says(words)
        anna.sees("contactpunt van jullie samenwerking", "Ik ken geen mensen uit een casus")
    bob = await world.newcomer("bob", "en-GB")
    await bob.says("case request")
    bob.sees("contact point of your collaboration")


async def test_a_list_to_invite_may_hold_addresses_and_nothing_else(world: World) -> None:
    host = await world.newcomer("host")
    world.members = {"guest": ("Guest Gast", "guest@voorbeeld.nl")}
    await host.says("ronde", "1", "Oost", "over drie weken", "3", "verstuur")
    code = code_on(host.card)
    await host.calls(f"nodig uit {code}")
    for wrong in ("111222333", "06-12345678", "geb. 12-03-1994", "Dorpsstraat 12"):
        await host.says(f"nodig uit {code} guest@voorbeeld.nl, Bram {wrong}")
        host.sees("niemand uitgenodigd")
        host.sees_not(wrong, "guest@")
    await host.says(f"nodig uit {code} Bram 111222333 bram@voorbeeld.nl")
    host.sees("niemand uitgenodigd")
    await host.says(f"nodig uit {code} guest@voorbeeld.nl")
    host.sees("Eén persoon")
    await host.calls("nodig uit 111222333")
    host.sees("burgerservicenummer")
    host.sees_not("111222333")


@pytest.mark.parametrize(
    "said",
    [
        *("de moeder van Sem belde", "de moeder van sem belde", "noteer dat het zusje van Emma mee komt"),
        *(
            f"{CODE}: opa van Noor belt school",
            "afspraak: haar zoon Daan gaat naar school",
            "Sems vader kan dinsdag niet",
        ),
    ],
)
async def test_family_by_name_is_no_agreement(world: World, said: str) -> None:
    """It was offered as one: "Wil je een afspraak vastleggen?"."""
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees("familie", "Ik heb niets bewaard")
    eva.sees_not("Sem", "Emma", "Noor", "Daan", "afspraak vastleggen")


@pytest.mark.parametrize(
    "said", ["the mum of Jack rang", "note that Jack's mum calls school", "his sister Emily is coming"]
)
async def test_so_it_is_in_english(world: World, said: str) -> None:
    tom = await new_uvo(world, name="tom", locale="en-GB", day="15-12-2026")
    await tom.says(said)
    tom.sees("somebody's family", "I kept nothing")
    tom.sees_not("Jack", "Emily")


async def test_beside_a_yes_the_yes_counts(world: World) -> None:
    eva = await new_uvo(world)
    await hears(world, eva, at("2026-12-16"))
    eva.sees("gehouden")
    await eva.says("ja, en de moeder van Sem belde nog")
    eva.sees("familie", "Ik heb niets bewaard")
    eva.sees_not("Sem")
    await eva.says(f"uvo {CODE}")
    eva.sees("De vorige was op dinsdag 15 december 2026")
    eva.sees_not("Sem")


@pytest.mark.parametrize("said", ["afspraak: de moeder belt dinsdag met school", "noteer dat moeder school belt"])
async def test_family_without_a_name_may_be_of_an_agreement(world: World, said: str) -> None:
    eva = await new_uvo(world)
    await eva.says(said)
    eva.sees_not("familie", "Ik heb niets bewaard")
