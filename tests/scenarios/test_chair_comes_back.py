"""A chair of several UVOs comes back from a holiday: one message on the first morning, whatever came too late."""

from datetime import UTC, datetime

from tests.scenarios.people import World, texts

_UVOS = (
    "EF-5N9SZX 1 december 9.00",
    "GH-6P2TYB 14 december 13.30",
    "AB-3K7QXZ 16 december 10.00",
    "CD-4M8RYW 29 december 10 uur",
)


async def _told(world: World, until: datetime, **step: int) -> list[str]:
    told: list[str] = []
    while world.now < until:
        told += [texts(card) for who, card in await world.tick(**step) if who == "hanneke"]
    return told


async def test_what_waited_comes_in_one_message_on_the_first_morning(world: World) -> None:
    hanneke = await world.newcomer("hanneke")
    for line in _UVOS:
        await hanneke.says(f"uvo nieuw {line}", "ja")
    await _told(world, datetime(2026, 12, 9, 12, tzinfo=UTC), hours=6)
    await hanneke.says("ik ben er van 11 december tot 4 januari niet")
    assert not await _told(world, datetime(2027, 1, 4, 7, tzinfo=UTC), hours=1)
    # Some of these came too late, one of them is still in time, and one is new that morning: Monday, nine o'clock.
    told = await _told(world, datetime(2027, 1, 4, 11, tzinfo=UTC), minutes=1)
    assert len(told) == 1, told
    for line in _UVOS:
        assert f"Is de UVO voor casus {line.split()[0]} doorgegaan?" in told[0]
    # Nobody is asked the same twice that week.
    assert not await _told(world, datetime(2027, 1, 8, 17, tzinfo=UTC), hours=1)


async def _asked(world: World, until: datetime) -> list[str]:
    return [one for one in await _told(world, until, hours=1) if "doorgegaan?" in one]


async def test_who_chose_a_day_soon_is_asked_on_that_day(world: World) -> None:
    hanneke = await world.newcomer("hanneke")
    await hanneke.says("uvo nieuw EF-5N9SZX 1 december 9.00", "ja")
    assert len(await _asked(world, datetime(2026, 12, 2, 12, tzinfo=UTC))) == 1
    await hanneke.says("uvo EF-5N9SZX later vrijdag")
    assert len(await _asked(world, datetime(2026, 12, 4, 17, tzinfo=UTC))) == 1


async def test_who_moved_it_to_a_day_soon_is_asked_after_that_day(world: World) -> None:
    hanneke = await world.newcomer("hanneke")
    await hanneke.says("uvo nieuw EF-5N9SZX 1 december 9.00", "ja")
    assert len(await _asked(world, datetime(2026, 12, 2, 12, tzinfo=UTC))) == 1
    await hanneke.says("uvo EF-5N9SZX 3 december 10.00")
    assert len(await _asked(world, datetime(2026, 12, 4, 17, tzinfo=UTC))) == 1
