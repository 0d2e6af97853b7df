"""Two coordinators, a bystander and a participant: what each may, and above all may not."""

from tests.scenarios.people import World, code_on, texts
from tests.scenarios.rounds import made, took_part


async def test_a_round_can_be_changed_until_somebody_begins(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("Kijk je antwoorden na", "Zelfscan tussen de domeinen", "Regio Noord", "maandag 14 december 2026")
    await dirkje.says("wijzig naam", "Regio Oost", "wijzig scan", "2", "verstuur")
    dirkje.sees("Regio Oost is open", "competentiescan voor regisseurs", code)
    await dirkje.says("rondes")
    assert texts(dirkje.card).count("van 6") == 1, "changed, not made again"
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}")
    anna.sees("Regio Oost", "Doe je op deze manier mee?")
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("al iemand begonnen", "ligt de ronde vast")
    await dirkje.says(f"verleng {code} over zes weken")
    dirkje.sees("tot en met maandag 4 januari 2027")
    await dirkje.says(f"verleng {code} morgen")
    dirkje.sees("Op dinsdag 24 november 2026 is te vroeg")


async def test_who_began_while_the_form_was_open_keeps_what_was_promised(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await dirkje.says(f"wijzig ronde {code}", "wijzig scan", "2")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}")
    await dirkje.says("verstuur")
    dirkje.sees("al iemand begonnen")
    await anna.says("ja")
    anna.sees("Vanuit welk domein kijk je?")


async def test_a_round_may_not_close_before_it_opens(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Noord", "over een week", "5", "wijzig 7", "over twee weken", "verstuur")
    dirkje.sees("sluit dan voor hij opent", "Tot en met welke dag")
    await dirkje.says("over drie weken", "verstuur")
    dirkje.sees("Je ronde staat klaar")


async def test_two_coordinators_of_one_round(world: World) -> None:
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    code = await made(dirkje)
    await dirkje.says(f"samen {code}")
    dirkje.sees("Geef deze sleutel", "één keer, tot en met maandag 30 november 2026")
    key = code_on(dirkje.card)
    await eva.says(f"neem aan {key}")
    eva.sees("Je bent nu coördinator van Regio Noord")
    await eva.says("rondes")
    eva.sees("Regio Noord", "0 van 6")
    bystander = await world.newcomer("bystander")
    await bystander.says(f"neem aan {key}")
    bystander.sees("Deze sleutel ken ik niet")
    await dirkje.says("rondes")
    dirkje.sees("Regio Noord")
    await eva.says(f"sluit {code}", "ja")
    await dirkje.says("groepsoverzicht")
    dirkje.sees("Groepsbeeld Regio Noord")


async def test_handing_over_takes_effect_at_once(world: World) -> None:
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    code = await made(dirkje)
    await dirkje.says(f"sluit {code}")
    closing = dirkje.card
    await dirkje.says("nee", f"overdragen {code}")
    dirkje.sees("niet meer van jou")
    await eva.says(f"neem aan {code_on(dirkje.card)}")
    await dirkje.presses("Ja, sluit de ronde", closing)
    dirkje.sees("Met deze code heb jij geen ronde")
    await dirkje.says("rondes")
    dirkje.sees("Je hebt nu geen ronde bij mij")
    await eva.says(f"sluit {code}", "ja")
    eva.sees("is gesloten")


async def test_an_old_key_and_a_guess_say_the_same(world: World) -> None:
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    code = await made(dirkje)
    await dirkje.says(f"samen {code}")
    key = code_on(dirkje.card)
    world.later(days=8)
    await eva.says(f"neem aan {key}")
    old = texts(eva.card)
    await eva.says("neem aan ZBBB-2222")
    assert texts(eva.card) == old


async def test_who_took_part_in_a_closed_confidential_round_cannot_become_its_coordinator(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje, "2")
    people = [await took_part(world, f"p{n}", code, *(f"{n} {1 + n % 4} 4 3" for _ in range(9))) for n in range(1, 6)]
    await dirkje.says(f"samen {code}")
    key = code_on(dirkje.card)
    await dirkje.says(f"sluit {code}", "ja")
    await people[0].says(f"neem aan {key}")
    people[0].sees("Je deed zelf mee", "vertrouwelijk en gesloten")
    eva = await world.newcomer("eva")
    await eva.says(f"neem aan {key}")
    eva.sees("Je bent nu coördinator")


async def test_a_second_coordinator_who_takes_part_does_not_count(world: World) -> None:
    """Five answered, of whom one coordinates: four others are too few (norms B6)."""
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje, "2")
    people = [await took_part(world, f"p{n}", code, *(f"{n} {1 + n % 4} 4 3" for _ in range(9))) for n in range(1, 6)]
    await dirkje.says(f"samen {code}")
    await people[0].says(f"neem aan {code_on(dirkje.card)}")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees("te weinig afgeronde scans")


