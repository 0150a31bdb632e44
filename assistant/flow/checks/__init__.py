"""Everything that the check says about a dialogue that could be read."""
