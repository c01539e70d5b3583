"""People, identifiers and organisations named in a submission."""
