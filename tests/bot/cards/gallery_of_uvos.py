"""The cards of chairs."""

from dialogs.instruments.definition import Language
from tests.bot.cards.showing import Show
from tests.scenarios.people import World, code_on


async def one_uvo(world: World, language: Language, show: Show) -> None:
    """One UVO from its first card to too late, another beside it, and where help is found."""
    nl = language == "nl"
    chair = await world.newcomer("chair", "nl-NL" if nl else "en-GB")
    new, held = ("uvo nieuw", "gehouden 23 november") if nl else ("uvo new", "held 23 november")
    await show("uvo-code", chair, new)
    await show("uvo-code-trouble", chair, "Jansen")
    await show("uvo-time", chair, "AB-3K7QXZ", "15-12-2026")
    await show("uvo-review", chair, "14.00")
    await show("uvo-made", chair, "verstuur")
    await show("uvo-date", chair, "uvo vervallen" if nl else "uvo cancelled")
    await show("uvo-rhythm", chair, "uvo ritme 12" if nl else "uvo rhythm 12")
    await show("uvo-agreement", chair, "uvo afspraak" if nl else "uvo agreement")
    await show("uvo-agreed", chair, "1", "2", "over een week" if nl else "in a week", "verstuur")
    await show("uvo-record", chair, f"uvo {held}")
    await chair.presses("Klopt" if nl else "That is right")
    await show("uvo-result", chair)
    await chair.presses("Nee" if nl else "No")
    await show("uvo-help", chair)
    await show("uvo-ladder", chair, "uvo hulp" if nl else "uvo help")
    await show("who-helps", chair, "2")
    await show("ladder", chair, "uvo hulp" if nl else "uvo help", "5")
    await show("checklists", chair, "lijstjes" if nl else "checklists")
    await show("checklist", chair, "lijstjes plan van aanpak 1 2" if nl else "checklists plan van aanpak 1 2")
    await show("checklist-titles", chair, "lijstjes basisdossier 3" if nl else "checklists basisdossier 3")
    await show("uvo-prepare", chair, "uvo 15-12-2026 14.00", "uvo voorbereiden" if nl else "uvo prepare")
    await show("uvo-plan-moved", chair, f"{new} AB-3K7QXZ 18-12-2026 9:30")
    await show("uvo-close-sure", chair, "uvo afsluiten" if nl else "uvo close")
    await chair.says("nee", new, "CD-222222", "15-12-2026", "9.00", "verstuur")
    await show("uvo-list", chair, "uvo")
    await show("menu-chair", chair, "menu")
    await show("outstanding", chair, "openstaand" if nl else "outstanding")
    await chair.says("voorzitters nieuw" if nl else "chairs new", "Noord", "2", "verstuur")
    await show("circle-made", chair)
    code = code_on(chair.card)
    await show("circle-ask", chair, f"doe mee {code}" if nl else f"join {code}")
    await show("circles", chair, "ja" if nl else "yes", "voorzitters" if nl else "chairs")
    moments = world.now
    await world.tick(days=21, hours=2)
    chair.hears()
    await show("uvo-digest", chair)
    await chair.says("uvo CD-222222 afsluiten" if nl else "uvo CD-222222 close", "ja")
    for days in (1, 1, 40, 30):
        await world.tick(days=days, hours=1)
        heard = [card for name, card in world.told if name == "chair"]
        if heard:
            chair.card = heard[-1]
            await show(f"uvo-prompt-{(world.now - moments).days}", chair)


async def busy_desk(world: World, language: Language, show: Show) -> None:
    """A chair with many UVOs: from one line, from pasted lines of which some are not taken, and in a calendar."""
    nl = language == "nl"
    busy = await world.newcomer("busy", "nl-NL" if nl else "en-GB")
    await show("uvo-plan-one", busy, "nieuwe uvo MN-2B4C6D 1 juli 14 uur" if nl else "new uvo MN-2B4C6D 1 July 14.00")
    await show("uvo-plan-kept", busy, "ja" if nl else "yes")
    lines = [f"PR-3{number:02}X{number}T\t{number}-7-2027\t10:30" for number in range(1, 8)]
    bad = ["QQ-120394 2-7-2027 9:00", "RR-3B4C6D 2-7-2020 9:00", "SS-3B4C6D 2-1-2027 9:00", "TT-3B4C6D"]
    await show("uvo-plan-many", busy, "\n".join(["Casus\tDag\tTijd", *lines, *bad, "MN-2B4C6D 2-7-2027 15.00"]))
    await show("uvo-desk-busy", busy, "ja" if nl else "yes")
    await show("uvo-plan-refused", busy, "\n".join(bad))
    await show("calendar-address", busy, "mijn kalender" if nl else "my calendar")
    await show("calendar-withdrawn", busy, "kalender intrekken" if nl else "withdraw calendar")
