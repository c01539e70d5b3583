"""Word files: the package, its parts, numbering and styles."""
