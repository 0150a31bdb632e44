"""Takes what is pasted as one piece, exactly: escape sequences in it are words like any other, and no keys.

Textual's own reader of the terminal loses its way there: it takes what follows an escape character in a paste for
keys, which then come before the paste itself.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
_READERS = ("textual.drivers.linux_driver", "textual.drivers.win32")
"""The modules that read the terminal, on one system and on the other."""


class PasteReader(XTermParser):
    """Reads the terminal; a paste is set apart before the rest is looked at."""

    _held: list[str] | None = None
    """The paste so far, while its end has not come."""
    _tail = ""
    """The last characters of it, where the end may have begun."""

    def feed(self, data: str) -> Iterable[Message]:
        """The events of what came in, in the order in which it came."""
        if not data:
            yield from super().feed(data)
        while data:
            if self._held is None:
                before, begun, data = data.partition(_BEGIN)
                if before:
                    yield from super().feed(before)
                self._held, self._tail = ([] if begun else None), ""
                continue
            self._held.append(data)
            self._tail += data
            data = ""
            if _END in self._tail:
                whole, _, data = "".join(self._held).partition(_END)
                self._held = None
                yield events.Paste(whole)
            self._tail = self._tail[1 - len(_END) :]


def take_pastes_whole() -> None:
    """Has the terminal read by a reader that keeps pastes whole, from here on."""
    for name in _READERS:
        module = sys.modules.get(name)
        if module is not None:
            module.XTermParser = PasteReader  # type: ignore[attr-defined]
