"""The parts of the inspector, one file for each."""
