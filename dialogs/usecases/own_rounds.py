"""Find which round is meant, by its code or by a name that is nearly right: the one way for every word about it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import fuzz

from dialogs.expecting import WhichRound
from dialogs.instruments.definition import LANGUAGES, Language
from dialogs.instruments.grouping import group_ids, group_labels
from dialogs.instruments.paper import takes_paper
from dialogs.presses import WordPress
from dialogs.records import Round
from dialogs.replies import Sentence
from dialogs.reply_parts import Button
from dialogs.texts.keys import SentenceKey
from dialogs.understanding.codes import format_code, read_code, split_code
from dialogs.understanding.named_rounds import COMPASS, find_other_place
from dialogs.understanding.rounds_by_state import split_state
from dialogs.understanding.small_words import small_words
from dialogs.understanding.taking_back import split_taken_back
from dialogs.understanding.vocabulary import plain
from dialogs.usecases.turn import Turn

ROUNDS_BUTTON = Button("button-rondes", WordPress(word="rondes"))


def rounds_button(round_: Round) -> Button:
    """Return the button that goes back to one's rounds, with this one to work with."""
    return Button("button-rondes", WordPress(word="rondes", rest=round_.code))


def round_buttons(rounds: Sequence[Round], command: str, behind: str = "") -> tuple[Button, ...]:
    """Return the buttons with which one of these is chosen for `command`, the newest few by name, and else their list.

    `behind` goes with the code.
    """

    def named(round_: Round) -> Button:
        rest = "_".join(filter(None, (round_.code, behind)))
        facts = {"name": round_.name, "code": format_code(round_.code)}
        return Button("button-round", WordPress(word=command, rest=rest), facts)

    more = (ROUNDS_BUTTON,) if len(rounds) > _MOST_BUTTONS else ()
    return (*map(named, rounds[-_MOST_BUTTONS:]), *more)


def picture_button(round_: Round) -> Button:
    """Return the button that shows the picture of this round."""
    return Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=round_.code))


# How alike a typed name and the name of a round must be: "regio nord" finds "Regio Noord".
_LEAST_SIMILARITY = 75
# Words behind a name make it less alike, so less may differ before them; a part of a name is less than the whole.
_LEAST_BEFORE_MORE, _PART_OF_NAME = 85, 90
# A name is not longer than this many words.
_MOST_WORDS = 8
# The second half of a word for what is done, and what names another one that we cannot tell: "sluit maar af".
_PARTICLES, _OTHER = frozenset({"af", "off", "down", "up"}), frozenset({"andere", "other", "one"})
# More buttons than this are a list.
_MOST_BUTTONS = 3


class Stage(Enum):
    """Which rounds a word can be about. Of several these are asked about; another one that is named is still found."""

    ANY = "any"
    OPEN = "not over"
    OVER = "over"
    PAPER = "not over, and takes scores on paper"

    def includes(self, turn: Turn, round_: Round) -> bool:
        if self is Stage.PAPER:
            entry = turn.installation.library.entry(round_.instrument, round_.version)
            return not turn.is_over(round_) and takes_paper(round_, entry)
        return self is Stage.ANY or turn.is_over(round_) is (self is Stage.OVER)


@dataclass(frozen=True)
class RoundMatch:
    """A round, and the group of it that was asked for."""

    round: Round
    part: str | None = None


async def own_round_by_code(turn: Turn, code: str | None) -> Round | None:
    """Return the round with this code that this person coordinates; None for every other reason alike."""
    round_ = await turn.uow.rounds.by_code(code) if code else None
    if round_ and await turn.coordinates(round_):
        return round_
    if code:
        turn.audit_refusal("round", round_)
    return None


async def visible_rounds(turn: Turn) -> list[Round]:
    """List the rounds this person coordinates, and those they completed."""
    mine = list(await turn.own_rounds())
    own = {round_.id for round_ in mine}
    return [*mine, *(round_ for round_ in await turn.uow.rounds.completed_by(turn.person.id) if round_.id not in own)]


