"""Everything that is kept: subjects, conversations and their append-only logs, in one SQLite file."""
