"""Names of who to invite: pasted, on a card, in answer to us; found in the roster, asked, or refused."""

import pytest
from sqlalchemy import text

from tests.scenarios.inviting import COLLEAGUES, open_round
from tests.scenarios.people import Someone, World, elements


def _field(person: Someone) -> str | None:
    """What stands in the field for names."""
    (field,) = (element for element in elements(person.card) if element["type"] == "Input.Text")
    return field.get("value")


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


async def test_what_was_pasted_is_forgotten_when_everybody_was_reached(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna de Vries")
    for _ in range(4):
        await world.tick(minutes=20)
    async with world.engine.connect() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM invitations WHERE called <> ''"))).scalar() == 0


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


_TABLES = {
    "organisation": "Vries, Anna de\tGemeente Veld\nBos, Bram\tPolitie",
    "address": "Vries, Anna de\tGemeente Veld\tanna@voorbeeld.nl\nBos, Bram\tPolitie\tbram@voorbeeld.nl",
    "headings": "Naam\tOrganisatie\nAnna de Vries\tGemeente Veld\nBram Bos\tPolitie",
    "numbers": "1\tAnna de Vries\tGemeente Veld\n2\tBram Bos\tPolitie",
    "first and last": "Anna\tde Vries\tGemeente Veld\nBram\tBos\tPolitie",
}


@pytest.mark.parametrize("table", _TABLES)
async def test_a_table_of_a_spreadsheet_invites_who_stands_in_it(world: World, table: str) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} {_TABLES[table]}")
    dirkje.sees("2 mensen gevonden")
    dirkje.sees_not("vind ik niet", "niet zeker wie je bedoelt")


async def test_who_is_not_there_in_a_table_is_named_and_the_others_are_invited(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} Anna de Vries\tVeld\nBram Bos\tPolitie\nPiet Puk\tZorg")
    dirkje.sees("2 mensen gevonden", "vind ik niet in het kanaal of de groepschat: Piet Puk Zorg")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        # On a line of its own it may be a surname of two parts.
        ("Bram Bos Smit", "vind ik niet in het kanaal of de groepschat: Bram Bos Smit"),
        # An address is of who has it.
        ("Anna de Vries\tbram@voorbeeld.nl\nBram Bos\tanna@elders.nl", "anna @ elders. nl"),
        # Nobody falls out of a line with two people.
        ("Bram Bos en Anna de Vries\nBram Bos en Anna de Vries", "2 mensen gevonden"),
    ],
)
async def test_what_is_no_table_is_read_name_by_name(world: World, said: str, seen: str) -> None:
    dirkje, code = await open_round(world)
    await dirkje.calls(f"nodig uit {code}")
    await dirkje.says(f"nodig uit {code} {said}")
    dirkje.sees(seen)
