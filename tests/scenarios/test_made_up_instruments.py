"""A new instrument of a known kind is one file: people take the made-up ones from their own word to all there is.

Nothing of `tests/content` is known to the bot but what stands in those files.
"""

import json
from dataclasses import dataclass, field
from itertools import cycle, islice

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.documents.typesetting import make_pdf
from dialogs.usecases.turn import Installation
from tests.bot.documents.books import tables, words_in
from tests.bot.documents.reading import read
from tests.conftest import make_installation
from tests.made_up import with_made_up
from tests.scenarios.people import Someone, World, buttons, code_on, elements, texts


@pytest.fixture(scope="module")
def made_up() -> Installation:
    return make_installation(with_made_up())


@pytest.fixture
def world(sqlite: AsyncEngine, made_up: Installation) -> World:
    return World(sqlite, made_up)


@dataclass(frozen=True)
class Tongue:
    """What people type, whatever the instrument."""

    locale: str
    back: str = "terug"
    pause: str = "pauze"
    go_on: str = "verder"
    send: str = "verstuur"
    printout: str = "uitdraai"
    round: str = "ronde"
    rounds: str = "rondes"
    in_three_weeks: str = "over drie weken"
    join: str = "doe mee"
    invite: str = "nodig uit"
    yes: str = "ja"
    close: str = "sluit"
    overview: str = "groepsoverzicht"
    image: str = "plaatje"
    to_agenda: str = "zet op agenda"
    repeat: str = "herhaal"
    my_data: str = "mijn gegevens"
    file: str = "bestand"


