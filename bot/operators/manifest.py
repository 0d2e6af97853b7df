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

# The contents of a package; nothing else of the folder goes in.
FILES = ("manifest.json", "en.json", "color.png", "outline.png")
# A public host name: labels of letters, digits and hyphens, and a top level that is no number.
_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
# As Microsoft's own toolkit writes placeholders.
_PLACEHOLDER = re.compile(r"\$\{\{(\w+)\}\}")
# Teams takes three numbers and nothing behind them, whatever its schema says (microsoft-teams-app-schema, issue 174).
_VERSION = re.compile(r"\d+\.\d+\.\d+")


class PackageFacts(BaseModel):
    """One bot in Azure, and its address. Raises pydantic's ValidationError; its `loc` names the field that is wrong."""

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
    def _check_host(cls, given: str) -> str:
        host = given.strip().lower()
        if not _HOST.fullmatch(host):
            raise ValueError("no name of a host")
        return host

    @field_validator("website", "privacy", "terms")
    @classmethod
    def _check_url(cls, given: str) -> str:
        # The schema takes http too; Teams shows these to everybody who installs.
        if given and (urlsplit(given).scheme != "https" or not urlsplit(given).hostname or len(given) > 2048):
            raise ValueError("no https address")
        return given

    def placeholders(self) -> Mapping[str, str]:
        """Return the value of each placeholder in the manifest.

        The pages are our own (`bot.web.pages`) unless other addresses are given. The app has an id of its own: an app
        of the same bot in another catalogue may need another one.
        """
        number = _VERSION.match(version("regiebot"))
        assert number
        return {
            "VERSION": number[0],
            "APP_ID": str(self.id or uuid5(self.app_id, "regiebot")),
            "BOT_ID": str(self.app_id),
            "HOST": self.host,
            "DEVELOPER": self.developer,
            "WEBSITE": self.website or f"https://{self.host}{ABOUT.paths['nl']}",
            "PRIVACY": self.privacy or f"https://{self.host}{PRIVACY.paths['nl']}",
            "TERMS": self.terms or f"https://{self.host}{TERMS.paths['nl']}",
        }


def _fill(node: Any, placeholders: Mapping[str, str]) -> Any:
    if isinstance(node, str):
        return _PLACEHOLDER.sub(lambda match: placeholders[match[1]], node)
    if isinstance(node, dict):
        return {key: _fill(child, placeholders) for key, child in node.items()}
    return [_fill(child, placeholders) for child in node] if isinstance(node, list) else node


def build_package(facts: PackageFacts) -> bytes:
    """Build the zip that is uploaded to Teams; the same facts and version give the same bytes."""
    folder = files("manifest")
    manifest = _fill(json.loads(folder.joinpath("manifest.json").read_text("utf-8")), facts.placeholders())
    parts = {name: folder.joinpath(name).read_bytes() for name in FILES}
    parts["manifest.json"] = (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()
    buffer = BytesIO()
    # Stored, not deflated: what deflate makes differs from one zlib to the next, and the icons are small already.
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as zip_:
        for name, data in parts.items():
            # Of no moment (1980) and no machine.
            member = zipfile.ZipInfo(name)
            member.create_system, member.external_attr = 3, 0o644 << 16
            zip_.writestr(member, data)
    return buffer.getvalue()
