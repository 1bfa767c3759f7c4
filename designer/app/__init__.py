"""One session: the open document, what is in focus, test-runs, settings. Qt's core only, no widgets."""
