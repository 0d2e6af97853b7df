"""Everything we keep about somebody as one JSON file, for people and for programs."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from dialogs.records import OwnRows


def own_file(kept: Sequence[OwnRows], made_on: date) -> bytes:
    """Return JSON with, per table, why it is kept, what each column means, and the rows; empty tables included."""
    tables: dict[str, Any] = {
        part.table: {"why": part.why, "columns": dict(part.columns), "rows": list(part.rows)} for part in kept
    }
    whole = {"made_by": "Regiebot", "made_on": made_on.isoformat(), "tables": tables}
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()
