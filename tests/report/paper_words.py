"""What a paper says, as words."""

from __future__ import annotations

from assistant.report.delivery import as_bytes
from assistant.report.paper import Paper


def told(paper: Paper) -> str:
    """All that a paper says, as Markdown without its marks."""
    return as_bytes(paper, "md").decode("utf-8").replace("*", "").replace("\\", "")


def section(paper: Paper, heading: str) -> str:
    """What one section says."""
    kept = tuple(one for one in paper.sections if one.heading == heading)
    return told(Paper("-", paper.day, sections=kept))
