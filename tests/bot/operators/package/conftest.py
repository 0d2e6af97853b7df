"""The world of the scenarios, to say every command to the real desk."""

from tests.scenarios.conftest import world

__all__ = ["world"]
