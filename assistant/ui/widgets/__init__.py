"""One widget per file; none of them knows the app."""
