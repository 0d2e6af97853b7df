"""Mail addresses, also as people spell them out to get past a filter."""

import re

from dialogs.patterns import lazy_compile

_AT = r"[(\[{<] ?(?:at|apen?staart(?:je)?) ?[)\]}>]"
_DOT = r" ?(?:\.|[(\[{<] ?(?:punt|dot) ?[)\]}>]|\b(?:punt|dot)\b) ?"
_DOMAIN = rf"[\w\-]{{2,40}}{_DOT}[a-z]{{2}}"
# Where most people have their private mail: enough without what comes behind it.
_PROVIDERS = "gmail|hotmail|outlook|live|icloud|yahoo|proton|protonmail|ziggo|kpnmail|planet|xs4all|home|telfort"
_MAIL = lazy_compile(
    rf"[\w.+\-]@{{1,2}}\w|\w {{1,2}}@ {{0,2}}(?:{_DOMAIN}|(?:{_PROVIDERS})\b)|\w@ {_DOMAIN}"
    rf"|\w ?{_AT} ?\w|\b[ \-]?apen?staart(?:je)?\b[ \-]?\w"
    rf"|\w ?(?:[(\[{{<]a[)\]}}>]|\bat\b|\ba-t\b) ?{_DOMAIN}",
    re.IGNORECASE,
)


def has_mail(text: str) -> bool:
    """Tell whether a mail address stands in the text."""
    return _MAIL.search(text) is not None
