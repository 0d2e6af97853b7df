"""The brake on guessing codes: after too many that lead nowhere, none leads anywhere for a while."""

from datetime import timedelta

from dialogs.expecting import WhichCode
from dialogs.patterns import lazy_compile
from dialogs.records import Brake
from dialogs.replies import Sentence
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import find_case_codes, find_code
from dialogs.usecases.turn import Turn

# After so many codes that lead nowhere within an hour, none leads anywhere for the rest of that hour.
_MOST_WRONG_CODES, _HELD_FOR = 10, timedelta(hours=1)


async def is_held(turn: Turn) -> bool:
    """Tell whether this person typed so many wrong codes that none is looked up for now."""
    brake = await turn.uow.brakes.get(_mark(turn), turn.now)
    return brake is not None and brake.tries >= _MOST_WRONG_CODES


async def typed_code(turn: Turn, rest: str, *, command: str, which: SentenceKey) -> str | Sentence:
    """Return the code behind a command, or what is said instead: `which` it is, or that there were too many."""
    code = find_code(rest)
    if code is None:
        turn.expect(WhichCode(command=command))
        return Sentence(which, {"said": said_instead(rest)})
    if await is_held(turn):
        turn.audit_refusal("code")
        return Sentence("sentence-too-many-codes")
    return code


async def count_wrong_code(turn: Turn, *, asked: bool = True) -> None:
    """Count one more wrong code, in this hour or the first of a new one. One that was only mentioned is not `asked`."""
    if asked:
        turn.audit_refusal("code")
    mark = _mark(turn)
    before = await turn.uow.brakes.get(mark, turn.now)
    tries, until = (before.tries, before.until) if before else (0, turn.now + _HELD_FOR)
    await turn.uow.brakes.put(Brake(mark, tries + 1, until))


async def leads_somewhere(turn: Turn, code: str) -> bool:
    """Tell whether this code is of a round, a group of chairs or a joint form here, or a key."""
    tenant, uow = turn.person.tenant, turn.uow
    known = await uow.rounds.by_code(code) or await uow.circles.by_code(tenant, code)
    return bool(known or await uow.runs.by_pair_code(code) or await uow.keys.knows(code))


def said_instead(rest: str) -> str:
    """Return what stood where a code was needed: a "case", something "unread" that looks like a code, or "nothing"."""
    if any(one.sure for one in find_case_codes(rest)):
        return "case"
    return "unread" if _LIKE_A_CODE.search(rest) else "nothing"


_LIKE_A_CODE = lazy_compile(r"\d|\b\w{3,5}-\w{3,5}\b")


def _mark(turn: Turn) -> str:
    """Return what this person is held by: made of who they are, so that erasing themselves gives no new tries."""
    return turn.installation.mark_of(turn.person.tenant, turn.person.user)
