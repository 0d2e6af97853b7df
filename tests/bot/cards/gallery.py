"""One card of every kind, taken from real conversations in one language."""

from dialogs.instruments.definition import Language
from tests.bot.cards.gallery_of_organisations import for_others, of_another
from tests.bot.cards.gallery_of_uvos import busy_desk, one_uvo
from tests.bot.cards.showing import Looked, Show
from tests.scenarios.people import Card, Someone, World, code_on

_SCORES = {"nl": ("4", "3", "weet ik niet", "2"), "en": ("4", "3", "I don't know", "2")}
_KEYS = "start alone send role pause stop help unknown settings privacy round join yes close rounds overview"
_WORDS: dict[Language, str] = {
    "nl": "zelfscan individueel verstuur uitdraai_dirigent pauze stop help xyzzy_plork instellingen privacy "
    "ronde doe_mee ja sluit rondes groepsoverzicht",
    "en": "self-scan individually send printout_conductor pause stop help xyzzy_plork settings privacy "
    "round join yes close rounds group_overview",
}


def _said(language: Language) -> dict[str, str]:
    """What is typed, per language: the conversations are the same."""
    return {key: word.replace("_", " ") for key, word in zip(_KEYS.split(), _WORDS[language].split(), strict=True)}


async def _competencies(world: World, language: Language, said: dict[str, str], show: Show) -> None:
    """The competentiescan: alone, twice, and in a confidential round that is too small and one that is not."""
    locale, scan = ("nl-NL", "competentiescan") if language == "nl" else ("en-GB", "competency scan")
    bram = await world.newcomer("bram", locale)
    await show("card-of-four", bram, scan)
    await show("card-of-four-begun", bram, "4")
    await show("review-cards", bram, "3", "5", "-", *(f"{n} {n} 4 3" for n in "45321234"))
    await show("profile", bram, said["send"])
    await show("profile-part", bram, f"{said['role'].split()[0]} impact")
    await show("profile-compared", bram, scan, "5 - - 4", *(f"{n} {n} 3 3" for n in "34343434"), said["send"])
    coordinator = await world.newcomer("coordinator", locale)
    for people in (1, 11):
        weeks = "over twee weken" if language == "nl" else "in two weeks"
        await coordinator.says(said["round"], "2", f"Groep {people}", weeks, "12", said["send"])
        code = code_on(coordinator.card)
        for number in range(people):
            person = await world.newcomer(f"c{people}-{number}", locale)
            await show("joining-confidential", person, f"{said['join']} {code}")
            await person.says(
                said["yes"], *(f"{1 + (number + n) % 5} 4 3 {2 + number % 3}" for n in range(8)), "5 5 5 5"
            )
            await person.says(said["send"])
        await coordinator.says(f"{said['close']} {code}", said["yes"])
        await show(f"group-profile-{people}", coordinator, f"{said['overview']} groep {people}")


async def _stuck(world: World, language: Language, show: Show) -> None:
    """An open round of knelpunten: made, what people read before it, and the picture that counts them."""
    nl = language == "nl"
    locale, send = ("nl-NL", "verstuur") if nl else ("en-GB", "submit")
    coordinator = await world.newcomer("stuck", locale)
    offer = "knelpunten tussen de domeinen" if nl else "bottlenecks between the domains"
    weeks = "over twee weken" if nl else "in two weeks"
    await coordinator.says("ronde" if nl else "round", offer, "Regio Noord", weeks)
    await show("counted-made", coordinator, "8", send)
    code = code_on(coordinator.card)
    for number, (domain, chosen) in enumerate((("1", "1, 2"), ("1", "1, 3"), ("2", "1, 2"), ("2", "2, 6"), ("3", "-"))):
        person = await world.newcomer(f"stuck-{number}", locale)
        await show("joining-counted", person, f"doe mee {code}" if nl else f"join {code}")
        await person.says("ja" if nl else "yes", domain, chosen, *(["1"] if "," in chosen else []))
        await show("counted-own", person, send)
    await coordinator.says(f"sluit {code}" if nl else f"close {code}", "ja" if nl else "yes")
    await show("picture-counted", coordinator, f"groepsbeeld {code}" if nl else f"group picture {code}")


