"""What to do with a sentence: carry out what it means, ask first, ask which of two or three, or say it is not clear.

The more it would cost to be wrong, the surer we must be (`meaning.Care`). Nothing is changed by a question, by a
sentence with "niet" that no example has so, or by what is only nearly like something.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

from dialogs.understanding.agreed import as_agreed
from dialogs.understanding.around_names import without_left_out
from dialogs.understanding.clauses import (
    before_reason,
    is_yes_no,
    says_little,
    split_clauses,
    without_asides,
    without_greeting,
)
from dialogs.understanding.clear_parts import clear_parts
from dialogs.understanding.closing import close_and_then
from dialogs.understanding.decision import (
    CLAUSE,
    MOST_CHOICES,
    ONE_OR_OTHER,
    VAGUE,
    Decision,
    joined,
    one_of_scans,
    vague_beside,
)
from dialogs.understanding.exempt import find_exempt
from dialogs.understanding.fitness import Fits, fitness_in, leads_somewhere
from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.how_to import how_to
from dialogs.understanding.letters import lower_capitals
from dialogs.understanding.likeness import Likeness, split_words
from dialogs.understanding.making import of_one_person
from dialogs.understanding.meaning import OF_EACH, Care, Meaning
from dialogs.understanding.meant import meant
from dialogs.understanding.of_figures import ask_of_figures
from dialogs.understanding.of_one_scan import begins_none, of_one_scan
from dialogs.understanding.only_talk import is_doubtful_talk, is_plainly_nothing, says_no_wish
from dialogs.understanding.other_one import with_other_case
from dialogs.understanding.other_one_meant import name_meant
from dialogs.understanding.private.kept import names_somebody
from dialogs.understanding.put_off import put_off
from dialogs.understanding.reminder_withdrawn import withdraw_reminder
from dialogs.understanding.scan_of_round import of_round_alone, one_round
from dialogs.understanding.sending_with_more import change_before_sending, in_own_titles
from dialogs.understanding.sentences import BEHIND, Reader, Understanding
from dialogs.understanding.several import (
    away_instead,
    each_its_own,
    moved_instead,
    names_each,
    names_more,
    of_all_named,
    of_each_case,
    of_several_places,
)
from dialogs.understanding.situation import Part, Situation
from dialogs.understanding.skipping import skip_nothing_scored
from dialogs.understanding.small_words import asks_whether, small_words, without_lead
from dialogs.understanding.sought import what_is_sought
from dialogs.understanding.taking_back import find_day_ordered, is_of_next
from dialogs.understanding.told_of_case import tell_of_case
from dialogs.understanding.told_of_round import told_in_all
from dialogs.understanding.uvo_wishes import as_wished
from dialogs.understanding.who_came import told_of_people, without_who_came
from dialogs.understanding.wished import is_nothing, only_thanks, pick_wish

# From this likeness on, and this far ahead of anything else, a meaning is acted on. What asks by itself may be likelier
# wrong than what does not.
_SURE = {Care.LOOKS: 0.38, Care.OWN: 0.52, Care.ASKED: 0.44}
_AHEAD = {Care.LOOKS: 0.05, Care.OWN: 0.1, Care.ASKED: 0.06}
_AHEAD_ALONE = 1.5
# That this is what is not wanted; a call for help.
_DENIES_IT, _CALLS = 0.44, 0.5
# What begins another form, and how plainly that has to be said in one: to be heard, and not to be asked first.
_BEGINS, _BEGINS_ELSE, _SURELY_BEGINS = frozenset({Meaning.MAKE_ROUND, Meaning.NEW_UVO}), 0.75, 0.95
# A part of a sentence counts by itself from here on; where the whole stands among the examples, none that asks first.
_SAID_SO, _SEVERAL, _CLEARER = 1.2, 2, 0.25
# Where the whole says nothing, a part of it may: to be looked at, or to be asked about.
_PART_LOOKS, _PART_ASKS = 0.48, 0.58
_SAID_YES = frozenset({"ja", "jep", "yes", "hoor", "oke", "ok", "okay", "prima"})
_YES = frozenset({"ja", "jao", "joa", "jep", "jazeker", "yes", "yep", "yeah"})
_NO = frozenset({"nee", "neen", "nope", "no"})
_SAYS_NO = frozenset(
    {Meaning.UVO_NOT_HELD, Meaning.DECLINE, Meaning.LEAVE, Meaning.NOTICE_REFUSED, Meaning.MOVE_UVO, Meaning.REMIND_NOT}
)
_SAYS_YES = frozenset({Meaning.UVO_HELD, Meaning.JOIN_ROUND, Meaning.SEND, Meaning.NOTICE_READ, Meaning.MOVE_UVO})
_OF_NAMES = frozenset({"naam", "titel", "heet", "name", "title", "called"})
_PARTS = frozenset({"{name}", "{case}", "{day}", "{score}", "{weeks}"})
# These bring what can be seen, or the other language, and may be asked for in a question.
_SHOWS = frozenset({Meaning.CONTINUE, Meaning.BACK, Meaning.LANGUAGE})
# Others go by these: who asks whether they may be done has not done them.
_OF_OTHERS = frozenset({Meaning.EXTEND_ROUND, Meaning.ROUND_SIZE, Meaning.MOVE_UVO, Meaning.RHYTHM})


# What says by its words alone what it is, before it is held against anything.
_BY_ITS_WORDS = (tell_of_case, put_off, withdraw_reminder, ask_of_figures)


def decide(text: str, here: Situation, reader: Reader) -> Decision:
    """Decide what a sentence comes to where somebody stands."""
    text = with_other_case(without_greeting(lower_capitals(text)), here)
    text = in_own_titles(name_meant(without_who_came(text, here), here), here)
    if mine := here.rounds_as(Part.COORDINATES):
        text = without_left_out(text, (one.name for one in mine))
    if said := next(filter(None, (read(text, here, reader) for read in _BY_ITS_WORDS)), None):
        return said
    again = partial(_decide, here=here, reader=reader)
    made = close_and_then(of_round_alone(of_each_case(text, here, partial(_decide, reader=reader)), here))
    made = as_wished(told_in_all(made, text, here), text, here)
    made = change_before_sending(text, as_agreed(made, text, here, again), here)
    if made.is_of_uvo and names_somebody(text):
        return Decision(made.heard, (Meant(Meaning.CASE_DATA),))
    if people := told_of_people(text, made, here):
        return Decision(made.heard, (Meant(people),))
    made = skip_nothing_scored(text, of_several_places(text, made), here)
    made = of_one_scan(text, made, here) or what_is_sought(text, made, here, reader) or made
    return how_to(text, begins_none(text, made, here) or made, again)


def _decide(text: str, here: Situation, reader: Reader) -> Decision:
    fits = fitness_in(here)

    @cache
    def read(said: str) -> Decision:
        return _decide_one(reader.read(said, here, fits), here, fits, reader)

    clauses = split_clauses(text)
    if len(clauses) < _SEVERAL:
        return read(text)
    # "Bedankt", or a yes or no, before something else is not the point.
    telling = [one for one in dict.fromkeys(clauses) if not (says_little(one) or read(one).is_aside)]
    aside = next((read(clause) for clause in clauses if read(clause).is_aside), None)
    exempt = find_exempt(telling, read)
    telling = [clause for clause in telling if clause not in exempt]
    if not telling:
        return aside or read(text)
    said = text if len(telling) == len(set(clauses)) else without_asides(text, clauses, telling)
    made = _join(read(said), [read(clause) for clause in telling], here, fits)
    if wish := pick_wish(telling, made, read):
        return wish
    if aside and (only_thanks(aside, telling, made, read) or is_nothing(made)):
        return aside
    if all(one.meaning.care is Care.LOOKS for one in made.do):
        return made
    # What stands beside it may turn it round: "nee hoor geen probleem, ik doe mee".
    sources = {made.heard.text, *(clause for clause in clauses if any(one in made.do for one in read(clause).do[:1]))}
    beside = [clause for clause in clauses if clause not in (*sources, *exempt)]
    if made.meaning is Meaning.CORRECT and _NO.issuperset(split_words(clauses[0])):
        # "Nee, 4 bedoel ik": that the answer was wrong is why it is changed.
        beside = [clause for clause in beside if clause != clauses[0]]
    turned = any(_turns(clause, made, text) for clause in beside)
    turned = turned or any(_contradicts(said, one.meaning, here) for one in made.do for said in (text, *beside))
    return replace(made, asked=made.asked or turned)


def _turns(clause: str, made: Decision, text: str) -> bool:
    """Tell whether what stands beside a wish may turn it round: a "nee" or "niet" that is no part of saying it."""
    words = split_words(clause)
    if is_yes_no(clause):
        says_no = all(one.meaning in _SAYS_NO - {Meaning.MOVE_UVO} for one in made.do)
        says_yes = _SAID_YES & set(words) and not small_words().denying & set(words)
        return not (says_yes or (made.do and says_no))
    denying = small_words().denying & set(words)
    if made.meaning is Meaning.MOVE_UVO and find_day_ordered(text):
        # "Dinsdag kan ik niet, zet hem op donderdag": why it is moved.
        return False
    if made.meaning is Meaning.RENAME_ROUND and not _OF_NAMES.isdisjoint(words):
        # "De naam klopt niet, het moet Regio Zuid zijn": why it is to have another.
        return False
    if all(one.meaning in (Meaning.SNOOZE, Meaning.BACK) for one in made.do):
        # "Nu even niet" is why it is to be asked later, "nee wacht" why somebody goes back.
        return False
    if made.meaning is Meaning.DECLINE and denying <= _NO:
        return False
    # Why it is wanted turns nothing: "want dat redden ze nooit".
    return bool(denying) and text.find(clause) < len(before_reason(text))


def _join(whole: Decision, parts: Sequence[Decision], here: Situation, fits: Fits) -> Decision:
    """Take the parts of a sentence that are clear by themselves, where they say more than the whole does."""
    clear, top = clear_parts(whole, parts, fits), whole.heard.top
    if whole.do and top >= _SAID_SO and not names_each([part.heard for part in clear]):
        # "… waren fout, haal ze weg" erases nothing else than what the whole of it is about.
        own = (None, whole.meaning)
        clear = [one for one in clear if one.meaning in own or (one.meaning and one.meaning.care is not Care.ASKED)]
    # What is told about somebody is not recorded, whatever is asked to be done with it.
    case_data = next((part for part in clear if part.meaning is Meaning.CASE_DATA), None)
    # "Het verschil tussen open en vertrouwelijk" is no question about each.
    said_so = whole if whole.looks and top >= _SAID_SO and all(part.looks for part in clear) else None
    alone = case_data or said_so or one_of_scans(whole, parts) or one_round(whole, clear, here)
    if alone := alone or moved_instead(whole, clear, here) or away_instead(whole, clear, here):
        return alone
    full, kinds = whole, {part.meaning for part in clear if part.meaning}
    if whole.do and (each := each_its_own(whole.do[0], [part.heard for part in parts], here)):
        asked = any(one.asked for one in each) or (whole.asked and not whole.do[0].missing)
        return Decision(whole.heard, each, asked=asked)
    if whole.meaning in (Meaning.CORRECT, Meaning.PAPER_SCORES) and top >= CLAUSE:
        # "Terug, en dan een 3" is one thing, and so is "op papier: gemeente 3 4 4 2".
        return whole
    vague = vague_beside(kinds)
    if len(kinds - vague) > 1:
        do: dict[Meaning, Meant] = {}
        for part in clear:
            for one in part.do if part.meaning not in vague else ():
                do.setdefault(one.meaning, one)
        cases = {case for one in do.values() if (case := one.slots.get("case"))}
        # "Is gehouden, de volgende is op 19 januari" says no no.
        of_next = any(is_of_next(part.heard.text) for part in clear)
        says_no = kinds & (_SAYS_NO - {Meaning.MOVE_UVO} if of_next else _SAYS_NO)
        if says_no and kinds & _SAYS_YES - _SAYS_NO and len(cases) < len(do):
            # "Ja, is niet doorgegaan" cannot be both.
            return Decision(whole.heard, choices=tuple(do.values())[:MOST_CHOICES], asked=True)
        if kinds >= ONE_OR_OTHER and len({do[kind].rest for kind in ONE_OR_OTHER}) == 1:
            # Nobody can be reminded of what is closed: "sluit de ronde en herinner iedereen".
            return Decision(whole.heard, choices=tuple(do[kind] for kind in sorted(ONE_OR_OTHER)), asked=True)
        # Two changes are asked together: one question of each would hide the other.
        changes = {kind for kind in kinds & OF_EACH if kind.care is not Care.LOOKS}
        asked = any(part.asked for part in clear) or len(changes) > 1
        return joined(whole, tuple(do.values())[:2], clear, asked=asked)
    best = max(clear, key=lambda part: part.heard.top, default=None)
    several = best and whole.is_of_several and whole.meaning is best.meaning
    loses = best and (several or whole.says_more_of_when(best) or whole.names_more(best))
    # "Ik ben er niet, manon neemt het over" is no refusal where no part of it is one.
    no_refusal = whole.meaning is Meaning.NO_ACTION and Meaning.NO_ACTION not in {part.meaning for part in parts}
    ahead = best.heard.top - top if best else 0
    clearer = ahead > _CLEARER
    if (
        best
        and (clearer or (no_refusal and ahead > 0 and not best.looks))
        and (best.meaning not in vague or not whole.do)
        and not loses
    ):
        # "It did, although we met on Tuesday": which day it was is asked before it is recorded.
        other_day = best.meaning is Meaning.UVO_HELD and bool(full.heard.when) and not best.heard.when
        whole = replace(best, asked=best.asked or other_day or not clearer)
    elif not (whole.do or whole.choices):
        whole = _clearest(parts) or whole
    heard = [part.heard for part in parts]
    if whole.looks or not (whole.do and names_more(whole.heard, heard)):
        return whole
    # Only one of those that are named was heard.
    return replace(whole, do=of_all_named(whole.heard, whole.do, full.heard, heard, here), asked=True)


def _clearest(parts: Sequence[Decision]) -> Decision | None:
    """Return the clearest part of what says nothing as a whole: a letter has a wish in it, and much around it."""

    def score(part: Decision) -> float:
        return part.heard.top - (BEHIND if part.meaning in VAGUE else 0)

    clear = [part for part in parts if part.do and score(part) >= (_PART_LOOKS if part.looks else _PART_ASKS)]
    best = max(clear, key=score, default=None)
    return best and replace(best, asked=best.asked or not best.looks)


def _decide_one(heard: Understanding, here: Situation, fits: Fits, reader: Reader) -> Decision:
    """Decide on a sentence that is one."""
    is_to_change = bool(heard.ranked) and heard.ranked[0].meaning is Meaning.OTHERS_ANSWERS and heard.top >= CLAUSE
    if heard.of_one and not is_to_change and (here.rounds or here.sent) and not here.is_busy:
        # Whatever else it is like, nothing is told of one person.
        first = of_one_person(Heard(heard, here, reader.scans))
        return Decision(heard, (first, *first.also))
    parts_only = set(heard.words) <= small_words().joining | _PARTS and not heard.moves
    if not heard.ranked or parts_only or says_no_wish(heard, here):
        # A name, a day or a number alone says nothing of what is wanted.
        return Decision(heard)
    options = _options(heard, here, reader)
    if options is not None and not (options and options[0][0] is heard.ranked[0]):
        # The likeliest does not count here: then more may than what is near it.
        heard = reader.rank(heard, fits)
        options = _options(heard, here, reader)
    if not options:
        return Decision(heard)
    said, busy = Heard(heard, here, reader.scans), here.is_busy
    best, first = options[0]
    care = first.meaning.care
    if heard.denied and not best.denied and care is not Care.LOOKS:
        if said.says("klop*"):
            # "De einddatum klopt niet": then it is to be another.
            return Decision(heard, (first,), asked=True)
        # "Niet" turns round what is clearly meant, and nobody said it so: then nothing is done.
        later = first.meaning is Meaning.SNOOZE
        nothing = Meant(Meaning.NO_ACTION) if later else meant(Meaning.NO_ACTION, said)
        return Decision(heard, (nothing,), asked=nothing.asked)
    if first.either:
        return Decision(heard, choices=(replace(first, either=()), *first.either), asked=True)
    # One word says less of what is wanted than a sentence.
    ahead = _AHEAD[care] * (_AHEAD_ALONE if len(heard.words) == 1 else 1)
    near = (made for one, made in options if one.score >= best.score - ahead)
    rivals = [made for made in near if made is not first and not made.is_same(first)]
    if best.score >= _SURE[care] and not rivals:
        # A question changes nothing, however it is meant.
        asks = heard.question and care is Care.OWN and first.meaning not in _SHOWS
        asks = asks or (first.meaning in _OF_OTHERS and asks_whether(split_words(heard.text)))
        # With the answer to its first question beside it, what follows from that is asked for.
        asks = asks and not (first.meaning is Meaning.START_SCAN and first.rest)
        # "Dat klopt niet" is why an answer is changed.
        wrong = first.meaning is Meaning.CORRECT and said.says("klop*", "goed", "juist", "right")
        asks = asks or (best.turned and care is not Care.LOOKS and not wrong)
        asks = asks or (busy and first.meaning in _BEGINS and best.score < _SURELY_BEGINS)
        asks = asks or first.asked or _contradicts(heard.text, first.meaning, here)
        return Decision(heard, (first, *first.also), asked=asks)
    choices: list[Meant] = []
    for one, made in options:
        if one.score >= best.score - BEHIND and made.command and not any(made.is_same(other) for other in choices):
            choices.append(made)
    leading = [made for made in choices if leads_somewhere(made.meaning, fits)]
    # A case is not closed for who has none, unless they say so plainly.
    choices = leading or (choices if best.score >= CLAUSE else [])
    if not choices or (care is Care.LOOKS and all(one.meaning.care is Care.LOOKS for one in choices)):
        # Looking at the likeliest costs nothing.
        return Decision(heard, (first,) if care is Care.LOOKS or not first.command else ())
    return Decision(heard, choices=tuple(choices[:MOST_CHOICES]), asked=True)


_Option = tuple[Likeness[Meaning], Meant]


def _options(heard: Understanding, here: Situation, reader: Reader) -> list[_Option] | None:
    """Return what a sentence may come to, the likeliest first; None when what is likeliest cannot be meant here."""
    said = Heard(heard, here, reader.scans)
    # That something is not to be done is said with a "niet".
    likely = [one for one in heard.ranked if heard.denied or not (one.denied and one.meaning is Meaning.NO_ACTION)]
    options = [(one, made) for one in likely if not (made := meant(one.meaning, said)).void]
    if likely and (not options or options[0][0].score < likely[0].score - BEHIND):
        # Then nothing is that is far less likely.
        return None if likely[0] is heard.ranked[0] else []
    if here.is_busy:
        # What answers badly what is asked ("voor de regio Utrecht") begins nothing else.
        options = [(one, made) for one, made in options if made.meaning not in _BEGINS or one.score >= _BEGINS_ELSE]
    return _told_apart(heard, options)


def _told_apart(heard: Understanding, options: Sequence[_Option]) -> list[_Option]:
    """Leave out what may not stand for want of better, and put a call for help before what is hardly likelier.

    That nothing is wanted is believed when it is said plainly; that something is not wanted, when it is clear what.
    """

    def is_denied_change(one: Likeness[Meaning], made: Meant) -> bool:
        return heard.denied and not one.denied and made.meaning.care is not Care.LOOKS

    told = [
        (one, made)
        for one, made in options
        # A question says no such thing; "weet ik niet" is none.
        if not is_doubtful_talk(one, heard)
        and (made.meaning is not Meaning.NO_ACTION or is_plainly_nothing(one, heard))
    ]
    # The first may be what is denied; of the others, none is offered that is.
    kept = [
        (one, made)
        for place, (one, made) in enumerate(told)
        if not is_denied_change(one, made) or (place == 0 and one.score >= _DENIES_IT)
    ]
    calls = [
        (one, made)
        for one, made in kept[1:]
        if made.meaning is Meaning.NEED_HELP_PERSON and one.score >= max(_CALLS, kept[0][0].score - BEHIND)
    ]
    return [*calls, *(option for option in kept if option not in calls)]


def _contradicts(text: str, meaning: Meaning, here: Situation) -> bool:
    """Tell whether a sentence begins with yes and says no, or the other way about: "ja die is vervallen"."""
    first = [*without_lead(split_words(text)), ""][0]
    if meaning is Meaning.MOVE_UVO and first in _NO and any(uvo.waiting for uvo in here.uvos):
        # "Nee, verzet naar donderdag", to whether it took place.
        return False
    return (first in _YES and meaning in _SAYS_NO) or (first in _NO and meaning in _SAYS_YES)
