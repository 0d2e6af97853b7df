"""What Teams adds to a message is not what somebody said. Activities as Teams sends them, through the handler."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams.speech import Message, spoken
from dialogs.events import Mentioned, Said
from dialogs.understanding.cleaning import clean
from tests.bot.teams.conftest import Edge
from tests.bot.teams.stub import ChannelStub, activity, call_of

US = ("28:bot", "<at>Regiebot</at>")
QUOTED = {"type": "quotedReply", "quotedReply": {"messageId": "1772050244572", "senderId": "28:bot", "preview": "Hoi"}}


def drawn(html: str) -> list[dict[str, Any]]:
    return [{"contentType": "text/html", "content": html}]


def mention(id_: str, text: str) -> dict[str, Any]:
    return {"type": "mention", "text": text, "mentioned": {"id": id_, "name": "x"}}


REPLY = (
    '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1772050244572">'
    '<strong itemprop="mri" itemid="28:bot">Regiebot</strong><span itemprop="time" itemid="1772050244572"></span>'
    '<p itemprop="preview">Welke code heb je? 111222333</p></blockquote>'
)
OWN_CHAT: list[tuple[str, dict[str, Any], str]] = [
    ("zelfscan", {}, "zelfscan"),
    # A quote, as its place in the text, as HTML, and written out before the answer.
    ('<quoted messageId="1772050244572"/> zelfscan', {"entities": [QUOTED]}, "zelfscan"),
    ('<quoted messageId="1772050244572"/>', {"entities": [QUOTED]}, ""),
    ("Regiebot Welke code heb je? 111222333 zelfscan", {"attachments": drawn(f"{REPLY}<p>zelfscan</p>")}, "zelfscan"),
    (f"{REPLY}<p>4&nbsp;denk ik</p>", {"textFormat": "xml"}, "4 denk ik"),
    (
        "Welke code heb je?\r\n\r\nK7QF-M2XR",
        {
            "attachments": [
                {"contentType": "messageReference", "content": json.dumps({"messagePreview": "Welke code heb je?"})}
            ]
        },
        "K7QF-M2XR",
    ),
    ("Hoi hoi", {"entities": [QUOTED]}, "Hoi hoi"),
    # Mentions in one's own chat, of us and of others.
    ("<at>Regiebot</at> zelfscan", {"entities": [mention(*US)]}, "zelfscan"),
    ("<at>Regiebot</at>&nbsp;zelfscan", {}, "zelfscan"),
    ("Regio <at>Anna de Vries</at>", {"entities": [mention("29:7", "<at>Anna de Vries</at>")]}, "Regio Anna de Vries"),
    (
        "Regiebot zelfscan",
        {
            "attachments": drawn(
                f'{REPLY}<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Regiebot</span> zelfscan</p>'
            )
        },
        "zelfscan",
    ),
    # Markup and entities.
    ("&nbsp;zelfscan", {"attachments": drawn("<p>&nbsp;zelfscan</p>")}, "zelfscan"),
    ("<div>4</div>", {"attachments": drawn("<div>4</div>")}, "4"),
    ("<div><div>4</div></div>", {"attachments": []}, "4"),
    ("<p>Anna</p><p>Bram<br>Chris<br/></p>", {"textFormat": "html", "attachments": []}, "Anna\nBram\nChris"),
    ("Jeugd &amp; Gezin", {"attachments": drawn("<p>Jeugd &amp; Gezin</p>")}, "Jeugd & Gezin"),
    ("Jeugd &amp; Gezin", {"textFormat": "xml", "attachments": []}, "Jeugd & Gezin"),
    ('Top <img alt="\U0001f44d" itemtype="http://schema.skype.com/Emoji">', {"textFormat": "xml"}, "Top \U0001f44d"),
    # What somebody typed that only looks like markup.
    ("Jeugd &amp; Gezin", {"attachments": drawn("<p>Jeugd &amp;amp; Gezin</p>")}, "Jeugd &amp; Gezin"),
    ("Team <b>Noord</b>", {"attachments": drawn("<p>Team &lt;b&gt;Noord&lt;/b&gt;</p>")}, "Team <b>Noord</b>"),
    ("Team <b>Noord</b> &lt;", {"attachments": []}, "Team <b>Noord</b> &lt;"),
    ("R&D < 5 > 3 & zo", {"attachments": drawn("<p>R&amp;D &lt; 5 &gt; 3 &amp; zo</p>")}, "R&D < 5 > 3 & zo"),
    (
        "Bos, Bram <bram@voorbeeld.nl>",
        {"textFormat": "xml", "attachments": []},
        "Bos, Bram <bram@voorbeeld.nl>",
    ),
    # Signs of phones.
    ("15\u201312\u20132026", {}, "15-12-2026"),
    ("zelf\u200bscan", {}, "zelfscan"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "more", "said"), OWN_CHAT)
async def test_in_ones_own_chat_only_ones_own_words_count(
    edge: Edge, channel: ChannelStub, text: str, more: dict[str, Any], said: str
) -> None:
    assert (await edge.post(activity(channel, text, **more))).status == 201
    (event,) = edge.turns.taken
    assert isinstance(event, Said)
    assert event.text == said


REGIEBOT = US[1]


@pytest.mark.parametrize(
    ("text", "own", "said"),
    [
        (f"{REGIEBOT} nodig uit K7QF-M2XR", [REGIEBOT], "nodig uit K7QF-M2XR"),
        (f"{REGIEBOT}&nbsp;nodig\u00a0uit K7QF\n", [REGIEBOT], "nodig uit K7QF"),
        (f"<p>{REGIEBOT} nodig uit K7QF</p>", [REGIEBOT], "nodig uit K7QF"),
        (f'<quoted messageId="17"/>{REGIEBOT} help', [REGIEBOT], "help"),
        (f"{REGIEBOT}: nodig uit", [REGIEBOT], "nodig uit"),
        (f"nodig uit K7QF {REGIEBOT}", [REGIEBOT], "nodig uit K7QF"),
        (f"kijk {REGIEBOT} nodig uit", [REGIEBOT], "kijk nodig uit"),
        (f"{REGIEBOT} {REGIEBOT} help", [REGIEBOT], "help"),
        (f"{REGIEBOT} nodig uit <at>Anna de Vries</at>, <at>Bram</at>", [REGIEBOT], "nodig uit Anna de Vries, Bram"),
        (f"{REGIEBOT} nodig uit K7QF\n<at>Anna</at>\n  Bram ", [REGIEBOT], "nodig uit K7QF\nAnna\nBram"),
        ('<at id="0">Regiebot</at> help', ['<at id="0">Regiebot</at>'], "help"),
        # A client that writes the mention otherwise than it says.
        (f"{REGIEBOT} help", ["<at>Regiebot (proef)</at>"], "help"),
        ("<at>Anna</at> help", [""], "Anna help"),
        # What is not written as a mention is left alone.
        (f"{REGIEBOT} aap noot", ["a"], "aap noot"),
        (REGIEBOT, [REGIEBOT], ""),
        ("", [REGIEBOT], ""),
    ],
)
async def test_so_it_is_in_a_channel(edge: Edge, channel: ChannelStub, text: str, own: list[str], said: str) -> None:
    await edge.post(call_of(channel, text, *(("28:bot", tag) for tag in own)))
    (event,) = edge.turns.taken
    assert isinstance(event, Mentioned)
    assert event.text == said


async def test_a_long_quote_makes_no_message_too_long(edge: Edge, channel: ChannelStub) -> None:
    quote = REPLY.replace("Welke", "Welke " * 900)
    await edge.post(activity(channel, "x" * 5000, attachments=drawn(f"{quote}<p>zelfscan</p>")))
    (event,) = edge.turns.taken
    assert isinstance(event, Said)
    assert event.text == "zelfscan"


_TAGS = ("<p>", "</p>", "<br>", "<div ", "<quoted ", "<at>", "</at>", "/>", "<blockquote>", "</blockquote>", "<b>")
_SIGNS = (">", "<", "&", "amp;", "&nbsp;", "&#60;", "x", ":", " ", "\n", "4", '"')
PIECES = st.lists(st.sampled_from(_TAGS + _SIGNS)).map("".join)


@given(PIECES | st.text(), st.sampled_from([None, "plain", "xml"]), st.none() | PIECES)
def test_reading_never_breaks_and_what_it_gives_is_clean(text: str, text_format: str | None, html: str | None) -> None:
    said = spoken(Message(text, text_format, html))
    assert clean(said) == said


@given(st.lists(st.sampled_from(["Jeugd", "&amp;", "&", "<b>", "</b>", "<br>", "4", "-", "'t"])).map(" ".join))
def test_what_somebody_typed_stays_when_it_is_said_again(typed: str) -> None:
    once = spoken(Message(typed, "plain"))
    assert once == clean(typed)
    assert spoken(Message(once, "plain")) == once
