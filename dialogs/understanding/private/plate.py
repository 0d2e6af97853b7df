"""Number plates of the Netherlands, in each form since 1951, and whatever stands behind the word for one."""

from dialogs.patterns import lazy_compile

# Since 1978 without vowels, so that no word is a plate.
_SIGNS = {"L": "[BDFGHJ-NPR-TV-XZ]", "X": "[A-Z]", "9": r"\d"}
_FORMS = "|".join(
    "".join(_SIGNS.get(sign, sign) for sign in form)
    for form in (
        *("XX-99-99", "99-99-XX", "99-XX-99", "LL-99-LL", "LL-LL-99", "99-LL-LL", "99-LLL-9", "9-LLL-99"),
        *("LL-999-L", "L-999-LL", "LLL-99-L", "L-99-LLL", "9-LL-999", "999-LL-9"),
    )
)
_PLATE = lazy_compile(
    rf"(?<![\w\-])(?:{_FORMS})(?![\w\-])"
    r"|(?i:\b(?:kenteken(?:nr|nummer|plaat)?|(?:number|licen[cs]e) ?plate)\b"
    r"[ :.]{1,3}(?=[\w \-]{0,8}\d)[a-z\d][\w \-]{4,8})"
)


def has_plate(text: str) -> bool:
    """Tell whether a number plate stands in the text."""
    return _PLATE.search(text) is not None
