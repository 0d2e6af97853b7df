"""What stands in one's own PDF can be read in the chat too (norms D17); for group pictures: test_group_files.py."""

import pytest

from bot.documents.files import File
from bot.documents.typesetting import make_pdf
from dialogs.events import Said
from tests.bot.documents.reading import read
from tests.scenarios.people import World, texts

SCANS = {
    "zelfscan": ("zelfscan", "individueel", "3", "Regio Noord", "4", "3", "weet ik niet", "2", "verstuur"),
    "competentiescan": ("competentiescan", *(f"{n} {n} 4 3" for n in "453212343"), "verstuur"),
}


def close(words: str) -> str:
    """Words alone: where a line breaks, and what is bold, is each medium's own."""
    return "".join(words.replace("\u200b", "").replace("\u00ad", "").replace("*", "").split()).lower()


@pytest.mark.parametrize("scan", SCANS)
async def test_ones_own_outcome_is_on_the_card(world: World, scan: str) -> None:
    anna = await world.newcomer("anna")
    card = texts(await anna.says(*SCANS[scan]))
    (file,) = await world.turns.take(Said(anna.who, anna.delivery(), "pdf"))
    assert isinstance(file, File)
    tree = read(await file.make(make_pdf)).tree
    said = [node.text for tag in ("TH", "TD", "LBody") for node in tree.all(tag)]
    assert len(said) > 20
    assert [words for words in said if close(words) not in close(card)] == []
