"""Docstrings of functions begin with a verb in the imperative: what a call does, before anything else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Help texts in Dutch, shown by the command line.
DUTCH = {"bot/operators/command_line.py", "bot/operators/commands.py"}

# First words that are no imperative, by what they are.
_ARTICLES = "a an the this that these those its their our your his her all any both each every no some such"
_QUESTIONS = "how what when where whether which who whom whose why if"
_PRONOUNS = "he i it nobody nothing one one's somebody something they we you everybody everything anybody anything"
_PREPOSITIONS = (
    "about after against as at before beside between by for from in into of on only over per since to under until with"
    " within without"
)
_OTHERS = "also and but for not now of or same still then there yes is are was were has have had can may must will"
NO_VERBS = frozenset(" ".join((_ARTICLES, _QUESTIONS, _PRONOUNS, _PREPOSITIONS, _OTHERS)).split())
# Verbs of which the third person is a slip, not a plural.
VERBS = (
    "add answer apply ask begin bring build call carry change check claim close combine commit compare compute convert"
    " count create cut delete describe do draw drop end erase fill find get give hand hash hide hold join keep"
    " leave let list look make map mark match move open parse pass plan print put raise read record reduce register"
    " remove render replace return roll round run save say select send set show sort split start stop store stream"
    " take tell translate try turn undo upgrade use void wait write yield"
)
_FIRST = re.compile(r"[\w'’]+")


def third_person(verb: str) -> str:
    """Return the form of a verb after "it": "carry" -> "carries", "pass" -> "passes"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"


THIRD_PERSONS = frozenset(map(third_person, VERBS.split()))


def begins_with_a_verb(docstring: str) -> bool:
    """Tell whether the first word may be an imperative: a capital letter, and no word known to be something else."""
    first = _FIRST.match(docstring)
    if first is None or not first[0][0].isupper():
        return False
    word = first[0].casefold().replace("’", "'")
    return word not in NO_VERBS and word not in THIRD_PERSONS


def modules(folder: str) -> Iterator[Path]:
    """Yield the modules of a folder whose docstrings are in English."""
    yield from (path for path in (ROOT / folder).rglob("*.py") if str(path.relative_to(ROOT)) not in DUTCH)


def offenders(tree: ast.AST) -> list[str]:
    """List the functions whose docstring begins otherwise, as "name: first words"."""
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    documented = ((node.name, ast.get_docstring(node)) for node in functions)
    return [f"{name}: {text[:40]}" for name, text in documented if text is not None and not begins_with_a_verb(text)]


@pytest.mark.parametrize("folder", ["bot", "dialogs", "manifest", "store"])
def test_docstrings_begin_with_a_verb(folder: str) -> None:
    seen = list(modules(folder))
    assert seen, "nothing was looked at"
    assert [(path.name, fault) for path in seen for fault in offenders(ast.parse(path.read_text("utf-8")))] == []


@pytest.mark.parametrize(
    "docstring",
    [
        "The rows of a person.",
        "A run, or None.",
        "Whether this is over.",
        "What is due.",
        "How many there are.",
        "Returns the rows.",
        "Carries it out.",
        "Passes it on.",
        "Does it.",
        "Somebody else.",
        "With the mean of last time.",
        "`sluit CODE`: asks once.",
        '"4 3 5 4" is four answers.',
        "2,3 in Dutch.",
        "dinsdag 3 maart 2026.",
        "One's own.",
        "",
    ],
)
def test_these_do_not(docstring: str) -> None:
    assert not begins_with_a_verb(docstring)
    tree = ast.parse(f"class C:\n    async def run(self):\n        {docstring!r}\n        return 1\n")
    assert offenders(tree) == [f"run: {docstring[:40]}"]


@pytest.mark.parametrize("docstring", ["Return the rows.", "Tell whether it is over.", "Raise ValueError.", "Pass on."])
def test_these_do(docstring: str) -> None:
    assert begins_with_a_verb(docstring)
    assert offenders(ast.parse(f"def run():\n    {docstring!r}\n")) == []
    assert offenders(ast.parse("def run():\n    return 1\n")) == []
