"""Files in and out that are data and not documents."""
