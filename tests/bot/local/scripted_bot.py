"""A tiny bot for tests: it answers words with fixed cards, as a bot in Teams does, and keeps all it heard."""

from typing import Any
from urllib.parse import quote

import aiohttp
from aiohttp import web

Json = dict[str, Any]
CARD = "application/vnd.microsoft.card.adaptive"
LABELS = ["Helemaal niet", "Nauwelijks", "Een beetje", "Redelijk", "Grotendeels", "Volledig"]


def text(value: str, **more: Any) -> Json:
    return {"type": "TextBlock", "text": value, "wrap": True, **more}


def execute(title: str, verb: str, **more: Any) -> Json:
    return {"type": "Action.Execute", "title": title, "verb": verb, "data": {"run": 7}, **more}


def card(body: list[Json], actions: list[Json] | None = None) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "body": body, "actions": actions or []}


QUESTION = card(
    [
        text("Vraag 3 van 21 · Verbinden", isSubtle=True, size="Small"),
        text("Ik breng partijen bij elkaar, ook als hun **belangen** verschillen.", style="heading", size="Medium"),
        {
            "type": "Input.ChoiceSet",
            "id": "answer",
            "label": "Hoe sterk geldt dit voor jou?",
            "style": "expanded",
            "isRequired": True,
            "errorMessage": "Kies een antwoord.",
            "choices": [{"title": label, "value": str(number)} for number, label in enumerate(LABELS)],
        },
        {"type": "Container", "id": "help", "isVisible": False, "items": [text("Denk aan een echte situatie.")]},
    ],
    [
        execute("Volgende", "next", id="next", style="positive"),
        execute("Terug", "back", associatedInputs="none"),
        {"type": "Action.ToggleVisibility", "title": "Uitleg", "targetElements": ["help"]},
        execute("Pauze", "pause", associatedInputs="none"),
        {"type": "Action.OpenUrl", "title": "Meer lezen", "url": "https://example.org/lezen"},
    ],
)
TABLE = card(
    [
        text("Groepsbeeld", style="heading", size="Large", weight="Bolder"),
        {"type": "FactSet", "facts": [{"title": "Ronde", "value": "K7PQ"}, {"title": "Ingevuld", "value": "6 van 8"}]},
        {
            "type": "Chart.HorizontalBar",
            "fallback": {
                "type": "Table",
                "firstRowAsHeaders": True,
                "showGridLines": True,
                "columns": [{"width": 3}, {"width": 1}, {"width": 1}],
                "rows": [
                    {"type": "TableRow", "cells": [{"type": "TableCell", "items": [text(cell)]} for cell in row]}
                    for row in (["Rol", "Gem.", "A"], ["Verbinder", "3,8", "0,42"], ["Bewaker", "4,1", "0,77"])
                ],
            },
        },
        {
            "type": "ColumnSet",
            "columns": [
                {"type": "Column", "width": "auto", "items": [text("●", color="Good")]},
                {"type": "Column", "width": "stretch", "items": [text("Het meest eensgezind")]},
            ],
        },
    ]
)
FORM = card(
    [
        {
            "type": "Input.Text",
            "id": "code",
            "label": "Code van de casus",
            "isRequired": True,
            "errorMessage": "Geef een code.",
        },
        {"type": "Input.Date", "id": "day", "label": "Dag van het overleg"},
        {"type": "Input.Number", "id": "count", "label": "Aantal deelnemers", "value": 8},
        {"type": "Input.Toggle", "id": "notify", "title": "Herinner mij", "value": "true"},
        {
            "type": "Input.ChoiceSet",
            "id": "mode",
            "label": "Vorm",
            "value": "open",
            "choices": [{"title": "Open", "value": "open"}, {"title": "Vertrouwelijk", "value": "confidential"}],
        },
    ],
    [{"type": "Action.Submit", "title": "Bewaar", "data": {"form": "uvo"}}],
)
BUTTONS = card(
    [text("Knoppen")],
    [
        {"type": "Action.Submit", "title": "Zeg hallo", "data": {"msteams": {"type": "imBack", "value": "hallo"}}},
        {
            "type": "Action.Submit",
            "title": "Stil woord",
            "data": {
                "msteams": {"type": "messageBack", "displayText": "Getoond", "text": "gehoord", "value": {"a": 1}}
            },
        },
        {"type": "Action.Submit", "title": "Venster", "data": {"msteams": {"type": "task/fetch"}}},
        execute("Wat is dit?", "say"),
        execute("Ga stuk", "fail"),
    ],
)
CONSENT = {
    "contentType": "application/vnd.microsoft.teams.card.file.consent",
    "name": "uitdraai.pdf",
    "content": {
        "description": "Je uitdraai van de zelfscan.",
        "sizeInBytes": 11,
        "acceptContext": {"file": 1},
        "declineContext": {"file": 0},
    },
}
WORDS = {"vraag": QUESTION, "tabel": TABLE, "formulier": FORM, "knoppen": BUTTONS}


