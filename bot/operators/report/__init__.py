"""`regiebot report`: how much it is used, per month and organisation; counts only, none of a handful."""
