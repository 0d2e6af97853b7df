"""What was shown of a group, and what went out as a file, is answered for: by what is said, whoever asked how."""

from dialogs.records import Act
from dialogs.replies import FileOffer, GroupPicture, Invite, Reply
from dialogs.usecases.turn import Turn


def note(turn: Turn, reply: Reply | None) -> None:
    """Of one's own outcome only that it was taken along: which one, and when it was sent, is nobody's business."""
    match reply:
        case GroupPicture():
            turn.audit(Act.PICTURE, "round", reply.group.round.id)
        case FileOffer(outcome=GroupPicture() as outcome):
            turn.audit(Act.EXPORT, "round", outcome.group.round.id)
        case FileOffer(outcome=Invite() as outcome):
            turn.audit(Act.EXPORT, "uvo", outcome.uvo.id)
        case FileOffer():
            turn.audit(Act.EXPORT, "own")
