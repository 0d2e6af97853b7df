"""The trial channel of local mode: it plays Teams for the bot, on the same address."""
