"""Who asks how something is done ("hoe verleng ik de ronde?", "how do I stop") reads how, and nothing is done. Pure."""

from collections.abc import Callable

from dialogs.patterns import lazy_compile
from dialogs.understanding.codes import split_code
from dialogs.understanding.decision import Decision
from dialogs.understanding.heard import Meant
from dialogs.understanding.meaning import Care, Meaning

# Longer, it tells more than what is to be done.
_LONGEST = 120
_WHO = r"(?:ik|we|wij|men|i)"
_FIRST = r"(?:(?:en|maar|ok|oke|oké|hoi|hallo|and|but|hi|so|vraagje|vraag)[\s,:]+)?"
# "Hoe kan ik de ronde sluiten", "waar moet je een uvo plannen", "how do I close a round", "wat typ ik om te stoppen".
_MAY = lazy_compile(
    rf"(?i){_FIRST}(?:hoe|waar|op welke manier|how|where)\s+"
    r"(?:kan|kun|moet|mag|zou|do|can|should|would|could|must|may)\s+(?:ik|we|wij|men|je|jij|i|you)\s+"
    r"(?:(?:nu|dan|eigenlijk|best|het beste|nou|ook|hier|actually|best|now)\s+)*(?P<wish>\S.*)"
)
_BARE = lazy_compile(rf"(?i){_FIRST}(?:how|where) to\s+(?P<wish>\S.*)")
_TYPED = lazy_compile(
    rf"(?i){_FIRST}(?:wat|what)\s+(?:typ|moet|do|should)\s+(?:ik|i|je|you)\s+(?:typen\s+|type\s+)?(?:om|to)\s+(?P<wish>\S.*)"
)
# "Hoe verleng ik de ronde": the verb stands before who does it.
_TURNED = lazy_compile(
    rf"(?i){_FIRST}(?:hoe|waar)\s+(?P<verb>[^\W\d_]+)\s+{_WHO}\b(?:\s+(?:nu|dan|eigenlijk|nou|ook|hier))*(?P<rest>(?:\s+\S.*)?)"
)
# What is asked so is answered as it was heard: how somebody is, or does.
_NO_DEED = frozenset(
    {"kan", "moet", "mag", "zou", "ben", "sta", "weet", "heb", "heet", "voel", "scoor", "zit", "lig", "was", "bleef"}
)
# From this likeness on it is clear what is to be done.
_CLEAR = 0.55
# What a sentence comes to where no answer of its own was found.
_GENERAL = frozenset(
    {
        None, Meaning.HELP, Meaning.NO_ACTION, Meaning.OUT_OF_SCOPE, Meaning.EXPLAIN_QUESTION, Meaning.EXPLAIN_TERM,
        Meaning.MAY_I_CHANGE,
    }
)  # fmt: skip


def asked_how(text: str) -> str:
    """Return what somebody asks how to do, as a wish; "" where nothing is asked so."""
    said = text.strip(" ?!.")
    if len(said) > _LONGEST:
        return ""
    for pattern in (_MAY, _BARE, _TYPED):
        if found := pattern.fullmatch(said):
            return found["wish"]
    found = _TURNED.fullmatch(said)
    return f"{found['verb']}{found['rest']}" if found and found["verb"].lower() not in _NO_DEED else ""


def how_to(text: str, made: Decision, read: Callable[[str], Decision]) -> Decision:
    """Tell how it is done, where somebody asks that and it is clear what; else what the sentence came to.

    What is only looked at is shown. `made` stands where the question has an answer of its own.
    """
    # Help with a subject, and the explanation of a word, are to the point.
    pointed = made.meaning in (Meaning.HELP, Meaning.EXPLAIN_TERM) and made.do[0].rest
    own = made.looks and (made.meaning not in _GENERAL or pointed)
    wish = "" if own else asked_how(text)
    wished = read(wish) if wish else made
    # Of what it may come to the likeliest is first.
    meant = [one for one in wished.do or wished.choices if one.command and one.meaning not in _GENERAL]
    if not wish or not meant or wished.heard.top < _CLEAR or len(wished.do) > 1:
        return made
    one = meant[0]
    if one.meaning.care is Care.LOOKS:
        return wished if len(meant) > 1 or not wished.asked else made
    if one.command == "uvo":
        told = Decision(made.heard, (Meant(Meaning.HELP, "help", "uvo's"),))
        return told if made.meaning in _GENERAL else made
    rest = f"{one.command} {split_code(one.rest)[0] or ''}".strip()
    return Decision(made.heard, (Meant(Meaning.HELP, "hoe", rest),))
