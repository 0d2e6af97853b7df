"""Keep what stands filled in on a card, whichever button of it is pressed."""

from collections.abc import Mapping

from dialogs import drafts
from dialogs.instruments.definition import Question
from dialogs.patterns import lazy_compile
from dialogs.presses import NAMES, CardForm, Press
from dialogs.records import RunState
from dialogs.understanding.outcomes import Read
from dialogs.understanding.reading import FREE, read_value
from dialogs.usecases import inviting, runs
from dialogs.usecases.turn import Turn

# What a picker sends: a day, an hour, a number.
_PICKED = lazy_compile(r"\d{4}-\d\d-\d\d|\d\d:\d\d|\d{1,4}")


async def keep_filled_in(turn: Turn, press: Press) -> None:
    """Keep what the inputs beside this press hold, so that it stands there when they come back."""
    if press.fills is None or not press.values:
        return
    of_card = _of_page if press.fills.run else _of_uvo if press.fills.uvo else _of_round
    held = await of_card(turn, press.fills, press.values)
    if held is not None:
        drafts.keep(turn.drafts, press.fills.key, held)


async def _of_page(turn: Turn, fills: CardForm, values: Mapping[str, str]) -> Mapping[str, str] | None:
    """Return what may be kept of a page; nothing of what is answered so, None when it is not theirs."""
    run = await turn.uow.runs.get(fills.run)
    if run is None or not run.belongs_to(turn.person.id) or run.state is not RunState.OPEN:
        return None
    page = runs.position(turn, run).page(fills.page)
    if page is None:
        return None
    held = {q.id: values[q.id] for q in page.questions if q.id in values and _may_be_kept(turn, q, values[q.id])}
    return {} if all(run.answers.get(name, "") == value for name, value in held.items()) else held


async def _of_uvo(turn: Turn, fills: CardForm, values: Mapping[str, str]) -> Mapping[str, str] | None:
    uvo = await turn.uow.uvos.get(fills.uvo)
    if uvo is None or uvo.chair != turn.person.id:
        return None
    return {name: value for name, value in values.items() if _PICKED.fullmatch(value)}


async def _of_round(turn: Turn, fills: CardForm, values: Mapping[str, str]) -> Mapping[str, str] | None:
    """Return the names to invite: who coordinates keeps them until they are sent."""
    names = values.get(NAMES, "")
    if not await turn.uow.rounds.is_coordinated_by(fills.round, turn.person.id):
        return None
    return {} if inviting.find_private(names, turn.today) else {NAMES: names}


def _may_be_kept(turn: Turn, question: Question, value: str) -> bool:
    """Tell whether this is no data about a person: an answer, what is picked, or words where any words may stand."""
    is_open = question.kind in FREE and not question.pattern
    if not value or (question.kind not in FREE and _PICKED.fullmatch(value)):
        return True
    answer = read_value(question, value, turn.installation.words, turn.today)
    return isinstance(answer, Read) or (is_open and answer.key != "trouble-private")
