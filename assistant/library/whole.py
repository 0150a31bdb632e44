"""Reads one dialogue from its own path, with the record and the catalogue of a knowledge folder."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import UseError
from assistant.flow.model import Dialogue
from assistant.library.dialogues import read_dialogue
from assistant.library.menus import read_menus
from assistant.library.record import read_record
from assistant.library.shelf import fault_of


def read_whole(path: Path, knowledge: Path) -> Dialogue:
    """The dialogue of a file, or of a folder that holds one of its own name.

    Raises:
        UseError: There is no such file.
        DialogueError: The dialogue, the record or the catalogue is at fault.
    """
    file = path / f"{path.resolve().name}.yaml" if path.is_dir() else path
    if not file.is_file():
        raise UseError(f"{path}: there is no dialogue here; name a dialogue's file or its folder")
    menus = read_menus(knowledge)
    record = read_record(knowledge / "record.yaml", menus=menus.lists)
    if record.book is None:
        raise fault_of(record.diagnostics)
    reading = read_dialogue(file, record.book, menus)
    if reading.dialogue is None:
        raise fault_of(reading.diagnostics)
    return reading.dialogue
