"""A package for these tests: its facts, its files, its icons, the command that makes it, and what is wrong with it."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

import jsonschema
from PIL import Image
from typer.testing import CliRunner, Result

from bot.operators.command_line import cli
from bot.operators.manifest import PackageFacts, build_package

ROOT = Path(__file__).parents[4]
SCHEMAS = Path(__file__).with_name("schemas")
APP_ID = UUID("11111111-2222-3333-4444-555555555555")


def validator(name: str) -> jsonschema.Draft4Validator:
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    return jsonschema.Draft4Validator(schema)


def faults(name: str, document: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(document)]


def unpacked(**facts: Any) -> dict[str, bytes]:
    made = build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl", **facts))
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


# Icons.


def icon(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGBA")


# The command line.


def run(tmp_path: Path, *options: str) -> Result:
    given = {"--app-id": str(APP_ID), "--host": "bot.example.nl", "-o": str(tmp_path / "regiebot.zip")}
    given |= dict(zip(options[::2], options[1::2], strict=True))
    return CliRunner().invoke(cli, ["manifest", *(word for pair in given.items() for word in pair)])
