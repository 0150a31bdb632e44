"""Reads the ladders of competencies, the crosswalk and the topics of training from knowledge/."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from assistant.catalogue.learning import Learning
from assistant.library.catalogue import read_catalogue
from assistant.library.competencies import read_crosswalk, read_ladders
from assistant.library.findings import Findings, stop_on_errors
from assistant.library.learning_files import LearningFiles, learning_files
from assistant.library.training import read_topics


def read_learning(knowledge: Path) -> Learning:
    """What a knowledge folder holds of it; a folder without the files holds nothing.

    Raises:
        DialogueError: A file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    functions = [function.id for function in read_catalogue(knowledge).functions]
    learning = gather_learning(learning_files(knowledge), functions, findings)
    stop_on_errors(findings)
    return learning


def gather_learning(files: LearningFiles, functions: Collection[str] | None, findings: Findings) -> Learning:
    """As much as can be read from the files, with all that is wrong noted.

    Args:
        files: The files.
        functions: The ids of the functions that the crosswalk may name; None takes any.
        findings: Where to note what is wrong.
    """
    ladders = read_ladders(files.ladders, findings)
    crosswalk = read_crosswalk(files.crosswalk, None if findings.failed else ladders, functions, findings)
    return Learning(ladders, crosswalk, read_topics(files.topics, findings))
