"""What a sentence deals with, whatever its words: a small linear model beside the phrases of a rubric."""
