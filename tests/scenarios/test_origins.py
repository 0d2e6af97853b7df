"""`bron`, "waar komt dit vandaan?": which publications an instrument rests on, and what of it is our own."""

import pytest

from dialogs.instruments.library import Library
from dialogs.instruments.provenance import own_parts, rests_on
from tests.scenarios.people import World

ASKED = (
    "waar komt dit vandaan?",
    "Wie heeft dit bedacht?",
    "is dit onderzocht?",
    "Is dit wetenschappelijk?",
    "waar is dit op gebaseerd?",
    "bron",
    "where does this come from?",
    "has this been researched?",
    "what is this based on?",
)


@pytest.mark.parametrize("said", ASKED)
async def test_in_a_scan_its_publications_are_told_and_what_is_ours_and_the_question_stays(
    world: World, said: str
) -> None:
    bram = await world.newcomer("bram")
    await bram.says("competentiescan", said)
    bram.sees(
        "Bron: VU Amsterdam, onderzoek naar regie binnen de Top600/400-aanpak",
        "5.1 Het profiel",
        "Van ons: de uitspraken",
        "geen onderzoek naar gedaan",
    )
    await bram.says("4 4 5 4")
    bram.sees("Kaart 2 van 9")


async def test_after_a_scan_it_is_that_scan(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "1", "1", "Testregio", "4", "3", "3", "3", "verstuur", "waar komt dit vandaan")
    anna.sees("Hier komt **Zelfscan** vandaan", "Bron: Andersson Elffers Felix", "Bijlage 1", "Bron: Met Andere Ogen")
    anna.sees("Van ons: de vragen")


async def test_a_scan_or_a_word_is_named(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "bron van de competentiescan")
    anna.sees("Competentiescan", "VU Amsterdam")
    await anna.says("bron regisseur")
    anna.sees("Bron: VU Amsterdam", "1.1")


async def test_who_has_nothing_in_hand_hears_how_to_ask(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("waar komt dit vandaan?")
    anna.sees("Waarvan wil je de bron weten?", "zelfscan")


async def test_in_english(world: World) -> None:
    bram = await world.newcomer("bram", "en-GB")
    await bram.says("competency scan", "who came up with this?")
    bram.sees("Source: VU Amsterdam", "Our own: the statements")


def test_every_scan_says_its_publications_and_what_is_ours_in_words(library: Library) -> None:
    for entry in library.scans():
        content = entry.content
        assert rests_on(content.source), entry.file
        assert own_parts(content.provenance.original), entry.file
        assert [key for key in content.provenance.original if not own_parts([key])] == [], entry.file


def test_a_publication_is_told_once_with_all_its_sections(library: Library) -> None:
    told = rests_on(library.entry("competentiescan").content.source)
    assert len(told) == 1
    assert told[0].endswith("(2021), 5.1 Het profiel; 5.2 De bevindingen; 2.2, 2.3; 4.1 stap 4")