async def _people_of_a_round(world: World, language: Language, show: Show) -> None:
    """Inviting, being asked, later, leaving, keys; and the same round once more."""
    nl = language == "nl"
    locale = "nl-NL" if nl else "en-GB"
    host, guest = await world.newcomer("host", locale), await world.newcomer("guest", locale)
    world.members = {"guest": ("Guest Gast", "guest@voorbeeld.nl"), "shut": ("Shut Dicht", "shut@voorbeeld.nl")}
    world.shut = {"shut"}
    await host.says("ronde", "1", "Oost", "over drie weken" if nl else "in three weeks", "3", "verstuur")
    code = code_on(host.card)
    await host.calls(f"nodig uit {code}")
    await show("announcement", host)
    await host.calls("help")
    await show("shared-help", host)
    await show("invite-form", host, f"nodig uit {code}")
    await show("invited", host, f"nodig uit {code} guest@voorbeeld.nl, shut@voorbeeld.nl, niemand")
    await world.tick(minutes=1)
    guest.hears()
    await show("invitation", guest)
    await world.tick(minutes=10)
    host.hears()
    await show("unreached", host)
    await show("round-state-unreached", host, f"groepsoverzicht {code}")
    await show("later-which-day", guest, f"later {code}")
    await show("asked-later", guest, "later morgen" if nl else "later tomorrow")
    await world.tick(days=1)
    guest.hears()
    await show("reminder", guest)
    await guest.says(f"doe mee {code}", "ja", "1", *"3344", "verstuur")
    await show("result-can-change", guest)
    await show("leave-sure", guest, f"afmelden {code}")
    await show("away", guest, "nee", "afwezig tot vrijdag" if nl else "away until friday")
    await show("key", host, f"samen {code}")
    invite = "nodig uit" if nl else "invite"
    await show("meant-sure", host, f"{invite} {code}", "Jan de Boer, Piet Smit")
    await show("round-fixed", host, f"wijzig ronde {code}")
    other = await world.newcomer("other", locale)
    await other.says(f"doe mee {code}", "ja", "2", *"3314", "verstuur")
    await host.says(f"sluit {code}", "ja")
    await show("agenda", host, f"zet op agenda {code}")
    await show("repeat-review", host, f"herhaal {code}")
    await host.says("verstuur")
    again = code_on(host.card)
    for person, scores in ((guest, "3444"), (other, "3324")):
        await person.says(f"doe mee {again}", "ja", "1" if person is guest else "2", *scores, "verstuur")
    await show("picture-compared", host, f"sluit {again}", "ja", f"groepsoverzicht {again}")


async def _on_paper(world: World, language: Language, show: Show) -> None:
    """What a partner without the bot gave on paper: entered, taken back, in the picture."""
    nl = language == "nl"
    host = await world.newcomer("paperhost", "nl-NL" if nl else "en-GB")
    await host.says("ronde", "1", "Regio Zuid", "over drie weken" if nl else "in three weeks", "3", "verstuur")
    code = code_on(host.card)
    await show("paper-group", host, f"op papier {code}")
    await show("paper-scores", host, "3")
    await show("paper-check", host, "3 4 2 5")
    await show("paper-entered", host, "verstuur")
    await show("paper-unread", host, f"op papier {code} 1 3 4 2 7")
    await host.says("stop", "weggooien")
    await show("paper-rounds", host, "rondes")
    await show("paper-sure", host, f"papier weg {code}")
    guest = await world.newcomer("paperguest", host.locale)
    await guest.says(f"doe mee {code}", "ja", "1", *"3344", "verstuur")
    await show("paper-picture", host, f"sluit {code}", "ja", f"groepsoverzicht {code}")


async def _news(world: World, language: Language, show: Show) -> None:
    """What is told of our own accord about rounds that close, and about a step."""
    nl = language == "nl"
    locale, step = ("nl-NL", "herinner mij aan mijn stap") if nl else ("en-GB", "remind me of my step")
    host, guest = await world.newcomer("newshost", locale), await world.newcomer("newsguest", locale)
    for name in ("Oost", "West"):
        await host.says("ronde", "1" if name == "Oost" else "2", name, "over drie weken" if nl else "in three weeks")
        await host.says("6", "verstuur")
        if name == "Oost":
            code = code_on(host.card)
    await world.tick(days=20)
    host.hears()
    await show("news-several", host)
    await guest.says(f"doe mee {code}", "ja", "1", *"3344", "verstuur")
    await show("step-planned-typed", guest, step)
    await show("result-step-planned", guest, "uitdraai" if nl else "printout")
    await show("step-not", guest, "toch niet herinneren" if nl else "no reminder after all", step)
    await host.says(f"verleng {code} over een week" if nl else f"extend {code} in a week")
    await world.tick(days=6)
    host.hears()
    await show("news-closes", host)
    await host.says(f"sluit {code}", "ja")
    await world.tick(minutes=1)
    guest.hears()
    await show("news-picture", guest)
    await world.tick(days=30)
    guest.hears()
    await show("step-time", guest)
    await show("step-quiet", guest, "herinneringen uit" if nl else "reminders off", step)


