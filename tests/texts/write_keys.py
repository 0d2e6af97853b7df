"""Writes dialogs/texts/keys.py from the Dutch texts: `make texts`, after a text is added or goes."""

import textwrap
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

_TEXTS = Path(__file__).parents[2] / "dialogs/texts"
KEYS = _TEXTS / "keys.py"
# The keys that begin so -> their type, which a reply or card names. All other keys are said where they stand.
_FAMILIES = {
    "note-": "NoteKey",
    "sentence-": "SentenceKey",
    "trouble-": "TroubleKey",
    "button-": "ButtonKey",
    "help-": "HelpKey",
    "lead-": "LeadKey",
    "invitation-title-": "InvitationKey",
    "uvo-heading-": "HeadingKey",
    "meaning-": "MeaningKey",
    "": "PlainKey",
}
_HEAD = '''"""Every key that can be said, by family. Written by `make texts`; mypy refuses what is not in here."""

from typing import Literal
'''


def messages(language: str) -> dict[str, ftl.Message]:
    """The texts of a language as they stand in its file, each with its key."""
    resource = FluentParser().parse((_TEXTS / f"{language}.ftl").read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ftl.Junk)]
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ftl.Message)}


def written() -> str:
    """The module as it should stand, its keys packed so that it stays short."""
    found: dict[str, list[str]] = {name: [] for name in _FAMILIES.values()}
    for key in sorted(messages("nl")):
        found[next(name for start, name in _FAMILIES.items() if key.startswith(start))].append(key)
    text = _HEAD
    for name, keys in found.items():
        lines = textwrap.fill(", ".join(f'"{key}"' for key in keys), 115, break_on_hyphens=False)
        text += f"\n{name} = Literal[\n{textwrap.indent(lines, '    ')},\n]  # fmt: skip"
    families = "\n    | ".join(found)
    return f"{text}\nKey = (\n    {families}\n)\n"


if __name__ == "__main__":
    KEYS.write_text(written(), encoding="utf-8")
