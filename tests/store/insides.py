"""The insides of SQLAlchemy that the store leans on: each is checked, and when one moved, a sentence says which.

Each check is seen red as well: the second test takes the inside away, or alters it, and reads the sentence.
"""

import asyncio
import inspect
import re
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from types import ModuleType
from typing import Any

import pytest
from _pytest.mark import ParameterSet

Patch = pytest.MonkeyPatch


@dataclass(frozen=True)
class Inside:
    """One entry of the list in a module of the store: what is looked at, and what is done about it when it moved.

    `alterations` are ways in which it could move; each turns `check` red.
    """

    name: str
    used_in: ModuleType
    remedy: str
    # Takes the place of a database: a folder with a file of SQLite, or the address of a PostgreSQL.
    check: Callable[[Any], Awaitable[None]]
    alterations: tuple[Callable[[Patch], None], ...]


async def moved(inside: Inside, place: Any) -> str:
    """Check one inside. Return "" when it is as it was, else a sentence for who renews SQLAlchemy."""
    try:
        async with asyncio.timeout(20):
            await inside.check(place)
    except Exception as fault:
        kind = "" if isinstance(fault, AssertionError) else f"{type(fault).__name__}: "
        found = f"{kind}{fault}".splitlines()[0]
        module = inside.used_in.__name__.replace(".", "/") + ".py"
        return (
            f"SQLAlchemy {version('sqlalchemy')} has moved `{inside.name}`, which {module} leans on ({found}). "
            f"{inside.remedy} Then adapt the list in {module}, or stay below this version in pyproject.toml."
        )
    return ""


def takes(function: Any, *names: str) -> None:
    """Raise when a function has other parameters."""
    found = tuple(name for name in inspect.signature(function).parameters if name not in ("self", "cls"))
    assert found == names, f"takes {found}, not {names}"


@contextmanager
def raises(kind: type[BaseException]) -> Iterator[list[Any]]:
    """As `pytest.raises`, whose own failure is no Exception."""
    caught: list[Any] = []
    try:
        yield caught
    except kind as fault:
        caught.append(fault)
    assert caught, f"raises no {kind.__name__}"


def named(inside: Inside) -> str:
    return inside.name


def altered(insides: Iterable[Inside]) -> list[ParameterSet]:
    """Each inside with each way in which it could move."""
    return [
        pytest.param(inside, alter, id=f"{inside.name}-{alter.__name__.strip('_')}")
        for inside in insides
        for alter in inside.alterations
    ]


async def is_where_it_was(inside: Inside, place: Any) -> None:
    sentence = await moved(inside, place)
    assert not sentence, sentence


async def is_named_when_it_moves(inside: Inside, alter: Callable[[Patch], None], place: Any) -> None:
    with Patch.context() as patch:
        alter(patch)
        sentence = await moved(inside, place)
    assert f"has moved `{inside.name}`, which store/" in sentence
    assert inside.remedy in sentence


def listed(module: ModuleType) -> list[str]:
    """The insides that a module of the store says it leans on."""
    return re.findall(r"^- `(.+?)`:", module.__doc__ or "", re.MULTILINE)
