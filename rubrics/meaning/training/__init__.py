"""Training of the model of sentences' meaning; needs scikit-learn, which nothing else does. Not in the wheel."""
