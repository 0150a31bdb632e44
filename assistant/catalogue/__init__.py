"""Models of what the tool knows: frozen values, read from knowledge/ by the library."""
