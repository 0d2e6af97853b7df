"""Another round or UVO than the one that was named, in one breath: "sluit Noord, o nee Zuid". Pure."""

from collections.abc import Sequence

from dialogs.understanding.codes import find_case_codes
from dialogs.understanding.masking import Masking
from dialogs.understanding.named_rounds import find_rounds
from dialogs.understanding.parts import find_uvos
from dialogs.understanding.situation import Situation
from dialogs.understanding.taking_back import split_taken_back
from dialogs.understanding.vocabulary import vocabulary

# What may stand around the name of the one that is meant.
_AROUND = frozenset({
    "ik", "bedoel", "bedoelde", "voor", "die", "van", "in", "bij", "op", "de", "het", "ronde", "regio", "casus", "uvo",
    "i", "mean", "meant", "for", "the", "of", "one", "round", "case", "region",
})  # fmt: skip


def name_meant(text: str, here: Situation) -> str:
    """Return the text with the round or UVO that is meant in the place of the one named first; else as it is."""
    halves = split_taken_back(text)
    if halves is None:
        return text
    said, meant = Masking(halves[0]), Masking(halves[1])
    one, other = _uvos(said, here), _uvos(meant, here)
    if not one and not other:
        one, other = _rounds(said, here), _rounds(meant, here)
    beside = {plain for _, plain in meant.words()}
    if len(one) != 1 or len(other) != 1 or one == other or not beside <= _AROUND | vocabulary().courtesy:
        return text
    start, end, _ = said.taken[0]
    return f"{said.text[:start].rstrip()} {other[0]} {said.text[end:].lstrip()}".strip()


def _uvos(masking: Masking, here: Situation) -> Sequence[str]:
    """Return the codes of the UVOs that are named, of nobody here as well."""
    known = [uvo.code for uvo in find_uvos(masking, here.uvos)]
    others = [one for one in find_case_codes(masking.text) if one.sure and masking.is_free(one.start, one.end)]
    for one in others:
        masking.take(one.start, one.end, "case")
    return [*known, *(one.code for one in others)] if here.uvos else ()


def _rounds(masking: Masking, here: Situation) -> Sequence[str]:
    return [round_.name for round_ in find_rounds(masking, here, vocabulary().filler)[0]]
