"""What the check says about a file: a code, a place, what is wrong and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.flow.place import Place

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `message` says what is wrong, `cure` what to do about it."""

    code: str
    level: Level
    place: Place
    message: str
    cure: str

    def __str__(self) -> str:
        """The finding as one line."""
        place = self.place
        return f"{place.file}:{place.line}:{place.column}: {self.level} {self.code}: {self.message}; {self.cure}"
