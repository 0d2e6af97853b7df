"""What we just asked: the form in which it is kept, what that form holds, and that damage in it is nothing expected."""

import json
from dataclasses import fields
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.commands import build_commands
from dialogs.expecting import EXPECTED, NOTHING, ChooseMeant, Expected, NoticeRead, OpenQuestion, read_pending
from dialogs.expecting.expected import NO, YES, AnswerRun, Resume, RunCommand, RunEach, field_contents
from dialogs.instruments.library import Library
from dialogs.presses import RunPress, WordPress, to_card_data
from dialogs.records import Person
from dialogs.understanding.vocabulary import vocabulary
from store.register import register

# What a field of a question may hold, and what the register calls that.
IN_THE_REGISTER = {
    "code": "code",
    "id": "nummer",
    "command": "opdracht",
    "mark": "kenmerk van wat een kaart liet zien",
    "said": "wat iemand typte",
    "filled in": "wat iemand op een kaart koos of invulde",
    "days": "dag of tijd",
    "uvos": "codes met dag en tijd",
}
# As 0.3 kept them.
KEPT_BEFORE: list[dict[str, str]] = [
    {"ask": "notice", "word": "doe_mee", "rest": "ZZZZ2222"},
    {"ask": "notice", "said": "Regio Noord"},
    {
        "ask": "notice",
        "press": json.dumps(to_card_data(RunPress(do="fill", run="r", seq=1, page="p", values={"p": "4"}))),
    },
    {"ask": "close", "code": "ZZZZ2222"},
    {"ask": "leave", "code": "ZZZZ2222"},
    {"ask": "uvo_close", "uvo": "id000001"},
    {"ask": "pair", "code": "ZZZZ2222"},
    {"ask": "circle", "code": "ZZZZ2222"},
    {"ask": "erase"},
    {"ask": "discard", "run": "id000001"},
    {"ask": "submit", "run": "id000001", "seen": "1f2e "},
    {"ask": "joint", "run": "id000001", "seen": "1f2e naam"},
    {"ask": "later", "code": "ZZZZ2222"},
    {"ask": "away"},
    {"ask": "day_sure", "command": "uvo", "about": "AB-3K7QXZ_datum", "days": "2026-12-26T1430"},
    {"ask": "day_which", "command": "later", "about": "ZZZZ2222", "days": "2026-12-15_2026-12-16", "known": ""},
    {"ask": "later_run", "run": "id000001"},
    {"ask": "restart", "run": "id000001"},
    {"ask": "uvo_plan", "uvos": "AB-3K7QXZ202612151400_CD-8M4RTW202612160930", "seen": "0123456789ab"},
    {"ask": "remind", "code": "ZZZZ2222"},
    {"ask": "step", "run": "id000001"},
    {"ask": "offered", "command": "uvo", "rest": "nieuw"},
    {"ask": "ticks", "uvo": "id000001", "checklist": "basisdossier"},
    {"ask": "uvo_moved", "uvo": "u1", "kind": "stand", "was": "2026-12-15T1400"},
    {"ask": "need"},
    {"ask": "paper", "code": "ZZZZ2222", "paper": "id000001"},
    {"ask": "end_coordinating", "code": "ZZZZ2222", "person": "id000001"},
    {"ask": "invitee", "code": "K7QFM2XR"},
    {"ask": "confirm", "command": "pauze", "rest": ""},
    {"ask": "answer", "run": "id000001", "said": "Wat is dit?"},
    {"ask": "uvo", "uvo": "id000001", "kind": "gehouden"},
    {"ask": "which_uvo", "rest": "gehouden"},
    {"ask": "invited", "code": "ZZZZ2222"},
    {"ask": "invited_agree", "code": "ZZZZ2222"},
    {"ask": "notice_join", "code": "ZZZZ2222"},
    {"ask": "code", "command": "neem_aan"},
    {"ask": "which_round", "command": "sluit", "rest": ""},
    {"ask": "names", "code": "ZZZZ2222"},
    {"ask": "people", "code": "ZZZZ2222", "people": "jan@voorbeeld.nl"},
    {"ask": "people_round", "people": "Jan de Boer, Piet Smit"},
    {"ask": "new_name", "code": "ZZZZ2222"},
    {"ask": "name_sure", "code": "ZZZZ2222", "name": "vrijdag"},
    {"ask": "planned_reminder", "code": "ZZZZ2222"},
    {"ask": "renamed", "code": "ZZZZ2222", "was": "Regio Noord"},
    {"ask": "shortened", "code": "ZZZZ2222", "was": "2026-12-18"},
    {"ask": "given_key", "code": "ZZZZ2222"},
    {"ask": "made_round", "code": "ZZZZ2222"},
    {"ask": "new_count", "code": "ZZZZ2222"},
    {"ask": "close", "code": "ZZZZ2222", "then": "pdf"},
    {"ask": "which_answer", "run": "id000001"},
    {"ask": "unread", "run": "id000001"},
    {"ask": "meant", "choices": '[["sluit", "ZZZZ2222"]]'},
    {"ask": "meant", "choices": '[["voortgang", ""], ["herinner", ""]]'},
]
_ids = st.from_regex(r"[A-Za-z0-9_\-]{1,64}", fullmatch=True)
_notices = st.one_of(
    st.builds(NoticeRead, word=_ids, rest=st.one_of(st.just(""), _ids)),
    st.builds(NoticeRead, said=st.text(min_size=1)),
    st.builds(NoticeRead, press=st.builds(WordPress, word=_ids).map(lambda press: json.dumps(to_card_data(press)))),
)
_meant = st.builds(ChooseMeant.of, st.lists(st.tuples(_ids, st.text()), min_size=1, max_size=3))


