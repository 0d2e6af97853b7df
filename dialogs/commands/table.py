"""All commands of an installation, found by name or by what was typed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from dialogs.commands.declaration import Command, MenuGroup, UvoAct
from dialogs.instruments.definition import Instrument, Language
from dialogs.instruments.library import ContentFault, Library
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import answering


def by_word(declared: Iterable[Command | UvoAct]) -> Mapping[str, str]:
    """Word as typed (plain) -> name. Raises ValueError when one word means two of them."""
    found: dict[str, str] = {}
    for one in declared:
        for word in one.words:
            if found.setdefault(plain(word), one.name) != one.name:
                raise ValueError(f"{word!r} means both {found[plain(word)]} and {one.name}")
    return found


def of_instrument(instrument: Instrument) -> Command:
    """The command that begins an instrument, by the words the instrument brings."""
    return Command(
        instrument.id,
        nl=instrument.words["nl"],
        en=instrument.words["en"],
        run=partial(answering.start, instrument=instrument.id),
        help=None,
    )


class Commands:
    """`words`: word as typed (plain) -> name of the command. `acts`: what can be done with a UVO, by name."""

    def __init__(self, declared: Sequence[Command], acts: Sequence[UvoAct]) -> None:
        """Raises ValueError when one word, or one name, means two commands."""
        self._named = {command.name: command for command in declared}
        if len(self._named) != len(declared):
            raise ValueError("two commands share a name")
        self.words = by_word(declared)
        # Of two that are equally near to what was typed, what changes nothing comes first.
        self.by_harm = sorted(self.words, key=lambda word: not self._named[self.words[word]].looks(""))
        self.acts: Mapping[str, UvoAct] = {act.name: act for act in acts}
        self._act_words = by_word(acts)

    @classmethod
    def of(cls, declared: Sequence[Command], acts: Sequence[UvoAct], library: Library) -> "Commands":
        """What is declared, and one command for each instrument that brings words.

        Raises ContentFault when those mean something else already, ValueError when what is declared contradicts itself.
        """
        known, names = dict(by_word(declared)), {command.name for command in declared}
        brought = [of_instrument(instrument) for instrument in library.begun_by_word()]
        for command in brought:
            file = library.entry(command.name).file
            if command.name in names:
                raise ContentFault(f"{file}: id: there is a command called {command.name} already")
            for word in command.words:
                if known.setdefault(plain(word), command.name) != command.name:
                    raise ContentFault(f"{file}: words: {word!r} means {known[plain(word)]} already")
        return cls((*brought, *declared), acts)

    def __iter__(self) -> Iterator[Command]:
        return iter(self._named.values())

    def named(self, name: str) -> Command | None:
        return self._named.get(name)

    def typed(self, text: str) -> Command | None:
        """The command of which this is a word, whole."""
        name = self.words.get(plain(text))
        return self._named[name] if name else None

    def act_typed(self, text: str) -> UvoAct | None:
        """What is to be done with a UVO by this word."""
        name = self._act_words.get(plain(text))
        return self.acts[name] if name else None


def menu_words(declared: Iterable[Command], group: MenuGroup, language: Language) -> list[str]:
    """The words this list of the menu names, in the order in which they are declared."""
    words = []
    for command in declared:
        if command.menu is group:
            word = command.taught(language)
            words += [word, *(f"{word} {one.taught(language)}" for one in command.following if one.in_menu)]
    return words
