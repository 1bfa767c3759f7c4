"""Questions about a design: shapes, code, files, layout."""
