"""Whatever somebody says, presses, repeats or lives through: the stored answers equal those of a simple model."""

import asyncio
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from dialogs.instruments.library import CONTENT, Library
from dialogs.instruments.rounds import Mode
from store import schema
from tests.conftest import make_installation
from tests.databases import new_sqlite
from tests.scenarios.people import Card, World, choice, elements

ORDER = ["modus", "bereik", "naam", "ontwerper", "kwartiermaker", "verbinder", "dirigent"]
SCORES = [str(score) for score in range(1, 6)]
# What is typed -> what is stored, for each kind of question.
GOOD: dict[str, dict[str, str | None]] = {
    "modus": {"1": Mode.ALONE, "individueel": Mode.ALONE},
    "bereik": {"1": "scholen_zorg", "gemeente": "gemeente", "3": "regio"},
    "naam": {"Regio Noord": "Regio Noord", "  Zuid   Oost ": "Zuid Oost", "pas op": "pas op"},
} | {role: {score: score for score in SCORES} | {"weet niet": None, "redelijk": "4"} for role in ORDER[3:]}
ODD = ["", "9", "x", "4,5", "111222333"]


def pressable(card: Card) -> dict[str, list[str]]:
    """Question -> the answers to it that can be pressed on this card."""
    found: dict[str, list[str]] = {}
    for element in elements(card):
        for name, value in element.get("data", {}).items() if element["type"] == "Action.Execute" else ():
            if name.startswith("q.") and element["data"]["regiebot"]["do"] == "fill":
                found.setdefault(name.removeprefix("q."), []).append(value)
    return found


class Model:
    """One person's scan, told as simply as possible."""

    def __init__(self) -> None:
        self.sent: list[dict[str, str | None]] = []
        self.answers: dict[str, str | None] | None = None
        self.focus: str | None = None
        self.paused = False

    @property
    def listens(self) -> bool:
        return self.answers is not None and not self.paused

    @property
    def at(self) -> str | None:
        """The question that is open; None at the review."""
        assert self.answers is not None
        return self.focus or next((question for question in ORDER if question not in self.answers), None)

    def answer(self, question: str, value: str | None) -> None:
        assert self.answers is not None
        self.answers[question] = value
        self.focus = None

    def back(self) -> None:
        index = len(ORDER) if self.at is None else ORDER.index(self.at)
        self.focus = ORDER[index - 1] if index else self.focus

    @property
    def stored(self) -> list[dict[str, str | None]]:
        return self.sent + ([] if self.answers is None else [self.answers])


class OneRun(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.engine = self.do(new_sqlite(Path(self.folder.name) / "x.db"))
        self.world = World(self.engine, make_installation(Library.read(CONTENT)))
        self.anna = self.do(self.world.newcomer("anna"))
        self.model = Model()
        self.cards: list[Card] = []

    def teardown(self) -> None:
        self.do(self.engine.dispose())
        self.loop.close()
        self.folder.cleanup()

    def do(self, work: Any) -> Any:
        return self.loop.run_until_complete(work)

    def says(self, text: str) -> None:
        self.do(self.anna.says(text))
        self.cards.append(self.anna.card)

    @rule()
    def starts(self) -> None:
        self.says("zelfscan")
        if self.model.answers is None:
            self.model.answers, self.model.focus = {}, None
        self.model.paused = False

    @precondition(lambda self: self.model.listens and self.model.at)
    @rule(pick=st.randoms(use_true_random=False))
    def answers_by_typing(self, pick: Any) -> None:
        question = self.model.at
        said = pick.choice(sorted(GOOD[question]))
        self.says(said)
        self.model.answer(question, GOOD[question][said])

    @precondition(lambda self: self.model.listens and self.model.at)
    @rule(pick=st.randoms(use_true_random=False))
    def answers_by_pressing(self, pick: Any) -> None:
        question = self.model.at
        values = pressable(self.anna.card).get(question)
        if not values or question == "modus":
            return
        value = pick.choice(values)
        self.do(self.anna.chooses(**{question: value}))
        self.cards.append(self.anna.card)
        self.model.answer(question, None if value == "overgeslagen" else value)

    @precondition(lambda self: self.model.listens and self.model.at)
    @rule(odd=st.sampled_from(ODD))
    def says_something_odd(self, odd: str) -> None:
        if not (self.model.at == "naam" and len(odd) > 1 and odd != "111222333"):
            self.says(odd)

    @precondition(lambda self: self.model.listens)
    @rule()
    def goes_back(self) -> None:
        self.says("terug")
        self.model.back()

    @precondition(lambda self: self.model.listens)
    @rule()
    def pauses(self) -> None:
        self.says("pauze")
        self.model.paused = True

    @precondition(lambda self: self.model.answers is not None)
    @rule()
    def goes_on(self) -> None:
        self.says("verder")
        self.model.paused, self.model.focus = False, None

    @precondition(lambda self: self.model.answers is None or self.model.paused)
    @rule(said=st.sampled_from(["4", "redelijk", "hallo", "xyz"]))
    def says_something_outside_a_run(self, said: str) -> None:
        self.says(said)

    @rule()
    def is_delivered_again(self) -> None:
        self.do(self.anna.again())

    @precondition(lambda self: len(self.cards) > 3)
    @rule(pick=st.randoms(use_true_random=False))
    def presses_an_old_card(self, pick: Any) -> None:
        """Old is: of another moment of the run. It takes the run in hand and changes no answer; it may give one."""
        card = pick.choice(self.cards[:-1])
        question, values = next(iter(pressable(card).items()), ("modus", []))
        now = self.stored()
        if question == "modus" or not values:
            return
        value = pick.choice(values)
        pressed = choice(card, **{question: value})["regiebot"]
        if pressed["seq"] in now["seqs"]:
            return
        self.do(self.anna.chooses(card, **{question: value}))
        if pressed["run"] not in now["open"]:
            return
        self.model.paused = False
        if question not in self.model.answers and "modus" in self.model.answers:
            self.model.answer(question, None if value == "overgeslagen" else value)

    @precondition(lambda self: self.model.listens and self.model.at is None)
    @rule(said=st.sampled_from(["verstuur", "ja", "klaar"]))
    def sends(self, said: str) -> None:
        self.says(said)
        self.model.sent.append(self.model.answers or {})
        self.model.answers, self.model.focus = None, None

    @rule()
    def crashes(self) -> None:
        self.world.restart()

    def stored(self) -> dict[str, Any]:
        async def read() -> dict[str, Any]:
            async with self.engine.connect() as connection:
                runs = (await connection.execute(select(schema.runs).order_by(schema.runs.c.number))).all()
                answers = (await connection.execute(select(schema.answers))).all()
            return {
                "answers": [{a.question: a.value for a in answers if a.run == run.id} for run in runs],
                "seqs": [run.seq for run in runs if run.state == "open"],
                "open": [run.id for run in runs if run.state == "open"],
            }

        return self.do(read())

    @invariant()
    def stored_is_the_model(self) -> None:
        if hasattr(self, "model"):
            assert self.stored()["answers"] == self.model.stored


OneRun.TestCase.settings = settings(
    max_examples=40, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestOneRun = OneRun.TestCase
