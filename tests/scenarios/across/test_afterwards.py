"""What is done with the picture: a line, a file, a link, and the same people asked once more."""

from dataclasses import replace
from datetime import date

from bot.turns import Turns
from bot.web.links import Links
from dialogs.usecases.same_people import invite_again
from dialogs.usecases.turn import turn_for
from store.unit_of_work import units_of_work
from tests.scenarios.across.region import FAR, TOLD, VELD, ZUID, acts, comes, of, on_both, opened, the_round, three
from tests.scenarios.people import World


async def test_a_line_for_the_agenda_and_a_file_of_the_picture(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    far = await comes(world, "far", FAR)
    await dirkje.says(f"sluit {code}", "ja")
    await zoe.says(f"zet op agenda {code}")
    zoe.sees("**Verbinder** (Regio Noord)")
    await zoe.says("agenda klaar 1")
    zoe.sees_not("Verbinder")
    for word, form in (("pdf", "pdf"), ("excel", "xlsx"), ("plaatje", "png")):
        await zoe.says(f"{word} {code} link")
        assert zoe.file and zoe.file.as_link and zoe.file.press.form == form
        links = _links(world)
        token = links.create(zoe.who, zoe.file).rpartition("/")[2]
        assert await links.open(token), form
        # What the file is of is for who may see it, whoever a link says that it is for.
        assert await links.open(links.create(far.who, zoe.file).rpartition("/")[2]) is None
    await zoe.says("pdf")
    assert zoe.file and zoe.file.press.run, "their own outcome"


@on_both
async def test_a_link_refuses_who_left_and_who_never_took_part(world: World) -> None:
    dirkje, code = await opened(world)
    _, zoe, _ = await three(world, code)
    beside = await comes(world, "zita", ZUID)
    await dirkje.says(f"sluit {code}", "ja")
    await zoe.says(f"excel {code} link")
    assert zoe.file
    links = _links(world)
    token = links.create(zoe.who, zoe.file).rpartition("/")[2]
    assert await links.open(links.create(beside.who, zoe.file).rpartition("/")[2]) is None
    await zoe.says("wis mijn gegevens", "wis alles")
    assert await links.open(token) is None
    assert ("asked" in await acts(world, ZUID)) or ("export" in await acts(world, ZUID))


def _links(world: World) -> Links:
    async def make_pdf(printout: object, made_on: object, house: object) -> bytes:
        return b"pdf"

    turns = Turns(world.installation, units_of_work(world.engine), lambda: world.now)
    return Links(turns, lambda: world.now, make_pdf, "s" * 40, "http://127.0.0.1:1")


async def repeated(world: World, code: str) -> str:
    """The round again, for the same people, as its coordinator would."""
    before = await the_round(world, code)
    async with of(world, VELD) as uow:
        dirkje = await uow.people.get(VELD, "aad-dirkje")
        assert dirkje
        new = replace(
            before, id="again", code="ZZZZZZZ9", previous=before.id, closed_on=None,
            opened_on=world.installation.today(world.now), closes_on=date(2027, 2, 1), coordinator=dirkje.id,
        )  # fmt: skip
        await uow.rounds.add(new)
        await invite_again(turn_for(world.installation, uow, dirkje, world.now), before, new)
        await uow.commit()
    return "ZZZZ-ZZZ9"


@on_both
async def test_repeated_everybody_is_asked_in_their_own_chat_and_sees_last_time_beside_it(world: World) -> None:
    dirkje, code = await opened(world)
    people = await three(world, code)
    lost = await comes(world, "nora", ZUID)
    await lost.says(f"doe mee {code}", "nee")
    await dirkje.says(f"sluit {code}", "ja")
    await world.tick(minutes=1)
    world.later(weeks=5)
    again = await repeated(world, code)
    told = dict(await world.tick(minutes=1))
    assert sorted(told) == ["aya", "vera", "zoe"]
    for person, domain in zip(people, "312", strict=True):
        person.hears()
        person.sees("Je bent uitgenodigd: Regio Noord", "Dirkje nodigt je uit")
        (person.sees if person.tenant != VELD else person.sees_not)(*TOLD)
        await person.presses("Doe mee")
        await person.says(domain, *"4444", "verstuur")
        person.sees("Jouw zelfscan: Regio Noord")
    await dirkje.says(f"sluit {again}", "ja", f"groepsoverzicht {again}")
    dirkje.sees("vorige keer")
    for person in people:
        await person.says(f"groepsoverzicht {again}")
        person.sees("vorige keer")