async def find_own_round(
    turn: Turn,
    rest: str,
    command: str,
    stage: Stage = Stage.ANY,
    *,
    more: bool = False,
    keeps: bool = False,
    named: bool = False,
) -> tuple[Round | Sentence, str]:
    """Return the round a coordinator means with `command`, or what to say instead; and the words after its name.

    By code, by a name that is nearly right, or without either the only one of this stage. Of several we ask which, with
    `command` on the buttons. `more`: something else may follow, so words that are no name are not refused; with `keeps`
    they wait for the answer, which names of people do not. A code of somebody else's round and one of none get the same
    answer (norms B22). `named`: words that begin with a part of the country name a round, and no name it is to get.
    """
    code, said = split_code(rest)
    if code or read_code(rest):
        known = await own_round_by_code(turn, code or read_code(rest))
        return known or Sentence("sentence-no-round-of-yours", buttons=(ROUNDS_BUTTON,)), said
    mine = await turn.own_rounds()
    if not mine:
        return Sentence("sentence-no-rounds", buttons=(Button("button-ronde", WordPress(word="ronde")),)), rest
    rest = name_after_all(turn, mine, rest)
    # A word for open rounds says of one that is over that it is over, and the other way about.
    fitting = [round_ for round_ in mine if stage.includes(turn, round_)] or mine
    found, said = _split_name(turn, fitting, rest)
    if not found:
        found, said = _split_name(turn, mine, rest)
    if len(found) == 1:
        return found[0], said
    if not found and not more and names_one(turn, said):
        return _ask_which(turn, fitting, command, "", "sentence-no-such-name"), rest
    place = find_other_place(" ".join(strip_filler(turn, said).split()[:1]), [one.name for one in mine])
    if not found and named and place:
        behind = said[said.casefold().find(place) + len(place) :].strip()
        return _ask_which(turn, fitting, command, behind if keeps else "", "sentence-no-such-name"), rest
    if not found and len(fitting) == 1:
        return fitting[0], said
    return _ask_which(turn, found or fitting, command, said if keeps else ""), rest


def name_after_all(turn: Turn, rounds: Sequence[Round], rest: str) -> str:
    """Return what is meant after all, where that names one of these: "Noord, o nee Zuid" -> "Zuid"; else the words."""
    halves = split_taken_back(rest)
    return halves[1] if halves and match_rounds(turn, rounds, halves[1]) else rest


async def read_round_name(turn: Turn, text: str) -> str | None:
    """Return the code of the one round that a text names, nearly right; else None."""
    rounds = await visible_rounds(turn)
    if text.strip(" .)").isdecimal():
        # Which one a number is, the card tells.
        return None
    found = {match.round.code for match in match_rounds(turn, rounds, text)} if strip_filler(turn, text) else set()
    return found.pop() if len(found) == 1 else None


def ask_which(turn: Turn, rounds: Sequence[Round], command: str, rest: str = "") -> Sentence:
    """Ask which of these rounds is meant: the newest as buttons, any by name or code."""
    return _ask_which(turn, rounds, command, rest)


def _ask_which(
    turn: Turn, rounds: Sequence[Round], command: str, rest: str, key: SentenceKey = "sentence-which-round"
) -> Sentence:
    turn.expect(WhichRound(command=command, rest=rest))
    return Sentence(key, buttons=round_buttons(rounds, command))


def _split_name(turn: Turn, rounds: Sequence[Round], rest: str) -> tuple[list[Round], str]:
    """Return the rounds whose name these words begin with, and the words behind it; ([], words) without a name.

    Words that say nothing about which one ("de ronde") go with the name.
    """
    in_state, left = _in_state(turn, rounds, rest)
    if left != rest:
        found, said = _split_name(turn, in_state, left)
        return found or list(in_state), said
    words = rest.split()
    best, found, behind = 0.0, list[Round](), 0
    for many in range(1, min(_MOST_WORDS, len(words)) + 1):
        said = strip_filler(turn, " ".join(words[:many]))
        least = _LEAST_SIMILARITY if many == len(words) else _LEAST_BEFORE_MORE
        for round_ in rounds if said else ():
            score = _name_score(said, strip_filler(turn, round_.name))
            if score < least or score < best:
                continue
            if score > best:
                best, found, behind = score, [], many
            found += [] if round_ in found else [round_]
    if not found:
        while words and not strip_filler(turn, words[0]):
            words = words[1:]
        # A day may begin with a word that says nothing: "over twee weken".
        return [], " ".join(words) and rest.strip()
    if len({plain(round_.name) for round_ in found}) == 1:
        # A round and the ones that repeat it have one name: the newest is meant.
        found = found[-1:]
    return found, " ".join(words[behind:])


def _in_state(turn: Turn, rounds: Sequence[Round], rest: str) -> tuple[Sequence[Round], str]:
    """Return the rounds that are closed, or not yet, where words tell which of these; and the words without that."""
    over, left = split_state(rest)
    named = [round_ for round_ in rounds if turn.is_over(round_) is over]
    return (named, left) if named else (rounds, rest)


def names_one(turn: Turn, said: str) -> bool:
    """Tell whether words may name a round: "nu maar" and "iedereen even" stand behind a command and name nothing."""
    small = small_words()
    nothing = small.filler | small.speaking | small.whoever | _PARTICLES | _OTHER
    return any(word not in nothing for word in strip_filler(turn, said).split())


def _name_score(said: str, name: str) -> float:
    """Return how alike a typed name and a name are, from 0 to 100; a part of a name in whole words counts too."""
    if not name:
        return 0.0
    # "North" is said of Noord.
    called = {*name.split()}
    said = " ".join(word if word in called else COMPASS.get(word, word) for word in said.split())
    part = {*said.split()} <= called and said != name
    return _PART_OF_NAME if part else fuzz.token_sort_ratio(said, name)


