"""When something that an answer was built on was last changed."""

from __future__ import annotations

from assistant.flow.conditions import Rows
from assistant.flow.index import key_of
from assistant.flow.model import Question
from assistant.flow.onpath import OnPath


def last_edit(answers: OnPath, ref: str, rows: Rows) -> int:
    """The sequence number at which what stands under a full id was last changed; 0 if it never was.

    Args:
        answers: The answers on the path.
        ref: The full id of a question, column, table, shared fact or calc.
        rows: The rows from which it is looked at; what is given for other rows counts in any of them.
    """
    index, edits = answers.index, answers.state.edits
    if ref in index.calcs:
        calc, scope = index.calcs[ref]
        return max(last_edit(answers, part, rows) for part in (*calc.of, *(scope if set(scope) - set(rows) else ())))
    question = index.questions.get(ref)
    if question is None:
        return _edit_of_rows(answers, ref) if ref in index.tables else edits.get(ref, 0)
    if question.kind.name == "rows":
        return _edit_of_rows(answers, question.fact)
    if all(table in rows for table in question.scope) and question.kind.name != "matrix":
        fact = answers.counted.get(key_of(question, rows))
        return fact.edited if fact else 0
    return max(edits.get(_name_of(question), 0), *(_edit_of_rows(answers, table) for table in question.scope), 0)


def _name_of(question: Question) -> str:
    if question.map:
        return f"{question.fact}.{question.map.columns[0].id}"
    return f"{question.fact}.{question.column}" if question.column else question.fact


def _edit_of_rows(answers: OnPath, table: str) -> int:
    """The last change of a table's rows, or in them; of a table that is asked here, once it was called complete."""
    state, index = answers.state, answers.index
    known = index.tables.get(table)
    if known is None:  # the ticks of a tick list
        return last_edit(answers, table, {})
    rows = state.edits.get(table, 0) if table in index.asked else state.row_changes.get(table, 0)
    return max(rows, *(state.edits.get(f"{table}.{column.id}", 0) for column in known.columns))
