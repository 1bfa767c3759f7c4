"""The sizes of a network's inputs: which ones fit, why, and what each would give and cost."""
