"""Knows which files hold the catalogue, and by which word each is told from the others."""

from __future__ import annotations

import re
from pathlib import Path

FILES = {
    "functions": "functions.yaml",
    "roles": "roles.yaml",
    "sources": "sources.yaml",
    "activities": "learning.yaml",
    "usual_functions": "usual_functions.yaml",
    "options": "options.yaml",
}
"""Each file by the list that it holds."""

_BEGINNINGS = {name: name for name in FILES} | {"menu_source": "functions", "groups": "functions", "caution": "options"}
_KEY = re.compile(r"^([a-z_]+)\s*:", re.MULTILINE)


def files_in(folder: Path) -> dict[str, Path]:
    """Where each list would stand in a knowledge folder."""
    return {name: folder / file for name, file in FILES.items()}


def list_in(text: str, file: str) -> str:
    """Which list of the catalogue a file holds, by its first word, or else by its name; empty where it holds none."""
    first = _KEY.search(text)
    by_name = next((name for name, usual in FILES.items() if usual == file), "")
    return _BEGINNINGS.get(first.group(1), by_name) if first else by_name
