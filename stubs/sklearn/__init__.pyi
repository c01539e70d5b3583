"""See `sklearn.linear_model`."""
