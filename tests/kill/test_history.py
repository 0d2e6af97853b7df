"""The checker itself: it has nothing to say of what is right, and a word for everything that is not."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from dialogs.records import PromptState
from tests.kill.history import HANDED, Handed, History, Hit, Planned, Row, Talk, faults
from tests.kill.wire import Answer, Arrived
from tests.kill.worlds import World

ARRIVED = Arrived({"p": 1}, "a", "a:anna", 10.2, Answer.YES)
AGAIN = replace(ARRIVED, told={"p": 2}, worker="b", at=14.2)


def lines(one: Arrived, arrival: str = "YES") -> list[dict[str, Any]]:
    common = {"told": one.told, "worker": one.worker}
    return [
        {"do": "compose", "at": one.at - 0.2, "doubts": {}, **common},
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
        "second_after": 3.0,
    }
    return History(**(right | changes))


def twice(
    arrival: str = "YES",
    hits: tuple[Hit, ...] = (),
    diaries: list[dict[str, Any]] | None = None,
    again: Arrived = AGAIN,
    **changes: Any,
) -> History:
    said = lines(ARRIVED, arrival) + lines(again) if diaries is None else diaries
    return history(arrived=(ARRIVED, again), diaries=said, hits=list(hits), **changes)


def ended(state: PromptState, reason: str = "429", **changes: Any) -> History:
    return history(rows={"p": Row(state, reason)}, **changes)


WRITTEN_LATE = [*lines(ARRIVED)[:2], *lines(AGAIN), lines(replace(ARRIVED, at=14.05), "UNCLEAR")[2]]
STOOD_STILL = Hit("standstill", "a", 10.15, 14.1)
UNTOLD = {"arrived": (), "diaries": []}
KILLED = Hit("kill", "a", 10.2, 10.2)

# Two cases of Anna and one of Bram, and what is told about them.
CASES = {
    "p": Planned("a:anna", 10, "AB-000001", replans=True),
    "q": Planned("a:anna", 10, "AB-000002", replans=True),
    "r": Planned("a:bram", 10, "AB-000003", replans=True),
}
ANNAS = frozenset({"AB-000001", "AB-000002"})
BOTH = replace(ARRIVED, told={"p": 1, "q": 1}, cases=ANNAS)
# The second is told by what the product planned itself.
BY_ITSELF = replace(BOTH, told={"p": 1, "x": 1})
ONLY_BRAMS = {"r": Row(PromptState.UNCLEAR, "200")}
BRAMS = replace(ARRIVED, told={"r": 1}, chat="a:bram", cases=frozenset({"AB-000003"}))


def cases(*arrived: Arrived, states: Mapping[str, PromptState] | None = None, **changes: Any) -> History:
    """What the messages about them come to; nobody hears of what has no message."""
    told = {prompt for one in arrived for prompt in one.told}
    found = {id_: PromptState.SENT if id_ in told else PromptState.UNCLEAR for id_ in CASES} | dict(states or {})
    given = {
        "planned": CASES,
        "arrived": arrived,
        "diaries": [line for one in arrived for line in lines(one)],
        "rows": {id_: Row(state, "200") for id_, state in found.items()},
        "heard": Counter(found.keys()),
    }
    return history(**(given | changes))


GIVEN_UP = [
    *lines(BOTH)[:2], lines(replace(BOTH, at=10.52), "UNCLEAR")[2], *lines(replace(BOTH, told={"q": 2}, at=11.2)),
]  # fmt: skip


def resting(after: float, **changes: Any) -> History:
    """Somebody's chat asks for two seconds of rest, and another process has something else for it."""
    asked = replace(BOTH, answer=Answer.WAIT_AS_LONG_AS, rest_until=12.2)
    other = replace(BOTH, told={"q": 2}, worker="b", at=10.2 + after, cases=frozenset({"AB-000002"}))
    return cases(asked, other, states={"p": PromptState.UNCLEAR}, **changes)


def again(worker: str = "b", told: Mapping[str, int] | None = None, **changes: Any) -> History:
    """Both of Anna's cases a second time."""
    second = replace(BOTH, told=told or {"p": 2, "q": 2}, worker=worker, at=14.2)
    return cases(BOTH, second, **changes)


def handed(told: Arrived = BRAMS, at: float = 10.1, **changes: Any) -> History:
    """Bram's case goes to Anna, and he is told so."""
    news = replace(BRAMS, told={"s": 1}, at=10.4)
    planned = CASES | {"s": replace(CASES["r"], due=at, news=HANDED)}
    given = {"planned": planned, "handed": {"AB-000003": Handed("a:bram", "a:anna", at)}}
    given["states"] = {"s": PromptState.SENT}
    return cases(BOTH, told, news, **(given | changes))


