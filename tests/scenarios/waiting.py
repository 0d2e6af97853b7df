"""A clock that is put to a day, and who was told something by then."""

from datetime import UTC, datetime

from tests.scenarios.people import World


def put_clock(world: World, day: int, hour: int = 9, month: int = 12) -> None:
    world.now = datetime(2026, month, day, hour, 0, tzinfo=UTC)


def who_were_told(told: list[tuple[str, dict[str, object]]]) -> list[str]:
    return sorted(name for name, _ in told)
