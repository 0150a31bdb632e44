"""Reads files as text; what cannot be read is said in one line."""

from __future__ import annotations

from pathlib import Path

from assistant.errors import UseError
from assistant.flow.place import Place
from assistant.library.findings import Findings

_MOST_BYTES = 1_600_000


def read_text(path: Path, shown: str, findings: Findings) -> str | None:
    """What a file holds; None, and noted, where it is no text.

    Raises:
        UseError: The file is not there, or may not be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as fault:
        reason = "there is no such file" if isinstance(fault, FileNotFoundError) else "it cannot be read"
        raise UseError(f"{shown}: {reason}; check the name") from fault
    if len(data) > _MOST_BYTES:
        findings.add("Y007", Place(shown), f"the file is larger than {_MOST_BYTES:,} bytes", "split it")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        place = Place(shown, before.count(b"\n") + 1, column)
        findings.add("Y008", place, "a letter here is not in UTF-8", "save the file as UTF-8 in your editor")
        return None
