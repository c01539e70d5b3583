"""How well entries are parsed, held against labelled reference strings in AnyStyle's form."""