def back(*arrived: Arrived, state: PromptState = PromptState.SENT, **changes: Any) -> History:
    """Bram's chat took nothing, then he is back, and what was not told is planned again."""
    planned = CASES | {"s": CASES["r"]}
    states = {"r": PromptState.DEAD, "s": state}
    return cases(BOTH, *arrived, states=states, **({"planned": planned, "back": {"a:bram": 10.3}} | changes))


def talk(kept: World | None, *possible: World) -> History:
    return history(talks={"anna": Talk(possible, kept)})


ONE, TWO = World(open=("individueel",)), World(open=("individueel", "regio"))


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
        # Erased before, or while it was on its way: nothing of it is left.
        history(rows={}, erased={"a:anna": 9.0}, heard=Counter(), **UNTOLD),
        history(rows={}, erased={"a:anna": 10.1}),
        # Made while all was held, and sent when it was not any more.
        history(holds=[(9.9, 10.05)]),
        twice("UNCLEAR"),
        twice(hits=(KILLED,)),
        # The first to arrive was the last to set out.
        twice(hits=(Hit("standstill", "b", 10.1, 14.1),)),
        # It stood still for longer than its lease; another had taken it over when it wrote down that it was in doubt.
        twice(diaries=WRITTEN_LATE, hits=(STOOD_STILL,), lease=4.0),
        twice(diaries=[{"do": "stall", "worker": "a", "since": 10.3, "at": 14}, *lines(ARRIVED), *lines(AGAIN)]),
        # Composed once more by the same, without what was voided meanwhile.
        history(diaries=[lines(ARRIVED)[0], *lines(ARRIVED)]),
        # It was asked the time while it could not be reached, half a second at most.
        history(planned={"p": Planned("a:anna", 10.6)}, hits=[Hit("frozen connections", "a", 5, 9)]),
        cases(BOTH, BRAMS),
        again(hits=[KILLED]),
        # That it closes soon, and later that it has closed.
        again(
            told={"s": 1, "t": 1}, states={"s": PromptState.SENT, "t": PromptState.SENT},
            planned=CASES | {"s": replace(CASES["p"], news="gesloten"), "t": replace(CASES["q"], news="gesloten")},
        ),
        cases(BOTH, states={"r": PromptState.DEAD}, planned=CASES | {"r": Planned("a:bram", 10, "AB-000003")}),
        # Nobody heard of it, and it is asked next week.
        cases(
            BOTH, states={"r": PromptState.DEAD}, planned=CASES | {"s": CASES["r"]}, heard=Counter("pqr"),
            rows={id_: Row(PromptState.SENT, "") for id_ in "pq"}
            | {"r": Row(PromptState.DEAD, "429"), "s": Row(PromptState.DUE, "", later=True)},
        ),
        # Erased after they were told of what the product planned itself, of which there is no trace then.
        cases(BY_ITSELF, rows=ONLY_BRAMS, erased={"a:anna": 10.1}, heard=Counter("r")),
        # Handed over while it was on its way, or after it; and to who has it now, of what comes then.
        handed(),
        handed(at=10.3),
        handed(
            replace(BRAMS, told={"t": 1}, chat="a:anna", at=11),
            planned=CASES | {"s": replace(CASES["r"], news=HANDED), "t": replace(CASES["r"], chat="a:anna", news="to")},
            states={"r": PromptState.VOID, "s": PromptState.SENT, "t": PromptState.SENT},
            voided={"r": 10.1}, heard=Counter("pqst"),
        ),
        # Back, and asked about what waits; news that could not be told ended twice.
        back(replace(BRAMS, told={"s": 1}, at=11)),
        back(
            replace(BRAMS, told={"s": 1}, at=11), heard=Counter("pqrss"),
            planned=CASES | {"s": replace(CASES["r"], news="gesloten")},
        ),
        resting(2.1),
        # Nobody waited any more for what the channel answered.
        resting(1.0, diaries=GIVEN_UP, gives_up_after=0.5),
        resting(1.0, hits=[KILLED]),
        resting(1.0, hits=[Hit("standstill", "b", 11.0, 11.1)]),
        talk(ONE, ONE),
        talk(TWO, ONE, TWO),
    ],
)  # fmt: skip
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
        (history(planned={"p": Planned("a:anna", 10.8)}, hits=[Hit("frozen connections", "a", 5, 9)]), "early"),
        (history(planned={"p": Planned("a:bram", 10)}), "it is for a:bram"),
        (history(voided={"p": 9.9}), "though it was void"),
        (history(holds=[(9.0, 11.0)]), "though all was held"),
        (history(rows={}, erased={"a:anna": 9.9}), "though they were erased"),
        (history(erased={"a:anna": 11.0}), "kept, though they were erased"),
        (history(diaries=[*lines(ARRIVED), lines(replace(ARRIVED, worker="b"))[0]]), "two hold it"),
        (history(diaries=lines(ARRIVED) + lines(ARRIVED)[1:]), "two hold it"),
        (twice(), "in no doubt"),
        (twice(hits=(Hit("kill", "c", 10.2, 10.2), Hit("lost connections", "", 10.2, 10.3))), "in no doubt"),
        (twice(hits=(Hit("kill", "a", 9.0, 9.9),)), "in no doubt"),
        (history(arrived=(ARRIVED, AGAIN, AGAIN), diaries=lines(ARRIVED, "UNCLEAR") + lines(AGAIN)), "3 copies"),
        (twice("UNCLEAR", again=replace(AGAIN, at=13.2)), "a second copy after 2.900 s"),
        (twice(diaries=WRITTEN_LATE, lease=4.0), "a second copy after 0.050 s"),
        # It held it still.
        (twice(diaries=WRITTEN_LATE, hits=(STOOD_STILL,), lease=5.0), "a second copy after 0.050 s"),
        # Nobody knew that it was in doubt when the second went out.
        (twice(diaries=[*lines(ARRIVED)[:2], *lines(AGAIN), lines(replace(ARRIVED, at=15), "UNCLEAR")[2]]), "no doubt"),
        # Copies per case.
        (again(), "AB-000002: told twice, and nothing was in doubt"),
        (again(hits=[Hit("lost connections", "", 10.2, 10.3)]), "told twice"),
        (again(hits=[KILLED], arrived=(BOTH, *[replace(BOTH, told={"p": 2, "q": 2}, at=14.2)] * 2)), "told 3 times"),
        (again(told={"s": 1}, planned=CASES | {"s": CASES["p"]}), "told again by another prompt"),
        # What a message says.
        (cases(replace(BOTH, cases=ANNAS | BRAMS.cases)), "hears of AB-000003, which belongs to a:bram"),
        (cases(replace(BOTH, cases=frozenset({"AB-000009"}))), "which belongs to None"),
        (cases(replace(BOTH, chat="a:bram")), "belongs to a:anna"),
        (cases(replace(BOTH, cases=frozenset({"AB-000001"}))), "should hear of AB-000002"),
        (cases(replace(BOTH, told={"p": 1})), "hears of AB-000002, and no prompt says so"),
        (cases(BY_ITSELF), "hears of AB-000002, and no prompt says so"),
        (
            cases(BY_ITSELF, rows=ONLY_BRAMS, erased={"a:anna": 9.9}),
            "is told what nobody planned, though they were erased",
        ),
        # Handed over.
        (handed(at=9.9), "sent under fence 1, though AB-000003 was handed over"),
        (handed(replace(BRAMS, told={"r": 1}, chat="a:carla")), "hears of AB-000003"),
        (cases(BOTH, BRAMS, handed={"AB-000003": Handed("a:bram", "a:anna", 10.3)}), "a:bram is not told so"),
        # The news itself, twice for nothing.
        (
            handed(
                arrived=(BOTH, BRAMS, *(replace(BRAMS, told={"s": each}, at=10.4 + each) for each in (1, 2))),
                diaries=[
                    line
                    for one in (
                        BOTH,
                        BRAMS,
                        replace(BRAMS, told={"s": 1}, at=11.4),
                        replace(BRAMS, told={"s": 2}, at=12.4),
                    )
                    for line in lines(one)
                ],
            ),
            "AB-000003: told twice, and nothing was in doubt",
        ),
        # Back again.
        (back(state=PromptState.DEAD), "AB-000003: silent for ever"),
        (back(replace(BRAMS, told={"s": 1}, at=11), heard=Counter("pqrss")), "heard of 2 times"),
        (
            back(
                replace(BRAMS, told={"s": 1}, at=11),
                heard=Counter("pqrsss"),
                planned=CASES | {"s": replace(CASES["r"], news="gesloten")},
            ),
            "heard of 3 times",
        ),
        (
            back(
                replace(BRAMS, told={"s": 1}, at=11),
                replace(BRAMS, told={"t": 1}, at=12),
                planned=CASES | {"s": CASES["r"], "t": CASES["r"]},
            ),
            "told again by another prompt",
        ),
        # Rest, by another process too.
        (resting(1.0), "asked for rest, and was written to 1.000 s before"),
        (resting(1.0, hits=[Hit("kill", "c", 10.2, 10.2)]), "asked for rest"),
        (resting(1.0, diaries=GIVEN_UP, gives_up_after=0.6), "asked for rest"),
        # Also where it was planned while the chat rested.
        (resting(1.0, planned=CASES | {"q": replace(CASES["q"], at=10.5)}), "asked for rest"),
        # Silence.
        (cases(BOTH, states={"r": PromptState.MISSED}), "AB-000003: silent for ever"),
        # Answers.
        (talk(ONE, TWO), "an answer was lost"),
        (talk(TWO, ONE), "an answer was lost"),
        (talk(None, ONE), "the database has nobody"),
        (history(untrue=["anna sees what cannot be"]), "what cannot be"),
    ],
)
def test_what_is_wrong_is_said(wrong: History, words: str) -> None:
    assert any(words in fault for fault in faults(wrong)), faults(wrong)
