"""What cannot be undone is not done by a yes to an earlier question: it is asked once more, and then it is done."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World
from tests.scenarios.test_paper import entered

CLOSE = {"nl-NL": ("sluit", "Ja, sluit de ronde", "Weet je zeker dat je Regio Noord wilt sluiten?", "is gesloten")}
CLOSE["en-GB"] = ("close", "Yes, close the round", "Are you sure you want to close Regio Noord?", "is closed")
BETWEEN = {"nl-NL": {"no": "nee", "other": "verleng tot 1 januari"}}
BETWEEN["en-GB"] = {"no": "no", "other": "extend until 1 January"}


@pytest.mark.parametrize("between", ["no", "other"])
@pytest.mark.parametrize("locale", sorted(CLOSE))
async def test_a_round_is_closed_by_no_older_yes(world: World, locale: str, between: str) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    close, yes, asks, closed = CLOSE[locale]
    await dirkje.says(close)
    older = dirkje.card
    await dirkje.says(BETWEEN[locale][between])
    await dirkje.presses(yes, older)
    dirkje.sees(asks)
    await dirkje.presses(yes)
    dirkje.sees(closed)


async def test_nor_on_a_later_day(world: World) -> None:
    """As a yes that is typed."""
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("sluit")
    older = dirkje.card
    await world.tick(days=1)
    await dirkje.presses("Ja, sluit de ronde", older)
    dirkje.sees("Weet je zeker dat je Regio Noord wilt sluiten?")


async def test_a_look_at_something_else_is_no_no(world: World) -> None:
    dirkje, _ = await stages.open_round(world, "nl-NL")
    await dirkje.says("sluit")
    older = dirkje.card
    await dirkje.says("voortgang")
    await dirkje.presses("Ja, sluit de ronde", older)
    dirkje.sees("is gesloten")


async def test_scores_on_paper_stay(world: World) -> None:
    dirkje, code = await entered(world)
    await dirkje.says(f"papier weg {code}")
    older = dirkje.card
    await dirkje.says("nee")
    await dirkje.presses("Ja, haal weg", older)
    dirkje.sees("Haal ik deze scores op papier weg bij Regio Noord?")
    await dirkje.presses("Ja, haal weg")
    dirkje.sees("staan nu geen scores op papier")


async def test_nor_is_a_round_left(world: World) -> None:
    _, code = await stages.open_round(world, "nl-NL")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", "afmelden")
    older = anna.card
    await anna.says("nee")
    await anna.presses("Ja, meld me af", older)
    anna.sees("Weet je zeker dat je je wilt afmelden voor Regio Noord?")
    await anna.presses("Ja, meld me af")
    anna.sees("afgemeld")
