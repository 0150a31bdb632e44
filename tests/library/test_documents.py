"""The file that lays down the documents: what it may hold, and how it says where it is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import paths
from assistant.catalogue.documents import (
    FORMATS,
    Answers,
    Coverage,
    Listed,
    Match,
    Rows,
    Terms,
    Words,
    read_by_documents,
)
from assistant.catalogue.map_parts import MapPart, read_from_maps
from assistant.errors import DialogueError
from assistant.flow.index import build_index
from assistant.flow.model import Dialogue, Question
from assistant.library.documents import known_ids, load_documents, read_documents
from assistant.library.findings import Findings
from assistant.library.shelf import Shelf

GOOD = """\
shared_sections:
  end: {heading: The end, parts: [{terms: {Outcome: A change.}}]}
documents:
  - id: one
    title: One
    about: The first.
    formats: [docx, csv]
    cover: [area]
    stages: [plan]
    register: risks
    looks_back: yes
    sections:
      - heading: First
        level: 2
        wide: yes
        optional: yes
        intro: "Here, in {area}:"
        parts:
          - answers: [area]
          - {table: risks, columns: [what], where: {what: [a, b]}, unless: {owner: [c]}, highest: [score],
             total: cost, caption: All}
          - {text: Some words., voice: source, source: guide:1.x}
          - {coverage: wanted, now: [risks.what]}
          - {list: counts, of: [risks]}
          - {matrix: grid}
          - {calcs: [total]}
      - use: end
days:
  - {of: [risks.review, area], title: "Look at {row}", unless: {what: [a]}}
