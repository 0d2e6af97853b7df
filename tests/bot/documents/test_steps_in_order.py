"""The steps of a conversation about an open picture are numbered on paper."""

import pytest

from dialogs.instruments.definition import Language
from tests.bot.documents.group_files import pdf
from tests.bot.documents.pictures import by_domain

STEPS: dict[Language, tuple[str, ...]] = {
    "nl": ("1. Bekijk de scores eerst", "2. Kies de rol", "3. Bespreek waar", "4. Maak één afspraak"),
    "en": ("1. First look at the scores", "2. Choose the role", "3. Discuss what", "4. Make one agreement"),
}


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_steps_are_an_order(language: Language) -> None:
    """They stood as bullets."""
    said = " ".join(" ".join(pdf(by_domain(), language).on_pages).split())
    for step in STEPS[language]:
        assert step in said
