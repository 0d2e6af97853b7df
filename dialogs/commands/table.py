"""All commands of an installation, found by name or by what was typed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from dialogs.commands.declaration import Command, Follows, MenuGroup, UvoAct
from dialogs.faults import ContentFault
from dialogs.instruments.definition import Instrument, Language, Text
from dialogs.instruments.library import Library
from dialogs.texts.keys import HelpKey
from dialogs.understanding.vocabulary import plain
from dialogs.usecases import answering


def names_by_word(declared: Iterable[Command | UvoAct]) -> Mapping[str, str]:
    """Map each word as typed (plain) to a name. Raises ValueError when one word means two things."""
    names: dict[str, str] = {}
    for one in declared:
        for word in one.words:
            if names.setdefault(plain(word), one.name) != one.name:
                raise ValueError(f"{word!r} means both {names[plain(word)]} and {one.name}")
    return names


def instrument_command(instrument: Instrument) -> Command:
    """Make the command that begins an instrument, from the words the instrument brings."""
    return Command(
        instrument.id,
        nl=instrument.words["nl"],
        en=instrument.words["en"],
        run=partial(answering.start, instrument=instrument.id),
        help=instrument.help,
        follows=Follows.MEANT if instrument.counts else Follows.NOTHING,
    )


class Commands:
    """`words`: word as typed (plain) -> name of the command. `acts`: what can be done with a UVO, by name."""

    def __init__(self, declared: Sequence[Command], acts: Sequence[UvoAct]) -> None:
        """Raise ValueError when one word, or one name, means two commands."""
        self._named = {command.name: command for command in declared}
        if len(self._named) != len(declared):
            raise ValueError("two commands share a name")
        self.words = names_by_word(declared)
        self.acts: Mapping[str, UvoAct] = {act.name: act for act in acts}
        self._act_words = names_by_word(acts)

    @classmethod
    def build(cls, declared: Sequence[Command], acts: Sequence[UvoAct], library: Library) -> "Commands":
        """Combine what is declared with one command for each instrument that brings words.

        Raises ContentFault when such a word means something else already, ValueError when the declarations contradict
        each other.
        """
        words, names = dict(names_by_word(declared)), {command.name for command in declared}
        brought = [instrument_command(instrument) for instrument in library.with_words()]
        for command in brought:
            file = library.entry(command.name).file
            if command.name in names:
                raise ContentFault("command-taken", file=file, where="id", name=command.name)
            for word in command.words:
                if words.setdefault(plain(word), command.name) != command.name:
                    meant = words[plain(word)]
                    raise ContentFault("word-taken", file=file, where="words", word=repr(word), meant=meant)
        return cls((*brought, *declared), acts)

    def __iter__(self) -> Iterator[Command]:
        return iter(self._named.values())

    def by_name(self, name: str) -> Command | None:
        return self._named.get(name)

    def by_word(self, text: str) -> Command | None:
        """Return the command that this text names, word for word."""
        name = self.words.get(plain(text))
        return self._named[name] if name else None

    def act_by_word(self, text: str) -> UvoAct | None:
        """Return what this word does with a UVO, or None."""
        name = self._act_words.get(plain(text))
        return self.acts[name] if name else None


def help_words(declared: Iterable[Command], group: MenuGroup, language: Language) -> Iterator[tuple[str, HelpKey]]:
    """List the words of this subject of help in the order of declaration, each with the sentence that says what it
    does."""
    for command in declared:
        if command.menu is not group or command.help is None or isinstance(command.help, Text):
            continue
        word = command.main_word(language)
        yield word, command.help
        for one in command.subcommands:
            if one.help:
                yield f"{word} {one.main_word(language)}", one.help
