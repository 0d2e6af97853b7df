"""What is to be sent, with something else said of an answer: that is changed first, or nothing is sent yet. Pure.

What was sent stands, so a score that somebody wanted otherwise may not go with it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dialogs.patterns import lazy_compile
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.places import ORDINALS, alike_titles
from dialogs.understanding.situation import Situation
from dialogs.understanding.vocabulary import plain, vocabulary

# Nobody needs more for it; so no pattern here has to read a long text.
_MOST_SIGNS = 300
_LEAST_LETTERS = 5
_SENDS = lazy_compile(
    r"(?i)\b(?:verstu(?:ur|ren)|opsturen|insturen|doorsturen|stuur|verzend(?:en)?|inlever(?:en)?|lever|send|submit)\b"
)
_CHANGES = lazy_compile(
    r"(?i)\b(?:wijzig\w*|verander\w*|aanpass?\w*|pas (?:\w+ ){1,3}aan|corrige\w*|verbeter\w*|herstel\w*|ho[ge]+r|lager"
    r"|omhoog|omlaag|change|alter|adjust|correct(?= (?:it|that|this|the|my|them)\b)|amend|fix|bump|raise|lower|higher"
    r")\b"
)
# "Nothing to change, send": said of all of it.
_AS_IT_IS = lazy_compile(r"(?i)\b(?:niets|niks|nothing)(?: \w+){0,3}$")
# "Die vijf voor dirigent", "van 5 naar 4", "ipv een 5", "geen 5": what stood there, or is not to stand there.
_ARTICLE = r"(?:een |a |de |the )?"
_ANY = r"(?P<was>\d|[a-z]{3,6})(?:tje|je)?"
_WAS = (
    lazy_compile(
        rf"(?:\b(?:die|de|dat|that|the|this)) {_ANY}(?= (?:voor|van|bij|op|for|of|on|at|is|was|vind|lijkt|seems)\b)"
    ),
    lazy_compile(rf"\b(?:van|from) {_ARTICLE}{_ANY}(?= (?:naar|to)\b)"),
    lazy_compile(rf"\b(?:ipv|in plaats van|instead of|rather than|geen|niet|not|no) {_ARTICLE}{_ANY}\b"),
)
_TOKEN = lazy_compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*|\d+(?:[.,:]\d+)*")


def in_own_titles(text: str, here: Situation) -> str:
    """Return a text with the title that an answer has in the other language as it stands on one's own cards."""
    run = here.run
    if run is None or not run.scan or run.free_text:
        return text
    for title, other in zip(run.titles, run.also_called, strict=False):
        if len(other) >= _LEAST_LETTERS and other.isalpha() and plain(other) != plain(title):
            text = re.sub(rf"(?i)(?<![\w-]){re.escape(other)}(?![\w-])", title, text)
    return text


def change_before_sending(text: str, made: Decision, here: Situation) -> Decision:
    """Return what is to be changed before anything is sent, or else that sending is asked first; any other as it is."""
    run = here.run
    sends = any(one.meaning is Meaning.SEND for one in made.do)
    if run is None or not (run.scan and run.at_review) or run.resting:
        return made
    if not sends and not (_SENDS.search(text) or made.meaning is Meaning.CORRECT):
        return made
    if len(text) > _MOST_SIGNS:
        return replace(made, asked=made.asked or sends)
    said = _told(text, run.titles)
    if (changes := _pairs(said)) and (sends or _SENDS.search(text) or len(changes) > 1):
        do = tuple(
            Meant(
                Meaning.CORRECT, "wijzig", f"{title} {score}", about=title,
                slots={"which": title, "to": score, "then": "verstuur"},
            )
            for title, score in changes
        )  # fmt: skip
        return Decision(made.heard, do, asked="?" in text)
    if not sends:
        return made
    titles = list(dict.fromkeys(one for one in said if not one.isdecimal()))
    change = _CHANGES.search(text)
    if change and not _AS_IT_IS.search(text[: change.start()].rstrip()):
        # What it is to be was not read: that is asked, and nothing is sent.
        which = titles[0] if len(titles) == 1 else ""
        return Decision(made.heard, (Meant(Meaning.CORRECT, "wijzig", which, about=which, slots={"which": which}),))
    placed = not (ORDINALS.keys() | vocabulary().last).isdisjoint(split_words(text))
    return replace(made, asked=made.asked or bool(said) or placed)


def _told(text: str, titles: Sequence[str]) -> list[str]:
    """Return the answers and the scores that are named, in the order in which they are said."""
    bare = " ".join(plain(f"x {text} x")[2:-2].split())
    for pattern in _WAS:
        bare = pattern.sub(
            lambda found: found[0][: found.start("was") - found.start()] if _score(found["was"]) else found[0], bare
        )
    said: list[str] = []
    for word in _TOKEN.findall(bare):
        alike = alike_titles(word, titles) if len(word) >= _LEAST_LETTERS else []
        one = titles[alike[0]] if len(alike) == 1 else _score(word)
        if one and said[-1:] != [one]:
            said.append(one)
    return said


def _score(word: str) -> str:
    """Return the score that a word is, as a figure; "" for another number, and for what may be an article."""
    known = vocabulary()
    for ending in ("", "tje", "je"):
        bare = word.removesuffix(ending)
        number = int(bare) if bare.isdecimal() and len(bare) == 1 else known.numbers.get(bare, 0)
        if number and bare not in known.article:
            return str(number)
    return ""


def _pairs(said: Sequence[str]) -> list[tuple[str, str]]:
    """Return each answer with the score it is to be; none unless they are said in turn, and each answer once."""
    pairs = list(zip(said[::2], said[1::2], strict=False))
    if len(said) % 2 or any(one.isdecimal() == other.isdecimal() for one, other in pairs):
        # "Dirigent … 4 … dirigent" is still of one.
        titles, scores = ({one for one in said if one.isdecimal() is digit} for digit in (False, True))
        return [(titles.pop(), scores.pop())] if len(titles) == 1 == len(scores) else []
    turned = [(other, one) if one.isdecimal() else (one, other) for one, other in pairs]
    first = said[0].isdecimal() if said else False
    return turned if all(one.isdecimal() is first for one in said[::2]) and len(dict(turned)) == len(turned) else []
