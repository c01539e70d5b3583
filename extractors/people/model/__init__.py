"""The recogniser of names: word pieces, weights and how they are run. CARD.md beside this says what it was made of."""
