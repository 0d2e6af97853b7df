"""A partner without the bot gives scores on paper: entered by who coordinates an open round, and marked as such."""

from pathlib import Path

import pytest
from sqlalchemy import select

from dialogs.usecases.turn import Installation
from store.schema import audit, paper, runs
from tests.conftest import raw
from tests.databases import new_sqlite
from tests.scenarios.people import Someone, World, buttons, code_on, texts
from tests.scenarios.test_first_round import join, make_round
from tests.scenarios.test_own_groups import made

FOUR = "Onderwijs, Zorg, Politie, Huisartsen"
ELSEWHERE = "22222222-2222-2222-2222-222222222222"


async def rows(world: World, table: object) -> list[object]:
    async with raw(world.engine) as connection:
        return list((await connection.execute(select(table))).all())  # type: ignore[call-overload]


async def open_round(world: World) -> tuple[Someone, str]:
    dirkje = await world.newcomer("dirkje")
    return dirkje, await make_round(dirkje)


async def entered(world: World, said: str = "gemeente 3 4 2 5") -> tuple[Someone, str]:
    dirkje, code = await open_round(world)
    await dirkje.says(f"op papier {code} {said}", "verstuur")
    dirkje.sees("Ingevoerd")
    return dirkje, code


async def test_entered_on_cards(world: World) -> None:
    """From the desk of the round: which group, four scores, check, send. Nowhere a name."""
    dirkje, _ = await open_round(world)
    await dirkje.says("rondes")
    await dirkje.presses("Op papier")
    dirkje.sees("Heeft een partner geen Regiebot?", "zonder naam", "Bij welke groep horen deze scores?", "3 – Gemeente")
    await dirkje.presses("3 – Gemeente")
    dirkje.sees("Welke scores staan op het papier?", "1. Ontwerper", "2. Kwartiermaker", "3. Verbinder", "4. Dirigent")
    await dirkje.says("3 4 2 5")
    dirkje.sees("Klopt alles?", "Gemeente", "Ontwerper 3 · Kwartiermaker 4 · Verbinder 2 · Dirigent 5")
    await dirkje.presses("Voer de scores in")
    dirkje.sees("De scores tellen mee bij Gemeente", "1. Gemeente: 3 4 2 5. Ingevoerd op maandag 23 november 2026.")
    await dirkje.says("rondes")
    dirkje.sees("0 van 5 klaar, en 1 op papier.")
    await dirkje.says("voortgang")
    dirkje.sees("0 van de 5 zijn klaar, en 1 op papier.")


async def test_everything_in_one_sentence(world: World) -> None:
    dirkje, code = await made(world, "1", FOUR)
    for said, group, scores in (
        (f"op papier {code} zorg 3 4 2 5", "Zorg", "Ontwerper 3 · Kwartiermaker 4 · Verbinder 2 · Dirigent 5"),
        ("papier politie: 3, 4, 2 en 5", "Politie", "Ontwerper 3 · Kwartiermaker 4 · Verbinder 2 · Dirigent 5"),
        ("op papier 4 - 2 5 voor de huisartsen", "Huisartsen", "Ontwerper 4 · Kwartiermaker – · Verbinder 2"),
        ("voer de scores van de politie in: 3425", "Politie", "Ontwerper 3 · Kwartiermaker 4"),
        ("on paper zorg four 3 two 5", "Zorg", "Ontwerper 4 · Kwartiermaker 3 · Verbinder 2 · Dirigent 5"),
    ):
        await dirkje.says(said)
        dirkje.sees("Klopt alles?", f"Groep:** {group}", scores)
        await dirkje.says("verstuur")
        dirkje.sees(f"De scores tellen mee bij {group}")
    assert len(await rows(world, paper)) == 5


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("zorg 3 4 2 7", "Welke scores staan op het papier?"),
        ("zorg 3 4 2", "Welke scores staan op het papier?"),
        ("zorg 3 4 2 5 1", "Welke scores staan op het papier?"),
        ("brandweer 3 4 2 5", "Bij welke groep horen deze scores?"),
        ("zorg politie 3 4 2 5", "Bij welke groep horen deze scores?"),
    ],
)
async def test_what_cannot_be_read_is_asked_and_the_rest_stays(world: World, said: str, asked: str) -> None:
    dirkje, code = await made(world, "1", FOUR)
    await dirkje.says(f"op papier {code} {said}")
    dirkje.sees("Ik las niet alles. Nodig zijn een groep en 4 scores van 1 tot en met 5.", asked)
    await dirkje.says("3 4 2 5" if "scores staan" in asked else "zorg")
    dirkje.sees("Klopt alles?", "Zorg", "Ontwerper 3 · Kwartiermaker 4 · Verbinder 2 · Dirigent 5")


