"""The documents that are made from the code. Renew them all: `make docs`, which is `python -m tests.docs.made`."""

from collections.abc import Callable, Mapping
from functools import partial

from store import register
from tests.docs import commands, settings, sources, words
from tests.docs.named import ROOT

# Those that take a while have a command of their own: `make understanding`, `python -m tests.conversation`.
MADE: Mapping[str, Callable[[], str]] = {
    "docs/commands.md": commands.as_markdown,
    "docs/woorden.md": partial(words.as_markdown, "nl"),
    "docs/words.md": partial(words.as_markdown, "en"),
    "docs/instellingen.md": partial(settings.as_markdown, "nl"),
    "docs/settings.md": partial(settings.as_markdown, "en"),
    "docs/sources.md": sources.as_markdown,
    "docs/verwerkingsregister.md": register.as_markdown,
}

if __name__ == "__main__":
    for path, make in MADE.items():
        (ROOT / path).write_text(make(), encoding="utf-8")
        print(path)
