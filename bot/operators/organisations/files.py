"""Everything of a tenant as files of JSON, one per table, with what the register says of it."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from dialogs.ports import Repositories
from store.register import register


class NotEmpty(Exception):
    """There is something in that folder already."""


async def write_tenant(uow: Repositories, tenant: str, folder: Path) -> Mapping[str, int]:
    """Write all rows of a tenant into a folder that is empty or not there, for our own account only.

    Return the number of rows per table. Raises NotEmpty or OSError.
    """
    _make_private(folder)
    counts = dict(await uow.leaving.count(tenant))
    for table in counts:
        counts[table] = await _write_table(uow, tenant, table, folder / f"{table}.json")
    return counts


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise NotEmpty
    folder.chmod(0o700)


async def _write_table(uow: Repositories, tenant: str, table: str, file: Path) -> int:
    """Write one table, a row a line, as one JSON object; a row at a time, because there may be very many."""
    entry, count = register().tables[table], 0
    about = {
        "table": table,
        "purpose": register().purposes[entry.purpose],
        "columns": {name: column.what for name, column in entry.columns.items()},
    }
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "w", encoding="utf-8") as out:
        out.write(json.dumps(about, ensure_ascii=False)[:-1] + ', "rows": [')
        async for row in uow.leaving.rows(tenant, table):
            out.write(("," if count else "") + "\n" + json.dumps(row, ensure_ascii=False))
            count += 1
        out.write("\n]}\n")
        out.flush()
        os.fsync(out.fileno())
    return count
