"""Every question that waits for an answer: how it comes to be asked, and what is seen after each answer."""

from tests.scenarios.questions.asking import Questions
from tests.scenarios.questions.keys import OF_KEYS
from tests.scenarios.questions.made_rounds import OF_MADE_ROUNDS
from tests.scenarios.questions.oneself import OF_ONESELF
from tests.scenarios.questions.pasted_people import OF_PASTED_PEOPLE
from tests.scenarios.questions.rounds import OF_ROUNDS
from tests.scenarios.questions.scans import OF_SCANS
from tests.scenarios.questions.uvos import OF_UVOS

QUESTIONS: Questions = {
    **OF_ONESELF,
    **OF_PASTED_PEOPLE,
    **OF_SCANS,
    **OF_ROUNDS,
    **OF_KEYS,
    **OF_MADE_ROUNDS,
    **OF_UVOS,
}
