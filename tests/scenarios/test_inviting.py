"""How people come to a round: a channel, an invitation, a code; and how they change their answers, say no, or leave."""

from tests.scenarios.inviting import open_round
from tests.scenarios.people import World, buttons, code_on, texts


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
        "Dirkje invites you",
        "Why: to talk with each other",
        "Who is responsible",
        "recognisably yours",
        "Who sees what",
    )
    await guest.presses("Yes, I will take part")
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
    anna.sees("Je antwoorden zijn opnieuw verstuurd", "Verbinder")
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
    anna.sees("Je antwoorden zijn opnieuw verstuurd", "Jouw zelfscan: Regio Noord")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees("Dirigent\nOnderwijs\n1,0")


async def test_a_change_that_is_not_understood_leaves_the_scan_in_hand(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("competentiescan", "4 - - -")
    anna.sees("Kaart 2 van 9")
    await anna.says("pauze", "wijzig iets", "5 5 5 5")
    anna.sees("Kaart 3 van 9")


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
