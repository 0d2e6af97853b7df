"""No text makes the patterns of whole sentences run away: each is read before anything else, while everybody waits."""

import subprocess
import sys

from tests.dialogs.test_guard import ROOT

# Forty thousand signs each, ten times what may come in (norms C36).
HOSTILE = (
    " ",
    ", ",
    "niet ",
    "niet om de 8 ",
    "niet om de 8" + " " * 50,
    "om de 6 weken, ",
    "in plaats van ",
    "doe maar weer ",
    "heeft piet ",
    "domeinen zijn ",
    "nee, toch ",
    "oeps, een ",
    "o das een zaterdag, doe ",
    "dat was niet ",
    "2, nee wacht ",
    "die was ik vergeten, ",
    "please, ",
    "weet ik echt niet over de laatste twijfel ",
    "ja, we waren met ",
    "nee, we doen m ",
    "jan@school.",
    "Jan van der ",
    "Jan-Jan.",
    "Jan Bos\n",
    "nou doe maar zeg ",
    "kaart 2 de eerste ",
    "4 en 2x 4 ",
    "de eerste niet ",
    "Doe maar gewoon ",
    ".",
    "graag ",
    "nu niet, ",
    "vandaag, tot ",
)
_RUN_ALL = """
from dialogs.expecting.uvos import _OPEN_AGAIN, _UNDO
from dialogs.expecting.weeks import _WEEKS, read_weeks
from dialogs.held_and_day import _ANSWER, _THEN
from dialogs.understanding import being_away, held_back, options, snoozing, who_came
from dialogs.understanding.around_names import bare_names
from dialogs.understanding.free_text import bare_name
from dialogs.understanding.head_counts import says_who_came
from dialogs.understanding.how_often import read_how_often, without_how_often_it_was
from dialogs.understanding.one_person import whose_doing
from dialogs.understanding.pasted_people import count_people
from dialogs.understanding.putting_right import _LISTED, says_wrong
from dialogs.understanding.clauses import before_reason, split_clauses
from dialogs.understanding.scores import read_scores
from dialogs.understanding.statements import _CARD, _STATEMENT, find_statement
from dialogs.understanding.taking_back import find_after_all, find_day_ordered, takes_back
from dialogs.understanding.unseen import limit_marks
from dialogs.understanding.vocabulary import vocabulary
from dialogs.understanding.which_of_them import which_of_them
from tests.dialogs.guard.test_hostile_sentences import HOSTILE
for hostile in HOSTILE:
    for text in ((hostile * 40_000)[:40_000], "om de 6 weken" + (hostile * 40_000)[:40_000] + "x"):
        without_how_often_it_was(text)
        find_day_ordered(text)
        _UNDO.fullmatch(text)
        read_how_often(text, {})
        whose_doing(text, lambda word: False, frozenset())
        _OPEN_AGAIN.fullmatch(text)
        _LISTED.match(text)
        says_wrong(text, "names")
        limit_marks(text)
        find_after_all(text)
        takes_back(text)
        before_reason(text)
        bare_names(text)
        bare_name(text)
        read_scores(text, range(1, 6), 4, vocabulary())
        says_who_came(text)
        who_came._parts(text)
        who_came._tells_who(text)
        held_back.is_not_known(text)
        held_back.is_supposed(text)
        count_people(text)
        count_people("naam\\n" + text)
        read_weeks(text, vocabulary())
        _WEEKS.fullmatch(text)
        _CARD.search(text)
        _STATEMENT.search(text)
        find_statement(text)
        which_of_them(text, 2)
        split_clauses(text)
        _ANSWER.fullmatch(text)
        _THEN.search(text)
        being_away._GOES_ON.search(text)
        options._NOT_NOW.match(text)
        snoozing._NOT_NOW.search(text)
        snoozing._UNTIL.sub("", snoozing._NOT_THEN.sub(" ", text))
print("done", len(HOSTILE))
"""


def test_no_text_makes_the_patterns_run_away() -> None:
    """Ends, in a process of its own: a pattern that runs away takes many minutes over these, not the one allowed."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN_ALL], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["done", str(len(HOSTILE))]
