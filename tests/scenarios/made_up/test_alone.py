"""People take the made-up instruments by themselves, from their own word to the second time."""

import json
from dataclasses import dataclass

import pytest

from bot.documents.typesetting import make_pdf
from tests.scenarios.made_up.tongues import DUTCH, ENGLISH, Tongue, words_on_paper
from tests.scenarios.people import World, buttons, code_on, elements


@dataclass(frozen=True)
class Alone:
    """One person takes it twice. `first` and `second` are what is typed from its word to the review."""

    tongue: Tongue
    word: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    asked: tuple[str, ...]
    reviewed: tuple[str, ...]
    title: str
    told: tuple[str, ...]
    part: str
    of_part: tuple[str, ...]
    beside: tuple[str, ...]
    file: str
    on_paper: tuple[str, ...]


ALONE = {
    "huis op orde": Alone(
        DUTCH, "huis op orde", ("1", "1", "Ons huis", "4", "5", "2", "4"), ("1", "1", "Ons huis", "3", "5", "4", "4"),
        asked=("Huis op orde – Vraag 1 van 3", "Hoe opgeruimd is het huis?", "Hoe vul je dit in?"),
        reviewed=("**1. Manier:** Alleen", "**3. Naam:** Ons huis", "Keuken:** 4 – Stand 4", "Zolder:** 2 – Stand 2"),
        title="Jouw huis: Ons huis",
        told=("Mate per rol, van 1 tot en met 5", "Beeld 3: let op de zolder.", "Elke ruimte telt.",
              "Rol\nScore en beeld", "Typen mag ook: **uitdraai keuken**"),
        part="keuken", of_part=("Keuken\n4 – Stand 4", "Keuken: hoog.", "Begin in de keuken."),
        beside=("Je deed deze scan eerder over hetzelfde.", "2 hoger", "1 lager", "gelijk"),
        file="Huis-op-orde-2026-11-23.pdf",
        on_paper=("Jouw huis", "Ons huis", "Keuken", "4 – Stand 4", "let op de zolder", "Dit is jouw eigen beeld. Het"),
    ),
    "house in order": Alone(
        ENGLISH, "house in order",
        ("1", "1", "Our house", "4", "5", "2", "4"), ("1", "1", "Our house", "3", "5", "4", "4"),
        asked=("House in order – Question 1 of 3", "How tidy is the house?", "How do you fill this in?"),
        reviewed=("**1. Way:** Alone", "**3. Name:** Our house", "**4. Kitchen:** 4 – Level 4", "Attic:** 2 – Level 2"),
        title="Your house: Our house",
        told=("Degree per role, from 1 to 5", "Picture 3: mind the attic.", "Role\nScore and level",
              "What will you tidy tomorrow?", "Or type: **printout kitchen**"),
        part="kitchen", of_part=("Kitchen\n4 – Level 4", "Kitchen: high.", "Begin in the kitchen."),
        beside=("You took this scan before on the same subject.", "2 higher", "1 lower", "the same"),
        file="House-in-order-2026-11-23.pdf",
        on_paper=("Your house", "Our house", "Kitchen", "4 – Level 4", "mind the attic", "This is your own picture."),
    ),
    "muziekscan": Alone(
        DUTCH, "muziekscan", ("4345", "3 3 - 3", "2222"), ("4444", "3333", "3333"),
        asked=("Muziekscan – Kaart 1 van 3", "Hoe speel je?", "De laatste keer:", "bijvoorbeeld **4 3 5 4**",
               "Past geen enkel antwoord? Typ op die plek een streepje: **4 - 5 4**.", "Ik oefende mijn adem, deel 4."),
        reviewed=("4 · 3 · 4 · 5", "3 · 3 · – · 3", "– = Geen muziek"),
        title="Jouw muziek",
        told=("Competentie en beeld\nScore", "**Blazer**\n3,5", "Adem\n\nHard\n4,0", "Het sterkst: adem.",
              "De meeste ruimte: maat.", "Tip 1: oefen maat.", "Typen mag ook: **uitdraai adem**"),
        part="toon", of_part=("Toon – 3,0", "Toon is gewoon.", "Waar hoor je je toon?"),
        beside=("vorige keer", ": 1,0 hoger", ": gelijk"),
        file="Muziekscan-2026-11-23.pdf",
        on_paper=("Jouw muziek", "Je beoordeelt jezelf.", "Slagwerker", "Het sterkst: adem."),
    ),
    "music scan": Alone(
        ENGLISH, "music scan", ("4345", "3 3 - 3", "2222"), ("4444", "3333", "3333"),
        asked=("Music scan – Card 1 of 3", "How do you play?", "Last time:", "four numbers in a row",
               "Does no answer fit? Type a dash in its place: **4 - 5 4**.", "I practised my breath, part 4."),
        reviewed=("4 · 3 · 4 · 5", "3 · 3 · – · 3", "– = No music"),
        title="Your music",
        told=("Competency and level\nScore", "**Wind player**\n3.5", "Breath\n\nLoud\n4.0", "Strongest: breath.",
              "Most room: beat.", "Tip 1: practise beat.", "Or type: **printout breath**"),
        part="tone", of_part=("Tone – 3.0", "Tone is plain.", "Where do you hear your tone?"),
        beside=("last time", ": 1.0 higher", ": the same"),
        file="Music-scan-2026-11-23.pdf",
        on_paper=("Your music", "You rate yourself.", "Drummer", "Strongest: breath."),
    ),
    "weekstart": Alone(
        DUTCH, "weekstart", ("4 -", "2"), ("5 4", "2"),
        asked=("Weekstart – Kaart 1 van 2", "Hoe begon je week?", "Deze week:", "Ik sliep goed.",
               "twee cijfers achter elkaar, bijvoorbeeld **4 3**", "Typ op die plek een streepje: **4 -**."),
        reviewed=("**Kaart 1:** 4 · –", "**Kaart 2:** 2 – Punt 2"),
        title="Weekstart",
        told=("Jouw score per onderwerp", "Onderwerp\nScore\nRust\n4,0\nZin\n2,0", "Wat neem je mee?",
              "Je beoordeelt jezelf.", "Typen mag ook: **uitdraai rust**"),
        part="zin", of_part=("Zin – 2,0", "Hoeveel zin je had."),
        beside=("Rust\n4,5\n\nvorige keer 4,0: 0,5 hoger", "Zin\n2,0\n\nvorige keer 2,0: gelijk"),
        file="Weekstart-2026-11-23.pdf",
        on_paper=("Weekstart", "Rust: Hoe rustig het was.", "Wat neem je mee?"),
    ),
    "week start": Alone(
        ENGLISH, "week start", ("4 -", "2"), ("5 4", "2"),
        asked=("Week start – Card 1 of 2", "How did your week begin?", "This week:", "I slept well.",
               "two numbers in a row, for instance **4 3**", "Type a dash in its place: **4 -**."),
        reviewed=("**Card 1:** 4 · –", "**Card 2:** 2 – Point 2"),
        title="Week start",
        told=("Your score per subject", "Subject\nScore\nCalm\n4.0\nAppetite\n2.0", "What do you take along?",
              "Or type: **printout calm**"),
        part="appetite", of_part=("Appetite – 2.0", "How much you felt like it."),
        beside=("Calm\n4.5\n\nlast time 4.0: 0.5 higher", "Appetite\n2.0\n\nlast time 2.0: the same"),
        file="Week-start-2026-11-23.pdf",
        on_paper=("Week start", "Calm: How calm it was.", "What do you take along?"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("it", ALONE.values(), ids=ALONE)
async def test_alone_from_its_word_to_the_second_time(world: World, it: Alone) -> None:
    tongue, anna = it.tongue, await world.newcomer("anna", it.tongue.locale)
    await anna.says(it.word)
    anna.sees(*it.asked)
    *most, last = it.first
    await anna.says(*most, tongue.back)
    again = anna.card
    await anna.says(tongue.pause)
    world.restart()
    await anna.says(tongue.go_on, tongue.back)
    assert [e["id"] for e in elements(anna.card) if e["type"].startswith("Input.")] == [
        e["id"] for e in elements(again) if e["type"].startswith("Input.")
    ], "back is the same page, before a pause and after it"
    await anna.says(most[-1], last)
    anna.sees(*it.reviewed)
    await anna.says(tongue.send)
    anna.sees(it.title, *it.told)
    await anna.says(f"{tongue.printout} {it.part}")
    anna.sees(it.title, *it.of_part)
    anna.sees_not(it.told[0])
    await anna.says("pdf")
    assert anna.file and anna.file.name == it.file
    assert [words for words in it.on_paper if words not in await words_on_paper(anna)] == []
    world.later(weeks=10)
    await anna.says(it.word, *it.second, tongue.send)
    anna.sees(it.title, *it.beside)
    # Something else of hers in between.
    await anna.says("zelfscan", tongue.pause, f"{tongue.printout} {it.word}")
    anna.sees(it.title, *it.beside)
    await anna.says(tongue.my_data)
    anna.sees("3, met je antwoorden" if tongue is DUTCH else "3, with your answers")
    await anna.says(f"{tongue.my_data} {tongue.file}")
    assert anna.file
    kept = json.loads(await anna.file.make(make_pdf))
    assert [run["instrument"] for run in kept["tables"]["runs"]["rows"]].count(ID[it.word]) == 2


ID = {
    "huis op orde": "huis_op_orde", "house in order": "huis_op_orde", "muziekscan": "muziekscan",
    "music scan": "muziekscan", "weekstart": "weekstart", "week start": "weekstart",
}  # fmt: skip


async def test_two_people_fill_in_one_form(world: World) -> None:
    anna, bram = await world.newcomer("anna"), await world.newcomer("bram")
    await anna.says("huis op orde", "2")
    code = code_on(anna.card)
    await bram.says(f"doe mee {code}")
    bram.sees("Iemand vraagt je om samen Huis op orde in te vullen. Jullie kiezen per rol één gezamenlijke score.")
    await bram.says("ja", "1", "Ons huis", *"4444")
    bram.sees("Kijk je antwoorden na")
    await bram.says("verstuur")
    bram.sees("Jullie huis: Ons huis", "Deze uitkomst is van jullie samen")
    await world.tick(minutes=5)
    anna.hears()
    anna.sees("Huis op orde is verstuurd. Dit is de uitkomst.", "Jullie huis: Ons huis")
    await anna.says("huis op orde", "2")
    await bram.says(f"doe mee {code_on(anna.card)}", "ja")
    await anna.says("weggooien", "weggooien")
    await world.tick(minutes=5)
    bram.hears()
    bram.sees("Opnieuw beginnen kan: typ **zelfscan** of **huis op orde**.")


async def test_a_way_that_needs_a_round_says_how(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("huis op orde", "3")
    anna.sees("Wil je de scan voor jezelf doen? Typ **huis op orde** en kies Alleen.")
    await anna.presses("Huis op orde")
    anna.sees("Huis op orde – Vraag 1 van 3")
    eve = await world.newcomer("eve", "en-GB")
    await eve.says("house in order", "3")
    eve.sees("Type **house in order** and choose Alone.")


async def test_who_sees_what_names_them(world: World) -> None:
    anna, eve = world.person("anna"), world.person("eve", "en-GB")
    await anna.installs()
    anna.sees(
        "**Zelfscan en Huis op orde voor jezelf:** alleen jij ziet je scores.",
        "**Zelfscan en Huis op orde in een ronde:** na sluiting",
        "**Competentiescan, Muziekscan en Weekstart:** je eigen uitkomst is alleen voor jou.",
    )
    await eve.installs()
    await eve.says("ok", "privacy")
    eve.sees("**Self-scan and House in order for yourself:**")
    eve.sees("**Competency scan, Music scan, Week start and Five steps:**")


async def test_the_menu_has_them_beside_what_one_has(world: World) -> None:
    anna = await world.newcomer("anna")
    await anna.says("uitdraai")
    anna.sees(
        "Typ **zelfscan**, **competentiescan**, **huis op orde**, **muziekscan** of **weekstart** om te beginnen.",
        "Het kost je 2 tot 10 minuten.",
    )
    assert list(buttons(anna.card))[-1] == "Hulp"
    await anna.presses("Weekstart")
    anna.sees("Weekstart – Kaart 1 van 2")
    await anna.says("4 4", "4", "verstuur", "help")
    assert list(buttons(anna.card)) == [
        "Uitdraai", "Zelfscan", "Competentiescan", "Meedoen met een code", "Hulp per onderwerp",
    ]  # fmt: skip
    await anna.says("hulp scans")
    anna.sees("**huis op orde**", "**muziekscan**", "**weekstart**")
    await anna.says("menu")
    await anna.presses("Uitdraai")
    anna.sees("Weekstart", "Rust\n4,0")
    await anna.says("muzieksca", "ja")
    anna.sees("Muziekscan – Kaart 1 van 3")
