"""Pure sums over what the record says: learning needs now; coverage and gaps, and consensus, when they come."""
