"""What a sentence about who coordinates a round comes to. Pure."""

from dataclasses import replace

from dialogs.understanding.heard import Heard, Meant
from dialogs.understanding.making import of_round
from dialogs.understanding.meaning import Meaning
from dialogs.understanding.situation import Part


def who_coordinates(meaning: Meaning, heard: Heard) -> Meant:
    """Tell with whom somebody coordinates; who takes part hears of the round itself, and who asked for it."""
    if heard.here.rounds_as(Part.COORDINATES):
        return of_round("wie_coordineert")(meaning, heard)
    return of_round("ronde_info", Part.INVITED, Part.TAKING, Part.SENT)(meaning, heard)


def end_coordinating(meaning: Meaning, heard: Heard) -> Meant:
    """Let a colleague coordinate no longer: the names said go behind the round."""
    names = heard.understanding.parts.names
    if not names and heard.says("mij", "mijzelf", "mezelf", "me", "myself"):
        return stop_coordinating(Meaning.STOP_COORDINATING, heard)
    made = of_round("coordinator_weg")(meaning, heard)
    return replace(made, rest=f"{made.rest} {', '.join(names)}".strip())


def stop_coordinating(meaning: Meaning, heard: Heard) -> Meant:
    """Stop coordinating a round oneself: a sentence that does not speak of who says it is about somebody else."""
    if not heard.says("ik", "mij", "me", "mijzelf", "mezelf", "i", "im", "id", "myself"):
        return Meant(meaning, void=True)
    return of_round("stop_coordineren")(meaning, heard)
