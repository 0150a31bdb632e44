"""A folder of files to be checked, and what is told of it."""

from __future__ import annotations

from pathlib import Path

from assistant.flow.diagnostic import Diagnostic
from assistant.library.inspection import check_paths
from tests.library.reading import HEAD, RECORD

CLEAN = """\
- id: place
  fact: area
  ask: Which area is it for?
  why: It stands on the plan.
  source: tea:1
"""
DOCUMENTS = """\
documents:
  - id: everything
    title: Everything
    about: Everything.
    formats: [md]
    sections: [{heading: Facts, parts: [{answers: [area]}]}]
"""


class Desk:
    """Files to be checked, in a folder of their own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("knowledge/record.yaml", RECORD)
        self.write("knowledge/documents.yaml", DOCUMENTS)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def dialogue(self, steps: str, name: str = "dialogues/tea.yaml") -> Path:
        body = "".join(f"      {line}\n" for line in steps.splitlines())
        return self.write(name, f"{HEAD}stages:\n  - id: brew\n    title: Brew\n    steps:\n{body}")

    def check(self, *names: str) -> list[Diagnostic]:
        return check_paths([self.root / name for name in names], self.root / "knowledge")


def told(found: list[Diagnostic]) -> list[str]:
    return [f"{one.place.file}:{one.place.line} {one.code}" for one in found]
