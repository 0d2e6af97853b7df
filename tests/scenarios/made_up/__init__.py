"""A new instrument of a known kind is one file: people take the made-up ones from their own word to all there is.

Nothing of `tests/content` is known to the bot but what stands in those files.
"""
