"""What a PostgreSQL holds programs to, as facts that can be compared from before a step and after it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

# Name -> what is so, per kind of thing. Each name begins with the table it is of.
_ASKED = {
    "column": (
        "SELECT relname || ' ' || attname, format_type(atttypid, atttypmod) || "
        "CASE WHEN attnotnull THEN ' needed' ELSE '' END || "
        "CASE WHEN atthasdef THEN ' given' ELSE '' END "
        "FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid "
        "WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped"
    ),
    "constraint": (
        "SELECT relname || ' ' || conname, pg_get_constraintdef(pg_constraint.oid) "
        "FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid WHERE contype <> 'n' "
        "AND relnamespace = 'public'::regnamespace"
    ),
    "index": "SELECT tablename || ' ' || indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "policy": (
        "SELECT tablename || ' ' || policyname, concat_ws(' ', permissive, cmd, roles::text, qual, with_check) "
        "FROM pg_policies WHERE schemaname = 'public'"
    ),
    "trigger": (
        "SELECT relname || ' ' || tgname, pg_get_triggerdef(pg_trigger.oid) FROM pg_trigger "
        "JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal"
    ),
    "function": (
        "SELECT proname::text, pg_get_function_arguments(oid) || ' ' || pg_get_function_result(oid) FROM pg_proc "
        "WHERE pronamespace = 'public'::regnamespace"
    ),
}


@dataclass(frozen=True)
class Facts:
    """Kind of thing -> name -> what is so."""

    found: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def tables(self) -> set[str]:
        return {name.split()[0] for name in self.found["column"]}


async def read_facts(connection: AsyncConnection) -> Facts:
    return Facts(
        {kind: {row[0]: row[1] for row in await connection.execute(text(asked))} for kind, asked in _ASKED.items()}
    )


def broken(before: Facts, after: Facts) -> Iterator[str]:
    """What the program of before may stumble over: a line for each, that begins with what it is about."""
    yield from (f"table {name} is gone" for name in sorted(before.tables - after.tables))
    for kind, was in before.found.items():
        now = after.found[kind]
        for name in sorted(was):
            if name not in now and name.split()[0] in after.tables | ({name} if kind == "function" else set()):
                if not (kind == "index" and "UNIQUE" not in was[name]):
                    yield f"{kind} {name} is gone"
            elif name in now and not _as_good(kind, was[name], now[name]):
                yield f"{kind} {name} was {was[name]}, is {now[name]}"
        for name in sorted(set(now) - set(was)):
            is_old = name.split()[0] in before.tables
            if fault := _added(kind, now[name], is_old=is_old):
                yield f"{kind} {name} {fault}: {now[name]}"


def _as_good(kind: str, was: str, now: str) -> bool:
    if kind != "column" or was == now:
        return was == now
    # A longer text, a value that need not be there any more, or one that is given where it is left out.
    shape = re.compile(r"^(\D+?)(?:\((\d+)\))?( needed)?( given)?$")
    old, new = shape.match(was), shape.match(now)
    if not old or not new or old[1] != new[1] or (new[3] and not old[3]) or (old[4] and not new[4] and new[3]):
        return False
    return new[2] is None or (old[2] is not None and int(new[2]) >= int(old[2]))


def _added(kind: str, fact: str, *, is_old: bool) -> str:
    """What is wrong with something new, on a table there was already or on a new one."""
    if kind == "constraint" and not is_old:
        # Who has themselves erased by the program of before, would be held by rows it does not know.
        held = "FOREIGN KEY" in fact and "ON DELETE" not in fact
        return "holds what the version before erases" if held else ""
    if not is_old:
        return ""
    match kind:
        case "column":
            return "is needed and not given" if fact.endswith(" needed") else ""
        case "index":
            return "is unique" if "UNIQUE" in fact else ""
        case "policy":
            return "takes away" if fact.startswith("RESTRICTIVE") else ""
        case "constraint" | "trigger":
            return "is new"
    return ""
