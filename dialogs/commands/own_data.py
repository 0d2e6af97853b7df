"""What is kept of somebody: seen, taken along, put right, erased."""

from functools import partial

from dialogs.commands.declaration import Command, Follows, Kind, MenuGroup, Subcommand
from dialogs.reply_parts import Note
from dialogs.usecases import own_data

COMMANDS = (
    Command(
        "mijn_gegevens",
        nl=("mijn gegevens", "gegevens over mij", "wat weet je over mij"),
        en=("my data", "data about me", "what do you know about me"),
        run=own_data.show_own_data,
        help="help-mijn-gegevens",
        button="button-mijn_gegevens",
        follows=Follows.ANYTHING,
        subcommands=(
            Subcommand(
                "bestand",
                nl=("bestand", "json", "meenemen"),
                en=("file", "json", "take along"),
                run=own_data.export_own_data,
            ),
            Subcommand(
                "link",
                nl=("link", "bestand link"),
                en=("link", "file link"),
                run=partial(own_data.export_own_data, as_link=True),
            ),
            Subcommand("naam", nl=("naam", "wijzig naam"), en=("name", "change name"), run=own_data.refresh_name),
        ),
        kind=Kind.LOOKS,
        menu=MenuGroup.DATA,
    ),
    Command(
        "wis_gegevens",
        nl=("wis mijn gegevens", "verwijder mijn gegevens", "vergeet mij"),
        en=("erase my data", "delete my data", "forget me"),
        run=own_data.ask_to_erase,
        # A yes may slip out, so a word of its own is asked.
        run_confirmed=partial(own_data.ask_to_erase, note=Note("note-erase-word")),
        help="help-wis-gegevens",
        button="button-wis_gegevens",
        menu=MenuGroup.DATA,
    ),
    # Right after what it is about was read it erases; at any other moment that is read first.
    Command(
        "wis_alles",
        nl=("wis alles", "ja, wis alles"),
        en=("erase everything", "yes, erase everything"),
        run=own_data.ask_to_erase,
        run_confirmed=own_data.erase_own_data,
        help="help-wis-alles",
    ),
)
