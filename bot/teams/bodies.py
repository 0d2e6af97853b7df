"""What another server sends, read no further than we want to."""

from typing import Any

import aiohttp
import orjson


async def read_json(response: aiohttp.ClientResponse, largest: int) -> Any:
    """The JSON in it. Raises ValueError when it is none, or has more bytes than `largest`."""
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > largest:
            raise ValueError("size")
    return orjson.loads(body)
