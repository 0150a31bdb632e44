"""The compiled form of the words in which people say who does what; it is loaded only when a sentence is read."""

from __future__ import annotations

from assistant.catalogue.sentences import Phrases, Saying, SentenceWords
from assistant.library.codec import Codec

SENTENCES = Codec((tuple, Phrases, Saying, SentenceWords))
"""For the words of sentences."""
