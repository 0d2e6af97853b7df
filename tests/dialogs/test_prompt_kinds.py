"""Kinds of prompts: what is kept of them in databases, what follows from each, and what the page tells operators."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.cards.privacy import PrivacyFacts
from bot.cards.render import render
from dialogs.commands import build_commands
from dialogs.instruments.kinds.uvo.definition import UvoContent, UvoText
from dialogs.instruments.library import Library
from dialogs.records import Invitation, InvitationState, Person, Prompt, Round
from dialogs.replies import RoundInvitation
from dialogs.usecases.prompts import composing, news_prompts, uvo_prompts
from dialogs.usecases.prompts.kinds import About, PromptKind, VoidedWith
from dialogs.usecases.prompts.planning import plan, void
from dialogs.usecases.prompts.shapes import Ending
from dialogs.usecases.turn import Installation
from store.unit_of_work import units_of_work

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DUE = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
TODAY = NOW.date()
ROUND = Round(
    id="r", tenant="t", code="K7QFM2XR", coordinator="anna", instrument="zelfscan", version="1.0.0",
    mode="tussen_domeinen", name="Noord", closes_on=TODAY + timedelta(days=8), invited=3, opened_on=TODAY, minimum=5,
)  # fmt: skip
PAGE = Path(__file__).parents[2] / "docs/reliability.md"

# As rows of 0.3 have them: a word or a key that changes would be told twice, or never.
KEPT = {
    PromptKind.INVITATION: ("uitnodiging", "uitnodiging:s:anna:id1"),
    PromptKind.REMINDER: ("herinnering", "herinnering:s:anna:id1"),
    PromptKind.NUDGE: ("aansporing", "aansporing:s:anna:2026-11-24"),
    PromptKind.SOONER: ("eerder", "eerder:s:anna:id1"),
    PromptKind.LATER: ("later", "later:s:anna:id1"),
    PromptKind.UNREACHED: ("bereikt", "bereikt:s:anna:2026-11-23T09:30:00+00:00"),
    PromptKind.CLOSING_SOON: ("sluit_bijna", "sluit_bijna:s:anna:id1"),
    PromptKind.CLOSED: ("gesloten", "gesloten:s:anna"),
    PromptKind.UNSENT: ("niet_verstuurd", "niet_verstuurd:s:anna"),
    PromptKind.APART: ("uit_elkaar", "uit_elkaar:s:anna:2026-11-24"),
    PromptKind.FEWER: ("minder", "minder:s:anna:2026-11-23T09:30:00+00:00"),
    PromptKind.STEP: ("stap", "stap:s:anna:id1"),
    PromptKind.RESTING: ("verder", "verder:s:anna:id1"),
    PromptKind.TOGETHER: ("samen", "samen:s:anna"),
    PromptKind.TOGETHER_GONE: ("samen_weg", "samen_weg:s"),
    PromptKind.HANDED_OVER: ("overgedragen", "overgedragen:s:anna:7"),
    PromptKind.KEY_TAKEN: ("sleutel_gebruikt", "sleutel_gebruikt:s:anna:2026-11-23T09:30:00+00:00"),
    PromptKind.COORDINATES_LESS: (
        "minder_coordinatoren",
        "minder_coordinatoren:s:anna:2026-11-23T09:30:00+00:00",
    ),
    PromptKind.UVO_PLAN: ("uvo_plannen", "plannen:s:7:2026-11-24T08:00:00+00:00"),
    PromptKind.UVO_PREPARE: ("uvo_voorbereiden", "voorbereiden:s:7:2026-11-24T08:00:00+00:00"),
    PromptKind.UVO_TODAY: ("uvo_vandaag", "vandaag:s:7:2026-11-24T08:00:00+00:00"),
    PromptKind.UVO_HELD: ("uvo_gehouden", "gehouden:s:7:2026-11-24T08:00:00+00:00"),
    PromptKind.UVO_OVERDUE: ("uvo_te_laat", "te_laat:s:7:2026-11-24T08:00:00+00:00"),
    PromptKind.UVO_EVALUATE: ("uvo_evaluatie", "evaluatie:s:7:2026-11-24T08:00:00+00:00"),
}


class Prompts:
    """What was planned and voided."""

    def __init__(self) -> None:
        self.planned: list[Prompt] = []
        self.voided: set[tuple[str, str, str | None]] = set()

    async def plan(self, prompt: Prompt) -> bool:
        self.planned.append(prompt)
        return True

    async def void(self, kind: str, subject: str, person: str | None = None) -> int:
        self.voided.add((kind, subject, person))
        return 1


def test_every_kind_is_kept_by_its_word() -> None:
    assert {kind: kind.value for kind in PromptKind} == {kind: word for kind, (word, _) in KEPT.items()}
    assert [PromptKind.of_word(word) for word, _ in KEPT.values()] == list(KEPT)
    assert PromptKind.of_word("of a later version") is None


@pytest.mark.parametrize("kind", PromptKind)
async def test_planning_makes_the_row_there_always_was(kind: PromptKind) -> None:
    prompts = Prompts()
    turn: Any = SimpleNamespace(
        now=NOW,
        uow=SimpleNamespace(prompts=prompts),
        installation=SimpleNamespace(new_id=lambda: "id1", today=datetime.date),
    )
    until = DUE + timedelta(days=1)
    assert await plan(turn, kind, "s", "anna", DUE, until, version=7)
    word, key = KEPT[kind]
    assert prompts.planned == [Prompt("id1", key, word, "anna", "s", DUE, until)]
    assert type(prompts.planned[0].kind) is str


@pytest.mark.parametrize(
    ("what", "words"),
    [
        (VoidedWith.ROUND, {"uitnodiging", "herinnering", "aansporing", "eerder", "later", "niet_verstuurd"}),
        (VoidedWith.CLOSING, {"sluit_bijna", "minder"}),
        (VoidedWith.DATE, {"uvo_voorbereiden", "uvo_vandaag", "uvo_gehouden"}),
        (VoidedWith.RHYTHM, {"uvo_plannen", "uvo_te_laat"}),
        (VoidedWith.EVALUATION, {"uvo_evaluatie"}),
    ],
)
async def test_what_changes_voids_what_is_no_longer_true(what: VoidedWith, words: set[str]) -> None:
    prompts = Prompts()
    uow: Any = SimpleNamespace(prompts=prompts)
    await void(uow, what, "s", "anna")
    assert prompts.voided == {(word, "s", "anna") for word in words}


def test_reminders_and_prompts_of_uvos_are_done_without_and_wait_for_working_time() -> None:
    optional = {kind for kind in PromptKind if kind.behaviour.optional}
    uvos = {kind for kind in PromptKind if kind.behaviour.about is About.UVO and kind is not PromptKind.HANDED_OVER}
    news = {PromptKind.CLOSING_SOON, PromptKind.CLOSED}
    assert optional == {PromptKind.REMINDER, PromptKind.NUDGE, PromptKind.STEP, PromptKind.RESTING, *news, *uvos}
    # What changed about one's own answers is told to who wants no reminders, too.
    told = {PromptKind.INVITATION, PromptKind.SOONER, PromptKind.UNSENT, PromptKind.APART, PromptKind.FEWER}
    told |= {PromptKind.HANDED_OVER, PromptKind.KEY_TAKEN, PromptKind.COORDINATES_LESS}
    assert {kind for kind in PromptKind if kind.behaviour.office_hours} == {*told, *optional}
    assert {kind for kind in PromptKind if kind.behaviour.combine is uvo_prompts.join_uvo_cards} == uvos
    # Of several rounds one message, whatever there is to say.
    asks = {PromptKind.INVITATION, PromptKind.REMINDER, PromptKind.NUDGE, PromptKind.SOONER}
    assert {kind for kind in PromptKind if kind.behaviour.combine is news_prompts.join_news} == {*news, *asks}
    # Nobody is told anything outside working time because it is told beside something else.
    assert all(kind.behaviour.office_hours for kind in {*news, *asks})
    assert {kind for kind in PromptKind if kind.behaviour.outlasts} == {
        PromptKind.CLOSED, PromptKind.UNSENT, PromptKind.APART, PromptKind.FEWER, PromptKind.STEP, PromptKind.RESTING,
        PromptKind.HANDED_OVER, PromptKind.KEY_TAKEN, PromptKind.COORDINATES_LESS,
    }  # fmt: skip


def test_a_uvo_has_a_kind_for_each_text_that_is_sent(library: Library) -> None:
    texts = [kind.behaviour.text for kind in PromptKind if kind.behaviour.text]
    assert len(texts) == len(set(texts)) == 6
    assert [PromptKind.of_text(text).behaviour.text for text in texts] == texts
    # The others are said in answer to something.
    assert set(UvoText) - set(texts) == {UvoText.RECORD, UvoText.RESULT, UvoText.HELP}
    assert {prompt.id for prompt in library.only_content(UvoContent).prompts} == {text.value for text in UvoText}
    assert all(library.only_content(UvoContent).prompt(text).actions for text in texts)


def test_every_kind_is_answered_by_commands(library: Library) -> None:
    commands = build_commands(library)
    for kind in PromptKind:
        assert kind.behaviour.answered_by, kind
        for word in kind.behaviour.answered_by:
            command = commands.by_name(word)
            assert command, word
            assert command.run, f"{word} cannot be said in one's own chat"


def _words(card: Any) -> Iterator[str]:
    if isinstance(card, dict):
        if isinstance(ours := card.get("regiebot"), dict) and ours.get("do") == "word":
            yield ours["word"]
        card = list(card.values())
    if isinstance(card, list):
        for part in card:
            yield from _words(part)


@pytest.mark.parametrize("kind", [PromptKind.INVITATION, PromptKind.REMINDER, PromptKind.LATER])
def test_what_answers_is_on_the_card(kind: PromptKind) -> None:
    facts = {
        "name": "Noord",
        "closes": "2026-12-01",
        "host": "Dirkje",
        "purpose": "leren",
        "groups": "Onderwijs, Zorg",
    } | {"word": 1}
    card = render(RoundInvitation(ROUND, "invitation-title-reminder", facts, 10), "nl", PrivacyFacts())
    assert set(_words(card)) == {*kind.behaviour.answered_by, "help"}


async def test_a_prompt_of_a_kind_we_do_not_have_is_void_and_its_end_changes_nothing(
    sqlite: AsyncEngine, installation: Installation
) -> None:
    """Planned by another version, which ran here before."""
    odd = Prompt("p", "k", "of a later version", "anna", "r", NOW, DUE)
    told = Prompt("q", "l", PromptKind.TOGETHER_GONE.value, "anna", "r", NOW, DUE)
    asked = Invitation("r", "anna", InvitationState.INVITED, TODAY)
    async with units_of_work(sqlite)("t") as uow:
        await uow.people.add(Person(id="anna", tenant="t", user="u"))
        await uow.rounds.add(ROUND)
        await uow.invitations.upsert(asked)
        assert await composing.compose(installation, uow, told, (), NOW)
        assert await composing.compose(installation, uow, odd, (), NOW) is None
        await composing.on_prompts_ended(installation, uow, [odd], NOW, Ending.GONE)
        assert await uow.invitations.get("r", "anna") == asked


def _row(kind: PromptKind) -> str:
    does = kind.behaviour
    void_with = does.voided_with.name.lower() if does.voided_with else "–"
    answers = [f"`{word}`" for word in does.answered_by]
    marks = ["yes" if mark else "–" for mark in (does.office_hours, does.optional, does.combine)]
    return " | ".join([f"| `{kind}`", does.about.name.lower(), void_with, *marks, " ".join(answers) + " |"])


def test_the_page_tells_of_every_kind() -> None:
    page = PAGE.read_text(encoding="utf-8")
    table = re.findall(r"^\| `\w+` \| (?:round|run|uvo|organisation) \|.*$", page, re.MULTILINE)
    assert table == [_row(kind) for kind in PromptKind]
