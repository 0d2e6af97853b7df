"""Who closes a round with too few for a picture hears that before the yes, and is sent to none after it."""

import pytest

from tests.scenarios.people import World, code_on


@pytest.mark.parametrize(
    ("locale", "words", "before", "after"),
    [
        (
            "nl-NL",
            ("ronde", "verstuur", "sluit", "ja"),
            "Met minder dan 5 komt er geen groepsbeeld, ook later niet.",
            "Er zijn te weinig afgeronde scans voor een groepsbeeld.",
        ),
        (
            "en-GB",
            ("round", "send", "close", "yes"),
            "With fewer than 5 there will be no group picture, not later either.",
            "There are too few completed scans for a group picture.",
        ),
    ],
)
async def test_of_a_confidential_one(
    world: World, locale: str, words: tuple[str, str, str, str], before: str, after: str
) -> None:
    make, send, close, yes = words
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says(make, "2", "Regio Klein", "18-12-2026", "6", send)
    code = code_on(dirkje.card)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", *["4 4 4 4"] * 9, "verstuur")
    await dirkje.says(f"{close} {code}")
    dirkje.sees(before)
    await dirkje.says(yes)
    dirkje.sees(after)
    dirkje.sees_not("Bekijk wat eruit kwam", "See what came of it")


async def test_of_an_open_one_where_nobody_took_part(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Leeg", "18-12-2026", "6", "verstuur", "sluit", "ja")
    dirkje.sees("Niemand deed mee. Er zijn te weinig afgeronde scans voor een groepsbeeld.")
