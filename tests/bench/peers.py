"""The peers a turn is held against, each a server with POST /api/messages: `python peers.py KIND PORT`.

Runs in an environment of its own (see environments.py), so it imports nothing of this project.

floor       bare aiohttp, JSON in, JSON out: what the web stack itself costs
botbuilder  an echo on botbuilder's own CloudAdapter, without state
waterfall   the four scores of the zelfscan as a WaterfallDialog on MemoryStorage: the scan by the book
agents      an echo on the Microsoft 365 Agents SDK
"""

import json
import logging
import sys
from collections.abc import AsyncIterator, Awaitable, Callable

import aiohttp
from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
HTTP = web.AppKey("http", aiohttp.ClientSession)
ROLES = ("Ontwerper", "Kwartiermaker", "Verbinder", "Dirigent")


def floor() -> Handler:
    async def messages(request: web.Request) -> web.Response:
        activity = await request.json()
        conversation = activity["conversation"]
        reply = {
            "type": "message",
            "text": f"echo {activity['text']}",
            "replyToId": activity["id"],
            "conversation": conversation,
            "recipient": activity["from"],
            "from": activity["recipient"],
        }
        url = f"{activity['serviceUrl']}v3/conversations/{conversation['id']}/activities/{activity['id']}"
        async with request.app[HTTP].post(url, json=reply) as response:
            await response.read()
        return web.Response(status=201)

    return messages


def _botbuilder(bot: object) -> Handler:
    from botbuilder.integration.aiohttp import CloudAdapter, ConfigurationBotFrameworkAuthentication

    class Anonymous:
        APP_ID = ""
        APP_PASSWORD = ""
        APP_TYPE = "MultiTenant"
        APP_TENANTID = ""

    adapter = CloudAdapter(ConfigurationBotFrameworkAuthentication(Anonymous, logger=logging.getLogger()))

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot)

    return messages


def botbuilder() -> Handler:
    from botbuilder.core import ActivityHandler, TurnContext

    class Echo(ActivityHandler):
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            await turn_context.send_activity(f"echo {turn_context.activity.text}")

    return _botbuilder(Echo())


def waterfall() -> Handler:
    from botbuilder.core import ActivityHandler, ConversationState, MemoryStorage, MessageFactory, TurnContext
    from botbuilder.dialogs import (
        DialogSet,
        DialogTurnResult,
        DialogTurnStatus,
        PromptOptions,
        TextPrompt,
        WaterfallDialog,
        WaterfallStepContext,
    )

    def ask(number: int) -> Callable[[WaterfallStepContext], Awaitable[DialogTurnResult]]:
        async def step(context: WaterfallStepContext) -> DialogTurnResult:
            if number:
                context.values[ROLES[number - 1]] = context.result
            if number == len(ROLES):
                await context.context.send_activity(MessageFactory.text(json.dumps(context.values)))
                return await context.end_dialog()
            prompt = MessageFactory.text(f"In welke mate is de {ROLES[number]} aanwezig? (1-5)")
            return await context.prompt("score", PromptOptions(prompt=prompt))

        return step

    state = ConversationState(MemoryStorage())
    dialogs = DialogSet(state.create_property("dialog"))
    dialogs.add(TextPrompt("score"))
    dialogs.add(WaterfallDialog("zelfscan", [ask(number) for number in range(len(ROLES) + 1)]))

    class Scan(ActivityHandler):
        async def on_turn(self, turn_context: TurnContext) -> None:
            await super().on_turn(turn_context)
            await state.save_changes(turn_context)

        async def on_message_activity(self, turn_context: TurnContext) -> None:
            context = await dialogs.create_context(turn_context)
            if (await context.continue_dialog()).status == DialogTurnStatus.Empty:
                await context.begin_dialog("zelfscan")

    return _botbuilder(Scan())


def agents() -> Handler:
    from microsoft_agents.authentication.msal import MsalConnectionManager
    from microsoft_agents.hosting.aiohttp import CloudAdapter
    from microsoft_agents.hosting.core import ActivityHandler, AgentAuthConfiguration, TurnContext
    from microsoft_agents.hosting.core.authorization import ClaimsIdentity

    anonymous = {"SERVICE_CONNECTION": AgentAuthConfiguration(anonymous_allowed=True)}
    adapter = CloudAdapter(connection_manager=MsalConnectionManager(connections_configurations=anonymous))

    class Echo(ActivityHandler):
        async def on_message_activity(self, turn_context: TurnContext) -> None:
            await turn_context.send_activity(f"echo {turn_context.activity.text}")

    bot = Echo()

    async def messages(request: web.Request) -> web.StreamResponse:
        request["claims_identity"] = ClaimsIdentity({}, False, "anonymous")
        return await adapter.process(request, bot)

    return messages


async def _http(app: web.Application) -> AsyncIterator[None]:
    async with aiohttp.ClientSession() as session:
        app[HTTP] = session
        yield


def main(kind: str, port: str) -> None:
    kinds = {"floor": floor, "botbuilder": botbuilder, "waterfall": waterfall, "agents": agents}
    app = web.Application()
    app.cleanup_ctx.append(_http)
    app.router.add_post("/api/messages", kinds[kind]())
    web.run_app(app, host="127.0.0.1", port=int(port), print=None, access_log=None)


if __name__ == "__main__":
    main(*sys.argv[1:])
