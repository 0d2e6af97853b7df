"""What Teams is to a bot, seen from both sides: the activities the bot hears and what people see of its answers."""

import asyncio
import json
from urllib.parse import quote
from uuid import UUID

import pytest

from bot.local.models import HISTORY
from bot.local.people import GROUP_ID, VELD, Person
from tests.bot.local.conftest import Trial
from tests.bot.local.scripted_bot import QUESTION, execute

GROUP = f"/local/connector/v3/conversations/{quote(GROUP_ID, safe='')}"
PERSONAL = "/local/connector/v3/conversations/a%3Alocal-anna"


async def test_opening_a_chat_installs_the_bot_once(trial: Trial) -> None:
    person = await trial.enter("Anna")
    again = await trial.enter("anna", "en")
    assert [activity["type"] for activity in trial.bot.heard] == ["conversationUpdate", "installationUpdate"]
    update, install = trial.bot.heard
    assert [member["id"] for member in update["membersAdded"]] == ["29:local-anna", "28:regiebot"]
    assert install["action"] == "add"
    assert person["installed"]
    assert (again["slug"], again["locale"], again["role"]) == ("anna", "en-US", "regisseur")
    assert (await trial.talk("a:local-anna"))[-1]["text"] == "**Welkom!** Ik ben Regiebot."


async def test_who_has_no_language_of_their_own_speaks_that_of_the_page(trial: Trial) -> None:
    anna = await trial.post("people", name="Anna", page="en")
    assert (anna["locale"], anna["ownLocale"]) == ("en-US", False)
    assert {activity["locale"] for activity in trial.bot.heard} == {"en-US"}
    # In the channel too, where nobody opened the chat of Bram first; and a page that was turned is followed.
    for page, locale in (("en", "en-US"), ("nl", "nl-NL")):
        await trial.post("say", person="bram", text="hello", conversation=GROUP_ID, page=page)
        assert trial.bot.heard[-1]["locale"] == locale
    # A language that was chosen for somebody stays.
    kate = await trial.post("people", name="Kate", locale="en-GB", page="nl")
    assert (kate["locale"], kate["ownLocale"]) == ("en-GB", True)
    await trial.post("say", person="kate", text="hello", page="nl")
    assert trial.bot.heard[-1]["locale"] == "en-GB"
    # Whoever sends no language of a page, as a script, changes nothing.
    await trial.post("say", person="anna", text="hello")
    assert trial.bot.heard[-1]["locale"] == "en-US"


@pytest.mark.parametrize("what", ["press", "edit", "consent", "repeat"])
async def test_all_one_does_is_done_in_the_language_of_the_page(trial: Trial, what: str) -> None:
    person = await trial.enter("Anna", None)
    said = await trial.post("say", person="anna", text="hallo")
    body = {"person": "anna", "page": "en"}
    if what != "repeat":
        body |= {"message": said["id"]}
    more = {"edit": {"text": "hello"}, "press": {"action": execute("4", "answer")}, "consent": {"answer": "accept"}}
    # What comes of it is no matter here: a message of one's own has no button and offers no file.
    await trial.call("POST", f"/local/api/{what}", body | more.get(what, {}))
    _, people = await trial.get("/local/api/people")
    assert {one["slug"]: one["locale"] for one in people["people"]}["anna"] == "en-US" != person["locale"]


async def test_what_somebody_says_reaches_the_bot_as_from_teams(trial: Trial) -> None:
    answer = await trial.say("anna", " hallo ")
    heard = trial.bot.heard[-1]
    assert (answer["author"], answer["text"]) == ("bot", "Je zei: hallo")
    assert (heard["type"], heard["text"], heard["channelId"]) == ("message", "hallo", "msteams")
    assert heard["serviceUrl"] == f"{trial.url}/local/connector/"
    assert heard["conversation"] == {"id": "a:local-anna", "conversationType": "personal", "tenantId": VELD.tenant}
    assert heard["channelData"] == {"tenant": {"id": VELD.tenant}}
    assert heard["recipient"]["id"] == "28:regiebot"
    assert str(UUID(heard["from"]["aadObjectId"])) == heard["from"]["aadObjectId"]
    assert heard["entities"][0]["timezone"] == "Europe/Amsterdam"
    assert heard["timestamp"].endswith("Z")
    assert heard["localTimestamp"][-6:] in ("+01:00", "+02:00")


