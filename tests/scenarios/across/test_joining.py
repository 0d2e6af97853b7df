"""What somebody of another organisation reads before taking part, and what no code tells them."""

from dataclasses import replace

import pytest

from store.schema import organisations, runs
from tests.conftest import raw
from tests.scenarios.across.region import AVER, CARD, FAR, TOLD, ZUID, comes, on_both, opened
from tests.scenarios.people import World, code_on, texts

# The code


@on_both
async def test_the_code_leads_there_for_who_takes_part_and_for_nobody_else(world: World) -> None:
    _, code = await opened(world, "1", ZUID)
    zoe, aya, far = [await comes(world, name, tenant) for name, tenant in (("zoe", ZUID), ("aya", AVER), ("far", FAR))]
    await zoe.says(f"doe mee {code}")
    zoe.sees("Dirkje nodigt je uit voor Regio Noord", "Mogen je scores op deze manier gedeeld worden?")
    for other in (aya, far):
        for asked in ("doe mee {}", "{}", "ronde info {}", "code {}", "groepsoverzicht {}", "afmelden {}", "later {}"):
            said = []
            for tried in (code, "BBBB-2222"):
                await other.says(asked.format(tried))
                said.append(texts(other.card).replace(tried, "…"))
            assert said[0] == said[1], (other.name, asked)


async def test_who_works_with_the_owner_but_not_in_this_round_is_held_by_the_same_brake(world: World) -> None:
    _, code = await opened(world, "1", ZUID)
    aya = await comes(world, "aya", AVER)
    for _ in range(10):
        await aya.says(f"doe mee {code}")
        aya.sees("Deze code ken ik niet")
    await aya.says(f"doe mee {code}")
    aya.sees("Wacht een uur")


async def test_before_the_notice_no_code_tells_more_than_another(world: World) -> None:
    _, code = await opened(world, "1", ZUID)
    said = []
    for name, tried in (("een", code), ("twee", "BBBB-2222")):
        await (one := world.person(name, tenant=AVER)).says(f"doe mee {tried}")
        said.append(texts(one.card))
    assert said[0] == said[1]


async def test_joint_forms_groups_of_chairs_and_keys_stay_in_one_organisation(world: World) -> None:
    """Also for people of organisations that share a round."""
    dirkje, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    await dirkje.says("zelfscan", "2")
    pair = code_on(dirkje.card)
    await dirkje.says("voorzitters")
    await dirkje.presses("Nieuwe groep")
    await dirkje.says("Noord", "1", "verstuur")
    circle = code_on(dirkje.card)
    await dirkje.says(f"samen {code}")
    key = code_on(dirkje.card)
    for said in (f"doe mee {pair}", f"doe mee {circle}", f"doe mee {key}", f"neem aan {key}"):
        await zoe.says(said)
        zoe.sees("ken ik niet")
    eva = await comes(world, "eva")
    await eva.says(f"neem aan {key}")
    eva.sees("Je bent nu coördinator van Regio Noord")


# What one reads before


@pytest.mark.parametrize("scan", ["1", "2"])
async def test_the_question_that_agrees_says_whose_it_is_and_where_answers_stay(world: World, scan: str) -> None:
    _, code = await opened(world, scan)
    zoe, aya = await comes(world, "zoe", ZUID), await comes(world, "aya", AVER)
    await zoe.says(f"doe mee {code}")
    zoe.sees(*TOLD, "Vragen over je gegevens? Stel ze in je eigen organisatie: privacy@zuid.example")
    # Where theirs named nobody it is whom the operator named.
    await aya.says(f"doe mee {code}")
    aya.sees(*TOLD, "Stel ze in je eigen organisatie: beheer@regiebot.example")
    # The picture is theirs to see as well.
    aya.sees("Mensen van andere organisaties kunnen ook meedoen: School Zuid.")
    aya.sees_not("Aver Zorg")
    await aya.says("uitleg")
    aya.sees(*TOLD)


