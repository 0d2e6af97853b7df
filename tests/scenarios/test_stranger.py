"""What strangers typed who had not built it: a no with more behind it, small words behind a command, coming back."""

import pytest

from tests.scenarios.people import Someone, World, code_on


async def _coordinator(world: World, locale: str = "nl-NL") -> tuple[Someone, str]:
    """Somebody with one round, which is open."""
    gijs = await world.newcomer("gijs", locale)
    await gijs.says(*(["round"] if locale == "en-GB" else ["ronde"]), "1", "IJmond", "18 december", "8")
    await gijs.says("send" if locale == "en-GB" else "verstuur")
    return gijs, code_on(gijs.card)


@pytest.mark.parametrize(
    ("said", "locale", "asks"),
    [
        ("sluit de ronde maar", "nl-NL", "Weet je zeker dat je IJmond wilt sluiten?"),
        ("sluit de ronde nu maar", "nl-NL", "Weet je zeker dat je IJmond wilt sluiten?"),
        ("herinner iedereen even", "nl-NL", "Zal ik voor IJmond een herinnering sturen"),
        ("herinner ze maar eens", "nl-NL", "Zal ik voor IJmond een herinnering sturen"),
        ("close the round then", "en-GB", "Are you sure you want to close IJmond?"),
        ("remind everybody please", "en-GB", "Shall I send a reminder for IJmond"),
    ],
)
async def test_small_words_behind_a_command_name_no_round(world: World, said: str, locale: str, asks: str) -> None:
    gijs, _ = await _coordinator(world, locale)
    await gijs.says(said)
    gijs.sees(asks)


async def test_a_name_that_no_round_has_is_still_asked_about(world: World) -> None:
    gijs, _ = await _coordinator(world)
    await gijs.says("sluit Kennemerland")
    gijs.sees("Een ronde met die naam vind ik niet bij jou.")


async def test_small_words_mean_the_round_that_is_open(world: World) -> None:
    gijs, first = await _coordinator(world)
    await gijs.says(f"sluit {first}", "ja", "ronde", "1", "Waterland", "18 december", "8", "verstuur")
    await gijs.says("herinner iedereen even")
    gijs.sees("Zal ik voor Waterland een herinnering sturen")


@pytest.mark.parametrize(
    ("said", "locale"),
    [
        ("nee wacht", "nl-NL"),
        ("nee wacht, ik moet eerst nog iemand vragen", "nl-NL"),
        ("wacht, toch nog niet", "nl-NL"),
        ("no wait", "en-GB"),
    ],
)
async def test_a_no_with_more_behind_it_is_a_no(world: World, said: str, locale: str) -> None:
    gijs, code = await _coordinator(world, locale)
    await gijs.says(f"{'sluit' if locale == 'nl-NL' else 'close'} {code}", said)
    gijs.sees_not("Mijn vraag staat nog open", "My question is still open")
    # A yes that comes later answers nothing.
    await gijs.says("ja" if locale == "nl-NL" else "yes", "voortgang" if locale == "nl-NL" else "progress")
    gijs.sees("0 van de 8 zijn klaar" if locale == "nl-NL" else "0 of 8 are done")
    gijs.sees_not("gesloten", "is closed")


async def test_a_question_is_nobodys_name(world: World) -> None:
    """Asked whom to invite, they ask how it is going."""
    gijs, _ = await _coordinator(world)
    await gijs.says("nodig uit", "hoe staat het ervoor")
    gijs.sees_not("uitnodigen?")
    # And a no is one.
    await gijs.says("nodig uit", "nee", "voortgang")
    gijs.sees("0 van de 8 zijn klaar")
    gijs.sees_not("Mijn vraag staat nog open")


async def test_a_pdf_is_of_the_round_where_one_has_no_outcome(world: World) -> None:
    gijs, code = await _coordinator(world)
    for name, domain in (("anna", "1"), ("bram", "2"), ("chris", "3")):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}", "ja", domain, "3", "4", "2", "5", "verstuur")
    await gijs.says(f"sluit {code}", "ja")
    for said in ("pdf", "pdf graag", "mag ik de pdf"):
        gijs.file = None
        await gijs.says(said)
        assert gijs.file and gijs.file.name.startswith("Groepsbeeld"), said


async def test_who_comes_back_from_a_pause_goes_on(world: World) -> None:
    marleen = await world.newcomer("marleen")
    await marleen.says("zelfscan", "1", "3", "Noord", "4", "ik moet nu weg, later verder")
    await marleen.says("ik ben er weer")
    marleen.sees("Rol 2 van 4", "Hier was je gebleven")
    # Who was away hears that they are reminded again.
    await marleen.says("pauze", "afwezig tot 18 december", "ik ben er weer")
    marleen.sees("Ik stuur je weer herinneringen")


async def test_a_no_before_the_right_score_puts_it_right(world: World) -> None:
    marleen = await world.newcomer("marleen")
    await marleen.says("zelfscan", "1", "3", "Noord", "3", "nee, 4 bedoel ik")
    marleen.sees("Ontwerper: 3 → 4", "Rol 2 van 4")


async def test_last_time_is_on_the_outcome(world: World) -> None:
    marleen = await world.newcomer("marleen")
    for scores in (("3", "3", "4", "5"), ("4", "4", "3", "5")):
        await marleen.says("zelfscan", "1", "3", "Noord", *scores, "verstuur")
    for said in ("ben ik vooruitgegaan?", "vergelijk met de vorige keer"):
        await marleen.says(said)
        marleen.sees("Jouw zelfscan: Noord", "vorige keer 3: 1 hoger")
