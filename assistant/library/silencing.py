"""Takes away the warnings that an author has silenced with `# ok: CODE reason` at the end of their line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.flow.codes import CODES, found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.place import Place

_MARK = re.compile(r"(?:^|\s)#\s*ok:(?P<rest>.*)$")
_CODE = re.compile(r"\s*(?P<code>[A-Z][0-9]{3})\b[,:]?")


@dataclass(frozen=True, slots=True)
class Silence:
    """One code that is to be silenced in one line."""

    place: Place
    code: str
    reason: str


def silences_in(text: str, file: str) -> tuple[Silence, ...]:
    """Every silencing of a file."""
    return tuple(
        silence for number, line in enumerate(text.splitlines(), start=1) for silence in _of_line(line, file, number)
    )


def _of_line(line: str, file: str, number: int) -> Iterator[Silence]:
    mark = _MARK.search(line)
    if mark is None:
        return
    place, rest, codes = Place(file, number, line.index("#", mark.start()) + 1), mark["rest"], []
    while code := _CODE.match(rest):
        codes.append(code["code"])
        rest = rest[code.end() :]
    for name in codes or [""]:
        yield Silence(place, name, rest.strip())


def apply(findings: Iterable[Diagnostic], silences: Iterable[Silence], complete: bool) -> list[Diagnostic]:
    """The findings that are left, with what is wrong with the silencing itself.

    Args:
        findings: What was found in the files.
        silences: What is silenced in them.
        complete: Every check was made, so that a silencing that met nothing is not needed.
    """
    kept = list(findings)
    for silence in silences:
        wrong = _fault(silence)
        met = [] if wrong else [one for one in kept if _meets(silence, one)]
        kept = [one for one in kept if one not in met]
        if wrong:
            kept.append(wrong)
        elif complete and not met:
            message = f"no {silence.code} stands in this line"
            kept.append(found("F020", silence.place, message, "take the silencing out"))
    return kept


def _fault(silence: Silence) -> Diagnostic | None:
    if silence.code not in CODES:
        message = f"'{silence.code}' is not a code" if silence.code else "no code is named after 'ok:'"
        return found("F020", silence.place, message, "write it as '# ok: T002 the reason'")
    if CODES[silence.code][0] == "error":
        return found("F020", silence.place, f"{silence.code} is an error, and stays one", "put it right")
    if not silence.reason:
        return found("F020", silence.place, f"{silence.code} is silenced without a reason", "write it after the code")
    return None


def _meets(silence: Silence, finding: Diagnostic) -> bool:
    same_line = (silence.place.file, silence.place.line) == (finding.place.file, finding.place.line)
    return same_line and silence.code == finding.code
