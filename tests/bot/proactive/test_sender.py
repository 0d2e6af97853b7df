"""What becomes of one message: told once, not now, perhaps arrived, refused, given up."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from bot.proactive.sender import PromptSender
from bot.web.channel import SendOutcome, SendResult
from dialogs.ports import UnitOfWork
from dialogs.records import Address, Doubt, Person, Prompt, PromptState
from dialogs.replies import Sentence
from dialogs.usecases.prompts.shapes import Ending, Message, Postponed
from tests.bot.proactive.sending import ANNA, BLOCKED, NOW, PACE, SLOWLY, UNSURE, YES, Away, World


async def test_what_is_due_is_told_once(world: World) -> None:
    await world.plan()
    await world.plan("later", due_at=NOW + timedelta(minutes=1))
    assert await world.tick() == {"sent": 1}
    assert await world.tick() == {}
    assert world.messages.told == [("a:anna", {"reply": Sentence("sentence-paused"), "in": "nl"})]
    assert world.heard == [("p", PromptState.SENT, "", Ending.ARRIVED)]
    assert await world.tally() == {"sent": 1, "due": 1}


async def test_nothing_due_says_nothing(world: World) -> None:
    assert await world.tick() == {}
    assert world.messages.told == []


async def test_what_is_no_longer_true_is_not_told(world: World) -> None:
    world.says = lambda *_: None
    await world.plan()
    assert await world.tick() == {"void": 1}
    assert (world.messages.told, world.heard) == ([], [])
    assert await world.tally() == {"void": 1}


async def test_what_came_too_late_is_missed_and_that_is_heard(world: World) -> None:
    await world.plan(expires_at=NOW + timedelta(hours=1))
    assert await world.tick(hours=1, seconds=1) == {"missed": 1}
    assert world.messages.told == []
    assert world.heard == [("p", PromptState.MISSED, "expired", Ending.MISSED)]


async def test_not_now_waits_and_costs_no_attempt(world: World) -> None:
    world.says = lambda *_: Postponed(world.now + timedelta(hours=1))
    await world.plan()
    for hours in range(8):
        assert await world.tick(hours=bool(hours)) == {"notnow": 1}
        assert await world.tick() == {}
    [held] = await world.claim(world.now + timedelta(hours=1))
    assert held.attempt == 1


async def test_not_now_until_a_moment_ago_does_not_go_round(world: World) -> None:
    world.says = lambda *_: Postponed(NOW - timedelta(hours=1))
    await world.plan()
    assert await world.tick() == {"notnow": 1}
    assert await world.tick(seconds=20) == {"notnow": 1}


async def test_refused_for_now_comes_back_when_asked_and_not_before(world: World) -> None:
    world.messages.script = [SendResult(SendOutcome.LATER, "429", wait=90), YES]
    await world.plan()
    assert await world.tick() == {"later": 1}
    assert await world.tick(seconds=89) == {}
    assert await world.tick(seconds=1) == {"sent": 1}


async def test_refused_for_now_waits_longer_each_time_and_not_for_ever(world: World) -> None:
    world.messages.script = [SLOWLY] * 9
    await world.plan()
    waits: list[datetime] = []
    while not world.heard:
        await world.tick(seconds=1)
        if len(world.messages.told) > len(waits):
            waits.append(world.now)
    assert [(later - earlier).total_seconds() for earlier, later in pairwise(waits)] == [15, 30, 60, 120]
    assert world.heard == [("p", PromptState.DEAD, "429", Ending.LATER)]
    assert await world.tally() == {"dead": 1}


async def test_perhaps_arrived_is_tried_once_more_after_two_minutes(world: World) -> None:
    world.messages.script = [UNSURE, YES]
    await world.plan()
    assert await world.tick() == {"again": 1}
    assert await world.tick(seconds=119) == {}
    assert await world.tick(seconds=1) == {"sent": 1}


async def test_perhaps_arrived_twice_is_left_at_that(world: World) -> None:
    """A refusal in between does not make us forget that a copy may be out (norms E1: two copies at most)."""
    world.messages.script = [UNSURE, SLOWLY, UNSURE]
    await world.plan()
    outcomes, doubts = [], []
    for _ in range(4):
        outcomes.append(await world.tick(minutes=5))
        doubts.append((await world.prompt()).doubt)
    assert outcomes == [{"again": 1}, {"later": 1}, {"unclear": 1}, {}]
    assert doubts == [Doubt.ONCE, Doubt.ONCE, Doubt.TWICE, Doubt.TWICE]
    assert world.heard == [("p", PromptState.UNCLEAR, "timeout", Ending.UNCLEAR)]


async def test_words_in_a_reason_decide_nothing(world: World) -> None:
    world.messages.script = [SLOWLY, UNSURE]
    await world.plan(reason="unclear twice")
    await world.plan("other", reason="unclear", attempt=4)
    assert await world.tick() == {"again": 1, "dead": 1}


async def test_perhaps_arrived_stays_perhaps_when_it_is_given_up(world: World) -> None:
    """Nobody may be told that it did not arrive."""
    world.messages.script = [UNSURE, *[SLOWLY] * 9, UNSURE]
    await world.plan()
    assert [await world.tick(hours=2) for _ in range(5)] == [{"again": 1}, *[{"later": 1}] * 3, {"unclear": 1}]

    world.messages.script = [UNSURE]
    await world.plan("expires", expires_at=world.now + timedelta(hours=1))
    assert [await world.tick(), await world.tick(hours=2)] == [{"again": 1}, {"unclear": 1}]
    assert [ending for *_, ending in world.heard] == [Ending.UNCLEAR] * 2


async def test_a_reason_fits_where_it_is_kept(world: World) -> None:
    world.messages.script = [SendResult(SendOutcome.GONE, "x" * 100)]
    await world.plan()
    assert await world.tick() == {"dead": 1}
    assert (await world.anna()).unreachable == "x" * 32
    assert world.heard[0][2] == "x" * 32


async def test_a_messenger_that_raises_may_have_sent(world: World) -> None:
    world.messages.script = [RuntimeError("odd"), RuntimeError("odd")]
    await world.plan()
    assert [await world.tick(minutes=3) for _ in range(2)] == [{"again": 1}, {"unclear": 1}]
    assert world.heard == [("p", PromptState.UNCLEAR, "RuntimeError", Ending.UNCLEAR)]


async def test_who_cannot_be_reached_is_remembered_and_not_tried_again(world: World) -> None:
    world.messages.script = [BLOCKED]
    await world.plan()
    await world.plan("second")
    assert await world.tick() == {"dead": 2}
    assert len(world.messages.told) == 1
    assert (await world.anna()).unreachable == "MessageWritesBlocked"
    reason = "MessageWritesBlocked"
    assert world.heard == [(name, PromptState.DEAD, reason, Ending.GONE) for name in ("p", "second")]


async def test_in_doubt_and_then_gone_is_heard_on_return_and_never_a_third_time(world: World) -> None:
    """The process died between the answer of the channel and writing it down; the next one heard that Anna is gone."""
    await world.plan()
    await world.claim_and_begin(world.now)
    world.messages.script = [BLOCKED]
    assert await world.tick(minutes=10) == {"dead": 1}
    assert (await world.prompt()).doubt is Doubt.ONCE

    async def back() -> int:
        async with world.work("t") as uow:
            before = await uow.people.by_id("anna")
            assert before
            await uow.people.save(before, replace(before, unreachable=""))
            revived = await uow.prompts.revive("anna", ["reminder"], world.now)
            await uow.commit()
        return revived

    assert await back() == 1
    world.messages.script = [UNSURE]
    assert await world.tick() == {"unclear": 1}
    assert (await world.prompt()).doubt is Doubt.TWICE
    assert await back() == 0
    assert await world.tick(hours=1) == {}


async def test_our_own_fault_is_not_repeated(world: World) -> None:
    world.messages.script = [SendResult(SendOutcome.REFUSED, "400")]
    await world.plan()
    assert await world.tick() == {"dead": 1}
    assert world.heard == [("p", PromptState.DEAD, "400", Ending.REFUSED)]
    assert (await world.anna()).unreachable == ""


async def test_a_poison_message_stops_nobody_and_ends(world: World) -> None:
    async def bystander(number: int) -> None:
        await world.person(replace(ANNA, id=f"b{number}", user=f"u{number}"))
        await world.plan(f"good{number}", person=f"b{number}")

    def says(prompt: Prompt, person: Person) -> Message:
        if prompt.id == "p":
            raise LookupError("no such text")
        return Message(person, Sentence("sentence-paused"), "en")

    world.says = says
    await world.plan()
    await asyncio.gather(*map(bystander, range(20)))
    assert await world.tick() == {"later": 1, "sent": 20}
    assert [await world.tick(hours=1) for _ in range(5)] == [{"later": 1}] * 3 + [{"dead": 1}, {}]
    assert world.heard[-1] == ("p", PromptState.DEAD, "LookupError", Ending.FAULT)


async def test_a_card_that_cannot_be_drawn_leaves_nothing_of_its_composition(world: World) -> None:
    def fails(*_: Any) -> dict[str, Any]:
        raise KeyError("card")

    world.messages.draws = fails
    await world.plan()
    assert await world.tick() == {"later": 1}
    assert world.messages.told == []


async def test_a_chat_is_made_for_who_never_spoke_and_kept(world: World) -> None:
    bram = replace(ANNA, id="bram", user="u-bram", conversation="")
    await world.person(bram)
    await world.plan(person="bram")
    await world.plan("second", person="bram")
    assert await world.tick() == {"sent": 2}
    assert world.messages.opened == [Address("", "https://s", "29:anna", "28:b")]
    assert [told[0] for told in world.messages.told] == ["a:new", "a:new"]
    async with world.work("t") as uow:
        found = await uow.people.by_id("bram")
    assert found
    assert found.address == Address("a:new", "https://s2", "29:new", "28:b")


@pytest.mark.parametrize(
    ("opening", "outcome", "heard"),
    [
        (BLOCKED, "dead", ("MessageWritesBlocked", Ending.GONE)),
        (SendResult(SendOutcome.REFUSED, "401"), "dead", ("401", Ending.REFUSED)),
        (SLOWLY, "later", None),
        (UNSURE, "later", None),
        (YES, "later", None),
    ],
)
async def test_a_chat_that_cannot_be_made(
    world: World, opening: SendResult, outcome: str, heard: tuple[str, Ending] | None
) -> None:
    world.messages.opening = opening, None
    await world.person(replace(ANNA, id="bram", user="u-bram", conversation=""))
    await world.plan(person="bram")
    assert await world.tick() == {outcome: 1}
    assert world.messages.told == []
    assert [(reason, ending) for _, _, reason, ending in world.heard] == ([heard] if heard else [])


async def test_without_any_address_somebody_is_gone(world: World) -> None:
    await world.person(replace(ANNA, id="bram", user="u-bram", conversation="", account=""))
    await world.plan(person="bram")
    assert await world.tick() == {"dead": 1}
    assert world.heard == [("p", PromptState.DEAD, "no-address", Ending.GONE)]
    assert world.messages.opened == []


async def test_while_held_nothing_goes_out_and_then_everything_does(world: World) -> None:
    """An operator holds while the first of three is on its way."""
    tell = world.messages.tell

    async def tell_and_hold(*message: Any) -> SendResult:
        async with world.work("t") as uow:
            await uow.prompts.hold("restore", world.now)
            await uow.commit()
        return await tell(*message)

    for name in ("p", "q", "r"):
        await world.plan(name)
    world.messages.tell = tell_and_hold  # type: ignore[method-assign]
    assert await world.tick() == {"sent": 1, "left": 2}
    assert await world.tick(hours=1) == {}
    assert len(world.messages.told) == 1
    async with world.work("t") as uow:
        await uow.prompts.resume()
        await uow.commit()
    world.messages.tell = tell  # type: ignore[method-assign]
    assert await world.tick() == {"sent": 2}
    assert await world.tally() == {"sent": 3}


async def test_a_copy_that_may_be_out_is_remembered_through_not_now(world: World) -> None:
    world.messages.script = [UNSURE, UNSURE]
    says = world.says
    await world.plan()
    assert await world.tick() == {"again": 1}
    world.says = lambda *_: Postponed(world.now + timedelta(hours=1))
    assert await world.tick(hours=1) == {"notnow": 1}
    world.says = says
    assert await world.tick(hours=1) == {"unclear": 1}


async def test_the_end_and_what_hears_of_it_are_one(world: World) -> None:
    """A hearer that fails for a moment is asked again; what it wrote before it failed is not there."""
    failures = 2

    async def hears(uow: UnitOfWork) -> None:
        nonlocal failures
        found = await uow.people.by_id("anna")
        assert found
        await uow.people.save(found, replace(found, locale=f"{found.locale}+1"))
        if failures:
            failures -= 1
            raise RuntimeError("for a moment")

    world.hears = hears
    await world.plan()
    assert await world.tick() == {"sent": 1}
    assert (await world.anna()).locale == "nl+1"
    assert len(world.heard) == 1


async def test_a_hearer_that_always_fails_does_not_make_us_send_again(world: World) -> None:
    async def hears(_: UnitOfWork) -> None:
        raise RuntimeError("always")

    world.hears = hears
    await world.plan()
    assert await world.tick() == {"sent": 1}
    assert await world.tick(hours=1) == {}
    assert len(world.messages.told) == 1
    assert await world.tally() == {"sent": 1}


@pytest.mark.parametrize("times", [3, 7])
async def test_while_the_store_starts_anew_an_end_is_kept_and_heard(world: World, times: int) -> None:
    """After three failures nobody heard of it; after four it was sent once more, though the channel had taken it."""
    away = Away(world, times)
    pace = replace(PACE, lease=timedelta(seconds=0.4), send_timeout=timedelta(seconds=0.1))
    sender = PromptSender(away, world.messages, world.compose, world.delivered, lambda: world.now, pace)
    await world.plan()
    assert await sender.tick() == {"sent": 1}
    assert (len(world.messages.told), len(world.heard)) == (1, 1)


async def test_people_go_side_by_side_and_one_person_in_order(world: World) -> None:
    for number in range(12):
        await world.person(replace(ANNA, id=f"b{number}", user=f"u{number}", conversation=f"a:{number}"))
        for turn in range(2):
            await world.plan(f"{number:02}-{turn}", person=f"b{number}", due_at=NOW - timedelta(seconds=9 - turn))
    world.says = lambda prompt, person: Message(person, Sentence(prompt.id), "nl")
    world.prompt_sender = world.another(replace(PACE, batch=24, at_once=3))
    world.messages.meanwhile = lambda: asyncio.sleep(0.02)
    assert await world.tick() == {"sent": 24}
    assert 1 < world.messages.most_under_way <= 3
    for number in range(12):
        own = [card["reply"].key for to, card in world.messages.told if to == f"a:{number}"]
        assert own == [f"{number:02}-0", f"{number:02}-1"]
