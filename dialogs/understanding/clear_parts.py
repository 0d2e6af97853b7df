"""Which parts of a sentence count beside what else is said in it. Pure."""

from collections.abc import Sequence

from dialogs.understanding.decision import CLAUSE, Decision
from dialogs.understanding.fitness import Fits, leads_somewhere
from dialogs.understanding.held_back import begins_supposing
from dialogs.understanding.likeness import split_words
from dialogs.understanding.meaning import OF_EACH, Meaning
from dialogs.understanding.meant_uvos import says_move
from dialogs.understanding.renaming import new_name
from dialogs.understanding.several import names_each, only_names
from dialogs.understanding.small_words import is_denied


def clear_parts(whole: Decision, parts: Sequence[Decision], fits: Fits) -> Sequence[Decision]:
    """Return the parts that are clear by themselves and count beside what else is said."""
    clear = [part for part in parts if part.do and part.heard.top >= CLAUSE]
    if names_each([part.heard for part in parts]) and all(part.meaning in OF_EACH for part in parts):
        # Of each something is said.
        clear = list(parts)
    if any(part.meaning in OF_EACH for part in clear):
        clear = [part for part in clear if not only_names(part.heard)]
    if any(part.meaning is Meaning.SNOOZE for part in clear):
        # "Vraag het me de 8e, te druk": why it is put off, and no no.
        clear = [
            part for part in clear if part.meaning is not Meaning.DECLINE or is_denied(split_words(part.heard.text))
        ]
    if any(part.meaning is Meaning.AGREEMENT for part in clear):
        # "…, voor 20 januari" is when the agreement is to be done, and no day of the meeting.
        clear = [part for part in clear if part.meaning is not Meaning.MOVE_UVO or says_move(part.heard)]
    if whole.heard.question and whole.looks:
        # "Wat is het verschil tussen de zelfscan en de competentiescan" begins neither.
        clear = [part for part in clear if part.looks or not only_names(part.heard)]
    if whole.meaning is Meaning.RENAME_ROUND and (name := new_name(whole.heard.text)):
        # "Naam klopt niet, moet Regio Zuid zijn" asks about nobody of that name.
        clear = [part for part in clear if part.meaning is whole.meaning or name not in part.heard.text]
    if any(part.looks and (part.heard.question or f"{part.heard.text}?" in whole.heard.text) for part in clear):
        # "Hoe vaak doen anderen dat, ook om de 8 weken?" goes on asking, and changes nothing; nor does "als ik hem
        # afsluit, kan ik dat dan terugdraaien?"
        clear = [
            part
            for part in clear
            if part.looks or not (f"{part.heard.text}?" in whole.heard.text or begins_supposing(part.heard.text))
        ]
    if any(part.meaning is Meaning.NO_ACTION for part in clear):
        # "Akkoord gaan? Daar slaap ik een nacht over": what is only asked, and put off, is not wanted.
        clear = [part for part in clear if part.looks or f"{part.heard.text}?" not in whole.heard.text]
    # "De zaak is klaar, sluit maar" closes no round of who has none.
    clear = [part for part in clear if leads_somewhere(part.do[0].meaning, fits)] or clear
    # What we cannot do is said where there is nothing else that we can.
    return [part for part in clear if part.meaning is not Meaning.OUT_OF_SCOPE] or clear
