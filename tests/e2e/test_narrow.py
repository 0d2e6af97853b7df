"""The main cards at the narrowest width that must do (320 pixels, WCAG 1.4.10), in both languages, light and dark."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

import pytest
from playwright.async_api import ViewportSize

from tests.e2e.trial import OUT, Column, Trial, code_in
from tests.today import working_day

pytestmark = pytest.mark.e2e

NARROW = ViewportSize(width=320, height=700)
MAY_CUT = frozenset({"review", "result", "round-made", "rounds"})
# What two people type, each in their own language, and what they are then shown.
SAID: dict[str, dict[str, Any]] = {
    "nl": {
        "alone": ("zelfscan", "individueel", "3", "Regio Noord"), "skip": "weet ik niet", "send": "verstuur",
        "cards": "competentiescan", "pause": "pauze", "settings": "instellingen", "privacy": "privacy",
        "round": ("ronde", "1", "Regio Noord", str(working_day(2)), "3", "verstuur"), "rounds": "rondes",
        "uvo": ("uvo nieuw", "AB-3K7QXZ", str(working_day(3)), "14.00", "verstuur"), "uvos": "uvo",
        "ladder": "uvo hulp", "join": ("doe mee", "ja", "1"), "close": "sluit", "yes": "ja",
        "overview": "groepsoverzicht",
    },
    "en": {
        "alone": ("self-scan", "individually", "3", "Region North"), "skip": "I don't know", "send": "send",
        "cards": "competency scan", "pause": "pause", "settings": "settings", "privacy": "privacy",
        "round": ("round", "1", "Region North", str(working_day(2)), "3", "send"), "rounds": "rounds",
        "uvo": ("uvo new", "AB-3K7QXZ", str(working_day(3)), "14.00", "send"), "uvos": "uvo",
        "ladder": "uvo help", "join": ("join", "yes", "1"), "close": "close", "yes": "yes",
        "overview": "group overview",
    },
}  # fmt: skip


async def _walk(person: Column, said: Mapping[str, Any]) -> AsyncIterator[str]:
    """Leads this person past every kind of card; the name of each is given while it is shown."""

    async def say(*words: str) -> None:
        for each in words:
            await person.says(each)

    yield "menu"
    await say(*said["alone"])
    yield "question"
    await say("4", "3", said["skip"], "2")
    yield "review"
    await say(said["send"])
    yield "result"
    await say(said["cards"])
    yield "four-statements"
    await say(said["pause"], said["settings"])
    yield "settings"
    await say(said["privacy"])
    yield "privacy"
    await say(*said["uvo"])
    yield "uvo"
    await say(said["uvos"])
    yield "uvos"
    await say(said["ladder"])
    yield "ladder"
    await say(*said["round"])
    yield "round-made"
    code = code_in(await person.last.inner_text())
    join, *answers = said["join"]
    await say(f"{join} {code}", *answers, "4", "4", "3", "2", said["send"])
    await say(said["rounds"])
    yield "rounds"
    await say(f"{said['close']} {code}", said["yes"], said["overview"])
    yield "picture"


@pytest.mark.parametrize("language", SAID)
async def test_every_kind_of_card_fits_and_passes_axe(trial: Trial, language: str) -> None:
    if language == "en":
        await trial.opens("anna")
        person = await trial.adds("Emma", "en", "emma")
        await person.says("ok")
        await trial.opens("emma")
    else:
        (person,) = await trial.meets("dirkje")
    await trial.page.set_viewport_size(NARROW)
    OUT.mkdir(exist_ok=True)
    faults: list[str] = []
    cut: dict[str, list[str]] = {}
    before: set[str] = set()
    seen = []
    async for name in _walk(person, SAID[language]):
        seen.append(name)
        await trial.page.screenshot(path=OUT / f"60-narrow-{language}-{name}.png", animations="disabled")
        faults += await trial.faults(f"{name}.{language}")
        words = set(await trial.cut_words())
        cut[name], before = sorted(words - before), words
    assert len(seen) == 13
    assert not faults, "\n".join(faults)
    # Three columns of long words do not fit here; docs/toegankelijkheid.md says so. A case code always does.
    assert {name: words for name, words in cut.items() if words and name not in MAY_CUT} == {}
