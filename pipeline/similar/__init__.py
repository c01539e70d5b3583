"""The same words in the work of different people: exact, edited, across runs."""
