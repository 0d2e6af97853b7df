"""Which messages in somebody's own chat show their scores, so that these can be hidden when they wish.

Ids of messages only, while this process lives: nothing of it is stored. What was sent before that is out of reach.
"""

from collections import OrderedDict, deque

# Chats, and messages per chat: what is older is forgotten.
_CHATS, _MESSAGES = 1_000, 20


class ShownScores:
    def __init__(self) -> None:
        self._shown: OrderedDict[str, deque[str]] = OrderedDict()

    def add(self, conversation: str, message: str) -> None:
        messages = self._shown.setdefault(conversation, deque(maxlen=_MESSAGES))
        if message not in messages:
            messages.append(message)
        self._shown.move_to_end(conversation)
        if len(self._shown) > _CHATS:
            self._shown.popitem(last=False)

    def drop(self, conversation: str, message: str) -> None:
        """Forget a message that shows something else now."""
        if message in (messages := self._shown.get(conversation, deque())):
            messages.remove(message)

    def take(self, conversation: str) -> tuple[str, ...]:
        """Return all messages of a chat, and forget them."""
        return tuple(self._shown.pop(conversation, ()))
