"""How the networks of a design meet."""
