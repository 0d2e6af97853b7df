"""A chair has a UVO under our care: made, prepared, held, handed over, in a calendar, and with whose code."""

import pytest
from sqlalchemy import text

from tests.scenarios.people import World, buttons, code_on, texts
from tests.scenarios.uvos import CODE, at, hears, new_uvo


async def test_a_uvo_under_our_care(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo")
    eva.sees("Je hebt nog geen UVO bij mij")
    await eva.presses("Nieuwe UVO")
    eva.sees("Wat is de casuscode?", "Namen en details horen in VEHAA")
    told = {
        "Jansen": "met minstens twee cijfers",
        "123456782": "burgerservicenummer",
        "AB-12345": "met minstens twee cijfers",
        "JD-120394": "geboortedatum",
    }
    for wrong, words in told.items():
        await eva.says(wrong)
        eva.sees(words, "Wat is de casuscode?")
        eva.sees_not(wrong)
    await eva.says("ab-3k7qxz", "morgen", "na het eten")
    eva.sees("Die tijd begrijp ik niet")
    await eva.says("9 uur")
    eva.sees("Kijk je antwoorden na", CODE, "09.00", "8")
    await eva.says("verstuur")
    eva.sees("De UVO is gemaakt", f"UVO {CODE}", "Gepland op dinsdag 24 november 2026, 09.00 uur", "eens in de 8 weken")
    await eva.says("uvo")
    eva.sees("Jouw UVO's", CODE)
    again = eva.card
    await eva.again()
    assert texts(again) == texts(eva.card)


async def test_the_whole_cycle(world: World) -> None:
    """Prepared, today, held, recorded, due eight weeks on, asked to plan two weeks before, and too late after that."""
    eva = await new_uvo(world)
    await hears(world, eva, at("2026-12-14"))
    eva.sees("Morgen is de UVO voor casus AB-3K7QXZ", "Wat moet dit overleg volgens jou opleveren?", "Gelezen")
    await hears(world, eva, at("2026-12-15"))
    eva.sees("Vandaag om 14.00 is de UVO")
    await hears(world, eva, at("2026-12-16"))
    eva.sees("Is de UVO voor casus AB-3K7QXZ doorgegaan?")
    await eva.presses("Ja")
    eva.sees("Leg de afspraken vast in VEHAA", "rond dinsdag 9 februari 2027", "Met welke houding zat je aan tafel?")
    await eva.presses("Klopt")
    eva.sees("Lukt het om met deze casus vooruit te komen?")
    await eva.presses("Deels")
    eva.sees("ITAT-Expertgroep", "accounthouder")
    await eva.presses("Wie kan mij helpen?")
    await eva.presses("5. Het gaat om meer dan deze casus")
    eva.sees("1. **Accounthouder**", "4. **Stuurgroep Veiligheid en Zorg**")
    await hears(world, eva, at("2027-01-25"))
    eva.sees_not("aan de beurt rond")
    await hears(world, eva, at("2027-01-26"))
    eva.sees("de volgende UVO rond dinsdag 9 februari 2027", "Datum kiezen", "Herinner me later")
    overdue = 0
    while world.now < at("2027-04-15"):
        await world.tick(hours=12)
        overdue += sum("weken geleden" in texts(card) for who, card in world.told if who == "eva")
    assert overdue == 3
    await eva.says("uvo")
    eva.sees("Te laat: volgens het ritme was de UVO op dinsdag 9 februari 2027")


async def test_a_date_on_the_card_itself(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} vervallen")
    eva.sees("Het ritme telt door", "Kies de dag en de tijd")
    await eva.presses("Zet deze datum", datum="2026-12-18", tijd="10:30")
    eva.sees("De datum is vastgelegd", "vrijdag 18 december 2026, 10.30 uur")
    await eva.says(f"uvo {CODE}")
    await eva.presses("Verzetten")
    await eva.presses("Zet deze datum", datum="2020-01-01", tijd="10:30")
    eva.sees("Die dag is al voorbij")
    await eva.says("uvo verzet maandag 9.15")
    await eva.presses("maandag 30 november 2026")
    eva.sees("Gepland op maandag 30 november 2026, 09.15 uur")


async def test_an_old_card_says_what_is_and_does_nothing(world: World) -> None:
    eva = await new_uvo(world)
    await hears(world, eva, at("2026-12-16"))
    asked = eva.card
    await eva.presses("Ja", asked)
    await eva.presses("Nee, vervallen", asked)
    eva.sees("Die kaart was van eerder", "Volgens het ritme is de volgende UVO rond dinsdag 9 februari 2027")
    bystander = await world.newcomer("bystander")
    await bystander.presses("Ja", asked)
    bystander.sees("Die kaart was van eerder")
    bystander.sees_not(CODE)


async def test_agreements_without_content(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "15-12-2026", "14.00", "wijzig deelnemers", "school, wijkteam", "verstuur")
    await eva.presses("Nieuwe afspraak")
    eva.sees("Wat voor afspraak is het?")
    await eva.says("contact leggen")
    eva.sees("Wie pakt de afspraak op?", "1 – school", "3 – ik, de voorzitter")
    await eva.says("wijkteam", "11-12-2026", "verstuur")
    eva.sees("Contact leggen: wijkteam, uiterlijk vrijdag 11 december 2026", "leg je vast in VEHAA")
    await hears(world, eva, at("2026-12-14"))
    eva.sees("Welke afspraken van de vorige keer", "Contact leggen: wijkteam", "Te laat")
    await eva.says("openstaand")
    eva.sees("Wat nog openstaat", CODE, "Eén afspraak staat open. Die is te laat.")
    await eva.says(f"uvo {CODE} klaar 1", "openstaand")
    eva.sees("Er staat niets open")


async def test_another_chair_takes_over(world: World) -> None:
    eva, bram = await new_uvo(world), await world.newcomer("bram")
    await eva.says(f"uvo {CODE} overdragen")
    key = code_on(eva.card)
    await bram.says(f"neem aan {key}")
    bram.sees("Je bent nu voorzitter", CODE)
    await eva.says("uvo")
    eva.sees("Je hebt nog geen UVO bij mij")
    await hears(world, bram, at("2026-12-14"))
    bram.sees("Morgen is de UVO")
    eva.hears_nothing()
    await bram.says(f"neem aan {key}")
    bram.sees("Deze sleutel ken ik niet")


@pytest.mark.parametrize("act", ["agenda", "overdragen", "gehouden", "ritme 4"])
async def test_a_bystander_gets_nothing_from_a_case_code(world: World, act: str) -> None:
    await new_uvo(world)
    bystander = await world.newcomer("bystander")
    await bystander.says(f"uvo {CODE} {act}")
    bystander.sees("Je hebt nog geen UVO bij mij")
    bystander.sees_not("14.00", "december")


async def test_the_calendar_item_moves_along(world: World) -> None:
    eva = await new_uvo(world)
    await eva.presses("In mijn kalender")
    assert eva.file
    assert eva.file.name == "UVO-2026-12-15.ics"
    first = (await eva.file.make(_no_pdf)).decode()
    await eva.says(f"uvo {CODE} verzet 22 december 14.00", f"uvo {CODE} agenda")
    second = (await eva.file.make(_no_pdf)).decode()
    await eva.says(f"uvo {CODE} afsluiten", "ja")
    await eva.presses("Uit mijn kalender")
    third = (await eva.file.make(_no_pdf)).decode()

    def line(item: str, name: str) -> str:
        event = item[item.index("BEGIN:VEVENT") :]
        return next(row for row in event.splitlines() if row.startswith(name))

    assert line(first, "UID") == line(second, "UID") == line(third, "UID")
    assert [int(line(item, "SEQUENCE").split(":")[1]) for item in (first, second, third)] == [0, 1, 2]
    assert line(first, "DTSTART") == "DTSTART;TZID=Europe/Amsterdam:20261215T140000"
    assert line(second, "DTSTART") == "DTSTART;TZID=Europe/Amsterdam:20261222T140000"
    assert "METHOD:CANCEL" in third
    assert "STATUS:CANCELLED" in third


async def _no_pdf(*_: object) -> bytes:
    raise AssertionError("a calendar item is no PDF")


async def test_in_english(world: World) -> None:
    eva = await new_uvo(world, locale="en-GB")
    eva.sees("The UVO is set up", "Planned for Tuesday, 15 December 2026, 14:00")
    await hears(world, eva, at("2026-12-14"))
    eva.sees("The UVO for case AB-3K7QXZ is tomorrow.")
    await eva.says(f"uvo {CODE} held 20 november")
    eva.sees("Record the agreements in VEHAA")
    await eva.presses("That is right")
    await eva.presses("No")
    eva.sees("You are not on your own")
    await eva.says("outstanding")
    eva.sees("Nothing is open")
    assert len(buttons(eva.card)) <= 6


async def test_the_same_case_is_kept_once_and_old_keys_are_worth_nothing(world: World) -> None:
    eva, bram, carla = await new_uvo(world), await world.newcomer("bram"), await world.newcomer("carla")
    await eva.says("uvo nieuw", "ab3k7qxz", "18-12-2026", "9.00", "verstuur")
    eva.sees("Deze casus heb je al bij mij", "dinsdag 15 december 2026")
    await eva.says(f"uvo {CODE} overdragen")
    first = code_on(eva.card)
    await eva.says(f"uvo {CODE} overdragen")
    second = code_on(eva.card)
    await bram.says(f"neem aan {first}")
    bram.sees("Je bent nu voorzitter")
    await carla.says(f"neem aan {second}")
    carla.sees("Deze sleutel ken ik niet")


async def test_a_participant_called_like_a_command_is_a_participant(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", CODE, "15-12-2026", "9.00", "wijzig deelnemers", "Samen Doen, politie")
    eva.sees("Samen Doen, politie")


async def test_without_participants_there_is_still_somebody_to_choose(world: World) -> None:
    eva = await new_uvo(world)
    await eva.presses("Nieuwe afspraak")
    await eva.says("1")
    eva.sees("1 – een deelnemer", "2 – ik, de voorzitter")
    eva.sees_not("nog te kiezen")


async def test_taking_it_out_of_the_calendar_is_called_so(world: World) -> None:
    eva = await new_uvo(world)
    await eva.says(f"uvo {CODE} afsluiten", "ja")
    await eva.presses("Uit mijn kalender")
    assert eva.file
    assert "annulering" in eva.file.text("offered")
    assert "annulering" in eva.file.text("description")


async def test_a_name_is_no_case_code_and_is_not_said_back(world: World) -> None:
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw")
    await eva.says("vergeten")
    eva.sees("**Casuscode**: Een code als AB-3K7QXZ: twee letters", "Verder")
    for name in ("Janssens", "casus Jansen", "JA-NSSENS"):
        await eva.says(name)
        eva.sees("Wat is de casuscode?")
        eva.sees_not(name, "NSSENS")
    await eva.says("de code is ab 3k7qxz.", "15-12-2026", "14:00", "verstuur")
    eva.sees("AB-3K7QXZ")
    await eva.says("AB-3K7QXZ.")
    eva.sees("UVO AB-3K7QXZ")
    await eva.says('uvo "AB-3K7QXZ". gehouden')
    eva.sees("UVO AB-3K7QXZ", "Die dag moet nog komen")


async def test_a_code_that_may_be_a_name_is_given_another(world: World) -> None:
    """Until 0.3 any eight letters were a code."""
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "AB-3K7QXZ", "15-12-2026", "14:00", "verstuur")
    eva.sees_not("lijkt op een naam")
    async with world.engine.begin() as connection:
        await connection.execute(text("UPDATE uvos SET code = 'JA-NSSENS'"))
    for said in ("uvo", "uvo JA-NSSENS"):
        await eva.says(said)
        eva.sees("lijkt op een naam of een woord", "uvo JA-NSSENS code")
    await eva.says("uvo JA-NSSENS verzet 16 december 10.00")
    eva.sees_not("lijkt op een naam")
    await eva.says("uvo nieuw", "CD-4M8RYW", "15-12-2026", "14:00", "verstuur")
    await eva.says("uvo ja-nssens code Peeters")
    eva.sees("Welke code krijgt de casus?", "UVO JA-NSSENS")
    await eva.says("uvo JA-NSSENS code CD-4M8RYW")
    eva.sees("al de code van een andere UVO", "UVO JA-NSSENS")
    await eva.says("uvo JA-NSSENS andere code EF-5N9SZV.")
    eva.sees("De casus heeft een andere code", "UVO EF-5N9SZV", "woensdag 16 december 2026")
    eva.sees_not("NSSENS")
    await eva.says("uvo")
    eva.sees_not("NSSENS", "lijkt op een naam")
