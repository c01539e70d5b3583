"""What a submission says: files into documents, documents into facts."""