async def _by_region(world: World, language: Language, show: Show) -> None:
    """Both scans by region: open side by side; confidential with a region that is hidden."""
    locale, weeks = ("nl-NL", "over twee weken") if language == "nl" else ("en-GB", "in two weeks")
    host = await world.newcomer("regio", locale)
    await show("round-regions", host, "ronde", "5")
    await host.says("Noord, Oost", "Tussen regio's", weeks, "4", "verstuur")
    await show("round-made-regions", host)
    code = code_on(host.card)
    for n, (region, scores) in enumerate((("1", "3344"), ("2", "3314"))):
        person = await world.newcomer(f"r{n}", locale)
        await show("joining-region", person, f"doe mee {code}", "ja")
        await person.says(region, *scores, "verstuur")
    await show("picture-regions", host, f"sluit {code}", "ja", f"groepsoverzicht {code}")
    await host.says("ronde", "6", "Noord, Oost, Zuid", "Per regio", weeks, "20", "verstuur")
    code = code_on(host.card)
    for n, region in enumerate("1" * 6 + "2" * 5 + "3" * 3):
        person = await world.newcomer(f"k{n}", locale)
        rows = (f"{1 + (n + k) % 5} {1 + n % 4} 4 {2 + k % 3}" for k in range(9))
        await person.says(f"doe mee {code}", "ja", region, *rows, "verstuur")
    await show("group-profile-regions", host, f"sluit {code}", "ja", f"groepsoverzicht {code}")
    await show("group-part", host, f"groepsoverzicht {code} oost")
    await show("group-part-hidden", host, f"groepsoverzicht {code} zuid")


async def _by_named_group(world: World, language: Language, show: Show) -> None:
    """A round per domain of which the coordinator names the groups."""
    nl = language == "nl"
    locale, weeks = ("nl-NL", "over twee weken") if nl else ("en-GB", "in two weeks")
    host = await world.newcomer("groepen", locale)
    await host.says("ronde", "7", "Veiligheid", weeks, "20")
    await show("round-groups", host, "wijzig groepen" if nl else "change groups")
    await show("round-groups-review", host, "Onderwijs, Politie, Raad voor de Kinderbescherming, Anders")
    await show("round-groups-made", host, "verstuur")
    guest = await world.newcomer("politie", locale)
    await show("joining-groups", guest, f"doe mee {code_on(host.card)}", "ja")


async def _together(world: World, language: Language, show: Show) -> None:
    """Two people, one form."""
    locale = "nl-NL" if language == "nl" else "en-GB"
    one, two = await world.newcomer("one", locale), await world.newcomer("two", locale)
    await show("pair-code", one, "zelfscan", "2")
    code = code_on(one.card)
    await one.says("3", "Samen Noord")
    await show("pair-ask", two, f"doe mee {code}")
    await show("pair-joined", two, "ja")
    await show("pair-result", two, *"4321", "verstuur")


async def _own_data(world: World, language: Language, show: Show) -> None:
    """Somebody with something of everything: what is kept, what erasing does, and that it is done."""
    nl = language == "nl"
    own, two = [await world.newcomer(name, "nl-NL" if nl else "en-GB") for name in ("own", "beside")]
    await own.says("zelfscan", "2")
    await two.says(f"doe mee {code_on(own.card)}", "ja")
    await own.says("ronde", "1", "Zuid", "over drie weken" if nl else "in three weeks", "3", "verstuur")
    await own.says(f"doe mee {code_on(own.card)}", "ja", "1", *"3344", "verstuur")
    await own.says("uvo nieuw" if nl else "uvo new", "KL-3K7QXZ", "15-06-2027", "9.00", "verstuur")
    await own.says("voorzitters nieuw" if nl else "chairs new", "Zuid", "2", "verstuur")
    await own.says(f"doe mee {code_on(own.card)}", "ja")
    await show("own-data", own, "mijn gegevens" if nl else "my data")
    await show("renamed", own, "mijn gegevens naam" if nl else "my data name")
    await show("erase-ask", own, "wis mijn gegevens" if nl else "erase my data")
    await show("erased", own, "wis alles" if nl else "erase everything")
    await show("erase-ask-bare", two, "wis mijn gegevens" if nl else "erase my data")
    await show("reminders-off", two, "nee", "stop herinneringen" if nl else "stop reminders")


