"""How it is shown: rows, workbooks and JSON."""