def questions() -> st.SearchStrategy[Expected]:
    others = [kind for kind in get_args(OpenQuestion) if kind not in (NoticeRead, ChooseMeant)]
    return st.one_of(_notices, _meant, *(st.builds(kind, **{f.name: _ids for f in fields(kind)}) for kind in others))


@given(questions())
def test_a_question_comes_back_from_its_kept_form(question: Expected) -> None:
    kept = json.loads(json.dumps(question.to_pending()))
    assert read_pending(kept) == question
    assert kept["ask"] == question.ask
    assert all(isinstance(value, str) for value in kept.values())


@pytest.mark.parametrize("kept", KEPT_BEFORE, ids=lambda kept: " ".join(kept.values())[:30])
def test_what_was_kept_before_is_read_and_written_the_same(kept: dict[str, str]) -> None:
    assert read_pending(kept) is not NOTHING
    assert read_pending(kept).to_pending() == kept


def test_every_question_was_kept_before_or_says_how() -> None:
    """A new question is put in KEPT_BEFORE as well: from then on rows like it are out there."""
    assert {kept["ask"] for kept in KEPT_BEFORE} == EXPECTED.keys()
    assert len(EXPECTED) == len(get_args(OpenQuestion))


_values = st.one_of(st.none(), st.integers(), st.text(max_size=5), st.lists(st.text(max_size=2), max_size=2))
_names = st.sampled_from(["code", "run", "seen", "uvo", "word", "rest", "said", "press", "uvos", "x"])


@given(st.dictionaries(_names, _values), st.one_of(st.sampled_from([*EXPECTED]), _values))
def test_a_damaged_form_is_nothing_expected_and_never_an_error(kept: dict[str, Any], ask: Any) -> None:
    expected = read_pending({**kept, "ask": ask})
    for name in (YES, NO, "verder", "weggooien", "wis_alles"):
        expected.on_typed_command(name, "r")
    expected.on_press(WordPress(word=YES))
    assert expected is NOTHING or read_pending(expected.to_pending()) == expected


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"ask": "close"},
        {"ask": "close", "code": 7},
        {"ask": "close", "code": "a b"},
        {"ask": "no-such"},
        {"ask": "notice"},
        {"ask": "notice", "press": "{"},
        {"ask": "notice", "word": "a b", "rest": ""},
        {"ask": "submit", "run": "r"},
    ],
)
def test_these_are_nothing(kept: dict[str, Any]) -> None:
    assert read_pending(kept) is NOTHING
    assert NOTHING.to_pending() == {}
    assert NOTHING.on_typed_command(YES, None) is None


def test_what_a_question_leads_to_is_declared(library: Library) -> None:
    """Every answer is a command there is, or what waited."""
    commands, read = build_commands(library), set()
    for question in map(read_pending, KEPT_BEFORE):
        leads = [question.on_typed_command(name, "id000001") for name in (YES, NO, "verder", "weggooien", "wis_alles")]
        leads += [
            question.on_day("morgen"),
            question.on_text("morgen", vocabulary(), date(2026, 11, 26), "nl"),
            question.on_press(WordPress(word="wis_gegevens", sure=True)),
        ]
        leads += [question.on_day("morgen"), question.on_press(WordPress(word="wis_gegevens", sure=True))]
        said = ("Jan de Boer, Piet Smit", "3", "AB-3K7QXZ", "undo")
        leads += [question.on_text(text, vocabulary(), date(2026, 11, 26), "nl") for text in said]
        leads.append(question.on_code("ZZZZ2222"))
        each = [one for lead in leads if lead for one in (lead.steps if isinstance(lead, RunEach) else (lead,))]
        for lead in each:
            if lead:
                read.add(question.ask)
                assert isinstance(lead, Resume | AnswerRun) or commands.by_name(lead.command), question
                # What is sure without a press for it is told by the command, or it asks first.
                if isinstance(lead, RunCommand) and lead.sure:
                    command = commands.by_name(lead.command)
                    assert command and (command.asks_first or command.run_confirmed), question
    # What is typed to a joint form is an answer of the form; only that it was overtaken is read. After an answer that
    # could not be read, the next one is the answer.
    assert read == EXPECTED.keys() - {"joint", "unread"}


def test_the_register_says_what_each_question_keeps() -> None:
    said = register().tables["people"].columns["pending"].holds
    kept = {ask: field_contents(kind) for ask, kind in EXPECTED.items()}
    assert said == {ask: {name: IN_THE_REGISTER[what] for name, what in of.items()} for ask, of in kept.items()}
    assert "typed" in (Person.__doc__ or "")
