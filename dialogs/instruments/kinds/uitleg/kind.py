"""Explanations: nothing is asked in them, and they are told when somebody asks what a word means."""

from collections.abc import Sequence

from dialogs.instruments.definition import Text
from dialogs.instruments.explained import Explained
from dialogs.instruments.kind import Kind
from dialogs.instruments.kinds.uitleg.definition import Source, Uitleg


class UitlegKind(Kind[Uitleg]):
    schema = "content/uitleg@1"
    definition = Uitleg

    def instrument(self, content: Uitleg) -> None:
        return None

    def explained(self, content: Uitleg) -> Sequence[Explained]:
        return [
            Explained(
                key=entry.key,
                title=entry.title,
                text=Text(nl=entry.nl, en=entry.en),
                names=tuple(word for words in entry.synonyms.values() for word in words),
                source=_written(content, entry.source),
            )
            for entry in content.entries
        ]


def _written(content: Uitleg, source: Source) -> str:
    """Write publications and where it stands in there."""
    named = "; ".join(content.sources[id_] for id_ in source.ids)
    if not source.section:
        return named
    # A number alone would not say that it is a section; a name does.
    return f"{named}, {'§ ' if source.section[0].isdecimal() else ''}{source.section}"
