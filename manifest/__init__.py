"""What Teams shows of Regiebot before it says a word: manifest, texts in English, icons. `bot.package` packs them."""
