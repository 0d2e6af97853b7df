"""Whatever is pressed on a card, nothing that was filled in is lost and nothing is answered twice. Over the gallery."""

from typing import Any

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from dialogs import desk
from dialogs.events import Pressed
from dialogs.instruments.definition import Language
from dialogs.ports import UnitOfWork
from dialogs.presses import INPUT, Press, RunPress, UvoPress, WordPress, parse
from dialogs.replies import Reply
from store.unit_of_work import units_of_work
from tests.bot.cards.gallery import gallery
from tests.scenarios.people import Card, Someone, World, elements

# What somebody fills in, by the kind of input; nothing of it stands on a card of the gallery.
FILLED = {"Input.Date": "2027-01-18", "Input.Time": "16:45", "Input.Number": "12", "Input.Text": "Noord, Oost, Veer"}
# Half a code of a case is kept nowhere: it may be a name.
CODES = {"q.uvo_code": "EF-4K8PXZ"}
# Under an announcement in a channel nothing is filled in, and what is pressed there leads to one's own chat.
_SHARED = frozenset({"announcement", "round-for-others-announced", "shared-help", "picture-posted"})


def inputs(card: Card) -> list[Card]:
    return [element for element in elements(card) if element["type"].startswith("Input.")]


def executed(card: Card) -> list[Card]:
    return [element for element in elements(card) if element["type"] == "Action.Execute"]


def filled(card: Card) -> dict[str, str]:
    held = {one["id"]: FILLED.get(one["type"]) or one["choices"][-1]["value"] for one in inputs(card)}
    return {name: CODES.get(name, value) for name, value in held.items()}


class Moment:
    """The same database for several presses, of which nothing is kept."""

    def __init__(self, world: World, uow: UnitOfWork, person: Someone) -> None:
        self.world, self.uow, self.person = world, uow, person

    async def press(self, press: Press | None) -> Card:
        event = Pressed(self.person.who, self.person.delivery(), press)
        answer = await desk.answer(self.world.installation, self.uow, event, self.world.now, repeated=False)
        await desk.keep_person(self.uow, answer, {})
        last = answer.responses[-1]
        return render(last, answer.language, PrivacyFacts()) if isinstance(last, Reply) else {}

    async def come_back(self, data: dict[str, Any]) -> Card:
        """To the page or the UVO that the inputs of a card belong to, wherever they are now."""
        fills = data["regiebot"]["fills"]
        if "run" in fills:
            run = await self.uow.runs.get(fills["run"])
            assert run
            return await self.press(RunPress(do="change", run=run.id, seq=run.seq, values={"page": fills["page"]}))
        if "round" in fills:
            round_ = await self.uow.rounds.get(fills["round"])
            assert round_
            return await self.press(WordPress(word="nodig_uit", rest=round_.code))
        uvo = await self.uow.uvos.get(fills["uvo"])
        assert uvo
        act = {"datum": "datum", "ritme": "ritme"}[fills["page"]]
        return await self.press(UvoPress(uvo=uvo.id, act=act, version=uvo.version))


async def test_any_button_keeps_what_is_filled_in(world: World, language: Language) -> None:
    tried, faults = 0, list[str]()

    async def looked(name: str, person: Someone) -> None:
        nonlocal tried
        held = filled(person.card)
        for action in executed(person.card) if held else ():
            where = f"{name}, {action['title']!r}"
            if not (action["associatedInputs"] == action["fallback"]["associatedInputs"] == "auto"):
                faults.append(f"{where}: leaves behind what is filled in")
                continue
            async with units_of_work(world.engine)(person.tenant) as uow:
                moment = Moment(world, uow, person)
                await moment.press(parse(action["data"] | held))
                back = await moment.come_back(action["data"])
                stands = {one["id"]: str(one.get("value")) for one in inputs(back)}
                if {key: stands.get(key) for key in held} != held:
                    faults.append(f"{where}: {held} was filled in, and {stands} stands there")
            tried += 1
        # A client would hold back every button until these were right.
        held_back = [one["id"] for one in inputs(person.card) if {"isRequired", "min", "max", "regex"} & one.keys()]
        if held_back:
            faults.append(f"{name}: nothing can be pressed before {held_back} is right")

    await gallery(world, language, looked)
    assert not faults, "\n".join(faults)
    assert tried > 30


async def test_a_pressed_card_is_not_answered_twice(world: World, language: Language) -> None:
    tried, faults = 0, list[str]()

    async def looked(name: str, person: Someone) -> None:
        nonlocal tried
        answers = [e["data"] for e in executed(person.card) if e["verb"] == "fill" and any(map(_is_input, e["data"]))]
        by_question: dict[str, list[dict[str, Any]]] = {}
        for data in () if name in _SHARED else answers:
            by_question.setdefault(next(filter(_is_input, data)), []).append(data)
        for question, presses in by_question.items():
            for first, second in ((presses[0], presses[-1]), (presses[-1], presses[0])):
                async with units_of_work(world.engine)(person.tenant) as uow:
                    moment = Moment(world, uow, person)
                    await moment.press(parse(first))
                    once = await _answers(uow, first)
                    await moment.press(parse(second))
                    if await _answers(uow, first) != once:
                        faults.append(f"{name}, {question}: {first[question]!r} became {second[question]!r}")
                    await moment.press(parse(first))
                    if await _answers(uow, first) != once:
                        faults.append(f"{name}, {question}: {first[question]!r} does not stay")
                tried += 1

    await gallery(world, language, looked)
    assert not faults, "\n".join(faults)
    assert tried > 40


def _is_input(key: str) -> bool:
    return key.startswith(INPUT)


async def _answers(uow: UnitOfWork, data: dict[str, Any]) -> object:
    """What is answered in the run of this button; None where the answer ended it."""
    run = await uow.runs.get(data["regiebot"]["run"])
    return run and dict(run.answers)
