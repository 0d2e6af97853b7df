"""People, cases and rounds as they are kept, and prompts about them that say what the product says."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from dialogs.instruments.library import CONTENT, Library
from dialogs.instruments.rounds import Mode
from dialogs.records import Person, Prompt, Round, Uvo
from dialogs.usecases.prompts.kinds import PromptKind

# Of so many at most somebody hears at one moment.
_MOST_AT_ONCE = 6
# Few, and in a long run no more than in a short one: a bot that starts looks at every round that is open.
_OF_ROUNDS, _ROUNDS_UNTIL = 0.3, 4000
_LASTS = timedelta(days=1)


@dataclass(frozen=True)
class Told:
    """A prompt, and what its case is called on a card; `replans` as in history.Planned."""

    prompt: Prompt
    case: str
    replans: bool


def somebody(id_: str, service: str, *, knows_us: bool = True) -> Person:
    """A person whose chat is called after them."""
    chat = f"a:{id_}" if knows_us else ""
    return Person(
        id=id_, tenant="t", user=f"u-{id_}", conversation=chat, service=service, account=f"29:{id_}", bot="28:b"
    )


def gathered(number: int, chair: str, due: datetime, rng: random.Random) -> Iterator[tuple[Told, Uvo | Round]]:
    """Some cases of one chair, or some rounds of one coordinator, all due at one moment. `number` is the first's."""
    of_rounds = number < _ROUNDS_UNTIL and rng.random() < _OF_ROUNDS
    for which in range(number, number + rng.randint(1, _MOST_AT_ONCE)):
        # Of UVO's those of several kinds are told together.
        own = PromptKind.CLOSING_SOON if of_rounds else rng.choice((PromptKind.UVO_OVERDUE, PromptKind.UVO_HELD))
        about = _round(which, chair, due) if own is PromptKind.CLOSING_SOON else _uvo(which, chair, due, own)
        lasts = timedelta(seconds=1) if rng.random() < 0.03 else _LASTS
        prompt = Prompt(f"c{which}", f"c{which}", own, chair, about.id, due, due + lasts)
        case = about.name if isinstance(about, Round) else about.code
        yield Told(prompt, case, replans=own is not PromptKind.CLOSING_SOON), about


def _uvo(number: int, chair: str, due: datetime, kind: PromptKind) -> Uvo:
    last = due.date() - timedelta(days=200)
    uvo = Uvo(f"u{number}", "t", chair, f"AB-{number:06d}", last)
    if kind is PromptKind.UVO_OVERDUE:
        return uvo
    return Uvo(uvo.id, uvo.tenant, chair, uvo.code, last, planned_on=due.date() - timedelta(days=2), planned_at="10:00")


def _round(number: int, coordinator: str, due: datetime) -> Round:
    # It is open until tonight, and the moment to plan that it closes has passed: a start of the bot plans nothing more.
    closes = (due + timedelta(hours=3)).date()
    return Round(
        f"r{number}", "t", f"R{number:07d}", coordinator, "zelfscan", _version(), Mode.CONFIDENTIAL,
        f"Ronde r{number}", closes, 8, closes - timedelta(days=20), 5,
    )  # fmt: skip


@cache
def _version() -> str:
    return Library.read(CONTENT).instrument("zelfscan").version
