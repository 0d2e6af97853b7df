"""The package that Teams installs: manifest, language file and icons of `manifest/`, filled in for one installation."""

import json
import re
import zipfile
from collections.abc import Mapping
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field, field_validator

from bot.web.pages import ABOUT, PRIVACY, TERMS

# What a package is made of; nothing else of the folder goes in.
FILES = ("manifest.json", "en.json", "color.png", "outline.png")
# A name that the whole internet can find: labels of letters, digits and hyphens, and a top level that is no number.
_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
# As Microsoft's own toolkit writes what is still to be filled in.
_BLANK = re.compile(r"\$\{\{(\w+)\}\}")
# Teams takes three numbers and nothing behind them, whatever its schema says (microsoft-teams-app-schema, issue 174).
_VERSION = re.compile(r"\d+\.\d+\.\d+")


class PackageFacts(BaseModel):
    """One bot in Azure, and where it is. Raises pydantic's ValidationError; its `loc` names the field that is wrong."""

    model_config = ConfigDict(frozen=True)

    app_id: UUID
    host: str
    id: UUID | None = None
    developer: str = Field(default="Regiebot", min_length=1, max_length=32)
    website: str = ""
    privacy: str = ""
    terms: str = ""

    @field_validator("host")
    @classmethod
    def _a_name(cls, given: str) -> str:
        host = given.strip().lower()
        if not _HOST.fullmatch(host):
            raise ValueError("no name of a host")
        return host

    @field_validator("website", "privacy", "terms")
    @classmethod
    def _on_the_web(cls, given: str) -> str:
        # The schema takes http too; Teams shows these to everybody who installs.
        if given and (urlsplit(given).scheme != "https" or not urlsplit(given).hostname or len(given) > 2048):
            raise ValueError("no https address")
        return given

    def blanks(self) -> Mapping[str, str]:
        """What the manifest leaves open. The pages are our own (`bot.web.pages`) unless other addresses are given.

        The app has an id of its own: an app of the same bot in another catalogue may need another one.
        """
        found = _VERSION.match(version("regiebot"))
        assert found
        return {
            "VERSION": found[0],
            "APP_ID": str(self.id or uuid5(self.app_id, "regiebot")),
            "BOT_ID": str(self.app_id),
            "HOST": self.host,
            "DEVELOPER": self.developer,
            "WEBSITE": self.website or f"https://{self.host}{ABOUT.paths['nl']}",
            "PRIVACY": self.privacy or f"https://{self.host}{PRIVACY.paths['nl']}",
            "TERMS": self.terms or f"https://{self.host}{TERMS.paths['nl']}",
        }


def _filled(node: Any, blanks: Mapping[str, str]) -> Any:
    if isinstance(node, str):
        return _BLANK.sub(lambda blank: blanks[blank[1]], node)
    if isinstance(node, dict):
        return {key: _filled(child, blanks) for key, child in node.items()}
    return [_filled(child, blanks) for child in node] if isinstance(node, list) else node


def package(installation: PackageFacts) -> bytes:
    """The zip that is uploaded to Teams. The same installation of the same version gives the same bytes."""
    folder = files("manifest")
    manifest = _filled(json.loads(folder.joinpath("manifest.json").read_text("utf-8")), installation.blanks())
    parts = {name: folder.joinpath(name).read_bytes() for name in FILES}
    parts["manifest.json"] = (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
    packed = BytesIO()
    # Stored, not deflated: what deflate makes differs from one zlib to the next, and the icons are small already.
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as zip_:
        for name, data in parts.items():
            # Of no moment (1980) and no machine.
            member = zipfile.ZipInfo(name)
            member.create_system, member.external_attr = 3, 0o644 << 16
            zip_.writestr(member, data)
    return packed.getvalue()