async def test_the_group_channel_mentions_the_bot_and_threads(trial: Trial) -> None:
    answer = await trial.say("bram", "hallo", GROUP_ID)
    heard = trial.bot.heard[-1]
    assert heard["text"] == "<at>Regiebot</at> hallo"
    assert heard["entities"][-1]["mentioned"]["id"] == "28:regiebot"
    assert heard["conversation"]["conversationType"] == "channel"
    assert heard["conversation"]["id"] == f"{GROUP_ID};messageid={heard['id']}"
    assert (answer["author"], answer["text"]) == ("bot", "Je zei: hallo")
    await trial.say("anna", "dag", GROUP_ID)
    assert len(trial.bot.of_type("installationUpdate")) == 1


@pytest.mark.parametrize("typed", ["@Regiebot nodig uit X", "@regiebot: nodig uit X", " @Regiebot  nodig uit X"])
async def test_a_mention_that_was_typed_is_one_mention(trial: Trial, typed: str) -> None:
    await trial.say("bram", typed, GROUP_ID)
    assert trial.bot.heard[-1]["text"] == "<at>Regiebot</at> nodig uit X"


async def test_a_press_replaces_the_card(trial: Trial) -> None:
    question = await trial.say("anna", "vraag")
    pressed = await trial.post(
        "press", person="anna", message=question["id"], action=QUESTION["actions"][0], inputs={"answer": "4"}
    )
    invoke = trial.bot.of_type("invoke")[-1]
    assert (invoke["name"], invoke["replyToId"]) == ("adaptiveCard/action", question["id"])
    assert invoke["value"]["trigger"] == "manual"
    data = {"run": 7, "answer": "4"}
    assert invoke["value"]["action"] == {
        "type": "Action.Execute", "id": "next", "title": "Volgende", "verb": "next", "data": data
    }  # fmt: skip
    assert pressed["views"]["anna"]["body"][0]["text"] == "Antwoord 4 bewaard."
    assert pressed["attachment"]["content"] == QUESTION


async def test_in_a_group_a_card_changes_for_who_pressed(trial: Trial) -> None:
    question = await trial.say("anna", "vraag", GROUP_ID)
    action = execute("Volgende", "next")
    pressed = await trial.post(
        "press", person="bram", conversation=GROUP_ID, message=question["id"], action=action, inputs={}
    )
    assert list(pressed["views"]) == ["bram"]
    assert trial.bot.heard[-1]["conversation"]["id"].startswith(f"{GROUP_ID};messageid=")


@pytest.mark.parametrize(
    ("locale", "verb", "note"),
    [("nl", "say", "Dit is een proef."), ("nl", "fail", "Dat lukte niet"), ("en", "fail", "Something went wrong")],
)
async def test_an_answer_without_a_card_is_a_line_under_it(trial: Trial, locale: str, verb: str, note: str) -> None:
    await trial.enter("Anna", locale)
    buttons = await trial.say("anna", "knoppen")
    pressed = await trial.post("press", person="anna", message=buttons["id"], action=execute("x", verb))
    assert pressed["notes"]["anna"].startswith(note)
    assert pressed["views"] == {}


async def test_a_submit_is_a_message_with_a_value(trial: Trial) -> None:
    form = await trial.say("anna", "formulier")
    action = form["attachment"]["content"]["actions"][0]
    inputs = {"code": "C-12", "mode": "open"}
    await trial.post("press", person="anna", message=form["id"], action=action, inputs=inputs)
    heard = trial.bot.heard[-1]
    assert "text" not in heard
    assert (heard["value"], heard["replyToId"]) == ({"form": "uvo", **inputs}, form["id"])
    assert (await trial.talk("a:local-anna"))[-1]["text"] == "Ontvangen: C-12, open"


async def test_submits_that_teams_treats_differently(trial: Trial) -> None:
    card = await trial.say("anna", "knoppen")
    im_back, message_back, dialog = card["attachment"]["content"]["actions"][:3]
    for action in (im_back, message_back, dialog):
        pressed = await trial.post("press", person="anna", message=card["id"], action=action)
    said = [activity for activity in trial.bot.of_type("message") if activity["text"] != "knoppen"]
    assert [activity["text"] for activity in said] == ["hallo", "gehoord"]
    assert said[1]["value"] == {"a": 1}
    mine = [message["text"] for message in await trial.talk("a:local-anna") if message["author"] == "anna"]
    assert mine == ["knoppen", "hallo", "Getoond"]
    assert pressed["notes"]["anna"].startswith("Deze knop werkt wel in Teams")


