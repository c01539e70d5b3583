"""Planted copies: which of them are found, and what is reported that nobody copied (python -m tests.accuracy.copies)."""
