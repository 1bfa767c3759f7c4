"""What the mouse does: objects that start, move, and finish in one command or are called off."""
