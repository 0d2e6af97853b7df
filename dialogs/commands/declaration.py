"""What a command is: its words and everything else that must be known of it, in one declaration.

Its name travels in buttons (`WordPress.word`) and stays; its words may change.
"""

from collections.abc import Awaitable, Callable
from dataclasses import KW_ONLY, dataclass
from enum import Enum, StrEnum
from inspect import signature

from dialogs.effects import Response
from dialogs.instruments.definition import Language, Text
from dialogs.records import Address, Uvo
from dialogs.replies import Sentence
from dialogs.texts.keys import ButtonKey, HelpKey
from dialogs.understanding.guard import NEVER_MEANT, Finding
from dialogs.understanding.vocabulary import plain
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_acts import ActInput


class Follows(Enum):
    """What may follow a word."""

    NOTHING = "nothing"
    # Nothing else: "hulp rondes" is a command, "hulp nodig" is a sentence.
    SUBCOMMAND = "one of its subcommands"
    CODE = "a code"
    # Behind the word itself nothing; a sentence that means it may name something.
    MEANT = "nothing, or what a sentence names"
    ANYTHING = "anything"


# These commands take nothing but the turn.
_RUN_ALONE = frozenset({Follows.NOTHING, Follows.SUBCOMMAND})


class Audience(Enum):
    """The people who may use it. It is told in documents; the use case checks it at the moment of use."""

    EVERYBODY = "everybody"
    COORDINATOR = "who coordinates rounds"
    OF_ROUND = "who took part in the round, or coordinates it"
    CHAIR = "who chairs a UVO"


class Kind(Enum):
    """Whether it changes anything. Looking does not, so a repeated look is answered like the first."""

    LOOKS = "looks"
    LOOKS_ALONE = "looks when nothing follows"
    CHANGES = "changes"


class Place(Enum):
    """Where it works: in somebody's own chat, or in a channel or group chat."""

    PERSONAL = "own chat"
    SHARED = "channel or group chat"


class MenuGroup(StrEnum):
    """The subject of help under which its word stands; its value travels in buttons."""

    SCANS = "scans"
    ROUNDS = "rondes"
    UVOS = "uvos"
    DATA = "gegevens"


class _Worded:
    """A thing with words, the first of each language being the one we teach. Both languages are always understood."""

    nl: tuple[str, ...]
    en: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.nl, *self.en)

    def main_word(self, language: Language) -> str:
        """Return the word we teach in this language. Raises IndexError when there is none."""
        return (self.en if language == "en" else self.nl)[0]


@dataclass(frozen=True)
class Subcommand(_Worded):
    """A word after a command that makes it another: `uvo nieuw`, `mijn gegevens bestand`."""

    name: str
    _: KW_ONLY
    nl: tuple[str, ...]
    en: tuple[str, ...]
    run: Callable[[Turn], Awaitable[Response]]
    # Its own sentence of help, where help names it besides its command.
    help: HelpKey | None = None


@dataclass(frozen=True)
class Command(_Worded):
    """One command. `run` takes the turn, then what followed unless nothing may, and `sure` when it asks first.

    `run` is None for what works in a shared place only, `shared` for what works in one's own chat only. `help` and
    `button` are keys of texts: the sentence that says what it does, and its button.
    Raises ValueError when `run` cannot be called so.
    """

    name: str
    _: KW_ONLY
    nl: tuple[str, ...]
    en: tuple[str, ...]
    run: Callable[..., Awaitable[Response]] | None
    help: HelpKey | Text | None
    button: ButtonKey | None = None
    follows: Follows = Follows.NOTHING
    # Words that make it another one; they are looked for before `run` gets what followed.
    subcommands: tuple[Subcommand, ...] = ()
    may: Audience = Audience.EVERYBODY
    kind: Kind = Kind.CHANGES
    # Whether it asks "are you sure?"; its button then says that somebody is.
    asks_first: bool = False
    # What it does cannot be undone: its button counts while that is what is asked, and is asked once more after that.
    for_good: bool = False
    # What the answer to our own question leads to, and no press; without it, `run` with `sure`. Takes what `run` takes.
    run_confirmed: Callable[..., Awaitable[Response]] | None = None
    shared: Callable[[Turn, str, Address], Awaitable[Response]] | None = None
    # What is not to follow it. Days may.
    refuses: frozenset[Finding] = NEVER_MEANT
    # Whether what follows is about anything it knows, where it may well be the beginning of another sentence.
    reads: Callable[[str], bool] | None = None
    menu: MenuGroup | None = None
    # Where Teams suggests it while somebody types (the manifest).
    suggested: frozenset[Place] = frozenset()

    def __post_init__(self) -> None:
        rest = () if self.follows in _RUN_ALONE else ("",)
        sure = {"sure": True} if self.asks_first else {}
        for called, how in ((self.run, sure), (self.run_confirmed, {})):
            try:
                if called:
                    signature(called).bind(None, *rest, **how)
            except TypeError as fault:
                raise ValueError(f"{self.name}: what it runs does not fit: {fault}") from fault

    @property
    def places(self) -> frozenset[Place]:
        personal = {Place.PERSONAL} if self.run else set()
        return frozenset(personal | ({Place.SHARED} if self.shared else set()))

    def looks(self, rest: str) -> bool:
        """Tell whether the command changes nothing when this follows it."""
        return self.kind is Kind.LOOKS or (self.kind is Kind.LOOKS_ALONE and not rest)

    def subcommand(self, rest: str) -> Subcommand | None:
        """Return the subcommand that these words name, or None."""
        return next((one for one in self.subcommands if plain(rest) in map(plain, one.words)), None)

    async def execute(self, turn: Turn, rest: str, *, sure: bool = False) -> Response:
        """Run the command in somebody's own chat. `sure` only counts for a command that asks first."""
        turn.ran.append(self.name)
        if self.run is None:
            return Sentence("sentence-only-in-channel")
        if subcommand := self.subcommand(rest):
            turn.ran[-1] += f" {subcommand.name}"
            return await subcommand.run(turn)
        if self.follows in _RUN_ALONE:
            return await self.run(turn)
        return await (self.run(turn, rest, sure=sure) if self.asks_first else self.run(turn, rest))

    async def execute_confirmed(self, turn: Turn, rest: str) -> Response:
        """Run the command for somebody who has just said yes to our question."""
        if self.run_confirmed is None:
            return await self.execute(turn, rest, sure=True)
        turn.ran.append(self.name)
        return await (self.run_confirmed(turn) if self.follows in _RUN_ALONE else self.run_confirmed(turn, rest))


@dataclass(frozen=True)
class UvoAct(_Worded):
    """What is done with one UVO: by words after `uvo` and its code, or by a button of that name (`UvoPress.act`).

    The names of the buttons are those of the content. Some have a button only.
    """

    name: str
    run: Callable[[Turn, Uvo, ActInput], Awaitable[Response]]
    kind: Kind
    _: KW_ONLY
    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    # It answers what was told of the UVO as it stood then; from an older card it brings the UVO as it stands now.
    answers: bool = False
    # It changes nothing that a version of the UVO tells of, and goes on once the case is closed.
    by_itself: bool = False

    @property
    def allowed_on_old_card(self) -> bool:
        """Tell whether the button still works on an old card."""
        return self.by_itself or (self.kind is Kind.LOOKS and not self.answers)
