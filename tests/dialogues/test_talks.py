"""Transcripts that a trainer can read and write: each conversation runs straight, and resumed at every turn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant import paths
from tests.talk_files import read_talk, rewritten
from tests.talk_runs import HERE, TalkRun

_FILES = sorted([*HERE.glob("*.talk"), *HERE.glob("small/*.talk")])
_CASES = [(path, number) for path in _FILES for number in range(len(read_talk(path).cases))]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the compiled dialogues are kept; beside it, the knowledge that the small dialogues go with."""
    folder = tmp_path_factory.mktemp("shelf")
    for name in ("knowledge", "with-functions"):
        shutil.copytree(HERE / "record", folder / name)
    for name in ("functions.yaml", "learning.yaml", "roles.yaml", "usual_functions.yaml"):
        shutil.copyfile(paths.shipped("knowledge") / name, folder / "with-functions" / name)
    return folder / "compiled"


def _name(case: tuple[Path, int]) -> str:
    return f"{case[0].stem}-{read_talk(case[0]).cases[case[1]].name.replace(' ', '-')}"


@pytest.mark.parametrize("way", ["straight", "resumed"])
@pytest.mark.parametrize("case", _CASES, ids=[_name(case) for case in _CASES])
def test_the_conversation_goes_as_written(
    case: tuple[Path, int], way: str, compiled: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    file = read_talk(case[0])
    one = file.cases[case[1]]
    run = TalkRun(file, one, tmp_path, compiled, way == "resumed")
    if request.config.getoption("--update-talks") and way == "straight":
        file.cases[case[1]] = rewritten(one, run.play(compare=False))
        file.write()
        return
    run.play()


def test_each_small_dialogue_is_talked_through() -> None:
    talks = [read_talk(path) for path in HERE.glob("small/*.talk")]
    assert {path.stem for path in HERE.glob("small/*.yaml")} == {talk.head["dialogue"] for talk in talks}
    assert all(talk.cases for talk in talks)
