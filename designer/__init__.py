"""A desktop designer of neural networks for PyTorch."""

__version__ = "0.1.0"
