"""What a network costs: its layers as they run, their weights, work and memory."""
