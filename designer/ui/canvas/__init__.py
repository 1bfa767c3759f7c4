"""The canvas: nodes, edges with their shapes, gestures."""
