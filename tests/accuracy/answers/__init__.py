"""Answers to single criteria in many voices, labelled by people who had not seen the rules."""
