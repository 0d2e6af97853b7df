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
    named_alone,
    names_other,
    only_asks_other,
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


async def day_of_other(turn: Turn, expected: Expected, text: str) -> NextStep | None:
    """Return that the day is one for another round, where an answer to the day of one names that: "nee, zuid op 8 mei".

    None where it names no other, or no day: then it is read as an answer.
    """
    if not isinstance(expected, ConfirmDay | ChooseDay) or expected.command not in LAST_DAYS:
        return None
    found = find_when(text, turn.local_now, turn.language, Purpose.DAY)
    if found is None or not (text[: found.start] + text[found.end :]).strip(" .!"):
        return None
    named = (await sentences.decide_in(turn, text, expected)).heard.parts.rounds
    if len(named) != 1 or named[0].code == expected.about or named[0].part is not Part.COORDINATES:
        return None
    return RunCommand(expected.command, f"{named[0].code} {text[found.start : found.end]}")


def _named(mine: Sequence[Round], said: str) -> str | None:
    """Return the code of the newest round that is called so; None for none."""
    return next((round_.code for round_ in reversed(mine) if plain(round_.name) == plain(said)), None)


def _other_of(asked: Asked, codes: Sequence[str]) -> str | None:
    """Return the code that neither our question nor most of the newest card is about; None where that is not clear."""
    about = str(getattr(asked.expected, "code", ""))
    on_card = Counter(found.code for said in texts_of(asked.kept) for found in find_codes(said))
    least, most = sorted(codes, key=lambda code: (code == about, on_card[code]))
    return None if (most == about, on_card[most]) == (least == about, on_card[least]) else least
