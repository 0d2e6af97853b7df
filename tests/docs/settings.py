"""What can be set, for whoever runs the bot: docs/instellingen.md and docs/settings.md, renewed by `make docs`.

Made from the fields of bot/settings.py; what each means stands in docs/settings.yaml.
"""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from bot.settings import RATES, STANDSTILL, STOP_PAUSE, Settings
from dialogs.instruments.definition import Language, Text
from dialogs.reminders.windows import CLOSES, OPENS
from tests.docs.commands import table

DECLARED = Path(__file__).parents[2] / "docs/settings.yaml"

# What holds where a field is left empty, and is decided elsewhere in the code.
_DECIDED: Mapping[str, object] = {
    **{f"rate_{name}": rate for name, rate in RATES.items()},
    "send_between": f"{OPENS:%H:%M}-{CLOSES:%H:%M}",
    "stop_pause": STOP_PAUSE,
    "watchdog": STANDSTILL,
}
_HEAD = {"nl": ("variabele", "standaard", "betekenis"), "en": ("variable", "default", "meaning")}
_EMPTY = Text(nl="leeg", en="empty")


class Setting(Text):
    """What a setting means, and what holds without it where the field alone does not say."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    default: Text | None = None


class Group(BaseModel):
    """Settings that belong together, by their names in lower case."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Text
    text: Text | None = None
    settings: dict[str, Setting]


class Page(BaseModel):
    """docs/settings.yaml: what stands above and below, and the settings in groups."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    intro: Text
    groups: tuple[Group, ...]
    outro: Text


def read() -> Page:
    """Read docs/settings.yaml."""
    return Page.model_validate(yaml.safe_load(DECLARED.read_text(encoding="utf-8")))


def faults(declared: Collection[Group]) -> Iterator[str]:
    """What is said of a setting that is not there, and what is said twice or not at all."""
    told = [name for group in declared for name in group.settings]
    yield from (f"{name}: no such setting" for name in told if name not in Settings.model_fields)
    yield from (f"{name}: {told.count(name)} times" for name in Settings.model_fields if told.count(name) != 1)


def _default(name: str, setting: Setting, language: Language) -> str:
    value = _DECIDED.get(name, Settings.model_fields[name].get_default(call_default_factory=True))
    # An enumeration without members, a secret that is empty and None are all nothing.
    shown = f"`{value}`" if isinstance(value, int) or (isinstance(value, str) and value) else _EMPTY.in_(language)
    return setting.default.in_(language).replace("{value}", shown) if setting.default else shown


def as_markdown(language: Language) -> str:
    """Write the page in this language."""
    page = read()
    lines = [page.intro.in_(language)]
    for group in page.groups:
        lines += [f"## {group.title.in_(language)}", ""]
        lines += [group.text.in_(language), ""] if group.text else []
        rows = [
            (f"`REGIEBOT_{name.upper()}`", _default(name, one, language), one.in_(language))
            for name, one in group.settings.items()
        ]
        lines += [*table(_HEAD[language], rows), ""]
    return "\n".join([*lines, page.outro.in_(language)])
