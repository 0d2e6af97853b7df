"""The files that somebody accepted: an upload session for the bot, then a download for the person."""

import re
import uuid
from dataclasses import dataclass, field
from pathlib import PurePath
from urllib.parse import quote

from aiohttp import web

MAX_FILE = 10 << 20
_MAX_FILES = 20
_RANGE = re.compile(r"bytes (\d{1,12})-(\d{1,12})/(\d{1,12})")


@dataclass
class _File:
    name: str
    content: bytearray = field(default_factory=bytearray)
    complete: bool = False


class Files:
    """At most a few files at a time, in memory: a trial needs the last ones, not an archive."""

    def __init__(self, base_url: str) -> None:
        self._base = f"{base_url}/local"
        self._files: dict[str, _File] = {}

    def open_upload(self, name: str) -> dict[str, str]:
        """Open an upload session; return the `uploadInfo` that Teams gives a bot whose file was accepted."""
        file_id = uuid.uuid4().hex
        self._files[file_id] = _File(name)
        while len(self._files) > _MAX_FILES:
            del self._files[next(iter(self._files))]
        return {
            "contentUrl": f"{self._base}/files/{file_id}",
            "name": name,
            "uploadUrl": f"{self._base}/uploads/{file_id}",
            "uniqueId": file_id,
            "fileType": PurePath(name).suffix.removeprefix("."),
        }

    async def upload(self, request: web.Request) -> web.Response:
        """Handle PUT /local/uploads/{id}: the bytes, whole or in order, each part with its Content-Range."""
        file = self._files.get(request.match_info["id"])
        if file is None or file.complete:
            return _error_response(404, "This upload session does not exist or is finished.")
        span = _RANGE.fullmatch(request.headers.get("Content-Range", ""))
        if span is None:
            return _error_response(400, "An upload needs a header Content-Range: bytes FIRST-LAST/TOTAL.")
        first, last, total = (int(part) for part in span.groups())
        if total > MAX_FILE:
            return _error_response(413, f"The trial channel takes files up to {MAX_FILE >> 20} MB.")
        if not first <= last < total:
            return _error_response(400, "The Content-Range does not add up.")
        part = bytearray()
        async for chunk in request.content.iter_any():
            part += chunk
            if len(part) > last - first + 1:
                break
        if len(part) != last - first + 1:
            return _error_response(400, "The body is not as long as its Content-Range says.")
        # Only now: another part may have come in while this one was read.
        if first != len(file.content):
            return _error_response(416, f"Expected the part that starts at byte {len(file.content)}.")
        file.content += part
        if len(file.content) < total:
            return web.json_response({"nextExpectedRanges": [f"{len(file.content)}-"]}, status=202)
        file.complete = True
        return web.json_response({"id": request.match_info["id"], "name": file.name, "size": total}, status=201)

    async def download(self, request: web.Request) -> web.Response:
        """Handle GET /local/files/{id}: always as a download, so that no file can act as a page of this origin."""
        file = self._files.get(request.match_info["id"])
        if file is None or not file.complete:
            return _error_response(404, "This file is no longer here.")
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=bytes(file.content), content_type="application/octet-stream", headers=headers)


def _error_response(status: int, sentence: str) -> web.Response:
    return web.json_response({"error": {"code": "BadArgument", "message": sentence}}, status=status)
