"""Who makes or repeats a round and then does not want it is asked whether it is to close, as it stands."""

import pytest

from tests.conversation import stages
from tests.scenarios.people import World


@pytest.mark.parametrize(
    ("locale", "said", "asked"),
    [
        *(("nl-NL", said, "Weet je zeker dat je Regio Noord wilt sluiten?")
          for said in ("doe maar niet", "toch niet", "bij nader inzien niet", "nee")),
        *(("en-GB", said, "Are you sure you want to close Regio Noord?")
          for said in ("actually no", "no, actually", "on second thoughts, no", "no")),
    ],
)  # fmt: skip
async def test_a_repeat_that_stands_is_asked_about(world: World, locale: str, said: str, asked: str) -> None:
    dirkje, _ = await stages.closed_round(world, locale)
    await dirkje.says("herhaal over 3 maanden", "ja", said)
    dirkje.sees(asked)
    await dirkje.says("ja", "rondes")
    dirkje.sees_not("Opent op", "Opens on")
    # Whoever was asked last time hears nothing of it.
    told = await world.tick(days=95)
    assert not [card for _, card in told if "nodigt je uit" in str(card) or "invites you" in str(card)]


@pytest.mark.parametrize(
    ("locale", "done", "said", "stands"),
    [
        # A reminder is taken back with its button, with these words (test_reminder_withdrawn), or a plain no.
        ("nl-NL", ("herinner", "ja"), "doe maar niet", "gaat geen herinnering meer uit"),
        ("nl-NL", ("aantal 15",), "toch niet", "Wat al gedaan is, blijft staan."),
        ("nl-NL", ("verleng tot 8 januari", "ja"), "doe maar niet", "Wat al gedaan is, blijft staan."),
        ("en-GB", ("remind", "yes"), "no", "will not go out"),
    ],
)
async def test_what_was_done_is_said_to_stand(
    world: World, locale: str, done: tuple[str, ...], said: str, stands: str
) -> None:
    dirkje, _ = await stages.open_round(world, locale)
    await dirkje.says(*done, said)
    dirkje.sees(stands)