async def test_a_repeat_delivers_the_same_activity(trial: Trial) -> None:
    assert not (await trial.post("repeat", person="anna"))["repeated"]
    await trial.say("anna", "hallo")
    assert (await trial.post("repeat", person="anna"))["repeated"]
    assert trial.bot.heard[-1] == trial.bot.heard[-2]


async def test_a_file_travels_from_consent_to_download(trial: Trial) -> None:
    offer = await trial.say("anna", "bestand")
    accepted = await trial.post("consent", person="anna", message=offer["id"], answer="accept")
    value = trial.bot.of_type("invoke")[-1]["value"]
    assert (value["type"], value["action"], value["context"]) == ("fileUpload", "accept", {"file": 1})
    assert value["uploadInfo"]["fileType"] == "pdf"
    assert accepted["consent"] == "accept"
    info = (await trial.talk("a:local-anna"))[-1]["attachment"]
    async with trial.session.get(info["contentUrl"]) as response:
        assert await response.read() == b"hallo regie"
        assert response.headers["Content-Disposition"] == "attachment; filename*=UTF-8''uitdraai.pdf"
    again = {"person": "anna", "message": offer["id"], "answer": "decline"}
    assert (await trial.call("POST", "/local/api/consent", again))[0] == 409


async def test_a_file_can_be_declined(trial: Trial) -> None:
    offer = await trial.say("anna", "bestand")
    await trial.post("consent", person="anna", message=offer["id"], answer="decline")
    value = trial.bot.of_type("invoke")[-1]["value"]
    assert (value["action"], value["context"]) == ("decline", {"file": 0})
    assert "uploadInfo" not in value


@pytest.mark.parametrize(
    ("span", "body", "status"),
    [
        ("", b"abc", 400),
        ("bytes 0-2/3", b"abcd", 400),
        ("bytes 0-2/3", b"ab", 400),
        ("bytes 2-1/3", b"abc", 400),
        ("bytes 1-3/4", b"abc", 416),
        (f"bytes 0-2/{11 << 20}", b"abc", 413),
        ("bytes 0-2/3", b"abc", 201),
        ("bytes 0-2/4", b"abc", 202),
    ],
)
async def test_an_upload_session_is_strict(trial: Trial, span: str, body: bytes, status: int) -> None:
    upload = trial.channel.files.open_upload("a.pdf")
    headers = {"Content-Range": span} if span else {}
    async with trial.session.put(upload["uploadUrl"], data=body, headers=headers) as response:
        assert response.status == status
    async with trial.session.get(upload["contentUrl"]) as response:
        assert response.status == (200 if status == 201 else 404)


async def test_an_edit_is_a_message_update(trial: Trial) -> None:
    await trial.say("anna", "halo")
    said = (await trial.talk("a:local-anna"))[-2]
    edited = await trial.post("edit", person="anna", message=said["id"], text="hallo")
    heard = trial.bot.heard[-1]
    assert (heard["type"], heard["id"], heard["text"]) == ("messageUpdate", said["id"], "hallo")
    assert heard["channelData"]["eventType"] == "editMessage"
    assert (edited["text"], edited["edited"]) == ("hallo", True)
    other = {"person": "bram", "message": said["id"], "text": "x"}
    assert (await trial.call("POST", "/local/api/edit", other))[0] == 403


async def test_text_with_an_attachment_becomes_two_without_an_id(trial: Trial) -> None:
    await trial.say("anna", "beide")
    text, card = (await trial.talk("a:local-anna"))[-2:]
    assert (text["text"], text["attachment"]) == ("Tekst", None)
    assert (card["text"], card["attachment"]["contentType"]) == ("", "application/vnd.microsoft.card.adaptive")
    assert trial.bot.sent[-1] is None


async def test_typing_lasts_until_the_next_message(trial: Trial) -> None:
    async def typing() -> list[bool]:
        changes = trial.channel.changes(0, heartbeat=0.01)
        seen: list[bool] = []
        async for change in changes:
            if change is None:
                return seen
            if change[1]["kind"] == "typing" and change[1]["conversation"] == "a:local-anna":
                seen.append(change[1]["on"])
        return seen

    await trial.say("anna", "typ")
    assert await typing() == [True]
    await trial.say("anna", "hallo")
    assert await typing() == [False]


