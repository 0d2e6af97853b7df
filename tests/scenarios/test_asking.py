"""What people ask in between: short answers from their own rows, and nothing changes by asking."""

import re
from dataclasses import replace

import pytest

from dialogs.usecases.small_talk import TALK
from tests.scenarios.people import Someone, World, buttons, code_on, texts
from tests.store.contract.everything import dump

pytestmark = pytest.mark.usefixtures("on_thursday")

CARD = "4 3 5 4"
# What any word leaves behind.
TRACES = {"deliveries", "audit", "audit_chains"}
# A short answer, with its lines; titles of buttons aside.
LONGEST = 75


async def _rounds(world: World) -> tuple[Someone, str, str]:
    """Dirkje's confidential round, with two of four done, and her open one, with nobody."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regio Noord najaar", "18 december", "4", "verstuur")
    north = code_on(dirkje.card)
    for name in ("anna", "bram"):
        person = await world.newcomer(name)
        await person.says(f"doe mee {north}", "ja", *[CARD] * 9, "verstuur")
    await dirkje.says("ronde", "1", "Regio Zuid", "11 december", "12", "verstuur")
    return dirkje, north, code_on(dirkje.card)


async def _rows(world: World) -> dict[str, object]:
    rows = await dump(world.engine)
    return {
        table: [{key: value for key, value in row.items() if key not in ("pending", "seen_on")} for row in kept]
        for table, kept in rows.items()
        if table not in TRACES
    }


async def test_a_coordinator_asks_how_far_her_rounds_are(world: World) -> None:
    dirkje, north, _ = await _rounds(world)
    await dirkje.says("voortgang")
    dirkje.sees("Regio Noord najaar: 2 van de 4 zijn klaar", "Regio Zuid: 0 van de 12 zijn klaar")
    for said in ("voortgang noord", f"voortgang {north}", "progress regio noord"):
        await dirkje.says(said)
        dirkje.sees("2 van de 4", "vrijdag 18 december 2026")
        dirkje.sees_not("Zuid")
    await dirkje.presses("Code en link")
    dirkje.sees(north)


async def test_who_did_is_never_told_only_how_many(world: World) -> None:
    dirkje, *_ = await _rounds(world)
    for said in ("wie deed mee", "wie deed nog niet mee anna", "who is done noord"):
        await dirkje.says(said)
        dirkje.sees("nooit wie", "2 van de 4")
        dirkje.sees_not("Anna", "Bram")
    chris = await world.newcomer("chris")
    await chris.says("wie deed mee")
    chris.sees("vertel ik aan niemand")
    chris.sees_not("van de 4")


async def test_when_a_round_closes_soonest_first_and_how_it_closed(world: World) -> None:
    dirkje, north, _ = await _rounds(world)
    await dirkje.says("wanneer sluit")
    seen = texts(dirkje.card)
    assert seen.index("Regio Zuid sluit vanzelf") < seen.index("Regio Noord najaar sluit vanzelf")
    anna = world.person("anna")
    await anna.says("wanneer sluit de ronde")
    anna.sees("Regio Noord najaar sluit vanzelf, aan het eind van vrijdag 18 december 2026")
    await dirkje.says(f"sluit {north}", "ja", "wanneer sluit noord")
    dirkje.sees("gesloten op donderdag 26 november 2026, door de coördinator")
    world.later(days=30)
    await dirkje.says("wanneer sluit zuid")
    dirkje.sees("Regio Zuid sloot vanzelf, aan het eind van vrijdag 11 december 2026")


async def test_the_code_of_ones_own_round_and_another_code(world: World) -> None:
    dirkje, north, south = await _rounds(world)
    await dirkje.says("code")
    dirkje.sees(north, south)
    await dirkje.says("link noord")
    dirkje.sees(north)
    dirkje.sees_not(south)
    chris = await world.newcomer("chris")
    for code in (north, "QQQQ-2222"):
        await chris.says(f"code {code}")
        chris.sees(f"Wil je meedoen met de code {code}?")
    await chris.says(f"code {north}")
    await chris.presses("Doe mee")
    chris.sees("Doe je op deze manier mee?")
    eva = await world.newcomer("eva")
    await eva.says(f"code {north}", "ja")
    eva.sees("Doe je op deze manier mee?")


async def test_a_link_is_told_as_it_is(world: World) -> None:
    world.installation = replace(world.installation, chat_link=lambda said: f"https://x.nl/?m={said.replace(' ', '_')}")
    world.restart()
    dirkje, north, _ = await _rounds(world)
    await dirkje.says("link noord")
    dirkje.sees(f"https://x.nl/?m=doe_mee_{north}")


async def test_a_link_of_an_english_round_says_join(world: World) -> None:
    world.installation = replace(world.installation, chat_link=lambda said: f"https://x.nl/?m={said.replace(' ', '_')}")
    world.restart()
    kate = await world.newcomer("kate", "en-GB")
    await kate.says("round", "1", "Region North", "18-12-2026", "12", "send")
    kate.sees(f"https://x.nl/?m=join_{code_on(kate.card)}")
    await kate.says("link north")
    kate.sees("https://x.nl/?m=join_")


async def test_who_is_invited_reads_who_what_until_when_and_who_sees(world: World) -> None:
    _, north, _ = await _rounds(world)
    chris = await world.newcomer("chris")
    await chris.says(f"doe mee {north}", "ronde info")
    chris.sees("Dirkje nodigt je uit voor Regio Noord najaar", "ongeveer 10 minuten", "vrijdag 18 december 2026")
    invited = texts(chris.card)
    await chris.says("wie ziet dit")
    # The same words as on the invitation, with the minimum of this round.
    assert texts(chris.card).split("\n")[1] in invited
    chris.sees("vanaf 5 mensen")
    await chris.says("is het anoniem")
    chris.sees("vertrouwelijk, niet naamloos", "vanaf 5 mensen")
    await chris.says("moet ik meedoen")
    chris.sees("Je kiest zelf of je meedoet met Regio Noord najaar")
    await chris.says("kan ik nog afmelden")
    chris.sees("afmelden voor Regio Noord najaar kan nog")
    await chris.says("ja")
    chris.sees("Kaart 1 van 9")


async def test_what_is_said_of_an_open_round_is_its_own_rule(world: World) -> None:
    _, _, south = await _rounds(world)
    chris = await world.newcomer("chris")
    await chris.says(f"doe mee {south}", "wie ziet dit")
    chris.sees("herkenbaar per groep: ")
    await chris.says("is dit anoniem")
    chris.sees("Nee, Regio Zuid is herkenbaar")


async def test_alone_and_without_anything_nobody_else_sees_it(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("wie ziet dit")
    anna.sees("ziet niemand anders")
    await anna.says("zelfscan", "1", "wie ziet mijn antwoorden")
    anna.sees("Alleen jij ziet je antwoorden")
    await anna.says("1", "Testregio")
    anna.sees("Rol 1 van 4")
    eva = await world.newcomer("eva")
    await eva.says("uvo nieuw", "wie ziet dit")
    eva.sees("Alleen jij ziet dit, als voorzitter")


async def test_how_long_and_how_far_are_of_what_is_in_hand(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("hoe lang")
    anna.sees("Zelfscan kost ongeveer 5 minuten", "Competentiescan kost ongeveer 10 minuten")
    await anna.says("hoe lang duurt de zelfscan")
    anna.sees("5 minuten")
    anna.sees_not("Competentiescan")
    await anna.says("competentiescan", CARD, CARD, "hoe ver ben ik")
    anna.sees("kaart 3 van 9")
    await anna.says("hoe lang")
    anna.sees("Nog 7 stappen, ongeveer 8 minuten")
    await anna.says(*[CARD] * 7, "hoe ver")
    anna.sees("alles is ingevuld, maar nog niet verstuurd")
    await anna.says("verstuur", "hoe ver")
    anna.sees("Je antwoorden voor Competentiescan zijn aangekomen op donderdag 26 november 2026")


async def test_who_took_part_hears_that_it_arrived_and_who_paused_that_nothing_is_lost(world: World) -> None:
    await _rounds(world)
    anna = world.person("anna")
    for said in ("is het aangekomen", "hoe ver noord", "voortgang"):
        await anna.says(said)
        anna.sees("Competentiescan (Regio Noord najaar) zijn aangekomen op donderdag 26 november 2026")
    await anna.says("zelfscan", "1", "1", "Testregio", "pauze", "wat bewaar je")
    anna.sees("Er is niets kwijt", "24 maanden")
    await anna.says("hoe ver")
    anna.sees("Zelfscan (Testregio) staat nog open", "zijn aangekomen")


async def test_what_is_kept_is_what_this_installation_keeps(world: World) -> None:
    world.installation = replace(
        world.installation, terms={**world.installation.terms, "scans": 7, "rondes": 8, "mensen": 9}
    )
    world.restart()
    anna = await world.newcomer("anna")
    await anna.says("wat bewaar je")
    anna.sees("7 maanden", "8 maanden na sluiting", "9 maanden niet")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("nl-NL", "waar staan mijn gegevens"),
        ("nl-NL", "gaat dit naar amerika"),
        ("nl-NL", "kan microsoft meelezen"),
        ("nl-NL", "kan de beheerder mijn antwoorden lezen"),
        ("nl-NL", "wat bewaar je waar"),
        ("en-GB", "which country is this hosted in"),
        ("en-GB", "does this go to the US"),
        ("en-GB", "can the admin read my answers"),
    ],
)
async def test_where_it_is_kept_is_told_when_that_is_asked(world: World, locale: str, said: str) -> None:
    """The answer told for how long, and who cannot be shown it: of who runs the server that was not true."""
    anna = await world.newcomer("anna", locale)
    await anna.says(said)
    words = texts(anna.card)
    server, teams, manager, months = {
        "nl-NL": ("technisch bij", "Teams bewaart een kopie", "de beheerder van Regiebot", "24 maanden"),
        "en-GB": ("technically", "Teams keeps a copy", "whoever manages Regiebot", "24 months"),
    }[locale]
    assert words.index(server) < words.index(teams) < words.index(manager) < words.index(months)


async def test_who_coordinates_a_round_runs_no_server(world: World) -> None:
    _, north, _ = await _rounds(world)
    chris = await world.newcomer("chris")
    await chris.says(f"doe mee {north}", "ja", "kan de beheerder van de ronde mijn scores zien")
    chris.sees("coördinator")
    chris.sees_not("server")


async def test_who_is_asked_where_it_is_kept_is_whom_the_organisation_named(world: World) -> None:
    world.installation = replace(world.installation, contact="privacy@veld.example")
    world.restart()
    anna = await world.newcomer("anna")
    await anna.says("op welke server staat dit")
    anna.sees("je contact: privacy@veld.example")


@pytest.mark.parametrize("said", ["hoe lang bewaar je dit", "wat bewaar je"])
async def test_who_does_not_ask_where_is_told_for_how_long(world: World, said: str) -> None:
    anna = await world.newcomer("anna")
    await anna.says(said)
    anna.sees("24 maanden na sluiting")
    anna.sees_not("server")


async def test_who_takes_back_a_consent_without_a_round_is_told_how_all_goes(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik trek mijn toestemming in")
    anna.sees("geen ronde waar je je voor kunt afmelden", "**wis mijn gegevens**")


async def test_a_lost_code_is_not_needed_by_who_was_invited(world: World) -> None:
    _, north, _ = await _rounds(world)
    chris = await world.newcomer("chris")
    await chris.says("code kwijt")
    chris.sees("Vraag de code aan degene die je uitnodigde")
    await chris.says(f"doe mee {north}", "ja", CARD, "pauze", "code kwijt")
    chris.sees("Je hebt geen code nodig")
    await chris.presses("Doe mee met Regio Noord najaar")
    chris.sees("Kaart 2 van 9")


@pytest.mark.parametrize(
    ("said", "sees"),
    [
        ("kan ik nog verlengen", "typ **verleng"),
        ("kan ik nog heropenen noord", "is nog open"),
        ("can i still extend noord", "vrijdag 18 december 2026"),
        ("kan ik nog wat", "pauzeren, wijzigen, afmelden"),
    ],
)
async def test_a_coordinator_asks_what_can_still_be_done(world: World, said: str, sees: str) -> None:
    dirkje, *_ = await _rounds(world)
    before = await _rows(world)
    await dirkje.says(said)
    dirkje.sees(sees)
    assert await _rows(world) == before


async def test_a_closed_round_stays_closed_and_can_be_repeated(world: World) -> None:
    dirkje, north, _ = await _rounds(world)
    await dirkje.says(f"sluit {north}", "ja")
    for said in ("kan ik nog heropenen noord", "kan ik nog verlengen noord", "kan ik nog meedoen noord"):
        await dirkje.says(said)
        dirkje.sees("gaat niet meer open")
        assert "Herhaal de ronde" in buttons(dirkje.card)


async def test_a_participant_asks_what_can_still_be_done(world: World) -> None:
    await _rounds(world)
    anna = world.person("anna")
    await anna.says("kan ik nog wijzigen")
    anna.sees("Ja, tot Regio Noord najaar sluit")
    await anna.says("zelfscan", "kan ik nog later verder")
    anna.sees("typ **pauze**")
    await anna.says("pauze", "kan ik nog verder")
    anna.sees("alles staat nog klaar")


async def test_asking_changes_nothing(world: World) -> None:
    _, north, _ = await _rounds(world)
    chris = await world.newcomer("chris")
    await chris.says(f"doe mee {north}", "ja", CARD)
    before = await _rows(world)
    asked = (
        "voortgang", "wie deed mee", "wanneer sluit", "code", "code kwijt", "ronde info", "hoe lang", "hoe ver",
        "wie ziet dit", "is het anoniem", "moet ik meedoen", "wat bewaar je", "kan ik nog afmelden", "uitleg", "?",
        "uitleg regisseur", "wie ben je", "mens", "het gaat niet goed met mij", "bedankt", "niet akkoord",
    )  # fmt: skip
    for said in asked:
        await chris.says(said)
        words = re.sub(r"\*\*", "", "\n".join(texts(chris.card).split("\n")[: -len(buttons(chris.card))]))
        assert len(words.split()) <= LONGEST, words
        assert len(buttons(chris.card)) <= 4
    assert await _rows(world) == before
    await chris.says(CARD)
    chris.sees("Kaart 3 van 9")


async def test_a_human_is_the_contact_and_who_coordinates_the_round(world: World) -> None:
    world.installation = replace(world.installation, contact="Petra, petra@voorbeeld.nl")
    world.restart()
    _, north, _ = await _rounds(world)
    chris = await world.newcomer("chris")
    await chris.says("wie ben je")
    chris.sees("geen AI-dienst", "Petra")
    await chris.says(f"doe mee {north}", "mens")
    chris.sees("Petra, petra@voorbeeld.nl", "Vraag het dan aan Dirkje")
    await chris.says("ik kan niet meer")
    chris.sees("113", "0800-0113", "112", "huisarts", "Petra")


async def test_english_is_answered_in_english(world: World) -> None:
    ellen = await world.newcomer("ellen", "en-GB")
    for said, seen in (
        ("how long", "takes about 5 minutes"),
        ("who are you", "I am not human and use no AI service"),
        ("i am not okay", "Call 113 or 0800-0113"),
        ("is it anonymous", "confidential, not nameless"),
        ("explain regisseur", "A regisseur sees to it"),
        ("thanks", "You are welcome"),
        ("lost code", "Ask whoever invited you"),
    ):
        await ellen.says(said)
        ellen.sees(seen)


async def test_who_does_not_agree_with_the_notice_leaves_nothing_behind(world: World) -> None:
    await world.newcomer("bram")
    before = await dump(world.engine)
    anna = world.person("anna")
    await anna.says("hallo", "ik ga niet akkoord")
    anna.sees("Dan bewaar ik niets van je", "Typ **hallo**")
    after = await dump(world.engine)
    assert {table: rows for table, rows in after.items() if table not in TRACES} == {
        table: rows for table, rows in before.items() if table not in TRACES
    }
    await anna.says("hallo")
    anna.sees("Voor je begint")
    await anna.says("ok")
    anna.sees("Wat wil je doen?")


async def test_who_has_something_here_is_told_how_to_have_it_erased(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Testregio", "4", "pauze")
    world.installation = replace(world.installation, notice="other")
    world.restart()
    await anna.says("help")
    before = await _rows(world)
    await anna.says("niet akkoord")
    anna.sees("Typ **wis mijn gegevens**")
    assert await _rows(world) == before


async def test_what_comes_near_a_word_of_ours_does_nothing(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("ik ga akkoord")
    anna.sees_not("wis mijn gegevens")
    dirkje, *_ = await _rounds(world)
    before = await _rows(world)
    for said in ("herinner mij maandag aan de ronde", "herinneren", "herinneringne"):
        await dirkje.says(said, "nee")
    assert await _rows(world) == before


def test_every_kind_of_talk_has_a_line() -> None:
    assert TALK.keys() >= {
        "thanks", "greeting", "smalltalk", "complaint", "no_action", "out_of_scope", "who_are_you", "need_help_person",
    }  # fmt: skip
