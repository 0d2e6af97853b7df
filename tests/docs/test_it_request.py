"""The form for an IT department says what the install pages, the manifest and the terms say, in both languages."""

import json
import re
from pathlib import Path

import pytest

from bot.settings import Settings
from dialogs.terms import USUAL_TERMS

ROOT = Path(__file__).parents[2]
FORMS = {"docs/it-aanvraag.md": "docs/installeren.md", "docs/it-request.md": "docs/install.md"}
_HOST = re.compile(r"`((?:\*\.)?[a-z]+\.(?:[a-z]+\.)*[a-z]{2,})`")
# The terms in the order of the rows; those of one row are the same.
_ROWS = (("scans", "rondes", "uvos", "mensen"), ("groepsbeelden",), ("benoemingen", "verantwoording"), ("berichten",))


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def outbound(text: str) -> set[str]:
    return {host for host in _HOST.findall(text) if not host.endswith((".md", ".org", ".nl"))}


@pytest.mark.parametrize(("form", "page"), FORMS.items())
def test_it_asks_for_the_addresses_that_the_installation_needs(form: str, page: str) -> None:
    [needs] = re.findall(r"^- (?:Uitgaand|Outbound) (.+?)\.$", read(page), re.MULTILINE | re.DOTALL)
    assert outbound(needs) == outbound(read(form)) != set()


@pytest.mark.parametrize("form", FORMS)
def test_it_asks_for_no_permission_as_the_manifest_asks_for_none(form: str) -> None:
    manifest = json.loads(read("manifest/manifest.json"))
    assert not {"authorization", "webApplicationInfo"} & set(manifest)
    assert re.search(r"Microsoft Graph [^.]*: \*\*(geen|none)\*\*\.", read(form))


@pytest.mark.parametrize("form", FORMS)
def test_it_says_the_terms_that_hold(form: str) -> None:
    terms = Settings().terms
    said = [int(number) for number in re.findall(r"\| (\d+) (?:maanden|dagen|months|days) \|", read(form))]
    for row, number in zip(_ROWS, said, strict=True):
        for name in row:
            assert {terms[name].days, terms[name].months} == {0, number}, name
    assert {name for row in _ROWS for name in row} == set(USUAL_TERMS)


def test_both_languages_ask_the_same() -> None:
    """Line by line of the same kind, with the same codes, addresses and numbers."""

    def shape(text: str) -> list[tuple[str, list[str]]]:
        lines = [line for line in text.splitlines() if line.startswith(("#", "|", "-"))]
        return [(line[:1], re.findall(r"`[^`]+`|\b\d+\b|\*\*|\(\w+[\w-]*\.md\)", line)) for line in lines]

    dutch, english = (shape(read(form)) for form in FORMS)
    assert dutch == english


@pytest.mark.parametrize("form", FORMS)
def test_it_is_one_page(form: str) -> None:
    assert len(read(form).splitlines()) <= 75
