"""A round per domain between groups that its coordinator names: police, probation, the Raad; or "Anders"."""

import pytest

from tests.scenarios.people import Someone, World, buttons, code_on, elements, texts

FOUR = "Onderwijs, Zorg, Politie, Reclassering"
COMPETENCIES, BETWEEN = "7", "1"


async def made(world: World, offer: str, said: str, locale: str = "nl-NL") -> tuple[Someone, str]:
    """A round with these groups, and who made it."""
    host = await world.newcomer("dirkje", locale)
    dutch = locale == "nl-NL"
    await host.says(
        "ronde" if dutch else "round", offer, "Voorjaar", "over twee weken" if dutch else "in two weeks", "20"
    )
    host.sees("Kijk je antwoorden na" if dutch else "Check your answers")
    await host.says("wijzig groepen" if dutch else "change groups", said, "verstuur" if dutch else "send")
    host.sees("Je ronde staat klaar" if dutch else "Your round is ready")
    return host, code_on(host.card)


async def takes_part(world: World, code: str, name: str, group: str, scores: tuple[str, ...] | None = None) -> Someone:
    person = await world.newcomer(name)
    n = sum(map(ord, name))
    rows = scores or tuple(f"{1 + n % 5} {1 + (n + k) % 5} 4 3" for k in range(9))
    await person.says(f"doe mee {code}", "ja", group, *rows, "verstuur")
    person.sees("Jouw ")
    return person


def groups_field(person: Someone) -> str:
    return next(str(e.get("value")) for e in elements(person.card) if e["type"] == "Input.Text")


def answers(person: Someone) -> list[str]:
    return [e["title"] for e in elements(person.card) if e.get("verb") == "fill" and e["data"].keys() > {"regiebot"}]


async def test_the_domains_stay_when_nobody_says_otherwise(world: World) -> None:
    """Not a message more than before, and what comes of it is what came of it before."""
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", BETWEEN, "Noord", "over twee weken", "5")
    dirkje.sees("Kijk je antwoorden na", "2. Groepen", "Onderwijs, Jeugdhulp/zorg, Gemeente")
    await dirkje.says("verstuur")
    dirkje.sees("Groepen: Onderwijs, Jeugdhulp/zorg, Gemeente.")
    await (anna := await world.newcomer("anna")).says(f"doe mee {code_on(dirkje.card)}", "ja")
    anna.sees("Vanuit welk domein kijk je?")
    assert answers(anna) == ["1 – Onderwijs", "2 – Jeugdhulp/zorg", "3 – Gemeente"]


