"""The forms of a chair: that of a new UVO, with what was said of it filled in, and that of an agreement."""

from dataclasses import replace
from datetime import date

from dialogs.instruments.definition import LANGUAGES
from dialogs.instruments.grouping import split_groups
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.instruments.shared_texts import shared_texts
from dialogs.records import Agreement, Run
from dialogs.replies import Reply
from dialogs.reply_parts import Note
from dialogs.understanding.outcomes import Trouble
from dialogs.understanding.pasted_uvos import NO_CODE
from dialogs.usecases import making_uvos, orienting, runs, uvo_acts
from dialogs.usecases.turn import Turn
from dialogs.usecases.uvo_card import build_uvo_card
from dialogs.usecases.uvos import add_uvo, new_uvo

# The question in the form of a UVO about its rhythm.
RHYTHM = "uvo_ritme"


async def make_uvos(turn: Turn, said: str) -> Reply:
    """Show the UVOs in these words to be checked; of one with something missing, ask for that."""
    turn.ran.append("uvo nieuw")
    # The form can keep who take part, and shows it all before it is kept.
    planned = None if making_uvos.said_participants(turn, said) else await making_uvos.plan(turn, said)
    return planned or await start_uvo_form(turn, said)


async def start_uvo_form(turn: Turn, said: str = "") -> Reply:
    """Begin the form of a UVO (`uvo nieuw`), with what was said of it filled in, or go on with one left half-way."""
    for run in reversed(await turn.uow.runs.open_of(turn.person.id)):
        makes = turn.installation.library.makes(run.instrument, run.version)
        if makes is Makes.UVO and run.submitted_on is None:
            turn.set_current_run(run.id)
            return runs.show(turn, run, note=Note("note-was-busy"))
    preset: dict[str, str | None] = {
        RHYTHM: str(turn.installation.library.only_content(UvoContent).cadence.default_weeks),
        "uvo_deelnemers": shared_texts()["nog_te_kiezen"].in_(turn.language),
        "uvo_evaluatie": "nee",
        **making_uvos.filled_in(turn, said),
    }
    form = turn.installation.library.form(Makes.UVO)
    no_code = Trouble("trouble-case-code") if NO_CODE in said.split() and "uvo_code" not in preset else None
    return runs.show(turn, await runs.begin(turn, form, answers=preset), trouble=no_code)


def _read_participants(answer: str) -> tuple[str, ...]:
    """Return the names filled in on the form; () when the answer was left as it came."""
    untouched = {shared_texts()["nog_te_kiezen"].in_(language) for language in LANGUAGES}
    return tuple(name for name in split_groups(answer) if name not in untouched)


async def create_uvo(turn: Turn, form: Run) -> Reply:
    """Create the UVO of a sent form. It carries the id of the form, so that a repeated press finds it again."""
    known = await turn.uow.uvos.get(form.id)
    if known:
        return await build_uvo_card(turn, known, "stand")
    answers = form.answers
    code, day, time, weeks = (answers[f"uvo_{key}"] for key in ("code", "datum", "tijd", "ritme"))
    assert code and day and time and weeks
    for other in await turn.uow.uvos.of_chair(turn.person.id):
        if other.code == code:
            return await build_uvo_card(turn, other, "stand", Note("note-uvo-known"))
    until, evaluation = answers.get("uvo_tot"), answers.get("uvo_evaluatie")
    uvo = new_uvo(turn, form.id, code, date.fromisoformat(day), time)
    less = int(weeks) > uvo.usual_weeks
    uvo = replace(
        uvo,
        weeks=int(weeks),
        usual_weeks=uvo.usual_weeks if less else int(weeks),
        less_until=date.fromisoformat(until) if until and less else None,
        participants=_read_participants(answers.get("uvo_deelnemers") or ""),
        evaluation_weeks=int(evaluation) if evaluation and evaluation != "nee" else None,
    )
    await add_uvo(turn, uvo)
    return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-made"))


async def refuse_agreement(turn: Turn, form: Run) -> Reply | None:
    """Return why this person may not make or see this agreement now; None when they may."""
    uvo = await turn.uow.uvos.get(form.given["uvo"])
    if uvo and uvo.chair == turn.person.id:
        return None
    turn.audit_refusal("uvo", uvo)
    return await orienting.show_menu(turn, "lead-card-was-old")


async def create_agreement(turn: Turn, form: Run) -> Reply:
    """Create the agreement of a sent form."""
    uvo = await turn.uow.uvos.get(form.given["uvo"])
    assert uvo
    if uvo.closed_on:
        return uvo_acts.tell_closed(turn, uvo)
    kind, who, day = (form.answers[f"afspraak_{key}"] for key in ("soort", "wie", "datum"))
    assert kind and who and day
    owner = runs.instrument_of(turn, form).options_of("afspraak_wie")[int(who.removeprefix("r")) - 1].label
    await turn.uow.uvos.add_agreement(
        Agreement(form.id, uvo.id, kind, owner.in_(turn.language), date.fromisoformat(day), turn.today)
    )
    return await build_uvo_card(turn, uvo, "stand", Note("note-uvo-agreed"))
