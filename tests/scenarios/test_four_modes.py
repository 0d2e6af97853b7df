"""The four modes of the zelfscan, each its own shape; and rounds by region, and again."""

from tests.scenarios.people import Someone, World, code_on, texts


async def begun_together(world: World) -> tuple[Someone, str]:
    anna = await world.newcomer("anna")
    await anna.says("zelfscan", "2")
    anna.sees("Geef de ander deze code", "Alleen jullie tweeën zien de scores", "Over welke samenwerking")
    return anna, code_on(anna.card)


async def test_two_people_one_form(world: World) -> None:
    anna, code = await begun_together(world)
    await anna.says("regio", "Regio Noord", "4")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}")
    bram.sees("samen een zelfscan in te vullen: Regio Noord", "Alleen jullie tweeën")
    await bram.says("ja")
    bram.sees("Jullie vullen dit formulier samen in", "Rol 2 van 4")
    await bram.says("3", "2")
    await anna.says("verder")
    anna.sees("Rol 4 van 4")
    await anna.says("5")
    anna.sees("Kijk je antwoorden na", "4 – Redelijk aanwezig", "2 – Incidenteel aanwezig")
    await anna.says("verstuur")
    anna.sees("Jullie zelfscan: Regio Noord", "van jullie samen", "Waar loopt het volgens jullie nu het meest vast?")
    await world.tick(minutes=1)
    bram.hears()
    bram.sees("Jullie gezamenlijke zelfscan is verstuurd", "Verbinder")
    await bram.says("uitdraai")
    bram.sees("Jullie zelfscan: Regio Noord")


async def test_a_third_person_gets_nothing_from_the_code_of_two(world: World) -> None:
    _, code = await begun_together(world)
    bram, third = await world.newcomer("bram"), await world.newcomer("third")
    await bram.says(f"doe mee {code}", "ja")
    await third.says(f"doe mee {code}")
    third.sees("Deze code ken ik niet")
    stranger = world.person("stranger", tenant="99999999-9999-9999-9999-999999999999")
    await stranger.says("hallo", "ok", f"doe mee {code}")
    stranger.sees("Deze code ken ik niet")


async def test_both_at_once_answer_no_question_they_did_not_see(world: World) -> None:
    anna, code = await begun_together(world)
    await anna.says("regio", "Regio Noord")
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}", "ja")
    await anna.says("verder")
    anna.sees("Rol 1 van 4")
    await bram.says("5")
    await anna.says("1")
    anna.sees("Jullie waren tegelijk bezig", "Rol 2 van 4")
    await anna.says("2")
    anna.sees("Rol 3 van 4")
    await anna.says("3", "3")
    anna.sees("5 – Ruim aanwezig", "2 – Incidenteel aanwezig")


async def test_the_other_leaves_and_the_form_stays(world: World) -> None:
    anna, code = await begun_together(world)
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}", "ja", "stop")
    await bram.presses("Gooi weg")
    bram.sees("Het formulier blijft bij de ander")
    await anna.says("regio")
    anna.sees("korte naam", "Code voor de ander")
    await bram.says("verder")
    bram.sees("Je bent nu nergens mee bezig")


async def test_no_to_filling_in_together(world: World) -> None:
    _, code = await begun_together(world)
    bram = await world.newcomer("bram")
    await bram.says(f"doe mee {code}", "nee")
    bram.sees("Wat wil je doen?")


async def test_between_regions(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "5")
    dirkje.sees("Welke regio's doen mee?")
    await dirkje.says("Noord")
    dirkje.sees("Geef 2 tot en met 12 namen")
    await dirkje.says("Noord, Oost; noord\nZuid", "Vergelijking", "over twee weken", "4", "verstuur")
    dirkje.sees("Groepen: Noord, Oost, Zuid")
    code = code_on(dirkje.card)
    for name, region, scores in (("anna", "Noord", "3344"), ("bram", "2", "3314"), ("chris", "oost", "3334")):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}")
        person.sees("per regio zichtbaar", "Vergelijking")
        await person.says("ja")
        person.sees("Bij welke regio hoor je?", "1 – Noord", "3 – Zuid")
        await person.says(region, *scores, "verstuur")
        person.sees("Jouw zelfscan: Vergelijking")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees(
        "Het is geen ranglijst", "Noord\n4,0", "Oost\n2,0", "Verbinder: groot verschil (2,0)",
        "Vraag Noord hoe deze rol daar is ontstaan", "Welke aanpak neem je mee naar huis",
    )  # fmt: skip
    dirkje.sees_not("Onderwijs")


async def test_modes_one_and_two_never_feed_a_round(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "4", "verstuur")
    code = code_on(dirkje.card)
    anna, _ = await begun_together(world)
    await anna.says("regio", "Regio Noord", *"3344", "verstuur", "zelfscan", "1", "regio", "Regio Noord", *"3344", "ok")
    await dirkje.says(f"sluit {code}", "ja", "groepsoverzicht")
    dirkje.sees("Niemand heeft deze ronde ingevuld")


async def competencies(world: World, code: str, name: str, region: str, first: int) -> Someone:
    person = await world.newcomer(name)
    await person.says(f"doe mee {code}", "ja", region, *(f"{first} {1 + (first + n) % 5} 4 3" for n in range(9)), "ok")
    person.sees("Jouw competentiescan")
    return person


