"""Files mutated at random, as many as one likes: `python -m tests.hostile.mutate 20000 word`."""
