"""Puts a paper into a file: whole, or not at all."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from assistant.errors import UseError
from assistant.report.paper import Paper

FORMATS: dict[str, str] = {
    "docx": "Word",
    "odt": "OpenDocument",
    "html": "Web page",
    "md": "Markdown",
    "xlsx": "Excel",
    "csv": "CSV",
    "ics": "Calendar",
}
"""Every format that a paper can be written in, and what people call it."""

_WRITERS = {"md": "to_markdown"}


class _Writer(Protocol):
    def __call__(self, paper: Paper, like: Path | None = None) -> bytes: ...


def as_bytes(paper: Paper, form: str, like: Path | None = None) -> bytes:
    """The paper in one of FORMATS; `like` is a Word file whose styles a DOCX takes."""
    if form not in FORMATS:
        raise UseError(f"{form}: is not a format; choose one of {', '.join(FORMATS)}")
    if like is not None and form != "docx":
        raise UseError(f"{like}: only a docx can take the styles of a Word file; choose the format docx")
    # A writer is loaded only when it is used: together they take longer than the first screen may.
    module = import_module(f"assistant.report.{_WRITERS.get(form, f'to_{form}')}")
    write = cast("_Writer", module.write)
    return write(paper, like) if like is not None else write(paper)


def deliver(data: bytes, out: Path) -> None:
    """Writes a file, so that there is the old one or the new one and never half of one."""
    try:
        if out.exists() and not out.is_file():  # a pipe or a device is no file that could be put in place
            out.write_bytes(data)
            return
        _replace(data, out.resolve())
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise UseError(f"{out}: cannot be written ({reason}); nothing there was changed") from None


def _replace(data: bytes, out: Path) -> None:
    part = out.with_name(f".joinedup-{os.getpid()}-{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
