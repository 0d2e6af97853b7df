"""The logo of an organisation, drawn anew from its file: what people get is a PNG of ours, and nothing else of it."""

import json

from bot.documents.typesetting import TypesettingError, compile_with
from dialogs.faults import ValueFault

# 100 points at four pixels a point: 400 pixels high, 1600 wide at most, sharp on paper.
_PPI = 288
_TEMPLATE = b"""#let given = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 0pt, fill: if given.ground { white } else { none })
#let high(height) = image(bytes(given.logo), height: height)
#context {
  let wide = measure(high(100pt)).width
  let drawn = high(if wide > 400pt { 100pt * (400pt / wide) } else { 100pt })
  if given.shown { drawn } else { hide(drawn) }
}
"""


def _draw(logo: list[int], **how: bool) -> bytes:
    return compile_with(_TEMPLATE, json.dumps({"logo": logo, **how}), format="png", ppi=_PPI)


def draw_logo(data: bytes) -> bytes:
    """Draw a logo that `check_logo` let through, on nothing. Raises ValueFault where that fails or shows nothing."""
    logo = list(data)
    try:
        drawn = _draw(logo, ground=False, shown=True)
        seen = _draw(logo, ground=True, shown=True) != _draw(logo, ground=True, shown=False)
    except TypesettingError:
        raise ValueFault("logo-undrawn") from None
    if not seen:
        raise ValueFault("logo-unseen")
    return drawn
