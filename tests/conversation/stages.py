"""What came before a journey begins: who walks it, and the code of the round it is about."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from tests.scenarios.people import Someone, World, code_on

Stage = Callable[[World, str], Awaitable[tuple[Someone, str]]]
_GROUPS = {"5": ("Noord, Oost",), "6": ("Noord, Oost",)}


async def stranger(world: World, locale: str) -> tuple[Someone, str]:
    return world.person("anna", locale), ""


async def _make_round(world: World, locale: str, offer: str = "1") -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje", locale)
    await dirkje.says("ronde", offer, *_GROUPS.get(offer, ()), "Regio Noord", "18-12-2026", "12", "verstuur")
    return dirkje, code_on(dirkje.card)


def invited(offer: str) -> Stage:
    """Somebody who never spoke to the bot, with the code of a round."""

    async def stage(world: World, locale: str) -> tuple[Someone, str]:
        _, code = await _make_round(world, "nl-NL", offer)
        return world.person("anna", locale), code

    return stage


async def open_round(world: World, locale: str) -> tuple[Someone, str]:
    """Its coordinator, with three who are done."""
    dirkje, code = await _make_round(world, locale)
    for number, scores in enumerate(("3344", "2344", "3314"), 1):
        person = await world.newcomer(f"p{number}", locale)
        await person.says(f"doe mee {code}", "ja", str(number), *scores, "verstuur")
    return dirkje, code


async def day_before(world: World, locale: str) -> tuple[Someone, str]:
    dirkje, code = await open_round(world, locale)
    world.now = datetime(2026, 12, 17, 10, 0, tzinfo=UTC)
    await world.tick()
    return dirkje, code


async def closed_round(world: World, locale: str) -> tuple[Someone, str]:
    dirkje, code = await open_round(world, locale)
    await dirkje.says(f"sluit {code}", "ja")
    return dirkje, code


async def closed_confidential_round(world: World, locale: str) -> tuple[Someone, str]:
    dirkje, code = await _make_round(world, locale, "2")
    for n in range(12):
        person = await world.newcomer(f"q{n}", locale)
        scores = [1 + (n + place) % 4 for place in range(7)] + [4 - n % 2, 1 + n % 3]
        await person.says(f"doe mee {code}", "ja", *(f"{score} " * 4 for score in scores), "verstuur")
    await dirkje.says(f"sluit {code}", "ja")
    return dirkje, code


def chair(cases: int) -> Stage:
    """A chair with so many UVOs, each on a working day of its own."""

    async def stage(world: World, locale: str) -> tuple[Someone, str]:
        eva = await world.newcomer("eva", locale)
        lines = [f"AB-{number}X{number}Y {number - 10}-12-2026 14:00" for number in _WORKING_DAYS[:cases]]
        await eva.says("\n".join(lines), "ja")
        return eva, ""

    return stage


_WORKING_DAYS = (11, 12, 13, 14, 17, 18, 19, 20)


async def busy(world: World, locale: str) -> tuple[Someone, str]:
    """A chair of eight, halfway through a zelfscan."""
    eva, _ = await chair(8)(world, locale)
    await eva.says("zelfscan", "1", "3", "Noord", "4")
    return eva, ""


def having_said(*words: str) -> Stage:
    """Somebody who read the notice and typed this."""

    async def stage(world: World, locale: str) -> tuple[Someone, str]:
        anna = await world.newcomer("anna", locale)
        await anna.says(*words)
        return anna, ""

    return stage


known = having_said()
