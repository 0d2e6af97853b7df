"""Measures whether an instrument is found by who has no word for it: sentences of `instruments/`, through our desk.

`python -m tests.understanding.finding` prints the tables, with `--misses` what was not found; of the half that stays
unseen (b) only the numbers are ever shown, so that nobody learns from it.
"""

import asyncio
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from bot.telemetry import logs
from dialogs.instruments.library import Library
from tests.understanding.stages import Seen, Stage, read_library, say, set_up

SENTENCES = Path(__file__).with_name("instruments")
# From half a examples may be made; half b is measured only.
HALVES = ("a", "b")


class Found(StrEnum):
    """FOUND: it stands there; OFFERED: it is one of at most three buttons; WRONG: something was begun or changed."""

    FOUND = "found"
    OFFERED = "offered"
    MISSED = "missed"
    WRONG = "wrong"


# What brings somebody where they want to be, at once or with one press.
ARRIVED = frozenset({Found.FOUND, Found.OFFERED})


@dataclass(frozen=True)
class Search:
    """A sentence of somebody who looks for an instrument, and what came of it."""

    name: str
    half: str
    language: str
    said: str
    found: Found
    ran: Sequence[str]


def read_sentences() -> Mapping[str, Mapping[str, Any]]:
    """Return what each instrument, help and list is asked for with, by the name of its file."""
    files = sorted(SENTENCES.glob("*.yaml"))
    return {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files}


def judge(wanted: Mapping[str, Any], sentence: Mapping[str, Any], seen: Seen) -> Found:
    """Judge one sentence: `wanted` names the commands that are meant, and those that are right too."""
    commands = {*wanted["runs"], *wanted.get("or", ())}
    if any(name in commands for name in seen.steps):
        # Of an explanation the subject counts: it stands in the title of the card.
        return Found.FOUND if sentence.get("shows", "").casefold() in seen.text.casefold() else Found.MISSED
    offered = {str(step[0]) for step in json.loads(seen.pending.get("choices") or "[]")}
    if offered & {name.split()[0] for name in commands}:
        return Found.OFFERED
    return Found.WRONG if seen.changed else Found.MISSED


async def search_all(library: Library | None = None) -> list[Search]:
    """Say every sentence in a copy of the state it belongs to, and judge what came of it."""
    logs.set_up("error")
    library, everything, found = library or read_library(), read_sentences(), []
    states = yaml.safe_load(SENTENCES.with_name("messages.yaml").read_text(encoding="utf-8"))["states"]
    with tempfile.TemporaryDirectory() as folder:
        stages: dict[str, Stage] = {}
        for name, wanted in everything.items():
            state = wanted["state"]
            if state not in stages:
                stages[state] = await set_up(states[state]["steps"], Path(folder) / f"{state}.db", library)
            for half in HALVES:
                for number, one in enumerate(wanted[half]):
                    copy = Path(folder) / f"{name}-{half}-{number}.db"
                    seen = await say(stages[state], one["say"], one["lang"], library, copy)
                    copy.unlink(missing_ok=True)
                    judged = judge(wanted, one, seen)
                    found.append(Search(name, half, one["lang"], one["say"], judged, seen.steps))
    return found


def share(searches: Sequence[Search], half: str) -> float:
    """Return how many of a half arrived, in per cent."""
    of_half = [one for one in searches if one.half == half]
    return 100 * sum(one.found in ARRIVED for one in of_half) / max(1, len(of_half))


def report(searches: Sequence[Search]) -> Iterator[str]:
    """Yield a table: per instrument and half how many were found, offered, missed or went wrong."""
    yield "| what, half | " + " | ".join(Found) + " | of | arrived |"
    yield "|---|" + "---:|" * (len(Found) + 2)
    names = list(dict.fromkeys(one.name for one in searches))
    for name in (*names, "all"):
        for half in HALVES:
            group = [one for one in searches if name in (one.name, "all") and one.half == half]
            counts = Counter(one.found for one in group)
            cells = " | ".join(str(counts[one]) for one in Found)
            yield f"| {name}, {half} | {cells} | {len(group)} | {share(group, half):.0f} % |"


def misses(searches: Sequence[Search]) -> Iterator[str]:
    """Yield a line for each sentence of half a that did not arrive; those of half b stay unseen."""
    for one in searches:
        if one.found not in ARRIVED and one.half == "a":
            yield f"- {one.found}, {one.name}: {one.said!r}: {list(one.ran)}"


def main() -> None:
    searches = asyncio.run(search_all())
    print("\n".join(report(searches)))
    if "--misses" in sys.argv[1:]:
        print("\n".join(misses(searches)))


if __name__ == "__main__":
    main()
