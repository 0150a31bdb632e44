"""One bubble for each voice: what was said, marked by a sign and a word, laid out in rows for a width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from assistant.ui.fold import fold, harmless, one_line

MOST_SHOWN = 4000
"""A longer text is shown in part; it is kept in full."""

_MARGIN = 3
_TWO_COLUMNS = 32


class Piece(NamedTuple):
    """A run of text in one style; `link` is what a click on it asks for."""

    text: str
    style: str
    link: str = ""


Row = tuple[Piece, ...]
"""One line of the screen, left to right; nothing of it is ever read as markup."""


class Bubble:
    """Something said. Each voice has a class of its own with its sign, its word and its style."""

    sign: ClassVar[str] = " "
    word: ClassVar[str] = ""
    style: ClassVar[str] = "asked"
    above: ClassVar[int] = 0
    """Empty rows above it."""

    def __init__(self, text: str) -> None:
        """What is said; it is shown as it stands."""
        cut = len(text) - MOST_SHOWN
        self.text = text if cut <= 0 else f"{text[:MOST_SHOWN]}… (and {cut:,} more characters, kept in full)"

    def rows(self, width: int) -> list[Row]:
        """The rows that show it at this width."""
        lead = f"{self.word}: " if self.word else ""
        lines = fold(lead + self.text, max(width - _MARGIN - 1, 8))
        rows: list[Row] = [() for _ in range(self.above)]
        for number, line in enumerate(lines):
            gutter = Piece(f" {self.sign if number == 0 else ' '} ", f"{self.style}-sign")
            if number == 0 and lead and line.startswith(lead.rstrip()):
                said = line[len(lead) :]
                rows.append((gutter, Piece(line[: len(lead)], f"{self.style}-word"), Piece(said, self.style)))
            else:
                rows.append((gutter, Piece(line, self.style)))
        return rows


class Asked(Bubble):
    """A question, or other words of the dialogue itself."""

    sign = "?"
    style = "asked"
    above = 1


class Said(Bubble):
    """Words of the dialogue that ask nothing."""

    sign = " "
    style = "said"
    above = 1


class Answered(Bubble):
    """What the person said."""

    sign = "›"
    word = "You"
    style = "answer"


class Echoed(Bubble):
    """What was understood."""

    sign = "✓"
    word = "Noted"
    style = "echo"


class Refused(Bubble):
    """Why an answer was not taken."""

    sign = "×"
    word = "Not taken"
    style = "refusal"


class Warned(Bubble):
    """What a check wants looked at."""

    sign = "!"
    word = "Please check"
    style = "warning"


class Told(Bubble):
    """Something about the conversation itself, or a suggestion of this tool."""

    sign = "i"
    style = "tool"


class Heading(Bubble):
    """The start of a stage or section."""

    style = "heading"
    above = 1

    def rows(self, width: int) -> list[Row]:
        """The title, with a rule to the edge."""
        title = f" {one_line(self.text)} "
        if len(title) > width - 6:
            return [(), *((Piece(f" {line}", "heading"),) for line in fold(self.text, max(width - 2, 8)))]
        rule = "─" * max(width - len(title) - 4, 0)
        return [(), (Piece("──", "heading-rule"), Piece(title, "heading"), Piece(rule, "heading-rule"))]


class Summed(Bubble):
    """Answers listed to be checked; each line leads back to its question."""

    sign = "≡"
    word = "Your answers"
    style = "summary"
    above = 1

    def __init__(self, text: str, lines: Sequence[tuple[str, str, str]] = ()) -> None:
        """`lines` are the key, the label and the answer of each."""
        super().__init__(text)
        self.lines = tuple((key, one_line(label), answer) for key, label, answer in lines)

    def rows(self, width: int) -> list[Row]:
        """The words, then one labelled line for each answer."""
        inner = max(width - _MARGIN - 1, 8)
        widest = max(min(max((len(label) for _, label, _ in self.lines), default=0), inner // 3), 8)
        rows = super().rows(width)
        for line in self.lines:
            rows += _line_in_one(line, inner) if inner < _TWO_COLUMNS else _line_in_two(line, inner, widest)
        return rows


def _line_in_one(line: tuple[str, str, str], inner: int) -> list[Row]:
    """A label and its answer one after the other, where there is no room for two columns."""
    key, label, answer = line
    folded = fold(f"{label}: {answer[:MOST_SHOWN]}", inner)
    return [(Piece(" " * _MARGIN, "summary"), Piece(words, "summary", key)) for words in folded]


def _line_in_two(line: tuple[str, str, str], inner: int, widest: int) -> list[Row]:
    """A label on the left, its answer on the right."""
    key, label, answer = line
    left, right = fold(label, widest), fold(answer[:MOST_SHOWN], inner - widest - 2)
    rows: list[Row] = []
    for number in range(max(len(left), len(right))):
        name = left[number] if number < len(left) else ""
        said = right[number] if number < len(right) else ""
        rows.append(
            (
                Piece(" " * _MARGIN, "summary"),
                Piece(name.ljust(widest) + "  ", "summary-word", key),
                Piece(said, "summary", key),
            )
        )
    return rows


_VOICES = (Asked, Said, Answered, Echoed, Refused, Warned, Told, Summed)
STYLES = (
    "heading",
    "heading-rule",
    *(f"{voice.style}{part}" for voice in _VOICES for part in ("", "-sign", "-word")),
)
"""Every style that a bubble may ask for."""

_BY_VOICE: dict[str, type[Bubble]] = {
    "asked": Asked, "guide": Said, "answer": Answered, "echo": Echoed, "refusal": Refused,
    "warning": Warned, "tool": Told, "heading": Heading,
}  # fmt: skip


def bubble(voice: str, text: str, lines: Sequence[tuple[str, str, str]] = ()) -> Bubble:
    """The bubble for a voice; an unknown voice is heard as the tool's."""
    if voice == "summary":
        return Summed(text, lines)
    return _BY_VOICE.get(voice, Told)(text)


def plain(said: Bubble) -> str:
    """The words alone, for the clipboard."""
    return harmless(said.text)
