"""Rows to records and back: the only place that knows both."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Row, Table

from dialogs.audit_records import AuditChain, AuditLink, Grant
from dialogs.checklists import Tick
from dialogs.organisations import Organisation, PaperScores, Partnership
from dialogs.records import (
    AgendaLine,
    Agreement,
    Brake,
    CalendarAddress,
    Circle,
    CircleMember,
    Doubt,
    Invitation,
    InvitationState,
    Key,
    Person,
    Prompt,
    PromptState,
    Release,
    Round,
    Run,
    RunState,
    Uvo,
)
from dialogs.report_records import Meeting
from dialogs.round_records import LedgerSet

_RUN_COLUMNS = tuple(field.name for field in fields(Run) if field.name != "answers")


def person(row: Row[Any]) -> Person:
    columns = row._mapping
    return Person(**{**columns, "shown": tuple(columns["shown"])})


def round_(row: Row[Any]) -> Round:
    columns = row._mapping
    return Round(**{**columns, "groups": tuple(columns["groups"]), "organisations": tuple(columns["organisations"])})


def release(row: Row[Any]) -> Release:
    return Release(**row._mapping)


def ledger_set(row: Row[Any]) -> LedgerSet:
    return LedgerSet(tuple((item, group) for item, group in row.cells), frozenset(row.members))


def invitation(row: Row[Any]) -> Invitation:
    columns = row._mapping
    return Invitation(**{**columns, "state": InvitationState(columns["state"])})


def prompt(row: Row[Any]) -> Prompt:
    columns = row._mapping
    return Prompt(**{**columns, "state": PromptState(columns["state"]), "doubt": Doubt(columns["doubt"])})


def uvo(row: Row[Any]) -> Uvo:
    columns = row._mapping
    return Uvo(**{**columns, "participants": tuple(columns["participants"])})


Record = (
    Person
    | Round
    | Release
    | Run
    | Invitation
    | Key
    | AgendaLine
    | Prompt
    | Uvo
    | CalendarAddress
    | Brake
    | Meeting
    | Agreement
    | Tick
    | Circle
    | CircleMember
    | Grant
    | Organisation
    | Partnership
    | PaperScores
    | AuditLink
    | AuditChain
)


def columns(table: Table, record: type[Record]) -> list[ColumnElement[Any]]:
    """List the columns of a record: not the tenant, where the record does not hold it."""
    return [table.c[field.name] for field in fields(record)]


def values(record: Record) -> dict[str, Any]:
    """Return the columns of a record; the answers of a run have rows of their own."""
    return {field.name: getattr(record, field.name) for field in fields(record) if field.name != "answers"}


def runs(rows: Sequence[Row[Any]]) -> list[Run]:
    """Make runs from rows of run and answer side by side, in the order in which the runs first appear."""
    by_id: dict[str, Run] = {}
    answers: dict[str, dict[str, str | None]] = {}
    for row in rows:
        columns = row._mapping
        own = answers.setdefault(columns["id"], {})
        if columns["question"] is not None:
            own[columns["question"]] = columns["value"]
        if columns["id"] not in by_id:
            values = {name: columns[name] for name in _RUN_COLUMNS} | {"state": RunState(columns["state"])}
            by_id[columns["id"]] = Run(**values, answers=own)
    return list(by_id.values())
