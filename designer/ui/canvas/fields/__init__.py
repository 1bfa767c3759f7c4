"""Fields that open on the canvas itself: names, notes, values."""
