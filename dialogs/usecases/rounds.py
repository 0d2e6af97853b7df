"""The coordinator's own side of a round: making, changing, repeating, seeing it fill, closing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from dialogs.expecting import CloseRound
from dialogs.instruments.grouping import BETWEEN, names_of
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.rounds import Grouping
from dialogs.presses import WordPress
from dialogs.records import Round, Run
from dialogs.replies import Args, Button, Note, Reply, RoundList, RoundMade, RoundState, Sentence
from dialogs.understanding.codes import format_code, read_code
from dialogs.understanding.dates import read_date
from dialogs.usecases import inviting, mine, pictures, runs
from dialogs.usecases.paging import page_of
from dialogs.usecases.turn import Turn

# The facts by which a form knows that it is about a round that is there already.
_CHANGES, _REPEATS = "wijzigt", "herhaalt"
# What makes two rounds comparable is not asked again.
_FIXED = ("ronde_scan", "ronde_regios")
# A round that is repeated is as long as it was, within reason.
_SHORTEST, _LONGEST = 7, 366


def _picture_button(round_: Round) -> Button:
    return Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))


async def start(turn: Turn) -> Reply:
    """`ronde`: the form that makes one, for who may; a form left half-way goes on."""
    if not await turn.may_coordinate():
        return not_named(turn)
    preset = {"ronde_doel": "gesprek", "ronde_opent": turn.today.isoformat(), "ronde_taal": turn.language}
    return await _form(turn, {}, preset)


async def _form(turn: Turn, given: Mapping[str, str], answers: Mapping[str, str | None]) -> Reply:
    """The form of a round with these answers in it; the one that was left half-way when it is about the same."""
    for run in reversed(await turn.uow.runs.open_of(turn.person.id)):
        about = {key: value for key, value in run.given.items() if key in (_CHANGES, _REPEATS)}
        wanted = {key: value for key, value in given.items() if key in (_CHANGES, _REPEATS)}
        makes = turn.installation.library.makes(run.instrument, run.version)
        if makes is Makes.ROUND and run.submitted_on is None and about == wanted:
            turn.hold(run.id)
            return runs.show(turn, run, note=Note("note-was-busy"))
    form = turn.installation.library.form(Makes.ROUND)
    return runs.show(turn, await runs.begin(turn, form, given, answers=answers))


def _answers_of(turn: Turn, round_: Round) -> dict[str, str | None]:
    """A round as the form has it; what is no longer offered is asked again."""
    offer = turn.installation.library.offer_of(round_.instrument, round_.mode, round_.grouping)
    regions = {"ronde_regios": BETWEEN.join(round_.groups)} if round_.groups else {}
    return {
        **({"ronde_scan": offer.id} if offer else {}),
        **regions,
        "ronde_naam": round_.name,
        "ronde_sluit": round_.closes_on.isoformat(),
        "ronde_genodigd": str(round_.invited),
        "ronde_doel": round_.purpose or "gesprek",
        "ronde_opent": round_.opened_on.isoformat(),
        "ronde_taal": round_.language,
    }


async def change(turn: Turn, rest: str) -> Reply:
    """`wijzig ronde CODE`: everything until somebody began; after that only a later last day (`verleng`)."""
    round_, _ = await mine.meant(turn, rest)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    if await turn.uow.runs.is_begun(round_.id):
        return Sentence("sentence-round-is-fixed", {"name": round_.name, "code": format_code(round_.code)})
    answers = _answers_of(turn, round_)
    # A repeated round stays comparable with the one it repeats.
    fixed = _fixed(answers) if round_.previous else {}
    return await _form(turn, {_CHANGES: round_.id} | fixed, answers)


def _fixed(answers: dict[str, str | None]) -> dict[str, str]:
    """What makes two rounds comparable, taken out of the answers: it is given, and not asked."""
    return {key: str(answers.pop(key)) for key in _FIXED if key in answers}


async def repeat(turn: Turn, rest: str) -> Reply:
    """`herhaal CODE`: the same round again for the same people, with last time beside it."""
    if not await turn.may_coordinate():
        return not_named(turn)
    round_, _ = await mine.meant(turn, rest)
    if isinstance(round_, Sentence):
        return round_
    runs_already = [known for known in await turn.own_rounds() if known.previous == round_.id]
    if any(not turn.is_over(known) for known in runs_already):
        return Sentence("sentence-repeat-runs", {"name": round_.name, "code": format_code(runs_already[-1].code)})
    if not turn.is_over(round_):
        return Sentence("sentence-repeat-after-closing", {"name": round_.name, "closes": round_.closes_on.isoformat()})
    await pictures.show(turn, round_)
    days = min(max((round_.closes_on - round_.opened_on).days, _SHORTEST), _LONGEST)
    answers = {
        **_answers_of(turn, round_),
        "ronde_opent": turn.today.isoformat(),
        "ronde_sluit": (turn.today + timedelta(days=days)).isoformat(),
    }
    return await _form(turn, {_REPEATS: round_.id} | _fixed(answers), answers)


def not_named(turn: Turn) -> Reply:
    """Making rounds is not for this person."""
    turn.refuse("role")
    return Sentence("sentence-not-coordinator")


async def refusal(turn: Turn, form: Run) -> Reply | None:
    """Why this form may not be sent, or seen again, by this person now; None when it may."""
    known = await turn.uow.rounds.get(form.given.get(_CHANGES, form.id))
    if known is None:
        return None if await turn.may_coordinate() else not_named(turn)
    if await turn.coordinates(known):
        return None
    turn.refuse("round", known)
    return Sentence("sentence-no-round-of-yours", buttons=(mine.ROUNDS,))


async def make(turn: Turn, form: Run) -> Reply:
    """The form is sent: the round exists, or is changed. A new one carries the id of its form, so that a repeated press
    finds it again."""
    known = await turn.uow.rounds.get(form.given.get(_CHANGES, form.id))
    if known:
        return await _changed(turn, known, form) if _CHANGES in form.given else _made(turn, known)
    previous = await turn.uow.rounds.get(form.given[_REPEATS]) if _REPEATS in form.given else None
    new = _filled_in(turn, form, None)
    if previous:
        version, minimum = previous.version, max(previous.minimum, new.minimum)
        new = replace(new, version=version, minimum=minimum, previous=previous.id)
    await turn.uow.rounds.add(new)
    if previous:
        await inviting.again(turn, previous, new)
    return _made(turn, new)


def _made(turn: Turn, round_: Round) -> RoundMade:
    link = turn.installation.chat_link(f"doe mee {format_code(round_.code)}")
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    return RoundMade(round_, link, entry.share, turn.is_open(round_))


def _filled_in(turn: Turn, form: Run, known: Round | None) -> Round:
    """The round as its form says; `known` is the one that is changed."""
    facts = {**form.given, **form.answers}
    kind, name, closes_on, invited = (facts[f"ronde_{key}"] for key in ("scan", "naam", "sluit", "genodigd"))
    assert kind and name and closes_on and invited
    entry, offer = turn.installation.library.offer(kind)
    scan, version = entry.key
    opens = facts.get("ronde_opent")
    round_ = known or Round(
        id=form.id,
        tenant=turn.person.tenant,
        code=turn.installation.new_code(),
        coordinator=turn.person.id,
        instrument=scan,
        version="",
        mode=offer.mode,
        name=name,
        closes_on=turn.today,
        invited=0,
        opened_on=turn.today,
        minimum=max(turn.installation.group_minimum, entry.least_people),
        host=turn.who.name,
    )
    opened_on = date.fromisoformat(opens) if opens else turn.today
    return replace(
        round_,
        instrument=scan,
        # What was promised in a version stays in it.
        version=known.version if known and known.instrument == scan else version,
        mode=offer.mode,
        grouping=offer.grouping,
        groups=names_of(facts.get("ronde_regios") or "") if offer.grouping == Grouping.BY_REGION else (),
        name=name,
        closes_on=date.fromisoformat(closes_on),
        opened_on=opened_on if known else max(opened_on, turn.today),
        invited=int(invited),
        purpose=facts.get("ronde_doel"),
        language="en" if facts.get("ronde_taal") == "en" else "nl",
    )


async def _changed(turn: Turn, round_: Round, form: Run) -> Reply:
    """The form of a change is sent, maybe once more. Who began meanwhile keeps what they were promised."""
    after = _filled_in(turn, form, round_)
    if after == round_:
        return _made(turn, round_)
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    if await turn.uow.runs.is_begun(round_.id):
        return Sentence("sentence-round-is-fixed", {"name": round_.name, "code": format_code(round_.code)})
    await turn.uow.rounds.save(round_, after)
    await inviting.replan(turn, after)
    return _made(turn, after)


async def extend(turn: Turn, rest: str) -> Reply:
    """`verleng CODE 12 december`: a later last day, for everybody who takes part."""
    round_, said = await mine.meant(turn, rest)
    if isinstance(round_, Sentence):
        return round_
    if turn.is_over(round_):
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    day = read_date(said, turn.installation.words, turn.today) if said else None
    latest = turn.today + timedelta(days=_LONGEST)
    if day is None or not round_.closes_on <= day <= latest:
        return Sentence(
            "sentence-which-later-day", {"code": format_code(round_.code), "closes": round_.closes_on.isoformat()}
        )
    await turn.uow.rounds.save(round_, after := replace(round_, closes_on=day))
    await inviting.replan(turn, after)
    return await state(turn, after)


async def state(turn: Turn, round_: Round) -> RoundState:
    """How far a round is: numbers only, and how many could not be reached (decision 59).

    Once there is a picture, its number counts: it does not change when somebody's answers go (norms B18).
    """
    asked = await turn.uow.invitations.of_round(round_.id)
    kept = await turn.uow.releases.get(round_.id) if turn.is_over(round_) else None
    return RoundState(
        round_,
        completed=kept.picture.get("completed") if kept else await turn.uow.runs.count_completed(round_.id),
        open=turn.is_open(round_),
        over=turn.is_over(round_),
        unreached=sum(bool(invitation.reason) for invitation in asked),
    )


async def listed(turn: Turn, rest: str = "") -> Reply:
    """`rondes`: mine, the newest first, with how many of how many. `rondes 2`: the next part."""
    rounds = await turn.own_rounds()
    if not rounds:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),))
    page = page_of(rounds[::-1], rest)
    return RoundList(tuple([await state(turn, round_) for round_ in page.items]), page.number, page.pages)


async def close(turn: Turn, rest: str, *, sure: bool = False) -> Reply:
    """`sluit CODE`: asks once, then closes for good and makes the one release."""
    round_ = await mine.by_code(turn, read_code(rest))
    if round_ is None:
        return Sentence(
            "sentence-no-round-to-close" if rest else "sentence-which-round-to-close", buttons=(mine.ROUNDS,)
        )
    if turn.is_over(round_):
        await pictures.show(turn, round_)
        return Sentence("sentence-round-was-closed", {"name": round_.name}, (_picture_button(round_),))
    done = await turn.uow.runs.count_completed(round_.id)
    if not sure:
        turn.expect(CloseRound(code=round_.code))
        press = WordPress(word="sluit", rest=round_.code, sure=True)
        counts: Args = {"name": round_.name, "done": done, "invited": max(round_.invited, done)}
        return Sentence(
            "sentence-close-sure",
            counts,
            (Button("button-close-sure", press), Button("button-not-yet", WordPress(word="rondes"))),
        )
    await pictures.release(turn.installation, turn.uow, round_, turn.now, turn.person.id)
    return Sentence("sentence-round-closed-now", {"name": round_.name, "done": done}, (_picture_button(round_),))