async def test_a_newcomer_reads_it_on_the_one_card_with_the_notice(world: World) -> None:
    _, code = await opened(world)
    zoe = world.person("zoe", tenant=ZUID)
    await zoe.says(f"doe mee {code}")
    zoe.sees(*TOLD, "privacy@zuid.example", "Wie ziet wat")
    await zoe.says("ja")
    zoe.sees("Je doet mee met Regio Noord")


async def test_who_asked_for_it_later_reads_it_on_the_invitation(world: World) -> None:
    _, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID)
    # A newcomer may put it off; who knows us begins, and leaves it at that.
    await zoe.says(f"doe mee {code}", "later morgen")
    zoe.sees("vrijdag 27 november 2026")
    async with raw(world.engine) as connection:
        await connection.execute(runs.delete())
    assert [name for name, _ in await world.tick(days=1)] == ["zoe"]
    zoe.hears()
    zoe.sees("Zoals je vroeg: Regio Noord", *TOLD, "privacy@zuid.example")
    await zoe.presses("Doe mee")
    zoe.sees("Je doet mee met Regio Noord")


async def test_the_owners_own_people_read_who_may_take_part_besides(world: World) -> None:
    _, code = await opened(world)
    vera = await comes(world, "vera")
    await vera.says(f"doe mee {code}")
    vera.sees("Mensen van andere organisaties kunnen ook meedoen: School Zuid, Aver Zorg.")
    vera.sees_not("Deze ronde is van", "privacy@zuid.example")


async def test_in_a_round_of_one_organisation_nothing_is_said_of_it(world: World) -> None:
    dirkje = await comes(world, "dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over drie weken", "9", "verstuur")
    code = code_on(dirkje.card)
    vera = await comes(world, "vera")
    for said in (f"doe mee {code}", "wie ziet dit", "wat bewaar je", "is dit anoniem", "ronde info"):
        await vera.says(said)
        vera.sees_not("organisaties", "Deze ronde is van", "eigen organisatie", "Gemeente Veld")


async def test_without_a_name_or_anybody_to_ask_it_is_still_a_sentence(world: World) -> None:
    world.installation = replace(world.installation, contact="")
    world.restart()
    _, code = await opened(world, "1", "55555555-nameless", ZUID)
    async with raw(world.engine) as connection:
        await connection.execute(organisations.delete())
    zoe, vera = await comes(world, "zoe", ZUID), await comes(world, "vera")
    await zoe.says(f"doe mee {code}")
    zoe.sees("Deze ronde is van een andere organisatie. Het beeld gaat daarheen.")
    zoe.sees("Stel ze aan de beheerder van Regiebot in je eigen organisatie.")
    await vera.says(f"doe mee {code}")
    vera.sees("Mensen van andere organisaties kunnen ook meedoen.")


async def test_in_english(world: World) -> None:
    _, code = await opened(world)
    zoe = await comes(world, "zoe", ZUID, "en-GB")
    await zoe.says(f"join {code}")
    zoe.sees(
        "This round belongs to Gemeente Veld. The picture goes there. Your answers stay in your own organisation.",
        "Ask in your own organisation: privacy@zuid.example",
    )


async def test_who_asks_about_it_hears_it_again(world: World) -> None:
    _, code = await opened(world, "2")
    zoe = await comes(world, "zoe", ZUID)
    await zoe.says(f"doe mee {code}", "ja", CARD)
    for said in (
        "wie ziet dit?",
        "is dit vertrouwelijk?",
        "waar staan mijn antwoorden?",
        "ronde info",
        "wat bewaar je",
    ):
        await zoe.says(said)
        zoe.sees(*TOLD)
    for said in ("van wie is deze ronde?", "welke organisaties doen mee?"):
        await zoe.says(said)
        zoe.sees("Deze ronde is van Gemeente Veld.", "kunnen ook meedoen: Aver Zorg.")
    await zoe.says("mens")
    zoe.sees("privacy@zuid.example", "Vraag het dan aan Dirkje van Gemeente Veld")
