"""The cards of rounds for people of several organisations."""

from dataclasses import replace

from dialogs.instruments.definition import Language
from dialogs.organisations import Organisation, Partnership
from dialogs.usecases.inviting import invite_person
from dialogs.usecases.turn import turn_for
from store.unit_of_work import units_of_work
from tests.bot.cards.showing import Show
from tests.scenarios.people import TENANT, World, code_on


async def of_another(world: World, language: Language, show: Show) -> None:
    """A round of another organisation, as somebody reads it before joining: new, known, reminded and asking."""
    nl = language == "nl"
    locale, zuid = "nl-NL" if nl else "en-GB", "22222222-zuid"
    host = await world.newcomer("veld", locale)
    await host.says("ronde", "2", "Alle scholen", "over drie weken" if nl else "in three weeks", "9", "verstuur")
    code = code_on(host.card)
    async with units_of_work(world.engine)(TENANT) as uow:
        for tenant, name, contact in ((TENANT, "Gemeente Veld", ""), (zuid, "School Zuid", "privacy@zuid.example")):
            await uow.organisations.put(Organisation(tenant, name, contact, world.now.date()))
        round_ = await uow.rounds.by_code(code.replace("-", ""))
        assert round_
        await uow.rounds.save(round_, replace(round_, organisations=(zuid,)))
        await uow.commit()
    await show("joining-across-here", await world.newcomer("vera", locale), f"doe mee {code}")
    await show("notice-across", world.person("zus", locale, zuid), f"doe mee {code}")
    known = world.person("zoe", locale, zuid)
    await known.installs()
    await known.says("ok")
    async with units_of_work(world.engine)(zuid) as uow:
        person, there = await uow.people.get(zuid, "aad-zoe"), await uow.rounds.get(round_.id)
        assert person
        assert there
        await invite_person(turn_for(world.installation, uow, person, world.now), there, person, "")
        await uow.commit()
    await world.tick(days=4)
    known.hears()
    await show("invitation-across", known)
    await show("joining-across", known, f"doe mee {code}")
    await show("who-sees-across", known, "wie ziet dit" if nl else "who sees this")
    await show("human-across", known, "mens" if nl else "human")


async def for_others(world: World, language: Language, show: Show) -> None:
    """A round for people of other organisations, made, looked at and fuller than was asked."""
    nl = language == "nl"
    zuid, aver, day = "tenant-zuid", "tenant-aver", world.now.date()
    across = await world.newcomer("across", "nl-NL" if nl else "en-GB")
    async with units_of_work(world.engine)(across.tenant) as uow:
        for tenant, name in {across.tenant: "Gemeente Veld", zuid: "School Zuid", aver: "Aver Zorg"}.items():
            contact = "ict@zuid.example" if tenant == zuid else ""
            await uow.organisations.put(Organisation(tenant, name, contact, day))
        for partner in (zuid, aver):
            await uow.organisations.add_partnership(Partnership(f"p-{partner}", across.tenant, partner, "-", day))
        await uow.commit()
    await across.says("ronde", "1", "Over en weer", "over drie weken" if nl else "in three weeks", "2")
    await show("round-for-whom", across, "wijzig voor wie" if nl else "change for whom")
    await show("round-for-whom-unread", across, "met Kees" if nl else "with Kees")
    await show("round-for-others-review", across, "met iedereen" if nl else "with everyone")
    await show("round-for-others", across, "verstuur")
    code = code_on(across.card)
    for number in range(3):
        person = await world.newcomer(f"a{number}")
        await person.says(f"doe mee {code}", "ja")
    await show("rounds-for-others", across, "rondes")
    await show("round-for-others-share", across, f"deel ronde {code}" if nl else f"share in channel {code}")
    await show(
        "round-for-others-state", across, f"verleng {code} over vijf weken" if nl else f"extend {code} in 5 weeks"
    )
    await across.calls(f"nodig uit {code}")
    await show("round-for-others-announced", across)
    await show("round-for-others-names", across, f"nodig uit {code}" if nl else f"invite {code}")
    async with units_of_work(world.engine)(across.tenant) as uow:
        # The others work with nobody.
        for partner in (zuid, aver):
            await uow.organisations.end_partnership(f"p-{partner}", day)
        await uow.commit()
