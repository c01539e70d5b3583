"""Which words of an entry are its title, journal or book, place and publisher, told by a small trained model."""
