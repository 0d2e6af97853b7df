"""On a phone, with the keyboard only, in English."""

import pytest
from playwright.async_api import Page, expect

from tests.e2e.test_round import join_by_typing, round_by_typing
from tests.e2e.test_zelfscan import to_roles_by_clicking
from tests.e2e.trial import PHONE, Trial, button

pytestmark = pytest.mark.e2e

_FOCUSED = """() => {
  const at = document.activeElement;
  const label = at.getAttribute("aria-label") ?? at.labels?.[0]?.innerText ?? at.innerText ?? "";
  return [at.matches(":focus-visible") && getComputedStyle(at).outlineStyle !== "none", label];
}"""


async def test_on_a_phone(trial: Trial) -> None:
    await trial.page.set_viewport_size(PHONE)
    (anna,) = await trial.meets("anna")
    await trial.looks("50-phone-menu")
    await to_roles_by_clicking(anna, "Samenwerkingsverband Passend Onderwijs Noord-Kennemerland en omstreken")
    # The question and the first answers stand on the screen, without scrolling.
    await expect(anna.last.get_by_text("Ontwerper: in welke mate")).to_be_in_viewport()
    await expect(button(anna.last, "1 – Niet of nauwelijks aanwezig")).to_be_in_viewport()
    for number in range(2, 5):
        await anna.chooses("4 – Redelijk aanwezig", f"Rol {number} van 4")
    await anna.chooses("Dit kan ik niet beoordelen", "Kijk je antwoorden na")
    await trial.looks("51-phone-review")
    await anna.presses("Verstuur", "Jouw zelfscan", "Je hebt niet alle rollen een score gegeven.")
    await expect(anna.last.get_by_text("Jouw zelfscan", exact=False).first).to_be_in_viewport()
    await anna.unfolds("Ontwerper", "Van wie hangt de vernieuwing af")
    await trial.looks("52-phone-result")


async def test_no_word_is_cut_in_two_on_a_phone(trial: Trial) -> None:
    await trial.page.set_viewport_size(PHONE)
    (dirkje,) = await trial.meets("dirkje")
    code = await round_by_typing(dirkje)
    for name, domain in (("anna", "onderwijs"), ("bram", "jeugdhulp/zorg"), ("chris", "gemeente")):
        (person,) = await trial.meets(name)
        await join_by_typing(person, code, domain)
        await person.says("verstuur", "Jouw zelfscan: Regio Noord")
    cut = set(await trial.cut_words())
    (dirkje,) = await trial.opens("dirkje")
    await dirkje.says("rondes", "3 van 5")
    await dirkje.says(f"sluit {code}", "Weet je zeker")
    await dirkje.says("ja", "is gesloten")
    await dirkje.says("groepsoverzicht", "3 van de 5 genodigden deden mee")
    cut |= set(await trial.cut_words())
    assert not cut, cut


async def _tab_to(page: Page, label: str) -> None:
    """Tab until the focus is there; every stop on the way can be seen."""
    passed = []
    for _ in range(30):
        await page.keyboard.press("Tab")
        visible, at = await page.evaluate(_FOCUSED)
        assert visible, f"the focus cannot be seen on {at!r}"
        passed.append(at)
        if at.strip() == label:
            return
    raise AssertionError(f"{label!r} is not reached by Tab: {passed}")


async def test_one_question_with_the_keyboard_only(trial: Trial) -> None:
    (anna,) = await trial.opens("anna")
    await anna.sees("Welkom bij Regiebot")
    await _tab_to(trial.page, "Gelezen, verder")
    await trial.page.keyboard.press("Enter")
    await anna.sees("Wat wil je doen?")
    # The answer took the place of the button, and the focus is on it: no walk from the top of the page.
    await expect(anna.last).to_be_focused()
    await _tab_to(trial.page, "Zelfscan")
    await trial.page.keyboard.press("Space")
    await anna.sees("Hoe vul je de zelfscan in?")
    await trial.looks("53-keyboard")
    await _tab_to(trial.page, "Uitleg")
    await trial.page.keyboard.press("Enter")
    await anna.sees("als spiegel voor jezelf")
    for _ in range(4):
        await trial.page.keyboard.press("Shift+Tab")
    await expect(button(anna.last, "1 – Individueel")).to_be_focused()
    await trial.page.keyboard.press("Enter")
    await anna.sees("Over welke samenwerking geef je een score?", "Vraag 2 van 3")
    await expect(anna.last).to_be_focused()


async def test_another_language(trial: Trial) -> None:
    (anna,) = await trial.meets("anna")
    await anna.says("instellingen", "Ik praat Nederlands met je.")
    await trial.looks("54-settings")
    await anna.presses("English", "From now on I speak English with you.", "Settings")
    await trial.looks("55-settings-english")
    await anna.says("help", "What would you like to do?")
    await anna.presses("Self-scan", "How do you fill in the self-scan?")
    await anna.says("individually", "Which collaboration are you scoring?")
    # Dutch words stay understood, and the way back is there.
    await anna.says("terug", "How do you fill in the self-scan?")
    await anna.says("nederlands", "Vanaf nu praat ik Nederlands met je.")
    await anna.says("verder", "Over welke samenwerking geef je een score?")