def match_rounds(turn: Turn, rounds: Sequence[Round], rest: str) -> list[RoundMatch]:
    """Return the rounds that fit best what was typed; with the group, when that is what fits."""
    if not rest:
        return [RoundMatch(round_) for round_ in rounds]
    code, said = split_code(rest)
    exact = [round_ for round_ in rounds if round_.code == code]
    if exact:
        return [RoundMatch(exact[0], _match_group(turn, exact[0], said))]
    in_state, left = _in_state(turn, rounds, rest)
    if left != rest:
        return match_rounds(turn, in_state, left) or [RoundMatch(round_) for round_ in in_state]
    # "scan" alone says nothing about which one; "competentie scan" does.
    scans = {
        scan for phrase, scan in scan_words(turn).items() if phrase != "scan" and f" {phrase} " in f" {plain(rest)} "
    }
    named = [round_ for round_ in rounds if not scans or round_.instrument in scans]
    if not names_one(turn, rest):
        return [RoundMatch(round_) for round_ in named]
    bare = strip_filler(turn, rest)
    scored = [
        (
            max(
                _name_score(bare, strip_filler(turn, round_.name)),
                fuzz.token_set_ratio(plain(rest), plain(round_.name)),
            ),
            RoundMatch(round_),
        )
        for round_ in named
    ]
    scored += [
        (_similarity(bare, strip_filler(turn, label)) - 1, RoundMatch(round_, group))
        for round_ in named
        for group, label in labels_of_groups(turn, round_)
    ]
    best = max((score for score, _ in scored), default=0.0)
    # A group may be called the same in both languages.
    return list(dict.fromkeys(meant for score, meant in scored if score == best >= _LEAST_SIMILARITY))


def _similarity(said: str, name: str) -> float:
    """Return how alike a typed name and that of a group are; "zorg" is a part of "Jeugdhulp/zorg"."""
    if not (said and name):
        return 0.0
    return max(fuzz.token_sort_ratio(said, name), _name_score(said, name.replace("/", " ")))


def strip_filler(turn: Turn, text: str) -> str:
    """Return what is left of a name without scans and words that say nothing ("regio", "van de")."""
    filler, said = turn.installation.words.filler, re.split(r"[\s,;:.]+", plain(text))
    left = f" {' '.join(said)} "
    for phrase in sorted(scan_words(turn), key=len, reverse=True):
        left = left.replace(f" {phrase} ", " ")
    return " ".join(word for word in re.findall(r"[\w/]+", left) if word not in filler)


def scan_words(turn: Turn) -> dict[str, str]:
    """Return word as typed (plain) -> id of the scan it begins."""
    scans = [entry.asked for entry in turn.installation.library.scans()]
    return {plain(word): scan.id for scan in scans for words in scan.words.values() for word in words}


def labels_of_groups(turn: Turn, round_: Round, *languages: Language) -> list[tuple[str, str]]:
    """List the groups of a round as (id, name), in these languages; once in each where none is given."""
    domains = turn.installation.library.entry(round_.instrument, round_.version).domains
    return [
        (group, label.in_(language))
        for group, label in zip(group_ids(round_, domains), group_labels(round_, domains), strict=True)
        for language in languages or LANGUAGES
    ]


def names_of_parts(turn: Turn, round_: Round) -> tuple[str, ...]:
    """Return what parts of a picture of this round may be asked for: its groups; without any, the domains of its scan.

    A round without groups has no such part, and whoever asks for one hears so.
    """
    entry = turn.installation.library.entry(round_.instrument, round_.version)
    groups = [label for _, label in labels_of_groups(turn, round_)]
    domains = [domain.label.in_(language) for domain in entry.domains for language in LANGUAGES]
    return tuple(dict.fromkeys(groups or domains))


def part_named(turn: Turn, round_: Round, said: str) -> str:
    """Return which part of a picture is named, as it is called; "" for none."""
    return _likest(turn, said, ((name, name) for name in names_of_parts(turn, round_))) or ""


def _match_group(turn: Turn, round_: Round, said: str) -> str | None:
    """Return the id of the group that was typed after a code, or None."""
    return _likest(turn, said, labels_of_groups(turn, round_))


def _likest(turn: Turn, said: str, named: Iterable[tuple[str, str]]) -> str | None:
    """Return the first of the pair (what it stands for, name) whose name is most like what was said, or None."""
    bare = strip_filler(turn, said)
    scored = [(_similarity(bare, strip_filler(turn, name)), meant) for meant, name in named]
    score, meant = max(scored, default=(0.0, ""))
    return meant if score >= _LEAST_SIMILARITY else None
