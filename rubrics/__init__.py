"""What was asked and what was located: rubric data, its checks, and their outcome for one submission."""
