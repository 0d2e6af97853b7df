"""A form: what is filled in becomes a thing (a round, a UVO …), so it has no outcome of its own."""

from typing import Any

from dialogs.instruments.definition import Instrument
from dialogs.instruments.kind import Kind
from dialogs.instruments.kinds.form.definition import FormContent, instrument_of


class FormKind(Kind[FormContent]):
    schema = "content/form@1"

    def load(self, raw: dict[str, Any]) -> tuple[Instrument, FormContent]:
        content = FormContent.model_validate(raw)
        return instrument_of(content), content
