"""A coordinator and a group of chairs: how many UVOs and how many overdue, as far as was agreed at its start.

Never a case code, and nothing of who did not join.
"""

from dialogs.expecting import JoinCircle
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.presses import WordPress
from dialogs.records import Circle, CircleMember, Run
from dialogs.reminders.uvo import is_overdue
from dialogs.replies import Button, ChairCount, CircleView, Reply, Sentence
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code
from dialogs.usecases import runs
from dialogs.usecases.turn import Turn

PER_CHAIR, TOGETHER = "per_voorzitter", "samen"
_NEW = Button("button-voorzitters", WordPress(word="voorzitters", rest="nieuw"))


async def start(turn: Turn, rest: str) -> Reply:
    """`voorzitters`: my groups with their numbers."""
    if no := await refusal(turn):
        return no
    mine = await turn.uow.circles.of_coordinator(turn.person.id)
    if not mine:
        return Sentence("sentence-no-circles", buttons=(_NEW,))
    return CircleView(tuple([await _view(turn, circle) for circle in mine]))


async def new(turn: Turn) -> Reply:
    """`voorzitters nieuw`: the form that makes a group."""
    if no := await refusal(turn):
        return no
    return runs.show(turn, await runs.begin(turn, turn.installation.library.form(Makes.CHAIRS)))


async def refusal(turn: Turn, form: Run | None = None) -> Reply | None:
    """Why groups of chairs are not for this person now; None when they are."""
    if await turn.may_coordinate():
        return None
    turn.refuse("role")
    return Sentence("sentence-not-coordinator")


async def make(turn: Turn, form: Run) -> Reply:
    """The form is sent: the group is there. It carries the id of its form, so a repeated press finds it again."""
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
    """A chair with the code: first what the coordinator will see, then yes or no."""
    if not sure:
        turn.expect(JoinCircle(code=circle.code))
        yes = Button("button-circle-yes", WordPress(word="doe_mee", rest=circle.code, sure=True))
        key: SentenceKey = "sentence-circle-ask-each" if circle.view == PER_CHAIR else "sentence-circle-ask"
        no = Button("button-pair-no", WordPress(word="help"))
        return Sentence(key, {"name": circle.name, "host": circle.host}, (yes, no))
    await turn.uow.circles.join(CircleMember(circle.id, turn.person.id, turn.who.name, turn.today))
    return Sentence("sentence-circle-joined", {"name": circle.name, "code": format_code(circle.code)})


async def leave(turn: Turn, circle: Circle) -> Reply:
    await turn.uow.circles.leave(circle.id, turn.person.id)
    return Sentence("sentence-circle-left", {"name": circle.name})


async def _view(turn: Turn, circle: Circle) -> tuple[Circle, tuple[ChairCount, ...], int]:
    """Numbers per chair or, when that is what was agreed, one line for all of them; and from how many chairs on.

    Of a few chairs together the numbers are those of one of them, as soon as a next one joins.
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