class ScriptedBot:
    """Hears at /api/messages, speaks through the connector at the activity's serviceUrl."""

    def __init__(self) -> None:
        self.heard: list[Json] = []
        self.sent: list[str | None] = []

    def of_type(self, type_: str) -> list[Json]:
        return [activity for activity in self.heard if activity["type"] == type_]

    async def messages(self, request: web.Request) -> web.Response:
        activity = await request.json()
        self.heard.append(activity)
        match activity:
            case {"type": "invoke", "name": "adaptiveCard/action"}:
                return await self._pressed(activity)
            case {"type": "invoke", "name": "fileConsent/invoke"}:
                await self._consented(activity)
                return web.json_response({})
            case {"type": "message", "value": value} if "text" not in activity:
                await self.send(activity, text=f"Ontvangen: {value['code']}, {value['mode']}")
            case {"type": "message"}:
                await self._said(activity)
            case {"type": "installationUpdate"}:
                await self.send(activity, text="**Welkom!** Ik ben Regiebot.")
        return web.Response(status=201)

    async def send(self, to: Json, **activity: Any) -> Json:
        path = f"v3/conversations/{quote(to['conversation']['id'], safe='')}/activities/{to['id']}"
        async with (
            aiohttp.ClientSession() as session,
            session.post(to["serviceUrl"] + path, json={"type": "message", **activity}) as response,
        ):
            answer: Json = await response.json()
            self.sent.append(answer.get("id"))
            return answer

    async def _said(self, activity: Json) -> None:
        words = activity["text"].removeprefix("<at>Regiebot</at> ")
        if words in WORDS:
            await self.send(activity, attachments=[{"contentType": CARD, "content": WORDS[words]}])
        elif words == "bestand":
            await self.send(activity, attachments=[CONSENT])
        elif words == "beide":
            await self.send(activity, text="Tekst", attachments=[{"contentType": CARD, "content": TABLE}])
        elif words == "typ":
            await self.send(activity, type="typing")
        elif words == "stuk":
            raise web.HTTPInternalServerError
        else:
            await self.send(activity, text=f"Je zei: {words}")

    async def _pressed(self, activity: Json) -> web.Response:
        action = activity["value"]["action"]
        if action["verb"] == "fail":
            error = {"code": "500", "message": "stuk"}
            return web.json_response({"statusCode": 500, "type": "application/vnd.microsoft.error", "value": error})
        if action["verb"] == "say":
            notice = "application/vnd.microsoft.activity.message"
            return web.json_response({"statusCode": 200, "type": notice, "value": "Dit is een proef."})
        answered = card([text(f"Antwoord {action['data'].get('answer', '-')} bewaard.")], [execute("Verder", "next")])
        return web.json_response({"statusCode": 200, "type": CARD, "value": answered})

    async def _consented(self, activity: Json) -> None:
        value = activity["value"]
        if value["action"] == "decline":
            await self.send(activity, text="Goed, geen bestand.")
            return
        upload = value["uploadInfo"]
        async with aiohttp.ClientSession() as session:
            for first, part in ((0, b"hallo "), (6, b"regie")):
                span = f"bytes {first}-{first + len(part) - 1}/11"
                headers = {"Content-Range": span, "Content-Length": str(len(part))}
                async with session.put(upload["uploadUrl"], data=part, headers=headers) as response:
                    assert response.status in (201, 202)
        info = {
            "contentType": "application/vnd.microsoft.teams.card.file.info",
            "name": upload["name"],
            "contentUrl": upload["contentUrl"],
            "content": {"uniqueId": upload["uniqueId"], "fileType": upload["fileType"]},
        }
        await self.send(activity, attachments=[info])
