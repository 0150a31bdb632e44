"""A form may have its own words over the columns of a table."""

from __future__ import annotations

from assistant import paths
from assistant.catalogue.documents import Rows
from assistant.library.documents import load_documents, read_documents
from assistant.library.findings import Findings

TEXT = """\
documents:
  - id: one
    title: One
    about: The first.
    formats: [csv]
    sections:
      - heading: First
        parts:
          - {table: needs, columns: [what, who], headers: {HEADER: "Identified: need"}}
"""


def read(header: str) -> tuple[Rows, list[str]]:
    findings = Findings()
    plans = read_documents(TEXT.replace("HEADER", header), "documents.yaml", findings)
    part = plans.documents[0].sections[0].parts[0]
    assert isinstance(part, Rows)
    return part, [str(one) for one in findings.sorted()]


def test_a_column_takes_the_words_that_the_form_has_for_it() -> None:
    part, faults = read("what")
    assert part.headers == (("what", "Identified: need"),)
    assert faults == []


def test_words_for_what_is_no_column_are_a_fault_that_names_its_place() -> None:
    _, faults = read("wha")
    assert len(faults) == 1
    assert faults[0].startswith("documents.yaml:9:")
    assert "'wha'" in faults[0]
    assert "'what'" in faults[0]


def test_the_matrix_of_a_group_has_the_columns_of_appendix_3_and_no_other() -> None:
    matrix = load_documents(paths.shipped("knowledge")).named("learning-matrix")
    assert matrix is not None
    (part,) = matrix.sections[0].parts
    assert isinstance(part, Rows)
    assert part.columns == ("functions", "what", "activity", "comment")
    assert dict(part.headers) == {
        "functions": "Function",
        "what": "Identified learning need",
        "activity": "Activity to support learning",
        "comment": "Comment",
    }
