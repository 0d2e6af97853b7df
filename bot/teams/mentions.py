"""The text of a message to us in a channel or group chat, without its mentions. Pure."""

import re
from collections.abc import Collection

_MENTION = re.compile(r"<at(?: [^<>]*)?>([^<>]*)</at>")
_SPACES = re.compile(r"(?:[ \t\u00a0]|&nbsp;)+")


def strip_mentions(text: str, own: Collection[str], names: Collection[str]) -> str:
    """Return `text` without the mention of us; of other mentions the name stays, and lines stay lines.

    `own` are our mentions as the message writes them ("<at>Regiebot</at>"). `names` are what we are called: a mention
    of one of those at the start goes too, for clients whose text writes a mention otherwise than its entity.
    """
    for mention in own:
        # Text that is not written as a mention could be any word of the message.
        if _MENTION.fullmatch(mention):
            text = text.replace(mention, " ")
    leading = _MENTION.match(text.lstrip())
    if leading and leading[1].strip() in names:
        text = text.lstrip()[leading.end() :]
    lines = (_SPACES.sub(" ", line).strip() for line in _MENTION.sub(r"\1", text).splitlines())
    return "\n".join(lines).strip().lstrip(":, ")
