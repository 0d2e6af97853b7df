"""Every text in every language, every placeholder alike, and Dutch that reads at B1."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser, parse
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.cards import chair_desk, parts, questions, rounds
from bot.installation import make_installation
from bot.settings import Settings
from dialogs.instruments.definition import LANGUAGES, Language, Unit
from dialogs.presses import FileForm
from dialogs.texts import catalog, keys
from dialogs.texts.keys import HeadingKey, InvitationKey
from dialogs.usecases.prompts.kinds import PromptKind
from tests.texts.plain_dutch import (
    GIVEN,
    LONGEST,
    MEAN,
    Said,
    figures,
    of_catalog,
    of_content,
    of_document,
    of_trial_channel,
    sentences,
    stiff,
    too_long,
)
from tests.texts.write_keys import KEYS, messages, written

ROOT = Path(__file__).parents[2]


def placeholders(message: ftl.Message) -> set[str]:
    found: set[str] = set()

    class Collector(Visitor):
        def visit_VariableReference(self, node: ftl.VariableReference) -> None:
            found.add(node.id.name)

    Collector().visit(message)
    return found


def references(message: ftl.Message) -> set[str]:
    """The texts that stand within this one."""
    found: set[str] = set()

    class Collector(Visitor):
        def visit_MessageReference(self, node: ftl.MessageReference) -> None:
            found.add(node.id.name)

    Collector().visit(message)
    return found


def test_both_languages_say_the_same_things() -> None:
    catalog.check()
    nl, en = messages("nl"), messages("en")
    assert len(nl) > 150
    assert {key: placeholders(nl[key]) for key in nl} == {key: placeholders(en[key]) for key in en}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_has_two_texts(language: Language) -> None:
    """The second would be read nowhere, or instead of the first."""
    source = (ROOT / f"dialogs/texts/{language}.ftl").read_text(encoding="utf-8")
    named = Counter(entry.id.name for entry in parse(source, with_spans=False).body if isinstance(entry, ftl.Message))
    assert [key for key, n in named.items() if n > 1] == []


def test_the_keys_are_those_of_the_texts() -> None:
    """`make texts` writes them anew."""
    assert KEYS.read_text(encoding="utf-8") == written()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("named", ["note-sent", "note-nobody-says"])
def test_a_key_without_a_text_or_a_text_without_a_key_stops_the_start(
    named: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = catalog.keys
    monkeypatch.setattr(catalog, "keys", lambda asked: known(asked) ^ ({named} if asked == language else set()))
    with pytest.raises(catalog.TextFault, match=named):
        make_installation(Settings())


def code() -> Iterator[tuple[str, ast.Module]]:
    for folder in ("dialogs", "bot"):
        for path in (ROOT / folder).rglob("*.py"):
            if "node_modules" not in path.parts and path != KEYS:
                yield str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))


def said(tree: ast.AST) -> set[str]:
    """The keys that stand here as they are; names of what fills a text may look like one and are none."""
    strings = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in catalog.KEYS]
    names = {
        id(name)
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        if not all(isinstance(name, ast.Constant) and name.value in catalog.KEYS for name in node.keys)
        for name in node.keys
    }
    return {str(node.value) for node in strings if id(node) not in names} | _families(tree)


def _families(tree: ast.AST) -> set[str]:
    """The keys of every type of keys that is gone through from beginning to end: `for key in get_args(SomeKey)`."""
    taken = {
        ast.unparse(node.args[0])
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "get_args" and node.args
    }
    return {key for name in taken if name.endswith("Key") for key in get_args(getattr(keys, name))}


def test_there_is_no_text_that_nobody_says() -> None:
    within = {key for message in messages("nl").values() for key in references(message)}
    assert within == {
        "and-paper", "looks-like", "news-few", "notice-own", "notice-use-round", "note-own-day-planned",
        "note-step-not", "note-step-planned", "open-day", "open-lead", "picture-begins", "privacy-title",
        "settings-language", "settings-reminders-back", "shown-apart", "shown-figures", "shown-in-channel",
        "still-changes", "term-unsent",
    }  # fmt: skip
    assert catalog.KEYS - {key for _, tree in code() for key in said(tree)} - within == set()
    assert said(ast.parse('say({"dash": 1, "n": 2}, "named", also={"legend": 3})')) == {"named", "legend"}
    assert said(ast.parse("{key: 1 for key in get_args(HeadingKey)}")) == set(get_args(HeadingKey))
    assert said(ast.parse("from keys import HeadingKey; x: HeadingKey")) == set()


_SAYS = ("speech", "speech_", "said")
_HOLDS = (
    "Button",
    "Command",
    "Line",
    "Note",
    "Sentence",
    "Trouble",
    "Menu",
    "show_menu",
    "show_current",
    "UvoList",
    "RoundInvitation",
)


def glued(tree: ast.AST) -> list[str]:
    """The calls that are given a key made of pieces, and the casts that make a key of anything."""
    return [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_given_pieces(node)]


def _is_given_pieces(call: ast.Call) -> bool:
    # speech(…), words.speech(…), speech(language)(…)
    called = call.func.func if isinstance(call.func, ast.Call) else call.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    if name == "cast":
        return ast.unparse(call.args[0]).strip("'").endswith("Key")
    given = call.args[:1] if name in _SAYS else call.args if name in _HOLDS else []
    given = [*given, *(word.value for word in call.keywords if name in _HOLDS and word.arg != "args")]
    return any(_is_made(branch) for node in given for branch in _branches(node))


def _branches(node: ast.expr) -> list[ast.expr]:
    return [*_branches(node.body), *_branches(node.orelse)] if isinstance(node, ast.IfExp) else [node]


def _is_made(node: ast.expr) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in ("format", "join", "removeprefix", "removesuffix", "replace")
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def test_no_key_is_made_of_pieces() -> None:
    """With mypy, which knows an f-string as a `str`, a key is whole or it is refused."""
    seen = list(code())
    assert len(seen) > 100
    assert {file: found for file, tree in seen if (found := glued(tree))} == {}
    for offender in (
        'speech(f"note-{key}")',
        'said("note-" + key, day=1)',
        'self.speech("note-%s" % key)',
        'speech(language)("note-{}".format(key))',
        'Sentence(f"sentence-{key}")',
        'Button(label="-".join(("button", word)), press=press)',
        'Note("note-sent" if sent else f"note-{key}")',
        'Command("hallo", nl=(), en=(), run=None, help=f"help-{name}")',
        "cast(NoteKey, key)",
    ):
        assert glued(ast.parse(offender)) == [ast.unparse(ast.parse(offender))], offender
    assert glued(ast.parse('speech("note-sent" if sent else words.key, day=f"{day}")')) == []


def test_what_is_chosen_by_a_value_has_a_key_for_each() -> None:
    """Where a value of ours chooses the text, none is forgotten."""
    assert set(questions._PLACES) == set(get_args(Unit))
    assert set(chair_desk._PAGE_HINTS) == set(get_args(HeadingKey))
    assert set(chair_desk._BUTTONS) == {kind.behaviour.text for kind in PromptKind} - {None}
    assert {"invitation-title-invitation", *rounds._AGAIN} == set(get_args(InvitationKey))
    assert set(parts._FORMS) == set(get_args(FileForm)) - {"json", "ics"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_read_by_itself_is_what_the_whole_file_has(language: Language) -> None:
    """Each is parsed when it is first said, so what stands wrong in the file would come out in a conversation."""
    source = (ROOT / f"dialogs/texts/{language}.ftl").read_text(encoding="utf-8")
    whole = parse(source, with_spans=False).body
    assert [entry.content for entry in whole if isinstance(entry, ftl.Junk)] == []
    assert {type(entry) for entry in whole} <= {ftl.Message, ftl.Comment, ftl.GroupComment, ftl.ResourceComment}
    texts = {entry.id.name: entry for entry in whole if isinstance(entry, ftl.Message)}
    assert list(catalog.sources(language)) == list(texts)
    for key, text in texts.items():
        assert FluentParser().parse_entry(catalog.sources(language)[key]).equals(text, ["span", "comment"]), key
        assert references(text) <= texts.keys(), key
        # Said by itself, before any other: what it names comes along.
        within = {name for key in (key, *references(text)) for name in placeholders(texts[key])}
        assert catalog.Speech(language)(key, dict.fromkeys(within, 1)), key


def test_an_unknown_key_is_a_fault_and_not_a_blank() -> None:
    with pytest.raises(catalog.TextFault):
        catalog.speech("nl")("no-such-text")
    with pytest.raises(catalog.TextFault):
        catalog.speech("nl")("trouble-scale", min=1)


def _read_by_people() -> list[Said]:
    return [*of_catalog(), *of_content(), *of_trial_channel()]


def test_dutch_sentences_are_short_and_plain(capsys: pytest.CaptureFixture[str]) -> None:
    """B1: on average at most twelve words, never more than twenty; none of the words a civil servant hides behind."""
    texts = _read_by_people()
    assert {(said.file, said.key, sentence) for said in texts for sentence in too_long(said)} == set()
    assert {(said.file, said.key, word) for said in texts for word in stiff(said)} == set()
    known = figures(texts)
    assert len(known) >= 11
    assert {file: found for file, found in known.items() if found[1] > MEAN} == {}
    _print(known, capsys)


def test_english_promises_no_anonymity_and_asks_no_consent() -> None:
    """As the list of words does in Dutch (norms A2, A4)."""
    said = [said for said in of_catalog("en") if re.search(r"anonym|\bconsent", said.text, re.IGNORECASE)]
    assert said == []
    assert any("confidential" in said.text for said in of_catalog("en"))


def test_what_is_given_is_still_there_and_still_long() -> None:
    """An exception that is no longer needed goes."""
    long = {(said.file, said.key) for said in of_content() for s in sentences(said.text) if len(s.split()) > LONGEST}
    assert long == {(file, key) for file, keys in GIVEN.items() for key in keys}


DOCUMENTS = [
    path
    for path in (
        ROOT / "README.md",
        *sorted(ROOT.glob("docs/gids-*.md")),
        *(
            ROOT / f"docs/{name}.md"
            for name in (
                *("toegankelijkheid", "licenties", "installeren", "dpia", "privacy-handleiding"),
                *("woorden", "instellingen", "demonstratie", "it-aanvraag"),
            )
        ),
    )
    if path.exists()
]


def test_documents_for_people_are_plain_too(capsys: pytest.CaptureFixture[str]) -> None:
    texts = [said for path in DOCUMENTS for said in of_document(path)]
    assert [(said.file, sentence) for said in texts for sentence in too_long(said)] == []
    assert [(said.file, said.text) for said in texts if stiff(said)] == []
    assert {file: found for file, found in figures(texts).items() if found[1] > MEAN} == {}
    _print(figures(texts), capsys)


def _print(known: dict[str, tuple[int, float, int]], capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        for file, (count, average, longest) in known.items():
            print(f"\n  {file}: {count} sentences, {average} words on average, {longest} at most", end="")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wij verstrekken u dit.", {"verstrekken", "u"}),
        ("Het uur van de UVO.", set()),
        ("Dient te wijken", {"dient te"}),
    ],
)
def test_the_word_list_can_say_no(text: str, words: set[str]) -> None:
    assert stiff(Said("nl.ftl", "x", text)) == words
    assert too_long(Said("nl.ftl", "x", "woord " * 21)) and not too_long(Said("nl.ftl", "x", "woord " * 20))
