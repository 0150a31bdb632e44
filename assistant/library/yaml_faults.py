"""Says in plain words why a text is not YAML, and what to do about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from assistant.flow.place import Place
from assistant.library.findings import Findings

_QUOTE_IT = "put the whole text in double quotes"
_COLON_INSIDE = re.compile(r"^\s*(?:- +)*[^\s:\"'{\[#][^:\"'{\[#]*:\s+[^\s\"'|>].*?:(?:\s|$)")
_BRACE_FIRST = re.compile(r"(?:^\s*|: +|- +)\{[^{}]*\}\s*[^\s,}\]#]")
_AFTER_QUOTE = re.compile(r"(?:: +|- +)(?:\"[^\"]*\"|'[^']*')\s*[^\s,}\]#:]")
_SINGLE_HASH = re.compile(r"\S #")


@dataclass(frozen=True, slots=True)
class _Fault:
    """What the parser said, and the line on which it stopped."""

    problem: str
    context: str
    line: str
    above: str
    opened: int
    """The line on which what was being read began."""

    def says(self, *words: str) -> bool:
        """Whether the parser used one of these words."""
        return any(word in self.problem or word in self.context for word in words)


def note_fault(fault: Exception, text: str, file: str, findings: Findings) -> None:
    """Notes why the parser gave up."""
    unreadable = getattr(fault, "character", None)
    if unreadable is not None:
        _note_character(fault, text, file, findings)
        return
    mark: Any = getattr(fault, "problem_mark", None) or getattr(fault, "context_mark", None)
    if "unexpected end of stream" in str(getattr(fault, "problem", "")):
        mark = getattr(fault, "context_mark", None) or mark
    if mark is None:
        findings.add("Y001", Place(file), "this cannot be read as YAML", "look for odd characters and numbers")
        return
    opened: Any = getattr(fault, "context_mark", None) or mark
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    above = lines[mark.line - 1] if 0 < mark.line <= len(lines) else ""
    problem, context = (str(getattr(fault, name, None) or "") for name in ("problem", "context"))
    message, cure = _explain(_Fault(problem, context, line, above, opened.line + 1))
    findings.add("Y001", Place(file, mark.line + 1, mark.column + 1), message, cure)


def _note_character(fault: Exception, text: str, file: str, findings: Findings) -> None:
    code = int(getattr(fault, "character", 0))
    before = text[: int(getattr(fault, "position", 0))]
    place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    findings.add("Y001", place, f"a character that cannot be shown stands here (U+{code:04X})", "take it out")


def _explain(fault: _Fault) -> tuple[str, str]:
    if "\t" in fault.line[: len(fault.line) - len(fault.line.lstrip())] or fault.says("'\\t'"):
        return "a tab stands here", "use spaces"
    for known in (_explain_colon, _explain_brace, _explain_quote, _explain_start):
        told = known(fault)
        if told:
            return told
    if fault.says("could not find expected ':'"):
        return "this line has no colon", "write 'key: value', or line it up with the text above"
    if _SINGLE_HASH.search(fault.above):
        return "a # in the line above dropped the rest of that line", "put the text there in double quotes"
    return "this is not YAML from here on", "look at this line and the one above: colons, quotes, brackets, spaces"


def _explain_colon(fault: _Fault) -> tuple[str, str] | None:
    if not fault.says("mapping values are not allowed here"):
        return None
    if _COLON_INSIDE.search(fault.line):
        return "a colon with a space after it stands inside a text", _QUOTE_IT
    return "this line begins too far to the right", "line it up with the key above"


def _explain_brace(fault: _Fault) -> tuple[str, str] | None:
    if _BRACE_FIRST.search(fault.line) and fault.says("expected <block end>", "expected ','"):
        return "a text that begins with { looks like a mapping", _QUOTE_IT
    if fault.says("while parsing a flow"):
        if _SINGLE_HASH.search(fault.line) or _SINGLE_HASH.search(fault.above):
            return "a # drops the rest of the line, and with it the closing bracket", _QUOTE_IT
        cure = "close it; a text inside with a comma, a colon or a bracket goes in double quotes"
        return f"the bracket that opens in line {fault.opened} is not closed as it should be", cure
    return None


def _explain_quote(fault: _Fault) -> tuple[str, str] | None:
    if fault.says("unknown escape character", "escape sequence of"):
        return "a backslash in double quotes begins a special sign", "write two backslashes, or use single quotes"
    if fault.says("while scanning a quoted scalar"):
        return "the quote that opens here is never closed", "close it, at the end of the text"
    if fault.says("expected <block end>") and _AFTER_QUOTE.search(fault.line):
        return "a text goes on after its closing quote", "put the quotes around all of it, or leave them out"
    return None


def _explain_start(fault: _Fault) -> tuple[str, str] | None:
    if fault.says("cannot start any token"):
        sign = fault.problem.partition("'")[2].partition("'")[0]
        return f"a text cannot begin with {sign}", _QUOTE_IT
    if fault.says("while scanning an anchor", "while scanning an alias", "while scanning a tag", "while parsing a tag"):
        return "a text cannot begin with &, * or !", _QUOTE_IT
    if fault.says("sequence entries are not allowed here"):
        return "a list cannot begin here", "begin it on a line of its own"
    if fault.says("while scanning a directive", "directive"):
        return "a line cannot begin with %", _QUOTE_IT
    return None


def dropped_comment(text: str, end: int) -> str:
    """The beginning of what a # takes away from an unquoted text that ends at an index; empty for a real comment.

    A comment that is meant stands at least two spaces away from the text, or says "ok:".
    """
    rest = text[end : end + 80]
    if not rest.startswith(" #") or re.match(r" #\s*ok:", rest):
        return ""
    line = rest[1:].splitlines()[0]
    return f"{line[:20]}..." if len(line) > 20 else line
