"""Keeps the texts that a dialogue is read from together, so that an old conversation can always be read again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from assistant.library.findings import Findings
from assistant.library.texts import read_text

RECORD = "knowledge/record.yaml"
"""How a bundle names the record."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of a dialogue, the one that holds its head first, and the record that they were written for."""

    main: str
    files: dict[str, str]
    record: str = ""
    shown: str = ""
    """What messages put before a file's name."""
    record_shown: str = "record.yaml"
    """How messages name the record."""

    @property
    def folder(self) -> bool:
        """Whether the dialogue has a folder of its own, where its stages can stand in files beside it."""
        return len(self.files) > 1

    @property
    def text(self) -> str:
        """The whole as one text, for the store."""
        whole = {self.main: self.files[self.main], **self.files, RECORD: self.record}
        return json.dumps(whole, ensure_ascii=False)

    @property
    def hash(self) -> str:
        """SHA-256 of the whole."""
        return hashlib.sha256(self.text.encode()).hexdigest()


def find_dialogues(folder: Path) -> dict[str, Path]:
    """The dialogues of a folder by name: NAME.yaml, or NAME/NAME.yaml."""
    if not folder.is_dir():
        return {}
    found = {path.stem: path for path in folder.glob("*.yaml")}
    found |= {path.name: path / f"{path.name}.yaml" for path in folder.iterdir() if path.is_dir()}
    return {name: path for name, path in sorted(found.items()) if path.is_file()}


def paths_of(main: Path) -> tuple[Path, ...]:
    """The files of a dialogue, its head first: all of its folder, where the folder has its name."""
    if main.parent.name != main.stem:
        return (main,)
    return (main, *sorted(path for path in main.parent.glob("*.yaml") if path != main))


def read_bundle(main: Path, record: str, findings: Findings, shown: str = "") -> Bundle | None:
    """The files of a dialogue as they stand on disk; None, and noted, where one of them is no text."""
    name = shown or str(main)
    before = name.removesuffix(main.name)
    files = {path.name: read_text(path, f"{before}{path.name}", findings) for path in paths_of(main)}
    texts = {name: text for name, text in files.items() if text is not None}
    return Bundle(main.name, texts, record, before) if len(texts) == len(files) else None


def parse_bundle(text: str) -> Bundle:
    """The bundle that was kept as a text; ValueError where it is none."""
    whole = json.loads(text)
    if not isinstance(whole, dict) or not all(isinstance(part, str) for part in whole.values()):
        raise ValueError("not the text of a dialogue")
    record = whole.pop(RECORD, "")
    if not whole:
        raise ValueError("not the text of a dialogue")
    return Bundle(next(iter(whole)), whole, record)