async def test_the_bot_updates_and_deletes_its_own_messages_only(trial: Trial) -> None:
    question = await trial.say("anna", "vraag")
    path = f"{PERSONAL}/activities/{question['id']}"
    await trial.post("press", person="anna", message=question["id"], action=execute("x", "next"))
    assert await trial.call("PUT", path, {"type": "message", "text": "Klaar"}) == (200, {"id": question["id"]})
    said, updated = (await trial.talk("a:local-anna"))[-2:]
    assert (updated["text"], updated["attachment"], updated["views"]) == ("Klaar", None, {})
    assert (await trial.call("DELETE", path))[0] == 200
    assert (await trial.talk("a:local-anna"))[-1]["deleted"]
    assert (await trial.call("DELETE", path))[0] == 403
    assert (await trial.call("PUT", f"{PERSONAL}/activities/{said['id']}", {"text": "x"}))[0] == 403
    status, answer = await trial.call("DELETE", f"{PERSONAL}/activities/1")
    assert (status, answer["error"]["code"]) == (404, "ActivityNotFoundInConversation")


async def test_the_bot_opens_conversations(trial: Trial) -> None:
    path, tenant = "/local/connector/v3/conversations", {"tenant": {"id": VELD.tenant}}
    anna = {"members": [{"id": "29:local-anna"}]}
    assert (await trial.call("POST", path, anna))[0] == 400
    assert await trial.call("POST", path, anna | {"channelData": tenant}) == (201, {"id": "a:local-anna"})
    by_object_id = {"members": [{"id": Person("Bram").aad_object_id}], "channelData": tenant}
    assert (await trial.call("POST", path, by_object_id))[1] == {"id": "a:local-bram"}
    stranger = {"members": [{"id": "29:local-nobody"}], "channelData": tenant}
    assert (await trial.call("POST", path, stranger))[0] == 404
    thread = {"isGroup": True, "channelData": tenant | {"channel": {"id": GROUP_ID}}, "activity": {"text": "Nieuw"}}
    _, opened = await trial.call("POST", path, thread)
    assert opened["id"] == f"{GROUP_ID};messageid={opened['activityId']}"


async def test_the_bot_asks_who_is_there(trial: Trial) -> None:
    _, members = await trial.get(f"{PERSONAL}/members")
    assert [member["id"] for member in members] == ["29:local-anna"]
    _, paged = await trial.get(f"{GROUP}/pagedmembers?pageSize=500")
    assert [member["name"] for member in paged["members"]] == ["Anna", "Bram", "Chris", "Dirkje", "Eva", "Fatima"]
    anna = paged["members"][0]
    assert (anna["email"], anna["userPrincipalName"]) == ("anna@voorbeeld.nl", "anna@voorbeeld.nl")
    assert anna["aadObjectId"] == Person("Anna").aad_object_id
    assert (await trial.get(f"{GROUP}/members"))[1] == paged["members"]
    assert (await trial.get(f"{PERSONAL}/members/29%3Alocal-eva"))[1]["name"] == "Eva"


async def test_one_of_the_team_never_had_the_bot(trial: Trial) -> None:
    path = "/local/connector/v3/conversations"
    fatima = {"members": [{"id": "29:local-fatima"}], "channelData": {"tenant": {"id": VELD.tenant}}}
    status, answer = await trial.call("POST", path, fatima)
    assert (status, answer["error"]["code"]) == (403, "ForbiddenOperationException")
    assert "fatima" not in [person["slug"] for person in (await trial.get("/local/api/people"))[1]["people"]]
    await trial.enter("Fatima")
    assert await trial.call("POST", path, fatima) == (201, {"id": "a:local-fatima"})
    _, paged = await trial.get(f"{GROUP}/pagedmembers")
    assert [member["name"] for member in paged["members"]].count("Fatima") == 1


async def test_a_reminder_finds_somebody_from_before_a_restart(trial: Trial) -> None:
    path = "/local/connector/v3/conversations/a%3Alocal-gijs/activities"
    assert (await trial.call("POST", path, {"type": "message", "text": "Denk eraan"}))[0] == 201
    assert (await trial.talk("a:local-gijs"))[-1]["text"] == "Denk eraan"
    elsewhere = "/local/connector/v3/conversations/19%3Aother/activities"
    status, answer = await trial.call("POST", elsewhere, {"type": "message", "text": "x"})
    assert (status, answer["error"]["code"]) == (404, "ConversationNotFound")


