"""The words that are a command when nothing else is typed, at any list of options."""

from __future__ import annotations

from assistant.flow.talk import Prompt
from assistant.understand.words import simple, word_set

LONGEST = 20
_WORDS = word_set(
    """
    help commands why example examples plainer simpler back previous undo redo skip progress summary notes save
    pause quit exit
    """
)


def is_command_word(text: str, prompt: Prompt) -> bool:
    """Whether the whole of a text is the word of a command, and neither the label nor an alias of an option."""
    said = simple(text) if len(text) <= LONGEST else ""
    names = (name for pick in prompt.picks for name in (pick.label, *pick.aliases))
    return said in _WORDS and all(simple(name) != said for name in names)
