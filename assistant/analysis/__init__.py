"""Pure sums over what the record says: gaps and ways to fill them, learning needs, and what a critical friend sees."""
