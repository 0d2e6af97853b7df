"""`python -m tests.bench.sentences --beside FOLDER`: what a sentence costs, beside another checkout in one run.

Every message of the yardstick is read and decided on for a coordinator with a round, in CPU time of one process, the
best of some rounds; beside that what an exact word takes, which is not read as a sentence. The two checkouts take
turns, so that a busy machine disturbs both. Asserts nothing.
"""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.installation import make_installation
from bot.operators.explaining import example_situations
from bot.settings import Settings
from dialogs.commands.recognising import recognise
from dialogs.understanding.deciding import decide
from tests.understanding.measure import read_yardstick

ROUNDS = 5
NOW = datetime(2026, 11, 26, 10)  # noqa: DTZ001
# So long a sentence may take (docs/performance.md), in ms.
ALLOWED = 3.0
Times = list[float]


def times(work: Callable[[str], object], texts: Sequence[str]) -> Times:
    """Return CPU milliseconds for each text, the better of two."""

    def once(text: str) -> float:
        began = time.process_time()
        work(text)
        return 1000 * (time.process_time() - began)

    return [min(once(text), once(text)) for text in texts]


def rounds() -> Iterator[tuple[Times, Times]]:
    """Yield what each sentence and each exact word took, over and over; the first time warms up."""
    installation = make_installation(Settings())
    here = example_situations(installation.library, NOW, "nl")["coordinator"]
    sentences = [entry["say"] for entry in read_yardstick()["messages"]]
    words = [command.main_word("nl") for command in installation.commands]
    # As `regiebot serve` does.
    gc.collect()
    gc.freeze()
    while True:
        yield (
            times(lambda text: decide(text, here, installation.reader), sentences),
            times(lambda text: recognise(text, installation.commands), words),
        )


def main(beside: Path | None) -> None:
    checkouts = {"now": Path(__file__).parents[2], **({"before": beside.resolve()} if beside else {})}
    servants = {name: _start(checkout) for name, checkout in checkouts.items()}
    best: dict[str, tuple[Times, Times]] = {}
    for number in range(ROUNDS + 1):
        for name, servant in servants.items():
            took = _next(servant)
            if number:
                kept = best.get(name, took)
                best[name] = (list(map(min, kept[0], took[0])), list(map(min, kept[1], took[1])))
    for servant in servants.values():
        servant.kill()
        servant.wait()
    print("| | median ms | 95 % | longest | above 3 ms | all together | an exact word |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, (sentences, words) in best.items():
        took = sorted(sentences)
        cells = (statistics.median(took), took[int(0.95 * len(took))], took[-1])
        above = sum(one > ALLOWED for one in took)
        word = statistics.median(words)
        print(f"| {name} | {' | '.join(f'{cell:.2f}' for cell in cells)} | {above} | {sum(took):.0f} | {word:.3f} |")


def _start(checkout: Path) -> "subprocess.Popen[str]":
    """Start this measure on another checkout, with the packages that are here."""
    return subprocess.Popen(
        [sys.executable, "-P", __file__, "--serve"],
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": str(checkout), "PYTHONWARNINGS": "ignore"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _next(servant: "subprocess.Popen[str]") -> tuple[Times, Times]:
    assert servant.stdin and servant.stdout
    servant.stdin.write("\n")
    servant.stdin.flush()
    sentences, words = json.loads(servant.stdout.readline())
    return sentences, words


def _serve() -> None:
    for _, took in zip(sys.stdin, rounds(), strict=False):
        print(json.dumps(took), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sentences", description=__doc__)
    parser.add_argument("--beside", type=Path, help="another checkout of the bot, as it was before a change")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        _serve()
    else:
        main(given.beside)
