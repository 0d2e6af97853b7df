"""Lists for a chair to tick, and who can help: nothing of which is filled in as a scan."""

from dialogs.instruments.kind import Kind
from dialogs.instruments.kinds.aanpak.definition import AanpakContent


class AanpakKind(Kind[AanpakContent]):
    schema = "content/aanpak@1"
    definition = AanpakContent

    def instrument(self, content: AanpakContent) -> None:
        return None
