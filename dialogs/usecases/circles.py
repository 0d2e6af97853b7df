"""A coordinator's group of chairs: how many UVOs and how many overdue, as far as was agreed at its start.

Never a case code, and nothing about chairs who did not join.
"""

from dialogs.expecting import JoinCircle
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.presses import WordPress
from dialogs.records import Circle, CircleMember, Run
from dialogs.reminders.uvo import is_overdue
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Button
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code
from dialogs.usecases import runs
from dialogs.usecases.turn import Turn
from dialogs.uvo_replies import ChairCount, CircleView

PER_CHAIR, TOGETHER = "per_voorzitter", "samen"
_NEW_CIRCLE_BUTTON = Button("button-voorzitters", WordPress(word="voorzitters", rest="nieuw"))


async def show_circles(turn: Turn, rest: str) -> Reply:
    """Show this coordinator's groups with their numbers (`voorzitters`)."""
    if no := await refuse_not_coordinator(turn):
        return no
    mine = await turn.uow.circles.of_coordinator(turn.person.id)
    if not mine:
        return Sentence("sentence-no-circles", buttons=(_NEW_CIRCLE_BUTTON,))
    return CircleView(tuple([await _count_uvos(turn, circle) for circle in mine]))


async def start_circle_form(turn: Turn) -> Reply:
    """Begin the form that makes a group (`voorzitters nieuw`)."""
    if no := await refuse_not_coordinator(turn):
        return no
    return runs.show(turn, await runs.begin(turn, turn.installation.library.form(Makes.CHAIRS)))


async def refuse_not_coordinator(turn: Turn, form: Run | None = None) -> Reply | None:
    """Return why groups of chairs are not for this person now; None when they are."""
    if await turn.may_coordinate():
        return None
    turn.audit_refusal("role")
    return Sentence("sentence-not-coordinator")


async def create_circle(turn: Turn, form: Run) -> Reply:
    """Create the group of a sent form. It carries the id of the form, so that a repeated press finds it again."""
    known = await turn.uow.circles.get(form.id)
    if known is None:
        name, view = form.answers["groep_naam"], form.answers["groep_zicht"]
        assert name and view
        known = Circle(
            id=form.id,
            tenant=turn.person.tenant,
            code=turn.installation.new_code(),
            coordinator=turn.person.id,
            name=name,
            view=view,
            host=turn.who.name,
        )
        await turn.uow.circles.add(known)
    return Sentence("sentence-circle-made", {"name": known.name, "code": format_code(known.code)})


async def join(turn: Turn, circle: Circle, *, sure: bool) -> Reply:
    """Add a chair to a group, after telling what the coordinator will see and asking."""
    if not sure:
        question = JoinCircle(code=circle.code)
        turn.expect(question)
        yes = Button("button-circle-yes", WordPress(word="doe_mee", rest=circle.code, sure=True))
        key: SentenceKey = "sentence-circle-ask-each" if circle.view == PER_CHAIR else "sentence-circle-ask"
        no = Button("button-pair-no", question.no)
        return Sentence(key, {"name": circle.name, "host": circle.host}, (yes, no))
    await turn.uow.circles.join(CircleMember(circle.id, turn.person.id, turn.who.name, turn.today))
    return Sentence("sentence-circle-joined", {"name": circle.name, "code": format_code(circle.code)})


async def leave(turn: Turn, circle: Circle) -> Reply:
    await turn.uow.circles.leave(circle.id, turn.person.id)
    return Sentence("sentence-circle-left", {"name": circle.name})


async def _count_uvos(turn: Turn, circle: Circle) -> tuple[Circle, tuple[ChairCount, ...], int]:
    """Return a group, its counts, and from how many chairs on they are shown.

    Counts are per chair or, when that is what was agreed, one line for all, from several chairs on. Whoever joins then
    is the difference with a moment before: they read that when they are asked.
    """
    counts = []
    for member in await turn.uow.circles.members(circle.id):
        uvos = await turn.uow.uvos.of_chair(member.person)
        counts.append(ChairCount(member.name, len(uvos), sum(is_overdue(uvo, turn.today) for uvo in uvos)))
    least = 0 if circle.view == PER_CHAIR or not counts else turn.installation.group_minimum
    if 0 < len(counts) < least:
        return circle, (), least
    if circle.view != PER_CHAIR and counts:
        counts = [ChairCount("", sum(c.uvos for c in counts), sum(c.overdue for c in counts), len(counts))]
    return circle, tuple(sorted(counts, key=lambda count: count.name)), least
