"""A coordinator makes a round for other organisations, changes it, repeats it, and sees whom it is for."""

from datetime import date

import pytest

from dialogs.audit_records import Act
from dialogs.organisations import Organisation, Partnership
from dialogs.records import Round
from store.unit_of_work import units_of_work
from tests.scenarios.people import TENANT, Someone, World, code_on, elements

VELD, ZUID, AVER = TENANT, "22222222-2222-2222-2222-222222222222", "33333333-3333-3333-3333-333333333333"
NAMES = {VELD: "Gemeente Veld", ZUID: "School Zuid", AVER: "Aver Zorg"}
CONTACTS = {ZUID: "ict@zuid.example"}
TODAY = date(2026, 11, 23)


async def together(world: World, *partners: str) -> None:
    """An operator says what the organisations are called, and that Veld works with these."""
    async with units_of_work(world.engine)(VELD) as uow:
        for tenant, name in NAMES.items():
            await uow.organisations.put(Organisation(tenant, name, CONTACTS.get(tenant, ""), TODAY))
        for partner in partners:
            await uow.organisations.add_partnership(Partnership(f"p-{partner}", VELD, partner, "de stuurgroep", TODAY))
        await uow.commit()


async def apart(world: World, partner: str) -> None:
    async with units_of_work(world.engine)(VELD) as uow:
        await uow.organisations.end_partnership(f"p-{partner}", TODAY)
        await uow.commit()


async def round_of(world: World, code: str) -> Round:
    async with units_of_work(world.engine)(VELD) as uow:
        round_ = await uow.rounds.by_code(code.replace("-", ""))
        assert round_
        return round_


async def audited(world: World, tenant: str) -> list[str]:
    async with units_of_work(world.engine)(tenant) as uow:
        return [link.event async for link in uow.audit.read(tenant)]


async def at_review(world: World, locale: str = "nl-NL") -> Someone:
    """Somebody who has filled in the form of a round, and looks at it before it is made."""
    dirkje = await world.newcomer("dirkje", locale)
    words = "round" if locale.startswith("en") else "ronde"
    await dirkje.says(words, "1", "Regio Noord", "14 december" if words == "ronde" else "14 December", "12")
    return dirkje


def ticked(person: Someone) -> str:
    """What is ticked in the list of organisations."""
    (found,) = [one for one in elements(person.card) if one["type"] == "Input.ChoiceSet"]
    assert found["isMultiSelect"]
    return str(found.get("value", ""))


async def test_without_partners_nothing_is_asked_and_nothing_is_said(world: World) -> None:
    for known in (False, True):
        if known:
            await together(world)
        dirkje = await at_review(world)
        dirkje.sees_not("Voor wie", "Gemeente Veld")
        await dirkje.says("verstuur")
        dirkje.sees("Je ronde staat klaar")
        dirkje.sees_not("Met ", "eigen Teams", "organisatie")
        await dirkje.says("rondes")
        dirkje.sees_not("Met ", "organisatie")


async def test_a_round_is_for_ones_own_organisation_until_one_says_more(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world)
    dirkje.sees("Voor wie:** Alleen Gemeente Veld")
    await dirkje.says("verstuur")
    dirkje.sees("Je ronde staat klaar")
    dirkje.sees_not("Met School", "eigen Teams")
    assert (await round_of(world, code_on(dirkje.card))).organisations == ()
    assert await audited(world, ZUID) == []


@pytest.mark.parametrize(
    ("said", "chosen"),
    [
        ("ook School Zuid en Aver Zorg", "Ook Aver Zorg en School Zuid"),
        ("met iedereen", "Ook Aver Zorg en School Zuid"),
        ("1, 2", "Ook Aver Zorg en School Zuid"),
        ("2", "Ook School Zuid"),
        ("schol zuid", "Ook School Zuid"),
        ("Gemeente Veld en Aver", "Ook Aver Zorg"),
        ("iedereen behalve School Zuid", "Ook Aver Zorg"),
        ("alleen ons", "Alleen Gemeente Veld"),
        ("alleen mijn organisatie", "Alleen Gemeente Veld"),
        ("also School Zuid", "Ook School Zuid"),
        ("just us", "Alleen Gemeente Veld"),
        ("ok", "Alleen Gemeente Veld"),
        ("Voor wie: School Zuid", "Ook School Zuid"),
    ],
)
async def test_partners_are_chosen_by_typing(world: World, said: str, chosen: str) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie")
    dirkje.sees("Welke organisaties doen ook mee?", "Aver Zorg", "School Zuid", "met iedereen")
    await dirkje.says(said)
    dirkje.sees("Kijk je antwoorden na", f"Voor wie:** {chosen}")