async def test_nothing_is_taken_for_a_score_that_is_none(world: World) -> None:
    """A wrong score on the card is said so there, and what was read before stays."""
    dirkje, code = await open_round(world)
    await dirkje.says(f"op papier {code} gemeente", "3 4 2 9")
    dirkje.sees("Welke scores staan op het papier?", "1 tot en met 5")
    await dirkje.says("3 4 2 1", "wijzig scores", "1 1 1 1", "verstuur")
    dirkje.sees("1. Gemeente: 1 1 1 1.")


async def test_of_several_rounds_what_was_said_waits(world: World) -> None:
    """Of a confidential and an open round it can only be the open one; of two open ones we ask, and nothing is lost."""
    dirkje, first = await open_round(world)
    await dirkje.says("ronde", "2", "Eigen kracht", "over twee weken", "5", "verstuur")
    await dirkje.says("op papier gemeente 3 4 2 5")
    dirkje.sees("Klopt alles?", "Gemeente")
    await dirkje.says("stop", "weggooien", "ronde", "1", "Regio Zuid", "over twee weken", "5", "verstuur")
    await dirkje.says("op papier gemeente 3 4 2 5")
    dirkje.sees("Regio Noord", "Regio Zuid")
    dirkje.sees_not("Eigen kracht")
    await dirkje.presses(f"Regio Noord ({first})")
    dirkje.sees("Klopt alles?", "Gemeente", "Ontwerper 3 · Kwartiermaker 4 · Verbinder 2 · Dirigent 5")
    await dirkje.says("verstuur", "rondes regio zuid", "op papier gemeente 1 1 1 1", "regio zuid", "verstuur")
    dirkje.sees("op papier bij Regio Zuid", "1. Gemeente: 1 1 1 1")


