"""What a person said in a message of Teams: their own words, without what Teams puts around them. Pure, and linear.

Teams adds mentions, the message that is answered, and markup. Which of it is there goes by what the activity says of
itself (entities, `textFormat`, attachments) and by its form. What somebody typed that merely looks like it stays.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from html import unescape

from dialogs.understanding.cleaning import clean

# Elements that Teams writes; what else stands between < and > was typed, such as an address.
_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table"
    "|tbody|td|tfoot|th|thead|tr|ul"
)
_INLINE = re.compile(
    "a|abbr|attachment|b|big|body|code|codeblock|del|em|emoji|font|head|html|i|img|ins|kbd|label|mark|q|readonly|s|small"
    "|span|strike|strong|sub|sup|tt|u"
)
# Of these not even the words are the person's.
_DROPPED = frozenset({"blockquote", "script", "style", "title"})
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})((?:[\s/][^<>]*)?)>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_SPACE_ENTITY = re.compile(r"&nbsp;")
_ALT = re.compile(r"\balt=\"([^\"<>]{0,80})\"")
_MENTION = re.compile(r"<at(?:\s[^<>]*)?>([^<>]*)</at>")
_MENTION_SPAN = re.compile(r"<span\s([^<>]*)>([^<>]*)</span>")
_QUOTED = re.compile(r"<quoted\s[^<>]*/>|<quoted\s[^<>]*>[^<>]*</quoted>|</?quoted(?:\s[^<>]*)?>")
# A message in blocks from beginning to end; nobody types that.
_WRAPPED = re.compile(r"\s*<(div|p)(?:\s[^<>]*)?>")


@dataclass(frozen=True)
class Message:
    """The parts of a message that tell what was said in it.

    `html` is the same message as Teams drew it, `own` are our mentions as the text writes them ("<at>Regiebot</at>"),
    `names` what we are called, `quotes` the beginnings of messages that are answered.
    """

    text: str
    text_format: str | None = None
    html: str | None = None
    own: Sequence[str] = ()
    names: Collection[str] = ()
    quotes: Sequence[str] = ()


def spoken(message: Message) -> str:
    """Return the words of the person, clean, with lines as lines; "" when only others' words are in it."""
    text = message.text
    if message.html is not None and _quotes_somebody(message.html):
        # Only here the words of the other can be told from theirs.
        text = _strip_markup(_mentions_of(message.html).replace("\n", " "))
    else:
        text = _QUOTED.sub(" ", text)
        if _is_markup(message, text):
            text = _strip_markup(_mentions_of(text))
    text = _strip_mentions(_SPACE_ENTITY.sub(" ", text), message.own, message.names)
    return _strip_quotes(clean(text), message.quotes)


def _quotes_somebody(html: str) -> bool:
    return any(
        tag[2].lower() == "blockquote" and "schema.skype.com/reply" in tag[3].lower() for tag in _TAG.finditer(html)
    )


def _is_markup(message: Message, text: str) -> bool:
    """Tell whether the text is markup: it says so, is in blocks, or is not what Teams drew beside it.

    "Jeugd &amp; Gezin" in plain text was typed so when it is also drawn so.
    """
    if "<" not in text and "&" not in text:
        return False
    if message.text_format != "plain" or _WRAPPED.match(text):
        return True
    return message.html is not None and _squeeze(_strip_markup(message.html)) != _squeeze(_MENTION.sub(r"\1", text))


def _squeeze(text: str) -> str:
    return "".join(clean(text).split())


def _mentions_of(html: str) -> str:
    """Write mentions that are drawn as a span as the text writes them."""
    return _MENTION_SPAN.sub(
        lambda found: f"<at>{found[2]}</at>" if "schema.skype.com/mention" in found[1].lower() else found[0], html
    )


def _strip_markup(html: str) -> str:
    """Return the text of markup: blocks and breaks are lines, a picture is what it is called, a quote is nothing."""
    parts: list[str] = []
    inside, at = 0, 0
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        block = _BLOCKS.fullmatch(name)
        if not block and not _INLINE.fullmatch(name) and name not in _DROPPED:
            continue
        if not inside:
            parts.append(_decode(html[at : tag.start()]))
            if block:
                parts.append("\n")
            elif name in ("emoji", "img") and (alt := _ALT.search(tag[3])):
                parts.append(_decode(alt[1]))
        at = tag.end()
        if name in _DROPPED and not tag[3].endswith("/"):
            inside = max(0, inside - 1) if tag[1] else inside + 1
    if not inside:
        parts.append(_decode(html[at:]))
    return "".join(parts)


def _decode(text: str) -> str:
    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def _strip_mentions(text: str, own: Collection[str], names: Collection[str]) -> str:
    """Take out the mentions of us; of other mentions the name stays.

    A mention of one of our names at the start goes too, for clients whose text writes it otherwise than its entity.
    """
    said = text
    for mention in own:
        # Text that is not written as a mention could be any word of the message.
        if _MENTION.fullmatch(mention):
            said = said.replace(mention, " ")
    leading = _MENTION.match(said.lstrip())
    if leading and leading[1].strip() in names:
        said = said.lstrip()[leading.end() :]
    # Who addresses us may put a colon or comma behind it.
    return _MENTION.sub(r"\1", said if said == text else said.lstrip(":, \n\t"))


def _strip_quotes(text: str, quotes: Sequence[str]) -> str:
    """Take away the lines at the beginning that are a message which is answered."""
    for quote in map(clean, quotes):
        if quote and text.startswith(f"{quote}\n"):
            text = text[len(quote) :].strip()
    return text
