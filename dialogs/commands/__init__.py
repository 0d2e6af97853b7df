"""Every command, declared once: its words, what may follow, who may, whether it looks or changes, and where it works.

The order is the one in which menu and documents name them. An instrument brings its own words (`Commands.build`).
"""

from dialogs.commands import agenda, asking, orienting, own_data, rounds, scans, settings, taking_part, uvos
from dialogs.commands.declaration import Command
from dialogs.commands.table import Commands
from dialogs.instruments.library import Library

COMMANDS: tuple[Command, ...] = (
    *scans.COMMANDS,
    *agenda.COMMANDS,
    *taking_part.COMMANDS,
    *rounds.COMMANDS,
    *uvos.COMMANDS,
    *asking.COMMANDS,
    *settings.COMMANDS,
    *own_data.COMMANDS,
    *orienting.COMMANDS,
)


def build_commands(library: Library) -> Commands:
    """Build all commands for this content. Raises ContentFault when an instrument's words are taken."""
    return Commands.build(COMMANDS, uvos.ACTS, library)
