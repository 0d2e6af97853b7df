"""The world of the scenarios, for files that are asked for in a real conversation."""

from tests.scenarios.conftest import world

__all__ = ["world"]
