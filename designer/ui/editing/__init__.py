"""What commands do to the design that is open."""
