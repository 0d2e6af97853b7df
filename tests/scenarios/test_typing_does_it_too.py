"""Whatever a button does can be typed (norms D12): every press on every card of the gallery has its words."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from dialogs.commands import build_commands
from dialogs.commands.recognising import recognise
from dialogs.events import Pressed
from dialogs.expecting.choosing import CHOICE, ChooseMeant
from dialogs.expecting.days import ChooseDay
from dialogs.expecting.expected import NO, YES
from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.library import CONTENT, Library
from dialogs.presses import FilePress, PlanPress, Press, RunPress, UvoPress, WordPress, parse
from dialogs.understanding.codes import read_code
from dialogs.understanding.vocabulary import vocabulary
from tests.bot.cards.conftest import cards, language
from tests.scenarios.people import Card, Someone, World, buttons, code_on, elements, texts

__all__ = ["cards", "language"]

COMMANDS = build_commands(Library.read(CONTENT))
CODE = "AB-3K7QXZ"

# What a button does with a run -> the word for it; filling in is answering, which tests of either scan do by typing.
RUN = {
    "back": "terug", "pause": "pauze", "resume": "verder", "change": "wijzig", "submit": "verstuur",
    "discard": "weggooien",
}  # fmt: skip
FILE = {"pdf": "pdf", "xlsx": "excel", "png": "plaatje", "ics": "uvo", "json": "mijn gegevens bestand"}
# What a button does with a UVO -> what is typed after "uvo" and its code, in Dutch and in English.
UVO = {
    "stand": ("", ""),
    "gelezen": ("", ""),
    "niet_nodig": ("", ""),
    "vandaag": ("", ""),
    "gehouden": ("", ""),
    "datum": ("datum", "date"),
    "kies_datum": ("15 januari 2027 14.00", "15 January 2027 14.00"),
    "verzetten": ("verzet", "move"),
    "verzet": ("verzet", "move"),
    "plannen": ("plan", "plan"),
    "te_laat": ("plan", "plan"),
    "ritme": ("ritme", "rhythm"),
    "ander_ritme": ("ritme 6", "rhythm 6"),
    "ja": ("gehouden", "held"),
    "nee": ("vervallen", "cancelled"),
    "later": ("later", "later"),
    "stoppen": ("afsluiten", "close"),
    "heropenen": ("weer openen", "reopen"),
    "code": ("code", "different code"),
    "agenda": ("agenda", "calendar"),
    "overdragen": ("overdragen", "hand over"),
    "afspraak": ("afspraak", "agreement"),
    "klaar": ("klaar", "done"),
    "evalueren": ("evalueren", "evaluate"),
    "gedaan": ("geëvalueerd", "evaluated"),
    "ladder": ("hulp", "help"),
    "lijstjes": ("lijstjes", "checklists"),
    # Typed, these name the list and the number of an item (test_checklists.py).
    "lijstje": ("lijstjes basisdossier", "checklists basisdossier"),
    "vink": ("lijstjes basisdossier 1", "checklists basisdossier 1"),
    "vink_weg": ("lijstjes basisdossier niet 1", "checklists basisdossier not 1"),
    "voorbereiden": ("voorbereiden", "prepare"),
    "evaluatie": ("evaluatie", "evaluation"),
    "evaluatie_later": ("evaluatie later", "evaluation later"),
    "was": ("was gehouden", "was held"),
    "klopt": ("klopt", "that is right"),
    "resultaat_ja": ("resultaat ja", "progress yes"),
    "resultaat_deels": ("resultaat deels", "progress partly"),
    "resultaat_nee": ("resultaat nee", "progress no"),
}
# Of these the typed words bring another card, on which the same can be done: the UVO as it stands for what a message
# of several asks, and its date for what such a message asks to plan.
OTHER_CARD = frozenset({"lijstje", "vink", "vink_weg", "vandaag", "gehouden", "plannen", "te_laat"})
# The answer to our own question is typed as an answer; no button puts a day back (test_said_days.py).
SURE = {
    "stoppen_zeker": "ja", "terugzetten": "maak ongedaan", "niet_gehouden": "maak ongedaan",
    "niet_doorgegaan": "nee, hij ging niet door", "gehouden_blijft": "is niet gehouden",
}  # fmt: skip
INPUTS = {"kies_datum": {"datum": "2027-01-15", "tijd": "14:00"}, "ander_ritme": {"weken": "6", "tot": ""}}


def presses(card: Card) -> Iterator[Press]:
    for element in elements(card):
        if element["type"] == "Action.Execute":
            press = parse(element["data"])
            assert press, element
            yield press


def typed(press: Press) -> str | None:
    """What is typed instead; None when there is nothing."""
    match press:
        case RunPress(do="fill"):
            return "4"
        case RunPress():
            return RUN.get(press.do)
        case FilePress():
            return FILE.get(press.form)
        case UvoPress():
            words = SURE.get(press.act) or UVO.get(press.act)
            return None if words is None else "uvo"
        case WordPress(sure=True) | PlanPress():
            return "ja"
        case WordPress(word="agenda"):
            return "agenda klaar 1"
        case WordPress(word="keuze", rest=marked):
            # Behind the mark of the question that it answers.
            return marked.rpartition("_")[2]
        case WordPress(word="ja", rest=marked) if "_" in marked:
            # A day that is offered: it is typed as itself.
            return marked.partition("_")[2]
        case WordPress(word="ja" | "nee", rest=marked) if marked:
            return press.word
        case WordPress():
            command = COMMANDS.by_name(press.word)
            assert command, press
            main_word = command.main_word("nl")
            return f"{main_word} {press.rest.replace('_', ' ')}".strip()


def _means(press: WordPress, text: str) -> bool:
    """Whether the typed words go the way of the button."""
    if press.word == CHOICE:
        which = ChooseMeant.of([("zelfscan", ""), ("help", ""), ("rondes", "")])
        step = which.on_text(text, vocabulary(), date(2026, 11, 26), "nl")
        return step is not None and step == which.on_press(which.press(int(text)))
    if text in (YES, NO) and press.rest:
        # As the button of this one question does, where none else is open.
        sure = ChooseMeant.of([("herinneringen_uit", "")])
        button = sure.yes if text == YES else sure.no
        return sure.on_typed_command(text, None) == sure.on_press(button) is not None
    command = recognise(text, COMMANDS)
    if press.word == YES and press.rest:
        asked = ChooseDay(command="verleng", about="K7QFM2XR", days=text, known="")
        step = asked.on_text(text, vocabulary(), date(2026, 11, 26), "nl")
        return step is not None and step == asked.on_press(asked.press(text))
    if press.sure or press.word == "agenda":
        return command is not None
    code, _, more = press.rest.partition("_")
    spoken = " ".join(filter(None, (code, more)))
    return command is not None and command.name == press.word and command.rest in (press.rest, spoken, read_code(code))


async def test_every_button_has_its_words(cards: dict[str, Card]) -> None:
    seen: set[str] = set()
    for name, card in cards.items():
        for press in presses(card):
            text = typed(press)
            assert text, (name, press)
            seen.add(press.do)
            if isinstance(press, WordPress):
                assert _means(press, text), (name, press, text)
            elif text != "4":
                command = recognise(text, COMMANDS)
                assert command and text.startswith(command.name.replace("_", " ")), (name, press)
    assert seen == {*RUN, "fill", "file", "uvo", "word", "plan"}


def test_every_act_of_a_uvo_has_its_words() -> None:
    assert set(COMMANDS.acts) == {*UVO, *SURE}
    for act, known in UVO.items():
        for said in known:
            if said and act not in OTHER_CARD and act not in INPUTS:
                meant = COMMANDS.act_by_word(said)
                assert meant, said
                assert meant.name == act or meant.run is COMMANDS.acts[act].run, (act, said)


async def _chair(world: World, name: str, locale: str, code: str = CODE) -> tuple[Someone, UvoPress]:
    """A chair with one UVO of which the meeting was yesterday, and a press that belongs to it now."""
    chair = await world.newcomer(name, locale)
    await chair.says("uvo nieuw", code, "15-12-2026", "14.00", "verstuur")
    press = next(p for p in map(parse, (b["data"] for b in buttons(chair.card).values())) if isinstance(p, UvoPress))
    return chair, press


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("act", sorted(UVO.keys() - OTHER_CARD - {"agenda"}))
async def test_pressed_or_typed_the_next_card_is_the_same(world: World, act: str, locale: str) -> None:
    """Two chairs, each with a UVO: one presses, the other types. Keys are drawn per person, so those are left out."""
    theirs = "CD-4M8RYW"
    one, press = await _chair(world, "one", locale)
    other, _ = await _chair(world, "other", locale, theirs)
    world.now = datetime(2026, 12, 16, 9, tzinfo=UTC)
    values = {"values": INPUTS[act]} if act in INPUTS else {}
    wanted = press.model_copy(update={"act": act, **values})
    await one._does(Pressed(one.who, one.delivery(), wanted))
    await other.says(f"uvo {theirs} {UVO[act][locale == 'en']}".strip())
    if act == "overdragen":
        assert buttons(one.card).keys() == buttons(other.card).keys()
    else:
        assert texts(one.card) == texts(other.card).replace(theirs, CODE)


async def test_yes_closes_a_uvo_too(world: World) -> None:
    chair, press = await _chair(world, "one", "nl-NL")
    await chair._does(Pressed(chair.who, chair.delivery(), press.model_copy(update={"act": "stoppen"})))
    await chair.says("ja")
    chair.sees(CODE)
    await chair.says("uvo")
    chair.sees("Je hebt nog geen UVO bij mij")


HYPHENS = ("-", "\u2010", "\u2011", "\u2013", "\u2014", "\u2212", " ", "")


@pytest.mark.parametrize("hyphen", HYPHENS)
async def test_a_code_with_any_hyphen_is_read(world: World, hyphen: str) -> None:
    """Phones and editors put in their own."""
    chair, _ = await _chair(world, "one", "nl-NL")
    await chair.says("uvo nieuw", f"CD{hyphen}222222", "15-12-2026", "9.00", "verstuur")
    chair.sees("UVO CD-222222")
    await chair.says(f"uvo AB{hyphen}3K7QXZ ritme 6")
    chair.sees("UVO AB-3K7QXZ", "eens in de 6 weken")
    await chair.says("ronde", "1", "Noord", "over twee weken", "3", "verstuur")
    code = code_on(chair.card).replace("-", hyphen)
    await chair.says(f"groepsoverzicht {code}")
    chair.sees("Ronde Noord")
    await chair.says(f"nodig uit {code} niemand")
    chair.sees("Noord")
