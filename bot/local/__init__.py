"""The trial channel of local mode: what Teams is to the bot, played on the same address."""
