"""The card of news about rounds: one that closes soon, one that has closed."""

from typing import Any

from bot.cards import elements as ac
from bot.cards import parts
from dialogs.instruments.rounds import Mode
from dialogs.presses import WordPress
from dialogs.replies import News, RoundNews
from dialogs.reply_parts import Button
from dialogs.texts.catalog import Speech
from dialogs.understanding.codes import format_code


def round_news_card(speech: Speech, reply: RoundNews) -> dict[str, Any]:
    """Draw the news about one round, or about several with a button each."""
    quiet = parts.subtle_text(speech("news-quiet"))
    if len(reply.items) == 1:
        item = reply.items[0]
        body = [parts.heading(_title(speech, item)), *_lines(speech, item), quiet]
        return parts.card(speech, body, [*_actions(speech, item), parts.help_button(speech)])
    body = [parts.heading(speech("news-title"))]
    for item in reply.items:
        body += [parts.subheading(_title(speech, item)), *_lines(speech, item)]
    named = [parts.button(speech, _named_button(item)) for item in reply.items[: parts.MAX_ACTIONS - 1]]
    return parts.card(speech, [*body, quiet], [*named, parts.help_button(speech)])


def _title(speech: Speech, item: News) -> str:
    name = parts.literal(item.round.name)
    if item.asks:
        return speech(item.asks, name=name)
    if item.days is not None:
        return speech("news-closes", name=name, days=item.days, day=speech.day(item.round.closes_on))
    return speech("news-closed" if item.coordinates else "news-picture", name=name)


def _lines(speech: Speech, item: News) -> list[ac.Element]:
    if item.asks:
        code = format_code(item.round.code)
        until = speech("news-asks-until", closes=speech.day(item.round.closes_on), code=code)
        sooner = [parts.text(speech("invitation-sooner"))] if item.asks == "invitation-title-sooner" else []
        unsent = [parts.text(speech("invitation-unsent"))] if item.unsent else []
        return [*sooner, *unsent, parts.text(until)]
    if item.completed is None:
        return [parts.text(speech("news-few"))]
    # More people may come than were invited; nobody wants to read "7 of 5".
    counts = {"done": item.completed, "invited": max(item.round.invited, item.completed), "paper": item.paper}
    if item.days is None:
        return [parts.text(f"{speech('news-took-part', counts)} {speech('news-see')}")]
    said = [speech("news-progress", counts)]
    if item.round.mode == Mode.CONFIDENTIAL and item.completed < item.round.minimum:
        said.append(speech("news-needed", minimum=item.round.minimum))
    return [parts.text(" ".join(said))]


def _picture_button(item: News) -> Button:
    return Button("button-groepsoverzicht", WordPress(word="groepsoverzicht", rest=item.round.code))


def _actions(speech: Speech, item: News) -> list[ac.Element]:
    code = item.round.code
    if item.days is None:
        shown = [parts.button(speech, _picture_button(item), primary=True)] if item.completed is not None else []
        return shown or [parts.command_button(speech, "rondes")]
    extend = Button("button-extend-round", WordPress(word="verleng", rest=code))
    close = Button("button-close-round", WordPress(word="sluit", rest=code))
    remind = Button("button-herinner", WordPress(word="herinner", rest=code))
    all_done = item.completed is not None and item.completed >= item.round.invited
    return [
        *([] if all_done else [parts.button(speech, remind, primary=True)]),
        parts.button(speech, extend),
        parts.button(speech, close),
    ]


def _named_button(item: News) -> Button:
    """Return the one button of a round among others: what one most likely wants to do with it."""
    if item.asks:
        return Button("button-join-named", WordPress(word="doe_mee", rest=item.round.code), {"name": item.round.name})
    if item.days is None:
        return Button("button-picture", _picture_button(item).press, {"name": item.round.name})
    return Button("button-extend-named", WordPress(word="verleng", rest=item.round.code), {"name": item.round.name})
