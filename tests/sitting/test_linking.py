"""The functions of an entry, or of a job, mark the competencies that go with them, and say whose suggestion it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.flow.facts import parse_key
from assistant.flow.talk import NoReply, Prompt, Reply, RowEdit
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting
from assistant.sitting.spoken import asked
from tests.talking import Clock

DISCHARGE, HANDOVER = "guide:7.activities:13", "framework:12.relationships.facilitate-transitions"


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    """A person who files an entry beside both shared ladders."""
    desk = Desk(tmp_path, Clock())
    sitting = desk.open("competencies", desk.new_subject("person", "Sam").id)
    come_to(sitting, "ladders")
    sitting.take(Reply({"nhs_england": "", "west_midlands": ""}))
    yield sitting
    desk.close()


def come_to(sitting: Sitting, question: str) -> Prompt:
    """The prompt of a question; what comes before it is left open."""
    while sitting.prompt.id != question:
        assert sitting.prompt.waiting != "finished", f"{question} is not asked"
        sitting.take(NoReply("come_back"))
    return sitting.prompt


def file_entry(sitting: Sitting) -> None:
    come_to(sitting, "evidence")
    sitting.take(RowEdit("evidence", "add", cells=(("what", "A discharge that went well"),)))


def test_the_functions_of_an_entry_mark_the_competencies_that_go_with_them(sitting: Sitting) -> None:
    file_entry(sitting)
    come_to(sitting, "evidence.functions")
    sitting.hear("Support hospital discharge")
    assert sitting.prompt.id == "evidence.nhs_england"
    assert isinstance(sitting.prompt.default, dict)
    assert HANDOVER in sitting.prompt.default
    assert "framework:12.learning.reflection" not in sitting.prompt.default
    lines = "\n".join(asked(sitting.prompt))
    assert "This tool suggests (Enter takes it): " in lines
    assert "Smooth each handover" in lines
    assert "The link is this tool's suggestion." in lines
    sitting.hear("")
    assert sitting.prompt.id == "evidence.west_midlands"
    assert isinstance(sitting.prompt.default, dict)
    assert all(each.startswith("model:") for each in sitting.prompt.default)


def test_an_entry_without_functions_marks_nothing(sitting: Sitting) -> None:
    sitting.take(Reply({DISCHARGE: ""}, key=parse_key("my_functions")))
    file_entry(sitting)
    prompt = come_to(sitting, "evidence.nhs_england")
    assert (prompt.default, prompt.suggested) == (None, "")


def test_the_functions_of_a_job_mark_what_to_rate(tmp_path: Path) -> None:
    desk = Desk(tmp_path, Clock())
    sam = desk.new_subject("person", "Sam")
    needs = desk.open("learning-needs", sam.id)
    come_to(needs, "my_functions")
    needs.take(Reply({DISCHARGE: ""}))
    sitting = desk.open("competencies", sam.id)
    come_to(sitting, "ladders")
    sitting.take(Reply({"nhs_england": ""}))
    assert isinstance(sitting.prompt.default, dict)
    assert HANDOVER in sitting.prompt.default
    assert "They go with the functions in your job." in sitting.prompt.suggested
    desk.close()
