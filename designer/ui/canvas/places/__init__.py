"""Where things are on the canvas: ways of edges, room for nodes and notes. Plain numbers."""
