"""What happened, and what of it may not happen: the checker of norms E25. Pure; `faults` is the whole of the law.

It knows nothing of how a sender works: only what was planned, what was done to the senders, what the channel saw, what
they noted, and what is in the database in the end.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

from dialogs.records import PromptState
from tests.kill.wire import Arrived
from tests.kill.worlds import World

Line = Mapping[str, Any]
_Lines = dict[str, dict[int, Line]]

# Two copies are allowed where the first was in doubt, and never more (norms E1).
MOST_COPIES = 2
# The news that a case went to somebody else, to who had it.
HANDED = "handed over"
# Seconds by which moments of two processes on one machine may differ, and by which a sender may be wrong about the time
# of the database when it stood still, or its connection did, while it asked.
_EXACT, _SHAKEN = 0.05, 0.5
_SHAKEN_FOR = 30.0


@dataclass(frozen=True)
class Planned:
    """A prompt as it was planned: the chat it is for, and the moment before which nobody may hear of it.

    `case` is what it is about, as it is called on a card; what nothing but the test knows has none. `replans`: when it
    ends unheard, and the person can be reached, something else is planned about its case. `at` is when it was planned.
    `news` tells apart what is told of one case on different occasions.
    """

    chat: str
    due: float
    case: str = ""
    replans: bool = False
    at: float = 0.0
    news: str = ""


@dataclass(frozen=True)
class Hit:
    """Something that struck a process between two moments. `worker` "" is what they share, and excuses nobody."""

    kind: str
    worker: str
    begin: float
    end: float

    def strikes(self, workers: Collection[str], begin: float, end: float) -> bool:
        return self.worker in workers and self.begin <= end and self.end >= begin


@dataclass(frozen=True)
class Handed:
    """A case that went from one chat to another, and the moment after which it was surely no longer of the first."""

    before: str
    after: str
    at: float


@dataclass(frozen=True)
class Row:
    """How a prompt is in the database at the end. `later`: it is not due yet, nor will be while we wait."""

    state: PromptState
    reason: str
    later: bool = False


@dataclass(frozen=True)
class Talk:
    """Somebody who answered questions: what they may be sure of at the end, and what the database has of them."""

    possible: Sequence[World]
    kept: World | None


@dataclass
class History:
    """`voided` has the moment after which a prompt was surely void, `holds` the times in which all was surely held,
    `erased` the moment after which whoever has a chat was surely erased. `handed` has the cases that went to somebody
    else, `back` the moment from which chats took messages again that took none, and whoever has one had spoken.

    `heard` is how often the end of a prompt was heard of. `untrue` are cards that showed people what cannot be.
    `talked` counts what people said. `second_after` is how many seconds after a copy that may have arrived the second
    may come, `gives_up_after` how long a sender waits for an answer, and `lease` how long it holds what it claimed.

    `diaries` are the lines of the senders: compose, tell and told, each with the prompts and the fence each was claimed
    under; and stall.
    """

    planned: dict[str, Planned] = field(default_factory=dict)
    voided: dict[str, float] = field(default_factory=dict)
    erased: dict[str, float] = field(default_factory=dict)
    handed: dict[str, Handed] = field(default_factory=dict)
    back: dict[str, float] = field(default_factory=dict)
    holds: list[tuple[float, float]] = field(default_factory=list)
    hits: list[Hit] = field(default_factory=list)
    arrived: Sequence[Arrived] = ()
    diaries: Sequence[Line] = ()
    rows: dict[str, Row] = field(default_factory=dict)
    heard: Counter[str] = field(default_factory=Counter)
    talks: dict[str, Talk] = field(default_factory=dict)
    untrue: list[str] = field(default_factory=list)
    talked: Counter[str] = field(default_factory=Counter)
    second_after: float = 0.0
    gives_up_after: float = inf
    lease: float = inf

    def __post_init__(self) -> None:
        self.arrivals: dict[str, list[Arrived]] = defaultdict(list)
        self.copies: dict[str, list[Arrived]] = defaultdict(list)
        self.of_chat: dict[str, list[Arrived]] = defaultdict(list)
        self.of_case: dict[str, list[Arrived]] = defaultdict(list)
        # Per prompt the line under each fence.
        self.composed: _Lines = defaultdict(dict)
        self.tells: _Lines = defaultdict(dict)
        self.told: _Lines = defaultdict(dict)
        self.twice_held: list[str] = []
        # When a sender stood still though nobody stopped it: the machine was busy.
        self.stalls: list[Hit] = []
        for one in self.arrived:
            self.of_chat[one.chat].append(one)
            for case in one.cases:
                self.of_case[case].append(one)
            for prompt in one.told:
                self.arrivals[prompt].append(one)
                if one.taken:
                    self.copies[prompt].append(one)
        self._excuses: dict[str, list[Hit]] = defaultdict(list)
        for hit in self.hits:
            self._excuses[hit.worker].append(hit)
        for line in self.diaries:
            self._read(line)

    def _read(self, line: Line) -> None:
        if line["do"] == "stall":
            stall = Hit("stall", line["worker"], line["since"], line["at"])
            if self.excuse([stall.worker], stall.begin, stall.end) is None:
                self.stalls.append(stall)
                self._excuses[stall.worker].append(stall)
        for prompt, fence in line.get("told", {}).items():
            lines = {"compose": self.composed, "tell": self.tells, "told": self.told}[line["do"]][prompt]
            before = lines.get(fence)
            # The same one may have to compose it again, without what was voided meanwhile.
            if before and (line["do"] != "compose" or before["worker"] != line["worker"]):
                self.twice_held.append(prompt)
            lines[fence] = line

    def excuse(self, workers: Collection[str], begin: float, end: float) -> str | None:
        """What struck one of these between these moments; None when nothing did."""
        for worker in workers:
            for hit in self._excuses[worker]:
                if worker and hit.strikes([worker], begin, end):
                    return hit.kind
        return None

    def leeway(self, worker: str, at: float) -> float:
        """By how many seconds this one may be wrong about the time of the database."""
        return _SHAKEN if self.excuse([worker], at - _SHAKEN_FOR, at) else _EXACT

    def gave_up(self, one: Arrived) -> bool:
        """Tell whether who sent it had stopped waiting for the answer, and so never read it."""
        for prompt, fence in one.told.items():
            tell, told = self.tells[prompt].get(fence), self.told[prompt].get(fence)
            if tell and told and told["arrival"] == "UNCLEAR" and told["at"] - tell["at"] >= self.gives_up_after:
                return True
        return False

    def composed_at(self, prompt: str, one: Arrived) -> float:
        return float(self.composed[prompt][one.told[prompt]]["at"])

    def doubt(self, prompt: str, first: Arrived, second: Arrived) -> str | None:
        """Why a second copy went out; None when there was no reason for it."""
        told = self.told[prompt].get(first.told[prompt])
        if told and told["arrival"] == "UNCLEAR" and told["at"] <= second.at:
            return "unclear"
        since = min(self.composed_at(prompt, one) for one in (first, second))
        return self.excuse((first.worker, second.worker), since, second.at)

    def doubts(self) -> Counter[str]:
        """The second copies, by why there is one."""
        twice = ((prompt, copies) for prompt, copies in self.copies.items() if len(copies) > 1)
        return Counter(self.doubt(prompt, copies[0], copies[1]) or "none" for prompt, copies in twice)


def faults(history: History) -> list[str]:
    """Everything that may not happen and did."""
    return [
        *(f"{prompt}: {fault}" for prompt in history.planned for fault in _of_prompt(history, prompt)),
        *(f"{prompt}: two hold it under one fence" for prompt in history.twice_held),
        *(f"{case}: {fault}" for case in _cases(history) for fault in _of_case(history, case)),
        *(f"{one.chat}: {fault}" for one in history.arrived for fault in _of_message(history, one)),
        *(f"{name}: {fault}" for name, talk in history.talks.items() for fault in _of_talk(talk)),
        *history.untrue,
    ]


def _of_prompt(history: History, prompt: str) -> Iterator[str]:
    yield from _ended(history, prompt)
    yield from _copied(history, prompt, history.copies[prompt])
    planned = history.planned[prompt]
    for one in history.arrivals[prompt]:
        if one.at < planned.due - history.leeway(one.worker, one.at):
            yield f"sent {planned.due - one.at:.3f} s early"
        if one.chat != planned.chat:
            yield f"sent to {one.chat}, and it is for {planned.chat}"
    void, erased = history.voided.get(prompt), history.erased.get(planned.chat)
    handed = history.handed.get(planned.case)
    for fence, composed in history.composed[prompt].items():
        told = history.tells[prompt].get(fence)
        if told is None:
            continue
        if void is not None and composed["at"] > void:
            yield f"sent under fence {fence}, though it was void"
        if erased is not None and composed["at"] > erased:
            yield f"sent under fence {fence}, though they were erased"
        if handed and planned.chat == handed.before and planned.news != HANDED and composed["at"] > handed.at:
            yield f"sent under fence {fence}, though {planned.case} was handed over"
        if any(begin < composed["at"] and told["at"] < end for begin, end in history.holds):
            yield f"sent under fence {fence}, though all was held"


def _ended(history: History, prompt: str) -> Iterator[str]:
    """Delivered, or listed with a state and a reason; and what is listed is so."""
    row, copies = history.rows.get(prompt), len(history.copies[prompt])
    if history.planned[prompt].chat in history.erased:
        # Who heard of its end is gone as well.
        if row is not None:
            yield "kept, though they were erased"
        return
    if row is None:
        yield "lost"
        return
    match row.state:
        case PromptState.DUE if not row.later:
            yield f"still due, {row.reason!r}"
        case PromptState.SENT if not copies:
            yield "sent, says the row, and nobody has it"
        case PromptState.VOID if prompt not in history.voided:
            yield "void, and nobody said so"
        case PromptState.DEAD | PromptState.MISSED if copies:
            yield f"{row.state}, says the row, and somebody has it"
        case PromptState.DEAD | PromptState.MISSED | PromptState.UNCLEAR if not row.reason:
            yield f"{row.state} for no reason"
    if row.later and history.planned[prompt].news:
        # What the channel did not take is told another day.
        return
    ends = 0 if row.state in (PromptState.DUE, PromptState.VOID) else 1
    # News that could not be told is told when they are back: that it could not was an end, too.
    back = history.planned[prompt].news and history.planned[prompt].chat in history.back
    if history.heard[prompt] not in ((ends, ends + 1) if back and ends else (ends,)):
        yield f"{row.state}, and heard of {history.heard[prompt]} times"


def _copied(history: History, prompt: str, copies: Sequence[Arrived]) -> Iterator[str]:
    if len(copies) > MOST_COPIES:
        yield f"{len(copies)} copies"
    if len(copies) < 2:
        return
    first, second = copies[0], copies[1]
    why = history.doubt(prompt, first, second)
    if why is None:
        yield "a second copy, and the first was in no doubt"
    elif why == "unclear":
        told = history.told[prompt][first.told[prompt]]
        waited = second.at - told["at"]
        shaken = max(history.leeway(one.worker, second.at) for one in (first, second))
        # Whose lease had run out when the doubt was written down, had lost it to whoever had only the lease to go by.
        composed = history.composed_at(prompt, first)
        since = composed if told["at"] - composed > history.lease - _SHAKEN else told["at"]
        if waited < history.second_after - shaken and not history.excuse([first.worker], since, second.at):
            yield f"a second copy after {waited:.3f} s"


def _cases(history: History) -> Iterator[str]:
    """Every case there is, and every one that somebody heard of."""
    planned = dict.fromkeys(planned.case for planned in history.planned.values() if planned.case)
    yield from planned | dict.fromkeys(history.of_case)


def _of_case(history: History, case: str) -> Iterator[str]:
    """Whoever has a case hears of it as often as of a prompt, however many messages it stood in."""
    prompts = {prompt for prompt, planned in history.planned.items() if planned.case == case}
    for news in {history.planned[prompt].news for prompt in prompts}:
        yield from _of_news(history, case, {prompt for prompt in prompts if history.planned[prompt].news == news})
    handed = history.handed.get(case)
    if (
        handed
        and handed.before not in history.erased
        and HANDED not in {history.planned[each].news for each in prompts}
    ):
        yield f"handed over, and {handed.before} is not told so"
    rows = [history.rows[prompt] for prompt in prompts if prompt in history.rows]
    replans = any(history.planned[prompt].replans for prompt in prompts)
    if replans and rows and all(row.state in (PromptState.DEAD, PromptState.MISSED) for row in rows):
        yield "silent for ever: nobody heard of it, and nothing is planned"


def _of_news(history: History, case: str, prompts: Collection[str]) -> Iterator[str]:
    """Count the copies of what these prompts, all of one occasion, tell of a case."""
    seen = [one for one in history.of_case[case] if one.taken and not set(one.told).isdisjoint(prompts)]
    if len(seen) > MOST_COPIES:
        yield f"told {len(seen)} times"
    if len(seen) > 1:
        both = set(prompts) & set(seen[0].told) & set(seen[1].told)
        if not both:
            yield "told again by another prompt"
        elif all(history.doubt(prompt, seen[0], seen[1]) is None for prompt in both):
            yield "told twice, and nothing was in doubt"


def _of_message(history: History, one: Arrived) -> Iterator[str]:
    """A message tells what it says it tells, to the one it is for, and not while the chat asked for rest."""
    owners = {planned.case: planned.chat for planned in history.planned.values() if planned.case in one.cases}
    for case in one.cases:
        handed = history.handed.get(case)
        if one.chat not in ((handed.before, handed.after) if handed else (owners.get(case),)):
            yield f"hears of {case}, which belongs to {owners.get(case)}"
    told = {history.planned[prompt].case for prompt in one.told if prompt in history.planned} - {""}
    if unseen := told - one.cases:
        yield f"should hear of {', '.join(sorted(unseen))}, and the card does not say so"
    # What the product itself planned for somebody who was erased went with them: nobody knows what it was about.
    gone = [prompt for prompt in one.told if prompt not in history.planned]
    erased = history.erased.get(one.chat)
    if erased is not None and any(history.composed_at(prompt, one) > erased for prompt in gone):
        yield "is told what nobody planned, though they were erased"
    if (uncounted := one.cases - told) and not (gone and erased is not None):
        yield f"hears of {', '.join(sorted(uncounted))}, and no prompt says so"
    for other in history.of_chat[one.chat]:
        if not other.at < one.at < other.rest_until - history.leeway(one.worker, one.at):
            continue
        since = min(history.composed_at(prompt, one) for prompt in one.told)
        if history.gave_up(other):
            continue
        if not (history.excuse([other.worker], other.at, one.at) or history.excuse([one.worker], since, one.at)):
            yield f"asked for rest, and was written to {other.rest_until - one.at:.3f} s before that was over"


def _of_talk(talk: Talk) -> Iterator[str]:
    """What somebody was shown is there; of what they were not answered it is there or not, and nothing in between."""
    if talk.kept not in talk.possible:
        may = " or ".join(map(_brief, talk.possible))
        yield f"an answer was lost: they were shown {may}, and the database has {_brief(talk.kept)}"


def _brief(world: World | None) -> str:
    return f"{len(world.sent)} scans and {world.open} (of {len(world.taken)} messages)" if world else "nobody"
