"""Backward: from the size somebody wants to the settings of a block that give it."""
