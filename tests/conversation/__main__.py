"""Print docs/conversation.md: `python -m tests.conversation > docs/conversation.md`."""

import asyncio
import tempfile
import warnings
from pathlib import Path

from bot.telemetry import logs
from tests.conversation.document import as_markdown, count_all

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    logs.set_up("error")
    with tempfile.TemporaryDirectory() as folder:
        print(as_markdown(asyncio.run(count_all(Path(folder)))), end="")
