"""PDF files: text, layout, and what is set apart."""
