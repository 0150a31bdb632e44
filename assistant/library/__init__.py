"""Reads dialogues and the record into models, and keeps their compiled form; the only room with a YAML parser."""
