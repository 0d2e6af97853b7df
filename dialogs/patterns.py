"""Regular expressions that are compiled when they are first used, so that no start waits for them.

Compiling them was an eighth of the work of a start. Django does the same with its own (`_lazy_re_compile`).
"""

import re
from typing import Any, cast

_MADE: list["_Pattern"] = []


class _Pattern:
    """What `re.compile` would return. From the first use on its methods are there, and as quick."""

    __slots__ = ("_flags", "_source", "findall", "finditer", "fullmatch", "match", "search", "split", "sub")

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # Python asks here for what is not in its slot yet. Two threads at once both compile, to the same.
        compiled = re.compile(self._source, self._flags)
        for method in self.__slots__[2:]:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    @property
    def is_compiled(self) -> bool:
        try:
            object.__getattribute__(self, "search")
        except AttributeError:
            return False
        return True


def lazy_compile(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when it is first used; a source that is none raises `re.error` only then.

    For what stays as long as its module: each is kept, for `compile_all`.
    """
    pattern = _Pattern(source, flags)
    _MADE.append(pattern)
    return cast("re.Pattern[str]", pattern)


def uncompiled() -> list[_Pattern]:
    """Return the patterns that were not used so far."""
    return [pattern for pattern in _MADE if not pattern.is_compiled]


def compile_all() -> None:
    """Compile what was not used so far. Blocks for about a tenth of a second; any thread may.

    Raises `re.error` for a source that is no regular expression.
    """
    for pattern in uncompiled():
        _ = pattern.search
