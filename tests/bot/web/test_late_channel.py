"""A channel that its first delivery loads."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import pytest

from bot.web.channel import HttpAnswer
from bot.web.late_channel import LateChannel


class Echo:
    """Answers with the body it gets."""

    async def receive(self, _: Mapping[str, str], read: Callable[[], Awaitable[bytes]]) -> HttpAnswer:
        return HttpAnswer(200, await read())


class Making:
    """Counts how often the channel was made; the first times may fail."""

    def __init__(self, failing: int = 0) -> None:
        self.times, self._failing = 0, failing

    def __call__(self) -> Echo:
        self.times += 1
        if self.times <= self._failing:
            raise ImportError("no SDK")
        return Echo()


async def deliver(channel: LateChannel, body: bytes) -> object:
    async def read() -> bytes:
        return body

    return (await channel.receive({}, read)).body


async def test_it_is_made_once_and_each_delivery_is_answered_in_turn() -> None:
    making = Making()
    channel = LateChannel(making)
    assert making.times == 0
    bodies = [b"one", b"two", b"three"]
    assert await asyncio.gather(*(deliver(channel, body) for body in bodies)) == bodies
    assert await deliver(channel, b"four") == b"four"
    assert making.times == 1


async def test_what_could_not_be_made_is_tried_again_by_the_next() -> None:
    making = Making(failing=1)
    channel = LateChannel(making)
    with pytest.raises(ImportError):
        await deliver(channel, b"one")
    assert await deliver(channel, b"two") == b"two"
    assert making.times == 2
