"""What two tenants have, with the same people, names and texts, and all that the store can be asked of it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncEngine

from dialogs.audit_records import Act, AuditEvent, Grant
from dialogs.checklists import Tick
from dialogs.organisations import PaperScores
from dialogs.records import (
    CLOCK,
    Address,
    AgendaLine,
    Agreement,
    Brake,
    CalendarAddress,
    Circle,
    CircleMember,
    Invitation,
    InvitationState,
    Key,
    Person,
    Place,
    Prompt,
    PromptState,
    Release,
    Round,
    Run,
    RunState,
    Uvo,
)
from dialogs.report_records import Meeting
from dialogs.round_records import LedgerSet, Wording
from store.register import register
from store.unit_of_work import UnitOfWork, units_of_work

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

TODAY, LONG_AGO, LATER = NOW.date(), NOW.date() - timedelta(days=900), NOW + timedelta(days=2)

MINE, THEIRS = "t", "u"

OLD = NOW - timedelta(days=4 * 366)


@dataclass
class Things:
    """One of everything of a tenant. Ids and codes are its own; what people are called and said is the same."""

    tenant: str

    def __getattr__(self, name: str) -> str:
        if name.startswith("_"):
            raise AttributeError(name)
        return f"{self.tenant}-{name}"

    @property
    def code(self) -> str:
        return "K7QFM2X" + self.tenant.upper()

    def somebody(self) -> Person:
        return Person(id=self.person, tenant=self.tenant, user="aad-anna", conversation="a:anna", seen_on=LONG_AGO)

    def a_round(self, id_: str = "round", **changes: Any) -> Round:
        made = Round(
            id=f"{self.tenant}-{id_}", tenant=self.tenant, code=self.code + id_[5:], coordinator=self.person,
            instrument="zelfscan", version="1.0.0", mode="tussen_domeinen", name="Regio Noord", closes_on=LONG_AGO,
            invited=5, opened_on=LONG_AGO, minimum=5,
        )  # fmt: skip
        return replace(made, **changes)

    def a_run(self) -> Run:
        return Run(
            id=self.run, person=self.person, instrument=f"zelfscan-{self.tenant}", version="1.0.0", number=1,
            started_on=LONG_AGO, submitted_on=LONG_AGO, round=self.round, state=RunState.SUBMITTED,
            answers={"naam": "Noord", "ontwerper": "3"}, pair_code=self.code,
        )  # fmt: skip

    def a_prompt(self, id_: str = "prompt", state: PromptState = PromptState.DUE) -> Prompt:
        id_ = f"{self.tenant}-{id_}"
        return Prompt(id_, id_, "uitnodiging", self.person, self.round, NOW - timedelta(days=1), LATER, state)

    def a_uvo(self) -> Uvo:
        return Uvo(id=self.uvo, tenant=self.tenant, chair=self.person, code="AB-3K7QXZ", opened_on=LONG_AGO)

    def a_circle(self) -> Circle:
        return Circle(self.circle, self.tenant, self.code, self.person, "Regio Noord", "samen")

    async def keep(self, engine: AsyncEngine) -> None:
        async with units_of_work(engine)(self.tenant) as uow:
            await uow.people.add(self.somebody())
            await uow.rounds.add(self.a_round())
            await uow.rounds.add(self.a_round("round2", closed_on=LONG_AGO))
            await uow.runs.add(self.a_run())
            await uow.runs.add(replace(self.a_run(), id=self.half, number=2, round=f"{self.tenant}-round2",
                                       submitted_on=None, state=RunState.OPEN, pair_code=None))  # fmt: skip
            for round_ in (self.round, f"{self.tenant}-round2"):
                await uow.invitations.upsert(Invitation(round_, self.person, InvitationState.INVITED, TODAY, "Anna"))
                await uow.places.add(Place(round_, Address("19:kanaal", "https://s", "", "28:b")))
                await uow.paper.add(PaperScores(self.paper, round_, "r1", {"dirigent": 3}, TODAY))
                await uow.agenda.add(AgendaLine(f"{round_}-line", self.person, round_, "dirigent", TODAY))
            await uow.keys.add(Key(self.code, self.round, self.person, "samen", LONG_AGO))
            await uow.releases.add(Release(self.round, NOW, {"completed": 1}))
            await uow.releases.add_to_ledger(self.round, [LedgerSet((("dirigent", ""),), frozenset({"x"}))])
            await uow.uvos.add(self.a_uvo())
            await uow.uvos.add(replace(self.a_uvo(), id=self.closed, closed_on=LONG_AGO))
            await uow.report.add_meeting(Meeting(self.uvo, TODAY, LONG_AGO, TODAY))
            await uow.uvos.add_agreement(Agreement(self.agreement, self.uvo, "actie", "ik", TODAY, TODAY))
            await uow.uvos.add_tick(Tick(self.uvo, "bd_1", TODAY))
            await uow.uvos.add_key(Key(self.code, self.uvo, self.person, "uvo", LONG_AGO))
            await uow.calendars.add(CalendarAddress(self.calendar, self.person, "secret", LONG_AGO))
            await uow.brakes.put(Brake(f"mark-{self.tenant}", 3, NOW + timedelta(minutes=5)))
            await uow.circles.add(self.a_circle())
            await uow.circles.join(CircleMember(self.circle, self.person, "Anna", TODAY))
            for state in PromptState:
                await uow.prompts.plan(self.a_prompt(f"prompt-{state}", state))
            await uow.prompts.plan(self.a_prompt())
            await uow.deliveries.register("a:anna", "m1", OLD)
            await uow.grants.add(Grant(self.grant, self.tenant, "aad-anna", "coordinator", LONG_AGO))
            uow.audit.record(AuditEvent(Act.PICTURE, self.person, "round", self.round, OLD))
            await uow.commit()


Ask = Callable[[UnitOfWork, Things], Awaitable[Any]]


async def _links(uow: UnitOfWork, of: Things) -> list[Any]:
    return [link async for link in uow.audit.read(of.tenant)]


async def _reads(uow: UnitOfWork, of: Things) -> tuple[Any, ...]:
    async with uow.releases.reading(of.a_round("round2")) as door:
        return await door.scores({"ontwerper": ("ontwerper",)}, "naam"), await door.related()


async def _comes_out(uow: UnitOfWork, of: Things) -> list[Any]:
    return [row async for row in uow.leaving.rows(of.tenant, "runs")]


async def _nothing(uow: UnitOfWork, of: Things) -> None:
    uow.audit.record(AuditEvent(Act.ASKED, CLOCK, "round", "", NOW))


# Every method of every repository, asked with the ids, codes and names of `of`.
ASKS: dict[str, Ask] = {
    "deliveries.register": lambda uow, of: uow.deliveries.register("a:anna", "m1", NOW),
    "people.get": lambda uow, of: uow.people.get(of.tenant, "aad-anna"),
    "people.by_id": lambda uow, of: uow.people.by_id(of.person),
    "people.in_round": lambda uow, of: uow.people.in_round(of.round),
    "people.forget_questions": lambda uow, of: uow.people.forget_questions(("menu",), NOW.date()),
    "people.save": lambda uow, of: uow.people.save(of.somebody(), replace(of.somebody(), locale="en")),
    "runs.get": lambda uow, of: uow.runs.get(of.run),
    "runs.of_person": lambda uow, of: uow.runs.of_person(of.person),
    "runs.open_of": lambda uow, of: uow.runs.open_of(of.person),
    "runs.in_round": lambda uow, of: uow.runs.in_round(of.round, of.person),
    "runs.sent_before": lambda uow, of: uow.runs.sent_before(replace(of.a_run(), number=9, id="x"), of.person),
    "runs.last_number": lambda uow, of: uow.runs.last_number(of.person),
    "runs.by_pair_code": lambda uow, of: uow.runs.by_pair_code(of.code),
    "runs.has_completed": lambda uow, of: uow.runs.has_completed(of.round, of.person),
    "runs.who_completed": lambda uow, of: uow.runs.who_completed(of.round),
    "runs.who_left_unsent": lambda uow, of: uow.runs.who_left_unsent(of.round),
    "runs.seal": lambda uow, of: uow.runs.seal(of.round),
    "runs.save": lambda uow, of: uow.runs.save(of.a_run(), replace(of.a_run(), seq=1, answers={"naam": "x"})),
    "runs.remove": lambda uow, of: uow.runs.remove(of.a_run()),
    "runs.versions": lambda uow, of: uow.runs.versions(),
    "rounds.get": lambda uow, of: uow.rounds.get(of.round),
    "rounds.by_code": lambda uow, of: uow.rounds.by_code(of.code),
    "rounds.of_coordinator": lambda uow, of: uow.rounds.of_coordinator(of.person),
    "rounds.ever_coordinated_by": lambda uow, of: uow.rounds.ever_coordinated_by(of.person),
    "rounds.coordinators": lambda uow, of: uow.rounds.coordinators(of.round),
    "rounds.coordinators_called": lambda uow, of: uow.rounds.coordinators_called(of.round),
    "rounds.all_who_coordinated": lambda uow, of: uow.rounds.all_who_coordinated(of.round),
    "rounds.is_coordinated_by": lambda uow, of: uow.rounds.is_coordinated_by(of.round, of.person),
    "rounds.remove_coordinator": lambda uow, of: uow.rounds.remove_coordinator(of.round, of.person),
    "rounds.save": lambda uow, of: uow.rounds.save(of.a_round(), of.a_round(name="Zuid")),
    "rounds.list_lapsed": lambda uow, of: uow.rounds.list_lapsed(TODAY),
    "rounds.completed_by": lambda uow, of: uow.rounds.completed_by(of.person),
    "rounds.counts": lambda uow, of: uow.rounds.counts(of.round),
    "rounds.list_open_with": lambda uow, of: uow.rounds.list_open_with(of.tenant),
    "rounds.close": lambda uow, of: uow.rounds.close(of.a_round(), TODAY),
    "releases.get": lambda uow, of: uow.releases.get(of.round),
    "releases.reading": _reads,
    "releases.list_unworded": lambda uow, of: uow.releases.list_unworded(),
    "releases.word": lambda uow, of: uow.releases.word(("zelfscan", "1.0.0"), Wording("w", {}), NOW),
    "releases.met": lambda uow, of: uow.releases.met(of.round),
    "releases.is_told_of_here": lambda uow, of: uow.releases.is_told_of_here(of.round),
    "releases.ledger": lambda uow, of: uow.releases.ledger(of.round),
    "invitations.get": lambda uow, of: uow.invitations.get(of.round, of.person),
    "invitations.of_round": lambda uow, of: uow.invitations.of_round(of.round),
    "invitations.people": lambda uow, of: uow.invitations.people(of.round),
    "invitations.has_people": lambda uow, of: uow.invitations.has_people(of.round, ()),
    "invitations.of_person": lambda uow, of: uow.invitations.of_person(of.person),
    "keys.take": lambda uow, of: uow.keys.take(of.code),
    "keys.knows": lambda uow, of: uow.keys.knows(of.code),
    "places.which_have": lambda uow, of: uow.places.which_have((of.round,)),
    "places.of_round": lambda uow, of: uow.places.of_round(of.round),
    "paper.of_round": lambda uow, of: uow.paper.of_round(of.round),
    "paper.remove": lambda uow, of: uow.paper.remove(of.paper),
    "agenda.of_person": lambda uow, of: uow.agenda.of_person(of.person),
    "agenda.mark_done": lambda uow, of: uow.agenda.mark_done(f"{of.round}-line", TODAY),
    "uvos.get": lambda uow, of: uow.uvos.get(of.uvo),
    "uvos.of_chair": lambda uow, of: uow.uvos.of_chair(of.person),
    "uvos.closed_of": lambda uow, of: uow.uvos.closed_of(of.person, of.uvo),
    "uvos.handed_over_by": lambda uow, of: uow.uvos.handed_over_by(of.person, of.uvo),
    "calendars.get": lambda uow, of: uow.calendars.get(of.calendar),
    "calendars.of_person": lambda uow, of: uow.calendars.of_person(of.person),
    "brakes.get": lambda uow, of: uow.brakes.get(f"mark-{of.tenant}", NOW),
    "calendars.remove": lambda uow, of: uow.calendars.remove(of.person),
    "uvos.save": lambda uow, of: uow.uvos.save(of.a_uvo(), replace(of.a_uvo(), weeks=3, version=1)),
    "uvos.take_key": lambda uow, of: uow.uvos.take_key(of.code),
    "uvos.agreements": lambda uow, of: uow.uvos.agreements(of.uvo),
    "uvos.ticks": lambda uow, of: uow.uvos.ticks(of.uvo),
    "uvos.remove_tick": lambda uow, of: uow.uvos.remove_tick(of.uvo, "bd_1"),
    "uvos.mark_done": lambda uow, of: uow.uvos.mark_done(of.agreement, TODAY),
    "circles.get": lambda uow, of: uow.circles.get(of.circle),
    "circles.by_code": lambda uow, of: uow.circles.by_code(of.tenant, of.code),
    "circles.of_coordinator": lambda uow, of: uow.circles.of_coordinator(of.person),
    "circles.leave": lambda uow, of: uow.circles.leave(of.circle, of.person),
    "circles.members": lambda uow, of: uow.circles.members(of.circle),
    "prompts.void": lambda uow, of: uow.prompts.void("uitnodiging", of.round),
    "prompts.withdraw": lambda uow, of: uow.prompts.withdraw("uitnodiging", of.round),
    "prompts.claim": lambda uow, of: uow.prompts.claim(NOW, timedelta(minutes=1), 50),
    "prompts.mark_sending": lambda uow, of: uow.prompts.mark_sending(of.a_prompt()),
    "prompts.finish": lambda uow, of: uow.prompts.finish(of.a_prompt(), PromptState.SENT),
    "prompts.postpone": lambda uow, of: uow.prompts.postpone(of.a_prompt(), LATER, "x"),
    "prompts.rest": lambda uow, of: uow.prompts.rest("anna", LATER),
    "prompts.get": lambda uow, of: uow.prompts.get(of.prompt),
    "prompts.is_waiting": lambda uow, of: uow.prompts.is_waiting("uitnodiging", of.round),
    "prompts.was_sent": lambda uow, of: uow.prompts.was_sent("uitnodiging", of.round, NOW),
    "prompts.oldest_due": lambda uow, of: uow.prompts.oldest_due(NOW),
    "prompts.count_by_state": lambda uow, of: uow.prompts.count_by_state(),
    "prompts.pass_over": lambda uow, of: uow.prompts.pass_over(NOW),
    "prompts.revive": lambda uow, of: uow.prompts.revive(of.person, ["uitnodiging"], NOW),
    "prompts.list_by_state": lambda uow, of: uow.prompts.list_by_state(list(PromptState), 50),
    "prompts.requeue": lambda uow, of: uow.prompts.requeue(None, NOW, LATER),
    "prompts.void_kinds": lambda uow, of: uow.prompts.void_kinds(of.person, ["uitnodiging"]),
    "own_data.export": lambda uow, of: uow.own_data.export(of.person),
    "own_data.hold": lambda uow, of: uow.own_data.hold(of.person),
    "own_data.erase": lambda uow, of: uow.own_data.erase(of.person),
    "own_data.rename": lambda uow, of: uow.own_data.rename(of.person, "Anna de Wit"),
    "own_data.list_tenants": lambda uow, of: uow.own_data.list_tenants(),
    "own_data.list_people": lambda uow, of: uow.own_data.list_people(),
    "own_data.list_unseen": lambda uow, of: uow.own_data.list_unseen(TODAY),
    "retention.sweep": lambda uow, of: uow.retention.sweep(register().terms({}, {}), NOW, TODAY),
    "grants.of_role": lambda uow, of: uow.grants.of_role("coordinator"),
    "grants.list_all": lambda uow, of: uow.grants.list_all(),
    "grants.list_responsibilities": lambda uow, of: uow.grants.list_responsibilities(),
    "grants.revoke": lambda uow, of: uow.grants.revoke(of.grant, TODAY),
    "leaving.part": lambda uow, of: uow.leaving.part(of.round),
    "leaving.void_prompts": lambda uow, of: uow.leaving.void_prompts(),
    "leaving.count": lambda uow, of: uow.leaving.count(of.tenant),
    "leaving.rows": _comes_out,
    "leaving.purge": lambda uow, of: uow.leaving.purge(of.tenant),
    "report.remove_meeting": lambda uow, of: uow.report.remove_meeting(of.uvo, TODAY),
    "report.move_meeting": lambda uow, of: uow.report.move_meeting(of.uvo, TODAY, LONG_AGO),
    "report.counted_since": lambda uow, of: uow.report.counted_since(),
    "report.list_months": lambda uow, of: uow.report.list_months(LONG_AGO, LATER.date(), ["zelfscan"]),
    "audit.record": _nothing,
    "audit.chains": lambda uow, of: uow.audit.chains(),
    "audit.read": _links,
    "audit.count_before": lambda uow, of: uow.audit.count_before(NOW),
    "audit.prune": lambda uow, of: uow.audit.prune(NOW - timedelta(days=1000), NOW),
}

# What adds a row of one's own; `WrongTenant` is what it meets that would add one of another. Switches, reports, the
# words of pictures and what organisations are called are everybody's.
ADDS = {
    "people.add", "runs.add", "rounds.add", "rounds.add_coordinator", "releases.add", "releases.add_to_ledger",
    "releases.add_who_looked",
    "releases.wait_for_others", "releases.words",
    "invitations.upsert", "invitations.add_all",
    "keys.add", "places.add", "paper.add", "agenda.add", "uvos.add", "uvos.add_key",
    "calendars.add", "uvos.add_agreement", "uvos.add_tick", "report.add_meeting", "brakes.put",
    "circles.add", "circles.join", "prompts.plan", "prompts.plan_all", "grants.add", "prompts.hold", "prompts.resume",
    "prompts.hold_reason",
    "retention.record_sweep", "retention.last_sweep",
    "organisations.get", "organisations.list_all", "organisations.put", "organisations.partners",
    "organisations.partnerships", "organisations.add_partnership", "organisations.end_partnership",
}  # fmt: skip
