"""Rounds of the made-up instruments, from the form to the next."""

from dataclasses import dataclass, field
from itertools import cycle, islice

import pytest

from bot.documents.typesetting import make_pdf
from tests.bot.documents.books import tables, words_in
from tests.bot.documents.reading import read
from tests.scenarios.made_up.tongues import DUTCH, ENGLISH, Tongue, words_on_paper
from tests.scenarios.people import Someone, World, code_on, elements, texts


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
        seen=("8 van de 12 genodigden deden mee", "Dorpsstraat (4), Kerkstraat (4)", "Straten naast elkaar.",
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
        again=_PLAYED, beside=("Vorige keer: Muzikanten", "Maat\n2,1 (vorige keer 2,1) (8)"),
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
        part="boven", of_part=("Groepsbeeld Orkest, Boven", "Adem\n2,7 (6)"), drawn=("Adem",),
    ),
    "weekstart": Rounds(
        DUTCH, "weekstart", "5", (), "Team Oost",
        share="Doe mee met de weekstart: Team Oost. Typ: doe mee", minutes="ongeveer 2 minuten",
        who_sees="vanaf 5 mensen", joined=(), people=_WEEKS,
        seen=("8 van de 12 genodigden deden mee", "Gemiddelde per onderwerp", "Rust\n2,6", "Zin\n2,1",
              "Wat helpt ons deze week?"),
        talk="Zin", file="Groepsbeeld-Weekstart", sheet=(("Onderwerp", "Score"), ("Zin", 2.1)),
        again=_WEEKS, beside=("Vorige keer: Team Oost", "Zin\n2,1 (vorige keer 2,1)"), drawn=("Rust", "Zin"),
    ),
    "house in order": Rounds(
        ENGLISH, "house in order", "3", ("High Street, Church Street",), "All streets",
        share="Take part in House in order: All streets. Type: join", minutes="about 3 minutes",
        who_sees="side by side, recognisably", joined=("1", "2"), people=_HOUSES,
        seen=("8 of 12 invited people took part", "High Street (4), Church Street (4)", "Streets side by side.",
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
        ENGLISH, "week start", "5", (), "Team East",
        share="Take part in the week start: Team East. Type: join", minutes="about 2 minutes",
        who_sees="from 5 people", joined=(), people=_WEEKS,
        seen=("8 of 12 invited people took part", "Average per subject", "Calm\n2.6", "What helps us this week?"),
        talk="Appetite", file="Group-picture-Week-start", sheet=(("Subject", "Score"), ("Appetite", 2.1)),
        again=_WEEKS, beside=("Last time: Team East", "Appetite\n2.1 (last time 2.1)"), drawn=("Calm", "Appetite"),
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
    people[0].sees("**Rondes waar je voor gevraagd bent" if tongue is DUTCH else "**Rounds you were invited to")


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
