"""Designs from files and into files."""