async def test_a_confidential_round_takes_none(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Eigen kracht", "over twee weken", "5", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"op papier {code} 3 4 2 5")
    dirkje.sees("Eigen kracht is vertrouwelijk. Daar telt alleen wat mensen zelf invullen")
    await dirkje.says(f"papier weg {code}")
    dirkje.sees("Eigen kracht is vertrouwelijk")
    await dirkje.says("rondes")
    dirkje.sees_not("papier")
    assert not await rows(world, paper)


async def test_taken_back_after_asking(world: World) -> None:
    dirkje, code = await entered(world)
    await dirkje.says(f"op papier {code} onderwijs 1 2 3 4", "verstuur")
    dirkje.sees("1. ", "2. ")
    await dirkje.says("haal de papieren scores van de gemeente weg")
    dirkje.sees("Haal ik deze scores op papier weg bij Regio Noord? Gemeente: 3 4 2 5.")
    await dirkje.says("nee")
    dirkje.sees("Gemeente: 3 4 2 5", "Onderwijs: 1 2 3 4")
    shown = texts(dirkje.card).splitlines()
    number = next(line for line in shown if "Gemeente: 3 4 2 5" in line)[0]
    await dirkje.presses(f"Haal {number} weg: Gemeente")
    sure = dirkje.card
    await dirkje.presses("Ja, haal weg")
    dirkje.sees("Weggehaald: Gemeente, 3 4 2 5.", "1. Onderwijs: 1 2 3 4")
    # Once more is no harm: it does not take the other one.
    await dirkje.presses("Ja, haal weg", sure)
    dirkje.sees("1. Onderwijs: 1 2 3 4")
    assert len(await rows(world, paper)) == 1
    # What was sent went with it: on an old card it cannot be sent again.
    forms = [run for run in await rows(world, runs) if run.instrument == "papier"]  # type: ignore[attr-defined]
    assert len(forms) == 1
    await dirkje.says("papier weg", "ja")
    dirkje.sees("Bij Regio Noord staan nu geen scores op papier.")


async def test_a_repeated_press_enters_once(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.says(f"op papier {code} gemeente 3 4 2 5")
    check = dirkje.card
    await dirkje.presses("Voer de scores in", check)
    await dirkje.presses("Voer de scores in", check)
    dirkje.sees("1. Gemeente: 3 4 2 5")
    assert len(await rows(world, paper)) == 1


async def test_counted_and_marked_in_the_picture_and_the_files(world: World) -> None:
    """One respondent more of its group, and none of those who completed it."""
    dirkje, code = await entered(world, "gemeente 1 1 1 1")
    await dirkje.says(f"op papier {code} onderwijs 2 2 2 2", "verstuur")
    anna = await join(world, "anna", code, "onderwijs", "4444")
    await dirkje.says(f"sluit {code}")
    dirkje.sees("1 van de 5 is klaar" if "is klaar" in texts(dirkje.card) else "1 van de 5", "en 2 op papier")
    await dirkje.says("ja")
    dirkje.sees("Eén persoon deed mee, en 2 op papier.")
    for person in (dirkje, anna):
        await person.says(f"groepsbeeld {code}")
        person.sees(
            "1 van de 5 genodigden deed mee, en 2 op papier.",
            "3,0 bij het onderwijs, 1,0 bij de gemeente",
            "Gemeente (op papier)",
            "Onderwijs (1 op papier)",
            "Per groep: Onderwijs (1, en 1 op papier), Gemeente (1 op papier).",
        )
    await dirkje.says("excel")
    assert dirkje.file
    tables = [sheet.table for sheet in dirkje.file.sheets]
    cells = {str(cell) for table in tables for row in table.rows for cell in row.cells}
    cells |= {cell for table in tables for cell in table.header}
    assert {"Op papier Gemeente", "Op papier Onderwijs", "Gemeente (op papier)", "Onderwijs (1 op papier)"} <= cells
    await dirkje.says("rondes")
    dirkje.sees("Gesloten. 1 van 5 deed mee, en 2 op papier.")
    await dirkje.says(f"op papier {code}")
    dirkje.sees("is al gesloten")
    await dirkje.says(f"papier weg {code} 1")
    dirkje.sees("is al gesloten")
    assert len(await rows(world, paper)) == 2


async def test_a_round_on_paper_only(world: World) -> None:
    dirkje, code = await entered(world)
    await dirkje.says(f"sluit {code}", "ja", f"groepsbeeld {code}")
    dirkje.sees("0 van de 5 genodigden deden mee, en 1 op papier.", "Gemeente (op papier)", "4,0")
    dirkje.sees_not("Niemand heeft deze ronde ingevuld")


async def test_counted_when_the_clock_closes_the_round(world: World) -> None:
    dirkje, code = await entered(world)
    await dirkje.says(f"op papier {code} onderwijs 5 5 5 5")
    late = dirkje.card
    await world.tick(days=16)
    await dirkje.says(f"groepsbeeld {code}")
    dirkje.sees("0 van de 5 genodigden deden mee, en 1 op papier.")
    # What was ready to be sent then comes too late, and is told so.
    await dirkje.presses("Voer de scores in", late)
    dirkje.sees("is al gesloten")
    assert len(await rows(world, paper)) == 1


async def test_a_repeat_begins_without_and_compares(world: World) -> None:
    dirkje, code = await entered(world, "gemeente 1 1 1 1")
    await dirkje.says(f"sluit {code}", "ja", f"herhaal {code}", "verstuur")
    again = code_on(dirkje.card)
    await dirkje.says(f"op papier {again}")
    dirkje.sees("Bij welke groep horen deze scores?")
    await dirkje.says("gemeente", "2 2 2 2", "verstuur", f"sluit {again}", "ja", f"groepsbeeld {again}")
    dirkje.sees("en 1 op papier", "2,0 (vorige keer 1,0)")


async def test_it_is_of_who_coordinates_the_round(world: World) -> None:
    """Everybody else hears what an unknown code says, whether there is such a round or not."""
    _dirkje, code = await entered(world)
    anna = await join(world, "anna", code, "onderwijs", "4444")
    erik, elsewhere = await world.newcomer("erik"), world.person("dirkje", tenant=ELSEWHERE)
    await elsewhere.installs()
    await elsewhere.says("ok")
    for person in (anna, erik, elsewhere):
        for word in ("op papier", "papier weg"):
            await person.says(f"{word} {code} gemeente 3 4 2 5")
            heard = texts(person.card)
            await person.says(f"{word} zzzz-zz99 gemeente 3 4 2 5")
            assert texts(person.card) == heard
    assert len(await rows(world, paper)) == 1


async def test_who_hands_the_round_over_enters_nothing_any_more(world: World) -> None:
    """Looked up when the form is sent, whenever it was begun."""
    dirkje, code = await open_round(world)
    await dirkje.says(f"op papier {code} gemeente 3 4 2 5")
    check = dirkje.card
    await dirkje.says(f"overdragen {code}")
    key = code_on(dirkje.card)
    erik = await world.newcomer("erik")
    await erik.says(f"neem aan {key}")
    await dirkje.presses("Voer de scores in", check)
    dirkje.sees("Met deze code heb jij geen ronde")
    assert not await rows(world, paper)
    await erik.says(f"op papier {code} gemeente 3 4 2 5", "verstuur")
    erik.sees("Ingevoerd")


async def test_the_round_is_fixed_by_what_is_on_paper(world: World) -> None:
    dirkje, code = await entered(world)
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("Bij Regio Noord staan al scores op papier. Daarom ligt de ronde vast.")
    await dirkje.says(f"papier weg {code}", "ja", f"wijzig ronde {code}")
    dirkje.sees("Kijk je antwoorden na")


async def test_each_is_audited_and_is_of_nobody(world: World) -> None:
    """Entering and taking back are on record, without what was entered; who entered it can go, and the scores stay."""
    dirkje, code = await entered(world)
    await dirkje.says(f"op papier {code} onderwijs 1 2 3 4", "verstuur", f"papier weg {code} onderwijs", "ja")
    acts = [(row.event, row.about) for row in await rows(world, audit)]  # type: ignore[attr-defined]
    assert acts.count(("entered", "paper")) == 2
    assert acts.count(("taken-back", "paper")) == 1
    await dirkje.says("mijn gegevens")
    await dirkje.says(f"overdragen {code}")
    key = code_on(dirkje.card)
    erik = await world.newcomer("erik")
    await erik.says(f"neem aan {key}")
    await dirkje.says("wis mijn gegevens", "verwijder")
    assert len(await rows(world, paper)) == 1
    await erik.says(f"op papier {code}")
    erik.sees("1. Gemeente: 3 4 2 5")


async def test_who_may_see_it_is_told_when_asked(world: World) -> None:
    dirkje, code = await open_round(world)
    await dirkje.says(f"op papier {code} gemeente", "wie ziet dit?")
    dirkje.sees('zien deze scores na sluiting bij de groep, met "op papier" erbij')


async def test_in_english(world: World) -> None:
    dirkje, _code = await made(world, "1", FOUR, "en-GB")
    await dirkje.says("rounds")
    assert "On paper" in buttons(dirkje.card)
    await dirkje.says("enter the scores of Politie: 3 4 2 5", "send")
    dirkje.sees("Entered. The scores count for Politie.", "1. Politie: 3 4 2 5. Entered on Monday, 23 November 2026.")
    await dirkje.says("remove the paper scores of Politie", "yes")
    dirkje.sees("Removed: Politie, 3 4 2 5. There are now no scores on paper in Voorjaar.")


# Written after the examples, and none of them is one.
ENTERING = (
    "ik heb de scores van een partner op papier",
    "papieren zelfscan invoeren",
    "de politie heeft het op papier ingevuld",
    "een partner zonder regiebot heeft de scores op papier gegeven",
    "scores van papier overnemen",
    "hoe voer ik een papieren scan in",
    "de huisartsen hebben een papieren formulier ingeleverd",
    "kan ik de papieren scan van zorg zelf overnemen?",
    "ik heb hier een lijst op papier liggen van de politie",
    "onze partner van de politie heeft geen teams, ik heb zijn scores op papier",
    "zorg heeft op papier meegedaan",
    "wil je de scores van papier verwerken",
    "voeg de scores op papier van de huisartsen toe",
    "I have scores on paper from a partner",
    "enter the scores from paper",
    "the police filled it in on paper",
    "how can I enter a paper form for a partner?",
    "I want to add scores from paper",
)
TAKING_BACK = (
    "haal de papieren scores van zorg weg",
    "verwijder die papieren scores van zorg",
    "de papieren scores van zorg waren fout, haal ze weg",
    "wis de scores op papier van zorg",
    "gooi de papieren scores van zorg maar weg",
    "de scores van papier van zorg kloppen niet",
    "neem de scores op papier van zorg terug",
    "de papieren scan van zorg moet eruit",
    "schrap de papieren scores van zorg",
    "ik heb verkeerde scores van papier ingevoerd bij zorg",
    "maak de papieren invoer van zorg ongedaan",
    "remove the paper scores of zorg",
    "take the paper scores of zorg back",
    "delete what I entered from paper for zorg",
    "the scores on paper of zorg are wrong",
)
# Of these at least so many are done at once; of the others it is asked whether that is meant.
MOSTLY = 0.75


async def _heard(world: World, said: str, seen: tuple[str, ...]) -> bool:
    """Say it as somebody new; whether it was done. What is neither done nor offered fails."""
    dirkje, code = await made(world, "1", FOUR)
    await dirkje.says(f"op papier {code} zorg 3 4 2 5", "verstuur", said)
    shown = texts(dirkje.card)
    done = any(words in shown for words in seen)
    assert done or "Scores op papier" in shown, f"{said}:\n{shown}"
    assert len(await rows(world, paper)) == 1
    return done


@pytest.mark.parametrize(
    ("sentences", "seen"),
    [
        (ENTERING, ("op papier bij Voorjaar.", "Welke scores staan op het papier?", "Typ **op papier**")),
        (TAKING_BACK, ("Haal ik deze scores",)),
    ],
    ids=["entering", "taking back"],
)
async def test_how_it_is_said(
    tmp_path: Path, installation: Installation, sentences: tuple[str, ...], seen: tuple[str, ...]
) -> None:
    done = []
    for number, said in enumerate(sentences):
        engine = await new_sqlite(tmp_path / f"{number}.db")
        done.append(await _heard(World(engine, installation), said, seen))
        await engine.dispose()
    assert sum(done) >= MOSTLY * len(sentences), [said for said, ok in zip(sentences, done, strict=True) if not ok]
