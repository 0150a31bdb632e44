"""The house keeps its shape: small modules, small functions, and rooms that load no more than they need."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import assistant

ROOM = Path(assistant.__file__).parent
MODULES = sorted(path for path in ROOM.rglob("*.py") if "_data" not in path.parts)
_MOST_LINES = 300
_MOST_LINES_OF_A_FUNCTION = 40


def _name(path: Path) -> str:
    return str(path.relative_to(ROOM.parent))


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of a function's body, its docstring aside."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_there_is_a_house() -> None:
    assert len(MODULES) > 100


def test_no_module_has_grown_too_long() -> None:
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > _MOST_LINES} == {}


def test_no_function_has_grown_too_long() -> None:
    found = {
        f"{_name(path)}:{function.lineno} {function.name}": _length(function)
        for path in MODULES
        for function in _functions(path)
    }
    assert {name: lines for name, lines in found.items() if lines > _MOST_LINES_OF_A_FUNCTION} == {}


def test_every_module_says_what_it_promises() -> None:
    bare = [_name(path) for path in MODULES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert bare == []


def test_no_module_is_a_drawer_for_everything() -> None:
    assert [
        _name(path) for path in MODULES if path.stem in ("utils", "util", "helpers", "misc", "common", "base")
    ] == []


_SCREEN = ("textual", "rich")
_WRITERS = ("docx", "odfdo", "openpyxl", "xlsxwriter", "jinja2")


@pytest.mark.parametrize(
    ("room", "strangers"),
    [
        ("assistant.flow.turn", (*_SCREEN, *_WRITERS, "ruamel", "dateparser", "sqlite_utils", "sqlite3", "rapidfuzz")),
        ("assistant.understand.commands", (*_SCREEN, *_WRITERS, "ruamel", "dateparser", "sqlite_utils")),
        ("assistant.understand.values", (*_SCREEN, *_WRITERS, "ruamel", "dateparser", "sqlite_utils")),
        ("assistant.cli", (*_SCREEN, *_WRITERS, "ruamel", "dateparser", "sqlite_utils", "pydantic")),
        ("assistant.sitting.desk", (*_SCREEN, *_WRITERS, "dateparser")),
        ("assistant.sitting.sheets", (*_SCREEN, *_WRITERS, "dateparser")),
        ("assistant.plain", (*_SCREEN, *_WRITERS, "dateparser")),
        ("assistant.ui.app", (*_WRITERS, "sqlite_utils", "ruamel", "dateparser")),
    ],
)
def test_a_room_loads_no_library_that_it_does_not_need_at_once(room: str, strangers: tuple[str, ...]) -> None:
    code = f"import sys, {room}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert set(done.stdout.split()) & set(strangers) == set()
