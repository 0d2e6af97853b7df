"""Taking a card out of a conversation."""

from collections.abc import Awaitable, Callable

from tests.scenarios.people import Someone

# Keep the card that somebody sees after these words, by a name.
Show = Callable[..., Awaitable[None]]
# What looks at it besides: the name of the card, and who sees it.
Looked = Callable[[str, Someone], Awaitable[None]]