async def test_a_round_that_is_not_per_domain_asks_no_groups(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Noord", "over twee weken", "5")
    dirkje.sees("Kijk je antwoorden na")
    dirkje.sees_not("Groepen")
    await dirkje.says("wijzig 1", COMPETENCIES)
    dirkje.sees("2. Groepen", "Onderwijs, Jeugdhulp/zorg, Gemeente")
    await dirkje.says("wijzig 1", "2")
    dirkje.sees_not("Groepen")


@pytest.mark.parametrize(
    "said",
    [
        "standaard",
        "Default",
        "gemeente, Onderwijs; jeugdhulp/zorg",
        "Education, municipality, Youth care/health care",
    ],
)
async def test_the_domains_come_back(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", COMPETENCIES, "Noord", "over twee weken", "5", "wijzig groepen", FOUR)
    dirkje.sees("Onderwijs, Zorg, Politie, Reclassering")
    await dirkje.says("wijzig groepen")
    assert groups_field(dirkje) == FOUR
    await dirkje.says(said)
    dirkje.sees("Kijk je antwoorden na", "Onderwijs, Jeugdhulp/zorg, Gemeente")
    dirkje.sees_not("Politie")


@pytest.mark.parametrize("said", ["ja", "ok", "Prima!", "yes"])
async def test_yes_keeps_the_groups_that_stand_there(world: World, said: str) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", COMPETENCIES, "Noord", "over twee weken", "5", "wijzig groepen", said)
    dirkje.sees("Kijk je antwoorden na", "Onderwijs, Jeugdhulp/zorg, Gemeente")
    await dirkje.says("wijzig groepen", FOUR, "wijzig groepen", said)
    dirkje.sees("Kijk je antwoorden na", FOUR)


async def test_a_card_keeps_the_domains_as_they_stand_on_it(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", COMPETENCIES, "Noord", "over twee weken", "5", "wijzig groepen")
    dirkje.sees("Welke groepen doen mee?", "Anders", "standaard")
    shown = groups_field(dirkje)
    assert shown == "Onderwijs, Jeugdhulp/zorg, Gemeente"
    await dirkje.presses("Volgende", ronde_groepen=shown)
    dirkje.sees("Kijk je antwoorden na", shown)
    await dirkje.says("wijzig groepen")
    await dirkje.presses("Volgende", ronde_groepen=f"{shown}, Anders")
    dirkje.sees("Kijk je antwoorden na", f"{shown}, Anders")


async def test_a_police_officer_takes_part(world: World) -> None:
    dirkje, code = await made(world, COMPETENCIES, FOUR)
    dirkje.sees(f"Groepen: {FOUR}.", f"ook per groep waar genoeg mensen zijn: {FOUR}")
    await dirkje.calls(f"nodig uit {code}")
    dirkje.sees(f"ook per groep waar genoeg mensen zijn: {FOUR}")
    agent = await world.newcomer("agent")
    await agent.says(f"doe mee {code}")
    agent.sees(f"ook per groep waar genoeg mensen zijn: {FOUR}")
    await agent.says("ja")
    agent.sees("Vanuit welk domein werk je?")
    assert answers(agent) == ["1 – Onderwijs", "2 – Zorg", "3 – Politie", "4 – Reclassering"]
    await agent.says("Raad")
    agent.sees("Vanuit welk domein werk je?")
    await agent.says("politei")
    agent.sees("Kaart 1 van 9")
    await agent.says(*(f"4 {1 + k % 5} 4 3" for k in range(9)))
    agent.sees("Kijk je antwoorden na", "Politie")
    await agent.says("verstuur")
    for group, many in (("1", 6), ("zorg", 5), ("3", 5), ("Reclassering", 6)):
        for n in range(many):
            await takes_part(world, code, f"{group}{n}".lower(), group)
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees("23 van de 2", "Per groep", "\nOnderwijs\n", "\nZorg\n", "\nPolitie\n", "\nReclassering\n")
    await dirkje.says("groepsoverzicht Politie")
    dirkje.sees("Groepsbeeld Voorjaar, Politie", "Netwerken")
    await dirkje.says(f"groepsoverzicht {code} reclasering")
    dirkje.sees("Groepsbeeld Voorjaar, Reclassering")


async def test_anders_is_a_group_like_any_other(world: World) -> None:
    """Too small it is hidden, and another one with it, in the words of any group that is."""
    dirkje, code = await made(world, COMPETENCIES, "Anders")
    dirkje.sees("Groepen: Onderwijs, Jeugdhulp/zorg, Gemeente, Anders.")
    for group, many in (("onderwijs", 6), ("2", 6), ("gemeente", 6), ("anders", 3)):
        for n in range(many):
            await takes_part(world, code, f"{group}{n}", group)
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    shown = [
        group for group in ("Onderwijs", "Jeugdhulp/zorg", "Gemeente", "Anders") if f"\n{group}\n" in texts(dirkje.card)
    ]
    assert "Anders" not in shown
    assert len(shown) == 2, "what all three of the others are told, Anders is known by"
    hidden = [group for group in ("Onderwijs", "Jeugdhulp/zorg", "Gemeente", "Anders") if group not in shown]
    told = []
    for group in hidden:
        await dirkje.says(f"groepsoverzicht {code} {group}")
        dirkje.sees(f"Voor {group} laat ik geen apart beeld zien")
        told.append(texts(dirkje.card).replace(group, "X"))
    assert len(set(told)) == 1


async def test_a_zelfscan_between_own_groups(world: World) -> None:
    dirkje, code = await made(world, BETWEEN, "Onderwijs, Politie, Raad voor de Kinderbescherming, Anders")
    await dirkje.calls(f"nodig uit {code}")
    dirkje.sees("herkenbaar per groep: Onderwijs, Politie, Raad voor de Kinderbescherming, Anders.")
    for name, group, scores in (
        ("anna", "onderwijs", "3344"),
        ("bram", "Politie", "3314"),
        ("cees", "de raad", "3334"),
        ("daan", "4", "3334"),
    ):
        await takes_part(world, code, name, group, tuple(scores))
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees(
        "Per groep: Onderwijs (1), Politie (1), Raad voor de Kinderbescherming (1), Anders (1).",
        "per domein naast elkaar", "Onderwijs\n4,0", "Politie\n1,0",
        # The usual one is called as the scan calls it inside a sentence.
        "Laat eerst Politie vertellen wat zij missen, en daarna het onderwijs",
    )  # fmt: skip
    dirkje.sees_not("Gemeente", "Jeugdhulp")


async def test_twelve_groups_and_no_thirteenth(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    many = [f"Dienst {letter}" for letter in "ABCDEFGHIJKLM"]
    await dirkje.says("ronde", BETWEEN, "Breed", "over twee weken", "20", "wijzig groepen", ", ".join(many))
    dirkje.sees("Geef 2 tot en met 12 namen", "Nu zijn het er 13", "Welke groepen doen mee?")
    await dirkje.says("Alleen dit")
    dirkje.sees("Nu zijn het er 1.")
    await dirkje.says("Politie, " + "x" * 31)
    dirkje.sees("Elke naam heeft 2 tot en met 30 tekens")
    await dirkje.says("Politie, Jan 06-12345678")
    dirkje.sees_not("Kijk je antwoorden na")
    await dirkje.says(", ".join(many[:12]), "verstuur")
    code = code_on(dirkje.card)
    for n in (1, 12):
        await takes_part(world, code, f"p{n}", str(n), tuple("3344" if n == 1 else "3315"))
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees("Dienst A\n4,0", "Dienst L\n1,0")


async def test_a_list_is_pasted_with_its_marks(world: World) -> None:
    dirkje, _ = await made(
        world, COMPETENCIES, "• Onderwijs\n- Zorg\n3. Politie\n\n4) 1e lijn\n☐ onderwijs\n* Raad\n+ Anders\n"
    )
    dirkje.sees("Groepen: Onderwijs, Zorg, Politie, 1e lijn, Raad, Anders.")


async def test_groups_in_english(world: World) -> None:
    """What somebody named is everybody's; the usual ones and "Other" are called in each one's own language."""
    host, code = await made(world, BETWEEN, "education, Police, Other", "en-GB")
    host.sees("Groups: Education, Police, Other.")
    eve, anna = await world.newcomer("eve", "en-GB"), await world.newcomer("anna")
    await eve.says(f"join {code}", "yes")
    assert answers(eve) == ["1 – Education", "2 – Police", "3 – Other"]
    await eve.says("education", *"3344", "send")
    await anna.says(f"doe mee {code}", "ja")
    assert answers(anna) == ["1 – Onderwijs", "2 – Police", "3 – Anders"]
    await anna.says("anders", *"3314", "verstuur")
    await host.says(f"close {code}", "yes", f"group picture {code}")
    host.sees("By group: Education (1), Other (1).", "First let the others say", "Education\n4.0", "Other\n1.0")


async def test_a_round_that_is_repeated_has_its_groups(world: World) -> None:
    dirkje, code = await made(world, BETWEEN, "Politie, Onderwijs, Anders")
    people = [
        await takes_part(world, code, n, g, tuple(s))
        for n, g, s in (("anna", "politie", "3344"), ("bram", "anders", "3314"))
    ]
    await dirkje.says(f"sluit {code}", "ja")
    world.later(weeks=20)
    await dirkje.says(f"herhaal {code}")
    dirkje.sees("Kijk je antwoorden na")
    dirkje.sees_not("Groepen")
    await dirkje.says("verstuur")
    dirkje.sees("Groepen: Politie, Onderwijs, Anders.")
    again = code_on(dirkje.card)
    await dirkje.says(f"wijzig ronde {again}")
    dirkje.sees_not("Groepen")
    for person, group in zip(people, ("politie", "anders"), strict=True):
        await person.says(f"doe mee {again}", "ja", group, *"3334", "verstuur")
    await dirkje.says(f"sluit {again}", "ja", f"groepsoverzicht {again}")
    dirkje.sees("Vorige keer: Voorjaar", "Politie\n3,0 (vorige keer 4,0)", "Anders\n3,0 (vorige keer 1,0)")


async def test_the_usual_domains_are_repeated_too(world: World) -> None:
    dirkje, code = await made(world, BETWEEN, "standaard")
    await takes_part(world, code, "anna", "gemeente", tuple("3344"))
    await dirkje.says(f"sluit {code}", "ja", f"herhaal {code}", "verstuur")
    dirkje.sees("Groepen: Onderwijs, Jeugdhulp/zorg, Gemeente.")
    again = code_on(dirkje.card)
    await takes_part(world, again, "bram", "gemeente", tuple("3334"))
    await dirkje.says(f"sluit {again}", "ja", f"groepsoverzicht {again}")
    dirkje.sees("Vorige keer: Voorjaar", "Gemeente\n3,0 (vorige keer 4,0)")


async def test_groups_change_until_somebody_began(world: World) -> None:
    dirkje, code = await made(world, BETWEEN, "Politie, Onderwijs")
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("Kijk je antwoorden na", "Politie, Onderwijs")
    await dirkje.says("wijzig groepen", "Politie, Onderwijs, Raad", "verstuur")
    dirkje.sees("Groepen: Politie, Onderwijs, Raad.")
    await dirkje.says(f"wijzig ronde {code}", "wijzig groepen", "standaard", "verstuur")
    dirkje.sees("Groepen: Onderwijs, Jeugdhulp/zorg, Gemeente.")
    anna = await world.newcomer("anna")
    await anna.says(f"doe mee {code}", "ja", "gemeente")
    anna.sees("Rol 1 van 4")


async def test_files_name_the_groups(world: World) -> None:
    dirkje, code = await made(world, BETWEEN, "Politie, Reclassering, Anders")
    for name, group, scores in (("anna", "politie", "3344"), ("bram", "anders", "3314")):
        await takes_part(world, code, name, group, tuple(scores))
    await dirkje.says(f"sluit {code}", "ja", f"groepsoverzicht {code}")
    assert {"PDF", "Excel"} <= {word for title in buttons(dirkje.card) for word in title.split()}


async def test_named_groups_are_told_as_regions_are(world: World) -> None:
    """The same people with the same answers, by region and by groups of these names: the same is shown and hidden."""
    names = ("Noord", "Oost", "Politie", "Anders")
    told: dict[str, list[str]] = {}
    for offer, by in (("6", "region"), (COMPETENCIES, "group")):
        host = await world.newcomer(by)
        await host.says(
            "ronde", offer, *([", ".join(names)] if by == "region" else []), "Lente", "over twee weken", "20"
        )
        if by == "group":
            await host.says("wijzig groepen", ", ".join(names))
        await host.says("verstuur")
        code = code_on(host.card)
        for place, many in enumerate((6, 5, 5, 3), 1):
            for n in range(many):
                person = await world.newcomer(f"{by}{place}{n}")
                scores = (f"{1 + (place * n + k) % 5} {1 + n % 4} {2 + (n + k) % 3} 3" for k in range(9))
                await person.says(f"doe mee {code}", "ja", str(place), *scores, "verstuur")
        await host.says(f"sluit {code}", "ja")
        told[by] = []
        for part in ("", *names):
            await host.says(f"groepsoverzicht {code} {part}")
            told[by].append(texts(host.card).replace(code, "CODE"))
    assert told["group"] == told["region"]
    assert "Voor Anders laat ik geen apart beeld zien" in told["group"][-1]
    assert any("Groepsbeeld Lente, " in part for part in told["group"][1:])
