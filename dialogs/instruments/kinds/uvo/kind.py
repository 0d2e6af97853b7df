"""What a chair is prompted with: texts and numbers of which nothing is asked."""

from typing import Any

from dialogs.instruments.kind import Kind
from dialogs.instruments.kinds.uvo.definition import UvoContent


class UvoKind(Kind[UvoContent]):
    schema = "content/uvo@1"

    def load(self, raw: dict[str, Any]) -> tuple[None, UvoContent]:
        return None, UvoContent.model_validate(raw)