"""
KNOWN = {
    "area",
    "risks",
    "risks.what",
    "risks.owner",
    "risks.score",
    "risks.cost",
    "risks.review",
    "wanted",
    "grid",
    "total",
    "sign_off.plan",
}


def found_in(text: str) -> list[str]:
    findings = Findings()
    read_documents(text, "documents.yaml", findings, KNOWN)
    return [str(one) for one in findings.sorted()]


def test_a_good_file_reads_as_it_is_written() -> None:
    findings = Findings()
    plans = read_documents(GOOD, "documents.yaml", findings, KNOWN)
    assert findings.sorted() == ()
    plan = plans.named("one")
    assert plan is not None
    assert (plan.title, plan.formats, plan.cover, plan.stages) == ("One", ("docx", "csv"), ("area",), ("plan",))
    assert (plan.register, plan.looks_back) == ("risks", True)
    first, end = plan.sections
    assert (first.level, first.wide, first.optional) == (2, True, True)
    assert first.parts[:5] == (
        Answers(("area",)),
        Rows(
            "risks",
            ("what",),
            "All",
            (Match("what", ("a", "b")), Match("owner", ("c",), unless=True)),
            "cost",
            ("score",),
        ),
        Words("Some words.", "source", ("guide:1.x",)),
        Coverage("wanted", ("risks.what",)),
        Listed("counts", ("risks",)),
    )
    assert end.parts == (Terms((("Outcome", "A change."),)),)
    assert plans.named("two") is None


def test_everything_that_a_document_names_counts_as_read() -> None:
    plans = read_documents(GOOD, "documents.yaml", Findings(), KNOWN)
    assert read_by_documents(plans) == KNOWN | set(read_from_maps("coverage"))  # a gap is read from the map


def test_a_document_can_tell_of_a_map_in_its_sections_and_in_its_workbook() -> None:
    text = (
        "documents:\n  - id: gaps\n    title: Gaps\n    about: Gaps.\n    formats: [xlsx]\n"
        "    sheets: [{map: cells, of: role_coverage}]\n"
        "    sections: [{heading: Gaps, parts: [{map: heat}]}]\n"
    )
    plan = read_documents(text, "documents.yaml", Findings(), KNOWN).named("gaps")
    assert plan is not None
    assert plan.sheets == (MapPart("cells", "role_coverage"),)
    assert plan.sections[0].parts == (MapPart("heat"),)
    findings = Findings()
    read_documents(text.replace("map: heat}", "map: haet}"), "documents.yaml", findings, KNOWN)
    assert next(str(one) for one in findings.sorted()).endswith("'haet' cannot stand in 'map'; did you mean 'heat'?")


FAULTS = [
    ("answers: [area]", "answers: [aera]", "documents.yaml:19:23: error R001: nothing has the id 'aera'; did you mean"),
    ("columns: [what]", "columns: [waht]", "R001: nothing has the id 'risks.waht'; did you mean 'risks.what'?"),
    ("where: {what:", "where: {whom:", "R001: nothing has the id 'risks.whom'"),
    ("table: risks", "table: rsiks", "R001: nothing has the id 'rsiks'; did you mean 'risks'?"),
    ("cover: [area]", "cover: [place]", "R001: nothing has the id 'place'"),
    ("stages: [plan]", "stages: [pln]", "R001: nothing has the id 'sign_off.pln'; did you mean 'sign_off.plan'?"),
    ("of: [risks.review, area]", "of: [risks.revue]", "R001: nothing has the id 'risks.revue'"),
    ("use: end", "use: ned", "R001: no shared section is called 'ned'; did you mean 'end'?"),
    ("formats: [docx, csv]", "formats: [docx, pdf]", "F015: 'pdf' is not a format"),
    ("list: counts, of: [risks]", "list: cuonts", "F015: 'cuonts' cannot stand in 'list'; did you mean 'counts'?"),
    ("list: counts, of: [risks]", "list: warnings, of: [risks]", "F010: the list 'warnings' takes no 'of'"),
    ("voice: source", "voice: loud", "F015: 'loud' cannot stand in 'voice'"),
    ("heading: First", "haeding: First", "F001: 'haeding' is not a word that a section knows; did you mean"),
    ("answers: [area]", "aswers: [area]", "F010: this part says nothing; did you mean 'answers'?"),
    ("title: One", "titel: One", "F002: a document needs 'title'"),
    ("id: one", "id: One Two", "F003: 'One Two' cannot be an id"),
    ("documents:", "documents: [", "Y001:"),
    ("source: guide:1.x", "source: guide", "F008: 'guide' is not the id"),
]


@pytest.mark.parametrize(("before", "after", "message"), FAULTS)
def test_each_fault_names_its_place_and_a_cure(before: str, after: str, message: str) -> None:
    assert before in GOOD
    found = found_in(GOOD.replace(before, after, 1))
    assert any(message in one for one in found), found
    assert all(one.startswith("documents.yaml:") for one in found)


def test_two_documents_with_one_id_are_told() -> None:
    twice = GOOD.replace("days:", "  - {id: one, title: Again, about: Again., formats: [md], sections: []}\ndays:")
    assert any("F005: another document is called 'one'" in one for one in found_in(twice))


def test_a_file_at_fault_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "documents.yaml"
    path.write_text(GOOD.replace("title: One", "titel: One"), encoding="utf-8")
    with pytest.raises(DialogueError, match="needs 'title'") as refused:
        load_documents(tmp_path)
    assert "\n" not in str(refused.value)


# ---- the documents that are shipped


@pytest.fixture(scope="module")
def dialogue() -> Dialogue:
    return Shelf(paths.shipped("knowledge"), paths.shipped("dialogues"), None).dialogue("commissioning")


def test_the_shipped_documents_name_only_what_is_there(dialogue: Dialogue) -> None:
    findings = Findings()
    text = (paths.shipped("knowledge") / "documents.yaml").read_text("utf-8")
    plans = read_documents(text, "knowledge/documents.yaml", findings, known_ids([dialogue]))
    assert [str(one) for one in findings.sorted()] == []
    assert {name for plan in plans.documents for name in plan.formats} == set(FORMATS)


def test_every_question_of_the_shipped_dialogue_is_read_by_a_document(dialogue: Dialogue) -> None:
    read = read_by_documents(load_documents(paths.shipped("knowledge")))
    questions = build_index(dialogue).questions.values()
    asked = [one for one in questions if not one.sign_off]
    assert len(asked) > 100
    unread = [
        one.id for one in asked if not {one.id, one.fact, f"{one.fact}.{one.column}"} & read or _column(one, read)
    ]
    assert unread == []


def _column(question: Question, read: frozenset[str]) -> bool:
    """Whether a question is a column that no document shows, though some show its table."""
    return bool(question.column) and not {question.id, f"{question.fact}.{question.column}"} & read
