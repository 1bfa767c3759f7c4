"""What came out of a node in a test-run, as pictures. pyqtgraph and numpy are loaded when something is shown."""
