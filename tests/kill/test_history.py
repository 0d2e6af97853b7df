"""The checker itself: it has nothing to say of what is right, and a word for everything that is not."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest

from dialogs.records import PromptState
from tests.kill.history import History, Hit, Planned, Row, faults
from tests.kill.wire import Answer, Arrived

ARRIVED = Arrived("p", 1, "a", "a:anna", 10.2, Answer.YES)
AGAIN = replace(ARRIVED, fence=2, worker="b", at=14.2)


def lines(one: Arrived, arrival: str = "YES") -> list[dict[str, Any]]:
    common = {"prompt": one.prompt, "fence": one.fence, "worker": one.worker}
    return [
        {"do": "compose", "at": one.at - 0.2, "doubt": "none", **common},
        {"do": "tell", "at": one.at - 0.1, **common},
        {"do": "told", "at": one.at + 0.1, "arrival": arrival, **common},
    ]


def history(**changes: Any) -> History:
    right = {
        "planned": {"p": Planned("a:anna", 10)},
        "arrived": (ARRIVED,),
        "diaries": lines(ARRIVED),
        "rows": {"p": Row(PromptState.SENT, "200")},
        "heard": Counter(p=1),
    }
    return History(**(right | changes))


def twice(arrival: str = "YES", hits: tuple[Hit, ...] = (), diaries: list[dict[str, Any]] | None = None) -> History:
    said = lines(ARRIVED, arrival) + lines(AGAIN) if diaries is None else diaries
    return history(arrived=(ARRIVED, AGAIN), diaries=said, hits=list(hits))


def ended(state: PromptState, reason: str = "429", **changes: Any) -> History:
    return history(rows={"p": Row(state, reason)}, **changes)


UNTOLD = {"arrived": (), "diaries": []}


@pytest.mark.parametrize(
    "right",
    [
        history(),
        ended(PromptState.UNCLEAR),
        ended(PromptState.DEAD, **UNTOLD),
        ended(PromptState.MISSED, **UNTOLD),
        ended(PromptState.VOID, "", voided={"p": 9.0}, heard=Counter(), **UNTOLD),
        # On its way when it was voided.
        ended(PromptState.VOID, "", voided={"p": 10.1}, heard=Counter()),
        history(holds=[(10.1, 11.0)]),
        twice("UNCLEAR"),
        twice(hits=(Hit("kill", "a", 10.2, 10.2),)),
        # The first to arrive was the last to set out.
        twice(hits=(Hit("standstill", "b", 10.1, 14.1),)),
        twice(diaries=[{"do": "stall", "worker": "a", "since": 10.3, "at": 14}, *lines(ARRIVED), *lines(AGAIN)]),
    ],
)
def test_what_is_right_is_no_fault(right: History) -> None:
    assert faults(right) == []


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (history(rows={}), "lost"),
        (ended(PromptState.DUE, heard=Counter()), "still due"),
        (history(**UNTOLD), "nobody has it"),
        (history(arrived=(replace(ARRIVED, answer=Answer.FAILED),)), "nobody has it"),
        (ended(PromptState.DEAD), "somebody has it"),
        (ended(PromptState.MISSED), "somebody has it"),
        (ended(PromptState.UNCLEAR, ""), "for no reason"),
        (ended(PromptState.VOID, heard=Counter()), "nobody said so"),
        (history(heard=Counter()), "heard of 0 times"),
        (history(heard=Counter(p=2)), "heard of 2 times"),
        (history(planned={"p": Planned("a:anna", 10.3)}), "early"),
        (history(planned={"p": Planned("a:bram", 10)}), "it is for a:bram"),
        (history(voided={"p": 9.9}), "though it was void"),
        (history(holds=[(9.0, 11.0)]), "though all was held"),
        (history(diaries=lines(ARRIVED) * 2), "two hold it"),
        (twice(), "in no doubt"),
        (twice(hits=(Hit("kill", "c", 10.2, 10.2), Hit("lost connections", "", 10.2, 10.3))), "in no doubt"),
        (twice(hits=(Hit("kill", "a", 9.0, 9.9),)), "in no doubt"),
        (history(arrived=(ARRIVED, AGAIN, AGAIN), diaries=lines(ARRIVED, "UNCLEAR") + lines(AGAIN)), "3 copies"),
    ],
)
def test_what_is_wrong_is_said(wrong: History, words: str) -> None:
    assert any(words in fault for fault in faults(wrong)), faults(wrong)
