"""Reminders of a round: two at most, later, away, off; by its days, and on nobody's heels."""

from tests.scenarios.inviting import COLLEAGUES, open_round
from tests.scenarios.people import World, code_on, texts


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
    await world.tick(days=4, hours=1)
    anna.hears_nothing()
    await world.tick(days=1)
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
