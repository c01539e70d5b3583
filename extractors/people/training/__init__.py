"""How the recogniser was made: text, training, export, figures. Not part of the wheel."""
