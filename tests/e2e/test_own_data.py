"""Somebody looks at everything the bot has of them, takes it along, hides their scores, and has it all erased."""

import json

import pytest

from tests.e2e.trial import Trial, button

pytestmark = pytest.mark.e2e


async def test_from_looking_to_erasing(trial: Trial) -> None:
    anna, bram = await trial.meets("anna", "bram")
    await anna.says("zelfscan", "Hoe vul je de zelfscan in?")
    for words in ("1", "3", "Samenwerking Oost", "4", "3", "5", "2"):
        await anna.says(words)
    await anna.says("verstuur", "Jouw zelfscan: Samenwerking Oost")
    await bram.says("zelfscan", "Hoe vul je de zelfscan in?")

    await anna.says("mijn gegevens", "Wat ik van je bewaar", "Scans en formulieren: 1", "Deze kaart zie alleen jij")
    await trial.looks("130-own-data")
    await button(anna.last, "Als bestand").click()
    kept = json.loads(await anna.accepts())
    assert "Samenwerking Oost" in json.dumps(kept)
    assert "bram" not in json.dumps(kept)
    await trial.looks("131-own-data-file")
    await anna.sees("Mijn-gegevens")

    await anna.says("verberg", "kaarten met je scores vervangen")
    await trial.looks("132-hidden")
    await anna.sees("kaarten met je scores")
    await anna.says("uitdraai", "Jouw zelfscan: Samenwerking Oost")

    await anna.says("wis mijn gegevens", "Alles over jou wissen", "Wat er weggaat", "Wat er blijft")
    await trial.looks("133-erase-asked")
    await anna.sees("Alles over jou wissen")
    await anna.says("ja", "Er is nog niets gewist")
    await anna.says("wis alles", "Alles over jou is weg")
    await trial.looks("134-erased")
    await anna.sees("Alles over jou is weg")
    await anna.says("hallo", "Voor je begint")
    await bram.says("1", "Vraag 2 van")
