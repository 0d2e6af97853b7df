"""Answer what is said between the lines: thanks, anger, no. One line back, and nothing changes.

What an answer is called is a key here; what it says, in the texts.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.expecting import Asked, GivenKey, MadeRound, NoticeRead
from dialogs.instruments.kinds.uvo.definition import UvoContent
from dialogs.presses import WordPress
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button, Line
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.likeness import split_words
from dialogs.understanding.vocabulary import vocabulary
from dialogs.usecases import own_data, runs
from dialogs.usecases.across import contact_of, owner_name
from dialogs.usecases.asking_own import go_on_button
from dialogs.usecases.meant_rounds import round_in_hand
from dialogs.usecases.turn import Turn


@dataclass(frozen=True)
class Talk:
    """A line, the one in a run where that differs, and whether it names whom to turn to."""

    line: SentenceKey
    in_run: SentenceKey | None = None
    contact: bool = False
    # It says what the content advises.
    advises: bool = False
    # It says what is asked.
    asks: bool = False
    # It says where to begin, for who is in nothing.
    begins: bool = False
    # The line for who goes away.
    parting: SentenceKey | None = None


TALK: Mapping[str, Talk] = {
    "thanks": Talk("sentence-thanks"),
    "greeting": Talk("sentence-greeting"),
    "about_self": Talk("sentence-about-self", "sentence-about-self-in-run", begins=True),
    "smalltalk": Talk("sentence-smalltalk", parting="sentence-parting"),
    "complaint": Talk("sentence-complaint", "sentence-complaint-in-run", contact=True),
    "no_action": Talk("sentence-no-action", "sentence-no-action-in-run"),
    "out_of_scope": Talk("sentence-out-of-scope"),
    "uninvite": Talk("sentence-uninvite"),
    "others_answers": Talk("sentence-others-answers"),
    "who_came": Talk("sentence-who-came"),
    "choose_for_me": Talk("sentence-choose-yourself", "sentence-choose-yourself-in-run", asks=True),
    "what_for_me": Talk("sentence-what-for-me"),
    "done_before": Talk("sentence-done-before"),
    "case_data": Talk("sentence-case-data"),
    "who_are_you": Talk("sentence-who-are-you", contact=True),
    "what_others_do": Talk("sentence-what-others-do", advises=True),
    "costs": Talk("sentence-costs", contact=True),
    "where_it_works": Talk("sentence-where-it-works"),
    "without_teams": Talk("sentence-without-teams"),
    "uvo_place": Talk("sentence-uvo-place"),
    "minutes": Talk("sentence-minutes"),
    "case_code": Talk("sentence-case-code"),
    "key": Talk("sentence-about-key"),
    "need_help_person": Talk("sentence-need-help", contact=True),
}


async def answer_small_talk(turn: Turn, name: str, said: str = "") -> Sentence:
    """Return the line for this kind of talk, of which `said` tells who goes. Raises KeyError for one not in `TALK`."""
    talk = TALK[name]
    turn.ran.append(str(name))
    if talk is TALK["no_action"] and turn.asked and (stands := _say_it_stands(turn, turn.asked)):
        return stands
    run = await runs.current_run(turn)
    lines = (Line("sentence-contact", await _contact_args(turn)),) if talk.contact else ()
    weeks = turn.installation.library.only_content(UvoContent).cadence.default_weeks
    advice: Args = {"weeks": weeks} if talk.advises else {}
    if run and talk.asks:
        questions = runs.current_questions(turn, run)
        advice = {"question": questions[0].text.in_(turn.language) if questions else "none"}
    buttons = _BEGINNINGS if talk.begins and run is None else go_on_button(run)
    goes = talk.parting and not vocabulary().parting.isdisjoint(split_words(said))
    return Sentence((goes and talk.parting) or (run and talk.in_run) or talk.line, advice, buttons, lines)


def _say_it_stands(turn: Turn, asked: Asked) -> Sentence | None:
    """Say of what was just done that it stands, and how it is taken back; None where nothing was."""
    buttons: tuple[Button, ...] = ()
    match asked.expected:
        case GivenKey(code=code):
            done, buttons = "key", (Button("button-withdraw-key", WordPress(word="sleutel_intrekken", rest=code)),)
        case MadeRound():
            done = "round"
        case changed if changed.takes_back:
            done = "change"
        case _:
            return None
    turn.keep_asked(asked)
    return Sentence("sentence-it-stands", {"done": done}, buttons)


_BEGINNINGS = (
    Button("button-vragenlijsten", WordPress(word="vragenlijsten")),
    Button("button-ronde", WordPress(word="ronde")),
    Button("button-uvo-nieuw", WordPress(word="uvo", rest="nieuw")),
)


async def _contact_args(turn: Turn) -> Args:
    return {"contact": await contact_of(turn) or "none"}


async def name_human(turn: Turn) -> Reply:
    """Tell which people there are behind this: whom one asks where one works, and who asks for the round at hand."""
    round_ = await round_in_hand(turn)
    run = await runs.current_run(turn)
    lines: tuple[Line, ...] = ()
    if round_ and round_.host:
        organisation = await owner_name(turn, round_)
        host: Args = {"name": round_.name, "host": round_.host, "organisation": organisation or "none"}
        lines = (Line("sentence-contact-host", host),)
    return Sentence("sentence-contact", await _contact_args(turn), go_on_button(run), lines)


async def refuse_notice(turn: Turn) -> Reply:
    """Tell somebody who has read the notice before how to have everything erased."""
    return Sentence("sentence-not-agreed", buttons=(Button("button-wis_gegevens", WordPress(word="wis_gegevens")),))


async def refuse_notice_first(turn: Turn) -> Reply:
    """Keep nothing of a newcomer who does not agree with the notice: they are unknown again, and get it when they come.

    Who has anything here already is told how to have it erased.
    """
    uow, me = turn.uow, turn.person.id
    kept = (
        *await uow.runs.of_person(me),
        *await uow.rounds.of_coordinator(me),
        *await uow.uvos.of_chair(me),
        *await uow.circles.of_coordinator(me),
        *[one for one in await uow.invitations.of_person(me) if one.asked_by == ""],
    )
    if kept:
        return await refuse_notice(turn)
    refused = await own_data.erase_own_data(turn)
    if not turn.erased:
        # They can say so once more.
        turn.expect(NoticeRead(word="help"))
        return refused
    return Sentence("sentence-notice-refused", await _contact_args(turn))
