"""A regisseur takes the zelfscan alone: first use to result, and everything that comes in between."""

import asyncio

from tests.scenarios.people import Someone, World, buttons, texts

ROLES = ("ontwerper", "kwartiermaker", "verbinder", "dirigent")


async def to_first_role(person: Someone, name: str = "Regio Noord") -> None:
    await person.says("zelfscan", "1", "regio of subregio", name)


async def test_from_first_word_to_result(world: World) -> None:
    anna = world.person("anna")
    await anna.says("zelfscan")
    anna.sees("Voor je begint", "alleen jij ziet je scores", "24 maanden", "Wie ziet wat")
    await anna.presses("Verder: Zelfscan")
    anna.sees("Hoe vul je de zelfscan in?", "1 – Individueel", "Er is geen goede of foute uitkomst.")
    await anna.chooses(modus="individueel")
    anna.sees("Over welke samenwerking geef je een score?", "Vraag 2 van 3")
    await anna.chooses(bereik="regio")
    await anna.presses("Volgende", naam="Regio Noord")
    for number, (role, score) in enumerate(zip(ROLES, "4435", strict=True), 1):
        anna.sees(f"Rol {number} van 4", "4 – Redelijk aanwezig", "Dit kan ik niet beoordelen")
        await anna.chooses(**{role: score})
    anna.sees("Kijk je antwoorden na", "Regio Noord", "3 – Regelmatig aanwezig")
    await anna.presses("Verstuur")
    anna.sees(
        "Jouw zelfscan: Regio Noord",
        "Ontwerper",
        "4 – Redelijk aanwezig",
        "Stevig aanwezig",
        "Deels aanwezig",
        "Het beeld is wisselend.",
        "Welke stap kun jij de komende weken zelf zetten?",
        "Van wie hangt de vernieuwing af",
    )


async def test_typed_only(world: World) -> None:
    bram = await world.newcomer("bram")
    await bram.says("Zelfscan!", "individueel", "een regio", "Regio Oost")
    bram.sees("Rol 1 van 4")
    await bram.says("redelijk", "3", "regelmatg aanwezig", "weet ik niet")
    bram.sees("Kijk je antwoorden na", "Dit kan ik niet beoordelen")
    await bram.says("4")
    bram.sees("Rol 1 van 4")
    await bram.says("vijf", "verstuur")
    bram.sees("5 – Ruim aanwezig", "Je hebt niet alle rollen een score gegeven.")
    await bram.says("uitdraai")
    bram.sees("Jouw zelfscan: Regio Oost")
    await bram.says("uitdraai kwartiermaker")
    bram.sees("Welke stap in onze aanpak gaat steeds mis")


