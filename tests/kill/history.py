"""What happened, and what of it may not happen: the checker of norms E25. Pure; `faults` is the whole of the law."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dialogs.records import PromptState
from tests.kill.wire import Arrived

Line = Mapping[str, Any]
_Lines = dict[str, dict[int, Line]]

# Two copies are allowed where the first was in doubt, and never more (norms E1).
MOST_COPIES = 2


@dataclass(frozen=True)
class Planned:
    """A prompt as it was planned: the chat it is for, and the moment before which nobody may hear of it."""

    chat: str
    due: float


@dataclass(frozen=True)
class Hit:
    """Something that struck a sender between two moments. `worker` "" is what they share, such as connections."""

    kind: str
    worker: str
    begin: float
    end: float

    def strikes(self, workers: Collection[str], begin: float, end: float) -> bool:
        return self.worker in workers and self.begin <= end and self.end >= begin


@dataclass(frozen=True)
class Row:
    """How a prompt is in the database at the end."""

    state: PromptState
    reason: str


@dataclass
class History:
    """`voided` has the moment after which a prompt was surely void, `holds` the times in which all was surely held.

    `heard` is how often the end of a prompt was heard of.

    `diaries` are the lines of the senders: compose (with the fence of the claim), tell and told, stall.
    """

    planned: dict[str, Planned] = field(default_factory=dict)
    voided: dict[str, float] = field(default_factory=dict)
    holds: list[tuple[float, float]] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    arrived: Sequence[Arrived] = ()
    diaries: Sequence[Line] = ()
    rows: dict[str, Row] = field(default_factory=dict)
    heard: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.arrivals: dict[str, list[Arrived]] = defaultdict(list)
        self.copies: dict[str, list[Arrived]] = defaultdict(list)
        # Per prompt the line under each fence.
        self.composed: _Lines = defaultdict(dict)
        self.tells: _Lines = defaultdict(dict)
        self.told: _Lines = defaultdict(dict)
        self.twice_held: list[str] = []
        # When a sender stood still though nobody stopped it: the machine was busy.
        self.stalls: list[Hit] = []
        for one in self.arrived:
            self.arrivals[one.prompt].append(one)
            if one.taken:
                self.copies[one.prompt].append(one)
        for line in self.diaries:
            self._read(line)

    def _read(self, line: Line) -> None:
        if line["do"] == "stall":
            stall = Hit("stall", line["worker"], line["since"], line["at"])
            if not any(hit.strikes([stall.worker], stall.begin, stall.end) for hit in self.hits):
                self.stalls.append(stall)
        if "prompt" not in line:
            return
        lines = {"compose": self.composed, "tell": self.tells, "told": self.told}[line["do"]][line["prompt"]]
        if line["fence"] in lines:
            self.twice_held.append(line["prompt"])
        lines[line["fence"]] = line

    def doubt(self, first: Arrived, second: Arrived) -> str | None:
        """Why a second copy went out; None when there was no reason for it."""
        told = self.told[first.prompt].get(first.fence)
        if told and told["arrival"] == "UNCLEAR":
            return "unclear"
        since = min(self.composed[one.prompt][one.fence]["at"] for one in (first, second))
        for hit in [*self.hits, *self.stalls]:
            if hit.strikes((first.worker, second.worker), since, second.at):
                return hit.kind
        return None

    def doubts(self) -> Counter[str]:
        """The second copies, by why there is one."""
        twice = (copies for copies in self.copies.values() if len(copies) > 1)
        return Counter(self.doubt(copies[0], copies[1]) or "none" for copies in twice)


def faults(history: History) -> list[str]:
    """Everything that may not happen and did."""
    return [f"{prompt}: {fault}" for prompt in history.planned for fault in _faults(history, prompt)] + [
        f"{prompt}: two hold it under one fence" for prompt in history.twice_held
    ]


def _faults(history: History, prompt: str) -> Iterator[str]:
    yield from _ended(history, prompt)
    yield from _copied(history, prompt)
    planned = history.planned[prompt]
    for one in history.arrivals[prompt]:
        if one.at < planned.due:
            yield f"sent {planned.due - one.at:.3f} s early"
        if one.chat != planned.chat:
            yield f"sent to {one.chat}, and it is for {planned.chat}"
    void = history.voided.get(prompt)
    for fence, composed in history.composed[prompt].items():
        if fence not in history.tells[prompt]:
            continue
        if void is not None and composed["at"] > void:
            yield f"sent under fence {fence}, though it was void"
        if any(begin < composed["at"] < end for begin, end in history.holds):
            yield f"sent under fence {fence}, though all was held"


def _ended(history: History, prompt: str) -> Iterator[str]:
    """Delivered, or listed with a state and a reason; and what is listed is so."""
    row, copies = history.rows.get(prompt), len(history.copies[prompt])
    if row is None:
        yield "lost"
        return
    match row.state:
        case PromptState.DUE:
            yield f"still due, {row.reason!r}"
        case PromptState.SENT if not copies:
            yield "sent, says the row, and nobody has it"
        case PromptState.VOID if prompt not in history.voided:
            yield "void, and nobody said so"
        case PromptState.DEAD | PromptState.MISSED if copies:
            yield f"{row.state}, says the row, and somebody has it"
        case PromptState.DEAD | PromptState.MISSED | PromptState.UNCLEAR if not row.reason:
            yield f"{row.state} for no reason"
    ends = 0 if row.state in (PromptState.DUE, PromptState.VOID) else 1
    if history.heard[prompt] != ends:
        yield f"{row.state}, and heard of {history.heard[prompt]} times"


def _copied(history: History, prompt: str) -> Iterator[str]:
    copies = history.copies[prompt]
    if len(copies) > MOST_COPIES:
        yield f"{len(copies)} copies"
    if len(copies) > 1 and history.doubt(copies[0], copies[1]) is None:
        yield "a second copy, and the first was in no doubt"
