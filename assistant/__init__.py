"""Joined Up: a conversation that plans coordinated care."""

__version__ = "0.1.0"
