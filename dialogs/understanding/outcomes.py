"""What comes of reading an answer: what was said, or why it was not understood."""

from dataclasses import dataclass, field

from dialogs.texts.keys import TroubleKey
from dialogs.understanding.days import Ask, When


@dataclass(frozen=True)
class Trouble:
    """Why something was not understood: the key of a sentence, and what fills it.

    `day`: a day or hour that was read, but has to be confirmed or asked first.
    `between` are the answers it may have been, as question and value: they are named, and offered as buttons.
    `answered`: an answer was said, and it is none that is possible here.
    """

    key: TroubleKey
    args: dict[str, str | int] = field(default_factory=dict)
    day: When | Ask | None = None
    between: tuple[tuple[str, str], ...] = ()
    answered: bool = False


@dataclass(frozen=True)
class Read:
    """An answer that was understood; `value` is None for a deliberate "I cannot judge this".

    `day` and `time` (HH:MM): what was said besides, for questions that follow.
    """

    value: str | None
    time: str | None = None
    day: str | None = None
