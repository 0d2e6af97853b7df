"""Build the card of one UVO, with the facts any of its texts may ask for."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.instruments.kinds.aanpak.definition import AanpakContent, Checklist
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.kinds.uvo.definition import UvoContent, UvoText
from dialogs.records import Uvo
from dialogs.reminders.uvo import due_on, is_overdue, meeting_start, weeks_since
from dialogs.reply_parts import Args, Note
from dialogs.understanding.codes import has_digits_enough
from dialogs.usecases.turn import Turn
from dialogs.uvo_replies import OpenAgreement, UvoCard


async def build_uvo_card(turn: Turn, uvo: Uvo, kind: str, note: Note | None = None) -> UvoCard:
    """Build the card of one UVO; `kind` is a text of uvo.yaml, or what else a card is about."""
    if uvo.less_until and uvo.less_until < turn.today:
        # What was for the time being is over.
        uvo = replace(uvo, weeks=uvo.usual_weeks, less_until=None)
    start, due = meeting_start(uvo, turn.installation.zone), due_on(uvo)
    days = (uvo.planned_on - turn.today).days if uvo.planned_on else 0
    facts: Args = {
        "case_code": uvo.code,
        "due": due.isoformat(),
        "date": uvo.planned_on.isoformat() if uvo.planned_on else "",
        "time": uvo.planned_at or "" if start else "",
        "days": days,
        "weeks": weeks_since(uvo, turn.today),
    }
    card = UvoCard(
        content=turn.installation.library.only_content(UvoContent),
        uvo=uvo,
        kind=kind,
        due=due,
        facts=facts,
        agreements=await _open_agreements(turn, uvo),
        overdue=is_overdue(uvo, turn.today),
        note=note,
        checklist=_fitting_checklist(turn, uvo, kind),
    )
    return replace(card, draft=turn.drafts.get(card.fills.key, {}))


def _fitting_checklist(turn: Turn, uvo: Uvo, kind: str) -> Checklist | None:
    """Return the list that belongs to what is shown; getting ready is about the first UVO of a case alone."""
    if kind == UvoText.PREPARE and uvo.last_held:
        return None
    return turn.installation.library.only_content(AanpakContent).offered(kind)


async def show_uvo(turn: Turn, uvo: Uvo, note: Note | None = None) -> UvoCard:
    """Show a UVO as it stands, whichever way it was asked for."""
    return await build_uvo_card(turn, uvo, "stand", note or _note_of_code(uvo))


async def desk_of(turn: Turn, mine: Sequence[Uvo]) -> list[UvoCard]:
    """Return the cards of a chair's UVOs, the most urgent first: what waits for them, then what comes first."""
    cards = [await show_uvo(turn, uvo) for uvo in mine]
    return sorted(cards, key=lambda one: (not waits(one), one.uvo.planned_on or one.due, one.uvo.code))


def waits(card: UvoCard) -> bool:
    """Tell whether a UVO waits for its chair: overdue, nobody said whether it took place, or an agreement is late."""
    asked = card.uvo.planned_on is not None and int(card.facts["days"]) < 0
    return card.overdue or asked or any(item.overdue for item in card.agreements)


def _note_of_code(uvo: Uvo) -> Note | None:
    """Ask for another code where the kept one may be a name: before version 0.4 any eight letters were a code."""
    return None if has_digits_enough(uvo.code) else Note("note-uvo-other-code", {"code": uvo.code})


async def _open_agreements(turn: Turn, uvo: Uvo) -> tuple[OpenAgreement, ...]:
    kinds = {o.value: o.label for o in turn.installation.library.form(Makes.AGREEMENT).options_of("afspraak_soort")}
    return tuple(
        OpenAgreement(agreement, kinds[agreement.kind].in_(turn.language), agreement.due_on < turn.today)
        for agreement in await turn.uow.uvos.agreements(uvo.id)
    )
