"""The form of a round: begun of a scan and for organisations that were named, or gone on with."""

from collections.abc import Iterable, Mapping, Sequence

from dialogs.instruments.definition import Question
from dialogs.instruments.grouping import join_groups
from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.round_form import NAMES_QUESTIONS, OFFER_QUESTION, ROUND_NAMED, SAME_PEOPLE_MEANT, partners_in
from dialogs.instruments.rounds import Grouping, RoundOffer
from dialogs.records import Round
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Note
from dialogs.texts.catalog import speech
from dialogs.understanding.outcomes import Read
from dialogs.understanding.reading import read
from dialogs.understanding.repeating import says_same_people
from dialogs.understanding.round_details import RoundDetails, find_round_details
from dialogs.usecases import partners, runs
from dialogs.usecases.turn import Turn

# Groups that whoever makes the round names or chooses.
_OWN_NAMES = (Grouping.BY_REGION, Grouping.BY_ORGANISATION)
# What makes two rounds comparable is not asked again.
_FIXED = (OFFER_QUESTION, *NAMES_QUESTIONS.values())
# The facts by which a form knows that it is about a round that is there already.
CHANGES, REPEATS = "wijzigt", "herhaalt"
# The question on which day it opens.
OPENS = "ronde_opent"


async def start_round_form(turn: Turn, rest: str = "") -> Reply:
    """Begin the form of a round (`ronde`), or go on with one left half-way.

    `rest` names the scan with the way to hold it ("knelpunten open"), and the organisations it is for, where a sentence
    did; what else it told of the round is filled in.
    """
    if not await turn.may_coordinate():
        return refuse_not_coordinator(turn)
    now = await partners.given_now(turn)
    named, offers, note = _offers_named(turn, rest.partition(",")[0], partners=bool(partners_in(now)))
    preset: dict[str, str | None] = {
        "ronde_groepen": None,
        "ronde_doel": "gesprek",
        OPENS: turn.today.isoformat(),
        "ronde_taal": turn.language,
    }
    given = {ROUND_NAMED: named} if len(offers) > 1 else {}
    if says_same_people(rest):
        given[SAME_PEOPLE_MEANT] = "1"
        note = note or Note("note-same-people")
    if len(offers) > 1 and (way := next((way for way in _OWN_NAMES if way in named.split()), "")):
        note = Note("note-each-own-group", {"way": way})
    told = told_of_it(turn, find_round_details(rest, turn.local_now, turn.language))
    # With one round of what was named it is that one; with several only they are asked for.
    if len(offers) == 1:
        preset[OFFER_QUESTION] = offers[0].id
        asked = next(q for q in turn.installation.library.form(Makes.ROUND).questions if q.id == OFFER_QUESTION)
        facts = {"title": asked.title.in_(turn.language), "answer": offers[0].label.in_(turn.language)}
        note = Note("note-said-besides", facts)
    if told and note is None:
        note = Note("note-filled-in", {"titles": _titles(turn, [question for question, _ in told])})
    preset |= {question.id: value for question, value in told}
    return await show_round_form(turn, given, preset, partners.named_in(now, rest) if rest else (), note)


def told_of_it(turn: Turn, details: RoundDetails) -> Sequence[tuple[Question, str]]:
    """Return what was told of a round already, as answers to the questions of its form."""
    words = {"ronde_naam": details.name, "ronde_sluit": details.until, "ronde_genodigd": details.invited}
    told = []
    for question in turn.installation.library.form(Makes.ROUND).questions:
        answer = words.get(question.id) and read(
            # It is seen before anything is sent, so of a likely day nothing is asked.
            question, words[question.id], turn.installation.words, turn.today, turn.language, sure=True,
        )  # fmt: skip
        if isinstance(answer, Read) and answer.value:
            told.append((question, answer.value))
    return told


def _titles(turn: Turn, questions: Iterable[Question]) -> str:
    return speech(turn.language).names([question.title.in_(turn.language).lower() for question in questions])


def _offers_named(turn: Turn, said: str, *, partners: bool) -> tuple[str, Sequence[RoundOffer], Note | None]:
    """Return what was named of a round with the rounds that are so; a scan without any is told.

    Where no round is all that was said, the scan counts and not the way to hold it.
    """
    library = turn.installation.library
    scan = next((one for one in library.scans() if one.asked.id in said.split()), None)
    for named in dict.fromkeys((said, scan.asked.id if scan else "")):
        if named and (offers := library.offers_for(named, partners=partners)):
            return named, offers, None
    if scan is None or scan.offers:
        # Rounds between organisations need partners, and are no reason to say that there are none.
        return "", (), None
    return "", (), Note("note-no-rounds-of", {"title": scan.asked.name.in_(turn.language)})


async def show_round_form(
    turn: Turn,
    given: Mapping[str, str],
    answers: Mapping[str, str | None],
    tenants: Sequence[str] = (),
    note: Note | None = None,
) -> Reply:
    """Begin the form of a round with these answers, or go on with one left half-way that is about the same round.

    `tenants` are the other organisations it is for so far.
    """
    for run in reversed(await turn.uow.runs.open_of(turn.person.id)):
        about = {key: value for key, value in run.given.items() if key in (CHANGES, REPEATS)}
        wanted = {key: value for key, value in given.items() if key in (CHANGES, REPEATS)}
        makes = turn.installation.library.makes(run.instrument, run.version)
        if makes is Makes.ROUND and run.submitted_on is None and about == wanted:
            if run.given.get(ROUND_NAMED) != given.get(ROUND_NAMED) and runs.is_untouched(turn, run):
                await runs.drop(turn, run)
                break
            turn.set_current_run(run.id)
            return runs.show(turn, await partners.choose(turn, run, tenants), note=Note("note-was-busy"))
    form, now = turn.installation.library.form(Makes.ROUND), await partners.given_now(turn)
    filled = {**answers, **partners.preset(now, tenants)}
    run = await runs.begin(turn, form, {**given, **now}, answers=filled)
    return runs.show(turn, run, note=await partners.note_of_gone(turn, tenants) or note)


def answers_of(turn: Turn, round_: Round) -> dict[str, str | None]:
    """Return a round as answers of its form; what is no longer offered is asked again."""
    offer = turn.installation.library.offer_of(round_.instrument, round_.mode, round_.grouping)
    asked = NAMES_QUESTIONS.get(round_.grouping)
    names = {asked: join_groups(round_.groups)} if asked and round_.groups else {}
    return {
        **({OFFER_QUESTION: offer.id} if offer else {}),
        "ronde_groepen": None,
        **names,
        "ronde_naam": round_.name,
        "ronde_sluit": round_.closes_on.isoformat(),
        "ronde_genodigd": str(round_.invited),
        "ronde_doel": round_.purpose or "gesprek",
        OPENS: round_.opened_on.isoformat(),
        "ronde_taal": round_.language,
    }


def take_fixed(answers: dict[str, str | None]) -> dict[str, str]:
    """Take what makes two rounds comparable out of the answers: it is given, and not asked."""
    return {key: answers.pop(key) or "" for key in _FIXED if key in answers}


def refuse_not_coordinator(turn: Turn) -> Reply:
    """Refuse to make rounds for this person."""
    turn.audit_refusal("role")
    return Sentence("sentence-not-coordinator")