async def test_partners_are_chosen_by_pressing(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world)
    await dirkje.presses("3. Voor wie")
    assert ticked(dirkje) == ""
    await dirkje.presses("Volgende", ronde_voor_wie="r1,r2")
    dirkje.sees("Voor wie:** Ook Aver Zorg en School Zuid")
    await dirkje.presses("3. Voor wie")
    assert ticked(dirkje) == "r1,r2"
    # Nothing ticked: a card may leave the field out, or send it empty.
    await dirkje.presses("Volgende")
    dirkje.sees("Voor wie:** Alleen Gemeente Veld")
    await dirkje.presses("3. Voor wie")
    await dirkje.presses("Volgende", ronde_voor_wie="r2")
    await dirkje.presses("Maak de ronde")
    dirkje.sees("Je ronde staat klaar", "Met School Zuid.")
    assert (await round_of(world, code_on(dirkje.card))).organisations == (ZUID,)


async def test_what_may_be_either_is_asked_and_who_is_unknown_is_told_whom_there_is(world: World) -> None:
    await together(world, ZUID, AVER)
    async with units_of_work(world.engine)(VELD) as uow:
        await uow.organisations.put(Organisation("tenant-noord", "School Noord", "", TODAY))
        await uow.organisations.add_partnership(Partnership("p-noord", VELD, "tenant-noord", "de stuurgroep", TODAY))
        await uow.commit()
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie", "Aver en een school")
    dirkje.sees("Bedoel je **Aver Zorg en School Noord** of **Aver Zorg en School Zuid**?")
    await dirkje.presses("Aver Zorg en School Zuid")
    dirkje.sees("Voor wie:** Ook Aver Zorg en School Zuid")
    await dirkje.says("wijzig voor wie", "met Kees de Boer")
    dirkje.sees("Die organisatie ken ik niet", "Aver Zorg, School Noord, School Zuid")
    dirkje.sees_not("Kees")
    await dirkje.says("zo laten")
    dirkje.sees("Voor wie:** Ook Aver Zorg en School Zuid")


async def test_in_english(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world, "en-GB")
    dirkje.sees("For whom:** Gemeente Veld only")
    await dirkje.says("change for whom")
    dirkje.sees("Which organisations are taking part too?", "with everyone")
    await dirkje.says("everyone except Aver")
    dirkje.sees("For whom:** Also School Zuid")
    await dirkje.says("change for whom", "with everyone", "send")
    dirkje.sees("Your round is ready", "With Aver Zorg and School Zuid.", "Are you with Aver Zorg or School Zuid?")


