"""The card of the settings says once what was just changed, and how to change it back."""

import pytest

from tests.scenarios.people import World, texts


@pytest.mark.parametrize(
    ("locale", "said", "told", "back", "usually"),
    [
        (
            "nl-NL",
            "herinneringen uit",
            "Je krijgt geen herinneringen meer",
            "Toch weer herinneringen?",
            "Ik stuur je geen",
        ),
        (
            "en-GB",
            "reminders off",
            "You will get no more reminders",
            "Do you want reminders after all?",
            "I send you no",
        ),
        ("nl-NL", "nederlands", "Vanaf nu praat ik Nederlands", "Kies hier je taal", "Ik praat Nederlands"),
        ("en-GB", "english", "From now on I speak English", "Choose your language here", "I speak English"),
    ],
)
async def test_what_was_just_changed_is_said_once(
    world: World, locale: str, said: str, told: str, back: str, usually: str
) -> None:
    anna = await world.newcomer("anna", locale)
    await anna.says(said)
    anna.sees(told, back)
    assert usually not in texts(anna.card).replace(told, "")
    await anna.says("instellingen" if locale == "nl-NL" else "settings")
    anna.sees(usually, back)
    anna.sees_not(told)
