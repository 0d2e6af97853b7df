"""A coordinator pastes people where none were asked: inviting is offered, a yes is enough, and a no lets go of them."""

import pytest

from bot.proactive import jobs
from dialogs.usecases.turn import Installation
from store.register import register
from store.unit_of_work import units_of_work
from tests.scenarios.inviting import COLLEAGUES, open_round
from tests.scenarios.people import Someone, World, buttons, code_on
from tests.scenarios.rounds import made
from tests.store.contract.everything import dump

ADDRESSES = (
    "jan@school.nl, piet@gemeente.nl, klaas@zorg.nl",
    "jan.jansen@school.nl; piet@gemeente.nl",
    "Jan van der Berg <jan.berg@school.nl>; Piet Puk <piet@gemeente.nl>",
    "jan@school.nl\npiet@gemeente.nl",
    "jan.jansen@school.nl",
)
LISTS = (
    "anna@voorbeeld.nl, bram@voorbeeld.nl",
    "Anna de Vries <anna@voorbeeld.nl>; Bram Bos <bram@voorbeeld.nl>",
    "Naam\tE-mail\tOrganisatie\nAnna de Vries\tanna@voorbeeld.nl\tstichting X\nBram Bos\tbram@voorbeeld.nl\tzorg",
    "Voornaam\tAchternaam\nAnna\tde Vries\nBram\tBos",
    "Anna de Vries, Bram Bos",
    "Anna de Vries\nBram Bos",
    "- Anna de Vries\n- Bram Bos",
    "Anna de Vries en Bram Bos",
)


async def reached(world: World, *more: str) -> Someone:
    """A coordinator whose rounds stand in a channel, so that names are known."""
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    for name in more:
        await dirkje.calls(f"nodig uit {await made(dirkje, name=name)}")
    return dirkje


async def _invited(world: World) -> set[str]:
    world.told.clear()
    await world.tick(minutes=1)
    return {name for name, _ in world.told}


@pytest.mark.parametrize("pasted", LISTS)
@pytest.mark.parametrize("answer", ["ja", "[Ja]", "ja graag"])
async def test_a_yes_invites_the_people_of_the_list(world: World, pasted: str, answer: str) -> None:
    dirkje = await reached(world)
    await dirkje.says(pasted)
    dirkje.sees("lijst met 2 mensen", "Wil je ze uitnodigen voor Regio Noord?", "hooguit vandaag")
    await (dirkje.presses("Ja") if answer == "[Ja]" else dirkje.says(answer))
    dirkje.sees("2 mensen gevonden")
    assert "voorbeeld.nl" not in (await _pending(world))
    assert await _invited(world) == {"anna", "bram"}


async def _pending(world: World) -> str:
    return str((await dump(world.engine))["people"])


@pytest.mark.parametrize("after", [("nee",), ("nee", "toch wel"), ("rondes", "nee")])
async def test_a_no_lets_go_of_it_at_once(world: World, after: tuple[str, ...]) -> None:
    dirkje = await reached(world)
    await dirkje.says(LISTS[0])
    assert "anna@voorbeeld.nl" in await _pending(world)
    await dirkje.says(*after)
    assert "anna" not in await _pending(world)
    assert await _invited(world) == set()


async def test_the_day_after_a_yes_is_too_late(world: World) -> None:
    dirkje = await reached(world)
    await dirkje.says(LISTS[0])
    world.now = world.now.replace(day=world.now.day + 1)
    await dirkje.says("ja")
    dirkje.sees_not("gevonden")
    assert "anna" not in await _pending(world)


async def test_who_never_answers_leaves_nothing_behind(world: World, installation: Installation) -> None:
    dirkje = await reached(world)
    await dirkje.says(LISTS[0])
    terms = register().terms({}, {})
    work = units_of_work(world.engine)
    await jobs.apply_retention(installation, work, world.now, terms)
    assert "anna@" in await _pending(world), "the day is not over"
    await jobs.apply_retention(installation, work, world.now.replace(day=world.now.day + 1), terms)
    assert "anna@" not in await _pending(world)


@pytest.mark.parametrize("answer", ["Regio Zuid", "[Regio Zuid]", "zuid"])
async def test_of_two_rounds_which_is_enough(world: World, answer: str) -> None:
    dirkje = await reached(world, "Regio Zuid")
    await dirkje.says(LISTS[2])
    dirkje.sees("Voor welke ronde", "Regio Noord", "Regio Zuid")
    button = next(title for title in buttons(dirkje.card) if "Regio Zuid" in title)
    await (dirkje.presses(button) if answer == "[Regio Zuid]" else dirkje.says(answer))
    dirkje.sees("Uitgenodigd voor Regio Zuid", "2 mensen gevonden")
    assert await _invited(world) == {"anna", "bram"}


async def test_the_question_stays_after_a_look(world: World) -> None:
    dirkje = await reached(world)
    await dirkje.says(LISTS[0], "wie ziet wat?")
    dirkje.sees("Wil je de mensen van je lijst uitnodigen voor Regio Noord?")
    await dirkje.says("ja")
    dirkje.sees("2 mensen gevonden")


