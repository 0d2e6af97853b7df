"""What stands in one's own PDF can be read in the chat too (norms D17); group pictures: test_open_group_files.py."""

import pytest
from sqlalchemy import update

from bot.documents.files import File
from bot.documents.typesetting import make_pdf
from dialogs.events import Said
from store.schema import rounds
from tests.bot.documents.books import opened
from tests.bot.documents.reading import read
from tests.conftest import raw
from tests.scenarios.people import World, code_on, texts

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


_NAME = "Regio {{DATE(2026-11-26T10:00:00Z)}} &lt;b&gt; www.kwaad.nl a@kwaad.nl"
_SHOWN = "Regio { {DATE(2026-11-26T10:00:00Z)}} & lt;b& gt; www. kwaad. nl a @ kwaad. nl"


async def test_a_name_is_words_in_every_file(world: World) -> None:
    """Readers of PDF make a link of what looks like an address; the name itself is kept as it was typed."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "5", "verstuur")
    code = code_on(dirkje.card)
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "1", "4", "4", "3", "2", "verstuur")
    await dirkje.says(f"sluit {code}", "ja")
    async with raw(world.engine) as connection:
        await connection.execute(update(rounds).values(name=_NAME))
    await dirkje.says(f"groepsoverzicht {code}")
    dirkje.sees("{ {DATE", "www. kwaad. nl", "a @ kwaad. nl")
    (pdf,) = await world.turns.take(Said(dirkje.who, dirkje.delivery(), f"pdf {code}"))
    assert isinstance(pdf, File)
    said = close("".join(node.text for node in read(await pdf.make(make_pdf)).tree.children))
    assert close(_SHOWN) in said
    (book,) = await world.turns.take(Said(dirkje.who, dirkje.delivery(), f"excel {code}"))
    assert isinstance(book, File)
    cells = [str(cell.value) for page in opened(await book.make(make_pdf)) for row in page for cell in row]
    assert _SHOWN in cells
    assert not any("{{" in cell or "&lt;" in cell or "www.kwaad" in cell for cell in cells)
