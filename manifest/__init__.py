"""What Teams shows of Regiebot before the first message; `bot.operators.manifest` packs it."""