async def test_odd_words_get_a_kind_sentence_and_lose_nothing(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("3")
    for odd, sentence in {
        "7": "Kies één score van 1 tot en met 5",
        "4,5": "Bedoel je **4 – Redelijk aanwezig** of **5 – Ruim aanwezig**?",
        "aanwezig": "Kies één score",
        "iets heel anders": "Kies één score",
        "": "Kies één score",
        "4 ruim aanwezig": "Bedoel je **4 – Redelijk aanwezig** of **5 – Ruim aanwezig**?",
    }.items():
        await anna.says(odd)
        anna.sees(sentence, "Rol 2 van 4")


async def test_pause_crash_and_go_on_two_weeks_later(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("4", "pauze")
    anna.sees("Alles is bewaard")
    world.restart()
    world.later(days=14)
    await anna.says("5")
    anna.sees("Wat wil je doen?", "Verder: zelfscan, rol 2 van 4")
    await anna.says("verder")
    anna.sees("Rol 2 van 4", "Fijn dat je er weer bent")
    await anna.says("5", "3", "2", "verstuur")
    anna.sees("4 – Redelijk aanwezig", "5 – Ruim aanwezig")


async def test_back_and_change(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("1", "2", "terug")
    anna.sees("Rol 2 van 4")
    anna.sees("2 – Incidenteel aanwezig ✓")
    await anna.presses("Terug")
    anna.sees("Rol 1 van 4")
    await anna.says("5")
    anna.sees("Rol 3 van 4")
    await anna.says("3", "4", "wijzig verbinder")
    anna.sees("Rol 3 van 4")
    await anna.says("1")
    anna.sees("Kijk je antwoorden na")
    await anna.presses("7. Dirigent")
    anna.sees("Rol 4 van 4")
    await anna.says("2", "ja")
    anna.sees("5 – Ruim aanwezig", "1 – Niet of nauwelijks aanwezig")


async def test_in_english(world: World) -> None:
    eve = await world.newcomer("eve", "en-GB")
    await eve.says("self-scan")
    eve.sees("How do you fill in the self-scan?")
    await eve.says("individually", "a region or sub-region", "North", "fairly", "2", "I don't know", "amply present")
    eve.sees("Check your answers", "I cannot judge this")
    await eve.says("send")
    eve.sees("Your self-scan: North", "4 – Fairly present", "That is why you only see the explanation per role.")
    await eve.says("instellingen", "nederlands")
    eve.sees("Vanaf nu praat ik Nederlands met je.")
    await eve.says("printout")
    eve.sees("Jouw zelfscan: North")


async def test_two_people_at_once_do_not_meet(world: World) -> None:
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    await asyncio.gather(to_first_role(anna, "A" * 3), to_first_role(bram, "B" * 3))
    await asyncio.gather(anna.says("1", "1", "1", "1", "verstuur"), bram.says("5", "5", "5", "5", "verstuur"))
    anna.sees("AAA", "Alle vier de rollen zijn nu weinig aanwezig")
    anna.sees_not("BBB")
    bram.sees("BBB", "Alle vier de rollen zijn stevig aanwezig")


async def test_an_old_card_changes_nothing_and_shows_where_we_are(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    old = anna.card
    await anna.says("4", "4")
    await anna.chooses(old, ontwerper="1")
    anna.sees("Bij **Ontwerper** staat al een antwoord: **4 – Redelijk aanwezig**")
    await anna.presses("Verder")
    anna.sees("Rol 3 van 4")
    await anna.says("4", "4")
    anna.sees("4 – Redelijk aanwezig")
    anna.sees_not("1 – Niet of nauwelijks aanwezig")


async def test_the_answer_of_an_old_card_can_be_put_in_its_place(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    old = anna.card
    await anna.says("4", "4")
    await anna.chooses(old, ontwerper="1")
    await anna.presses("Wijzig in: 1 – Niet of nauwelijks aanwezig")
    anna.sees("Rol 3 van 4")
    await anna.says("4", "4")
    anna.sees("1. Manier", "1 – Niet of nauwelijks aanwezig")


async def test_the_answer_of_a_card_that_was_left_open_still_counts(world: World) -> None:
    """Somebody pressed on a card from before they went back and forth; nobody answered it since."""
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("4")
    old = anna.card
    await anna.says("terug", "verder")
    await anna.chooses(old, kwartiermaker="2")
    anna.sees("Rol 3 van 4")
    await anna.says("terug")
    anna.sees("2 – Incidenteel aanwezig ✓")


async def test_pressing_twice_at_once_counts_once(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    first, second = (anna.choice_event(ontwerper="4") for _ in range(2))
    cards = await asyncio.gather(world.turns.take(first), world.turns.take(second))
    assert texts(cards[0][0]) == texts(cards[1][0])
    assert "Rol 2 van 4" in texts(cards[0][0])


async def test_sending_twice_shows_the_same_result(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("4", "4", "4", "4")
    review = anna.card
    await anna.presses("Verstuur", review)
    await anna.presses("Verstuur", review)
    anna.sees("Jouw zelfscan: Regio Noord")


async def test_a_repeated_delivery_has_one_effect(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("4")
    await anna.again()
    await anna.again()
    anna.sees("Rol 2 van 4")


async def test_a_strangers_run_is_nobodys_business(world: World) -> None:
    anna, mallory = await world.newcomer("anna"), await world.newcomer("mallory")
    await to_first_role(anna)
    stolen = anna.card
    await mallory.chooses(stolen, ontwerper="1")
    mallory.sees("Die kaart was van eerder", "Wat wil je doen?")
    mallory.sees_not("Regio Noord")
    await anna.says("verder")
    anna.sees("Rol 1 van 4")


async def test_a_second_scan_of_the_same_collaboration_shows_the_change(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna, "Regio Noord")
    await anna.says("2", "3", "4", "weet niet", "verstuur")
    anna.sees_not("vorige keer")
    world.later(weeks=30)
    await to_first_role(anna, "regio noord")
    await anna.says("4", "3", "3", "5", "verstuur")
    anna.sees("vorige keer 2: 2 hoger", "vorige keer 3: gelijk", "vorige keer 4: 1 lager")
    await to_first_role(anna, "Regio Zuid")
    await anna.says("4", "3", "3", "5", "verstuur")
    anna.sees_not("vorige keer")


async def test_stop_asks_before_it_throws_away(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("stop")
    anna.sees("Wil je later verder, of gooi ik je antwoorden weg?")
    await anna.says("verder")
    anna.sees("Rol 1 van 4")
    await anna.says("stop", "weggooien")
    anna.sees("Er is niets van bewaard")
    await anna.says("verder")
    anna.sees("Je bent nu nergens mee bezig")


async def test_unknown_words_get_help(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("xyzzy plork")
    anna.sees("Dat begrijp ik niet", "Zelfscan", "Meedoen met een code")
    for greeting in ("hi", "hello", "hallo", "help"):
        await anna.says(greeting)
        anna.sees("Wat wil je doen?")
    await anna.says("zelfsacn")
    anna.sees("Bedoel je **zelfscan**?")
    await anna.says("ja")
    anna.sees("Hoe vul je de zelfscan in?")


async def test_welcome_once(world: World) -> None:
    anna = world.person("anna")
    await anna.installs()
    anna.sees("Welkom bij Regiebot")
    anna.card = {}
    assert await anna.installs() == {}


async def test_case_data_in_the_name_is_refused_and_not_kept(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1")
    for leak, words in {
        "111222333": "burgerservicenummer",
        "Jan 111.222.333": "burgerservicenummer",
        "jan@example.org": "mailadres",
        "Piet 12-03-1994": "geboortedatum",
        "zaak 20231234567": "zaaknummer",
        "20231234567": "nummer van een persoon of zaak",
        "06-12345678": "telefoonnummer",
        "NL91 ABNA 0417 1643 00": "rekeningnummer",
        "Dorpsstraat 12, 1012 AB": "adres",
    }.items():
        await anna.says(leak)
        anna.sees(words, "Vraag 3 van 3")
        anna.sees_not(leak)


async def test_an_edited_message_is_not_read_again(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("4")
    await anna.edits()
    anna.sees("Je paste een bericht aan", "Rol 2 van 4")


async def test_markdown_in_a_name_stays_text(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna, "[klik](https://x) **vet** <at>Jan</at>")
    await anna.says("4", "4", "4", "4")
    anna.sees(r"\[klik\](https: / /x) \*\*vet\*\* \<at\>Jan\</at\>")
    assert "Uitleg" not in buttons(anna.card)


async def test_ok_is_no_name(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "ok")
    anna.sees("Vraag 3 van 3")
    await anna.says("Okkenbroek")
    anna.sees("Rol 1 van 4")


async def test_a_fold_that_is_not_there_gets_a_kind_word(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("3", "3", "4", "5", "verstuur", "uitdraai door de tijd")
    anna.sees("Dat staat niet in deze uitkomst.", "Jouw zelfscan: Regio Noord")


async def test_after_it_people_say_in_their_own_words_where_it_is_stuck(world: World) -> None:
    anna = await world.newcomer("anna")
    await to_first_role(anna)
    await anna.says("3", "3", "4", "5", "verstuur")
    for said in ("ik wil zeggen wat er knelt", "laat me aangeven wat ons in de weg zit"):
        await anna.says(said)
        anna.sees("Waar loopt jullie samenwerking nu op vast?")
        await anna.says("stop", "ja")