DUTCH = Tongue("nl-NL")
ENGLISH = Tongue(
    "en-GB", "back", "pause", "continue", "send", "printout", "round", "rounds", "in three weeks", "join", "invite",
    "yes", "close", "group overview", "image", "put on agenda", "repeat", "my data", "file",
)  # fmt: skip


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
        told=("Competentie\nScore en beeld", "**Blazer**\n3,5", "Adem\n4,0\n\nHard", "Het sterkst: adem.",
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
        told=("Competency\nScore", "**Wind player**\n3.5", "Breath\n4.0\n\nLoud", "Strongest: breath.",
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


async def words_on_paper(person: Someone) -> str:
    """The words of the PDF they got last, as a screen reader has them."""
    assert person.file, texts(person.card)
    return read(await person.file.make(make_pdf)).text


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
        "Het kost je twee tot tien minuten.",
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


@dataclass(frozen=True)
class Rounds:
    """A coordinator holds a round of it, with `people` who answer so, and holds it again.

    `joined` is what is typed after yes and before the scores, `seen` what the first picture tells, `beside` the second.
    """

    tongue: Tongue
    word: str
    offer: str
    regions: tuple[str, ...]
    name: str
    share: str
    minutes: str
    who_sees: str
    joined: tuple[str, ...]
    people: tuple[tuple[str, ...], ...]
    seen: tuple[str, ...]
    talk: str
    file: str
    sheet: tuple[tuple[object, ...], ...]
    again: tuple[tuple[str, ...], ...]
    beside: tuple[str, ...]
    part: str = ""
    of_part: tuple[str, ...] = ()
    drawn: tuple[str, ...] = field(default=())


# Means of 2,6 and, lower, 2,1: far enough from the ends, and no two thirds alike.
_WIDE, _LOW = "12345123", "12323123"
_HOUSES = tuple((a, b, b, c) for a, b, c in zip("25142534", "23322332", "33344333", strict=True))
_PLAYED = tuple((a * 4, a * 4, b * 4) for a, b in zip(_WIDE, _LOW, strict=True))
_WEEKS = tuple((a * 2, b) for a, b in zip(_WIDE, _LOW, strict=True))
# In two groups of six.
_ORCHESTRA = tuple((a * 4, a * 4, b * 4) for a, b in zip("112233445512", "223344112233", strict=True))

ROUNDS = {
    "huis op orde": Rounds(
        DUTCH, "huis op orde", "3", ("Dorpsstraat, Kerkstraat",), "Alle straten",
        share="Doe mee met Huis op orde: Alle straten. Typ: doe mee", minutes="ongeveer 3 minuten",
        who_sees="de scores naast elkaar, herkenbaar", joined=("1", "2"), people=_HOUSES,
        seen=("8 van de 12 genodigden deden mee", "Dorpsstraat 4, Kerkstraat 4", "Straten naast elkaar.",
              "Score per rol en groep", "Keuken: groot verschil (2,5)",
              "verschil zit bij keuken: 4,5 bij Kerkstraat, 2,0 bij Dorpsstraat.",
              "Kijk naar Kerkstraat en Dorpsstraat.",
              "Wat leren straten van elkaar?", "Gesprek in een stap", "Kijk rond. (5 minuten)"),
        talk="Keuken", file="Groepsbeeld-huis", sheet=(("Rol", "Dorpsstraat", "Kerkstraat"), ("Keuken", 2, 4.5)),
        again=_HOUSES, beside=("Vorige keer: Alle straten", "(vorige keer 2,0)"), drawn=("Keuken", "Dorpsstraat"),
    ),
    "muziekscan": Rounds(
        DUTCH, "muziekscan", "4", (), "Muzikanten",
        share="Doe mee met de muziekscan: Muzikanten. Typ: doe mee", minutes="ongeveer 4 minuten",
        who_sees="vanaf 5 mensen", joined=(), people=_PLAYED,
        seen=("8 van de 12 speelden mee.", "Gemiddelde per competentie", "Adem\n2,6", "Maat\n2,1",
              "Het verst uit elkaar liggen adem en toon (2,6) en maat (2,1).", "Wat spelen we?"),
        talk="Maat", file="Groepsbeeld-muziek", sheet=(("Competentie", "Rol", "Score"), ("Maat", "Slagwerker", 2.1)),
        again=_PLAYED, beside=("Vorige keer: Muzikanten", "Maat\n2,1 (vorige keer 2,1) (8 scores)"),
        drawn=("Adem", "Maat"),
    ),
    "muziekscan per verdieping": Rounds(
        DUTCH, "muziekscan", "11", (), "Orkest",
        share="Doe mee met de muziekscan: Orkest. Typ: doe mee", minutes="ongeveer 4 minuten",
        who_sees="ook per groep waar genoeg mensen zijn: Boven, Beneden", joined=("boven", "beneden"),
        people=_ORCHESTRA,
        seen=("12 van de 12 speelden mee.", "Per groep", "\nBoven\n", "Adem: 2,7", "\nBeneden\n"),
        talk="", file="Groepsbeeld-muziek", sheet=(("Competentie", "Rol", "Score"),),
        again=_ORCHESTRA, beside=("Vorige keer: Orkest", "(vorige keer"),
        part="boven", of_part=("Groepsbeeld Orkest, Boven", "Adem\n2,7 (6 scores)"), drawn=("Adem",),
    ),
    "weekstart": Rounds(
        DUTCH, "weekstart", "5", (), "Maandag",
        share="Doe mee met de weekstart: Maandag. Typ: doe mee", minutes="ongeveer 2 minuten",
        who_sees="vanaf 5 mensen", joined=(), people=_WEEKS,
        seen=("8 van de 12 genodigden deden mee", "Gemiddelde per onderwerp", "Rust\n2,6", "Zin\n2,1",
              "Wat helpt ons deze week?"),
        talk="Zin", file="Groepsbeeld-Weekstart", sheet=(("Onderwerp", "Score"), ("Zin", 2.1)),
        again=_WEEKS, beside=("Vorige keer: Maandag", "Zin\n2,1 (vorige keer 2,1)"), drawn=("Rust", "Zin"),
    ),
    "house in order": Rounds(
        ENGLISH, "house in order", "3", ("High Street, Church Street",), "All streets",
        share="Take part in House in order: All streets. Type: join", minutes="about 3 minutes",
        who_sees="side by side, recognisably", joined=("1", "2"), people=_HOUSES,
        seen=("8 of 12 invited people took part", "High Street 4, Church Street 4", "Streets side by side.",
              "Score per role and group", "Kitchen: large difference (2.5)",
              "You differ most on kitchen: 4.5 for Church Street, 2.0 for High Street.", "What do streets learn"),
        talk="Kitchen", file="Group-picture-house",
        sheet=(("Role", "High Street", "Church Street"), ("Kitchen", 2, 4.5)),
        again=_HOUSES, beside=("Last time: All streets", "(last time 2.0)"), drawn=("Kitchen", "High Street"),
    ),
    "music scan": Rounds(
        ENGLISH, "music scan", "4", (), "Musicians",
        share="Take part in the music scan: Musicians. Type: join", minutes="about 4 minutes",
        who_sees="from 5 people", joined=(), people=_PLAYED,
        seen=("8 of 12 played along.", "Mean per competency", "Breath\n2.6",
              "Furthest apart are breath and tone (2.6) and beat (2.1)."),
        talk="Beat", file="Group-picture-music", sheet=(("Competency", "Role", "Score"), ("Beat", "Drummer", 2.1)),
        again=_PLAYED, beside=("Last time: Musicians", "Beat\n2.1 (last time 2.1)"), drawn=("Breath", "Beat"),
    ),
    "week start": Rounds(
        ENGLISH, "week start", "5", (), "Monday",
        share="Take part in the week start: Monday. Type: join", minutes="about 2 minutes",
        who_sees="from 5 people", joined=(), people=_WEEKS,
        seen=("8 of 12 invited people took part", "Average per subject", "Calm\n2.6", "What helps us this week?"),
        talk="Appetite", file="Group-picture-Week-start", sheet=(("Subject", "Score"), ("Appetite", 2.1)),
        again=_WEEKS, beside=("Last time: Monday", "Appetite\n2.1 (last time 2.1)"), drawn=("Calm", "Appetite"),
    ),
}  # fmt: skip


async def made_round(dirkje: Someone, it: Rounds) -> str:
    """The code of a round of it, made with the ordinary form."""
    await dirkje.says(it.tongue.round, it.offer, *it.regions, it.name, it.tongue.in_three_weeks, "12", it.tongue.send)
    dirkje.sees(it.name, it.share)
    return code_on(dirkje.card)


async def taken_by(people: list[Someone], it: Rounds, code: str, how: tuple[tuple[str, ...], ...]) -> None:
    """Everybody joins by code and answers, in turn from each group."""
    groups = cycle(it.joined)
    for person, scores in zip(people, how, strict=True):
        await person.says(f"{it.tongue.join} {code}", it.tongue.yes, *islice(groups, bool(it.joined)), *scores)
        await person.says(it.tongue.send)


@pytest.mark.parametrize("it", ROUNDS.values(), ids=ROUNDS)
async def test_a_round_from_the_form_to_the_next(world: World, it: Rounds) -> None:
    tongue, dirkje = it.tongue, await world.newcomer("dirkje", it.tongue.locale)
    # Another round of hers, so that it matters what is asked for.
    await dirkje.says(tongue.round, "1", "Regio Noord", tongue.in_three_weeks, "5", tongue.send)
    code = await made_round(dirkje, it)
    dirkje.sees(f"{it.share} {code}")
    await dirkje.calls(f"{tongue.invite} {code}")
    dirkje.sees(it.name, it.minutes, it.who_sees)
    people = [await world.newcomer(f"p{number}", tongue.locale) for number, _ in enumerate(it.people)]
    await taken_by(people, it, code, it.people)
    people[0].sees(it.name)
    await dirkje.says(tongue.rounds)
    dirkje.sees(f"{len(people)} {'van' if tongue is DUTCH else 'of'} 12", it.name)
    await dirkje.says(f"{tongue.close} {code}", tongue.yes)
    for asked in (code, it.word, it.name.lower()[:-1], f"{it.word} {it.name}"):
        await dirkje.says(f"{tongue.overview} {asked}")
        dirkje.sees(it.name, *it.seen)
    if it.part:
        await dirkje.says(f"{tongue.overview} {code} {it.part}")
        dirkje.sees(*it.of_part)
        await dirkje.says(f"{tongue.overview} {it.part}")
        dirkje.sees(*it.of_part)
    await in_files(dirkje, it, code)
    if it.talk:
        await dirkje.says(f"{tongue.to_agenda} {code}")
        dirkje.sees(f"**{it.talk}** ({it.name})")
    world.later(weeks=6)
    await dirkje.says(f"{tongue.repeat} {code}", tongue.send)
    next_code = code_on(dirkje.card)
    assert next_code != code
    await taken_by(people, it, next_code, it.again)
    await dirkje.says(f"{tongue.close} {next_code}", tongue.yes, f"{tongue.overview} {next_code}")
    dirkje.sees(it.name, *it.beside)
    await people[0].says(tongue.my_data)
    people[0].sees("**Rondes waar je voor gevraagd bent" if tongue is DUTCH else "**Rounds you were asked for")


async def in_files(dirkje: Someone, it: Rounds, code: str) -> None:
    """The picture as PDF, Excel and PNG says the same under its own name."""
    await dirkje.says(f"pdf {code}")
    assert dirkje.file and dirkje.file.name.startswith(f"{it.file}-2026-")
    paper = await words_on_paper(dirkje)
    assert it.name in paper and all(words in paper for words in it.drawn)
    await dirkje.says(f"excel {code}")
    assert dirkje.file and dirkje.file.name.startswith(f"{it.file}-2026-")
    book = tables(await dirkje.file.make(make_pdf))
    for row in it.sheet:
        found = [cells for cells in book["Scores"] if tuple(cells[: len(row)]) == row]
        assert found, (row, book["Scores"])
    await dirkje.says(f"{it.tongue.image} {code}")
    assert dirkje.file and dirkje.file.in_chat and all(words in dirkje.file.description for words in it.drawn)
    await dirkje.says(f"{it.tongue.image} {code} {it.tongue.file}")
    assert dirkje.file and not dirkje.file.in_chat and dirkje.file.name.startswith(f"{it.file}-2026-")
    described = " ".join(words_in(await dirkje.file.make(make_pdf)).values())
    assert all(words in described for words in it.drawn), described


REFUSED = {
    "muziekscan": "Te weinig spelers.",
    "muziekscan per verdieping": "Te weinig spelers.",
    "weekstart": "Er zijn te weinig afgeronde scans voor een groepsbeeld. Nodig zijn er 5.",
    "week start": "5",
}


@pytest.mark.parametrize("which", REFUSED)
async def test_too_few_people_get_the_one_refusal(world: World, which: str) -> None:
    it, tongue = ROUNDS[which], ROUNDS[which].tongue
    dirkje = await world.newcomer("dirkje", tongue.locale)
    code = await made_round(dirkje, it)
    people = [await world.newcomer(f"p{number}", tongue.locale) for number in range(4)]
    await taken_by(people, it, code, it.people[:4])
    await dirkje.says(f"{tongue.close} {code}", tongue.yes, f"{tongue.overview} {code}")
    dirkje.sees(it.name, REFUSED[which])
    assert "Table" not in {element["type"] for element in elements(dirkje.card)}
    refused = texts(dirkje.card)
    await dirkje.says(f"{tongue.to_agenda} {code}")
    assert texts(dirkje.card) == refused
    for word in ("excel", "pdf"):
        await dirkje.says(f"{word} {code}")
        assert dirkje.file
        made = await dirkje.file.make(make_pdf)
        told = str(tables(made)) if word == "excel" else read(made).text
        assert REFUSED[which] in told and "Table" not in told
    await people[0].says(f"{tongue.overview} {code}")
    people[0].sees_not(*it.seen)


async def test_an_empty_open_round_says_so(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    code = await made_round(dirkje, ROUNDS["huis op orde"])
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht huis op orde")
    dirkje.sees("Groepsbeeld Alle straten", "Niemand heeft deze ronde ingevuld")


async def test_a_round_between_domains_is_not_offered_where_the_file_does_not(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde")
    dirkje.sees(
        "3 – Huis op orde per straat", "4 – Muziekscan, vertrouwelijk", "5 – Weekstart, vertrouwelijk",
        "10 – Competentiescan per domein", "11 – Muziekscan per verdieping",
    )  # fmt: skip
    dirkje.sees_not("14 –", "Muziekscan per domein")
    await dirkje.says("muziekscan")
    dirkje.sees("Kies er één, met een knop of door het te typen")
    await dirkje.says("muziekscan per verdieping")
    dirkje.sees("Hoe heet deze ronde?")


async def test_the_usual_groups_are_those_of_the_scan_that_was_chosen(world: World) -> None:
    """Also where the scan is another one on second thoughts; names of one's own stay."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Orkest", "over drie weken", "12")
    dirkje.sees("Onderwijs, Jeugdhulp/zorg, Gemeente")
    await dirkje.says("wijzig 1", "11")
    dirkje.sees("Kijk je antwoorden na", "Boven, Beneden")
    await dirkje.says("wijzig groepen", "anders")
    dirkje.sees("Boven, Beneden, Anders")
    await dirkje.says("wijzig 1", "10")
    dirkje.sees("Boven, Beneden, Anders")
    await dirkje.says("wijzig groepen", "standaard", "verstuur")
    dirkje.sees("Groepen: Onderwijs, Jeugdhulp/zorg, Gemeente.")
