"""Whatever people are called, or call things: on cards and files it is literal, visible and short (norms C21, C22)."""

import asyncio
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from bot.documents.files import file_of
from bot.teams.drawing import DrawnTurns
from bot.teams.naming import MAX_NAME_LENGTH, clean_name
from dialogs.effects import HideCards, ReadRoster, SendFile
from dialogs.instruments.definition import Language
from dialogs.instruments.grouping import GROUP_SEPARATOR
from dialogs.records import Run
from dialogs.replies import Reply, Review
from dialogs.texts import markdown
from dialogs.texts.markdown import inert, literal
from dialogs.understanding.cleaning import clean
from dialogs.understanding.reading import FREE
from dialogs.understanding.vocabulary import tidy
from tests.bot.cards.gallery import gallery
from tests.scenarios import people
from tests.scenarios.people import Card, World, elements

# What a name is made of here: all that means something to markdown, mentions, cards, lines and eyes.
_SIGNS = (
    "[klik](https://x)",
    "**vet**",
    "_schuin_",
    "~~weg~~",
    "`code`",
    "<at>Jan</at>",
    "<b>",
    "# kop",
    "- punt",
    "1. een",
    "> citaat",
    "![plaatje](https://x)",
    "|",
    "\\",
    "\u202e",
    "\u200b",
    "\u2066",
    "\u00ad",
    "\u034f",
    "\u3164",
    "\u2800",
    "Z" + "\u0336\u0301" * 20,
    "\r\n",
    "\n\n",
    "\t",
    "\x00",
    "\x1b[31m",
    "\u2028",
    "e\u0301",
    "Regio",
    " ",
    "Noord",
    "2026",
    "{ $name }",
    "{{DATE(2017-02-14T06:00:00Z, SHORT)}}",
    "{{TIME(2017-02-14T06:00:00Z)}}",
    "{{{TIME(2017-02-14T06:00:00Z)}}}",
    "&lt;b&gt;",
    "&#60;b&#x3E;",
    "&amp;lt;",
    "https://kwaad.example/x?y=1",
    "HTTP://10.0.0.1",
    "//kwaad.nl",
    "www.kwaad.example",
    "kwaad.nl",
    "a.b@kwaad.example",
    "mailto:a@kwaad.example",
    "tel:0612345678",
    "<https://kwaad.example>",
    "[x]: https://kwaad.example",
    "=1+1",
    "@SUM(1)",
)
raw_names = st.lists(st.sampled_from(_SIGNS), min_size=1, max_size=8).map("".join)
# Fields of replies and records that hold what a person typed or is called; of content there are none.
_ONE, _SEVERAL = {"name", "host", "owner"}, {"groups", "participants", "unknown", "several"}
_ANSWERS = {"naam", "ronde_naam", "groep_naam", "uvo_deelnemers", "ronde_regios", "ronde_groepen", "namen"}
_LISTS = {"uvo_deelnemers", "ronde_regios", "ronde_groepen", "namen"}


def called(node: Any, name: str) -> Any:
    """The same reply in which everything that has a name of people's own making is called so."""
    if isinstance(node, tuple):
        return tuple(called(child, name) for child in node)
    if not is_dataclass(node) or isinstance(node, type):
        return node
    changed: dict[str, Any] = {}
    for one in fields(node):
        value = getattr(node, one.name)
        if one.name in _ONE and isinstance(value, str) and value and type(node).__module__ != "dialogs.presses":
            changed[one.name] = name
        elif one.name in _SEVERAL and value:
            changed[one.name] = tuple(f"{name[:60]} {n}" for n, _ in enumerate(value))
        elif isinstance(node, Run) and one.name in ("answers", "given"):
            said = {
                key: GROUP_SEPARATOR.join([name[:30]] * value[key].count(GROUP_SEPARATOR) + [name[:30]])
                if key in _LISTS
                else name
                for key in value
                if key in _ANSWERS and value[key]
            }
            changed[one.name] = {**value, **said}
        elif isinstance(node, Review) and one.name == "rows":
            changed[one.name] = tuple((asked, name if asked.kind in FREE else given) for asked, given in value)
        elif one.name == "args":
            changed[one.name] = {key: name if key in ("name", "host") else given for key, given in value.items()}
        elif one.name == "about":
            changed[one.name] = {**value, "name": name, "host": name if value["host"] else ""}
        elif one.name == "names" and isinstance(value, Mapping):
            changed[one.name] = {key: [name for _ in given] for key, given in value.items()}
        else:
            changed[one.name] = called(value, name)
    return replace(node, **changed)


def shown(card: Card) -> list[tuple[str, str]]:
    """Every text of a card: those that are read as markdown, and those that are not (titles, labels, choices)."""
    found = []
    for element in elements(card):
        found += [
            (key, element[key]) for key in ("text", "title", "label", "altText") if isinstance(element.get(key), str)
        ]
        found += [("title", choice["title"]) for choice in element.get("choices", ())]
    return found


_ACTIVE = re.compile(
    r"(?<!\\)(?:\[klik|\*\*vet|_schuin|~~weg|`code|<at|<b>|!\[plaatje)|(?:^|\n)(?:> citaat|# kop|1\. een)"
)


