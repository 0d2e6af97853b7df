"""The words of a group picture, kept apart: what its content says, and the sentences in which findings are told.

A picture is kept as figures. What stands around them comes from content files and texts, which change with an upgrade;
so that a picture says what it said, it is told in the words of the day it was made. Not kept: titles of what folds,
buttons, hints and the layout, which belong to how we talk now.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import ValidationError

from dialogs.instruments.content_models import ScanContent
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.kind import Entry, KeptSpeech
from dialogs.instruments.registry import KINDS
from dialogs.instruments.rounds import Domain
from dialogs.round_records import Wording
from dialogs.texts.catalog import NAMED, Speech, sources

# The families of texts in which a picture, its figures and its findings are told. A test draws pictures and holds that
# nothing else of them comes from the texts, but titles of folds.
_FAMILIES = ("picture-", "value-", "result-", "group-file-", "group-sheet-", "over-time-", "pdf-")
_WORDS = frozenset({"named", "dash"})


def is_kept(key: str) -> bool:
    """Tell whether the text of this key belongs to the words of a picture."""
    return key in _WORDS or key.startswith(_FAMILIES)


@cache
def _texts() -> Mapping[Language, Mapping[str, str]]:
    return {language: dict(_closure(sources(language))) for language in LANGUAGES}


def _closure(known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Return the texts that are kept, with those they name."""
    left, seen = sorted(filter(is_kept, known)), set[str]()
    while left:
        key = left.pop()
        if key in known and key not in seen:
            seen.add(key)
            yield key, known[key]
            left += NAMED.findall(known[key])


def wording_of(entry: Entry) -> Wording:
    """Return the words in which a picture of this scan is told today."""
    content: ScanContent = entry.content
    # What the texts around fill in is theirs from now on.
    said = content.model_copy(update={"item_name": content.item, "band_name": content.band_heading})
    words = {
        "schema": entry.kind.schema,
        "content": said.model_dump(mode="json", by_alias=True),
        "domains": [domain.model_dump(mode="json", by_alias=True) for domain in entry.domains],
        "texts": _texts(),
    }
    written = json.dumps(words, ensure_ascii=False, sort_keys=True)
    return Wording(sha256(written.encode()).hexdigest()[:32], json.loads(written))


def read_words(words: Mapping[str, Any]) -> tuple[Entry, KeptSpeech]:
    """Return the content of a scan as it was when these words were kept, and how it was told then.

    Raises ValueError when it cannot be read any more.
    """
    try:
        kind = KINDS[words["schema"]]
        instrument, content = kind.load({"schema_": words["schema"], **words["content"]})
        domains = tuple(map(Domain.model_validate, words["domains"]))
        said = {language: Speech(language, words["texts"][language]) for language in LANGUAGES}
        return Entry(kind, instrument, content, domains), said
    except (KeyError, TypeError, ValidationError) as fault:
        raise ValueError("kept words cannot be read") from fault