async def test_the_round_says_with_whom_and_what_to_do_without_regiebot(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie", "met iedereen", "verstuur")
    code = code_on(dirkje.card)
    how = (
        f"Hoor je bij Aver Zorg of School Zuid? Typ dan in Regiebot in je eigen Teams: doe mee {code}.",
        "Vraag ernaar bij de beheerder van Teams (Aver Zorg) of ict@zuid.example (School Zuid).",
        "Laat je als gast uitnodigen, of geef je scores op papier.",
    )
    dirkje.sees("Met Aver Zorg en School Zuid.", *how)
    await dirkje.says("rondes")
    dirkje.sees("Met Aver Zorg en School Zuid.")
    await dirkje.says(f"verleng {code} over vijf weken")
    dirkje.sees("Ronde Regio Noord", "Met Aver Zorg en School Zuid.")
    await dirkje.says(f"deel {code}")
    dirkje.sees(*how)
    await dirkje.says(f"nodig uit {code}")
    dirkje.sees("Met namen vind ik alleen mensen van je eigen organisatie.")
    await dirkje.calls(f"nodig uit {code}")
    dirkje.sees("Doe mee: Regio Noord", *how)
    world.members = {"anna": ("Anna Bakker",)}
    await dirkje.says(f"nodig uit {code}")
    dirkje.sees("Wie wil je uitnodigen", "alleen mensen van je eigen organisatie")
    await dirkje.says("Anna Bakker, Kees Zuid", "ja")
    dirkje.sees("alleen mensen van je eigen organisatie")
    # Each is told once, to those whom it is about.
    assert await audited(world, VELD) == ["opened"]
    assert await audited(world, ZUID) == await audited(world, AVER) == [Act.OPENED]


async def test_a_confidential_round_is_never_handed_in_on_paper(world: World) -> None:
    await together(world, ZUID)
    dirkje = await at_review(world)
    await dirkje.says("wijzig scan", "2", "wijzig voor wie", "School Zuid", "verstuur")
    dirkje.sees("Laat je als gast uitnodigen.")
    dirkje.sees_not("papier")


async def test_for_whom_is_fixed_with_the_first_answer(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie", "School Zuid", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("Voor wie:** Ook School Zuid")
    await dirkje.says("wijzig voor wie", "Aver Zorg", "verstuur")
    dirkje.sees("Met Aver Zorg.")
    assert (await round_of(world, code)).organisations == (AVER,)
    assert [await audited(world, one) for one in (VELD, ZUID, AVER)] == [["opened"] * 2, ["opened"], ["opened"]]
    await dirkje.says(f"wijzig ronde {code}", "wijzig voor wie", "alleen ons", "verstuur")
    dirkje.sees_not("Met Aver")
    await dirkje.says(f"wijzig ronde {code}", "wijzig voor wie", "Aver Zorg", "verstuur", f"wijzig ronde {code}")
    bram = world.person("bram", tenant=AVER)
    await bram.installs()
    await bram.says("ok", f"doe mee {code}", "ja")
    await dirkje.says("wijzig voor wie", "School Zuid", "verstuur")
    dirkje.sees("al iemand begonnen")
    assert (await round_of(world, code)).organisations == (AVER,)
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("al iemand begonnen")


async def test_who_stopped_working_together_meanwhile_is_noticed_at_sending(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie", "met iedereen")
    await apart(world, AVER)
    await dirkje.says("verstuur")
    dirkje.sees("Jullie werken niet meer samen met Aver Zorg", "Kijk je antwoorden na", "Voor wie:** Ook School Zuid")
    await dirkje.says("verstuur")
    dirkje.sees("Je ronde staat klaar", "Met School Zuid.")
    code = code_on(dirkje.card)
    assert (await round_of(world, code)).organisations == (ZUID,)
    await apart(world, ZUID)
    await dirkje.says(f"wijzig ronde {code}")
    dirkje.sees("Jullie werken niet meer samen met School Zuid")
    dirkje.sees_not("Voor wie")


async def test_a_repeat_is_for_the_same_organisations_while_they_work_together(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie", "met iedereen", "verstuur")
    code = code_on(dirkje.card)
    await dirkje.says(f"sluit {code}", "ja", f"herhaal {code}")
    dirkje.sees("Voor wie:** Ook Aver Zorg en School Zuid")
    await dirkje.says("stop", "weggooien")
    await apart(world, AVER)
    await dirkje.says(f"herhaal {code}")
    dirkje.sees("Jullie werken niet meer samen met Aver Zorg", "Voor wie:** Ook School Zuid")
    await dirkje.says("verstuur")
    dirkje.sees("Met School Zuid.")
    assert (await round_of(world, code_on(dirkje.card))).organisations == (ZUID,)


@pytest.mark.parametrize(
    ("said", "with_"),
    [
        ("een ronde met School Zuid", "Ook School Zuid"),
        ("Ik wil een ronde starten samen met aver zorg en school zuid", "Ook Aver Zorg en School Zuid"),
        ("maak een nieuwe ronde met Schol Zuid", "Ook School Zuid"),
        ("a round with Aver Zorg", "Ook Aver Zorg"),
        ("ik wil een ronde starten", "Alleen Gemeente Veld"),
    ],
)
async def test_a_sentence_that_names_organisations_begins_the_round_with_them(
    world: World, said: str, with_: str
) -> None:
    await together(world, ZUID, AVER)
    dirkje = await world.newcomer("dirkje")
    await dirkje.says(said)
    dirkje.sees("Welke scan doet de groep?")
    await dirkje.says("1", "Regio Noord", "14 december", "12")
    dirkje.sees(f"Voor wie:** {with_}")


async def test_a_form_in_hand_takes_who_is_named_meanwhile(world: World) -> None:
    await together(world, ZUID, AVER)
    dirkje = await world.newcomer("dirkje")
    await dirkje.says("ronde", "zelfscan tussen de domeinen, samen met School Zuid")
    dirkje.sees("Voor wie: School Zuid", "Hoe heet deze ronde?")
    # A name is a name.
    await dirkje.says("Samen met Aver Zorg")
    dirkje.sees("Tot en met welke dag")
    await dirkje.says("14 december", "12")
    dirkje.sees("Naam:** Samen met Aver Zorg", "Voor wie:** Ook School Zuid")
    await dirkje.says("ook Aver Zorg en School Zuid")
    dirkje.sees("Voor wie:** Ook Aver Zorg en School Zuid")
    await dirkje.says("wie ziet wat School Zuid invult?")
    dirkje.sees_not("Je ronde staat klaar")
    await dirkje.says("verder")
    dirkje.sees("Voor wie:** Ook Aver Zorg en School Zuid")
    await dirkje.says("alleen School Zuid")
    dirkje.sees("Voor wie:** Ook School Zuid")


@pytest.mark.parametrize(
    "said",
    [
        "wie doen er mee aan deze ronde",
        "met welke organisaties is de ronde",
        "welke organisaties doen mee?",
        "doet School Zuid ook mee aan de ronde?",
        "which organisations is this round with?",
    ],
)
async def test_with_whom_a_round_is_can_be_asked(world: World, said: str) -> None:
    await together(world, ZUID)
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie", "met iedereen", "verstuur", said)
    dirkje.sees("Met School Zuid.")


async def test_more_people_than_were_asked_may_be_the_same_ones_twice(world: World) -> None:
    await together(world, ZUID)
    dirkje = await world.newcomer("dirkje")
    for with_ in ("met iedereen", "alleen ons"):
        await dirkje.says("ronde", "1", f"Noord {with_}", "14 december", "2", "wijzig voor wie", with_, "verstuur")
        code = code_on(dirkje.card)
        for number in range(3):
            tenant = ZUID if with_ == "met iedereen" and number else VELD
            person = world.person(f"p{number}", tenant=tenant)
            await person.installs()
            await person.says("ok", f"doe mee {code}", "ja")
            await dirkje.says(f"rondes {code}")
            # Two are as many as were asked.
            if number < 2:
                dirkje.sees_not("twee keer")
        told = "3 mensen deden mee, je vroeg er 2. Misschien deed iemand twee keer mee: thuis en als gast."
        (dirkje.sees if with_ == "met iedereen" else dirkje.sees_not)(told)


async def test_a_round_is_handed_over_within_ones_own_organisation(world: World) -> None:
    await together(world, ZUID)
    dirkje = await at_review(world)
    await dirkje.says("wijzig voor wie", "School Zuid", "verstuur")
    code = code_on(dirkje.card)
    for word in ("samen", "overdragen"):
        await dirkje.says(f"{word} {code}")
        key = code_on(dirkje.card)
        bram = world.person("bram", tenant=ZUID)
        await bram.installs()
        await bram.says("ok", f"neem aan {key}")
        wrong = bram.card
        await bram.says("neem aan K7QF-M2XR")
        assert bram.card == wrong
        await bram.says("rondes")
        bram.sees_not("Regio Noord")
    chris = await world.newcomer("chris")
    await chris.says(f"neem aan {key}", "rondes")
    chris.sees("Regio Noord", "Met School Zuid.")
