"""Dates, durations, session records and hours."""
