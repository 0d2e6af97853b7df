"""A command of many words is found with the code that belongs to it, and not only alone."""

from dialogs.commands.declaration import Follows
from dialogs.commands.recognising import recognise
from dialogs.usecases.turn import Installation


def test_every_word_is_found_with_a_code_behind_it(installation: Installation) -> None:
    unread = [
        word
        for command in installation.commands
        if command.follows is Follows.CODE
        for word in command.words
        if (typed := recognise(f"{word} K7QF-M2XR", installation.commands)) is None or typed.command is not command
    ]
    assert unread == []
