"""See `scipy.sparse`."""
