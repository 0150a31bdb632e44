"""Commands typed with a stroke in front: "/back", "/change end date to 1 May"."""

from __future__ import annotations

import re

from assistant.understand.meaning import Detail, Meaning, Meant
from assistant.understand.spelling import nearest

_COMMANDS: dict[str, tuple[Meant, Detail]] = {
    "help": ("help", ""), "h": ("help", ""), "?": ("help", ""), "commands": ("help", ""),
    "why": ("why", ""), "source": ("why", "source"), "explain": ("why", ""),
    "example": ("example", ""), "eg": ("example", ""), "examples": ("example", ""),
    "plainer": ("help", "plainer"), "plain": ("help", "plainer"), "simpler": ("help", "plainer"),
    "back": ("back", ""), "previous": ("back", ""), "prev": ("back", ""), "b": ("back", ""),
    "skip": ("skip", ""), "later": ("skip", ""), "next": ("skip", ""), "section": ("skip", "next_section"),
    "change": ("change", ""), "edit": ("change", ""), "short": ("change", "short_route"),
    "full": ("change", "full_route"),
    "undo": ("undo", ""), "redo": ("undo", "redo"),
    "where": ("progress", ""), "progress": ("progress", ""),
    "find": ("lookup", ""), "lookup": ("lookup", ""), "search": ("lookup", ""),
    "summary": ("summary", ""), "check": ("summary", "friend"), "chart": ("summary", "chart"),
    "notes": ("summary", "notes"), "note": ("summary", "note"),
    "save": ("pause", "save"), "pause": ("pause", ""),
    "quit": ("quit", ""), "exit": ("quit", ""), "q": ("quit", ""), "stop": ("quit", ""),
    "dont_know": ("dont_know", ""), "unknown": ("dont_know", ""), "na": ("not_applicable", ""),
}  # fmt: skip
_SLASH = re.compile(r"/([a-z_?]{1,12})(?:\s+(.*))?", re.IGNORECASE | re.DOTALL)
_JOINT = re.compile(r"\s+(?:to|into|=)\s+", re.IGNORECASE)


def read_slash(text: str) -> Meaning | None:
    """What a command with a stroke in front means; None where there is no such thing in front."""
    match = _SLASH.fullmatch(text)
    if not match:
        return None
    name = match[1].lower()
    rest = (match[2] or "").strip()
    if name not in _COMMANDS:
        return _no_such(name)
    meant, detail = _COMMANDS[name]
    if meant == "change" and not detail:
        target, _, new = _divided(rest)
        return Meaning("change", target=target, new=new)
    if meant == "not_applicable":
        return Meaning("not_applicable", why=rest)
    return Meaning(meant, detail, target=rest)


def _divided(rest: str) -> tuple[str, str, str]:
    """What is to be changed, and to what."""
    joint = _JOINT.search(rest)
    return (rest[: joint.start()], "to", rest[joint.end() :]) if joint else (rest, "", "")


def _no_such(name: str) -> Meaning:
    """The doubt about a command that there is none of."""
    near = nearest(name, [known for known in _COMMANDS if len(known) > 2])
    meant = _COMMANDS[near][0] if near else "help"
    hint = f"Did you mean /{near}?" if near else "Type /help to see what there is."
    return Meaning("ask", could_be=("answer", meant), say=f"There is no command /{name}. {hint}")
