"""What the questions share: who may be asked, and what is seen after many an answer."""

from collections.abc import Awaitable, Callable, Mapping

from tests.scenarios.people import Someone, World, code_on

CASE, OTHER_CASE = "AB-3K7QXZ", "CD-4K8RWZ"
NOT_UNDERSTOOD, NOT_AN_ANSWER, MENU = "Dat begrijp ik niet", "Dat antwoord ken ik niet", "Kies hieronder"
# What is no answer leaves the question open, and says what it can read.
UNREAD = "Dat lees ik niet als antwoord op mijn vraag."
STILL_OPEN = "Mijn vraag staat nog open."
# A command goes its own way.
NOTHING_OPEN, KEEP_OR_THROW = "Je bent nu nergens mee bezig", "Wil je later verder"
ALL_ABOUT_YOU = "Alles over jou wissen"

# Question, after a comma which kind of it -> how it comes to be asked, and what is seen after each answer.
Questions = Mapping[str, tuple[Callable[[World], Awaitable[Someone]], Mapping[str, str]]]


async def coordinator(world: World) -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "3", "verstuur")
    return dirkje, code_on(dirkje.card)


async def participant(world: World, *said: str) -> Someone:
    _, code = await coordinator(world)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", *(text.replace("CODE", code) for text in said))
    return anna


async def alone(world: World, *said: str) -> Someone:
    anna = await world.newcomer("anna")
    await anna.says(*said)
    return anna
