"""The Help menu: the tour, the block reference, what this program is."""