async def gallery(world: World, language: Language, looked: Looked | None = None) -> dict[str, Card]:
    """Name of a card -> the card. `looked` is called at each, with the person who sees it."""
    said, cards = _said(language), dict[str, Card]()
    name, weeks = ("Regio Noord", "over twee weken") if language == "nl" else ("North", "in two weeks")
    locale = "nl-NL" if language == "nl" else "en-GB"

    async def show(name: str, person: Someone, *words: str) -> None:
        await person.says(*words)
        cards[name] = person.card
        if looked:
            await looked(name, person)

    newcomer = world.person("newcomer", locale)
    await show("notice", newcomer, said["start"])
    anna = world.person("anna", locale)
    await anna.installs()
    cards["welcome"] = anna.card
    await anna.says("ok")
    await show("menu", anna, said["help"])
    await show("help-subjects", anna, "hulp onderwerpen" if language == "nl" else "help subjects")
    await show("instruments", anna, "vragenlijsten" if language == "nl" else "questionnaires")
    await show(
        "instruments-for", anna, "vragenlijsten coördinator" if language == "nl" else "questionnaires coordinator"
    )
    await show("help-rounds", anna, "hulp rondes" if language == "nl" else "help rounds")
    await show("question-choice", anna, said["start"])
    await show("question-second", anna, said["alone"])
    await show("question-role", anna, "3", name)
    await show("question-trouble", anna, "7")
    await show("review", anna, *_SCORES[language])
    await show("paused", anna, said["pause"])
    await show("menu-open", anna, said["unknown"])
    await show("stop", anna, "verder", said["stop"])
    await show("result-incomplete", anna, "verder", said["send"])
    await show("result-compared", anna, said["start"], "1", "3", name.lower(), "4", "4", "2", "4", said["send"])
    await show("result-role", anna, said["role"])
    await show("needs-round", anna, said["start"], "3")
    await show("settings", anna, said["settings"])
    await show("privacy", anna, said["privacy"])
    await show("privacy-part", anna, f"{said['privacy']} {said['rounds']}")
    await show("meant-which", anna, "herinneringen" if language == "nl" else "reminders")
    await show("meant-scan", anna, "ik wil een scan doen" if language == "nl" else "I want to do a scan")
    await _competencies(world, language, said, show)
    await _people_of_a_round(world, language, show)
    await _by_region(world, language, show)
    await _together(world, language, show)
    await one_uvo(world, language, show)
    dirkje = await world.newcomer("dirkje", locale)
    await show("round-scan", dirkje, said["round"])
    await show("round-date", dirkje, "1", name)
    await show("round-number", dirkje, weeks)
    await show("round-review", dirkje, "5")
    await show("round-made", dirkje, said["send"])
    code = code_on(dirkje.card)
    for number, (domain, scores) in enumerate((("1", "4432"), ("2", "2434"), ("3", "3433"), ("1", "5534"))):
        person = await world.newcomer(f"p{number}", locale)
        await person.says(f"{said['join']} {code}")
        cards.setdefault("joining", person.card)
        await person.says(said["yes"], domain, *scores, said["send"])
        cards.setdefault("result-round", person.card)
    await show("round-state", dirkje, said["overview"])
    await show("close-sure", dirkje, f"{said['close']} {code}")
    await show("closed", dirkje, said["yes"])
    await show("rounds", dirkje, said["rounds"])
    await show("picture", dirkje, said["overview"])
    await dirkje.calls(f"plaats {code}")
    await show("picture-posted", dirkje)
    await _own_data(world, language, show)
    await busy_desk(world, language, show)
    await _by_named_group(world, language, show)
    await dirkje.says(said["round"], "2", f"{name} 2", weeks, "12", said["send"])
    open_ = code_on(dirkje.card)
    await show("rounds-several", dirkje, said["rounds"])
    await show("menu-coordinator", dirkje, "menu")
    await show("round-share", dirkje, f"deel ronde {open_}" if language == "nl" else f"share in channel {open_}")
    await show("round-longer", dirkje, f"verleng {open_}" if language == "nl" else f"extend {open_}")
    await show("round-names", dirkje, f"nodig uit {open_}" if language == "nl" else f"invite {open_}")
    await for_others(world, language, show)
    await _news(world, language, show)
    await _on_paper(world, language, show)
    await of_another(world, language, show)
    await _stuck(world, language, show)
    return cards