# By hand, and in other words than the rule's: what readers of cards, chats and PDF make more of than words.
_FUNCTION = re.compile(r"\{\{ *(?:DATE|TIME) *\(")
_ENTITY = re.compile(r"&(?:[a-z]+|#[0-9]+|#x[0-9a-f]+);", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:https?|ftp|file):/+[a-z0-9]|//[a-z0-9]|www\.[a-z]|[a-z0-9]@[a-z0-9]|[a-z0-9]\.(?:nl|com|example)|(?:mailto|tel):[a-z0-9]",
    re.IGNORECASE,
)


# The regulator, Regiebot as it is named in a channel, and links we made.
_OURS = re.compile(
    r"autoriteitpersoonsgegevens\.nl|\b(?:privacy|ict)@zuid\.example|\*\*@Regiebot|http://127\.0\.0\.1:3978/[\w./\-]+|https://teams\.microsoft\.com/l/\S+"
)


# What is drawn as nothing though it is a letter, and marks that would cover the lines around them.
_BLANK_OR_TOWER = re.compile("[\u034f\u115f\u1160\u2800\u3164\uffa0]|[\u0300-\u036f]{4}")


def is_inert(text: str) -> bool:
    return not (_FUNCTION.search(text) or _ENTITY.search(text) or _ADDRESS.search(text))


def check(card: Card) -> None:
    for key, text in shown(card):
        assert is_inert(_OURS.sub("", text)), (key, text)
        if key == "text":
            assert not _ACTIVE.search(text.replace("\\!", "!")), text
        hidden = [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Co") and sign != "\n"]
        assert hidden == [], (text, hidden)
        assert not _BLANK_OR_TOWER.search(text), text
        assert text == unicodedata.normalize("NFC", text)


@pytest.fixture
async def drawn(world: World, monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], tuple[Reply, Language]]:
    """A reply of every kind, with each note or key it came with, from the conversations of the gallery."""
    kept: dict[tuple[str, str], tuple[Reply, Language]] = {}
    draw = DrawnTurns._draw

    def keep(reply: Any, language: Language) -> None:
        note, trouble = getattr(reply, "note", None), getattr(reply, "trouble", None)
        about = getattr(reply, "key", None) or getattr(reply, "kind", None) or getattr(reply, "lead", "")
        kept.setdefault(
            (type(reply).__name__, f"{about} {note and note.key} {trouble and trouble.key}"), (reply, language)
        )

    def drawing(self: DrawnTurns, reply: Any, language: Language) -> Any:
        keep(reply, language)
        return draw(self, reply, language)

    def rendering(reply: Any, language: Language, privacy_facts: PrivacyFacts) -> Any:
        keep(reply, language)
        return render(reply, language, privacy_facts)

    monkeypatch.setattr(DrawnTurns, "_draw", drawing)
    monkeypatch.setattr(people, "render", rendering)
    await gallery(world, "nl")
    chair = world.person("chair")
    await chair.says("uvo nieuw", "EF-222222", "over een week", "9.00", "verstuur", "uvo EF-222222 agenda")
    anna = world.person("anna")
    await anna.says("pdf")
    return kept


async def test_names_are_literal_everywhere(drawn: dict[tuple[str, str], tuple[Reply, Language]]) -> None:
    assert len({kind for kind, _ in drawn}) > 20

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(raw=raw_names)
    def holds(raw: str) -> None:
        # As names come in: typed ones through one door, those Teams gives through another.
        for name in (tidy(clean(raw)), clean_name(raw)):
            for reply, language in drawn.values():
                if isinstance(reply, ReadRoster | HideCards):
                    continue
                if isinstance(reply, SendFile):
                    file = file_of(called(reply, name or "x"), language)
                    assert re.fullmatch(r"[\w\-]{3,60}\.(?:pdf|xlsx|png|ics)", file.name), file.name
                    told = file.text("description") + file.text("offered") + file.text("failed")
                    assert (name or "x") not in told or not _ACTIVE.search(name)
                else:
                    check(render(called(reply, name or "x"), language, PrivacyFacts()))

    await asyncio.to_thread(holds)


@pytest.mark.parametrize("sign", _SIGNS)
def test_a_name_is_words_wherever_it_is_cut(sign: str) -> None:
    """Names are cut where there is no room for more: "www.kwaad.example" to "www.k"."""
    for name in (tidy(sign), tidy(f"example{sign}")):
        for end in range(len(name) + 1):
            cut = literal(f"{name[:end]}…"), literal(f"{name[:end]} 1"), literal(name[:end])
            assert all(map(is_inert, cut)), cut


@given(raw=raw_names.map(lambda name: name * 5))
def test_a_name_of_teams_is_short_and_on_one_line(raw: str) -> None:
    name = clean_name(raw)
    assert len(name) <= MAX_NAME_LENGTH
    assert name == unicodedata.normalize("NFC", " ".join(name.split()))
    assert clean_name(name) == name


@given(
    st.lists(st.sampled_from(["{", "&", "&amp;", "nl", ".", "www.", ":", "//", "mailto:", "@", " ", "1"])).map("".join)
)
def test_a_text_that_is_not_looked_through_has_nothing_to_find(text: str) -> None:
    always = markdown._ACTIVE.sub(lambda sign: f"{sign['after']} " if sign["after"] else " @ ", text)
    assert inert(text) == always


def test_the_questions_whose_answers_are_shown_are_these(world: World) -> None:
    """A new free text is shown somewhere: then it is called so here too."""
    library = world.installation.library
    asked = [entry.instrument for entry in library.entries() if entry.instrument]
    free = {q.id for instrument in asked for q in instrument.questions if q.kind in FREE}
    assert free - {"uvo_code"} == _ANSWERS - {"namen"}
