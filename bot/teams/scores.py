"""Which messages in somebody's own chat tell their scores, so that these can be replaced when they wish.

Ids of messages only, while this process lives: nothing of it is stored. What was sent before that is out of reach.
"""

from collections import OrderedDict, deque

# Chats, and messages per chat: what is older is forgotten.
_CHATS, _MESSAGES = 1_000, 20


class ShownScores:
    def __init__(self) -> None:
        self._shown: OrderedDict[str, deque[str]] = OrderedDict()

    def add(self, conversation: str, message: str) -> None:
        known = self._shown.setdefault(conversation, deque(maxlen=_MESSAGES))
        if message not in known:
            known.append(message)
        self._shown.move_to_end(conversation)
        if len(self._shown) > _CHATS:
            self._shown.popitem(last=False)

    def drop(self, conversation: str, message: str) -> None:
        """This message tells something else now."""
        if message in (known := self._shown.get(conversation, deque())):
            known.remove(message)

    def take(self, conversation: str) -> tuple[str, ...]:
        """All of a chat, which are forgotten with it."""
        return tuple(self._shown.pop(conversation, ()))
