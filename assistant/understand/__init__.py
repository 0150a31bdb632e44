"""Free text to a typed meaning: what words typed at a prompt mean, and what value an answer has; pure."""
