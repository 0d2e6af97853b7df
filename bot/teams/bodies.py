"""Bodies that other servers send, read up to a limit."""

from typing import Any

import aiohttp
import orjson


async def read_json(response: aiohttp.ClientResponse, max_bytes: int) -> Any:
    """Read JSON. Raises ValueError when the body is no JSON, or has more than `max_bytes` bytes."""
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > max_bytes:
            raise ValueError("size")
    return orjson.loads(body)
