"""Which round "the other one" is: of the two that are open, the one that the newest card is not about."""

from collections import Counter
from collections.abc import Sequence

from dialogs.commands.recognising import recognise
from dialogs.expecting import Asked, ChooseDay, ConfirmDay, MadeRound
from dialogs.expecting.days import LAST_DAYS
from dialogs.expecting.expected import Expected, NextStep, RunCommand
from dialogs.records import Round
from dialogs.titles import texts_of
from dialogs.understanding.codes import find_codes
from dialogs.understanding.days import Purpose, find_when
from dialogs.understanding.other_one import (
    corrects,
    named_alone,
    names_other,
    only_asks_other,
    says_only_names,
    with_both_rounds,
    with_code_for_other,
)
from dialogs.understanding.situation import Part
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import sentences
from dialogs.usecases.turn import Turn

_PAIR = 2
_CLOSE = "sluit"


async def with_round_named(turn: Turn, text: str) -> str:
    """Return the text with the code of the other round for "the other one", and with "both rounds" for "them both".

    The name of a round alone, where nothing is asked, is a wish to see that one.

    As it is, where it may be about something else: a run in hand, a case, or rounds of which it is not clear.
    """
    typed = recognise(text, turn.installation.commands)
    closes = typed is not None and typed.name == _CLOSE and with_both_rounds(typed.rest) != typed.rest
    idle = typed is None and turn.asked is not None and turn.asked.expected.ask in ("", MadeRound.ask)
    said = named_alone(text) if idle else ""
    is_busy = turn.person.run is not None and not turn.person.paused
    if not (closes or said or names_other(text)) or find_codes(text) or is_busy:
        return text
    mine = await turn.own_rounds()
    if said and (named := _named(mine, said)):
        return f"rondes {named}"
    open_ = [round_ for round_ in mine if not turn.is_over(round_)]
    if len(open_) != _PAIR or not (closes or names_other(text)):
        return text
    if closes:
        return with_both_rounds(text)
    other = _other_of(turn.asked, [round_.code for round_ in open_]) if turn.asked else None
    if turn.asked is None or other is None:
        return text
    if only_asks_other(text) and turn.asked.expected.on_code(other) is None:
        return f"rondes {other}"
    return with_code_for_other(text, other)


async def read_other_round(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Return the same for another round, where that is named in answer to what is asked of one: "nee, zuid".

    In answer to a last day it may have its own: "nee, zuid op 8 mei". None where it names no other round, or says more
    than that: then it is read as an answer.
    """
    lasts = expected.command if isinstance(expected, ConfirmDay | ChooseDay) and expected.command in LAST_DAYS else ""
    found = find_when(text, turn.local_now, turn.language, Purpose.DAY) if lasts else None
    day = text[found.start : found.end] if found else ""
    of_day = bool(day) and bool(text.replace(day, "", 1).strip(" .!"))
    if not (of_day or (expected.on_other_round("") and corrects(text))):
        return None
    named = (await sentences.decide_in(turn, text, expected)).heard.parts.rounds
    about = getattr(expected, "code", "") or getattr(expected, "about", "")
    if len(named) != 1 or named[0].code == about or named[0].part is not Part.COORDINATES:
        return None
    if of_day:
        return RunCommand(lasts, f"{named[0].code} {day}")
    names = [round_.name for round_ in await turn.own_rounds()]
    return expected.on_other_round(named[0].code) if says_only_names(text, names) else None


def _named(mine: Sequence[Round], said: str) -> str | None:
    """Return the code of the newest round that is called so; None for none."""
    return next((round_.code for round_ in reversed(mine) if plain(round_.name) == plain(said)), None)


def _other_of(asked: Asked, codes: Sequence[str]) -> str | None:
    """Return the code that neither our question nor most of the newest card is about; None where that is not clear."""
    about = str(getattr(asked.expected, "code", ""))
    on_card = Counter(found.code for said in texts_of(asked.kept) for found in find_codes(said))
    least, most = sorted(codes, key=lambda code: (code == about, on_card[code]))
    return None if (most == about, on_card[most]) == (least == about, on_card[least]) else least
