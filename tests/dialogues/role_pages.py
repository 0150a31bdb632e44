"""A role that is designed in a test, and the pages of it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from assistant.flow.talk import NoReply, Reply
from assistant.sitting.desk import Desk
from assistant.sitting.sitting import Sitting

ANSWERS = Path(__file__).parents[1] / "play" / "role.yaml"
TIES, FAMILIES, REFERRALS = "guide:7.communication:01", "guide:7.communication:02", "guide:7.communication:06"
ASSESSMENT, DISCHARGE, RECORDS = "guide:7.activities:01", "guide:7.activities:13", "guide:7.information:4"
NUMBER = count(1)


def text_of(desk: Desk, subject: str, name: str, folder: Path) -> str:
    return desk.write_document(subject, name, "md", folder / f"{name}.md").read_text("utf-8")


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its level or a higher one."""
    marks = heading.partition(" ")[0]
    lines = page.split("\n")
    start = lines.index(heading)
    ends = (
        n for n in range(start + 1, len(lines)) if lines[n].startswith("#") and len(lines[n].split()[0]) <= len(marks)
    )
    return "\n".join(lines[start : next(ends, len(lines))])


def designed(desk: Desk, **answers: object) -> Sitting:
    """A role of which only some questions are answered; the others are put off."""
    sitting = desk.open("role-design", desk.new_plan(f"Role {next(NUMBER)}").id)
    while answers:
        assert sitting.prompt.waiting != "finished", f"never asked: {', '.join(answers)}"
        known = sitting.prompt.id in answers
        sitting.take(Reply(answers.pop(sitting.prompt.id)) if known else NoReply("come_back"))  # type: ignore[arg-type]
    return sitting
