"""When people may be spoken to without being asked, and when a round reminds them. Pure."""
