"""The window: its parts, what it is about, and how it shows things."""
