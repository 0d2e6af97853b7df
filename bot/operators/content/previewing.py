"""Show one instrument in the trial page before it is used: in a trial of its own, which is gone when it stops."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from bot.operators.content import texts
from bot.operators.content.checking import Found, check_folder
from bot.settings import LOOPBACK, Settings
from dialogs.instruments.library import CONTENT, Library


def lay_out(file: Path, folder: Path) -> Sequence[Found]:
    """Copy a file to the content of a trial in `folder`, and list what there is to say of it. Raises OSError."""
    content = _content_of(folder)
    content.mkdir()
    shutil.copyfile(file, content / file.with_suffix(".yaml").name)
    return check_folder(content)


def _content_of(folder: Path) -> Path:
    return folder / "content"


def trial_settings(settings: Settings, folder: Path) -> Settings:
    """Return the settings of a trial that keeps all it writes in `folder`; of ours only the port and the like count."""
    trial = {
        "mode": "local",
        "host": LOOPBACK[0],
        "database_url": f"sqlite:///{folder / 'preview.db'}",
        "content": _content_of(folder),
        "erased": "",
        "migrate": "yes",
        "metrics_host": "",
        "metrics_port": None,
    }
    return settings.model_copy(update=trial)


def what_to_type(folder: Path) -> str:
    """Return the sentence that says how to get to what the file holds: its word, a word it explains, or neither."""
    ours, with_it = Library.read(CONTENT), Library.read(CONTENT, _content_of(folder))
    known = {entry.key for entry in ours.scans()}
    words = [entry.asked.words["nl"][0] for entry in with_it.scans() if entry.key not in known and entry.asked.words]
    if words:
        return texts.TYPE_WORD.format(word=words[0])
    explained = {one.title.nl for one in ours.explained()}
    if terms := [one.title.nl for one in with_it.explained() if one.title.nl not in explained]:
        return texts.TYPE_WORD.format(word=f"uitleg {terms[0]}")
    return texts.NO_WORD
