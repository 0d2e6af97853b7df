"""How people come to a round: a channel, a pasted list, reminders; and how they say later, no, or leave."""

from sqlalchemy import text

from tests.scenarios.people import Someone, World, buttons, code_on, elements, texts

COLLEAGUES = {
    "anna": ("Anna de Vries", "anna@voorbeeld.nl"),
    "bram": ("Bram Bos", "bram@voorbeeld.nl"),
    "chris": ("Chris Kok", "chris@voorbeeld.nl"),
    "chrisje": ("Chris Smit", "chrisje@voorbeeld.nl"),
    "dirkje": ("Dirkje", "dirkje@voorbeeld.nl"),
}


def _field(person: Someone) -> str | None:
    """What stands in the field for names."""
    (field,) = (element for element in elements(person.card) if element["type"] == "Input.Text")
    return field.get("value")


async def open_round(world: World, scan: str = "1", closes: str = "over drie weken") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", scan, "Regio Noord", closes, "5", "verstuur")
    world.members = dict(COLLEAGUES)
    return dirkje, code_on(dirkje.card)


async def test_a_channel_gets_an_invitation_and_each_presser_their_own_chat(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    dirkje.sees("Doe mee: Regio Noord", "Dirkje nodigt jullie uit", "gesprek te gaan", "per groep: Onderwijs", code)
    card = dirkje.card
    assert set(buttons(card)) == {"Doe mee"}
    anna = await world.newcomer("anna")
    await anna.presses("Doe mee", card)
    anna.sees("Dirkje nodigt je uit voor Regio Noord", "Waarom: om met elkaar in gesprek", "Mogen je scores")


async def test_a_newcomer_from_the_channel_first_reads_who_sees_what(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    guest = world.person("guest", "en-GB")
    await guest.presses("Doe mee", dirkje.card)
    guest.sees(
        "Dirkje invites you", "Why: to talk with each other", "Who is responsible", "confidential", "Who sees what"
    )
    await guest.presses("Yes, I take part")
    guest.sees("You are taking part in Regio Noord", "From which domain")


async def test_in_a_channel_only_the_coordinator_announces_and_names_stay_out(world: World) -> None:
    dirkje, code = await open_round(world)
    bystander = await world.newcomer("bystander")
    await bystander.calls(f"nodig uit {code}")
    bystander.sees("Met deze code heb jij geen ronde")
    mine = texts(bystander.card)
    await bystander.calls("nodig uit ZBBB-2222")
    assert texts(bystander.card) == mine, "a code of others and a code of nobody get the same answer"
    await dirkje.calls(f"nodig uit {code} anna@voorbeeld.nl, bram@voorbeeld.nl")
    dirkje.sees("Namen horen niet in een kanaal")
    await dirkje.calls("hoe werkt dit?")
    dirkje.sees("eigen chat met mij")


async def test_a_pasted_list_invites_who_the_roster_knows(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.says(f"nodig uit {code} Anna de Vries, bram@voorbeeld.nl")
    dirkje.sees("Namen ken ik alleen uit een kanaal of groepschat")
    await dirkje.calls(f"nodig uit {code}")
    world.shut = {"bram"}
    await dirkje.says(f"nodig uit {code} anna de vries; Bos, Bram <bram@voorbeeld.nl>; Chris, Onbekend Iemand, dirkje")
    dirkje.sees("2 mensen gevonden", "vind ik niet in het kanaal of de groepschat: Onbekend Iemand")
    dirkje.sees("niet zeker wie je bedoelt: Chris", "Chris Kok", "Chris Smit")
    await world.tick(minutes=1)
    anna = world.person("anna")
    anna.hears()
    anna.sees("Je bent uitgenodigd: Regio Noord", "Dirkje nodigt je uit", "Nee, bedankt")
    await world.tick(minutes=10)
    dirkje.hears()
    dirkje.sees("Niet bereikt voor Regio Noord", "bram @ voorbeeld. nl", "nog niet in hun Teams")
    dirkje.sees_not("anna")
    await world.tick(hours=1)
    dirkje.hears_nothing()
    # Which Chris was meant is still asked.
    await dirkje.says("nee", "groepsoverzicht")
    dirkje.sees("0 van 5 klaar", "Eén persoon kon ik niet bereiken")
    dirkje.sees_not("bram")
    anna.sees("Wie is verantwoordelijk", "herkenbaar jouw scores", "Je rechten")
    await anna.presses("Ja, ik doe mee")
    anna.sees("Je doet mee met Regio Noord", "Vanuit welk domein")


async def test_names_are_filled_in_on_the_card_and_stay_there(world: World) -> None:
    """C2: what was typed in the field stands there again; what nobody has stays in it."""
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says("rondes")
    await dirkje.presses("Nodig uit")
    dirkje.sees("Wie wil je uitnodigen voor Regio Noord?")
    form = dirkje.card
    await dirkje.presses("Mijn rondes", namen="Anna de Vries, Onbekend Iemand")
    await dirkje.presses("Nodig uit")
    assert _field(dirkje) == "Anna de Vries, Onbekend Iemand"
    await dirkje.presses("Nodig uit", namen="Anna de Vries, Onbekend Iemand, Chris")
    dirkje.sees("Uitgenodigd voor Regio Noord", "Eén persoon gevonden", "groepschat: Onbekend Iemand", "Chris Kok")
    assert _field(dirkje) == "Onbekend Iemand"
    # Who is chosen of several is invited alone, whatever stands in the field.
    await dirkje.presses("Chris Kok", namen="Onbekend Iemand")
    dirkje.sees("Eén persoon gevonden")
    dirkje.sees_not("Onbekend Iemand")
    # An old card does it too, and what is data about somebody is kept nowhere.
    await dirkje.presses("Nodig uit", form, namen="Bram Bos, 123456782")
    dirkje.sees("lijkt op een nummer of datum van een persoon", "niemand uitgenodigd")
    await dirkje.presses("Nodig uit")
    assert _field(dirkje) is None
    await dirkje.presses("Nodig uit", form, namen="Anna de Vries\nBram Bos")
    dirkje.sees("2 mensen gevonden")
    await world.tick(minutes=1)
    world.person("anna").hears()


async def test_who_knows_the_notice_joins_with_one_press(world: World) -> None:
    """The invitation says what the join card would, so that is not asked again."""
    dirkje, code = await open_round(world)
    anna = await world.newcomer("anna")
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl")
    await world.tick(minutes=1)
    anna.hears()
    anna.sees("Je bent uitgenodigd: Regio Noord", "Ben je de enige uit jouw domein", "ook in een kanaal plaatsen")
    anna.sees_not("Wie is verantwoordelijk")
    await anna.presses("Doe mee")
    anna.sees("Je doet mee met Regio Noord", "Vanuit welk domein")
    anna.sees_not("Mogen je scores")
    # By its code alone nobody has read who sees what.
    await anna.says("stop", "weggooien", f"doe mee {code}")
    anna.sees("Mogen je scores op deze manier gedeeld worden?")


async def test_who_installs_the_app_for_an_invitation_gets_one_card(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    world.shut = {"bram"}
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl, bram@voorbeeld.nl")
    # Anna installs before the invitation goes out, Bram after it did not arrive.
    anna, bram = world.person("anna"), world.person("bram")
    await anna.installs()
    assert [name for name, _ in await world.tick(minutes=1) if name != "bram"] == []
    world.shut = set()
    await bram.installs()
    for someone in (anna, bram):
        someone.sees("Je bent uitgenodigd: Regio Noord", "Wie is verantwoordelijk", "Ben je de enige uit jouw domein")
    assert [name for name, _ in await world.tick(minutes=1) if name != "dirkje"] == []
    await bram.presses("Ja, ik doe mee")
    bram.sees("Je doet mee met Regio Noord", "Vanuit welk domein")


async def test_who_was_invited_twice_gets_one_invitation_and_who_declined_none(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl, bram@voorbeeld.nl")
    await world.tick(minutes=1)
    anna = world.person("anna")
    anna.hears()
    await anna.presses("Nee, bedankt")
    anna.sees("je doet niet mee met Regio Noord")
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl, bram@voorbeeld.nl")
    dirkje.sees("2 mensen gevonden", "krijgt geen nieuwe uitnodiging")
    for day in range(25):
        await world.tick(days=1)
        anna.hears_nothing()
        assert sum(name == "bram" for name, _ in world.told) <= 1, day


async def test_two_reminders_at_most_and_none_when_done(world: World) -> None:
    _, code = await open_round(world)
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", "3")
    await bram.says(f"doe mee {code}", "ja", "gemeente", *"3344", "verstuur")
    heard = []
    for _ in range(22):
        await world.tick(days=1)
        bram.hears_nothing()
        heard += [card for name, card in world.told if name == "anna"]
        local = world.now.astimezone(world.installation.zone)
        assert not world.told or local.weekday() < 5
    assert len(heard) == 2
    assert "Herinnering: Regio Noord" in texts(heard[0])


async def test_later_asks_again_on_that_day_and_not_before(world: World) -> None:
    _, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", "3", "later")
    anna.sees("Wanneer zal ik het je weer vragen", "Morgen", "Maandag")
    await anna.presses("Maandag")
    anna.sees("op maandag 30 november 2026 weer voor Regio Noord", "bewaard")
    for _ in range(6):
        await world.tick(days=1)
        anna.hears_nothing()
    await world.tick(days=1)
    anna.hears()
    anna.sees("Zoals je vroeg: Regio Noord")
    await anna.presses("Doe mee")
    anna.sees("Kwartiermaker", "Je was hier al mee bezig")


async def test_later_with_an_odd_day_and_without_a_round(world: World) -> None:
    _, code = await open_round(world, closes="over twee weken")
    anna = await world.newcomer("anna")
    await anna.says("later maandag")
    anna.sees("Er staat geen ronde voor je open")
    await anna.says(f"doe mee {code}", "later over tien weken")
    anna.sees("Op die dag kan het niet", "maandag 7 december 2026")
    await anna.says(f"later {code} overmorgen")
    anna.sees("op woensdag 25 november 2026 weer")


async def test_away_means_no_reminders_until_back(world: World) -> None:
    _, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "afwezig tot 14 december")
    anna.sees("tot maandag 14 december 2026 stuur ik je geen herinneringen")
    for _ in range(20):
        await world.tick(days=1)
        anna.hears_nothing()
    await world.tick(days=1, hours=1)
    anna.hears()


async def test_reminders_can_be_turned_off(world: World) -> None:
    _, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "herinneringen uit")
    anna.sees("Je krijgt geen herinneringen meer", "Wel herinneringen")
    for _ in range(22):
        await world.tick(days=1)
        anna.hears_nothing()
    await anna.presses("Wel herinneringen")
    anna.sees("Je krijgt weer herinneringen")


async def test_leaving_throws_answers_away_and_counts_no_more(world: World) -> None:
    dirkje, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur", f"afmelden {code}")
    anna.sees("Weet je zeker dat je je wilt afmelden")
    await anna.says("nee")
    await dirkje.says("rondes")
    dirkje.sees("1 van 5")
    await anna.says(f"afmelden {code}", "ja")
    anna.sees("Van je antwoorden is niets bewaard")
    await dirkje.says("rondes")
    dirkje.sees("0 van 5")
    await anna.says("uitdraai")
    anna.sees("Die uitkomst heb je nog niet")
    await anna.says(f"afmelden {code}")
    anna.sees("je doet niet mee")


async def test_leaving_after_closing_keeps_the_picture_and_drops_the_answers(world: World) -> None:
    dirkje, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    picture = dirkje.card
    await anna.says(f"afmelden {code}")
    anna.sees("Dat beeld verandert niet meer")
    await anna.says("ja", "uitdraai")
    anna.sees("Die uitkomst heb je nog niet")
    await dirkje.says("groepsoverzicht")
    assert dirkje.card == picture


async def test_answers_change_until_closing_and_count_meanwhile(world: World) -> None:
    dirkje, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur")
    anna.sees("Tot de ronde sluit, kun je je antwoorden wijzigen")
    await anna.says("wijzig")
    anna.sees("Kijk je antwoorden na")
    await anna.says("wijzig dirigent", "1")
    await dirkje.says("rondes")
    dirkje.sees("1 van 5")
    await anna.says("stop")
    anna.sees("Je antwoorden blijven zoals ze er nu staan")
    await anna.says("wijzig verbinder", "5", "verstuur")
    anna.sees("Je wijziging is verstuurd", "Verbinder")
    await anna.says("wijzig verbinder", "2")
    # She leaves it at that: what stands there at closing counts.
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees("Verbinder\nOnderwijs\n2,0", "Dirigent\nOnderwijs\n1,0", "Ontwerper\nOnderwijs\n3,0")
    await anna.says("4")
    anna.sees("gesloten")
    await anna.says("uitdraai", "wijzig")
    anna.sees_not("Kijk je antwoorden na")


async def test_saying_no_when_changing_is_no_leaving(world: World) -> None:
    dirkje, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur", "wijzig 1", "nee")
    anna.sees("Je antwoorden zijn al verstuurd")
    await dirkje.says("rondes")
    dirkje.sees("1 van 5")


async def test_a_round_that_opens_later_waits(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Later Noord", "over vier weken", "5", "wijzig 7", "over een week", "verstuur")
    code = code_on(dirkje.card)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}")
    anna.sees("opent op maandag 30 november 2026")
    await dirkje.says("rondes")
    dirkje.sees("Opent op maandag 30 november 2026")
    world.later(weeks=1)
    await anna.says(f"doe mee {code}")
    anna.sees("Dirkje nodigt je uit voor Later Noord")


async def test_the_menu_tells_what_one_is_asked_for(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    anna = await world.newcomer("anna")
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl")
    await anna.says("help")
    await anna.presses(next(one for one in buttons(anna.card) if one.startswith("Doe mee met Regio Noord, tot en met")))
    anna.sees("Dirkje nodigt je uit voor Regio Noord")
    await anna.says("pauze", "help")
    anna.sees("Verder: zelfscan, vraag 1 van 2")
    anna.sees_not("Doe mee met")


async def test_changing_by_code_names_the_round_and_not_the_one_in_hand(world: World) -> None:
    dirkje, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur", "competentiescan")
    await anna.says(f"wijzig {code} 6", "1", "verstuur")
    anna.sees("Je wijziging is verstuurd", "Jouw zelfscan: Regio Noord")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees("Dirigent\nOnderwijs\n1,0")


async def test_a_change_that_is_not_understood_leaves_the_scan_in_hand(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 - - -")
    anna.sees("Kaart 2 van 9")
    await anna.says("pauze", "wijzig iets", "5 5 5 5")
    anna.sees("Kaart 3 van 9")


async def test_morgen_pressed_twice_asks_once_and_surely(world: World) -> None:
    _, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "later")
    asked = anna.card
    for _ in range(2):
        await anna.presses("Morgen", asked)
        anna.sees("op dinsdag 24 november 2026")
    await anna.says("later maandag", "later morgen")
    await world.tick(days=1)
    anna.hears()
    await world.tick(days=3)
    anna.hears_nothing()


async def test_a_day_alone_answers_the_question_which_day(world: World) -> None:
    _, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", "later", "donderdag")
    anna.sees("op donderdag 26 november 2026 weer")
    await anna.says("verder", "afwezig", "vrijdag")
    anna.sees("tot vrijdag 27 november 2026 stuur ik je geen herinneringen")
    await anna.says("afwezig tot en met vrijdag")
    anna.sees("tot zaterdag 28 november 2026")


async def test_a_saturday_somebody_asked_for_is_that_saturday(world: World) -> None:
    _, code = await open_round(world, closes="maandag 30 november")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "later zaterdag", "ja")
    await world.tick(days=5, hours=1)
    anna.hears()


async def test_nobody_is_reminded_on_the_heels_of_an_invitation(world: World) -> None:
    """Away when invited: the invitation comes on return, and the reminders that fell due meanwhile do not."""
    dirkje, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says("afwezig tot 10 december")
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl")
    await world.tick(days=17, hours=1)
    assert sum(name == "anna" for name, _ in world.told) == 1
    anna.hears()
    anna.sees("Je bent uitgenodigd")


async def test_nobody_is_reminded_before_a_round_opens(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Voorjaar", "over vier weken", "5", "wijzig 7", "over drie weken", "verstuur")
    code = code_on(dirkje.card)
    world.members = dict(COLLEAGUES)
    await dirkje.calls(f"nodig uit {code}")
    dirkje.sees("De ronde opent op maandag 14 december 2026")
    await dirkje.says(f"nodig uit {code} anna@voorbeeld.nl")
    heard = []
    for _ in range(28):
        await world.tick(days=1)
        heard += [
            (world.now.date().isoformat(), texts(card).splitlines()[0]) for name, card in world.told if name == "anna"
        ]
    assert heard[0] == ("2026-12-14", "Je bent uitgenodigd: Voorjaar")
    assert all("Herinnering" in title for _, title in heard[1:])
    assert len(heard) <= 3


async def test_a_round_that_is_kept_open_longer_reminds_by_the_new_day(world: World) -> None:
    dirkje, code = await open_round(world, closes="over een week")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja")
    await dirkje.says(f"verleng {code} over zes weken")
    days = []
    for _ in range(42):
        await world.tick(days=1)
        days += [world.now.date().isoformat() for name, _ in world.told if name == "anna"]
    assert len(days) == 2
    assert days[-1] > "2026-12-25"


async def test_what_was_pasted_is_forgotten_when_everybody_was_reached(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna de Vries")
    for _ in range(4):
        await world.tick(minutes=20)
    async with world.engine.connect() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM invitations WHERE called <> ''"))).scalar() == 0


async def test_leaving_without_a_code_finds_what_was_sent(world: World) -> None:
    _, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "onderwijs", *"3344", "verstuur", "afmelden")
    anna.sees("Weet je zeker dat je je wilt afmelden voor Regio Noord")


async def test_codes_typed_as_answers_count_as_tries_too(world: World) -> None:
    _, code = await open_round(world)
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "3", *(f"BBBB-222{2 + n % 8}" for n in range(3)), "zelfscan")
    for n in range(12):
        await anna.says(f"BBBC-222{2 + n % 8}")
    await anna.says(code)
    anna.sees("Wacht een uur")


async def test_a_code_is_found_in_whatever_is_said_around_it(world: World) -> None:
    dirkje, code = await open_round(world)
    invitation = next(line for line in texts(dirkje.card).splitlines() if "en typ: doe mee" in line)
    for number, said in enumerate(
        [
            f"doe mee {code}.", f'"{code}"', f"({code.lower()})", f"doe mee met {code}", f"mijn code is {code}",
            f"de code {code.replace('-', ' ')}", f"Hoi, hier is mijn code: {code}!", invitation, f"ik doe mee: {code}",
            f"ik wil graag meedoen {code}",
        ]
    ):  # fmt: skip
        guest = await world.newcomer(f"guest{number}")
        await guest.says(said)
        assert guest.sees("Dirkje nodigt je uit voor Regio Noord"), said
    await dirkje.calls(f"nodig uit {code}.")
    dirkje.sees("Doe mee: Regio Noord")
    await dirkje.says(f"samen met {code}.")
    key = code_on(dirkje.card)
    fatima = await world.newcomer("fatima")
    await fatima.says(f"neem aan {key}.")
    fatima.sees("Regio Noord")
    await dirkje.says(f"verleng de ronde {code} 20 december", "ja", "rondes")
    dirkje.sees("zondag 20 december 2026")
    await dirkje.says(f"sluit ronde {code}.")
    dirkje.sees("Weet je zeker", "Regio Noord")
    stranger = await world.newcomer("stranger")
    await stranger.says(f"ik wil niet meedoen {code}")
    stranger.sees_not("Dirkje nodigt je uit")


async def test_a_name_as_the_directory_writes_it_is_that_person_and_no_other(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    world.members = {
        "jansen": ("Jansen, Bram (Gemeente, Jeugd)", "b.jansen@voorbeeld.nl"),
        "bakker": ("Bram Bakker", "bakker@voorbeeld.nl"),
        "jan": ("Boer, Jan de", "jan@voorbeeld.nl"),
    }
    await dirkje.says(f"nodig uit {code} Jansen, Bram en Jan de Boer")
    dirkje.sees("2 mensen gevonden")
    await world.tick(minutes=1)
    assert {name for name, _ in world.told} == {"jansen", "jan"}


async def test_a_first_name_beside_an_unknown_surname_is_asked(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    world.members = {"bakker": ("Bram Bakker", "bakker@voorbeeld.nl")}
    await dirkje.says(f"nodig uit {code} Jansen, Bram")
    dirkje.sees("Ik nodig niemand uit", "groepschat: Jansen", "niet zeker wie je bedoelt: Bram", "Bram Bakker")
    await world.tick(minutes=1)
    assert world.told == []
    await dirkje.presses("Bram Bakker")
    dirkje.sees("Eén persoon gevonden")
    await world.tick(minutes=1)
    assert {name for name, _ in world.told} == {"bakker"}


async def test_who_of_several_may_be_pressed_or_typed(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    world.members = COLLEAGUES | {"chris2": ("Chris Kok", "kok2@voorbeeld.nl")}
    await dirkje.says(f"nodig uit {code} Chris")
    dirkje.sees("Chris Kok (chris @ voorbeeld. nl)", "Chris Kok (kok2 @ voorbeeld. nl)", "Chris Smit")
    assert "Chris" not in str(dirkje.press_event("Chris Smit").press), "a button carries no name"
    await dirkje.says("Chris Smit graag")
    dirkje.sees("Eén persoon gevonden")
    await dirkje.says(f"nodig uit {code} Chris")
    await dirkje.presses("Chris Kok (kok2 @ voorbeeld. nl)")
    dirkje.sees("Eén persoon gevonden")
    await world.tick(minutes=1)
    assert {name for name, _ in world.told} == {"chrisje", "chris2"}
    await dirkje.says(f"nodig uit {code} Chris", "hoe werkt dit?")
    dirkje.sees_not("gevonden")
    await dirkje.says(f"nodig uit {code} Chris", "nee")
    dirkje.sees("Regio Noord")
    dirkje.sees_not("gevonden")


async def test_a_list_with_marks_and_a_second_thought(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(
        f"nodig uit voor {code}:\n1. Anna de Vries\n- \u2018Bram Bos\u2019 (bram@voorbeeld.nl)\n• Chris Kok"
    )
    dirkje.sees("3 mensen gevonden")
    await world.tick(minutes=1)
    await dirkje.says(f"nodig uit {code} Anna, Bram, nee wacht Bram niet")
    dirkje.sees("Eén persoon gevonden")


async def test_names_in_answer_to_our_question_are_asked_before_anybody_hears(world: World) -> None:
    dirkje, code = await open_round(world)
    world.members = dict(COLLEAGUES)
    await dirkje.calls(f"nodig uit {code}")
    for answer in ("nee", "ja"):
        await dirkje.says(f"nodig uit {code}", "anna@voorbeeld.nl")
        dirkje.sees("Bedoel je dit: anna @ voorbeeld. nl uitnodigen?")
        assert [name for name, _ in await world.tick(minutes=1)] == []
        await dirkje.says(answer)
        heard = [name for name, _ in await world.tick(minutes=1)]
        assert heard == (["anna"] if answer == "ja" else [])
