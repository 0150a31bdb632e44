"""The words that people use for commands: data, kept apart from what reads it."""
