"""Two people fill in one zelfscan, in turns, side by side."""

import pytest
from playwright.async_api import expect

from tests.e2e.trial import Trial, chosen, code_in

pytestmark = pytest.mark.e2e


async def test_two_people_one_form(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await anna.presses("Zelfscan", "Hoe vul je de zelfscan in?")
    await anna.chooses("2 – In informeel verband", "Geef de ander deze code", "Over welke samenwerking")
    code = code_in(await anna.last.inner_text())
    await trial.looks("90-code-for-the-other")
    await anna.chooses("3 – Een regio of subregio", "Geef deze samenwerking een korte naam")
    await anna.last.get_by_role("textbox").fill("Regio Noord")
    await anna.presses("Volgende", "Rol 1 van 4")
    await anna.chooses("4 – Redelijk aanwezig", "Rol 2 van 4")

    await trial.meets("bram")
    anna, bram = await trial.opens("anna", "bram")
    await bram.says(f"doe mee {code}", "samen een zelfscan in te vullen: Regio Noord", "Alleen jullie tweeën")
    await trial.looks("91-asked-to-do-it-together")
    await bram.presses("Ja, ik doe mee", "Jullie vullen dit formulier samen in", "Rol 2 van 4")
    await bram.chooses("3 – Regelmatig aanwezig", "Rol 3 van 4")
    # Anna still has the second question before her; an answer to it does not land on the third.
    await anna.presses("5 – Ruim aanwezig", "Bij Kwartiermaker staat al een antwoord: 3 – Regelmatig aanwezig")
    await trial.looks("92-at-the-same-time")
    await anna.presses("Verder", "Rol 3 van 4")
    await expect(chosen(anna.last)).to_have_count(0)
    await anna.chooses("2 – Incidenteel aanwezig", "Rol 4 van 4")
    await bram.says("verder", "Rol 4 van 4")
    await bram.chooses(
        "5 – Ruim aanwezig", "Kijk je antwoorden na", "3 – Regelmatig aanwezig", "2 – Incidenteel aanwezig"
    )
    await bram.presses("Verstuur", "Jullie zelfscan: Regio Noord", "van jullie samen")
    await anna.says("uitdraai", "Jullie zelfscan: Regio Noord")
    for both in (anna, bram):
        await both.sees("Ontwerper 4", "Kwartiermaker 3", "Verbinder 2", "Dirigent 5")
    await trial.looks("93-both-see-the-outcome")
