"""When the database is gone for a moment: it is started anew, its connections are cut, or it takes no more of them."""

from sqlalchemy.exc import DBAPIError

# admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, idle_in_transaction_session_timeout; and all
# of class 08, connection_exception.
_PASSING = frozenset({"57P01", "57P02", "57P03", "53300", "25P03"})


def is_disconnect(fault: BaseException) -> bool:
    """Tell whether this fault of a statement goes over by itself: once there is a connection again."""
    if isinstance(fault, DBAPIError):
        return fault.connection_invalidated or (fault.orig is not None and _passes(fault.orig))
    return False


def is_unreachable(fault: BaseException) -> bool:
    """Tell whether this is why no connection could be opened now; at that moment the driver's own faults come too."""
    return isinstance(fault, OSError) or _passes(fault) or is_disconnect(fault)


def _passes(fault: BaseException) -> bool:
    code = getattr(fault, "sqlstate", None) or ""
    return code in _PASSING or code.startswith("08")
