"""A form: what is filled in becomes a thing (a round, a UVO …), so it has no outcome of its own."""

from dialogs.instruments.definition import Instrument
from dialogs.instruments.kind import Kind
from dialogs.instruments.kinds.form.definition import FormContent, Makes, instrument_of


class FormKind(Kind[FormContent]):
    schema = "content/form@1"
    definition = FormContent

    def instrument(self, content: FormContent) -> Instrument:
        return instrument_of(content)

    def makes(self, content: FormContent) -> Makes:
        return content.makes
