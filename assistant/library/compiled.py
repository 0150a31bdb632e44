"""Keeps what was read in a form that loads in a few milliseconds; it is never older than what it was read from."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

from assistant import __version__
from assistant.library.codec import DIALOGUES, SHAPE, Codec

_CODE = Path(__file__).parent

Model = TypeVar("Model")


def key_of(texts: Iterable[str]) -> str:
    """A mark that changes with any of the texts, with the program's version, its model and the code of this room."""
    digest = hashlib.sha256(f"{__version__}\0{SHAPE}\0{_code_mark()}".encode())
    for text in texts:
        digest.update(hashlib.sha256(text.encode()).digest())
    return digest.hexdigest()


def _code_mark() -> str:
    with os.scandir(_CODE) as entries:
        found = sorted((entry.name, entry.stat()) for entry in entries if entry.name.endswith(".py"))
    return ";".join(f"{name},{stat.st_size},{stat.st_mtime_ns}" for name, stat in found)


def fetch(folder: Path | None, name: str, key: str, make: Callable[[], Model], codec: Codec = DIALOGUES) -> Model:
    """What was compiled under a name, if it has this key and is whole; else it is made, and kept.

    Args:
        folder: Where compiled forms are kept; without one nothing is.
        name: The name of its file.
        key: The mark of everything that it is made from.
        make: Makes it.
        codec: Writes and reads it; the key must change with its shape.
    """
    path = folder / f"{name}.json" if folder else None
    if path and (kept := _load(path, key, codec)) is not None:
        whole: Model = kept
        return whole
    model = make()
    if path:
        _keep(path, key, codec.write(model).encode())
    return model


def _head(key: str, body: bytes) -> bytes:
    return f"{key} {hashlib.sha256(body).hexdigest()}".encode()


def _load(path: Path, key: str, codec: Codec) -> Any:
    """The file is thrown away rather than mended, so that any fault in it means only a slower start."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        if head != _head(key, body):
            return None
        return codec.read(body.decode())
    except (OSError, ValueError, TypeError, IndexError, AttributeError, RecursionError):
        return None


def _keep(path: Path, key: str, body: bytes) -> None:
    """Writes beside the file and swaps, so that nobody reads half of it; a disk that takes nothing is no fault."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(_head(key, body) + b"\n" + body)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink()
