"""The compiled form of what is needed to read job titles; it is loaded only when a title is read."""

from __future__ import annotations

from assistant.catalogue.roles import Cue, Doubt, Role, RoleBook, TitleWords
from assistant.library.codec import Codec

TITLES = Codec((tuple, Cue, Doubt, Role, RoleBook, TitleWords))
"""For the book of roles."""
