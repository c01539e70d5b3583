"""Invented cohorts for trying the program out: text sources, and what builds Word, PDF and Excel files from them."""
