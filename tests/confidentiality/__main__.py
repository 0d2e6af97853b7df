"""Print the figures of docs/confidentiality.md: minutes, not seconds. Names on the command line choose among them."""

import sys
import time

from tests.confidentiality.cases import without
from tests.confidentiality.shares import regrouped, share
from tests.confidentiality.tried import ONE_SCORE, REPEATS, Case
from tests.confidentiality.usefulness import RULES, useful

CHANGES = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (2, 2), (3, 1), (5, 0), (0, 5), (5, 5))


def _judged(cases: dict[str, Case]) -> None:
    print("| tried | situations | outsider leaves at least | insider leaves at least | s |\n|---|---|---|---|---|")
    for name, case in cases.items():
        started = time.perf_counter()
        outsider, insider = case.judge()
        taken = time.perf_counter() - started
        looked_at = max(outsider.looked_at, insider.looked_at)
        print(
            f"| {name} | {looked_at:,} | {float(outsider.width):g} | {float(insider.width):g} | {taken:.1f} |",
            flush=True,
        )


def _repeats() -> None:
    """Print the share of rounds of nine competencies (and of competencies) with somebody below two points."""
    print(
        "| first, left, joined | means, answers stay | bands, answers stay | bands, answers drift |\n|---|---|---|---|"
    )
    for n in (6, 8, 12):
        for left, joined in CHANGES:
            if n - left + joined < 5 or n - left < 2:
                continue
            found = (
                share(n, left, joined, rule=without(guards_repeats=False)),
                share(n, left, joined),
                share(n, left, joined, drift=True),
            )
            cells = [
                f"{each.rounds_outsider:.0%} / {each.rounds_insider:.0%} ({each.outsider:.1%} / {each.insider:.1%})"
                for each in found
            ]
            print(f"| {n}, −{left}, +{joined} | {' | '.join(cells)} |", flush=True)


def _regrouped() -> None:
    print("| first together, then in groups | means | bands |\n|---|---|---|")
    for sizes in ((5, 5), (6, 6), (8, 8), (5, 5, 5), (5, 15)):
        print(
            f"| {'+'.join(map(str, sizes))} | {regrouped(sizes, False):.0%} | {regrouped(sizes, True):.0%} |",
            flush=True,
        )


def _useful() -> None:
    print("| people | rule | exact of nine | true one alone | true one in a tie | none | a wrong one |\n|" + "---|" * 7)
    for n in (5, 8, 12, 30):
        for rule in RULES:
            found = useful(rule, n)
            shares = " | ".join(f"{each:.0%}" for each in found[1:])
            print(f"| {n} | {rule} | {found.exact:.1f} | {shares} |", flush=True)


PARTS = {
    "useful": _useful,
    "shares": _repeats,
    "regrouped": _regrouped,
    "repeats": lambda: _judged(REPEATS),
    "one": lambda: _judged(ONE_SCORE),
}

for part in sys.argv[1:] or PARTS:
    print(f"\n{part}\n")
    PARTS[part]()
