"""Finished documents: content.py decides what they say, the writers put it on paper and decide nothing."""
