"""Name outcomes, group pictures and their files, as the content of the instrument says, or else by its title. Pure."""

import re
import unicodedata
from datetime import date

from dialogs.instruments.content_models import ScanContent
from dialogs.instruments.grouping import group_label
from dialogs.instruments.kind import GroupOutcome, Outcome
from dialogs.records import Round
from dialogs.texts.catalog import Speech


def own_title(speech: Speech, content: ScanContent, *, joint: bool = False) -> str:
    """Return the title of one's own outcome; `joint`: of two people who filled it in together."""
    alone = content.outcome_title or content.title
    return speech.of(content.outcome_title_joint or alone if joint else alone)


def item_inline(speech: Speech, content: ScanContent) -> str:
    """Return what one item is called inside a sentence."""
    return speech.of(content.item).lower()


def part_to_type(speech: Speech, outcome: Outcome) -> str:
    """Return the part that shows how to ask for one: the one the content names, or the first."""
    parts = outcome.scan.parts(outcome.content)
    title = next((title for id_, title in parts if id_ == outcome.content.example), parts[0][1])
    return speech.of(title).lower()


def version_line(speech: Speech, content: ScanContent, version: str, *, under: str = "") -> str:
    """Return which instrument it is, and which version of it; `under` a title that names it, only the version."""
    if speech.of(content.title) == under:
        return speech("pdf-version-alone", version=version)
    return speech("pdf-version", title=speech.of(content.title), version=version)


def group_name(speech: Speech, group: GroupOutcome, id_: str) -> str:
    """Return what a domain or region is called; people named the regions, so no markdown may read it."""
    return speech.of(group_label(group.round, group.entry.domains, id_))


def released_on(round_: Round) -> date:
    """Return the day the picture of a round was made: the day it closed."""
    return round_.closed_on or round_.closes_on


def own_file_name(speech: Speech, outcome: Outcome) -> str:
    """Name the printout, without its ending: which scan and which day, nothing a person typed (norms C25)."""
    content: ScanContent = outcome.content
    name = _slug(speech.of(content.files.own if content.files else content.title))
    day = outcome.run.submitted_on
    return f"{name}-{day.isoformat()}" if day else name


def group_file_name(speech: Speech, group: GroupOutcome) -> str:
    """Name a file of a picture, without its ending: which scan and which day, no name of a round (norms C25)."""
    content: ScanContent = group.content
    title = f"{speech('group-file-title')} {speech.of(content.title)}"
    name = _slug(speech.of(content.files.group) if content.files else title)
    return f"{name}-{released_on(group.round).isoformat()}"


def _slug(title: str) -> str:
    """Write a title in plain letters, figures and hyphens."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")
