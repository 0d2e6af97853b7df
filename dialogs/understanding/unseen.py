"""Signs without a glyph, blanks that are no space to Unicode, and marks that pile up. Pure, and linear in the text."""

from dialogs.patterns import lazy_compile

# Control, fillers, zero width, direction, variation selectors, half a surrogate, private use, tags, formats of music
# and shorthand: as they stand between the brackets of a pattern. A line end (\n) and a tab are none.
UNSEEN = (
    "\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ud800-\uf8ff\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U0010ffff"
)
# Drawn as nothing, as wide as a letter.
BLANKS = "\u2800\u3164\uffa0"

# Marks that are of no script go on any letter, and a tower of them covers the lines around it. No language has more
# than three on one; those of a script, as the vowels of Hebrew, are no ornament.
_ANY_MARK = "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_TOWER = lazy_compile(f"([{_ANY_MARK}]{{3}})[{_ANY_MARK}]+")


def limit_marks(text: str) -> str:
    """Return the text without the fourth and further marks on one letter."""
    return _TOWER.sub(r"\1", text)
