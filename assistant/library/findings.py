"""Collects what is wrong with a file, with the place and a cure, while the file is read to its end."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from assistant.errors import DialogueError
from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.place import Place

_MOST_NAMED = 12
_MOST_SUGGESTED = 200
_MOST_KEPT = 1_000


class Findings:
    """What is wrong, in the order in which it was met."""

    def __init__(self) -> None:
        """Begins with nothing found."""
        self._found: dict[Diagnostic, None] = {}
        self._failed = False

    def add(self, code: str, place: Place, message: str, cure: str) -> None:
        """Notes one finding; the same one is noted only once, and of a flood only the beginning."""
        finding = found(code, place, message, cure)
        first_error = finding.level == "error" and not self._failed
        self._failed |= first_error
        if first_error or len(self._found) < _MOST_KEPT:
            self._found[finding] = None

    def take(self, others: Iterable[Diagnostic]) -> None:
        """Notes what was found elsewhere."""
        for one in others:
            self.add(one.code, one.place, one.message, one.cure)

    @property
    def failed(self) -> bool:
        """Whether anything is so wrong that there can be no dialogue."""
        return self._failed

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All findings, by file and place."""
        return tuple(sorted(self._found, key=lambda one: (one.place.file, one.place.line, one.place.column, one.code)))

    def suggest(self, word: str, known: Iterable[str], otherwise: str = "") -> str:
        """A cure for a word that is not known: the nearest that is, or else what is given, or all of them."""
        names = list(dict.fromkeys(known))
        if len(self._found) < _MOST_SUGGESTED:  # near spellings are slow to find, and a wild file has many
            near = get_close_matches(word[:80], names, n=1) or get_close_matches(word[:80].lower(), names, n=1)
            if near:
                return f"did you mean '{near[0]}'?"
        return otherwise or _listed(names)


def _listed(names: list[str]) -> str:
    if not names:
        return "there is none to name here"
    if len(names) > _MOST_NAMED:
        return f"there are {len(names)} that can stand here, such as {', '.join(names[:_MOST_NAMED])}"
    return f"it can be {' or '.join([', '.join(names[:-1]), names[-1]])}" if len(names) > 1 else f"it can be {names[0]}"


def stop_on_errors(findings: Findings) -> None:
    """Raises the first error, and before others a misspelt word, which makes a needed one seem to be missing.

    Raises:
        DialogueError: One line with the place and the cure.
    """
    errors = [finding for finding in findings.sorted() if finding.level == "error"]
    if errors:
        more = f" (and {len(errors) - 1} more: joinedup check tells all)" if len(errors) > 1 else ""
        raise DialogueError(f"{next((error for error in errors if error.code == 'F001'), errors[0])}{more}")
