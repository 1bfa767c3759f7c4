"""A design as PyTorch source."""
