"""The activities Teams sends to a bot, as plain dicts. Pure: ids and moments are given."""

import re
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.local.people import BOT_ID, BOT_NAME, GROUP_ID, GROUP_NAME, Person

Json = dict[str, Any]

CARD = "application/vnd.microsoft.card.adaptive"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
NOTICE = "application/vnd.microsoft.activity.message"
_BOT_ACCOUNT = {"id": BOT_ID, "name": BOT_NAME}
_TYPED_MENTION = re.compile(rf"^\s*@{BOT_NAME}\b[:,]?\s*", re.IGNORECASE)
_ZONE = ZoneInfo("Europe/Amsterdam")


class ActivityBuilder:
    """Builds the activities of one person in one conversation; a channel's `conversation` carries `;messageid=`."""

    def __init__(self, person: Person, conversation: str, service_url: str) -> None:
        self._person, self._conversation, self._service_url = person, conversation, service_url

    def message(self, activity_id: str, text: str) -> Json:
        """Build a message with `text`; in a channel it begins with a mention, without which a bot hears nothing."""
        if not self._in_group:
            return self._activity("message", activity_id, text=text, textFormat="plain", attachments=[])
        mention = f"<at>{BOT_NAME}</at>"
        mention_text = f"{mention} {_TYPED_MENTION.sub('', text)}"
        activity = self._activity("message", activity_id, text=mention_text, textFormat="plain", attachments=[])
        activity["entities"].append({"type": "mention", "text": mention, "mentioned": _BOT_ACCOUNT})
        return activity

    def message_update(self, activity_id: str, text: str) -> Json:
        activity = self.message(activity_id, text) | {"type": "messageUpdate"}
        activity["channelData"]["eventType"] = "editMessage"
        return activity

    def submit(self, activity_id: str, card_id: str, value: Json) -> Json:
        """Build what Action.Submit sends: a message that carries `value` and no text."""
        return self._activity("message", activity_id, replyToId=card_id, value=value)

    def execute(self, activity_id: str, card_id: str, action: Json) -> Json:
        """Build what Action.Execute sends; `action` is {type, id?, title?, verb, data with the inputs}."""
        value = {"action": action, "trigger": "manual"}
        return self._activity("invoke", activity_id, name="adaptiveCard/action", replyToId=card_id, value=value)

    def file_consent(self, activity_id: str, card_id: str, context: object, upload: Json | None) -> Json:
        """Build the answer to a FileConsentCard; `upload` is the uploadInfo of an accepted file, None is a refusal."""
        value = {"type": "fileUpload", "action": "accept" if upload else "decline", "context": context}
        if upload:
            value["uploadInfo"] = upload
        return self._activity("invoke", activity_id, name="fileConsent/invoke", replyToId=card_id, value=value)

    def installation(self, activity_id: str) -> Json:
        return self._activity("installationUpdate", activity_id, action="add")

    def members_added(self, activity_id: str) -> Json:
        added: list[Json] = [_BOT_ACCOUNT] if self._in_group else [self._account, _BOT_ACCOUNT]
        return self._activity("conversationUpdate", activity_id, membersAdded=added)

    @property
    def _in_group(self) -> bool:
        return self._conversation.startswith(GROUP_ID)

    @property
    def _account(self) -> Json:
        person = self._person
        return {"id": person.teams_id, "name": person.name, "aadObjectId": person.aad_object_id}

    def _activity(self, type_: str, activity_id: str, **more: Any) -> Json:
        now = datetime.now(UTC)
        locale, tenant = self._person.locale, self._person.organisation.tenant
        conversation: Json = {"id": self._conversation, "conversationType": "personal", "tenantId": tenant}
        channel_data: Json = {"tenant": {"id": tenant}}
        if self._in_group:
            conversation |= {"conversationType": "channel", "isGroup": True}
            channel_data |= {"team": {"id": GROUP_ID, "name": GROUP_NAME}, "channel": {"id": GROUP_ID}}
        client = {"locale": locale, "country": locale[-2:], "platform": "Web", "timezone": _ZONE.key}
        return {
            "type": type_,
            "id": activity_id,
            "channelId": "msteams",
            "serviceUrl": self._service_url,
            "timestamp": now.strftime("%Y-%m-%dT%H:%M:%S.") + f"{now.microsecond // 1000:03}Z",
            "localTimestamp": now.astimezone(_ZONE).isoformat(timespec="milliseconds"),
            "localTimezone": _ZONE.key,
            "locale": locale,
            "from": self._account,
            "conversation": conversation,
            "recipient": dict(_BOT_ACCOUNT),
            "channelData": channel_data,
            "entities": [{"type": "clientInfo", **client}],
            **more,
        }