async def test_a_participant_sees_the_open_picture_and_not_the_confidential_one(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    open_, closed = await made(dirkje, "1", "Open"), await made(dirkje, "2", "Dicht")
    anna = await took_part(world, "anna", open_, "onderwijs", *"3344")
    await anna.says(f"doe mee {closed}", "ja", *("4 3 5 2" for _ in range(9)), "verstuur")
    await anna.says(f"groepsoverzicht {open_}")
    anna.sees("komt na sluiting")
    await dirkje.says(f"sluit {open_}", "ja", f"sluit {closed}", "ja")
    await anna.says("groepsoverzicht open")
    anna.sees("Groepsbeeld Open", "Er zijn scores uit één groep", "Onderwijs\n3,0")
    await anna.says("groepsoverzicht dicht")
    anna.sees("is voor de coördinator")
    await anna.says(f"pdf {closed}")
    anna.sees("is voor de coördinator")
    await anna.says(f"sluit {open_}")
    anna.sees("heb jij geen ronde")


async def test_pressing_the_card_of_another(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    anna = await took_part(world, "anna", code, "onderwijs", *"3344")
    outcome = anna.card
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    picture, bystander = dirkje.card, await world.newcomer("bystander")
    await bystander.presses("PDF", picture)
    bystander.sees("Je kunt dit bestand niet openen")
    assert bystander.file is None
    await bystander.presses("Zet op agenda", picture)
    bystander.sees("Zo'n ronde vind ik niet bij jou")
    await bystander.presses("PDF", outcome)
    bystander.sees("Je kunt dit bestand niet openen")


async def test_nothing_changes_after_one_more_answer(world: World) -> None:
    """Asks, one more wants to answer, asks again: the same card; who is late waits for a next round (norms B14)."""
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje, "2")
    for n in range(1, 6):
        await took_part(world, f"p{n}", code, *(f"{n} {1 + n % 4} 4 3" for _ in range(9)))
    late = await world.newcomer("late")
    await late.says(f"doe mee {code}", "ja", "4 4 4 4")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    before = dirkje.card
    await late.says("5 5 5 5")
    late.sees("is gesloten", "Het telt dus niet mee")
    await dirkje.says("groepsoverzicht")
    assert dirkje.card == before


async def test_posting_in_a_channel_is_for_open_rounds_and_their_coordinator(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    open_, closed = await made(dirkje, "1", "Open"), await made(dirkje, "2", "Dicht")
    anna = await took_part(world, "anna", open_, "onderwijs", *"3344")
    await dirkje.calls(f"plaats {open_}")
    dirkje.sees("komt na sluiting")
    await dirkje.says(f"sluit {open_}", "ja", f"sluit {closed}", "ja")
    await anna.calls(f"plaats {open_}")
    anna.sees("Met deze code heb jij geen ronde")
    await dirkje.calls(f"plaats {closed}")
    dirkje.sees("vertrouwelijk", "niet in een kanaal")
    await dirkje.calls(f"plaats {open_}")
    dirkje.sees("Groepsbeeld Open")
    dirkje.sees_not("PDF", "Zet op agenda")


async def test_the_largest_difference_goes_on_ones_list_without_numbers(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await took_part(world, "anna", code, "onderwijs", *"3344")
    await took_part(world, "bram", code, "gemeente", *"3314")
    await dirkje.says("agenda")
    dirkje.sees("Je lijstje is leeg")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    await dirkje.presses("Zet op agenda")
    dirkje.sees("1. Bespreek: **Verbinder** (Regio Noord)")
    dirkje.sees_not("3,0", "verschil")
    await dirkje.says(f"zet op agenda {code}")
    dirkje.sees_not("2. Bespreek")
    await dirkje.presses("Besproken: Verbinder")
    dirkje.sees("Je lijstje is leeg")


async def test_a_key_is_worth_what_its_giver_may_do_now(world: World) -> None:
    """Dirkje keeps a key for herself and hands over: the key she kept brings her nothing."""
    dirkje, eva = await world.newcomer("dirkje"), await world.newcomer("eva")
    code = await made(dirkje)
    await dirkje.says(f"samen {code}")
    kept = code_on(dirkje.card)
    await dirkje.says(f"neem aan {kept}")
    dirkje.sees("Jij bent al coördinator")
    await dirkje.says(f"overdragen {code}")
    await eva.says(f"neem aan {code_on(dirkje.card)}")
    eva.sees("Je bent nu coördinator")
    await dirkje.says(f"neem aan {kept}")
    dirkje.sees("Deze sleutel ken ik niet")


async def test_inviting_by_name_does_not_tell_who_takes_part(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    world.members = {"anna": ("Anna", "anna@voorbeeld.nl"), "bram": ("Bram", "bram@voorbeeld.nl")}
    await dirkje.calls(f"nodig uit {code}")
    await took_part(world, "anna", code, "onderwijs", *"3344")
    answers = []
    for name in ("Anna", "Bram"):
        await dirkje.says(f"nodig uit {code} {name}")
        answers.append(texts(dirkje.card))
    assert answers[0] == answers[1]


async def test_names_on_lines_of_their_own_and_as_mail_programs_paste_them(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    world.members = {"anna": ("Anna de Vries", "anna@voorbeeld.nl"), "bram": ("Bram Bos", "bram@voorbeeld.nl")}
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code}\nAnna de Vries\nBram Bos\nNiemand")
    dirkje.sees("2 mensen gevonden", "kanaal of de groepschat: Niemand")
    await dirkje.says(f"nodig uit {code} Vries, Anna de <anna@voorbeeld.nl>; Bos, Bram <bram@voorbeeld.nl>")
    dirkje.sees("2 mensen gevonden")
    await dirkje.says(f"nodig uit {code} Anna de Vries, 123456782")
    dirkje.sees("lijkt op een nummer", "niemand uitgenodigd")
    dirkje.sees_not("123456782")


async def test_a_repeated_round_stays_comparable(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje, "2")
    await dirkje.says(f"sluit {code}", "ja", f"herhaal {code}", "verstuur")
    again = code_on(dirkje.card)
    dirkje.sees("Iedereen van de vorige keer")
    await dirkje.says(f"wijzig ronde {again}")
    dirkje.sees("Kijk je antwoorden na", "Naam")
    dirkje.sees_not("Competentiescan, vertrouwelijk")
    await dirkje.says("verstuur", f"herhaal {code}")
    dirkje.sees("Je herhaalt Regio Noord al")
    await dirkje.says(f"sluit {again}", "ja", f"groepsoverzicht {again}")
    dirkje.sees("te weinig afgeronde scans")


async def test_numbers_of_a_closed_round_stay_when_answers_go(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    people = [await took_part(world, f"p{n}", code, "onderwijs", *"3344") for n in range(3)]
    await dirkje.says(f"sluit {code}", "ja")
    await people[0].says(f"afmelden {code}", "ja")
    await dirkje.says("rondes")
    dirkje.sees("3 van 6")


async def test_an_old_agenda_card_strikes_off_its_own_line(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    for name in ("Een", "Twee"):
        code = await made(dirkje, "1", name)
        await took_part(world, f"a{name}", code, "onderwijs", *"3344")
        await took_part(world, f"b{name}", code, "gemeente", *"3314")
        await dirkje.says(f"sluit {code}", "ja", f"zet op agenda {code}")
    both = dirkje.card
    await dirkje.says("agenda klaar 1")
    dirkje.sees("(Twee)")
    await dirkje.says("agenda 1 december")
    dirkje.sees("(Twee)")
    first = next(e for e in both["body"][-1]["actions"])
    assert first["data"]["regiebot"]["rest"] != "1"


async def test_an_address_before_a_bracketed_one_is_not_lost(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    world.members = {"anna": ("Anna", "anna@voorbeeld.nl"), "bram": ("Bram", "bram@voorbeeld.nl")}
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(
        f"nodig uit {code} anna@voorbeeld.nl, Bos, Bram <bram@voorbeeld.nl>; fatima@voorbeeld.nl, Onbekend"
    )
    dirkje.sees("2 mensen gevonden", "fatima @ voorbeeld. nl, Onbekend")
