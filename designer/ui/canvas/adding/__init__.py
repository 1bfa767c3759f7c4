"""Putting blocks onto the canvas."""
