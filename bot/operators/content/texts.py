"""What who writes an instrument is told, in Dutch."""

NO_FILES = "hier staan geen bestanden die op .yaml eindigen"
NO_UTF8 = "dit is geen tekst in UTF-8"
UNREADABLE = "niet te lezen"
SCHEMAS = "kies uit: {schemas}"
STRAY = "deze sleutel leest niemand; bedoel je {near}?"
