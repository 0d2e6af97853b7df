"""How long a sentence takes to be read and decided on: `python -m tests.bench.sentences`.

Every message of the yardstick, for a coordinator with a round, in CPU time of one process, beside what an exact word
takes, which is not read as a sentence.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.installation import make_installation
from bot.operators.explaining import example_situations
from bot.settings import Settings
from dialogs.commands.recognising import recognise
from dialogs.understanding.deciding import decide
from tests.understanding.measure import read_yardstick

ROUNDS = 5
NOW = datetime(2026, 11, 26, 10)  # noqa: DTZ001


def times(work: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    """Return CPU milliseconds for each text, the best of some rounds, the shortest first."""

    def once(text: str) -> float:
        began = time.process_time()
        work(text)
        return 1000 * (time.process_time() - began)

    for text in texts:
        once(text)
    return sorted(min(once(text) for _ in range(ROUNDS)) for text in texts)


def main() -> None:
    began = time.process_time()
    installation = make_installation(Settings())
    print(f"everything that is read at the start: {1000 * (time.process_time() - began):.0f} ms of CPU")
    here = example_situations(installation.library, NOW, "nl")["coordinator"]
    sentences = [entry["say"] for entry in read_yardstick()["messages"]]
    words = [command.main_word("nl") for command in installation.commands]
    for name, found in (
        ("a sentence", times(lambda text: decide(text, here, installation.reader), sentences)),
        ("an exact word", times(lambda text: recognise(text, installation.commands), words)),
    ):
        part = found[int(0.95 * len(found))]
        print(
            f"{name}: median {statistics.median(found):.3f} ms, 95 % within {part:.2f} ms, longest {found[-1]:.2f} ms"
        )


if __name__ == "__main__":
    main()
