"""The sheets of a workbook and their columns are called what people in that language call them."""

import pytest

from dialogs.instruments.definition import Language
from tests.bot.documents.test_workbook import CLOSED, by_domain, group_sheets, opened, workbook

_NL = {
    "Overzicht": ["Onderdeel", "Inhoud"],
    "Scores": ["Rol", "Onderwijs", "Jeugdhulp/zorg", "Gemeente", "Iedereen", "Verschil", "Beeld"],
    "Verdeling": ["Rol", "1", "2", "3", "4", "5", "Gemiddelde", "Middelste score", "Eensgezindheid"],
    "Groepen": ["Rol", "Groep", "Score", "Aantal scores"],
    "Gesprek": ["Onderwerp", "Tekst"],
}
_EN = {
    "Overview": ["Part", "Content"],
    "Scores": ["Role", "Education", "Youth care/health care", "Municipality", "Everybody", "Difference", "In words"],
    "Distribution": ["Role", "1", "2", "3", "4", "5", "Mean", "Middle score", "Agreement"],
    "Groups": ["Role", "Group", "Score", "Number of scores"],
    "Conversation": ["Topic", "Text"],
}


@pytest.mark.parametrize(("language", "sheets"), [("nl", _NL), ("en", _EN)])
def test_they_are_called_so(language: Language, sheets: dict[str, list[str]]) -> None:
    book = opened(workbook("Groepsbeeld", language, group_sheets(by_domain(), language), CLOSED))
    assert {page.title: [cell.value for cell in next(page.iter_rows())] for page in book} == sheets
    assert book.sheetnames == [*sheets]
