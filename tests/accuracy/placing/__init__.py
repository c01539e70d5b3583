"""Invented intake folders by strangers, and whether each file goes to its learner and unit."""
