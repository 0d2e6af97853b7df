"""The package that Teams installs: manifest, language file and icons of `manifest/`, filled in for one installation."""

import json
import re
import zipfile
import zlib
from collections.abc import Mapping
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field, field_validator

from bot.house.colours import HEX, SEEN, contrast
from bot.house.style import OURS, HouseStyle
from bot.web.pages import ABOUT, PRIVACY, TERMS
from manifest import draw_icons

# The contents of a package; nothing else of the folder goes in.
FILES = ("manifest.json", "en.json", "color.png", "outline.png")
# A public host name: labels of letters, digits and hyphens, and a top level that is no number.
_HOST = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
# As Microsoft's own toolkit writes placeholders.
_PLACEHOLDER = re.compile(r"\$\{\{(\w+)\}\}")
# Teams takes three numbers and nothing behind them, whatever its schema says (microsoft-teams-app-schema, issue 174).
_VERSION = re.compile(r"\d+\.\d+\.\d+")
# The name with this behind it must fit in the 30 signs of the schema.
_ENVIRONMENT = re.compile(r"[a-z][a-z0-9-]{0,15}")
# Grounds of packages beside that of production: none like it, and the symbol is seen on each.
_GROUNDS = ("#5b2a86", "#7a2e0e", "#7a1f4b", "#3d3d3d")
# Signs that Teams shows of who offers an app.
LONGEST_DEVELOPER = 32


def mark_on(ground: str) -> str:
    """Return the colour of the marked dot: its own where that is seen on `ground`, else white like the other dots."""
    return draw_icons.MARKED if contrast(ground, draw_icons.MARKED) >= SEEN else draw_icons.WHITE


def symbol_contrast(ground: str) -> float:
    """Return how well the symbol is seen on `ground`: the least of its two colours."""
    return min(contrast(ground, drawn) for drawn in (draw_icons.WHITE, mark_on(ground)))


class PackageFacts(BaseModel):
    """One bot in Azure, and its address. Raises pydantic's ValidationError; its `loc` names the field that is wrong."""

    model_config = ConfigDict(frozen=True)

    app_id: UUID
    host: str
    id: UUID | None = None
    developer: str = Field(default="Regiebot", min_length=1, max_length=LONGEST_DEVELOPER)
    website: str = ""
    privacy: str = ""
    terms: str = ""
    # "" for the package people work with; of another, say "acceptatie", the name and the colour tell it apart.
    environment: str = ""
    colour: str = ""
    # How the organisation looks that runs it; what is given above goes first.
    house: HouseStyle = OURS

    @field_validator("environment")
    @classmethod
    def _check_environment(cls, given: str) -> str:
        name = given.strip().lower()
        if name and not _ENVIRONMENT.fullmatch(name):
            raise ValueError("no name of an environment")
        return name

    @field_validator("colour")
    @classmethod
    def _check_colour(cls, given: str) -> str:
        if given and not HEX.fullmatch(given):
            raise ValueError("no colour")
        if given and symbol_contrast(given) < SEEN:
            raise ValueError("the symbol is not seen on it")
        return given.lower()

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

    @property
    def ground(self) -> str:
        """Return the colour behind the symbol: as given, else one that goes with the name of the environment.

        That of the organisation is for the package people work with: another must be told apart from it.
        """
        chosen = _GROUNDS[zlib.crc32(self.environment.encode()) % len(_GROUNDS)]
        return self.colour or (chosen if self.environment else self.house.colour or draw_icons.GROUND)

    def placeholders(self) -> Mapping[str, str]:
        """Return the value of each placeholder in the manifest.

        The pages are our own (`bot.web.pages`) unless other addresses are given. The app has an id of its own: an app
        of the same bot in another catalogue may need another one.
        """
        number = _VERSION.match(version("regiebot"))
        assert number
        return {
            "VERSION": number[0],
            "APP_ID": str(self.id or uuid5(self.app_id, " ".join(["regiebot", self.environment]).strip())),
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


def _name_environment(manifest: Any, english: dict[str, str], facts: PackageFacts) -> None:
    """Say in both languages which environment it is: in Teams two apps may stand beside each other."""
    for name in ("short", "full"):
        manifest["name"][name] += f" ({facts.environment})"
        english[f"name.{name}"] += f" ({facts.environment})"


def _as_json(node: Any) -> bytes:
    return (json.dumps(node, ensure_ascii=False, indent=2) + "\n").encode()


def build_package(facts: PackageFacts) -> bytes:
    """Build the zip that is uploaded to Teams; the same facts and version give the same bytes."""
    folder = files("manifest")
    parts = {name: folder.joinpath(name).read_bytes() for name in FILES}
    manifest = _fill(json.loads(parts["manifest.json"]), facts.placeholders())
    if facts.environment:
        english = json.loads(parts["en.json"])
        _name_environment(manifest, english, facts)
        parts["en.json"] = _as_json(english)
    if facts.ground != draw_icons.GROUND or facts.house.logo:
        manifest["accentColor"] = facts.ground
        parts["color.png"] = draw_icons.color(facts.ground, mark_on(facts.ground), facts.house.logo)
    parts["manifest.json"] = _as_json(manifest)
    buffer = BytesIO()
    # Stored, not deflated: what deflate makes differs from one zlib to the next, and the icons are small already.
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as zip_:
        for name, data in parts.items():
            # Of no moment (1980) and no machine.
            member = zipfile.ZipInfo(name)
            member.create_system, member.external_attr = 3, 0o644 << 16
            zip_.writestr(member, data)
    return buffer.getvalue()