@pytest.mark.parametrize(("pressed", "invited"), [(0, set()), (1, {"bram"})])
async def test_a_later_list_takes_the_place_of_the_first(world: World, pressed: int, invited: set[str]) -> None:
    dirkje = await reached(world)
    asked = [await dirkje.says(f"{name}@voorbeeld.nl") for name in ("anna", "bram")]
    await dirkje.presses("Ja", asked[pressed])
    assert await _invited(world) == invited


async def test_one_person_is_spoken_of_as_one(world: World) -> None:
    dirkje = await reached(world)
    await dirkje.says("anna@voorbeeld.nl")
    dirkje.sees("Wil je deze persoon uitnodigen voor Regio Noord? Ik bewaar het tot je antwoordt, en hooguit vandaag.")
    dirkje.sees_not("lijst", "Wil je ze")


async def test_only_a_round_whose_people_are_known_is_offered(world: World) -> None:
    """Regio Zuid stands in no channel: of that one a yes could lead nowhere."""
    dirkje = await reached(world)
    await made(dirkje, name="Regio Zuid")
    await dirkje.says(LISTS[0])
    dirkje.sees("Wil je ze uitnodigen voor Regio Noord?")
    dirkje.sees_not("Regio Zuid")
    await dirkje.says("ja")
    assert await _invited(world) == {"anna", "bram"}


async def test_of_three_rounds_the_two_that_can_be_are_offered(world: World) -> None:
    dirkje = await reached(world, "Regio Zuid")
    await made(dirkje, name="Regio West")
    await dirkje.says(LISTS[0])
    dirkje.sees("Voor welke ronde", "Regio Noord", "Regio Zuid")
    dirkje.sees_not("Regio West")


async def test_an_older_form_is_no_answer_to_which_round(world: World) -> None:
    """It has names of its own filled in: these are invited, and not the list."""
    dirkje = await reached(world, "Regio Zuid")
    await dirkje.says("nodig uit regio noord")
    form = dirkje.card
    await dirkje.says("nee", LISTS[0])
    dirkje.sees("Voor welke ronde")
    await dirkje.presses("Nodig uit", form, namen="Chris Kok")
    dirkje.sees("Eén persoon gevonden")
    assert await _invited(world) == {"chris"}


@pytest.mark.parametrize("pasted", ADDRESSES)
async def test_where_no_name_is_known_it_is_said_before_anything_is_kept(world: World, pasted: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await made(dirkje)
    await dirkje.says(pasted)
    dirkje.sees("lijst met mensen", "niets van bewaard", "@Regiebot nodig uit", "Regio Noord")
    dirkje.sees_not("datalek")
    assert "school" not in str(await dump(world.engine))


@pytest.mark.parametrize("pasted", ADDRESSES)
async def test_without_a_round_that_is_open_it_does_not_belong_here(world: World, pasted: str) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made(dirkje)
    await dirkje.says(f"sluit {code}", "ja", pasted)
    dirkje.sees("Dit lijkt op een mailadres")
    dirkje.sees_not("klinkt zwaar")


async def test_what_is_more_than_names_is_refused_at_once(world: World) -> None:
    dirkje = await reached(world)
    await dirkje.says("Naam\tMail\tNr\nAnna Vos\tanna@voorbeeld.nl\t123456782\nBram Bos\tbram@voorbeeld.nl\t111222333")
    dirkje.sees("lijkt op een nummer of datum van een persoon", "niets bewaard")
    assert "anna" not in await _pending(world)
    await dirkje.says("\n".join(f"naam{number}@voorbeeld.nl" for number in range(201)))
    dirkje.sees("201 namen", "hooguit 200")
    assert "naam7" not in await _pending(world)


async def test_so_it_is_in_english(world: World) -> None:
    tom = await world.newcomer("tom", "en-GB")
    await tom.says("round", "1", "Region North", "in three weeks", "6", "send")
    world.members = dict(COLLEAGUES)
    await tom.calls(f"invite {code_on(tom.card)}")
    await tom.says("Name\tEmail\nAnna de Vries\tanna@voorbeeld.nl\nBram Bos\tbram@voorbeeld.nl")
    tom.sees("list of 2 people", "invite them to Region North?")
    await tom.says("yes please")
    assert await _invited(world) == {"anna", "bram"}


@pytest.mark.parametrize(
    "said",
    [
        "mijn mail is jan@school.nl",
        "kun je jan@school.nl vertellen dat het morgen is?",
        "Regio Noord, Regio Zuid",
        "Gemeente Utrecht, Gemeente Zeist",
        "Veilig Thuis, Raad voor de Kinderbescherming",
        "Groepsbeeld Noord en Excel Zuid",
        "Jan de Boer",
        "Dank je wel, tot morgen",
    ],
)
async def test_what_is_no_list_of_people(world: World, said: str) -> None:
    dirkje = await reached(world)
    await dirkje.says(said)
    dirkje.sees_not("Wil je ze uitnodigen", "Wil je deze persoon uitnodigen", "Dit lijkt")
    assert "'people'" not in await _pending(world)
