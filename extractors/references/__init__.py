"""Reference lists, in-text citations, and which citation points to which entry."""
