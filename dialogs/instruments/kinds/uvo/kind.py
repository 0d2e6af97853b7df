"""What a chair is prompted with: texts and numbers of which nothing is asked."""

from dialogs.instruments.kind import Kind
from dialogs.instruments.kinds.uvo.definition import UvoContent


class UvoKind(Kind[UvoContent]):
    schema = "content/uvo@1"
    definition = UvoContent

    def instrument(self, content: UvoContent) -> None:
        return None
