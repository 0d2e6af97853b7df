"""A row in every table for each of two people, with what would tell on them written all over it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from store import schema
from store.schema import metadata
from tests.conftest import raw

DAY = date(2026, 11, 2)
NOON = datetime.combine(DAY, time(12), UTC)
Rows = Sequence[tuple[str, dict[str, Any]]]


def _round(id_: str, who: str, **more: Any) -> dict[str, Any]:
    return {
        "id": id_, "tenant": "t", "code": f"code-{id_}", "coordinator": who, "instrument": "zelfscan",
        "version": "1.0.0", "mode": "tussen_domeinen", "name": f"name-of-{id_}", "closes_on": DAY, "invited": 5,
        "opened_on": DAY, "minimum": 5, "closed_on": DAY, "groups": [], "host": f"canary-host-{who}", **more,
    }  # fmt: skip


def _run(id_: str, who: str, number: int, **more: Any) -> dict[str, Any]:
    return {
        "id": id_, "person": who, "instrument": "zelfscan", "version": "1.0.0", "number": number, "started_on": DAY,
        "given": {}, "state": "submitted", "seq": 1, "submitted_on": DAY, **more,
    }  # fmt: skip


def people_of(who: str, **more: Any) -> dict[str, Any]:
    return {
        "id": who, "tenant": "t", "user": f"canary-user-{who}", "locale": "nl", "welcomed": True, "paused": False,
        "pending": {"ask": "later", "code": f"canary-code-{who}"}, "conversation": f"canary-chat-{who}",
        "account": f"canary-account-{who}", "seen_on": DAY, "notice": "3", "noticed_on": DAY, **more,
    }  # fmt: skip


def rows_of(me: str, other: str) -> Rows:
    """Everything `me` can have; `other` is there already, with a round of the same shape."""
    mine = f"round-{me}"
    invitation = {"round": mine, "person": me, "state": "joined", "invited_on": DAY, "reason": "", "reminded": 0}
    return [
        ("rounds", _round(mine, me)),
        ("coordinators", {"round": mine, "person": me}),
        ("coordinators", {"round": mine, "person": other}),
        ("invitations", {**invitation, "called": f"canary-called-{me}", "asked_by": other}),
        ("keys", {"key": f"key-{me}", "round": mine, "person": me, "kind": "samen", "until": DAY}),
        ("places", {"round": mine, "conversation": "19:channel", "service": "s", "account": "", "bot": "b"}),
        ("paper", {"id": f"paper-{me}", "round": mine, "group": "r1", "scores": {"dirigent": 3}, "entered_on": DAY}),
        ("agenda", {"id": f"line-{me}", "person": me, "round": mine, "item": "dirigent", "made_on": DAY}),
        ("runs", _run(f"run-{me}", me, 1, round=mine)),
        ("answers", {"run": f"run-{me}", "question": "naam", "value": f"canary-answer-{me}"}),
        ("runs", _run(f"joint-{me}", me, 2, partner=other, pair_code=f"pair-{me}")),
        ("answers", {"run": f"joint-{me}", "question": "ontwerper", "value": "4"}),
        ("releases", {"round": mine, "made_at": NOON, "picture": {"completed": 5, "roles": [1, 2.5]}}),
        ("ledger", {"round": mine, "number": 1, "cells": [["luisteren", ""]], "members": ["4f1c", "a7d2"]}),
        ("uvos", {
            "id": f"uvo-{me}", "tenant": "t", "chair": me, "code": f"canary-case-{me}", "opened_on": DAY, "weeks": 8,
            "usual_weeks": 8, "participants": [], "version": 0, "sequence": 0, "closed_on": DAY,
            "taken_by": f"canary-taker-{me}",
        }),
        ("uvo_meetings", {"uvo": f"uvo-{me}", "held_on": DAY, "due_on": DAY, "recorded_on": DAY}),
        ("uvo_ticks", {"uvo": f"uvo-{me}", "item": "bd_1", "ticked_on": DAY}),
        ("agreements", {
            "id": f"agreement-{me}", "uvo": f"uvo-{me}", "kind": "actie", "owner": f"canary-owner-{me}",
            "due_on": DAY, "made_on": DAY,
        }),
        ("circles", {
            "id": f"circle-{me}", "tenant": "t", "code": f"circle-{me}", "coordinator": me, "name": "Noord",
            "view": "samen", "host": f"canary-circle-host-{me}",
        }),
        ("circle_members", {"circle": f"circle-{me}", "person": me, "name": f"canary-member-{me}", "joined_on": DAY}),
        ("calendars", {"id": f"calendar-{me}", "person": me, "key": f"canary-secret-{me}", "made_on": DAY}),
        ("uvo_keys", {"key": f"uvo-key-{me}", "uvo": f"uvo-{me}", "person": me, "until": DAY}),
        ("prompts", {
            "id": f"prompt-{me}", "key": f"herinnering:{mine}:{me}:1", "kind": "herinnering", "person": me,
            "subject": mine, "due_at": NOON, "expires_at": NOON, "state": "sent", "attempt": 1, "fence": 1,
            "reason": "",
        }),
        ("deliveries", {"conversation": f"canary-chat-{me}", "activity": f"canary-activity-{me}", "at": NOON}),
        ("grants", {
            "id": f"grant-{me}", "user": f"canary-user-{me}", "role": "coordinator", "granted_on": DAY,
            "revoked_on": DAY,
        }),
    ]  # fmt: skip


async def put(engine: AsyncEngine, rows: Rows) -> None:
    async with raw(engine) as connection:
        for name, row in rows:
            table = metadata.tables[name]
            whose = {"tenant": "t"} if "tenant" in table.c else {}
            await connection.execute(insert(table).values({**whose, **row}))


async def fill(engine: AsyncEngine) -> None:
    """Anna and Bram, each with everything and with something of the other."""
    await put(engine, [("people", people_of("anna")), ("people", people_of("bram"))])
    await put(engine, [*rows_of("anna", "bram"), *rows_of("bram", "anna")])
    shared = [
        # Anna invited Bram by the name she typed, and is in a group of his.
        ("invitations", {
            "round": "round-anna", "person": "bram", "state": "invited", "invited_on": DAY, "reason": "", "reminded": 0,
            "called": "canary-typed-for-bram", "asked_by": "anna",
        }),
        ("circle_members", {"circle": "circle-bram", "person": "anna", "name": "canary-member-anna", "joined_on": DAY}),
        # Somebody else is still named.
        ("grants", {"id": "grant", "user": "somebody", "role": "coordinator", "granted_on": DAY}),
        ("audit", {
            "number": 1, "at": NOON, "actor": "4f1ca7d2", "event": "picture", "about": "round", "object": "round-anna",
            "outcome": "done", "hash": "a7d2",
        }),
        ("audit_chains", {"key": "k", "first": 0, "before": "", "last": 1, "head": "a7d2"}),
        ("brakes", {"mark": "b0a7", "tries": 3, "until": NOON}),
        ("switches", {"name": "prompts", "value": "restore", "at": NOON}),
        ("organisations", {"id": "t", "name": "Gemeente Veld", "added_on": DAY}),
        ("organisations", {"id": "u", "name": "School Zuid", "added_on": DAY}),
        ("partnerships", {"id": "p", "one": "t", "other": "u", "decided_by": "de stuurgroep", "decided_on": DAY}),
        ("sweeps", {"at": NOON, "counts": {"scans": 1}}),
        ("wordings", {"id": "w", "made_at": NOON, "words": {"schema": "content/zelfscan@1"}}),
    ]  # fmt: skip
    await put(engine, shared)


async def dump(engine: AsyncEngine) -> dict[str, list[dict[str, Any]]]:
    """Everything there is, by table."""
    async with raw(engine) as connection:
        return {
            table.name: [dict(row) for row in (await connection.execute(select(table))).mappings()]
            for table in schema.metadata.sorted_tables
        }
