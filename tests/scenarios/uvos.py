"""A chair with a UVO, and what they hear as days pass."""

from datetime import UTC, datetime

from tests.scenarios.people import Card, Someone, World

CODE = "AB-3K7QXZ"


async def new_uvo(
    world: World, code: str = CODE, name: str = "eva", locale: str = "nl-NL", day: str = "15-12-2026"
) -> Someone:
    eva = await world.newcomer(name, locale)
    await eva.says("uvo nieuw" if locale == "nl-NL" else "uvo new", code, day, "14.00", "verstuur")
    return eva


async def hears(world: World, eva: Someone, until: datetime) -> Card:
    """Days pass until this moment; the last thing the chair was told on the way."""
    heard: Card = {}
    while world.now < until:
        await world.tick(hours=12)
        for who, card in world.told:
            if who == eva.name:
                heard = eva.card = card
    return heard


def at(day: str) -> datetime:
    return datetime.fromisoformat(day).replace(hour=21, tzinfo=UTC)
