"""A model of what the database must hold for one person, given what they sent and what they saw of it."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

QUESTIONS = ("modus", "bereik", "naam", "ontwerper", "kwartiermaker", "verbinder", "dirigent")
# What can be typed at a question and what is then kept; a name is kept as it is typed.
_SCORES: Mapping[str, str | None] = {"1": "1", "2": "2", "3": "3", "4": "4", "5": "5", "weet niet": None}
KEPT: Mapping[str, Mapping[str, str | None]] = {
    "modus": {"1": "individueel"},
    "bereik": {"1": "scholen_zorg", "2": "gemeente", "3": "regio"},
    **dict.fromkeys(QUESTIONS[3:], _SCORES),
}
REVIEW = len(QUESTIONS)
Answers = tuple[str | None, ...]


@dataclass(frozen=True)
class Message:
    """Something a person sent. `place` is where the card stood whose button was pressed; typed words have none."""

    id: str
    text: str
    place: tuple[int, int] | None = None


@dataclass(frozen=True)
class World:
    """The scans sent, the answers of the open one (None: none is open), and the messages that were taken."""

    sent: tuple[Answers, ...] = ()
    open: Answers | None = None
    taken: frozenset[str] = frozenset()

    @property
    def step(self) -> int | None:
        """How many questions of the open scan are answered; None when no scan is open."""
        return None if self.open is None else len(self.open)

    @property
    def place(self) -> tuple[int, int] | None:
        """Which scan, and how many of its questions are answered."""
        return None if self.open is None else (len(self.sent), len(self.open))

    def after(self, message: Message) -> "World":
        """What this message makes of it: nothing when it was taken before or its card is not the current one."""
        if message.id in self.taken:
            return self
        world = replace(self, taken=self.taken | {message.id})
        if message.text == "zelfscan":
            return world if self.open is not None else replace(world, open=())
        if message.text == "verder" or self.open is None or (message.place and message.place != self.place):
            return world
        if message.text == "verstuur":
            return replace(world, sent=(*self.sent, self.open), open=None)
        question = QUESTIONS[len(self.open)]
        kept = KEPT.get(question, {message.text: message.text})
        return replace(world, open=(*self.open, kept[message.text]))


_PAGE = re.compile(r"Zelfscan regieneming – (Vraag|Rol) (\d) van \d")


def step_on(words: str) -> int | None:
    """The step a card shows."""
    if page := _PAGE.search(words):
        return int(page[2]) - 1 + (3 if page[1] == "Rol" else 0)
    if "Kijk je antwoorden na" in words:
        return REVIEW
    outside = ("Voor je begint", "Wat wil je doen?", "Jouw zelfscan")
    assert any(title in words for title in outside), f"a card of nowhere: {words}"
    return None


Rows = Sequence[tuple[Any, ...]]
# What is read of the database.
PEOPLE = 'SELECT id, "user" FROM people WHERE "user" LIKE \'aad-%\''
DELIVERIES = "SELECT conversation, activity FROM deliveries"
RUNS = "SELECT person, id, number, state, seq, submitted_on FROM runs ORDER BY number"
ANSWERS = "SELECT run, question, value FROM answers"


def read_database(file: Path) -> dict[str, World]:
    """The world of every person as it is in the file. Asserts that nothing in it is half-written."""
    database = sqlite3.connect(file)
    try:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        return worlds_of(*(database.execute(which).fetchall() for which in (PEOPLE, DELIVERIES, RUNS, ANSWERS)))
    finally:
        database.close()


def worlds_of(people: Rows, deliveries: Rows, runs: Rows, answers: Rows) -> dict[str, World]:
    """The world of every person, by name. Asserts that nothing in it is half-written."""
    taken, kept, of_person = defaultdict[str, set[str]](set), defaultdict[str, dict[str, str]](dict), defaultdict(list)
    for conversation, activity in deliveries:
        taken[conversation].add(activity)
    for run, question, value in answers:
        kept[run][question] = value
    for person, *run in runs:
        of_person[person].append(run)
    return {
        user.removeprefix("aad-"): World(
            *_scans(of_person[person], kept), frozenset(taken[f"a:{user.removeprefix('aad-')}"])
        )
        for person, user in people
    }


def _scans(runs: Rows, answers: Mapping[str, dict[str, str]]) -> tuple[tuple[Answers, ...], Answers | None]:
    sent: list[Answers] = []
    open_: list[Answers] = []
    for count, (run, number, state, seq, submitted_on) in enumerate(runs, 1):
        kept = answers.get(run, {})
        given = tuple(kept[question] for question in QUESTIONS if question in kept)
        submitted = state == "submitted"
        assert set(kept) <= set(QUESTIONS), f"answers to no question: {kept}"
        assert number == count, "the scans of a person are numbered from 1"
        assert submitted == (submitted_on is not None), "sent and its day are one"
        # Every answer and the sending are one change each.
        assert seq == len(given) + submitted, "a change was counted twice, or not at all"
        (sent if submitted else open_).append(given)
    assert len(open_) <= 1, "one scan is open at a time"
    return tuple(sent), open_[0] if open_ else None
