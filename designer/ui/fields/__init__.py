"""Fields to type and step values in."""
