"""Finding one's way. Yes and no answer a question of ours; without one they bring what is going on."""

from functools import partial

from dialogs.commands.declaration import Command, Kind, MenuGroup, Place
from dialogs.usecases import orienting

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
        "help",
        nl=("help", "hulp", "menu", "start", "wat kun je"),
        en=("help", "menu", "start", "what can you do"),
        run=orienting.show_menu,
        help="help-help",
        button="button-help",
        kind=Kind.LOOKS,
        menu=MenuGroup.EVERYBODY,
        # In a shared place everything we do not do there gets help.
        suggested=frozenset({Place.PERSONAL, Place.SHARED}),
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
        run=orienting.show_current,
        help="help-nee",
    ),
)
