"""The panels around the canvas. Each shows an analysis and stores no facts."""
