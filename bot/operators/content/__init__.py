"""Help who writes an instrument: check its files."""
