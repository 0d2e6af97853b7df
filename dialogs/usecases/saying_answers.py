"""Say back what was answered in a run, in the words of its questions."""

from collections.abc import Mapping, Sequence

from dialogs.instruments.definition import SKIPPED, Page, Question
from dialogs.presses import RunPress
from dialogs.records import Run
from dialogs.replies import Reply, Sentence
from dialogs.reply_parts import Args, Button
from dialogs.understanding.outcomes import Read
from dialogs.understanding.reading import read_value
from dialogs.usecases import asking_own
from dialogs.usecases.turn import Turn


def readable(turn: Turn, page: Page, values: Mapping[str, str]) -> Mapping[str, str]:
    """Return what was sent that is an answer here: anything else is not said back."""
    words = turn.installation.words
    sent = [(question, values[question.id]) for question in page.questions if values.get(question.id)]
    return {one.id: value for one, value in sent if isinstance(read_value(one, value, words, turn.today), Read)}


def show_answered(turn: Turn, run: Run, page: Page, said: Mapping[str, str]) -> Reply:
    """Show the answer that was given already; changing it to what was pressed now is a press more."""
    titles = [question.title.in_(turn.language) for question in page.questions]
    changed = RunPress(do="fill", run=run.id, seq=run.seq, page=page.id, values=dict(said))
    now = answers_in_words(
        turn, page.questions, {one: None if value == SKIPPED else value for one, value in said.items()}
    )
    facts: Args = {
        "title": titles[0],
        "answer": answers_in_words(turn, page.questions, run.answers),
        "count": len(titles),
    }
    fits = len(now) <= _LABEL
    change = Button("button-change-to" if fits else "button-change", changed, {"answer": now} if fits else {})
    return Sentence("sentence-answered", facts, (change, *asking_own.go_on_button(run)))


# More than this does not fit on a button.
_LABEL = 60


def answers_in_words(turn: Turn, questions: Sequence[Question], answers: Mapping[str, str | None]) -> str:
    """Return the answers to the questions of a page: a label, a text, or of several statements the numbers."""

    def word(question: Question) -> str:
        value, option = answers.get(question.id), question.option(answers.get(question.id))
        if value is None:
            return question.skip.in_(turn.language) if question.skip and len(questions) == 1 else "–"
        if chosen := question.kind == "several" and question.chosen(value):
            return ", ".join(one.label.in_(turn.language) for one in chosen)
        if option is None:
            return value
        label = option.label.in_(turn.language)
        if len(questions) > 1:
            return str(option.number)
        return f"{option.number} – {label}" if question.kind == "scale" else label

    return " ".join(map(word, questions))
