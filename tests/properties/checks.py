"""What must be so of a round in the store, each as something arranged and something that is then looked at.

The tests of pictures and the proof that each protection is needed (test_protections.py) use the same.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from decimal import Decimal

from dialogs.round_records import LedgerSet
from dialogs.understanding.codes import read_code
from dialogs.usecases import pictures
from store.unit_of_work import units_of_work
from tests.properties.oracle import said
from tests.properties.rounds import Rounds, a_full_round, alike
from tests.scenarios.people import TENANT, texts

A_MEAN = re.compile(r"\d,\d")
BESIDE, NOTHING_BESIDE = "(vorige keer", "Ik vergelijk dit niet met de vorige keer."


@dataclass(frozen=True)
class Check:
    """`arrange` gives the code of the round that `look` then looks at."""

    arrange: Callable[[Rounds], Awaitable[str]]
    look: Callable[[Rounds, str], Awaitable[None]]

    async def __call__(self, rounds: Rounds) -> None:
        await self.look(rounds, await self.arrange(rounds))


async def _six_took_part(rounds: Rounds) -> str:
    return await a_full_round(rounds, range(6))


async def _nobody_sees_a_mean(rounds: Rounds, code: str) -> None:
    for name in ("dirkje", "p0", "bystander"):
        seen = texts(await rounds.picture(name, code))
        assert not A_MEAN.search(seen), f"{name} sees a mean before the round is over:\n{seen}"
    assert await rounds.kept(code) is None


async def _six_and_closed(rounds: Rounds) -> str:
    code = await a_full_round(rounds, range(6))
    await rounds.join("late", code)
    await rounds.fill("late", alike(5))
    await rounds.says("p1", f"wijzig {code}")
    await rounds.close("dirkje", code)
    return code


async def _it_stays_as_it_is(rounds: Rounds, code: str) -> None:
    """A second closing, late answers, corrections, leaving, and the round once more."""
    first, kept = await rounds.picture("dirkje", code), await rounds.kept(code)
    assert kept is not None
    await rounds.says("late", "verstuur")
    await rounds.says("p1", "5 5 5 5", "verstuur")
    await rounds.says("p2", f"wijzig {code}", "wijzig 2", "1 1 1 1", "verstuur")
    for leaver in ("p3", "p4", "p5"):
        await rounds.leave(leaver, code)
    await rounds.says("newcomer", f"doe mee {code}", "ja")
    await rounds.close("dirkje", code)
    await a_full_round(rounds, range(7), await rounds.repeat("dirkje", code))
    rounds.world.restart()
    rounds.world.later(weeks=9)
    assert await rounds.picture("dirkje", code) == first, "the picture is another than before"
    assert await rounds.kept(code) == kept


async def _twelve_then_eleven(rounds: Rounds) -> str:
    code = await a_full_round(rounds, range(12))
    await rounds.close("dirkje", code)
    return await a_full_round(rounds, range(11), await rounds.repeat("dirkje", code))


async def _nothing_stands_beside_it(rounds: Rounds, code: str) -> None:
    await rounds.close("dirkje", code)
    await rounds.picture("dirkje", code)
    rounds.people["dirkje"].sees(NOTHING_BESIDE)
    rounds.people["dirkje"].sees_not(BESIDE)


async def _something_was_released_of_eleven(rounds: Rounds) -> str:
    """Twelve people, and an earlier release of this round that p11 was not in: what no use case makes today."""
    code = await a_full_round(rounds, range(12))
    async with units_of_work(rounds.world.engine)(TENANT) as uow:
        round_ = await uow.rounds.by_code(read_code(code) or "")
        assert round_
        people = [await uow.people.get(TENANT, f"aad-p{number}") for number in range(11)]
        members = frozenset(pictures._pseudonym(round_.id)(person.id) for person in people if person)
        cells = tuple((item, "") for item in rounds.items)
        await uow.releases.add_to_ledger(round_.id, [LedgerSet(cells, members)])
        await uow.commit()
    return code


async def _all_is_in_bands(rounds: Rounds, code: str) -> None:
    await rounds.close("dirkje", code)
    picture = (await rounds.reply("dirkje", f"groepsoverzicht {code}")).group.picture.to_json()
    forms = [said(value) for value in picture["competencies"]]
    assert all(form and form[0] == "band" for form in forms), "p11 is the difference with what was released before"


async def _a_repeat_with_one_fewer(rounds: Rounds) -> str:
    """Six, and five of them again (D4): what the sixth said must not be the difference."""
    code = await a_full_round(rounds, range(6))
    await rounds.close("dirkje", code)
    return await a_full_round(rounds, range(5), await rounds.repeat("dirkje", code))


async def _another_round_with_one_fewer(rounds: Rounds) -> str:
    """The same six and five, in a round that is not called a repeat."""
    code = await a_full_round(rounds, range(6))
    await rounds.close("dirkje", code)
    return await a_full_round(rounds, range(5), await rounds.make("dirkje"))


async def _dirkje_takes_part_herself(rounds: Rounds) -> str:
    """She coordinates, and says 2 where five others say 5 (D1)."""
    code = await rounds.make("dirkje")
    for number in range(5):
        await rounds.take_part(f"p{number}", code, alike(5))
    await rounds.take_part("dirkje", code, alike(2))
    return code


async def _her_answers_are_in_no_figure(rounds: Rounds, code: str) -> None:
    await rounds.close("dirkje", code)
    picture = (await rounds.reply("dirkje", f"groepsoverzicht {code}")).group.picture
    shown = [(value.n, value.at_least) for value in picture.competencies]
    assert set(shown) == {(5, Decimal("3.8"))}, f"dirkje sees {shown}"
    assert picture.completed == 5


before_closing_nobody_sees_a_mean = Check(_six_took_part, _nobody_sees_a_mean)
a_released_picture_stays = Check(_six_and_closed, _it_stays_as_it_is)
one_fewer_is_not_compared = Check(_twelve_then_eleven, _nothing_stands_beside_it)
what_was_released_before_counts = Check(_something_was_released_of_eleven, _all_is_in_bands)
a_repeat_with_one_fewer_is_in_bands = Check(_a_repeat_with_one_fewer, _all_is_in_bands)
another_round_with_one_fewer_is_in_bands = Check(_another_round_with_one_fewer, _all_is_in_bands)
a_coordinator_is_in_no_figure = Check(_dirkje_takes_part_herself, _her_answers_are_in_no_figure)
