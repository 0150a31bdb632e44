"""Knows the documents that were written here, so that nothing that somebody wrote into one since is lost."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Literal

from assistant.errors import TakenError, UseError
from assistant.store.store import Store

Clash = Literal["refuse", "beside", "over"]
"""What to do about a file that somebody changed: refuse, write beside it under a new name, or write over it."""

_NAME = "written_{}"


def place_for(store: Store, file: Path, clash: Clash) -> Path:
    """The file to write: the one that was asked for, or one beside it.

    Raises:
        TakenError: Somebody changed the file since it was written here, or it was never written here.
        UseError: What stands there cannot be looked at.
    """
    if clash == "over" or not is_somebodys(store, file):
        return file
    free = next(each for each in _beside(file) if not is_somebodys(store, each))
    if clash == "beside":
        return free
    raise TakenError(
        f"{file}: somebody changed this file since it was written here, or it was not written here; it was left as it"
        f" is. Write to another, such as '{free.name}', or add --force to write over it.",
        file,
        free,
    )


def keep_written(store: Store, file: Path, data: bytes) -> None:
    """Keeps what a file looked like when it was written, as a fingerprint."""
    store.keep_setting(_key(file), sha256(data).hexdigest())


def is_somebodys(store: Store, file: Path) -> bool:
    """Whether a file holds what would be lost: anything but what was written here last."""
    if not file.is_file():  # nothing, or a pipe or a device, which holds nothing
        return False
    try:
        data = file.read_bytes()
    except OSError as problem:
        raise UseError(f"{file}: cannot be read ({problem.strerror}); choose another file") from None
    return bool(data) and store.setting(_key(file)) != sha256(data).hexdigest()


def _beside(file: Path) -> Iterator[Path]:
    return (file.with_name(f"{file.stem} {number}{file.suffix}") for number in count(2))


def _key(file: Path) -> str:
    return _NAME.format(sha256(str(file.resolve()).encode(errors="surrogateescape")).hexdigest())
