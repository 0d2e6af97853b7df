"""Finding one's way. Yes and no answer a question of ours; without one they bring what is going on."""

from functools import partial

from dialogs.commands.declaration import Command, Follows, Kind, MenuGroup, Place, Subcommand
from dialogs.usecases import helping, orienting


def _about(subject: MenuGroup, *, nl: tuple[str, ...], en: tuple[str, ...]) -> Subcommand:
    return Subcommand(subject, nl=nl, en=en, run=partial(helping.show_subject, subject=subject))


COMMANDS = (
    Command(
        "hallo",
        nl=("hallo", "hoi", "hey", "hé", "goedemorgen", "goedemiddag", "goedenavond", "dag"),
        en=("hello", "hi", "good morning", "good afternoon"),
        run=partial(orienting.show_current, lead="lead-hello"),
        help="help-hallo",
        kind=Kind.LOOKS,
    ),
    Command(
        "menu",
        nl=("menu", "start"),
        en=("menu", "start"),
        run=orienting.show_menu,
        help="help-menu",
        button="button-menu",
        follows=Follows.SUBCOMMAND,
        subcommands=(Subcommand("alles", nl=("alles",), en=("all",), run=orienting.show_everything_open),),
        kind=Kind.LOOKS,
    ),
    # Where something is asked it explains that; elsewhere it is the menu.
    Command(
        "help",
        nl=("help", "hulp", "wat kun je"),
        en=("help", "what can you do"),
        run=helping.help_here,
        help="help-help",
        button="button-help",
        follows=Follows.SUBCOMMAND,
        subcommands=(
            Subcommand("onderwerpen", nl=("onderwerpen",), en=("subjects",), run=helping.show_subject),
            _about(MenuGroup.SCANS, nl=("scans", "scan"), en=("scans", "scan")),
            _about(MenuGroup.ROUNDS, nl=("rondes",), en=("rounds",)),
            _about(MenuGroup.UVOS, nl=("uvo's", "uvos", "uvo"), en=("uvos", "uvo")),
            _about(MenuGroup.DATA, nl=("gegevens",), en=("data",)),
        ),
        kind=Kind.LOOKS,
        # In a shared place everything we do not do there gets help.
        suggested=frozenset({Place.PERSONAL, Place.SHARED}),
    ),
    # Of what is asked with a sentence ("hoe verleng ik de ronde"); on its own it is help.
    Command(
        "hoe",
        nl=("hoe doe ik dat", "hoe doe je dat"),
        en=("how do i do that", "how to do that"),
        run=helping.tell_how,
        help="help-hoe",
        follows=Follows.MEANT,
        kind=Kind.LOOKS,
    ),
    Command(
        "ja",
        nl=("ja", "ja hoor", "oké", "ok", "akkoord", "prima", "gelezen"),
        en=("yes", "okay", "ok", "sure"),
        run=orienting.show_current,
        help="help-ja",
    ),
    Command(
        "nee",
        nl=("nee", "liever niet", "nee dank je"),
        en=("no", "no thanks"),
        run=orienting.leave_as_is,
        help="help-nee",
    ),
)
