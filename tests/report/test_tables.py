"""What a document says where a table has no rows: none only where somebody has said so."""

from __future__ import annotations

import csv
from datetime import UTC, datetime
from io import StringIO

from assistant.catalogue.documents import DocumentPlans
from assistant.flow.events import Answered, Record
from assistant.flow.facts import Non, parse_key
from assistant.flow.index import build_index
from assistant.flow.path import derive
from assistant.flow.state import fold
from assistant.report.delivery import as_bytes
from assistant.report.outstanding import open_on_paper, progress_in_words
from assistant.report.paper import Table
from tests.flow.building import ask, dialogue, loop, table
from tests.report.paper_words import section, told
from tests.report.story import TODAY, Story, plans_from

_LATE = """
documents:
  - id: one
    title: One
    about: One.
    formats: [md, csv, xlsx]
    register: actions
    sections:
      - heading: Late
        parts:
          - {table: actions, caption: Late actions, columns: [what, new_due], where: {status: [late]}}
"""


def _plans() -> DocumentPlans:
    return plans_from(_LATE)


def _two_actions() -> Story:
    story = Story()
    story.tell("small.scope", "wide")
    story.row("actions", "a1", what="Open one number")
    story.row("actions", "a2", what="Share one list")
    return story


def _late(story: Story) -> str:
    return section(story.paper("one", _plans()), "Late")


def test_where_nobody_was_asked_yet_which_rows_belong_it_is_not_answered_and_not_none() -> None:
    story = _two_actions()
    said = _late(story)
    assert "Not answered yet: Late actions\n" in said
    assert "none so far" not in said
    assert "What you said" not in said


def test_rows_of_which_it_is_not_said_are_counted_beside_those_of_which_it_is() -> None:
    story = _two_actions()
    story.tell("actions[a1].status", "on_track")
    assert "Not answered yet: Late actions (1 of 2)" in _late(story)
    story.tell("actions[a1].status", "late")
    assert "Open one number" in _late(story)
    assert "Not answered yet: Late actions (1 of 2)" in _late(story)


def test_a_row_of_which_somebody_does_not_know_is_named_as_not_known() -> None:
    story = _two_actions()
    story.tell("actions[a1].status", "on_track")
    story.dont_know("actions[a2].status", "chair")
    said = _late(story)
    assert "Late actions: not known yet for Share one list." in said
    assert "none so far" not in said


def test_there_are_none_where_each_row_is_said_not_to_belong() -> None:
    story = _two_actions()
    story.tell("actions[a1].status", "on_track")
    story.tell("actions[a2].status", "done")
    said = _late(story)
    assert "What you said:\n\nLate actions: none so far." in said
    assert "Not answered yet" not in said


def test_a_register_that_the_answers_do_not_ask_for_says_that_and_not_that_there_is_nothing() -> None:
    story = Story()
    story.tell("small.scope", "narrow")  # actions are asked for only where the scope is wide
    said = told(story.paper("strategy"))
    assert "Actions: your answers so far do not ask for any." in said


def _csv(story: Story) -> list[dict[str, str]]:
    written = as_bytes(story.paper("strategy"), "csv").decode("utf-8-sig")
    return list(csv.DictReader(StringIO(written, newline="")))


def test_a_csv_file_without_rows_has_one_line_that_names_nothing_and_says_why() -> None:
    story = Story()
    story.tell("small.scope", "wide")
    assert [row["Why there are no rows"] for row in _csv(story)] == ["Not answered yet"]
    story.dont_know("actions", "finance lead", "2027-05-03")
    (only,) = _csv(story)
    assert only.pop("Why there are no rows") == "Don't know yet: finance lead to find out by 3 May 2027"
    assert set(only.values()) == {""}
    story.not_for_us("actions", "=others do it")
    assert [row["Why there are no rows"] for row in _csv(story)] == ["Not for us: =others do it"]
    story.row("actions", "a1", what="Open one number")
    assert [row["Action"] for row in _csv(story)] == ["Open one number"]
    assert "Why there are no rows" not in _csv(story)[0]


def test_a_table_that_was_called_complete_without_rows_says_none() -> None:
    story = Story()
    story.tell("small.scope", "wide")
    story.close("actions")
    assert [row["Why there are no rows"] for row in _csv(story)] == ["None"]


def test_what_waits_for_another_answer_is_not_called_put_off() -> None:
    rows = table("outcomes", ask("what"), fact="outcomes")
    each = loop("results", "outcomes", ask("reached"))
    index = build_index(dialogue(rows, each))
    answered = Answered(parse_key("outcomes"), Non("dont_know", who="chair"))
    records = (Record(1, 1, datetime(2027, 1, 1, tzinfo=UTC), "", "c1", "h", "conversation", answered),)
    view = derive(index, fold(records, "c1"), TODAY)
    (still_open,) = (block for block in open_on_paper(view) if isinstance(block, Table))
    assert [[cell.text for cell in row] for row in still_open.rows] == [
        ["outcomes", "Don't know yet", "chair", "No date yet"],
        ["reached", "Waits for an answer: outcomes", "–", "–"],
    ]
    assert "Put off" not in progress_in_words(view)


def _one(part: str) -> DocumentPlans:
    return plans_from(
        "documents:\n  - {id: one, title: One, about: One., formats: [md], sections: [{heading: Here, parts: [{"
        f"{part}}}]}}]}}\n"
    )


def test_a_column_that_was_asked_of_no_row_is_left_out_until_it_is_asked_of_one() -> None:
    story, plans = _two_actions(), _one("table: actions, columns: [what, due, new_due]")
    assert "| Action | By when |\n" in section(story.paper("one", plans), "Here")
    story.tell("actions[a1].status", "late")
    said = section(story.paper("one", plans), "Here")
    assert "| Action | By when | New date |\n" in said
    assert "| Share one list | Not answered yet | – |" in said


def test_that_the_highest_come_first_is_said_only_where_a_row_has_its_numbers() -> None:
    plans = _one("table: risks, columns: [what, likelihood], highest: [likelihood, impact], ordered: Worst first.")
    story = Story()
    story.row("risks", "k1", what="Volunteers get tired")
    story.row("risks", "k2", what="The money ends", likelihood=4)
    assert "Worst first." not in section(story.paper("one", plans), "Here")
    story.tell("risks[k2].impact", 5)
    said = section(story.paper("one", plans), "Here")
    assert "Worst first." in said
    assert said.index("Worst first.") < said.index("The money ends") < said.index("Volunteers get tired")
