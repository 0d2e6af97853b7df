"""What Teams shows of Regiebot before it says a word; `bot.operators.manifest` packs it."""
