"""Who says what they are: "ik ben voorzitter", "iets voor coördinatoren?". Pure."""

from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.meaning import Meaning

# Whom something is for, and the words that say so.
_WORDS = {
    "coördinator": ("coördinator*", "coordinator*", "rc"),
    "voorzitter": ("voorzitter*", "chair*"),
    "regisseur": ("regisseur*",),
}
# Who has UVO's may call them so, and themselves nothing.
_HAS_UVOS = ("uvo*", "uitvoerdersoverleg*")
# Where somebody of this role begins, and what can be typed there.
_BEGINS = {"coördinator": ("rondes", ("help", "rondes")), "voorzitter": ("uvo", ("help", "uvo's"))}


def role_of(heard: Heard) -> str:
    """Return the role that a sentence is about; "" for none."""
    return next((role for role, words in _WORDS.items() if heard.says(*words)), "")


def help_for(meaning: Meaning, heard: Heard) -> Meant:
    """Help: who tells what they are sees what they have here, who asks what they can do reads what can be typed."""
    plainly = Meant(meaning, "help")
    if heard.understanding.denied and role_of(heard):
        # "Ik ben geen regisseur."
        return Meant(meaning, void=True)
    here = heard.here
    if here.expects or (here.run and not here.run.resting):
        # Then help is about that.
        return plainly
    begins = _BEGINS.get(role_of(heard) or ("voorzitter" if heard.says(*_HAS_UVOS) else ""))
    if begins is None:
        return plainly
    shows, asks = begins
    return Meant(meaning, *asks) if heard.understanding.question else Meant(meaning, shows)
