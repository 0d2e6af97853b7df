"""A confidential round over the real desk and a real store, in few words: who makes it, takes part, closes and asks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from random import Random
from typing import Any

from sqlalchemy import text

from dialogs import desk
from dialogs.effects import Response
from dialogs.events import Said
from dialogs.understanding.codes import read_code
from store.unit_of_work import units_of_work
from tests.properties.oracle import Someone as Counted
from tests.scenarios.people import TENANT, Card, Someone, World, code_on, texts

# Per competency, in the order of the cards, four answers; None is "kwam niet voor".
Answers = tuple[tuple[int | None, ...], ...]
CARDS = 9


def alike(score: int) -> Answers:
    return ((score,) * 4,) * CARDS


def varied(number: int) -> Answers:
    """Answers of the person with this number: different from those of others, on every card."""
    return tuple((1 + (number + card) % 5, 1 + (number * 2 + card) % 5, 3, 2 + number % 3) for card in range(CARDS))


def drawn(random: Random) -> Answers:
    """Random answers: on the first cards nearly everybody says the same, on the last something is often left out."""

    def card(number: int) -> tuple[int | None, ...]:
        if number < 3 and random.random() < 0.93:
            return (3 + number,) * 4
        if random.random() < 0.5:
            return (random.choice((4, 5, 1, None)),) * 4
        return tuple(random.choice((None, 1, 3, 4, 4, 5)) for _ in range(4))

    return tuple(card(number) for number in range(CARDS))


def typed(card: Sequence[int | None]) -> str:
    return " ".join("-" if score is None else str(score) for score in card)


@dataclass
class Rounds:
    world: World
    people: dict[str, Someone] = field(default_factory=dict)

    def __post_init__(self) -> None:
        content = self.world.installation.library.entry("competentiescan").content
        self.items = {c.id: tuple(item.id for item in c.items) for c in content.ordered}
        self.roles = {role.id: role.competencies for role in content.roles}

    async def someone(self, name: str) -> Someone:
        if name not in self.people:
            self.people[name] = await self.world.newcomer(name)
        return self.people[name]

    async def says(self, name: str, *words: str) -> Card:
        return await (await self.someone(name)).says(*words)

    async def reply(self, name: str, words: str) -> Response:
        """What the desk would answer, before it is drawn; nothing is kept of the asking."""
        person = await self.someone(name)
        async with units_of_work(self.world.engine)(TENANT) as uow:
            said = Said(person.who, person.delivery(), words)
            answer = await desk.answer(self.world.installation, uow, said, self.world.now, repeated=False)
        return answer.responses[0]

    async def make(self, name: str, regions: Sequence[str] = ()) -> str:
        kind = ("6", ", ".join(regions)) if regions else ("2",)
        await self.says(name, "ronde", *kind, "Regisseurs", "over drie weken", "12", "verstuur")
        return code_on(self.people[name].card)

    async def repeat(self, name: str, code: str) -> str:
        """Repeat a round, and wait until the new one opens."""
        await self.says(name, f"herhaal {code}", "verstuur")
        again = code_on(self.people[name].card)
        async with units_of_work(self.world.engine)(TENANT) as uow:
            made = await uow.rounds.by_code(read_code(again) or "")
        assert made
        self.world.later(days=max(0, (made.opened_on - self.world.installation.today(self.world.now)).days))
        return again

    async def join(self, name: str, code: str, region: str = "") -> None:
        await self.says(name, f"doe mee {code}", "ja", *([region] if region else []))

    async def type(self, name: str, answers: Iterable[Sequence[int | None]]) -> None:
        for card in answers:
            await self.says(name, typed(card))

    async def fill(self, name: str, answers: Answers) -> None:
        """All cards at once, past the desk: typing nine of them is tested elsewhere, and slow."""
        person = await self.someone(name)
        async with units_of_work(self.world.engine)(person.tenant) as uow:
            known = await uow.people.get(person.tenant, person.who.user)
            assert known and known.run, texts(person.card)
            run = await uow.runs.get(known.run)
            assert run, texts(person.card)
            given = {
                question: None if score is None else str(score)
                for questions, card in zip(self.items.values(), answers, strict=True)
                for question, score in zip(questions, card, strict=True)
            }
            await uow.runs.save(run, replace(run, answers={**run.answers, **given}, seq=run.seq + 1))
            await uow.commit()

    async def take_part(self, name: str, code: str, answers: Answers, region: str = "") -> None:
        await self.join(name, code, region)
        await self.fill(name, answers)
        await self.says(name, "verstuur")
        self.people[name].sees("Jouw competentiescan")

    async def leave(self, name: str, code: str) -> None:
        await self.says(name, f"afmelden {code}", "ja")

    async def close(self, name: str, code: str) -> None:
        await self.says(name, f"sluit {code}", "ja")

    async def picture(self, name: str, code: str, part: str = "") -> Card:
        return await self.says(name, f"groepsoverzicht {code} {part}".strip())

    async def all_shown(self, name: str, code: str) -> tuple[str, str]:
        """What a coordinator sees of a round: the card, and what the workbook and the paper are made of."""
        card = texts(await self.picture(name, code))
        await self.says(name, f"excel {code}", f"pdf {code}")
        file = self.people[name].file
        assert file
        return card, repr((file.sheets, file.printout))

    async def kept(self, code: str) -> tuple[Any, ...] | None:
        """The release of a round as it lies in the store, to the byte."""
        statement = "SELECT r.* FROM releases r JOIN rounds ON rounds.id = r.round WHERE rounds.code = :code"
        async with self.world.engine.connect() as connection:
            row = (await connection.execute(text(statement), {"code": read_code(code)})).one_or_none()
        return tuple(row) if row else None

    def counted(self, group: str, answers: Answers) -> Counted:
        """A person as the oracle counts them: three of four answers make a score."""
        scores: dict[str, Fraction] = {}
        for item, card in zip(self.items, answers, strict=True):
            given = [score for score in card if score is not None]
            if len(given) >= 3:
                scores[item] = Fraction(sum(given), len(given))
        return Counted(group, scores)


async def a_full_round(rounds: Rounds, numbers: Iterable[int], code: str = "") -> str:
    """A round of Dirkje's, without groups, in which these people took part. With a code it is there already."""
    code = code or await rounds.make("dirkje")
    for number in numbers:
        await rounds.take_part(f"p{number}", code, varied(number))
    return code
