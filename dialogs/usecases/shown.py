"""What was shown of a group, and what went out as a file, is answered for: by the answer, whoever asked how."""

from dialogs.effects import CalendarItem, Response, SendFile
from dialogs.records import Act
from dialogs.replies import GroupPicture
from dialogs.usecases.turn import Turn


def record(turn: Turn, response: Response | None) -> None:
    """Of one's own outcome only that it was taken along: which one, and when it was sent, is nobody's business."""
    match response:
        case GroupPicture():
            turn.audit(Act.PICTURE, "round", response.group.round.id)
        case SendFile(outcome=GroupPicture() as outcome):
            turn.audit(Act.EXPORT, "round", outcome.group.round.id)
        case SendFile(outcome=CalendarItem() as outcome):
            turn.audit(Act.EXPORT, "uvo", outcome.uvo.id)
        case SendFile():
            turn.audit(Act.EXPORT, "own")
