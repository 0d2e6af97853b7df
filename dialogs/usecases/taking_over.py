"""Take over a round or a UVO by the key a colleague gave."""

from collections.abc import Sequence
from datetime import timedelta

from dialogs.audit_records import Act
from dialogs.instruments.rounds import Mode
from dialogs.records import Key, Round
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Line
from dialogs.understanding.codes import find_code, find_codes, format_code
from dialogs.understanding.taken_over import says_takes_over
from dialogs.usecases import chairing, confirming, guessing, joining, own_rounds, pictures
from dialogs.usecases.closing_news import plan_closing_soon
from dialogs.usecases.inviting import HAND_OVER
from dialogs.usecases.prompts.kinds import PromptKind
from dialogs.usecases.prompts.planning import plan
from dialogs.usecases.turn import Turn

# As long as somebody may be away.
_NEWS_LASTS = timedelta(weeks=26)


async def join(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """Take part by a code (`doe mee CODE`, or a code alone). A key is taken too: who got one need not know its word."""
    code = find_code(rest)
    if code and not await guessing.is_held(turn) and await turn.uow.keys.knows(code):
        return await accept_key(turn, rest)
    return await joining.join(turn, rest, sure=sure)


async def ask_about_key_in(turn: Turn, text: str) -> Reply | None:
    """Ask whether the key in a sentence is to be taken ("wat moet ik met B22R-N2GS"); None where there is none.

    Who takes over what a colleague has, and names no key, is asked which.
    Taking it changes who directs, and a sentence may only mention it. A code that leads nowhere counts as a try here
    too: a sentence is no way to guess.
    """
    found = {one.code for one in find_codes(text) if one.sure}
    if not found and says_takes_over(text):
        return await accept_key(turn, "")
    if len(found) != 1 or await guessing.is_held(turn):
        return None
    (code,) = found
    if await turn.uow.keys.knows(code):
        return confirming.ask_whether_meant(turn, "neem_aan", format_code(code))
    if not await guessing.leads_somewhere(turn, code):
        await guessing.count_wrong_code(turn, asked=False)
    return None


async def accept_key(turn: Turn, rest: str) -> Reply:
    """Make this person coordinator by a key (`neem aan SLEUTEL`), which works once. All wrong ones get one answer."""
    code = await guessing.typed_code(turn, rest, command="neem_aan", which="sentence-which-key")
    if isinstance(code, Sentence):
        return code
    if chairs := await turn.uow.uvos.take_key(code):
        if taken := await chairing.accept_uvo(turn, chairs):
            return taken
        await guessing.count_wrong_code(turn)
        return Sentence("sentence-no-such-key")
    key = await turn.uow.keys.take(code)
    # A key is worth what its giver may do now, not what they might once (norms C9).
    worth = key and key.until >= turn.today and await _giver_coordinates(turn, key)
    round_ = await turn.uow.rounds.get(key.round) if key and worth else None
    if key is None or round_ is None:
        await guessing.count_wrong_code(turn)
        return Sentence("sentence-no-such-key")
    if turn.person.id in await turn.uow.rounds.coordinators(round_.id):
        await turn.uow.keys.add(key)
        return Sentence("sentence-key-already", {"name": round_.name})
    refusal = await _refuse_key(turn, round_)
    if refusal:
        await turn.uow.keys.add(key)
        return refusal
    await turn.uow.rounds.add_coordinator(round_.id, turn.person.id, turn.who.name)
    # That it was ended for them is no news any more.
    await turn.uow.prompts.void(PromptKind.COORDINATES_LESS, round_.id, turn.person.id)
    if key.kind == HAND_OVER:
        await turn.uow.rounds.remove_coordinator(round_.id, key.person)
    if not turn.is_over(round_):
        await plan_closing_soon(turn, round_)
    await plan(turn, PromptKind.KEY_TAKEN, round_.id, key.person, turn.now, turn.now + _NEWS_LASTS)
    turn.audit(Act.HANDED_OVER, "round", round_.id)
    facts: Args = {"name": round_.name, "code": format_code(round_.code)}
    told = (Line("sentence-uncounted", facts),) if round_.mode == Mode.CONFIDENTIAL else ()
    return Sentence("sentence-key-taken", facts, (own_rounds.ROUNDS_BUTTON,), told)


async def _giver_coordinates(turn: Turn, key: Key) -> bool:
    """Tell whether the giver of this key coordinates its round."""
    giver = await turn.uow.people.by_id(key.person)
    theirs = await turn.uow.rounds.is_coordinated_by(key.round, key.person)
    return theirs and giver is not None and await turn.may_coordinate(giver.user)


async def _refuse_key(turn: Turn, round_: Round) -> Reply | None:
    if not await turn.may_coordinate():
        turn.audit_refusal("role")
        return Sentence("sentence-not-coordinator")
    # What was released was weighed without the coordinators of that moment: one more could subtract their own answers,
    # of this round or of one whose picture it was weighed with.
    if round_.mode == Mode.CONFIDENTIAL and turn.is_over(round_):
        line, met = await _line_of(turn, round_), await turn.uow.releases.met(round_.id)
        others = await _weighed_with(turn, round_, met.rounds)
        asked = [one for one in others if await turn.uow.invitations.get(one.id, turn.person.id)]
        for released in (*line, *asked):
            took_part = await turn.uow.runs.has_completed(released.id, turn.person.id)
            if took_part or await pictures.is_counted_in_picture(turn.uow, released, turn.person.id):
                turn.audit_refusal("round", round_)
                here = released.id == round_.id
                return Sentence(
                    "sentence-key-took-part" if here else "sentence-key-took-part-before", {"name": round_.name}
                )
        if met.is_any_gone or await _may_have_taken_part(turn, (*line, *others)):
            return Sentence("sentence-key-no-more", {"name": round_.name})
    return None


async def _may_have_taken_part(turn: Turn, released: Sequence[Round]) -> bool:
    """Tell whether nobody can say of one of these who took part, or somebody of it may be back as somebody new."""
    for one in released:
        if await pictures.is_ledger_gone(turn.uow, one) or await pictures.has_erased_participant(turn, one):
            return True
    return False


async def _line_of(turn: Turn, round_: Round) -> Sequence[Round]:
    """Return a round and all that it repeats: their pictures may stand in one line."""
    line = [round_]
    while line[-1].previous and (before := await turn.uow.rounds.get(line[-1].previous)):
        line.append(before)
    return line


async def _weighed_with(turn: Turn, round_: Round, met: Sequence[str]) -> Sequence[Round]:
    """Return those rounds that are weighed as this one is."""
    found = [await turn.uow.rounds.get(one) for one in met]
    return [other for other in found if other and other.mode == round_.mode]
