"""The files that were offered and not yet answered, so that what is handed over is what the card told the size of.

In memory and for a short while only: after a restart, or later, a file is made anew.
"""

import asyncio
from collections import OrderedDict

from dialogs.presses import FilePress

# For how long, and how many: an offer is answered at once or hardly ever.
_SECONDS, _MOST = 600, 64
_Key = tuple[tuple[str, str], FilePress]


class OfferedFiles:
    """The bytes of files, by person and what they asked for."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, bytes] = OrderedDict()

    def keep(self, who: tuple[str, str], press: FilePress, data: bytes) -> None:
        """Keep what is offered to somebody, in place of what was offered before."""
        key = who, press
        self._kept.pop(key, None)
        self._kept[key] = data
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        asyncio.get_running_loop().call_later(_SECONDS, self._forget, key, data)

    def take(self, who: tuple[str, str], press: FilePress) -> bytes | None:
        """Return what was offered, and let go of it; None when nothing is there any more."""
        return self._kept.pop((who, press), None)

    def _forget(self, key: _Key, data: bytes) -> None:
        if self._kept.get(key) is data:
            del self._kept[key]
