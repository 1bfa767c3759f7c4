"""What is painted: nodes, edges, labels, notes and frames."""
