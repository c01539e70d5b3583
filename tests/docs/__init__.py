"""What the pages under docs/ are made of and held to."""