async def test_competencies_by_region_and_the_region_that_is_too_small(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    regions = "Noord, Oost, Zuid"
    await dirkje.says("ronde", "6", regions, "Voorjaar", "over twee weken", "20", "verstuur")
    code = code_on(dirkje.card)
    for region, many in (("Noord", 6), ("Oost", 5), ("Zuid", 5)):
        for n in range(many):
            await competencies(world, code, f"{region}{n}".lower(), region, 1 + n % 5)
    await dirkje.says(f"sluit {code}", "ja", "samenvatting competentiescan regio noord")
    dirkje.sees("Groepsbeeld Voorjaar, Noord", "Netwerken")
    await dirkje.says("groepsoverzicht")
    dirkje.sees("16 van de 20", "Per groep", "Noord", "Oost", "Zuid")

    await dirkje.says("ronde", "6", regions, "Najaar", "over twee weken", "20", "verstuur")
    code = code_on(dirkje.card)
    for region, many in (("Noord", 6), ("Oost", 6), ("Zuid", 3)):
        for n in range(many):
            await competencies(world, code, f"{region}{n}".lower(), region, 1 + n % 5)
    await dirkje.says(f"sluit {code}", "ja", "samenvatting najaar")
    dirkje.sees("15 van de 20")
    shown = [region for region in ("Noord", "Oost", "Zuid") if f"\n{region}\n" in texts(dirkje.card)]
    assert "Zuid" not in shown
    assert len(shown) <= 1, "Zuid is too small, so one more region hides: all less the others would be Zuid"
    hidden = [region for region in ("Noord", "Oost", "Zuid") if region not in shown]
    answers = []
    for region in hidden:
        await dirkje.says(f"samenvatting {code} {region}")
        dirkje.sees(f"Voor {region} laat ik geen apart beeld zien")
        answers.append(texts(dirkje.card).replace(region, "X"))
    assert len(set(answers)) == 1, "too few, or hidden for a neighbour: the same words"


async def test_again_with_last_time_beside_it(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "1", "Regio Noord", "over twee weken", "3", "verstuur")
    code = code_on(dirkje.card)
    people = []
    for name, domain, scores in (("anna", "onderwijs", "3344"), ("bram", "gemeente", "3314")):
        person = await world.newcomer(name)
        await person.says(f"doe mee {code}", "ja", domain, *scores, "verstuur")
        people.append(person)
    await dirkje.says(f"herhaal {code}")
    dirkje.sees("loopt nog")
    await dirkje.says(f"sluit {code}", "ja")
    world.later(weeks=20)
    await dirkje.says(f"herhaal {code}")
    dirkje.sees("Kijk je antwoorden na", "Regio Noord", "maandag 26 april 2027")
    dirkje.sees_not("Zelfscan tussen de domeinen")
    await dirkje.says("verstuur")
    again = code_on(dirkje.card)
    assert again != code
    await world.tick(minutes=1)
    for person in people:
        person.hears()
        # With the news of the picture that waited for office hours: one message.
        person.sees("Je bent uitgenodigd: Regio Noord", "Meedoen kan tot en met maandag 26 april 2027")
        await person.presses("Doe mee met Regio Noord")
        await person.says("ja", "onderwijs" if person.name == "anna" else "gemeente", *"3334", "verstuur")
        person.sees("Jouw zelfscan")
    await dirkje.says(f"sluit {again}", "ja", f"groepsoverzicht {again}")
    dirkje.sees("Vorige keer: Regio Noord, gesloten op", "Gemeente\n3,0 (vorige keer 1,0)")


async def test_a_repeated_confidential_round_compares_only_the_same_people(world: World) -> None:
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "2", "Regisseurs", "over twee weken", "6", "verstuur")
    code = code_on(dirkje.card)
    rows = {n: tuple(f"{1 + n % 5} {1 + (n + k) % 5} 4 3" for k in range(9)) for n in range(6)}
    people = [await world.newcomer(f"p{n}") for n in range(6)]
    for n, person in enumerate(people):
        await person.says(f"doe mee {code}", "ja", *rows[n], "verstuur")
    await dirkje.says(f"sluit {code}", "ja")
    codes = []
    for takers in (people, people[:5]):
        await dirkje.says(f"herhaal {code}")
        if not codes:
            dirkje.sees("kan vanaf 4 weken na sluiting")
            dirkje.sees_not("deze op 2026-", "deze op 2027-")
        await dirkje.says("verstuur")
        codes.append(code_on(dirkje.card))
        if takers is people:
            await people[0].says(f"doe mee {codes[-1]}")
            people[0].sees("opent op")
            world.later(weeks=4)
        for n, person in enumerate(takers):
            await person.says(f"doe mee {codes[-1]}", "ja", *rows[5 - n], "verstuur")
        await dirkje.says(f"sluit {codes[-1]}", "ja")
    await dirkje.says(f"groepsoverzicht {codes[0]}")
    dirkje.sees("Vorige keer: Regisseurs", "(vorige keer")
    await dirkje.says(f"groepsoverzicht {codes[1]}")
    dirkje.sees("Ik vergelijk dit niet met de vorige keer", "Van deze mensen is al eerder een beeld gemaakt")
    dirkje.sees_not("(vorige keer")
