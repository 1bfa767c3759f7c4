"""Design files and pictures that carry one, and the designs that ship with the program."""
