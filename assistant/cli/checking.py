"""The command that checks dialogues and knowledge, and draws them."""

from __future__ import annotations