async def test_a_bot_that_fails_is_a_kind_line(trial: Trial) -> None:
    line = await trial.say("anna", "stuk")
    assert (line["author"], line["text"]) == (
        "channel",
        "Dat lukte niet aan de kant van Regiebot. Probeer het zo nog eens.",
    )


async def test_a_history_is_capped(trial: Trial) -> None:
    for number in range(HISTORY + 10):
        trial.channel.receive("a:local-anna", {"text": str(number)})
    talk = await trial.talk("a:local-anna")
    assert (len(talk), talk[-1]["text"]) == (HISTORY, str(HISTORY + 9))
    assert len({message["id"] for message in talk}) == HISTORY


@pytest.mark.parametrize(
    ("what", "body", "status"),
    [
        ("say", {"person": "anna"}, 400),
        ("say", {"person": "anna", "text": "  "}, 400),
        ("say", {"person": "anna", "text": 4}, 400),
        ("say", {"person": "anna", "text": "x", "more": 1}, 400),
        ("say", {"person": "nobody", "text": "x"}, 404),
        ("say", {"person": "anna", "text": "x", "conversation": "a:local-bram"}, 403),
        ("say", [], 400),
        ("people", {"name": "***"}, 400),
        ("people", {"name": "Anna", "locale": "fr"}, 400),
        ("people", {"name": "Anna", "organisation": "elders"}, 400),
        ("say", {"person": "gijs@zuid", "text": "x", "conversation": GROUP_ID}, 403),
        ("say", {"person": "gijs", "text": "x"}, 404),
        ("press", {"person": "anna", "message": "1", "action": {}}, 404),
        ("edit", {"person": "anna", "message": "1", "text": "x"}, 404),
        ("consent", {"person": "anna", "message": "1", "answer": "maybe"}, 400),
        ("say", {"person": "anna", "text": "x" * (300 << 10)}, 413),
    ],
)
async def test_bad_input_is_refused_with_a_sentence(trial: Trial, what: str, body: object, status: int) -> None:
    trial.channel.receive("a:local-anna", {"text": "hallo"})
    got, answer = await trial.call("POST", f"/local/api/{what}", body)
    assert (got, answer["error"]["message"][-1]) == (status, ".")
    assert trial.bot.heard == []


@pytest.mark.parametrize(("raw", "kind", "status"), [(b"{", "application/json", 400), (b"{}", "text/plain", 415)])
async def test_what_is_no_json_is_refused(trial: Trial, raw: bytes, kind: str, status: int) -> None:
    async with trial.session.post(f"{trial.url}/local/api/say", data=raw, headers={"Content-Type": kind}) as response:
        assert response.status == status


@pytest.mark.parametrize("action", [{"type": "Action.OpenUrl"}, {"type": "Action.Execute", "data": "text"}])
async def test_only_actions_for_the_bot_are_pressed(trial: Trial, action: dict[str, str]) -> None:
    card = await trial.say("anna", "vraag")
    body = {"person": "anna", "message": card["id"], "action": action}
    assert (await trial.call("POST", "/local/api/press", body))[0] == 400


async def test_who_comes_back_sees_only_what_changed(trial: Trial) -> None:
    async def until(text: str, last: str) -> tuple[str, list[str]]:
        texts, number = [], ""
        headers = {"Last-Event-ID": last}
        async with trial.session.get(f"{trial.url}/local/api/events", headers=headers) as response:
            assert response.content_type == "text/event-stream"
            async for raw in response.content:
                line = raw.decode().strip()
                if line.startswith("id: "):
                    number = line[4:]
                if line.startswith("data: ") and (news := json.loads(line[6:]))["kind"] == "message":
                    texts.append(news["text"])
                    if news["text"] == text:
                        break
        return number, texts

    await trial.say("anna", "een")
    last, texts = await asyncio.wait_for(until("Je zei: een", ""), 5)
    assert texts == ["een", "Je zei: een"]
    await trial.say("anna", "twee")
    assert (await asyncio.wait_for(until("Je zei: twee", last), 5))[1] == ["twee", "Je zei: twee"]


async def test_a_server_that_stops_does_not_wait_for_watchers(trial: Trial) -> None:
    async with trial.session.get(f"{trial.url}/local/api/events") as response:
        await response.content.readline()
        await asyncio.wait_for(trial.runner.cleanup(), 5)
