"""Rounds in which people of several organisations take part, as each of them lives it."""
