"""One's own list for the next meeting."""

from dialogs.commands.declaration import Audience, Command, Follows, Kind
from dialogs.usecases import overviews

COMMANDS = (
    Command(
        "zet_op_agenda",
        nl=("zet op agenda", "op de agenda"),
        en=("put on agenda", "on the agenda"),
        run=overviews.add_to_agenda,
        help="help-zet-op-agenda",
        button="button-zet_op_agenda",
        follows=Follows.ANYTHING,
        may=Audience.OF_ROUND,
    ),
    Command(
        "agenda",
        nl=("agenda", "mijn agenda"),
        en=("agenda", "my agenda"),
        run=overviews.show_agenda,
        help="help-agenda",
        follows=Follows.ANYTHING,
        # `agenda klaar 1` takes a line off, and a second time would take the next one.
        kind=Kind.LOOKS_ALONE,
    ),
)
