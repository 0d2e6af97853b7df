"""People in a scenario: they say, press and see, as in Teams, without Teams. The store is real."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from bot.documents.files import File
from bot.proactive.pace import Pace
from bot.proactive.sender import PromptSender
from bot.teams.drawing import DrawnTurns
from bot.turns import Turns
from bot.web.channel import SendOutcome, SendResult
from dialogs.effects import HideCards, ReadRoster
from dialogs.events import Delivery, Edited, Event, Installed, Member, Mentioned, Pressed, RosterRead, Said, Who
from dialogs.instruments.definition import Language
from dialogs.presses import parse
from dialogs.records import Address
from dialogs.replies import Reply
from dialogs.usecases.prompts import composing
from dialogs.usecases.turn import Installation
from store.unit_of_work import units_of_work

# The channel in which these scenarios play.
CHANNEL = Address("19:kanaal", "http://127.0.0.1:1/", "", "28:bot")
TENANT = "11111111-1111-1111-1111-111111111111"
Card = dict[str, Any]


def elements(node: Any) -> Iterator[dict[str, Any]]:
    """Every element and action of a card, in reading order; fallbacks and folded parts too."""
    if isinstance(node, dict):
        if "type" in node:
            yield node
        for key, child in node.items():
            if key not in ("data", "fallback"):
                yield from elements(child)
    elif isinstance(node, list):
        for child in node:
            yield from elements(child)


def texts(card: Card) -> str:
    """All words of a card, one line per element."""
    found = []
    for element in elements(card):
        found += [
            str(element[key]) for key in ("text", "label", "title") if key in element and element["type"] != "Data"
        ]
        found += [choice["title"] for choice in element.get("choices", [])]
    # Where no line may end is no other word to who reads it.
    return "\n".join(found).replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")


def buttons(card: Card) -> dict[str, dict[str, Any]]:
    return {e["title"]: e for e in elements(card) if e["type"].startswith("Action.")}


def choice(card: Card, **answer: str) -> dict[str, Any]:
    """What pressing this answer sends, by question and value."""
    sent = {f"q.{question}": value for question, value in answer.items()}
    found = [e["data"] for e in elements(card) if e["type"] == "Action.Execute" and sent.items() <= e["data"].items()]
    assert found, f"{answer} cannot be pressed on:\n{texts(card)}"
    data: dict[str, Any] = found[0]
    return data


def code_on(card: Card) -> str:
    """The code of the round that this card tells about."""
    found = re.search(r"\*\*(\w{4}-\w{4})\*\*", texts(card))
    assert found, texts(card)
    return found[1]


@dataclass
class World:
    """A bot with its store, a clock that stands still until it is moved, and whoever comes in."""

    engine: AsyncEngine
    installation: Installation
    now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    deliveries: Iterator[int] = field(default_factory=itertools.count)
    turns: DrawnTurns = field(init=False)
    # Whose Teams does not take our messages, and what was sent to whom of our own accord.
    shut: set[str] = field(default_factory=set)
    # Whether Teams takes nothing from anybody.
    out: bool = False
    told: list[tuple[str, Card]] = field(default_factory=list)
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """As after a crash: nothing of the process is left, only what was committed."""
        new_uow = units_of_work(self.engine)
        self.turns = DrawnTurns(Turns(self.installation, new_uow, lambda: self.now), PrivacyFacts())
        self.prompt_sender = PromptSender(
            new_uow,
            self,
            partial(composing.compose, self.installation),
            partial(composing.on_prompts_ended, self.installation),
            lambda: self.now,
            # The rests between messages are Teams' business, not that of these people.
            Pace(per_second=10_000),
        )

    async def tick(self, **time: int) -> list[tuple[str, Card]]:
        """Time passes, and what is due by then is sent; who was told what."""
        self.later(**time)
        self.told = []
        await self.prompt_sender.tick()
        return self.told

    # What the channel does: the messenger of these scenarios (bot.web.channel.Messenger).

    def prepare(self, reply: Reply, language: Language) -> Card:
        return render(reply, language, PrivacyFacts())

    async def tell(self, to: Address, card: Card) -> SendResult:
        name = to.conversation.removeprefix("a:")
        if name in self.shut:
            return SendResult(SendOutcome.GONE, "MessageWritesBlocked")
        if self.out:
            return SendResult(SendOutcome.LATER, "429")
        self.told.append((name, card))
        return SendResult(SendOutcome.YES)

    async def open_chat(self, tenant: str, to: Address) -> tuple[SendResult, Address | None]:
        name = to.account.removeprefix("29:")
        if name in self.shut:
            return SendResult(SendOutcome.GONE, "ForbiddenOperationException"), None
        return SendResult(SendOutcome.YES), replace(to, conversation=f"a:{name}")

    async def roster(self, place: Address) -> Sequence[Member] | None:
        found = [Member(f"aad-{name}", f"29:{name}", names) for name, names in self.members.items()]
        return found if place.conversation == CHANNEL.conversation else None

    def later(self, **time: int) -> None:
        self.now += timedelta(**time)

    def person(self, name: str, locale: str = "nl-NL", tenant: str = TENANT) -> "Someone":
        return Someone(self, name, locale, tenant)

    async def newcomer(self, name: str, locale: str = "nl-NL") -> "Someone":
        """Somebody who has installed the bot and read the notice."""
        person = self.person(name, locale)
        await person.installs()
        await person.says("ok")
        return person


@dataclass
class Someone:
    world: World
    name: str
    locale: str
    tenant: str
    card: Card = field(default_factory=dict)
    file: File | None = None
    # The name Teams has for them.
    called: str = ""
    last: Event | None = None

    @property
    def who(self) -> Who:
        address = Address(f"a:{self.name}", "http://127.0.0.1:1/", f"29:{self.name}", "28:bot")
        return Who(self.tenant, f"aad-{self.name}", self.locale, self.called or self.name.capitalize(), address)

    def delivery(self) -> Delivery:
        return Delivery(f"a:{self.name}", f"m{next(self.world.deliveries)}")

    async def _does(self, event: Event) -> Card:
        self.last = event
        for thing in await self.world.turns.take(event):
            if isinstance(thing, ReadRoster):
                await self._does(await self._read_rosters(thing))
            elif isinstance(thing, File):
                self.file = thing
            elif not isinstance(thing, HideCards):
                self.card = thing
        return self.card

    async def _read_rosters(self, wanted: ReadRoster) -> RosterRead:
        members: list[tuple[Address, Member]] = []
        for place in wanted.places:
            members += [(place, member) for member in await self.world.roster(place) or ()]
        return RosterRead(self.who, self.delivery(), wanted.code, wanted.names, members)

    async def calls(self, text: str) -> Card:
        """Says this in the channel, with a mention of the bot."""
        return await self._does(Mentioned(self.who, self.delivery(), text, CHANNEL))

    def hears(self) -> Card:
        """Looks at the last thing the bot told of its own accord."""
        mine = [card for name, card in self.world.told if name == self.name]
        assert mine, f"{self.name} heard nothing; told: {[name for name, _ in self.world.told]}"
        self.card = mine[-1]
        return self.card

    def hears_nothing(self) -> None:
        assert self.name not in [name for name, _ in self.world.told]

    async def installs(self) -> Card:
        return await self._does(Installed(self.who, self.delivery()))

    async def says(self, *words: str) -> Card:
        for text in words:
            await self._does(Said(self.who, self.delivery(), text))
        return self.card

    async def edits(self) -> Card:
        return await self._does(Edited(self.who, self.delivery()))

    async def again(self) -> Card:
        """Teams delivers the last thing once more, under the same id."""
        assert self.last
        return await self._does(self.last)

    def press_event(self, title: str, card: Card | None = None, **inputs: str) -> Pressed:
        titles = buttons(card or self.card)
        # A row of answers goes by its name, what was answered behind it.
        action = titles.get(title) or next(titles[one] for one in titles if one.startswith(f"{title}: "))
        data = action["data"] | {f"q.{key}": value for key, value in inputs.items()}
        return Pressed(self.who, self.delivery(), parse(data))

    async def presses(self, title: str, card: Card | None = None, **inputs: str) -> Card:
        return await self._does(self.press_event(title, card, **inputs))

    def choice_event(self, card: Card | None = None, **answer: str) -> Pressed:
        """The press of an answer, by question and value."""
        return Pressed(self.who, self.delivery(), parse(choice(card or self.card, **answer)))

    async def chooses(self, card: Card | None = None, **answers: str) -> Card:
        """Presses answers, one after the other, each on the card that is there then."""
        for question, value in answers.items():
            await self._does(self.choice_event(card, **{question: value}))
        return self.card

    def sees(self, *parts: str) -> bool:
        """Whether all of this stands on the card; says what is there when not."""
        seen = texts(self.card)
        for part in parts:
            assert part in seen, f"{self.name} does not see {part!r} in:\n{seen}"
        return True

    def sees_not(self, *parts: str) -> bool:
        seen = texts(self.card)
        for part in parts:
            assert part not in seen, f"{self.name} sees {part!r} in:\n{seen}"
        return True
