"""Receptive fields: what a position of a layer's output sees of the input."""
