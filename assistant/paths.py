"""The only room that knows where files live."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


def home(chosen: Path | None = None) -> Path:
    """The folder where everything is kept: as chosen, else JOINEDUP_HOME, else the user's own data folder."""
    if chosen is not None:
        return chosen
    named = os.environ.get("JOINEDUP_HOME", "")
    return Path(named) if named else Path(platformdirs.user_data_dir("joined-up", appauthor=False))


def database(home_folder: Path) -> Path:
    """The file of answers."""
    return home_folder / "answers.db"


def backups(home_folder: Path) -> Path:
    """The folder of the rotating backups."""
    return home_folder / "backups"


def told(path: Path) -> str:
    """Where a file lies, as people are told it: what lies in their own folder is told from there."""
    whole, own = path.resolve(), Path.home()
    return f"~/{whole.relative_to(own).as_posix()}" if whole.is_relative_to(own) else str(whole)


def compiled(home_folder: Path) -> Path:
    """The folder of compiled dialogues: it can be thrown away at any time."""
    return home_folder / "compiled"


def shipped(name: str) -> Path:
    """A folder that comes with the program: "knowledge" or "dialogues".

    In a wheel they stand inside the package; in a checkout they stand beside it.
    """
    packed = _PACKAGE / "_data" / name
    return packed if packed.is_dir() else _PACKAGE.parent / name
