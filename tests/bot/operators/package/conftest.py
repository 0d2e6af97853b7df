"""The package as it is made, and the world of the scenarios, to say every command to the real desk."""

import io
import json
import zipfile
from typing import Any

import pytest

from bot.operators.manifest import PackageFacts, build_package
from tests.bot.operators.package.packed import APP_ID
from tests.scenarios.conftest import world

__all__ = ["world"]


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    made = build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl"))
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.fixture(scope="module")
def manifest(parts: dict[str, bytes]) -> Any:
    return json.loads(parts["manifest.json"])


@pytest.fixture(scope="module")
def english(parts: dict[str, bytes]) -> dict[str, str]:
    return json.loads(parts["en.json"])
