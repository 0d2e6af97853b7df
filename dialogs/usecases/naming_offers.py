"""At the question which scan a round is of: the scan as somebody calls it, with the way it is to be held."""

from dialogs.instruments.kinds.form.definition import Makes
from dialogs.instruments.round_form import OFFER_QUESTION, partners_in
from dialogs.records import Run
from dialogs.replies import Reply
from dialogs.reply_parts import Note
from dialogs.understanding.making import ways_said
from dialogs.understanding.outcomes import Read
from dialogs.understanding.reading import read
from dialogs.understanding.situation import Situation
from dialogs.usecases import answering, runs
from dialogs.usecases.partners import named_in
from dialogs.usecases.turn import Turn

# "Doe maar regiestijl" has no more telling words; who says more may mean it for themselves.
_MOST_WORDS = 2


async def take(turn: Turn, run: Run, text: str) -> Reply | None:
    """Take the one round that is so as the answer, or tell that a scan has no rounds; None where neither is said."""
    if turn.installation.library.makes(run.instrument, run.version) is not Makes.ROUND:
        return None
    question = next((one for one in runs.current_questions(turn, run) if one.id == OFFER_QUESTION), None)
    if question is None or isinstance(read(question, text, turn.installation.words, turn.today), Read):
        return None
    now = turn.local_now
    heard = turn.installation.reader.read(text, Situation(now, turn.language))
    if len(heard.parts.scans) != 1 or heard.question or heard.denied or named_in(run.given, text):
        return None
    library, scan = turn.installation.library, heard.parts.scans[0]
    entry = next(one for one in library.scans() if one.asked.id == scan)
    if not entry.offers:
        if len(heard.words) > _MOST_WORDS:
            return None
        return runs.show(turn, run, note=Note("note-no-rounds-of", {"title": entry.asked.name.in_(turn.language)}))
    if not (ways := ways_said(text)):
        return None
    offers = library.offers_for(" ".join((scan, *ways)), partners=bool(partners_in(run.given)))
    fitting = [one for one in offers if question.option(one.id)]
    return (
        await answering.answer_in_words(turn, run, fitting[0].label.in_(turn.language)) if len(fitting) == 1 else None
    )
