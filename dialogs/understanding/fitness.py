"""How well a meaning fits where somebody stands. Weighed with how much the sentence is like what people say for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Part, RunInHand, Situation

# What does not fit where somebody stands is still understood, but only when it is said plainly.
_FAR, _ELSEWHERE, _HERE_NOW, _MOST = 0.62, 0.72, 1.1, 1.25


_ASKS_TO_JOIN = frozenset({"invited", "invited_agree", "notice_join"})


@dataclass(frozen=True)
class _Standing:
    """What counts of a situation, each as a yes or no."""

    here: Situation
    run: RunInHand | None
    in_run: bool
    coordinates: bool
    only_over: bool
    invited: bool
    # They are asked whether they take part in a round.
    asked_to_join: bool
    sent: bool


Fits = Callable[[Meaning], float]


def fitness_in(here: Situation) -> Fits:
    """Return what tells how well a meaning fits where somebody stands: below 1 leading nowhere, above 1 near."""
    run = here.run
    standing = _Standing(
        here,
        run,
        in_run=run is not None and not run.resting,
        coordinates=bool(here.rounds_as(Part.COORDINATES)),
        only_over=len(here.rounds_as(Part.COORDINATES, over=True)) >= len(here.rounds),
        invited=bool(here.rounds_as(Part.INVITED)) or bool(run and run.joins),
        asked_to_join=bool(run and run.joins) or (run is None and here.expects in _ASKS_TO_JOIN),
        sent=bool(here.rounds_as(Part.SENT)),
    )
    return cache(lambda meaning: _FITNESS.get(meaning, _anywhere)(standing))


def leads_somewhere(meaning: Meaning, fits: Fits) -> bool:
    """Tell whether there is anything here that it may be about: no UVO is moved by who has none."""
    return fits(meaning) > _ELSEWHERE


def _anywhere(_: _Standing) -> float:
    return 1.0


def _where(fits: Callable[[_Standing], object], then: float, otherwise: float) -> Callable[[_Standing], float]:
    return lambda at: then if fits(at) else otherwise


def _own_progress(at: _Standing) -> float:
    return 1.0 if at.sent or at.here.sent else _in_run(at)


def _round_info(at: _Standing) -> float:
    return _MOST if at.asked_to_join else _HERE_NOW if at.invited else _ELSEWHERE


def _explain_question(at: _Standing) -> float:
    if at.asked_to_join:
        return 0.95
    # An offer ("zal ik je herinneren?") asks nothing that has to be explained.
    asks = at.here.expects not in ("", "step", "offered")
    if at.in_run or asks or not at.here.noticed:
        return _HERE_NOW
    # Behind an outcome it is that, but who looks for something else than what it means says so.
    return 1.0 if at.here.own_file and at.here.sent else _FAR


def _running_round(at: _Standing) -> float:
    return _HERE_NOW if at.coordinates and not at.only_over else 0.85 if at.coordinates else _ELSEWHERE


def _round_progress(at: _Standing) -> float:
    # Who took part may ask how many did.
    return max(_running_round(at), 0.95 if at.sent else 0)


def _invite(at: _Standing) -> float:
    return _MOST if at.here.expects == "names" else _running_round(at)


def _when_closes(at: _Standing) -> float:
    return 1.0 if at.invited or at.sent else _running_round(at)


def _picture(at: _Standing) -> float:
    if at.here.rounds_as(Part.COORDINATES, over=True):
        return _HERE_NOW
    return 0.95 if at.coordinates or at.sent else _ELSEWHERE


def _restart(at: _Standing) -> float:
    # Who is in nothing is told so, unless it may be about a round.
    return _HERE_NOW if at.in_run else _ELSEWHERE if at.here.rounds else 0.85


_in_run = _where(lambda at: at.in_run, _HERE_NOW, _ELSEWHERE)
_invited = _where(lambda at: at.invited, _HERE_NOW, _ELSEWHERE)
_result = _where(lambda at: at.here.sent or (at.run and at.run.scan and at.run.at_review), 1.0, _ELSEWHERE)
_discuss = _where(lambda at: at.here.rounds_as(Part.COORDINATES, over=True) or at.here.sent, 1.0, _ELSEWHERE)
_uvo = _where(lambda at: at.here.uvos, _HERE_NOW, _ELSEWHERE)
_notice = _where(lambda at: at.here.expects in ("notice", "notice_join"), 1.2, 0.5)

_FITNESS: Mapping[Meaning, Callable[[_Standing], float]] = {
    Meaning.SEND: _where(lambda at: at.run and at.run.at_review, _HERE_NOW, _ELSEWHERE),
    Meaning.CONTINUE: _where(lambda at: at.run, _HERE_NOW, 0.9),
    # In a scan "gooi maar weg" is about that.
    Meaning.ERASE: _where(lambda at: at.run or at.sent or at.here.sent, 0.75, 1.0),
    Meaning.PROGRESS_OWN: _own_progress,
    Meaning.SKIP: _where(
        lambda at: at.in_run and at.run and any(question.skip for question in at.run.questions), _HERE_NOW, _ELSEWHERE
    ),
    Meaning.LEAVE: _where(lambda at: at.sent or at.here.rounds_as(Part.TAKING), _HERE_NOW, _ELSEWHERE),
    Meaning.ROUND_INFO: _round_info,
    Meaning.EXPLAIN_QUESTION: _explain_question,
    Meaning.JOIN_ROUND: _where(lambda at: at.invited, _HERE_NOW, 0.9),
    Meaning.WHEN_CLOSES: _when_closes,
    Meaning.INVITE: _invite,
    Meaning.ROUND_PROGRESS: _round_progress,
    # Asked whom to invite, who says "the whole team" begins no other round.
    Meaning.MAKE_ROUND: _where(lambda at: at.here.expects == "names", _FAR, 1.0),
    # Where one works with no other organisation, a round is with none.
    Meaning.ROUND_WITH: _where(lambda at: at.here.partners and not at.in_run, _MOST, 0.0),
    Meaning.PRESENT: _where(lambda at: at.here.away, _MOST, _ELSEWHERE),
    Meaning.DISCUSS: _discuss,
    Meaning.HAND_OVER: _where(lambda at: at.coordinates or at.here.uvos, 1.0, _ELSEWHERE),
    **dict.fromkeys(
        (Meaning.WHO_COORDINATES, Meaning.STOP_COORDINATING, Meaning.END_COORDINATING),
        _where(lambda at: at.coordinates, 1.0, _ELSEWHERE),
    ),
    Meaning.RESTART: _restart,
    **dict.fromkeys((Meaning.BACK, Meaning.CORRECT, Meaning.PAUSE, Meaning.STOP), _in_run),
    **dict.fromkeys((Meaning.SHOW_RESULT, Meaning.RESULT_PDF, Meaning.CHANGE_SENT), _result),
    **dict.fromkeys((Meaning.DECLINE, Meaning.SNOOZE), _invited),
    **dict.fromkeys(
        (
            Meaning.WHO_DID, Meaning.REMIND, Meaning.ROUND_CODE, Meaning.SHARE_ROUND,
            Meaning.EXTEND_ROUND, Meaning.CLOSE_ROUND, Meaning.PAPER_SCORES, Meaning.PAPER_BACK,
            Meaning.UNINVITE, Meaning.OTHERS_ANSWERS, Meaning.RENAME_ROUND, Meaning.ROUND_SIZE,
        ),
        _running_round,
    ),
    **dict.fromkeys(
        (
            Meaning.GROUP_PICTURE, Meaning.GROUP_FILE, Meaning.PUT_ON_AGENDA, Meaning.SHARE_PICTURE,
            Meaning.REPEAT_ROUND,
        ),
        _picture,
    ),
    **dict.fromkeys(
        (
            Meaning.MY_NEXT_UVO, Meaning.MOVE_UVO, Meaning.UVO_HELD, Meaning.UVO_NOT_HELD, Meaning.RHYTHM,
            Meaning.AGREEMENT, Meaning.OVERDUE, Meaning.UVO_CALENDAR, Meaning.CASE_CLOSED, Meaning.ESCALATION,
            Meaning.CHECKLISTS, Meaning.WHO_CAME,
        ),
        _uvo,
    ),
    **dict.fromkeys((Meaning.NOTICE_READ, Meaning.NOTICE_REFUSED), _notice),
}  # fmt: skip
