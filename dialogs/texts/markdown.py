"""Make words of people harmless where they are shown: nothing in them is read as markdown, an address or a function."""

import re

from dialogs.patterns import lazy_compile

_MARKDOWN = lazy_compile(r"([\\`*_\[\]<>~|])|^([#+\-])|^(\d+)([.)])")
# What a card, a chat or a reader of PDF takes for more than words: {{DATE(…)}} and {{TIME(…)}}, entities, and addresses
# of pages and mail without anything around them. One blank in it, where everybody can see it, and it is words again.
# A name may have been cut anywhere: behind "www." one letter is enough.
_ACTIVE = lazy_compile(
    r"(?P<after>\{(?=\{)|&(?=#?\w{1,31};)|(?<=\w)\.(?=[^\W\d_]{2})|(?<=www)\.(?=\w)|/(?=/\w)"
    r"|:(?=//)|(?:mailto|tel|sms|sip|callto|javascript|data|msteams):(?=\S))|(?<=\w)@(?=\w)",
    re.IGNORECASE,
)
# In all of that stands one of these. Most texts have none, and looking for them takes a hundredth of the time.
_SIGNS = lazy_compile(r"[{&./:@]")


def escaped(text: str) -> str:
    """Return a text so that nothing in it is read as markdown; an address in it stays one."""
    return _MARKDOWN.sub(lambda sign: f"{sign[3]}\\{sign[4]}" if sign[3] else f"\\{sign[0]}", text)


def inert(text: str) -> str:
    """Return a text so that nothing in it is filled in, decoded or made a link, wherever it is shown (norms C21)."""
    if not _SIGNS.search(text):
        return text
    return _ACTIVE.sub(lambda sign: f"{sign['after']} " if sign["after"] else " @ ", text)


def literal(text: str) -> str:
    """Return a text of a user so that nothing in it is read as markdown, a link or a mention (norms C21)."""
    return escaped(inert(text))
