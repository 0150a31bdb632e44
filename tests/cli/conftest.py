"""Runs commands as people type them, in this process, with a home folder of their own."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from assistant.__main__ import main


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `joinedup` with words as they are typed (or as a list), and what is piped into it."""

    def call(words: str | list[str], typed: str = "") -> Ran:
        monkeypatch.setattr("sys.argv", ["joinedup", *(shlex.split(words) if isinstance(words, str) else words)])
        monkeypatch.setattr("sys.stdin", StringIO(typed))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        code = ended.value.code
        return Ran(code if isinstance(code, int) else int(bool(code)), said.out, said.err)

    return call


@pytest.fixture(scope="session")
def _played(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with one plan, made once."""
    home = tmp_path_factory.mktemp("played") / "home"
    answers = home.parent / "Quillmere.yaml"
    answers.write_text(
        "area: Quillmere Vale\npartners: [Quillmere Council]\nstarts: 2027-04-01\nscope: navigation\n"
        "outcomes:\n  - what: People tell their story once\n    by: {dont_know: {who: head of care, by: 2027-05-03}}\n",
        encoding="utf-8",
    )
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            "sys.argv", ["joinedup", "--home", str(home), "play", "commissioning", "--answers", str(answers)]
        )
        with pytest.raises(SystemExit) as ended:
            main()
    assert not ended.value.code
    return home


@pytest.fixture
def played(_played: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of one's own with the plan "Quillmere" in it, which commands use by themselves."""
    home = tmp_path / "home"
    shutil.copytree(_played, home)
    monkeypatch.setenv("JOINEDUP_HOME", str(home))
    return home
