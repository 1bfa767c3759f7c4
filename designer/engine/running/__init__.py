"""Running a design: the torch process, what it would refuse, what a run said."""
