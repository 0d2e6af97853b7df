"""Which question of a card somebody leaves without an answer: "de derde sla ik over", "sla alles over". Pure."""

from dataclasses import replace

from dialogs.understanding.correcting import correct
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.places import ORDINALS, alike_titles, numbered_place
from dialogs.understanding.situation import Situation
from dialogs.understanding.vocabulary import plain, vocabulary

# Behind the word for skipping this names all that is open on the card.
ALL = "alles"
_BEFORE = ("vorige*", "previous*")
_POINTS = frozenset({"die", "that", "those"})


def skip(meaning: Meaning, heard: Heard) -> Meant:
    """Skip the question in hand, or those of its card that are named; of another than these it is asked first."""
    run = heard.here.run
    if run is None or not run.questions:
        return Meant(meaning, "overslaan")
    if len(run.questions) > 1:
        which, sure = _which(heard, len(run.questions))
        return Meant(meaning, "overslaan", which, asked=not sure)
    asked, term = run.questions[0].title.in_(heard.here.language), heard.understanding.parts.term
    named = {run.titles[at] for at in alike_titles(heard.understanding.text, run.titles)}
    if heard.says(*_BEFORE) or (named and asked not in named):
        # One that was answered is shown, and can be left open there.
        return correct(Meaning.CORRECT, heard)
    return Meant(meaning, "overslaan", asked=bool(term) and plain(term) != plain(asked) and not named)


def _which(heard: Heard, most: int) -> tuple[str, bool]:
    """Return the numbers of the statements that are named, as they stand behind the word, and whether that is sure."""
    text, known = heard.understanding.text, vocabulary()
    words, scores = split_words(text), heard.understanding.parts.scores
    if heard.says("kaart*", "card*"):
        # "Kaart 3" may be another.
        return ALL, not numbered_place(text)
    places = sorted({ORDINALS[word] for word in words if word in ORDINALS})
    if not known.last.isdisjoint(words):
        places.append(most)
    if places:
        # Beside scores it is not clear which are whose.
        return " ".join(map(str, places)), not scores and places[-1] <= most
    if not (known.everything | known.counted).isdisjoint(words):
        return ALL, not scores
    if not _POINTS.isdisjoint(words):
        # "Alles 4 behalve de derde, die sla ik over": which one, stands before it.
        return "", False
    numbers = sorted(set(scores)) or [one for one in (numbered_place(text),) if one]
    return " ".join(map(str, numbers)), len(numbers) <= 1 and all(one <= most for one in numbers)


_ENDINGS = ("", "en", "s")


def skip_nothing_scored(text: str, made: Decision, here: Situation) -> Decision:
    """Leave what skips on a card that was scored in the same breath: "allemaal vieren, op een na, die ken ik niet"."""
    words = split_words(text)
    skips = any(one.meaning is Meaning.SKIP for one in (*made.do, *made.choices))
    if not skips or here.run is None or len(here.run.questions) < 2:
        return made
    numbers = vocabulary().scored
    scored = any(word.isdecimal() or any(word.removesuffix(end) in numbers for end in _ENDINGS) for word in words)
    # Left unread, it is asked what the scores are.
    return replace(made, do=(), choices=()) if scored and not vocabulary().throughout.isdisjoint(words) else made
