"""Under the letterhead of an organisation a page holds less: it leaves no white hole, and no name is cut."""

import pikepdf
import pytest

from bot.documents import typesetting
from bot.documents.logo import draw_logo
from bot.house.style import HouseStyle
from dialogs.instruments.kind import Outcome
from tests.bot.documents.own import DAY, outcomes, own_printout
from tests.bot.documents.pictures import by_domain, earlier_open, group_printout
from tests.bot.documents.reading import read
from tests.bot.documents.samples import LANGUAGES, Language
from tests.bot.house.looks import COLOUR, SVG

HOUSE = HouseStyle("Samenwerkingsverband Passend Onderwijs Noord-Kennemerland", COLOUR, draw_logo(SVG))
LONG = "Samenwerking jeugd, onderwijs en veiligheid Zuidoost-Brabant en Noord-Limburg, najaar 2026"
OWN = {name: outcome for name, outcome in outcomes() if name.endswith("mixed")}
# As in test_own_pages.py.
FEWEST_SIGNS = 300


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("outcome", OWN.values(), ids=OWN)
def test_a_last_page_is_worth_its_paper(outcome: Outcome, language: Language) -> None:
    pages = read(typesetting.pdf(own_printout(outcome, language), DAY, HOUSE)).on_pages
    assert len(pages) == 1 or len(pages[-1]) >= FEWEST_SIGNS


def test_a_long_name_above_a_next_page_is_not_cut_off() -> None:
    """It was cut after its first line; what cuts is an operator of the page (PDF 32000, 8.5.4)."""
    made = read(typesetting.pdf(group_printout(by_domain(name=LONG, last=earlier_open()), "nl"), DAY, HOUSE))
    _, second = made.file.pages
    operators = [str(each.operator) for each in pikepdf.parse_content_stream(second)]
    assert not {"W", "W*"} & {*operators}
