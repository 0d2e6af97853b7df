"""One form for the signs that keyboards, phones and editors write in many ways. Pure, and linear in the text."""

import re
import unicodedata

# The signs of a form -> how it is written here. Names and codes are read and kept in this form.
_FORMS = {
    "'": "\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201a\u201b\u2032\u2035\uff07",
    '"': "\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2036\uff02",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d",
    " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "\n": "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029",
}
_ONE_FORM = str.maketrans({sign: form for form, signs in _FORMS.items() for sign in signs})
# Control, zero width, direction, variation selectors, half a surrogate, private use, tags.
_UNSEEN = re.compile(
    "[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ud800-\uf8ff\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff]+"
)


def clean(text: str) -> str:
    """Write a text in one form: NFC, straight quotes, one hyphen, one space between words, nothing unseen.

    Lines stay lines, without empty ones. What is clean stays as it is.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    # Twice: taking out what stands between a letter and its accent brings the two together.
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text).translate(_ONE_FORM))
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(line for line in lines if line)
