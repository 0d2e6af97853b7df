"""A history in numbers, and in a file."""

import json
import statistics
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from dialogs.usecases.prompts.kinds import PromptKind
from tests.kill.history import History


def keep(history: History, folder: Path) -> None:
    """Write it down, to be looked at when something is wrong."""
    kept = {
        "planned": {id_: asdict(planned) for id_, planned in history.planned.items()},
        "voided": history.voided,
        "erased": history.erased,
        "back": history.back,
        "handed": {case: asdict(handed) for case, handed in history.handed.items()},
        "holds": history.holds,
        "hits": [asdict(hit) for hit in history.hits],
        "arrived": [asdict(one) | {"cases": sorted(one.cases)} for one in history.arrived],
        "rows": {id_: asdict(row) for id_, row in history.rows.items()},
        "heard": history.heard,
        "diaries": history.diaries,
    }
    (folder / "history.json").write_text(json.dumps(kept, indent=1))


def figures(history: History) -> list[tuple[str, str]]:
    """What it came to, in words and numbers."""
    states = Counter(str(row.state) if not row.later else "later" for row in history.rows.values())
    copies = Counter(len(history.copies[id_]) for id_ in history.planned)
    first = [
        ones[0].at - history.planned[id_].due for id_, ones in history.copies.items() if ones and id_ in history.planned
    ]
    messages = {(line["worker"], line["at"]) for lines in history.tells.values() for line in lines.values()}
    late = statistics.quantiles(first, n=100) if len(first) > 1 else [0.0] * 99
    cases = {planned.case for planned in history.planned.values()} - {""}
    of_news = defaultdict[tuple[str, str], set[str]](set)
    for id_, planned in history.planned.items():
        if planned.case:
            of_news[planned.case, planned.news].add(id_)
    seen = Counter(
        sum(one.taken and not prompts.isdisjoint(one.told) for one in history.of_case[case])
        for (case, _), prompts in of_news.items()
    )
    together = Counter(len(one.told) for one in history.arrived)
    return [
        ("prompts", f"{len(history.planned)}, about {len(cases)} cases"),
        ("claims that came to composing", str(sum(map(len, history.composed.values())))),
        ("messages begun", str(len(messages))),
        ("prompts in a message", _counted(together)),
        ("struck", _counted(strikes(history))),
        ("erased, closed, handed over, back", ", ".join(map(str, _changes(history)))),
        ("the channel's answers", _counted(Counter(str(one.answer) for one in history.arrived))),
        ("ended", _counted(states)),
        ("copies per prompt", _counted(copies)),
        ("copies per case", _counted(seen)),
        ("second copies, by their cause", _counted(history.doubts())),
        ("first copy after due, s", f"p50 {late[49]:.2f}, p99 {late[98]:.2f}, most {max(first, default=0):.2f}"),
        ("people who talked", _counted(history.talked)),
    ]


def _changes(history: History) -> tuple[int, ...]:
    closed = {planned.case for planned in history.planned.values() if planned.news == PromptKind.CLOSED}
    return len(history.erased), len(closed), len(history.handed), len(history.back)


def strikes(history: History) -> Counter[str]:
    """Count what struck, once for all that it struck together."""
    once = {(hit.kind, hit.begin) for hit in (*history.hits, *history.stalls)}
    return Counter([*(kind for kind, _ in once), *["hold"] * len(history.holds)])


def _counted(counts: Mapping[str, int] | Mapping[int, int]) -> str:
    return ", ".join(f"{name}: {count}" for name, count in sorted(counts.items())) or "none"
