"""One person's sitting: the only place where engine, store and understanding meet."""
