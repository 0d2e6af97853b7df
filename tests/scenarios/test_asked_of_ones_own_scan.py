"""What people ask who are not sure whether to fill it in, or what: a true answer, and nothing is chosen for them."""

import pytest

from tests.scenarios.people import World

NL, EN = "nl-NL", "en-GB"
BEFORE = {NL: ("zelfscan", "1", "3", "Noord"), EN: ("self-scan", "1", "3", "North")}
ASKED = (
    (EN, "does my boss make me", "Not as far as I am concerned."),
    (EN, "i did it last year already", "That does not count here"),
    (EN, "should I say 4", "I will not choose that for you."),
    (EN, "shall I put 3", "I will not choose that for you."),
    (EN, "what's in it for me", "You see for yourself straight away how things stand"),
    (NL, "ik heb hem al gedaan vorig jaar", "Dat telt hier niet mee"),
    (NL, "moet dit van mijn baas", "Van mij hoeft het niet."),
    (NL, "wat heb ik eraan", "Je ziet meteen voor jezelf hoe het ervoor staat"),
    (NL, "zal ik 4 zeggen", "Dat kies ik niet voor je."),
)


@pytest.mark.parametrize(("locale", "said", "told"), ASKED)
async def test_the_question_is_answered_and_the_scan_stays(world: World, locale: str, said: str, told: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*BEFORE[locale], said)
    anna.sees(told)
    await anna.presses("Verder" if locale == NL else "Continue")
    anna.sees("Rol 1 van 4" if locale == NL else "Role 1 of 4")


async def test_who_has_it_chosen_hears_what_is_asked(world: World) -> None:
    anna = await world.newcomer("anna", NL)
    await anna.says(*BEFORE[NL], "zal ik 4 zeggen")
    anna.sees("De vraag is: Ontwerper: in welke mate is deze rol nu aanwezig in jullie samenwerking?")


ERASED = (
    (EN, "erase that outcome", "I cannot erase a single outcome."),
    (EN, "delete my result", "I cannot erase a single outcome."),
    (NL, "verwijder die uitkomst", "Eén uitkomst apart wissen kan ik niet."),
    (NL, "wis mijn uitkomst", "Eén uitkomst apart wissen kan ik niet."),
)


@pytest.mark.parametrize(("locale", "said", "told"), ERASED)
async def test_an_outcome_that_is_to_go_is_not_shown_instead(world: World, locale: str, said: str, told: str) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(*BEFORE[locale], "3", "3", "4", "4", "verstuur" if locale == NL else "send", said)
    anna.sees(told)
