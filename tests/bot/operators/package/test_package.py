"""The Teams package: Microsoft's schema says yes, and so does what that schema does not look at."""

import io
import json
import re
import tomllib
import zipfile
from typing import Any
from uuid import uuid5

import pytest
from pydantic import ValidationError

from bot.operators.manifest import FILES, PackageFacts, build_package
from manifest import draw_icons
from tests.bot.operators.package.packed import APP_ID, ROOT, faults, icon, unpacked


def test_it_fits_the_schemas_of_microsoft(manifest: Any, english: Any) -> None:
    assert faults("MicrosoftTeams.schema.json", manifest) == []
    assert faults("MicrosoftTeams.Localization.schema.json", english) == []


def test_the_schemas_can_say_no(manifest: Any, english: Any) -> None:
    assert faults("MicrosoftTeams.schema.json", manifest | {"id": "regiebot"})
    assert faults("MicrosoftTeams.schema.json", manifest | {"descriptions": {}})
    assert faults("MicrosoftTeams.Localization.schema.json", english | {"bots[0].commands[0].title": "x"})


def test_it_is_filled_in(manifest: Any, parts: dict[str, bytes]) -> None:
    assert b"{{" not in parts["manifest.json"] + parts["en.json"]
    assert manifest["manifestVersion"] == "1.25"
    assert manifest["version"] == tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest["version"])
    assert manifest["bots"][0]["botId"] == str(APP_ID)
    assert manifest["id"] == str(uuid5(APP_ID, "regiebot"))
    assert manifest["validDomains"] == ["bot.example.nl"]
    assert manifest["developer"] == {
        "name": "Regiebot",
        "websiteUrl": "https://bot.example.nl/over",
        "privacyUrl": "https://bot.example.nl/privacy",
        "termsOfUseUrl": "https://bot.example.nl/voorwaarden",
    }
    assert manifest["accentColor"] == draw_icons.GROUND


def test_it_asks_for_what_the_bot_can_do_and_no_more(manifest: Any) -> None:
    (bot,) = manifest["bots"]
    assert set(bot["scopes"]) == {"personal", "team", "groupChat"}
    assert bot["supportsFiles"] is True
    # Messages that do not mention the bot are not ours to read.
    assert "authorization" not in manifest
    assert "*" not in "".join(manifest["validDomains"])


def test_the_zip_holds_these_files_and_no_others(manifest: Any, parts: dict[str, bytes]) -> None:
    named = {"manifest.json", *manifest["icons"].values()}
    named |= {language["file"] for language in manifest["localizationInfo"]["additionalLanguages"]}
    assert set(parts) == set(FILES) == named


def test_the_same_installation_gives_the_same_bytes() -> None:
    one = build_package(PackageFacts(app_id=APP_ID, host="bot.example.nl"))
    assert one == build_package(PackageFacts(app_id=APP_ID, host="BOT.example.nl"))
    assert one != build_package(PackageFacts(app_id=APP_ID, host="bot2.example.nl"))
    with zipfile.ZipFile(io.BytesIO(one)) as packed:
        for member in packed.infolist():
            assert (member.date_time[0], member.compress_type) == (1980, zipfile.ZIP_STORED)


def test_an_environment_is_told_apart_in_teams(manifest: Any, parts: dict[str, bytes]) -> None:
    other = unpacked(environment="Acceptatie")
    told, english = json.loads(other["manifest.json"]), json.loads(other["en.json"])
    assert faults("MicrosoftTeams.schema.json", told) == []
    assert faults("MicrosoftTeams.Localization.schema.json", english) == []
    assert told["name"]["short"] == english["name.short"] == "Regiebot (acceptatie)"
    assert english["name.full"] == "Regiebot: leading without power (acceptatie)"
    assert told["id"] == str(uuid5(APP_ID, "regiebot acceptatie")) != manifest["id"]
    assert told["accentColor"] != manifest["accentColor"]
    assert icon(other["color.png"]).getpixel((0, 0)) == (*bytes.fromhex(told["accentColor"][1:]), 255)
    # All that is said of the bot itself is the same.
    for same in ("description", "bots", "developer", "validDomains"):
        assert told[same] == manifest[same]
    assert other["outline.png"] == parts["outline.png"]


def test_the_longest_name_of_an_environment_fits() -> None:
    told = unpacked(environment="a" * 16)
    assert faults("MicrosoftTeams.schema.json", json.loads(told["manifest.json"])) == []


def test_an_installation_names_the_field_that_is_wrong() -> None:
    with pytest.raises(ValidationError) as fault:
        PackageFacts.model_validate({"app_id": "x", "host": "y"})
    assert [error["loc"] for error in fault.value.errors()] == [("app_id",), ("host",)]
