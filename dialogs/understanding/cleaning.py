"""One form for the signs that keyboards, phones and editors write in many ways. Pure, and linear in the text."""

import unicodedata

from dialogs.patterns import lazy_compile
from dialogs.understanding.unseen import BLANKS, UNSEEN, limit_marks

# The signs of a form -> how it is written here. Names and codes are read and kept in this form.
_FORMS = {
    "'": "\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201a\u201b\u2032\u2035\uff07",
    '"': "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\uff02",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000" + BLANKS,
    "\n": "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029",
}
_ONE_FORM = str.maketrans({sign: form for form, signs in _FORMS.items() for sign in signs})
_UNSEEN = lazy_compile(f"[{UNSEEN}]+")


def clean(text: str) -> str:
    """Write a text in one form: NFC, straight quotes, one hyphen, one space between words, nothing unseen.

    Lines stay lines, without empty ones. What is clean stays as it is.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    # Twice: taking out what stands between a letter and its accent brings the two together.
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text).translate(_ONE_FORM))
    text = limit_marks(unicodedata.normalize("NFC", text))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(line for line in lines if line)
