"""The world of the scenarios, for cards taken from real conversations."""

from tests.scenarios.conftest import world

__all__ = ["world"]
