"""Audit what was shown of a group and what left as a file, however it was asked for."""

from dialogs.audit_records import Act
from dialogs.effects import CalendarItem, Response, SendFile
from dialogs.replies import GroupPicture
from dialogs.usecases.turn import Turn


def audit_response(turn: Turn, response: Response | None) -> None:
    """Write an audit entry for a response that needs one.

    Of one's own outcome only that it was exported: not which one, nor when it was sent.
    """
    match response:
        case GroupPicture():
            turn.audit(Act.PICTURE, "round", response.group.round.id)
        case SendFile(outcome=GroupPicture() as outcome):
            turn.audit(Act.EXPORT, "round", outcome.group.round.id)
        case SendFile(outcome=CalendarItem() as outcome):
            turn.audit(Act.EXPORT, "uvo", outcome.uvo.id)
        case SendFile():
            turn.audit(Act.EXPORT, "own")
