"""How the model of fields is made: labelled strings, further ones set in the styles of UK centres, and the training."""
